"""The sections of a comparison that its user's groups of outlets change."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids import silence
from digest.grids.cells import Citations, cell, lines, statement
from digest.model import Column, Comparison, Grid
from digest.model.groups import GroupCoverage

_SHARE = "share: of the words of the articles on it; an outlet in two groups counts in both"
_ONLY = "sentences of whose words little stands in any outlet of another group here"


def coverage(found: Sequence[GroupCoverage]) -> Grid:
    """One row a group; a group that has nothing on the topic has one too."""
    columns = (
        Column("Group"),
        Column("Outlets", "prose"),
        Column("Articles", "number"),
        Column("¶", "number"),
        Column("Share", "number"),
    )
    rows = tuple(
        (
            cell((row.group, "strong")),
            cell(", ".join(row.sources)),
            cell((f"{row.articles} of {row.in_corpus}", "figure")),
            cell((str(row.paragraphs), "figure")),
            cell((f"{row.share:.0%}", "figure")),
        )
        for row in found
    )
    return Grid("Coverage", columns, rows, _SHARE if rows else "")


def left_out(found: Comparison, citations: Citations, limit: int | None) -> tuple[Grid, Grid]:
    """The matrix with groups across, and the blind spots."""
    names = [row.group for row in found.groups or () if row.sources]
    return (
        silence.matrix(found.omissions or (), names, citations, limit),
        silence.blind_spots(found.blind_spots or (), citations, limit),
    )


def unique(found: Comparison, citations: Citations, limit: int | None) -> Grid:
    """One row a group."""
    rows = []
    for group in found.groups or ():
        own = [e for e in found.unique or () if e.source in group.sources]
        if own:
            rows.append((cell((group.group, "strong")), lines(statement(e, citations.cite(e)) for e in own[:limit])))
    columns = (Column("Group"), Column("What", "prose"))
    return Grid("What only one group reports", columns, tuple(rows), _ONLY if rows else "")
