"""What a comparison finds, as grids: ten lines to open with, agreements, disputes, figures, silence, what one has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.grids.cells import NOTHING, Citations, Run, cell, lines, note, plural, remainder, statement
from digest.grids.origins import backed
from digest.model import Agreement, Cell, Column, Comparison, Dispute, Evidence, Figure, FigureRow, Grid, Omission, Side
from digest.model.origins import Backing

_SHORT = 150
"""Characters of a statement in the opening lines."""
_ALIKE = "statements that the sources word alike; what they say in quite other words is not found"
_DISPUTED = "statements that cannot both be right, by their words; the score is how sure that is"
_SILENT = (
    "silent: little of the statement's words stands anywhere in the source's articles; could not know: published "
    "before the first report; —: it may be told in other words, or the date is unknown"
)
_UNIQUE = "sentences of whose words little stands in any other source here"


def opening(found: Comparison, citations: Citations) -> Grid:
    """What all say, what is disputed, which figures part the sources, what only one has: a line or two each."""
    rows: list[tuple[Cell, Cell]] = []
    every = len({row.source for row in found.sources})
    for agreement in (found.agreements or ())[:2]:
        who = "all say" if len(agreement.sources) == every else f"{len(agreement.sources)} of {every} say"
        rows.append(
            (cell((who, "strong")), cell(*_brief(agreement.support[0], backed(*_backing(agreement), citations))))
        )
    for dispute in (found.disputes or ())[:1]:
        rows.append((cell(("disputed", "warn")), lines(_brief_side(side, citations) for side in _two(dispute))))
    for row in [row for row in found.figures or () if row.relation in ("conflict", "later update")][:1]:
        rows.append((cell((row.relation, "strong")), figures_of(row, citations)))
    firsts = {e.source: e for e in reversed(found.unique or ())}
    for evidence in sorted(firsts.values(), key=lambda e: (e.article, e.start))[:2]:
        rows.append(
            (cell((f"only {evidence.source}", "strong")), cell(*_brief(evidence, citations.cite(evidence)[1:-1])))
        )
    asked = found.agreements is not None and not rows
    text = "nothing that the sources word alike, dispute or leave out could be told for certain" if asked else ""
    return (
        Grid("In short", (Column(""), Column("", "prose")), tuple(rows), text)
        if rows
        else Grid("In short", (), (), text)
    )


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
            lines(part for side in d.sides for part in _side(side, citations)),
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
    """The figures of one row, one a line."""
    return lines(_figure(figure, citations) for figure in row.values)


def silence(found: Sequence[Omission], sources: Sequence[str], limit: int | None) -> Grid:
    """A matrix: what sources share, down; the sources, across."""
    columns = (Column("What is reported", "prose"), *(Column(source) for source in sources))
    rows = tuple((cell(o.item), *(_mark(o, source) for source in sources)) for o in found[:limit])
    text = note(_SILENT if rows else "", remainder(len(rows), len(found), "statement"))
    return Grid("Who leaves what out", columns, rows, text)


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


def _brief(evidence: Evidence, citation: str) -> list[Run]:
    return [(_cut(evidence.text), ""), (f" [{citation}]", "faint")]


def _cut(text: str) -> str:
    """The first words, as many as fit the opening lines; [...] where words are left out."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else flat[:_SHORT].rsplit(" ", 1)[0] + " […]"


def _two(dispute: Dispute) -> Iterable[Side]:
    """The first side, and the next that is somebody's, or else the next."""
    first, *others = dispute.sides
    named = [side for side in others if side.speaker] or others
    return (first, *named[:1])


def _brief_side(side: Side, citations: Citations) -> list[Run]:
    head: list[Run] = [(f"{side.speaker}: ", "speaker")] if side.speaker else []
    return head + _brief(side.evidence[0], citations.cite(side.evidence[0])[1:-1])


def _side(side: Side, citations: Citations) -> Iterable[list[Run]]:
    for evidence in side.evidence:
        head: list[Run] = [(f"{side.speaker}: ", "speaker")] if side.speaker else []
        yield head + statement(evidence, citations.cite(evidence))


def _relation(row: FigureRow) -> Cell:
    name = "one source" if row.relation == "too few" else row.relation
    return cell((name, "warn" if row.relation == "conflict" else ""))


def _counted(row: FigureRow) -> str:
    return " ".join(filter(None, (row.unit, row.event)))


def _figure(figure: Figure, citations: Citations) -> list[Run]:
    """The words, when it was, who says so, and where they stand."""
    said = f", {figure.speaker}" if figure.speaker else ""
    when = f", {figure.period}" if figure.period and figure.period not in figure.evidence.text else ""
    return [(figure.evidence.text, "figure"), (when + said, ""), (" " + citations.cite(figure.evidence), "faint")]


def _mark(omission: Omission, source: str) -> Cell:
    if source in omission.reported_by:
        return cell("yes")
    if source in omission.silent:
        return cell(("silent", "warn"))
    return cell(("could not know", "faint")) if source in omission.could_not_know else NOTHING
