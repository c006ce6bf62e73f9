"""How two figures relate: whether they count one thing, and then what their limits, days and speakers say."""

from __future__ import annotations

import datetime

from digest.comparers.figures.numbers import is_closed, is_far, meet, near, nominal, number_of
from digest.comparers.figures.sameness import (
    differ,
    is_told_alike,
    is_told_beside,
    is_told_by_one,
    is_unparted,
    likeness,
    points,
    rarity,
)
from digest.comparers.figures.values import Value
from digest.model import Figure
from digest.model.results import FigureRelation
from digest.opposition import lexicon, parting

_AGREE = 2.5
_COMPATIBLE = 3.5
_COMPATIBLE_HARM = 1.0
_OPPOSED = 3.5
"""Points that two figures need before they count one thing: of one number, of numbers near each other, of those
of people killed or hurt, of others."""
_FEW, _PER_OTHER = 2, 0.75
"""Numbers that an article may have of one event, and the points more for each beyond: who has many tells of several."""
_OPPOSED_WITHIN = 2.5
"""The same of others in one article, whose names are the same, by two speakers."""
_KINDS = 6.0
"""The same of two kinds of people, of whom other events of a story tell too."""
_OPPOSED_ELSEWHERE = 7.0
"""The same of others where one sentence names what the other does not, which may be another place."""
_BEGUN = 3
"""Words that the sentences of two durations share, one of them a name, before what began on one day is one thing."""
_STEM = 5
"""Letters that a state's name and its people's have in common."""
_ONE_EVENT_DAYS, _UPDATED_DAYS = 3, 7
"""Days within which articles tell of one attack or accident, and of one count that grows."""
_RELATIVE = frozenset({"today", "yesterday", "overnight", "tonight"})
"""Periods that are others on another day."""
_TOLD_BESIDE = 3.0
"""Points for a count whose sentence has the other's number too: `39 people, 27 of them foreigners`."""
_REVISED = frozenset({"revis", "correct", "lower", "downward"})
"""Stems by which a smaller count of a later day says that it corrects the larger."""
_UP_TO = ("by ", "until ", "before ")
"""How a period begins that is all the time up to a day."""
_HARM = frozenset({"killed", "injured"})
"""Events of which one count may be of people and another of civilians or children: the same, by who is counted."""
_COUNTED = _HARM | {
    "arrested",
    "detained",
    "infected",
    "displaced",
    "missing",
    "evacuated",
    "rescued",
    "confirmed",
}
"""Events that befall more and more, so that a larger count of a later day is an update."""


def relation(a: Value, b: Value) -> FigureRelation | None:
    """How two figures relate; None where they need not count the same thing."""
    one, other = a.figure, b.figure
    if a.event and b.event and a.event != b.event:
        return None
    if a.source == b.source:
        return _within(a, b)
    if a.start and b.start and number_of(one) != number_of(other):
        return _begun(a, b)
    if number_of(one) == number_of(other):
        return _agreement(a, b) if is_told_alike(a, b) else None
    if one.words or other.words:
        return None
    if a.part or b.part:
        return _scopes(a, b) if a.unit != b.unit else None
    if near(one, other):
        if not is_told_alike(a, b):
            return None
        same = is_unparted(a, b) and not is_told_beside(a, b) and not (is_closed(one, other) and is_told_by_one(a, b))
        least = _COMPATIBLE_HARM if _befell_people(a, b) else _COMPATIBLE
        return "compatible" if same and points(a, b, 1) + likeness(a, b) >= least else None
    return _scopes(a, b) or _opposed(a, b)


def _befell_people(a: Value, b: Value) -> bool:
    """Whether both tell how many were killed, hurt or arrested, of whom few stories have two counts near each other."""
    return a.event in _COUNTED and a.event == b.event and a.people and b.people and a.years == b.years


def _agreement(a: Value, b: Value) -> FigureRelation | None:
    """Of the same number: whether it counts the same thing."""
    if not is_unparted(a, b) or points(a, b) + rarity(a, b) - (a.part != b.part) < _AGREE:
        return None
    if a.start and b.start and abs((a.start - b.start).days) > 1:
        return None
    return None if _is_of_past(a, b) or _is_of_past(b, a) else "agree"


def _is_of_past(old: Value, new: Value) -> bool:
    """Whether one tells of an earlier year, and the other of a day or month of no named one."""
    year = new.day.year if new.day else 0
    return bool(old.years and max(old.years) < year and not old.times and new.times and not new.years)


def _begun(a: Value, b: Value) -> FigureRelation | None:
    """Of two lengths of what still lasts, told on two days: whether both began on one day, and what began is alike."""
    if a.start is None or b.start is None or a.day == b.day or a.start != b.start:
        return None
    alike = {key for key in _things(a) if any(_is_alike(key, other) for other in _things(b))}
    names = {key for key in alike if any(_is_alike(key, name) for name in a.names)}
    return "compatible" if len(alike) >= _BEGUN and names else None


def _things(value: Value) -> frozenset[str]:
    """The keys of a sentence, with the activity for what one newsroom calls flights and another strikes."""
    return frozenset(lexicon.activities().get(key, key) for key in value.keys)


def _is_alike(one: str, other: str) -> bool:
    """Whether two keys are one, or a state and its people: `syria` and `syrian`."""
    return one == other or (min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM])


def _within(a: Value, b: Value) -> FigureRelation | None:
    """Of one source: scopes that the text parts by period, or what two speakers say."""
    speakers = {a.figure.speaker, b.figure.speaker}
    if number_of(a.figure) == number_of(b.figure) or a.part or b.part or a.figure.words or b.figure.words:
        return None
    if a.figure.period and b.figure.period and not near(a.figure, b.figure):
        return _scopes(a, b)
    return _opposed(a, b) if len(speakers) == 2 and None not in speakers and not near(a.figure, b.figure) else None


def _scopes(a: Value, b: Value) -> FigureRelation | None:
    """Of one event's harm: counts of two periods, or of two kinds of people."""
    if a.event not in _HARM or a.event != b.event or a.years != b.years or is_far(a.figure, b.figure):
        return None
    known = bool(a.day and b.day)
    sure = _is_within(a, b, _ONE_EVENT_DAYS) if known else is_told_beside(a, b) and rarity(a, b) > 0
    if differ(a.place, b.place) or not sure:
        return None
    told = points(a, b) + _TOLD_BESIDE * is_told_beside(a, b)
    if differ(a.period, b.period):
        is_scope = told >= _OPPOSED and not _is_up_to(a.figure) and not _is_up_to(b.figure)
        return "different scope" if is_scope else None
    kinds = a.unit != b.unit and a.people and b.people and told >= (_OPPOSED if is_told_beside(a, b) else _KINDS)
    return "different scope" if kinds and _can_hold(a, b) and _can_hold(b, a) else None


def _is_within(a: Value, b: Value, days: int) -> bool:
    """Whether both were published within some days of one another."""
    return a.day is not None and b.day is not None and abs((a.day - b.day).days) <= days


def _is_up_to(figure: Figure) -> bool:
    """Whether its period is all the time up to a day."""
    return (figure.period or "").lower().startswith(_UP_TO)


def _can_hold(whole: Value, part: Value) -> bool:
    """Whether people of whom nothing is told may be more than those of one kind."""
    return bool(whole.unit) or whole.figure.most > part.figure.least


def _opposed(a: Value, b: Value) -> FigureRelation | None:
    """Of numbers that differ: a conflict of one day, or an update where the one of a later day is larger, or where a
    text says that one is older or was revised."""
    if not _is_within(a, b, _UPDATED_DAYS) or not _is_one_count(a, b):
        return None
    if a.day != b.day:
        earlier, later = sorted((a, b), key=lambda v: (v.day or datetime.date.min, v.figure.evidence.article))
        return "later update" if a.event in _COUNTED and _is_update(earlier, later) else None
    if meet(a.figure, b.figure) or a.sure != b.sure or _may_be_elsewhere(a, b) or _is_parted(a, b):
        return None
    return "conflict" if a.former == b.former else "later update"


def _may_be_elsewhere(a: Value, b: Value) -> bool:
    """Whether a name that one sentence has alone may be that of another place or of others."""
    if a.names == b.names:
        return False
    one_sided = not (a.names - b.names and b.names - a.names)
    same = bool(a.lands) and a.lands == b.lands and one_sided
    return a.source == b.source or not (same or points(a, b) >= _OPPOSED_ELSEWHERE)


def _is_parted(a: Value, b: Value) -> bool:
    """Whether the sentences tell of two places, years or scopes: `in one of the raids`, `in both`."""
    return parting.parted(a.sentence.text, b.sentence.text, "figure")


def _is_one_count(a: Value, b: Value) -> bool:
    """Whether everything but the number is told alike, and neither article knows the other's number."""
    if not a.event or a.event != b.event or a.unit != b.unit or a.years != b.years or a.figure.kind == "duration":
        return False
    if not is_unparted(a, b) or is_told_by_one(a, b) or is_told_beside(a, b) or is_far(a.figure, b.figure):
        return False
    apart = a.figure.evidence.article != b.figure.evidence.article
    if apart and (number_of(a.figure) in b.known or number_of(b.figure) in a.known):
        return False
    if a.times and b.times and not a.times & b.times:
        return False
    others = max(len(a.known), len(b.known)) - _FEW if apart else 0
    return points(a, b) >= (_OPPOSED + _PER_OTHER * max(0, others) if apart else _OPPOSED_WITHIN)


def _is_update(earlier: Value, later: Value) -> bool:
    """Whether a count has grown, or was revised, and no name that each sentence has alone says that it is another."""
    names = earlier.names - later.names and later.names - earlier.names
    elsewhere = names or earlier.lands != later.lands
    if (elsewhere and not earlier.place & later.place) or _RELATIVE & earlier.period:
        return False
    if earlier.sure != later.sure:
        return False
    grown = nominal(later.figure) > nominal(earlier.figure)
    return grown or bool(_REVISED & later.keys and nominal(later.figure) < nominal(earlier.figure))
