"""What a corpus says, summed up by topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from digest.model import records
from digest.model.article import Evidence
from digest.model.origins import Backing
from digest.model.stories import Story
from digest.model.topics import Topic

By = Literal["topic", "story", "all"]
"""What a row of a summary is."""


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """The sentences that sum a topic up, in reading order, each verbatim.

    Of a story, `topic` has its title and its paragraphs. `backing` has one for each sentence, in their order: who else
    says it, and whom each has it from. Of what is new, `replaces` has for each the earlier figure that it replaces,
    None where none is certain.
    """

    topic: Topic
    sentences: tuple[Evidence, ...]
    story: Story | None = None
    backing: tuple[Backing, ...] = ()
    replaces: tuple[Evidence | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The topics of a corpus, or its stories, widest coverage first; or all of it as one.

    `since`, a day or a report's file: only what is new since then.
    """

    topics: tuple[TopicSummary, ...]
    by: By = "topic"
    since: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON object of `summary`."""
        return records.summary(self)
