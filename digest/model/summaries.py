"""What a corpus says, summed up by topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from digest.model import records
from digest.model.article import Evidence
from digest.model.topics import Topic


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """The sentences that sum a topic up, in reading order, each verbatim."""

    topic: Topic
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The topics of a corpus, widest coverage first."""

    topics: tuple[TopicSummary, ...]

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON object of `summary`."""
        return records.summary(self)
