"""Whether two figures count one thing: points for what their sentences share, and what parts them for certain."""

from __future__ import annotations

from digest.comparers.figures.frames import PARTIAL
from digest.comparers.figures.numbers import digits, nominal, number_of
from digest.comparers.figures.values import Value

_RARE = (0.0, 0.0, 1.5, 3.0, 3.5, 4.0)
"""Points for the digits of one number that are no closing zeros: two of three digits meet by no chance."""
_NUMBER = {"percentage": 1}
"""Points for another figure that both sentences have, 2 but for percentages, of which polls are full."""
_LESS = {"percentage": 1.5, "money": 0.5}
"""Points less for kinds of which a text on one subject has many."""
_TELLING_DIGITS = 3
"""Digits that are no closing zeros of a number that is known again wherever it is told."""
_HARDLY, _HARDLY_POINTS = 0.02, 1.0
"""How far two numbers may be apart that differ hardly, and the points for it."""


def points(a: Value, b: Value, numbers: int = 2) -> float:
    """How much says that two figures count one thing: what their sentences share, less what parts them.

    At most `numbers` of the other figures that both sentences have are weighed.
    """
    shared = a.keys & b.keys
    telling = a.telling & b.telling
    near = a.near & b.near
    return (
        len(telling)
        + (len(shared) - len(telling)) / 2
        + len(near & telling) / 2
        + len(near - telling) / 4
        + _NUMBER.get(a.figure.kind, 2) * min(numbers, len(a.numbers & b.numbers))
        + len(a.unit & b.unit) / 2
        + bool(a.event and a.event == b.event)
        + 1.5 * bool(a.place & b.place)
        + bool(a.names & b.names) / 2
        - 1.5 * bool(a.names and b.names and not a.names & b.names)
        - (a.unit != b.unit)
        - 2 * (a.twice or b.twice)
        - _LESS.get(a.figure.kind, 0.0)
    )


def rarity(a: Value, b: Value) -> float:
    """Points for a number that nobody meets by chance."""
    return _RARE[min(digits(a.figure), digits(b.figure), len(_RARE) - 1)]


def likeness(a: Value, b: Value) -> float:
    """Points for numbers that differ by the bound alone (`at least 39`, `39`), or hardly."""
    if {a.figure.low, a.figure.high} & {b.figure.low, b.figure.high} - {None}:
        return rarity(a, b)
    ends = sorted(map(nominal, (a.figure, b.figure)))
    return _HARDLY_POINTS if ends[1] <= (1 + _HARDLY) * ends[0] else 0.0


def is_unparted(a: Value, b: Value) -> bool:
    """Whether unit, whole, place and period do not part two figures; of people only an event says that they are the
    same."""
    if not (a.unit <= b.unit or b.unit <= a.unit) or not ((a.unit and b.unit) or (a.event and a.event == b.event)):
        return False
    pairs = ((a.place, b.place), (a.period, b.period), (a.whole, b.whole))
    return not any(differ(left, right) for left, right in pairs)


def is_told_alike(a: Value, b: Value) -> bool:
    """Whether both say it of the number alike: neither fears, denies or nearly reaches what the other has.

    Of the whole of which some are counted (`3 of the 288`) nothing is said but that it is so many; that is told alike
    where the number is no common one and nothing happened to them.
    """
    rare = min(digits(a.figure), digits(b.figure)) >= _TELLING_DIGITS and not a.event and not b.event
    partial = PARTIAL - {"past"} if a.figure.kind != "count" else frozenset()
    return a.frame ^ b.frame <= (PARTIAL if rare else partial)


def differ(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two places or periods are told, and none of the words of one is the other's."""
    return bool(left and right) and not left & right


def is_told_beside(a: Value, b: Value) -> bool:
    """Whether the sentence of one has the other's number too, beside its own."""
    return number_of(a.figure) in b.numbers or number_of(b.figure) in a.numbers


def is_told_by_one(a: Value, b: Value) -> bool:
    """Whether a period is told of one figure alone, or a place of which the other's sentence says nothing, or of which
    it is not the only state named."""
    return a.period != b.period or _is_placed_alone(a, b) or _is_placed_alone(b, a)


def _is_placed_alone(one: Value, other: Value) -> bool:
    return bool(one.place - other.place - other.keys or (one.place and not other.place and other.lands - one.place))
