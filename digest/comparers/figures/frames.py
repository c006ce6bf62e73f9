"""What the words of a figure's sentence make of it: feared, denied, nearly so, the whole of which some are counted.

Two figures of one number agree only where both are told so: that a bank `raised its rate to 4 percent` is not borne out
by `might raise`, nor that prices `fell by 20 percent` by `fell to 20 percent`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.opposition.words import Word, is_time

_POSSIBLE = frozenset(
    {"may", "might", "could", "if", "unless", "whether", "possible", "possibly", "perhaps"}
    | {"threatened", "threatens", "threaten", "tried", "attempted", "failed"}
    | {"imagine", "imagined", "dreamt", "novel", "film", "exercise", "drill", "simulation", "hoped", "hopes"}
)
_DENIED = frozenset(
    {"not", "never", "no", "denied", "denies", "deny", "untrue", "false", "falsely", "hoax", "contrary"}
)
_ADDING = frozenset({"only", "just", "merely"})
_NEARLY = frozenset({"almost", "nearly"})
_PAST = frozenset({"ago"})
_TAKEN_BACK = frozenset(
    {"correction", "erroneously", "mistakenly", "wrongly", "incorrectly", "misstated", "clarification"}
)
"""Words by which a newsroom takes back what it had."""
_FRACTIONS = frozenset(
    {"half", "third", "thirds", "quarter", "quarters", "most", "some", "many", "few", "none", "part"}
)
_SMALL = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_ARTICLES = frozenset({"the", "its", "their", "these", "those", "his", "her"})
_RISING = frozenset({"rose", "rise", "rises", "risen", "grew", "grown", "increased", "climbed", "jumped", "gained"})
_FALLING = frozenset({"fell", "fall", "falls", "fallen", "shrank", "decreased", "dropped", "lost", "plunged"})
PARTIAL = frozenset({"whole", "nearly", "past"})
"""How a number is told that is the whole of which some are counted, or nearly all, or one of long ago."""
_CHANGES = frozenset({"percentage", "money", "share"})
"""Kinds of which one sentence tells what something changed by, and another what it changed to."""
_NEAR = 3
"""Words before a figure in which the verb of a change stands."""


def is_taken_back(told: Sequence[Word]) -> bool:
    """Whether a sentence says of a number that it was wrong: `an earlier version said 5 billion`."""
    folded = {word.fold for word in told}
    return bool(folded & _TAKEN_BACK or {"earlier", "version"} <= folded)


def frame(told: Sequence[Word], first: int, end: int, kind: str) -> frozenset[str]:
    """How a figure at `[first, end)` of its sentence is told, as the names of what turns it."""
    before = [word.fold for word in told if word.end <= first]
    inside = [word for word in told if first <= word.start < end]
    if not inside:
        return frozenset()
    number = inside[0].clause
    near = {word.fold for word in told if word.clause == number}
    found = {name for name, words in (("possible", _POSSIBLE), ("past", _PAST)) if near & words}
    if any(word in _DENIED or word.endswith("n't") for word in _leading(told, number, first)):
        found.add("denied")
    if kind != "count" and not _ARTICLES.isdisjoint(before[-1:]):
        found -= {"possible", "denied"}  # `does not get the $15`: that it is so many is taken for granted
    if near & _NEARLY and not _NEARLY & {*before[-1:], *(word.fold for word in inside)}:
        found.add("nearly")
    if _is_whole(before):
        found.add("whole")
    found.update(f"since {time}" for since, time in pairwise(before) if since == "since" and is_time(time))
    return frozenset(found | _change(before, kind))


def _leading(told: Sequence[Word], clause: int, first: int) -> list[str]:
    """The words before a figure in its clause, without `not only`, and the last one of the sentence: `40 left, the
    owner denied`."""
    own = [word.fold for word in told if word.clause == clause and word.start < first]
    adding = {i for i, after in enumerate(own[1:]) if after in _ADDING}
    return [word for i, word in enumerate(own) if i not in adding] + [told[-1].fold]


def _is_whole(before: Sequence[str]) -> bool:
    """Whether a number or a fraction of it is told right before: `3 of the 12`, `two thirds of the 90`."""
    own = list(before[-3:])
    while own and own[-1] in _ARTICLES:
        own.pop()
    return len(own) > 1 and own[-1] == "of" and (own[-2] in _FRACTIONS or own[-2][:1].isdigit() or own[-2] in _SMALL)


def _change(before: Sequence[str], kind: str) -> set[str]:
    """What a figure has to do with a change: by how much or to what, and up or down."""
    if kind not in _CHANGES or not before:
        return set()
    near = set(before[-_NEAR:])
    up, down = bool(near & _RISING), bool(near & _FALLING)
    if not up and not down:
        return set()
    if before[-1] == "to":
        return {"to"}
    return {"by", "up" if up else "down"}
