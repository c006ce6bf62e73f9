"""What a comparison finds, as grids: agreements, disputes, figures, silence, what one has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from digest.grids.about import around
from digest.grids.cells import Citations, Run, cell, day, lines, note, plural, remainder, statement
from digest.grids.origins import backed
from digest.model import Agreement, Cell, Column, Dispute, Evidence, Figure, FigureRow, Grid, Side
from digest.model.origins import Backing
from digest.text.normalize import fold

_ALIKE = "statements, or clauses of them, that the sources word alike; what they say in quite other words is not found"
_DISPUTED = "statements that cannot both be right, by their words; the score is how sure that is"
_UNIQUE = "sentences of whose words little stands in any other source here"


def agreements(found: Sequence[Agreement], citations: Citations, limit: int | None) -> Grid:
    """One row a statement, with who says it and how many origins that makes."""
    rows = tuple(
        (
            cell((plural(len(a.sources), "source"), "strong")),
            cell((a.support[0].text, ""), (f" [{backed(*_backing(a), citations)}]", "faint")),
        )
        for a in found[:limit]
    )
    text = note(_ALIKE if rows else "", remainder(len(rows), len(found), "agreement"))
    return Grid("What sources agree on", (Column("By"), Column("What they say", "prose")), rows, text)


def disputes(found: Sequence[Dispute], citations: Citations, limit: int | None) -> Grid:
    """One row a dispute, each side on lines of its own."""
    rows = tuple(
        (
            cell((d.kind, "warn"), ("\n", ""), (f"{d.score:.0%}", "faint")),
            lines(_sides(d, citations)),
        )
        for d in found[:limit]
    )
    text = note(_DISPUTED if rows else "", remainder(len(rows), len(found), "dispute"))
    return Grid("What is disputed", (Column("Kind"), Column("Sides", "prose")), rows, text)


def figures(found: Sequence[FigureRow], citations: Citations, limit: int | None, verbose: bool) -> Grid:
    """One row for each thing that two sources count; `verbose` also has what only one does."""
    shown = [row for row in found if verbose or row.relation != "too few"]
    rows = tuple((_relation(row), cell(_counted(row)), figures_of(row, citations)) for row in shown[:limit])
    columns = (Column("Figures"), Column("Of what"), Column("By whom", "prose"))
    return Grid("Figures side by side", columns, rows, remainder(len(rows), len(shown), "figure"))


def figures_of(row: FigureRow, citations: Citations) -> Cell:
    """The figures of one row, one a line; of an article that has the same number again only the first, or the first
    that somebody says."""
    shown: dict[tuple[object, ...], tuple[Figure, Evidence]] = {}
    for figure, sentence in zip_longest(row.values, row.sentences[: len(row.values)]):
        key = (figure.evidence.article, figure.low, figure.high)
        if key not in shown or (figure.speaker and not shown[key][0].speaker):
            shown[key] = (figure, sentence or figure.evidence)
    placed = row.relation == "different scope"
    return lines(_figure(figure, sentence, citations, placed) for figure, sentence in shown.values())


def unique(found: Sequence[Evidence], citations: Citations, limit: int | None) -> Grid:
    """One row a source."""
    by_source: dict[str, list[Evidence]] = {}
    for evidence in found:
        by_source.setdefault(evidence.source, []).append(evidence)
    rows = tuple(
        (cell((source, "strong")), lines(statement(e, citations.cite(e)) for e in own[:limit]))
        for source, own in by_source.items()
    )
    return Grid(
        "What only one source reports", (Column("Source"), Column("What", "prose")), rows, _UNIQUE if rows else ""
    )


def _backing(agreement: Agreement) -> tuple[Evidence, Backing]:
    first, *others = agreement.support
    return first, Backing(first, tuple(others), agreement.origins, agreement.count, agreement.one_text)


def _sides(dispute: Dispute, citations: Citations) -> Iterable[list[Run]]:
    """The first side, and what stands against it."""
    first, *others = dispute.sides
    yield from _side(first, citations)
    if others:
        yield [("against", "faint")]
    for side in others:
        yield from _side(side, citations)


def _side(side: Side, citations: Citations) -> Iterable[list[Run]]:
    """Its sentences, each after its speaker where it does not name the speaker itself."""
    for evidence in side.evidence:
        named = side.speaker is None or fold(side.speaker).split()[-1] in fold(evidence.text)
        head: list[Run] = [] if named else [(f"{side.speaker}: ", "speaker")]
        yield head + statement(evidence, citations.cite(evidence))


def _relation(row: FigureRow) -> Cell:
    name = "one source" if row.relation == "too few" else row.relation
    return cell((name, "warn" if row.relation == "conflict" else ""))


def _counted(row: FigureRow) -> str:
    since = f"since {day(row.start)}" if row.start else None
    return " ".join(filter(None, (row.unit, row.event, since)))


def _figure(figure: Figure, sentence: Evidence, citations: Citations, placed: bool) -> list[Run]:
    """The words with what they are about, where it was if that is asked for, when, who says so, where they stand."""
    before, after = around(figure, sentence)
    place = figure.place if placed else None
    told = [part for part in (place, figure.period) if part and part not in f"{figure.evidence.text}{after}"]
    said = "".join(f", {part}" for part in (*told, figure.speaker) if part)
    cited = (" " + citations.cite(figure.evidence), "faint")
    return [(before, ""), (figure.evidence.text, "figure"), (after + said, ""), cited]
