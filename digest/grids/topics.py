"""Topics as a grid: how widely each is covered, by whom, and in which words."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids import expansion
from digest.grids.cells import Citations, Run, cell, counts, lines, note, outlets, overview, plural, remainder
from digest.model import Article, Cell, Column, Corpus, Grid, Topic

Ranking = Sequence[tuple[Article, float, bool]]
"""Articles, best first, with their scores, and whether they hold what was asked for."""
_ROWS = 20
"""Articles of a ranking unless told; JSON has them all."""


def grids(
    corpus: Corpus,
    topics: Sequence[Topic],
    ranking: Ranking | None,
    *,
    asked: str | None = None,
    limit: int | None,
    verbose: bool,
    discover: bool = False,
) -> tuple[Grid, ...]:
    """One row a topic, in the order given, of which `limit` keeps the first; of one that was `asked` for, what was
    looked for, and the first articles of the `ranking`.

    Where topics beyond the catalogue's were looked for (`discover`) and there are none, that is said.
    """
    shown = topics[:limit]
    titles = ("Topic", "¶", "Articles", "By source", "Words matched")
    columns = tuple(Column(title, "number" if title in ("¶", "Articles") else "word") for title in titles)
    rows = tuple(_row(topic, verbose) for topic in shown)
    none = discover and asked is None and all(topic.origin != "discovered" for topic in topics)
    text = note(
        remainder(len(shown), len(topics), "topic"), _undiscovered(corpus) if none else "", *map(_unfound, shown)
    )
    found = Grid(f"Topics in {overview(corpus)}", columns, rows, text)
    if ranking is None or asked is None:
        return (found,)
    added = [one for topic in shown for one in topic.expansion or ()]
    looked = (expansion.grid(asked, added),) if added else ()
    return found, *looked, _ranking(ranking, Citations.of(corpus.articles), limit or _ROWS)


def _undiscovered(corpus: Corpus) -> str:
    """Why nothing is discovered; where outlets are unknown, that two articles may be of one is a reason to say."""
    named, unnamed = outlets(corpus.articles)
    several = "articles of two outlets" if named + unnamed > 1 else "two articles"
    known = f"; the outlet of {plural(unnamed, 'article')} is unknown" if unnamed else ""
    head = "nothing discovered: no subject beyond the catalogue's topics comes back in"
    return f"{head} {several}, copies counted once{known}"


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


def _unfound(topic: Topic) -> str:
    """What to say of a topic that no paragraph has, though articles are ranked by its words."""
    return "" if topic.hits else f"no paragraph has “{topic.name}” together; articles go by the single words"


def _row(topic: Topic, verbose: bool) -> tuple[Cell, ...]:
    return (
        lines(name(topic, verbose)),
        cell((str(len(topic.hits)), "figure")),
        cell((str(len(topic.articles)), "figure")),
        cell(counts(topic.sources)),
        lines(_words(topic, verbose)),
    )


def _words(topic: Topic, verbose: bool) -> list[list[Run]]:
    """The words matched; on demand what else the articles of a discovered topic have in common."""
    common = f"in common: {', '.join(topic.words)}" if verbose and topic.words else ""
    return [[(counts(topic.terms), "term")], *([[(common, "faint")]] if common else [])]


def _ranking(ranking: Ranking, citations: Citations, limit: int) -> Grid:
    columns = (
        Column("Article"),
        Column("Source"),
        Column("Date"),
        Column("Score", "number"),
        Column("Headline", "prose"),
    )
    holding = [(article, score) for article, score, holds in ranking if holds]
    rows = tuple(
        (
            cell((article.id, "strong")),
            cell(article.metadata.source.value or "unknown"),
            cell(citations.date(article.id, article.published)),
            cell((f"{score:.2f}", "figure")),
            cell(article.metadata.headline.value or ""),
        )
        for article, score in holding[:limit]
    )
    others = len(ranking) - len(holding)
    text = note(
        "score: by the place in two rankings, of the words alone and with what goes along with them; the first has 1",
        remainder(len(rows), len(holding), "article"),
        f"{plural(others, 'article')} with related words alone: in --json" if others else "",
        *citations.note(article.id for article, _ in holding[:limit]),
    )
    return Grid("Articles, by how much they are about it", columns, rows, text)
