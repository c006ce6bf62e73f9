"""Figures side by side: those that count the same thing are lined up, and how they relate is named.

Two figures of two sources count the same thing where unit, event, place and period do not part them and their sentences
share what else they tell of. Precision before recall: where that is not certain, a figure stands alone ("too few"), and
two numbers that differ are in conflict only where everything else is told alike and on one day.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from digest.comparers import Scene
from digest.model import Article, Figure, FigureRow
from digest.model.results import FigureRelation
from digest.opposition import figures as opposing
from digest.opposition.words import read
from digest.text.normalize import stems

_KINDS = frozenset({"count", "money", "percentage", "share"})
_ORDER: tuple[FigureRelation, ...] = ("conflict", "later update", "different scope", "agree", "compatible", "too few")
_SHARED = 3
"""Words of meaning that two sentences share beside the figure before their figures count one thing; of numbers that
nobody meets by chance (two digits that are no zero, or a unit of three words) `_SHARED_RARE` will do."""
_SHARED_RARE = 1
_SHARED_PERCENT = 4
_RARE_DIGITS = 2
_RARE_UNIT = 3
_BEYOND = 0.5
"""How far a number may lie beyond "at least" and the like for the one to be what the other means."""
_MANY = 300
_HARM = frozenset({"killed", "injured"})
"""Events of which one count may be of people and another of civilians or children: the same, by who is counted."""
_ROUNDED = 0.1
"""How far a number that is told as rounded may be from the one it stands for."""


@dataclass(frozen=True, slots=True)
class Options:
    """`most`: rows of one relation; the widest supported first."""

    most: int = 20


class _Value(NamedTuple):
    """A figure with the words of its sentence, as keys, and the day on which it was published."""

    figure: Figure
    sentence: str
    keys: frozenset[str]
    names: frozenset[str]
    unit: frozenset[str]
    day: datetime.date | None


def compare(
    scene: Scene, figures: Mapping[str, Sequence[Figure]], options: Options = Options()
) -> tuple[FigureRow, ...]:
    """The figures of the topic's paragraphs in rows: conflicts first, then updates, scopes, what agrees, what is alone.

    `figures` are those of each article by its id. A figure may stand in several rows: what one source confirms another
    may dispute. Only what tells of an event stands alone.
    """
    values = [value for article in scene.articles for value in _values(scene, article, figures.get(article.id, ()))]
    related = {name: list[tuple[int, int]]() for name in _ORDER}
    for i, j in _comparable(values):
        if relation := _relation(values[i], values[j]):
            related[relation].append((i, j))
    rows = [
        _row(relation, [values[i] for i in group])
        for relation in _ORDER
        for group in _joined(related[relation], values)[: options.most]
    ]
    met = {i for pairs in related.values() for pair in pairs for i in pair}
    alone = [_row("too few", [v]) for i, v in enumerate(values) if i not in met and v.figure.event]
    return tuple(rows + alone[: options.most])


def _values(scene: Scene, article: Article, figures: Sequence[Figure]) -> Iterable[_Value]:
    numbers = {hit.paragraph.number for hit in scene.hits(article)}
    sentences = {s.start: s for s in article.sentences}
    starts = sorted(sentences)
    for figure in figures:
        if figure.kind not in _KINDS or figure.hedge or not figure.unit or figure.evidence.paragraph not in numbers:
            continue
        sentence = sentences[starts[bisect_right(starts, figure.evidence.start) - 1]]
        words = read(sentence.text).words
        own = frozenset(stems(figure.unit))
        keys = frozenset(w.key for w in words if w.key) - own - frozenset(stems(figure.event or ""))
        names = frozenset(w.key for w in words if w.named and w.key)
        yield _Value(figure, sentence.text, keys, names, own, article.published)


def _comparable(values: Sequence[_Value]) -> Iterable[tuple[int, int]]:
    """The pairs of two sources that count things of one name, or the harmed; what hundreds count is no one thing."""
    by_word: dict[tuple[str, str], list[int]] = {}
    for i, value in enumerate(values):
        harm = _event(value.figure)
        for word in [*sorted(value.unit), *([harm] if harm in _HARM else [])]:
            by_word.setdefault((value.figure.kind, word), []).append(i)
    found = {
        pair
        for group in by_word.values()
        if len(group) <= _MANY
        for pair in combinations(group, 2)
        if values[pair[0]].figure.evidence.source != values[pair[1]].figure.evidence.source
    }
    return sorted(found)


def _relation(a: _Value, b: _Value) -> FigureRelation | None:
    """How two figures relate; None where they need not count the same thing."""
    one, other = a.figure, b.figure
    if one.event and other.event and _event(one) != _event(other):
        return None
    if _limits(one) == _limits(other):
        return _agreement(a, b)
    if _near(one, other):
        return "compatible" if _is_same_thing(a, b, _SHARED) else None
    if not one.event or not other.event or len(a.keys & b.keys) < _SHARED:
        return None
    harmed = _event(one) in _HARM
    if (a.unit != b.unit and not harmed) or one.words or other.words or _name_others(a, b):
        return None
    if _differ(one.period, other.period) or a.unit != b.unit:
        return "different scope"
    return None if _differ(one.place, other.place) else _opposed(a, b)


def _event(figure: Figure) -> str | None:
    """What happened; who was killed has died."""
    return "killed" if figure.event == "died" else figure.event


def _agreement(a: _Value, b: _Value) -> FigureRelation | None:
    """Of the same number: "agree" where the unit is the same too."""
    figures = (a.figure, b.figure)
    rare = min(map(_digits, figures)) >= _RARE_DIGITS or len(a.unit & b.unit) >= _RARE_UNIT
    shared = _SHARED_PERCENT if a.figure.kind == "percentage" else _SHARED_RARE if rare else _SHARED
    if not _is_same_thing(a, b, shared):
        return None
    return "agree" if a.unit == b.unit else "compatible"


def _opposed(a: _Value, b: _Value) -> FigureRelation | None:
    """Of numbers that cannot both be right of one day: a conflict, or an update where the later one is larger."""
    if not a.day or not b.day or not opposing.find(a.sentence, b.sentence):
        return None
    if a.day == b.day:
        return "conflict"
    earlier, later = sorted((a, b), key=lambda v: (v.day or datetime.date.min, v.figure.evidence.article))
    return "later update" if later.figure.most > earlier.figure.least else None


def _is_same_thing(a: _Value, b: _Value, shared: int) -> bool:
    """Whether unit, place, period and those who are named do not part two figures, and `shared` words join them."""
    if not (a.unit <= b.unit or b.unit <= a.unit) or _name_others(a, b):
        return False
    if _differ(a.figure.place, b.figure.place) or _differ(a.figure.period, b.figure.period):
        return False
    return len(a.keys & b.keys) >= shared


def _name_others(a: _Value, b: _Value) -> bool:
    """Whether both sentences name somebody or some place, and none is the other's."""
    return bool(a.names and b.names and not a.names & b.names)


def _limits(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.words


def _near(one: Figure, other: Figure) -> bool:
    """Whether both can be right and one may stand for the other: rounded, or a limit not far from it.

    "Dozens" or "millions" stand for too much to confirm a number.
    """
    if one.words or other.words:
        return False
    low, high = max(one.least, other.least), min(one.most, other.most)
    ends = [figure.low if figure.low is not None else figure.high or 0 for figure in (one, other)]
    rounded = "about" in (one.bound, other.bound)
    far = _BEYOND if None in (one.low, one.high, other.low, other.high) and not rounded else _ROUNDED
    return (low <= high or rounded) and max(ends) <= (1 + far) * min(ends)


def _digits(figure: Figure) -> int:
    """Digits of the number that are no closing zeros: 6,300 has two."""
    number = figure.low if figure.low is not None else figure.high
    return len(f"{number:f}".rstrip("0").rstrip(".").rstrip("0").replace(".", "").lstrip("0")) if number else 0


def _differ(left: str | None, right: str | None) -> bool:
    """Whether two places or periods are told, and none of the words of one is the other's."""
    return bool(left and right) and not frozenset(stems(left or "")) & frozenset(stems(right or ""))


def _joined(pairs: Sequence[tuple[int, int]], values: Sequence[_Value]) -> list[list[int]]:
    """Groups of figures each of which is so related to each other source's, those of most figures first."""
    known = set(pairs)

    def fits(i: int, j: int) -> bool:
        one, other = values[i].figure, values[j].figure
        same = one.evidence.source == other.evidence.source and _limits(one) == _limits(other)
        return same or (i, j) in known

    groups: list[list[int]] = []
    for i in sorted({i for pair in pairs for i in pair}):
        fit = [group for group in groups if all(fits(j, i) for j in group)]
        if fit:
            fit[0].append(i)
        else:
            groups.append([i])
    wide = [g for g in groups if len({values[i].figure.evidence.source for i in g}) > 1]
    return sorted(wide, key=lambda members: (-len(members), members))


def _row(relation: FigureRelation, values: Sequence[_Value]) -> FigureRow:
    ordered = sorted(
        values,
        key=lambda v: (v.day is None, v.day or datetime.date.min, v.figure.evidence.article, v.figure.evidence.start),
    )
    units = [v.figure.unit or "" for v in ordered]
    return FigureRow(
        min(units, key=lambda unit: (len(unit), unit)),
        next((v.figure.event for v in ordered if v.figure.event), None),
        relation,
        tuple(v.figure for v in ordered),
    )
