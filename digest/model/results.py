"""How sources treat a topic, side by side."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from digest.model import records
from digest.model.article import Evidence
from digest.model.figures import Figure
from digest.model.findings import Label, Quote
from digest.model.occurrences import Occurrence
from digest.model.origins import SourceOrigin
from digest.model.timexes import DatedEntry
from digest.model.topics import Topic
from digest.model.utterances import Utterance
from digest.model.wording import Wording

if TYPE_CHECKING:
    from digest.model.groups import BlindSpot, GroupCoverage


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """How much one article gives to a topic. `share` in [0, 1] is of the article's words."""

    source: str
    article: str
    published: datetime.date | None
    paragraphs: int
    share: float
    terms: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SourceStatements:
    """The sentences of one article that are most central to a topic, in the order of the article."""

    source: str
    article: str
    published: datetime.date | None
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A statement that two or more sources make, the sentence that stands for it first, or the clause of one where the
    others tell no more of it.

    `origins` has one for each sentence of `support`: whom its source has it from. `count` is how many origins there
    are, None where that is not certain; `one_text`: all have one text.
    """

    support: tuple[Evidence, ...]
    sources: tuple[str, ...]
    origins: tuple[SourceOrigin, ...]
    count: int | None = None
    one_text: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute."""

    speaker: str | None
    source: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Statements that cannot both be true. `score` in [0, 1], larger is more certain: .9 where a rule told it, since of
    what the rules find in stories that were read at least nine in ten are right."""

    kind: Literal["denial", "contradiction", "figure", "account"]
    score: float
    within_article: bool
    sides: tuple[Side, ...]


FigureRelation = Literal["agree", "compatible", "later update", "different scope", "conflict", "too few"]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures that count the same thing, in order of date, and how they relate; "too few" where only one source has it.

    `unit` is the shortest of theirs; `event` what happened to it, None where none says; `start` the day on which began
    what they are lengths of, where lengths told on several days are one: "seven days" on the 25th, "ten" on the 28th.
    `sentences` has the sentence of each figure, in their order.
    """

    unit: str
    event: str | None
    relation: FigureRelation
    values: tuple[Figure, ...]
    start: datetime.date | None = None
    sentences: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that some sources report and others leave out."""

    item: str
    evidence: tuple[Evidence, ...]
    reported_by: tuple[str, ...]
    silent: tuple[str, ...]
    could_not_know: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """How the sources treat one topic.

    A section that is None was not computed, which is not the same as empty: an empty section was looked for and
    nothing was found.
    """

    topic: Topic
    sources: tuple[SourceCoverage, ...]
    statements: tuple[SourceStatements, ...]
    quotes: tuple[Quote, ...]
    labels: tuple[Label, ...]
    agreements: tuple[Agreement, ...] | None = None
    disputes: tuple[Dispute, ...] | None = None
    figures: tuple[FigureRow, ...] | None = None
    omissions: tuple[Omission, ...] | None = None
    unique: tuple[Evidence, ...] | None = None
    wording: tuple[Wording, ...] | None = None
    utterances: tuple[Utterance, ...] | None = None
    timeline: tuple[DatedEntry, ...] | None = None
    events: tuple[Occurrence, ...] | None = None
    groups: tuple[GroupCoverage, ...] | None = None
    blind_spots: tuple[BlindSpot, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON object of `compare`; a section that was not computed is left out."""
        return records.comparison(self)
