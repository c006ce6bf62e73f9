"""Who reports what, as a matrix: facts down, sources or groups of them across; and the blind spots of groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from string import ascii_uppercase

from digest.grids.cells import NOTHING, Citations, cell, note, plural, remainder, statement
from digest.model import Cell, Column, Grid, Omission
from digest.model.groups import BlindSpot

_NAMED = 3
"""Columns that have room for names on 80 cells; of more, each is headed by a letter."""
_MOST_COLUMNS = 12
"""As many as leave room for the facts on 120 cells."""
_NO = "no: nothing like it stands in any of its articles here; "
_EARLY = "early: published before it happened; "
_BLIND = "reported by several outlets of one group; of the outlets of this one here none has anything like it"
_DASH = (
    "—: it may tell it in its own words, or published on that day or before the first report, or its date is unknown"
)


def matrix(found: Sequence[Omission], names: Sequence[str], citations: Citations, limit: int | None) -> Grid:
    """What some report, down; `names` of the sources or the groups, across: yes, no, early, or — where not certain."""
    shown = _widest(found, names)
    heads = shown if len(shown) <= _NAMED else [_letters(i) for i in range(len(shown))]
    columns = (Column("What is reported", "prose"), *(Column(head, "number") for head in heads))
    rows = tuple((_fact(o, citations), *(_mark(o, name) for name in shown)) for o in found[:limit])
    text = note(
        ", ".join(f"{head} {name}" for head, name in zip(heads, shown, strict=True)) if heads != shown else "",
        _others(len(names) - len(shown)),
        _legend(found[:limit]) if rows else "",
        remainder(len(rows), len(found), "fact"),
    )
    return Grid("Who leaves what out", columns, rows, text if rows else "")


def blind_spots(found: Sequence[BlindSpot], citations: Citations, limit: int | None) -> Grid:
    """One row a group and fact."""
    rows = tuple(
        (
            cell((spot.group, "strong")),
            cell(*statement(spot.evidence[0], citations.cite(spot.evidence[0]))),
            cell(", ".join(spot.reported_by)),
        )
        for spot in found[:limit]
    )
    columns = (Column("Group"), Column("What its outlets leave out", "prose"), Column("Who reports it"))
    text = note(_BLIND if rows else "", remainder(len(rows), len(found), "blind spot"))
    return Grid("Blind spots", columns, rows, text)


def _widest(found: Sequence[Omission], names: Sequence[str]) -> list[str]:
    """The names in their order; of too many, those of whom most is told."""
    told: Counter[str] = Counter()
    for omission in found:
        told.update({*omission.reported_by, *omission.silent, *omission.could_not_know})
    kept = sorted(names, key=lambda name: -told[name])[:_MOST_COLUMNS]
    return [name for name in names if name in kept]


def _others(count: int) -> str:
    return f"{plural(count, 'source')} more, of whom less is told, in the JSON" if count else ""


def _letters(index: int) -> str:
    return ascii_uppercase[index]


def _legend(found: Sequence[Omission]) -> str:
    """What the marks mean that stand in the rows."""
    silent, early = any(o.silent for o in found), any(o.could_not_know for o in found)
    return _NO * silent + _EARLY * early + _DASH


def _fact(omission: Omission, citations: Citations) -> Cell:
    first = omission.evidence[0]
    return cell(*statement(first, citations.cite(first)))


def _mark(omission: Omission, name: str) -> Cell:
    if name in omission.reported_by:
        return cell("yes")
    if name in omission.silent:
        return cell(("no", "warn"))
    return cell(("early", "faint")) if name in omission.could_not_know else NOTHING
