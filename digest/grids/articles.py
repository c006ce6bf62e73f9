"""The articles as a grid: what is known of each, and where that comes from."""

from __future__ import annotations

from typing import Any

from digest.grids.cells import Run, cell, day, lines, note, overview, remainder
from digest.model import Article, Cell, Column, Corpus, Field, Grid

_FIELDS = {"Outlet": "source", "Published": "published", "Headline": "headline", "By": "authors"}
_MORE_FIELDS = {"Dek": "dek", "Agencies": "agencies", "Language": "language", "URL": "url"}


def grids(corpus: Corpus, *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row an article; below each value how it is known. `verbose` adds fields. Then the files that were skipped."""
    shown = corpus.articles[:limit]
    fields = {**_FIELDS, **(_MORE_FIELDS if verbose else {})}
    columns = (Column("Article"), Column("Characters", "number"), *map(Column, fields))
    rows = tuple(_row(article, tuple(fields.values()), verbose) for article in shown)
    text = note(remainder(len(shown), len(corpus.articles), "article"))
    return (Grid(overview(corpus), columns, rows, text), *_skipped(corpus))


def _row(article: Article, fields: tuple[str, ...], verbose: bool) -> tuple[Cell, ...]:
    path: list[list[Run]] = [[(article.path, "faint")]] if verbose else []
    name = lines([[(article.id, "strong")], *path])
    size = cell((str(len(article.text)), "figure"))
    return (name, size, *(_field(getattr(article.metadata, field)) for field in fields))


def _field(field: Field[Any]) -> Cell:
    """The value, and below it its status with the words that bear it out."""
    if field.status == "unknown":
        return cell(("unknown", "faint"))
    value = _value(field.value)
    words = field.evidence.text if field.evidence else ""
    proof = f"“{words}”" if words and words.strip() != value else ""
    how = ": ".join(part for part in (field.status, field.reason, proof) if part)
    return lines([[(value, "")], [(how, "faint")]])


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, str) else day(value)


def _skipped(corpus: Corpus) -> tuple[Grid, ...]:
    if not corpus.skipped:
        return ()
    rows = tuple((cell(file.path), cell((file.reason, "warn"))) for file in corpus.skipped)
    return (Grid("Skipped", (Column("File"), Column("Reason", "prose")), rows),)
