"""What one figure of a sentence lends another: what is counted, and what happened to it.

L1 the last of a list names what all count        L4 what happened to several subjects, or several objects
L2 others, more, of whom: of what went before     L5 the same again somewhere else
L3 from 136 bears to 700                          L6 of a part and its whole, to the part
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.annotators.figures import events
from digest.annotators.figures.amounts import low
from digest.annotators.figures.bounds import before
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.happening import Happening
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import words

_LINKS = frozenset({"and", "or", "to", ",", "of", ", and", ", or", "and another", "and a further"})
_NEAR = 10
"""Words between a figure and another that counts the same things."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A draft with what is counted (`unit`, tokens `head`), the end of its words, and what happened to it."""

    draft: Draft
    unit: str | None
    head: tuple[int, int] | None
    end: int
    happening: Happening | None
    is_group: bool = False
    """Whether `unit` is the group that stands before the number (`a team of`), no noun after it."""
    sure: bool = True
    """Whether it is a figure by itself, and not only where another one lends it what it counts."""


def resolved(tokens: Sequence[Token], found: list[Counted]) -> list[Counted]:
    """What one figure of a list lends the next: units from the right, then units and events from the left."""
    _share_units(tokens, found)
    for i in range(len(found) - 2, -1, -1):
        found[i] = _told_together(tokens, found[i], found[i + 1])
    for i in range(1, len(found)):
        found[i] = _lent(tokens, found, i)
    for i in range(1, len(found)):
        found[i - 1 : i + 1] = _shared_out(tokens, found[i - 1], found[i])
    return found


def _share_units(tokens: Sequence[Token], found: list[Counted]) -> None:
    """Gives each figure of a list what the next one counts (L1), and what happened to it."""
    for i in range(len(found) - 2, -1, -1):
        one, following = found[i], found[i + 1]
        if not one.draft.kind == following.draft.kind == "count" or not following.sure:
            continue
        if one.unit is None and one.draft.value == 1:
            continue  # `one, two or three bodies`
        if one.unit is not None and not (one.is_group and _modified(tokens, one, following)):
            continue
        if _lists(tokens, one, following) and not _is_group(tokens, one, following):
            found[i] = replace(one, unit=following.unit, happening=one.happening or following.happening, sure=True)
            if low(tokens, one.draft.end) == "of":
                found[i + 1] = replace(following, happening=None)
        elif following.unit and following.head and _modified(tokens, one, following):
            unit = following.unit.split()[-1]
            found[i] = replace(one, unit=unit, happening=one.happening or following.happening, sure=True)


def _shared_out(tokens: Sequence[Token], part: Counted, whole: Counted) -> tuple[Counted, Counted]:
    """`half of the 80 dogs died`: what happened to the part did not happen to them all."""
    between = [t.low for t in tokens[part.end : before(tokens, whole.draft.first)[0]]]
    joins = not set(between) - words("words", "determiners") - {"of", "all"}
    if part.draft.kind not in ("share", "percentage") or whole.draft.kind != "count" or not between or not joins:
        return part, whole
    part = replace(part, unit=part.unit or whole.unit)
    if whole.happening is None or events.defining(tokens, whole.draft.first, whole.head, whole.end):
        return part, whole
    return replace(part, happening=part.happening or whole.happening), replace(whole, happening=None)


def _told_together(tokens: Sequence[Token], one: Counted, following: Counted) -> Counted:
    """`three women and six children were killed`, where the clause begins with the first figure."""
    between = [t.low for t in tokens[one.end : following.draft.first]]
    told = following.happening
    if one.happening is not None or told is None or told.leads or between != ["and"]:
        return one
    before = low(tokens, one.draft.first - 1)
    return replace(one, happening=told) if before in words("words", "clause_starts") or one.draft.first == 0 else one


def _lists(tokens: Sequence[Token], one: Counted, following: Counted) -> bool:
    between = " ".join(t.low for t in tokens[one.draft.end : following.draft.first])
    return between in _LINKS or (between.startswith("of ") and between.count(" ") == 1)


def _is_group(tokens: Sequence[Token], one: Counted, following: Counted) -> bool:
    """`12 of one family` are no families."""
    return low(tokens, one.draft.end) == "of" and following.draft.value == 1


def _modified(tokens: Sequence[Token], one: Counted, following: Counted) -> bool:
    """`two Swiss and three Danish envoys`: an adjective, and a number with an adjective and the noun of both."""
    between = tokens[one.draft.end : following.draft.first]
    if not 2 <= len(between) <= 3 or between[-1].low not in ("and", "or") or following.head is None:
        return False
    adjectives = all(t.kind == "word" and t.low not in words("words", "stop") for t in between[:-1])
    return adjectives and following.head[1] - following.head[0] > 1


def _lent(tokens: Sequence[Token], found: Sequence[Counted], i: int) -> Counted:
    """`76 others`, `136 bears in 1975 to roughly 700`, `losing six tanks and five armoured cars`."""
    last, one = found[i - 1], found[i]
    between = [t.low for t in tokens[last.end : one.draft.first]]
    listed = last.happening is not None and last.happening.leads and last.draft.kind == one.draft.kind
    if one.happening is None and listed and " ".join(between) in _LINKS - {"to"}:  # `rose by two percent to seven`
        one = replace(one, happening=last.happening)
    if one.draft.kind != "count":
        return one
    if _parallel(tokens, last, one, between):
        return replace(one, unit=one.unit or last.unit, happening=one.happening or last.happening, sure=True)
    if one.unit and one.unit.lower() == "others":
        return replace(one, unit=_others(found[:i], one))
    if one.unit is not None or not last.sure or last.draft.kind != "count" or one.draft.form == "vague":
        return one
    if one.draft.value == 1:
        return one
    if low(tokens, one.draft.end) == "more" and low(tokens, one.draft.end + 1) in words("words", "stop") | {
        ",",
        ".",
        "",
    }:
        return replace(one, unit=last.unit, sure=True)
    of_them = low(tokens, one.draft.end) == "of" and low(tokens, one.draft.end + 1) in ("whom", "which")
    return replace(one, unit=last.unit, sure=True) if of_them or _carries_on(between) else one


def _others(before: Sequence[Counted], one: Counted) -> str | None:
    """Who the others are: those counted before, to whom something has happened too, where it has to these.

    `killed 12 Danes and 30 others`: others than Danes. `two men on trial for wounding three others`: nobody knows.
    """
    counted = [f for f in before if f.draft.kind == "count" and f.unit]
    last = counted[-1] if counted else None
    alike = last and (last.happening is None) == (one.happening is None)
    return last.unit if last and alike and last.unit and last.unit.islower() else one.unit


def _parallel(tokens: Sequence[Token], last: Counted, one: Counted, between: Sequence[str]) -> bool:
    """`infected 20 in the north and six in the south`: the same again somewhere else."""
    if one.unit is not None or not last.sure or last.draft.kind != "count" or not 3 <= len(between) <= _NEAR:
        return False
    place = between[0] in words("places", "prepositions") and between[0] == low(tokens, one.draft.end)
    return place and between[-1] in ("and", ",") and all(word.isalpha() for word in between[:-1])


def _carries_on(between: Sequence[str]) -> bool:
    """Whether the words between two figures make the second one of the same things."""
    if len(between) > _NEAR:
        return False
    ends = tuple(between[-2:])
    if not all(word.isalpha() for word in between[:-2]):
        return False
    return (between[-1:] == ["to"] and "compared" not in between) or ends in (
        ("of", "whom"),
        (",", "with"),
        (",", "including"),
        (",", "of"),
    )
