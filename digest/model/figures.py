"""Figures: how many, of what, what happened to them, where, when, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence

Bound = Literal["exact", "about", "at least", "at most", "more than", "less than"]
FigureKind = Literal[
    "count",
    "money",
    "percentage",
    "share",
    "age",
    "duration",
    "distance",
    "measure",
    "times",
    "ordinal",
    "score",
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what, as a sentence states it, and what happened to them.

    `low` and `high` are its limits, whole numbers as `int`; they are equal for one number. The limit that the text
    leaves open is None: "more than 300" has no `high`, "up to 300" no `low`. "Dozens" says two dozen or more: `low`
    24, `high` None, `bound` "at least"; likewise "scores" 40, "hundreds" 200, "tens of thousands" 20,000. These limits
    are for comparing; `words` has what the text says, which is less than digits would ("dozens", "a handful",
    "two-thirds"), and is what a reader is shown; None for every other number. `bound` of a range is "exact" or "about".
    A score has the lesser number as `low`, the greater as `high`. A share lies in [0, 1].

    `unit` is what is counted, in the text's own words, or the unit of measurement ("percent", "dollars", "years"),
    `whole` what a percentage or a share is part of; `event` the lexicon's word for what happened to it ("killed"),
    `hedge` the word by which the text leaves that open ("may"). `place` and `period` are None unless the text gives
    them. `rule` names what the number was recognised by.
    """

    low: int | float | None
    high: int | float | None
    bound: Bound
    kind: FigureKind
    unit: str | None
    whole: str | None
    event: str | None
    hedge: str | None
    place: str | None
    period: str | None
    words: str | None
    rule: str

    @property
    def least(self) -> float:
        """The lower limit, 0 where the text leaves it open: nothing is counted below nothing."""
        return self.low if self.low is not None else 0.0

    @property
    def most(self) -> float:
        """The upper limit, infinite where the text leaves it open."""
        return self.high if self.high is not None else float("inf")


@dataclass(frozen=True, slots=True)
class Figure(Quantity):
    """A quantity as an article states it.

    `speaker` is None unless the text gives one, by a name or in words ("the mayor"). `evidence` runs from the first
    word of the bound to the last of the unit.
    """

    speaker: str | None
    evidence: Evidence
