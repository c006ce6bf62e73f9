"""The stories as a grid: what each is called, when it was reported, by how many and by whom."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from digest.grids.cells import UNKNOWN_DATE, Citations, Run, cell, lines, note, outlets, overview, plural, remainder
from digest.model import Article, Cell, Column, Corpus, Grid
from digest.model.stories import Story

_FEW = 6
"""Outlets of one story that are named without `verbose`."""


def grids(corpus: Corpus, stories: Sequence[Story], *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row a story, in the order given, of which `limit` keeps the first; `verbose` lists the articles of each."""
    shown = stories[:limit]
    citations = Citations.of(corpus.articles)
    columns = (Column("Story", "prose"), Column("Published"), Column("Articles", "number"), Column("Sources"))
    members = [[corpus.by_id[id_] for id_ in story.articles] for story in shown]
    dated = (article.id for own in members for article in (own if verbose else ends(own, citations)))
    text = note(remainder(len(shown), len(stories), "story", "stories"), *citations.note(dated))
    rows = tuple(_row(story, own, citations, verbose) for story, own in zip(shown, members, strict=True))
    count = plural(len(stories), "story", "stories")
    return (Grid(f"{count} in {overview(corpus)}", columns, rows, text),)


def _row(story: Story, members: Sequence[Article], citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    name: list[Run] = [(story.title or story.id, "strong")]
    if story.title_from and len(members) > 1:
        title_from = next(article for article in members if article.id == story.title_from)
        name.append((f" [{title_from.outlet}]", "faint"))
    below = [[(_line(article, citations), "faint")] for article in members] if verbose and len(members) > 1 else []
    return (
        lines([name, *below]),
        cell(dates(members, citations)),
        cell((str(len(members)), "figure")),
        lines([(part, "")] for part in sources(members, verbose)),
    )


def _line(article: Article, citations: Citations) -> str:
    """`Euronews, 2 Nov 2016: the headline`."""
    headline = article.metadata.headline.value
    return citations.head(article.id, article.outlet, article.published) + (f": {headline}" if headline else "")


def dates(members: Sequence[Article], citations: Citations) -> str:
    """`2 Nov 2016`, `25 Oct 2016 – 2 Nov 2016*`."""
    days = (citations.date(article.id, article.published) for article in ends(members, citations))
    return " – ".join(days) or UNKNOWN_DATE


def ends(members: Sequence[Article], citations: Citations) -> list[Article]:
    """An article of the first day and one of the last, if that is another: one that states its date where there is."""
    found: dict[datetime.date, Article] = {}
    for article in members:
        day = article.published
        if day and (day not in found or found[day].id in citations.marked):
            found[day] = article
    return [found[day] for day in dict.fromkeys((min(found), max(found)))] if found else []


def sources(members: Sequence[Article], verbose: bool) -> Iterator[str]:
    """The outlets by name, and how many articles are of an unknown one."""
    names = list(dict.fromkeys(a.metadata.source.value for a in members if a.metadata.source.value))
    shown = names if verbose else names[:_FEW]
    yield from shown
    if len(names) > len(shown):
        yield f"and {len(names) - len(shown)} more"
    _, unnamed = outlets(members)
    if unnamed:
        yield f"{unnamed} unnamed"
