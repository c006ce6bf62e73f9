"""Figures side by side: those that count the same thing are lined up, and how they relate is named.

Two figures count the same thing where unit, event, place and period do not part them and their sentences share enough
of what else they tell (`relating`). Precision before recall: where that is not certain, a figure stands alone ("too
few"), and two numbers that differ are in conflict only where everything else is told alike and on one day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from digest.comparers import Scene
from digest.comparers.figures import relating
from digest.comparers.figures.numbers import number_of
from digest.comparers.figures.values import Value, read
from digest.model import Figure, FigureRow
from digest.model.results import FigureRelation
from digest.text.normalize import stems

_ORDER: tuple[FigureRelation, ...] = ("conflict", "later update", "different scope", "agree", "compatible", "too few")
_MANY = 300
"""Figures of one name that are held against each other; what hundreds count is no one thing."""


@dataclass(frozen=True, slots=True)
class Options:
    """`most`: rows of one relation; the widest supported first."""

    most: int = 20


def compare(
    scene: Scene, figures: Mapping[str, Sequence[Figure]], options: Options = Options()
) -> tuple[FigureRow, ...]:
    """The figures of the topic's paragraphs in rows: conflicts first, then updates, scopes, what agrees, what is alone.

    `figures` are those of each article by its id. A figure may stand in several rows: what one source confirms another
    may dispute. Two figures of one source are related only where the text parts them by speaker or by period. Only what
    tells of an event stands alone.
    """
    values = read(scene, figures)
    related: dict[tuple[int, int], FigureRelation] = {}
    for i, j in _comparable(values):
        if relation := relating.relation(values[i], values[j]):
            related[i, j] = relation
    made = [
        _row(relation, [values[i] for i in group])
        for relation in _ORDER
        for group in _joined(relation, related, values)
    ]
    rows = [row for relation in _ORDER for row in [row for row in made if row.relation == relation][: options.most]]
    met = {i for pair in related for i in pair}
    alone = [_row("too few", [v]) for i, v in enumerate(values) if i not in met and v.figure.event and v.figure.unit]
    return tuple(rows + alone[: options.most])


def _comparable(values: Sequence[Value]) -> Iterable[tuple[int, int]]:
    """The pairs that count things of one name, that tell of one event or that are one number."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for i, value in enumerate(values):
        figure = value.figure
        keys: list[tuple[object, ...]] = [(figure.kind, word) for word in sorted(value.unit)]
        keys += [number_of(figure), ("start", value.start)] if value.start else [number_of(figure)]
        keys += [(figure.kind, "event", value.event)] if value.event else []
        for key in keys:
            groups.setdefault(key, []).append(i)
    return sorted({pair for group in groups.values() if len(group) <= _MANY for pair in combinations(group, 2)})


def _joined(
    relation: FigureRelation, related: Mapping[tuple[int, int], FigureRelation], values: Sequence[Value]
) -> list[list[int]]:
    """Groups of figures, those of most first: of one number all that agree with one another by whatever chain; of
    others each must so relate to each that is not the same number."""
    pairs = [pair for pair, found in related.items() if found == relation]
    if relation == "agree":
        return _sorted(_chained(pairs))

    def fits(i: int, j: int) -> bool:
        found = related.get((min(i, j), max(i, j)))
        same = number_of(values[i].figure) == number_of(values[j].figure)
        return found == relation or (same and (found is not None or values[i].source == values[j].source))

    groups: list[list[int]] = []
    for i in sorted({i for pair in pairs for i in pair}):
        fit = [group for group in groups if all(fits(j, i) for j in group)]
        if fit:
            fit[0].append(i)
        else:
            groups.append([i])
    return _sorted(group for group in groups if any(related.get(p) == relation for p in combinations(group, 2)))


def _chained(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The groups that the pairs join, directly or by others."""
    group_of: dict[int, list[int]] = {}
    for i, j in pairs:
        one, other = group_of.setdefault(i, [i]), group_of.setdefault(j, [j])
        if one is not other:
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    return [sorted(group) for group in {id(group): group for group in group_of.values()}.values()]


def _sorted(groups: Iterable[list[int]]) -> list[list[int]]:
    return sorted((group for group in groups if len(group) > 1), key=lambda members: (-len(members), members))


def _row(relation: FigureRelation, values: Sequence[Value]) -> FigureRow:
    ordered = sorted(
        values,
        key=lambda v: (v.day is None, v.day or datetime.date.min, v.figure.evidence.article, v.figure.evidence.start),
    )
    units = [v.figure.unit for v in ordered if v.figure.unit]
    if relation == "agree" and len({_head(v) for v in values}) > 1:
        relation = "compatible"
    lengths = {number_of(v.figure) for v in values if v.start}
    return FigureRow(
        min(units, key=lambda unit: (len(unit), unit), default=""),
        _event(ordered),
        relation,
        tuple(v.figure for v in ordered),
        ordered[0].start if len(lengths) > 1 else None,
        tuple(v.sentence for v in ordered),
    )


def _head(value: Value) -> str:
    """The stem of the noun that is counted; "" where it says no more than that people are."""
    last = stems(value.figure.unit or "")[-1:]
    return last[0] if last and (value.figure.kind != "count" or last[0] in value.unit) else ""


def _event(values: Sequence[Value]) -> str | None:
    """What happened to them, where at least half say so, in the words of the first."""
    told = [v.figure.event for v in values if v.figure.event]
    return told[0] if 2 * len(told) >= len(values) else None
