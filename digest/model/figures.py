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
class Figure:
    """A number as an article states it.

    `low` and `high` are its limits, whole numbers as `int`; they are equal for one number. The limit that the text
    leaves open is None: "more than 300" has no `high`, "up to 300" no `low`. "Dozens" says two dozen or more: `low`
    24, `high` None, `bound` "at least"; likewise "scores" 40, "hundreds" 200, "tens of thousands" 20,000. `bound` of a
    range is "exact" or "about". A score has the lesser number as `low`, the greater as `high`. A share lies in [0, 1].

    `unit` is what is counted, in the text's own words, or the unit of measurement ("percent", "dollars", "years"),
    `whole` what a percentage or a share is part of; `event` the lexicon's word for what happened to it ("killed"),
    `hedge` the word by which the text leaves that open ("may"). `place`, `period` and `speaker` are None unless the
    text gives them. `rule` names what the figure was recognised by. `evidence` runs from the first word of the bound
    to the last of the unit.
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
    speaker: str | None
    rule: str
    evidence: Evidence
