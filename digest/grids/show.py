"""The paragraphs of articles as grids, one grid an article."""

from __future__ import annotations

from digest.grids.cells import Citations, cell, note, plural, remainder
from digest.model import Article, Cell, Column, Corpus, Grid, Paragraph


def grids(corpus: Corpus, *, removed: bool, limit: int | None) -> tuple[Grid, ...]:
    """One grid an article, one row a paragraph; `removed` shows also what was set aside, and by which rule."""
    shown = corpus.articles[:limit]
    citations = Citations.of(corpus.articles)
    left_out = remainder(len(shown), len(corpus.articles), "article")
    closing = note(left_out, *citations.note(article.id for article in shown))
    bodies = tuple(_article(article, citations, removed) for article in shown)
    return (*bodies, Grid("", (), (), closing)) if closing else bodies


def _article(article: Article, citations: Citations, removed: bool) -> Grid:
    columns = [Column("¶", "number"), Column("Role"), *([Column("Rule")] if removed else []), Column("Text", "prose")]
    paragraphs = [p for p in article.paragraphs if removed or p.number is not None]
    aside = len(article.paragraphs) - len(article.content)
    hidden = f"{plural(aside, 'line')} set aside: --removed shows which" if aside and not removed else ""
    rows = tuple(_row(p, removed) for p in paragraphs)
    return Grid(_title(article, citations), tuple(columns), rows, hidden)


def _title(article: Article, citations: Citations) -> str:
    """`ID · Outlet, 2 Nov 2016 · Headline`, each only where it is known."""
    outlet = article.metadata.source.value
    date = citations.date(article.id, article.published)
    head = f"{outlet}, {date}" if outlet else f"outlet unknown, {date}"
    return " · ".join(part for part in (article.id, head, article.metadata.headline.value) if part)


def _row(paragraph: Paragraph, removed: bool) -> tuple[Cell, ...]:
    emphasis = "" if paragraph.number is not None else "faint"
    rule = (cell((paragraph.rule, "faint")),) if removed else ()
    number = str(paragraph.number) if paragraph.number is not None else ""
    return (cell((number, "figure")), cell(paragraph.role), *rule, cell((paragraph.text, emphasis)))
