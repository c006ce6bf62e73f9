"""A summary as a grid: one row a topic, its coverage, and the sentences that sum it up, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable

from digest.grids.cells import Citations, Run, cell, counts, lines, note, overview, remainder, statement
from digest.grids.topics import coverage, name
from digest.model import Cell, Column, Corpus, Evidence, Grid, Summary, TopicSummary


def grids(corpus: Corpus, summary: Summary, *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row a topic, in the order given; `limit` keeps the first ones. `verbose` adds codes and sources by name.

    Topics without a sentence that can be read by itself come last.
    """
    shown = sorted(summary.topics, key=lambda entry: not entry.sentences)[:limit]
    citations = Citations.of(corpus.articles)
    titles = ["Topic", "Coverage", *(["Sources"] if verbose else []), "What the sources say"]
    columns = tuple(Column(title, "prose" if title == titles[-1] else "word") for title in titles)
    first: dict[tuple[str, int], str] = {}
    rows = tuple(_row(entry, citations, verbose, first) for entry in shown)
    text = note(remainder(len(shown), len(summary.topics), "topic"), *citations.note(_cited(shown)))
    return (Grid(f"Digest of {overview(corpus)}", columns, rows, text),)


def _row(
    entry: TopicSummary, citations: Citations, verbose: bool, first: dict[tuple[str, int], str]
) -> tuple[Cell, ...]:
    sentences = lines(_sentence(e, citations.cite(e), entry.topic.name, first) for e in entry.sentences)
    sources = (cell(counts(entry.topic.sources)),) if verbose else ()
    return (lines(name(entry.topic, verbose)), coverage(entry.topic), *sources, sentences)


def _sentence(evidence: Evidence, citation: str, topic: str, first: dict[tuple[str, int], str]) -> list[Run]:
    """The sentence with its citation; one that stands under a topic above is only pointed to. `first` is kept up."""
    above = first.setdefault((evidence.article, evidence.start), topic)
    return statement(evidence, citation) if above == topic else [(f"as under {above}: ", "faint"), (citation, "faint")]


def _cited(entries: Iterable[TopicSummary]) -> set[str]:
    return {evidence.article for entry in entries for evidence in entry.sentences}
