"""A comparison by the user's own groups of outlets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence

By = Literal["source", "group"]


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """How much a group gives to a topic: its outlets that treat it, how many of its articles do, and of how many read.

    `share` in [0, 1] is of the words of its articles that treat it.
    """

    group: str
    sources: tuple[str, ...]
    articles: int
    in_corpus: int
    paragraphs: int
    share: float


@dataclass(frozen=True, slots=True)
class BlindSpot:
    """What outlets of other groups report and all those of `group` that treat the topic leave out."""

    group: str
    item: str
    evidence: tuple[Evidence, ...]
    reported_by: tuple[str, ...]
