"""Topics as a grid: how widely each is covered, by whom, and in which words."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, counts, lines, note, outlets, overview, plural, remainder
from digest.model import Article, Cell, Column, Corpus, Grid, Topic

Ranking = tuple[tuple[Article, float], ...]


def grids(
    corpus: Corpus, topics: Sequence[Topic], ranking: Ranking | None, *, limit: int | None, verbose: bool
) -> tuple[Grid, ...]:
    """One row a topic, in the order given, of which `limit` keeps the first; then the articles of the `ranking`."""
    shown = topics[:limit]
    titles = ("Topic", "¶", "Articles", "By source", "Words matched")
    columns = tuple(Column(title, "number" if title in ("¶", "Articles") else "word") for title in titles)
    rows = tuple(_row(topic, verbose) for topic in shown)
    text = note(remainder(len(shown), len(topics), "topic"))
    listed = () if ranking is None else (_ranking(ranking, Citations.of(corpus.articles)),)
    return (Grid(f"Topics in {overview(corpus)}", columns, rows, text), *listed)


def ranking(topics: Sequence[Topic]) -> Ranking:
    """The articles by how much they are about the topics, most first, then by id.

    The score in [0, 1] is the mean relevance of an article's numbered paragraphs, those without a hit counting 0.
    """
    totals: dict[str, float] = {}
    articles = {hit.article.id: hit.article for topic in topics for hit in topic.hits}
    for hit in (hit for topic in topics for hit in topic.hits):
        totals[hit.article.id] = totals.get(hit.article.id, 0.0) + hit.relevance / len(hit.article.content)
    order = sorted(totals, key=lambda id_: (-totals[id_], id_))
    return tuple((articles[id_], min(totals[id_], 1.0)) for id_ in order)


def name(topic: Topic, verbose: bool) -> list[list[Run]]:
    """The topic's name; below it the code and where the topic comes from, if that is worth saying."""
    origin = "" if topic.origin == "catalogue" and not verbose else topic.origin
    below = [words for words in (topic.iptc if verbose else None, origin) if words]
    return [[(topic.name, "strong")], *([(words, "faint")] for words in below)]


def coverage(topic: Topic) -> Cell:
    """`14 ¶`, `5 articles`, `3 sources`, `2 unnamed`, one a line: an unknown outlet is not counted as one."""
    named, unnamed = outlets(topic.articles)
    parts = (
        f"{len(topic.hits)} ¶",
        plural(len(topic.articles), "article"),
        plural(named, "source") if named else "",
        f"{unnamed} unnamed" if unnamed else "",
    )
    return lines([(part, "")] for part in parts if part)


def _row(topic: Topic, verbose: bool) -> tuple[Cell, ...]:
    return (
        lines(name(topic, verbose)),
        cell((str(len(topic.hits)), "figure")),
        cell((str(len(topic.articles)), "figure")),
        cell(counts(topic.sources)),
        cell((counts(topic.terms), "term")),
    )


def _ranking(ranking: Ranking, citations: Citations) -> Grid:
    columns = (
        Column("Article"),
        Column("Source"),
        Column("Date"),
        Column("Score", "number"),
        Column("Headline", "prose"),
    )
    rows = tuple(
        (
            cell((article.id, "strong")),
            cell(article.metadata.source.value or "unknown"),
            cell(citations.date(article.id, article.published)),
            cell((f"{score:.2f}", "figure")),
            cell(article.metadata.headline.value or ""),
        )
        for article, score in ranking
    )
    text = note("score: mean relevance of the article's paragraphs", *citations.note(a.id for a, _ in ranking))
    return Grid("Articles, by how much they are about it", columns, rows, text)
