"""Numbers held against each other, whatever they count."""

from __future__ import annotations

from digest.model import Figure
from digest.opposition.figures import MANY

_BEYOND = 0.5
"""How far a number may lie beyond "at least" and the like for the one to be what the other means."""
_ROUNDED = 0.1
"""How far a number that is told as rounded may be from the one it stands for."""


def number_of(figure: Figure) -> tuple[object, ...]:
    """What makes two numbers one: the kind, both limits, and the word that stands for them."""
    return figure.kind, figure.low, figure.high, figure.words


def nominal(figure: Figure) -> float:
    """The number that the text has, whatever bound it puts on it."""
    return figure.low if figure.low is not None else figure.high or 0


def near(one: Figure, other: Figure) -> bool:
    """Whether both can be right and one may stand for the other: rounded, or a limit not far from it.

    "Dozens" or "millions" stand for too much to confirm a number.
    """
    if one.words or other.words:
        return False
    low, high = max(one.least, other.least), min(one.most, other.most)
    ends = [nominal(figure) for figure in (one, other)]
    rounded = "about" in (one.bound, other.bound)
    if one.kind == "duration" and not rounded:
        return False
    opens = [figure.bound for figure in (one, other) if None in (figure.low, figure.high)]
    if "less than" in opens and ends[0] == ends[1]:
        return False
    far = _BEYOND if len(opens) == 1 and not rounded else _ROUNDED
    return (low <= high or rounded) and max(ends) <= (1 + far) * min(ends)


def is_far(one: Figure, other: Figure) -> bool:
    """Whether one number is so many times the other that they hardly count one thing."""
    return max(one.least, other.least) > MANY * min(one.most, other.most)


def digits(figure: Figure) -> int:
    """Digits of the number that are no closing zeros: 6,300 has two."""
    number = nominal(figure)
    return len(f"{number:f}".rstrip("0").rstrip(".").rstrip("0").replace(".", "").lstrip("0")) if number else 0


def meet(one: Figure, other: Figure) -> bool:
    """Whether both can be right: some number lies within the limits of both."""
    return max(one.least, other.least) <= min(one.most, other.most)


def is_closed(one: Figure, other: Figure) -> bool:
    """Whether both have both limits, so that rounding alone can reconcile them."""
    return None not in (one.low, one.high, other.low, other.high)
