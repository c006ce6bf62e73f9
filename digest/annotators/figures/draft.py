"""A figure in the making: an amount with the unit of measurement that stands at it."""

from __future__ import annotations

from dataclasses import dataclass

from digest.annotators.figures.amounts import Amount, Form
from digest.model import Bound, FigureKind


@dataclass(frozen=True, slots=True)
class Draft:
    """Tokens `first` up to, not with, `end` are the number and its measurement; `number` the token of its digits.

    `unit` and `kind` are None as long as nothing is known of what is counted. `said` are the tokens of the number alone
    where its words say less than digits would (`dozens`, `a handful`, `two-thirds`), else None.
    """

    first: int
    end: int
    number: int
    low: int | float | None
    high: int | float | None
    form: Form
    rule: str
    about: bool = False
    scale: int = 1
    kind: FigureKind | None = None
    unit: str | None = None
    whole: str | None = None
    bound: Bound | None = None
    said: tuple[int, int] | None = None

    @property
    def value(self) -> int | float:
        """The number itself, whichever limit it is."""
        return next(n for n in (self.low, self.high, 0) if n is not None)


def of(amount: Amount) -> Draft:
    """The draft of an amount that nothing measures yet."""
    loose = amount.rule == "N8" and amount.about
    return Draft(
        amount.first,
        amount.end,
        amount.first,
        amount.low,
        amount.high,
        amount.form,
        amount.rule,
        amount.about,
        amount.scale,
        "share" if amount.form == "share" else None,
        said=(amount.first, amount.end) if amount.form in ("vague", "share") or loose else None,
    )
