"""Figures as a grid: how many of what, what happened to them, who says so, and the words of the article."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, lines, note, remainder
from digest.model import Cell, Column, Corpus, Evidence, Figure, Grid

_COLUMNS = (Column("Figure"), Column("What happened"), Column("Speaker"), Column("Words", "prose"))
_LIMITS = {"exact": "", "about": "about "}


def grids(
    corpus: Corpus, figures: Sequence[Figure], *, limit: int | None, verbose: bool, title: str = "Figures"
) -> tuple[Grid, ...]:
    """One row a figure, in the order given; `limit` keeps the first ones. `verbose` adds its kind and rule."""
    shown = figures[:limit]
    citations = Citations.of(corpus.articles)
    rows = tuple(_row(figure, corpus, citations, verbose) for figure in shown)
    text = note(
        remainder(len(shown), len(figures), "figure"), *citations.note({figure.evidence.article for figure in shown})
    )
    return (Grid(title, _COLUMNS, rows, text),)


def value(figure: Figure) -> str:
    """The number with its limits: `at least 43`, `10 to 20`, `about 2.5`; a score as `3–2`."""
    low, high = (f"{n:,}" if n is not None else "" for n in (figure.low, figure.high))
    if figure.kind == "score":
        return f"{high}–{low}"
    number = f"{low} to {high}" if low and high and low != high else low or high
    return _LIMITS.get(figure.bound, f"{figure.bound} ") + number


def _row(figure: Figure, corpus: Corpus, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    return (
        lines(_figure(figure, verbose)),
        lines(_what(figure)),
        cell((figure.speaker or "", "speaker")),
        cell(*_words(figure.evidence, corpus), (" " + citations.cite(figure.evidence), "faint")),
    )


def _figure(figure: Figure, verbose: bool) -> list[list[Run]]:
    parts: list[list[Run]] = [[(value(figure), "figure")]]
    parts += [[(figure.unit, "")]] if figure.unit else []
    if figure.whole and figure.whole != figure.unit:
        parts.append([(f"of {figure.whole}", "")])
    return [*parts, [(f"{figure.kind}, {figure.rule}", "faint")]] if verbose else parts


def _what(figure: Figure) -> list[list[Run]]:
    """What happened with the word that leaves it open, then where and when as the text puts it."""
    hedge = f" (“{figure.hedge}”)" if figure.hedge else ""
    event: list[list[Run]] = [[(figure.event, ""), (hedge, "")]] if figure.event else []
    return [*event, *([(words, "faint")] for words in (figure.place, figure.period) if words)]


def _words(evidence: Evidence, corpus: Corpus) -> list[Run]:
    """The sentence around the figure, verbatim, the figure set off."""
    article = corpus.by_id[evidence.article]
    around = next((s for s in article.sentences if s.start <= evidence.start and evidence.end <= s.end), None)
    if around is None:
        return [(evidence.text, "figure")]
    before, after = article.text[around.start : evidence.start], article.text[evidence.end : around.end]
    return [(before, ""), (evidence.text, "figure"), (after, "")]
