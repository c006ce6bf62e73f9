"""A summary as a grid: one row a topic, its coverage, and the sentences that sum it up, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable

from digest.grids.cells import Citations, cell, counts, lines, note, overview, remainder, statement
from digest.grids.topics import coverage, name
from digest.model import Cell, Column, Corpus, Grid, Summary, TopicSummary


def grids(corpus: Corpus, summary: Summary, *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row a topic, in the order given; `limit` keeps the first ones. `verbose` adds codes and sources by name."""
    shown = summary.topics[:limit]
    citations = Citations.of(corpus.articles)
    titles = ["Topic", "Coverage", *(["Sources"] if verbose else []), "What the sources say"]
    columns = tuple(Column(title, "prose" if title == titles[-1] else "word") for title in titles)
    rows = tuple(_row(entry, citations, verbose) for entry in shown)
    text = note(remainder(len(shown), len(summary.topics), "topic"), *citations.note(_cited(shown)))
    return (Grid(f"Digest of {overview(corpus)}", columns, rows, text),)


def _row(entry: TopicSummary, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    sentences = lines(statement(e, citations.cite(e)) for e in entry.sentences)
    sources = (cell(counts(entry.topic.sources)),) if verbose else ()
    return (lines(name(entry.topic, verbose)), coverage(entry.topic), *sources, sentences)


def _cited(entries: Iterable[TopicSummary]) -> set[str]:
    return {evidence.article for entry in entries for evidence in entry.sentences}
