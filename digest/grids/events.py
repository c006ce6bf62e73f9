"""Events of one kind as a grid: the date, what the articles call it, what they say of it then."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, lines, note, remainder
from digest.grids.timeline import marked, written
from digest.model import Column, Grid
from digest.model.occurrences import Occurrence

_SAID = {
    "planned": "to come",
    "held": "took place",
    "until": "until then",
    None: "",
}
_NOTE = (
    "dates that the articles' own words tie to it; one and the same may have several rows, such as the day on which it "
    "began and that on which it ended"
)
_FEW = 3
"""Sentences of one row."""


def grid(found: Sequence[Occurrence], citations: Citations, limit: int | None) -> Grid:
    """One row an event and date."""
    columns = (Column("Date"), Column("Which"), Column("What the articles say", "prose"))
    rows = tuple(
        (
            cell(written(one.date, one.precision)),
            cell((one.name, "strong"), *_then(one)),
            lines(_said(one, citations)),
        )
        for one in found[:limit]
    )
    text = note(_NOTE if rows else "", remainder(len(rows), len(found), "event"))
    kinds = sorted({one.kind for one in found})
    return Grid(f"Which {kinds[0] if len(kinds) == 1 else 'event'}? By date", columns, rows, text)


def _then(one: Occurrence) -> list[Run]:
    said = _SAID.get(one.phase, one.phase)
    return [("\n", ""), (said, "faint")] if said else []


def _said(one: Occurrence, citations: Citations) -> list[list[Run]]:
    shown = one.evidence[:_FEW]
    said = [
        [*marked(e, [w for w in one.words if w.article == e.article]), (" " + citations.cite(e), "faint")]
        for e in shown
    ]
    more = len(one.evidence) - len(shown)
    return [*said, [(f"and {more} more", "faint")]] if more else said
