"""Topics as a grid: how widely each is covered, by whom, and in which words."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import Run, cell, counts, lines, note, overview, plural, remainder
from digest.model import Cell, Column, Corpus, Grid, Topic


def grids(corpus: Corpus, topics: Sequence[Topic], *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row a topic, in the order given; `limit` keeps the first ones."""
    shown = topics[:limit]
    titles = ("Topic", "¶", "Articles", "By source", "Words matched")
    columns = [Column(title, "number" if title in ("¶", "Articles") else "word") for title in titles]
    rows = tuple(_row(topic, verbose) for topic in shown)
    text = note("", remainder(len(shown), len(topics), "topic"))
    return (Grid(f"Topics in {overview(corpus)}", tuple(columns), rows, text),)


def name(topic: Topic, verbose: bool) -> list[list[Run]]:
    """The topic's name; below it the code and where the topic comes from, if that is worth saying."""
    origin = "" if topic.origin == "catalogue" and not verbose else topic.origin
    below = [words for words in (topic.iptc if verbose else None, origin) if words]
    return [[(topic.name, "strong")], *([(words, "faint")] for words in below)]


def coverage(topic: Topic) -> Cell:
    """`14 ¶`, `5 articles`, `5 sources`, one a line."""
    parts = (f"{len(topic.hits)} ¶", plural(len(topic.articles), "article"), plural(len(topic.sources), "source"))
    return lines([(part, "")] for part in parts)


def _row(topic: Topic, verbose: bool) -> tuple[Cell, ...]:
    return (
        lines(name(topic, verbose)),
        cell((str(len(topic.hits)), "figure")),
        cell((str(len(topic.articles)), "figure")),
        cell(counts(topic.sources)),
        cell((counts(topic.terms), "term")),
    )
