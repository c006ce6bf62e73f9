"""The articles as a grid: what is known of each, where that comes from, and whose text it also is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from digest.grids.cells import Run, cell, day, lines, note, overview, remainder
from digest.model import Article, Cell, Column, Corpus, Field, Grid
from digest.model.copies import Copies, Copy, SharedParagraph

_FIELDS = {"Outlet": "source", "Published": "published", "Headline": "headline", "By": "authors"}
_MORE_FIELDS = {"Dek": "dek", "Agencies": "agencies", "Language": "language", "URL": "url"}
_GROUPS = {"Groups": "groups"}
_OTHERS = 3
"""Articles named with which one shares paragraphs; a live blog shares with dozens."""
_MOST_SKIPPED = 50
"""Files named as skipped; a folder of a crawl may hold a hundred thousand."""


def grids(corpus: Corpus, copies: Copies, *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row an article; below each value how it is known. `verbose` adds fields. Then the files that were skipped."""
    shown = corpus.articles[:limit]
    grouped = verbose or any(article.metadata.groups.value for article in corpus.articles)
    fields = {**_FIELDS, **(_GROUPS if grouped else {}), **(_MORE_FIELDS if verbose else {})}
    columns = (Column("Article"), Column("Characters", "number"), *map(Column, fields))
    rows = tuple(_row(article, copies, tuple(fields.values()), verbose) for article in shown)
    text = note(remainder(len(shown), len(corpus.articles), "article"))
    return (Grid(overview(corpus), columns, rows, text), *_skipped(corpus))


def _row(article: Article, copies: Copies, fields: tuple[str, ...], verbose: bool) -> tuple[Cell, ...]:
    read = ": ".join(part for part in (article.reading.format, article.reading.reason, article.reading.place) if part)
    path: list[list[Run]] = [[(article.path, "faint")], [(read, "faint")]] if verbose else []
    name = lines([[(article.id, "strong")], *path, *_copied(article, copies)])
    size = cell((str(len(article.text)), "figure"))
    return (name, size, *(_field(getattr(article.metadata, field)) for field in fields))


def _copied(article: Article, copies: Copies) -> Iterator[list[Run]]:
    """Where the article's text stands too, in whole, for the most part, or in single paragraphs."""
    copy = copies.closest(article.id)
    if copy:
        yield [(_share(copy), "warn")]
    paragraphs: dict[str, list[str]] = {}
    for shared in copies.shared_by(article.id):
        if copy is None or shared.other != copy.of:
            paragraphs.setdefault(shared.other, []).append(_part(shared))
    for other, numbers in list(paragraphs.items())[:_OTHERS]:
        yield [(f"{', '.join(numbers)} also in {other}", "faint")]
    if len(paragraphs) > _OTHERS:
        yield [(f"other paragraphs in {len(paragraphs) - _OTHERS} more", "faint")]


def _part(shared: SharedParagraph) -> str:
    """`¶2`, or `95% of ¶2`: a paragraph with other figures, or with a "not", is another statement."""
    return f"¶{shared.paragraph}" if shared.share >= 1 else f"{math.floor(100 * shared.share)}% of ¶{shared.paragraph}"


def _share(copy: Copy) -> str:
    """`same text as wire-1`, `94% of its words also in wire-1`, and the agencies that either credits."""
    part = f"{math.floor(100 * copy.share)}% of its words also in" if copy.kind == "near" else "same text as"
    credited = f" ({', '.join(copy.credits)} credited)" if copy.credits else ""
    return f"{part} {copy.of}{credited}"


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
    rows = tuple((cell(file.path), cell((file.reason, "warn"))) for file in corpus.skipped[:_MOST_SKIPPED])
    more = len(corpus.skipped) - len(rows)
    text = f"{more} more; --json lists all" if more else ""
    return (Grid("Skipped", (Column("File"), Column("Reason", "prose")), rows, note(text)),)
