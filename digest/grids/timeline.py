"""A timeline as a grid: the date, and what the articles say of it, the words that name it marked."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, day, lines, note, remainder
from digest.model import Cell, Column, Corpus, DatedEntry, Evidence, Grid, Timeline
from digest.model.timexes import Precision

_COLUMNS = (Column("Date"), Column("Sources", "number"), Column("What the articles say", "prose"))
_UNNAMED = "Sources: an article whose outlet is unknown counts as one, though its outlet may stand there too"
_FEW = 3
"""Sentences of one date that are shown without `verbose`: one of each article first."""


def grids(
    corpus: Corpus, timeline: Timeline, *, total: int, verbose: bool, title: str = "Timeline"
) -> tuple[Grid, ...]:
    """One row a date, in order; `total` is how many dates there are, `verbose` shows every sentence."""
    citations = Citations.of(corpus.articles)
    rows = tuple(_row(entry, citations, verbose) for entry in timeline.entries)
    cited = {evidence.article for entry in timeline.entries for evidence in entry.evidence}
    unnamed = any(a.id in cited and a.metadata.source.value is None for a in corpus.articles)
    text = note(remainder(len(rows), total, "date"), _UNNAMED if unnamed else "", *citations.note(cited))
    return (Grid(title, _COLUMNS, rows, text),)


def _row(entry: DatedEntry, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    shown = entry.evidence if verbose else _one_of_each(entry.evidence)[:_FEW]
    words: dict[str, list[Evidence]] = {}
    for one in entry.words:
        words.setdefault(one.article, []).append(one)
    said = [[*marked(e, words[e.article]), (" " + citations.cite(e), "faint")] for e in shown]
    more = len(entry.evidence) - len(shown)
    if more:
        said.append([(f"and {more} more", "faint")])
    return cell(written(entry.date, entry.precision)), cell(str(len({e.source for e in entry.evidence}))), lines(said)


def _one_of_each(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The first sentence of each article, then the others."""
    first: dict[str, Evidence] = {}
    for one in evidence:
        first.setdefault(one.article, one)
    return [*first.values(), *(one for one in evidence if first[one.article] is not one)]


def marked(evidence: Evidence, words: Sequence[Evidence]) -> list[Run]:
    """The sentence, the expressions in it marked; `words` are those of its article, in order."""
    runs: list[Run] = []
    at = evidence.start
    for one in words:
        if evidence.start <= one.start < evidence.end:
            runs += [(evidence.text[at - evidence.start : one.start - evidence.start], ""), (one.text, "term")]
            at = one.end
    runs.append((evidence.text[at - evidence.start :], ""))
    return [run for run in runs if run[0]]


def written(date: str, precision: Precision) -> str:
    """`2 Nov 2016`, `week of 31 Oct 2016`, `Nov 2016`, `2016`."""
    if precision == "year":
        return date
    if precision == "month":
        return day(datetime.date.fromisoformat(f"{date}-01")).split(" ", 1)[1]
    first = day(datetime.date.fromisoformat(date.split("/")[0]))  # Python reads weeks too, as their Monday
    return first if precision == "day" else f"{precision} of {first}"
