"""A comparison as grids: what was compared, then a section for each question."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from digest.grids import dated, events, findings, groups, labels, quotes, silence, utterances, wording
from digest.grids.cells import Citations, cell, counts, lines, note, outlets, period, place, plural, statement
from digest.grids.opening import opening
from digest.model import Cell, Column, Comparison, Corpus, Grid, SourceCoverage, SourceStatements
from digest.text.normalize import fold

_SHARE = "share: of the article's words"

SECTIONS = (
    "short",
    "coverage",
    "events",
    "statements",
    "agreements",
    "disputes",
    "figures",
    "omissions",
    "unique",
    "labels",
    "wording",
    "quotes",
    "utterances",
    "timeline",
)
"""In the order in which they are shown."""


def grids(
    corpus: Corpus,
    comparison: Comparison,
    *,
    limit: int | None,
    verbose: bool,
    sections: Collection[str] = (),
    asked: str = "",
) -> tuple[Grid, ...]:
    """The sections in order, or those named; `limit` keeps the first rows of each. An empty one is shown where asked
    for. `asked` are the user's words for the topic, which may have another name."""
    citations = Citations.of(corpus.articles)
    sources = tuple(dict.fromkeys(row.source for row in comparison.sources))
    spoken = quotes.by_speaker(comparison.quotes)
    made: Mapping[str, Callable[[], tuple[Grid, ...]]] = {
        "short": lambda: (opening(comparison, citations),),
        "coverage": lambda: (_coverage(comparison, citations),),
        "events": lambda: (events.grid(comparison.events or (), citations, limit),),
        "statements": lambda: (_statements(comparison, citations),),
        "agreements": lambda: (findings.agreements(comparison.agreements or (), citations, limit),),
        "disputes": lambda: (findings.disputes(comparison.disputes or (), citations, limit),),
        "figures": lambda: (findings.figures(comparison.figures or (), citations, limit, verbose),),
        "omissions": lambda: (silence.matrix(comparison.omissions or (), sources, citations, limit),),
        "unique": lambda: (findings.unique(comparison.unique or (), citations, limit),),
        "labels": lambda: labels.grids(comparison.labels, sources, limit=limit),
        "wording": lambda: (wording.of_topic(comparison.wording or (), sources),),
        "quotes": lambda: quotes.grids(corpus, spoken, limit=limit, verbose=verbose, title="Who is quoted on it"),
        "utterances": lambda: (utterances.grid(comparison.utterances or (), citations, limit, verbose),),
        "timeline": lambda: dated.grids(corpus, comparison.timeline or (), verbose=verbose, title="When it happened"),
    }
    if comparison.groups is not None:
        made = {**made, **_by_group(comparison, citations, limit)}
    shown = [grid for name in SECTIONS if not sections or name in sections for grid in made[name]()]
    return (_heading(corpus, comparison, verbose, asked), *(g for g in shown if g.rows or g.note or sections))


def _by_group(
    comparison: Comparison, citations: Citations, limit: int | None
) -> Mapping[str, Callable[[], tuple[Grid, ...]]]:
    """The sections in which groups stand in the place of sources; what one group has, one of its outlets alone may not
    have, so that the opening lines say nothing of it."""
    rows = comparison.groups or ()
    names = tuple(row.group for row in rows if row.sources)
    return {
        "short": lambda: (opening(replace(comparison, unique=None), citations),),
        "coverage": lambda: (groups.coverage(rows),),
        "omissions": lambda: groups.left_out(comparison, citations, limit),
        "unique": lambda: (groups.unique(comparison, citations, limit),),
        "labels": lambda: labels.grids(comparison.labels, names, limit=limit),
    }


def _heading(corpus: Corpus, comparison: Comparison, verbose: bool, asked: str) -> Grid:
    """The topic, and in one line what was compared."""
    topic = comparison.topic
    code = f" ({topic.iptc})" if verbose and topic.iptc else ""
    named, unnamed = outlets(topic.articles)
    known = plural(named, "outlet") if named else ""
    others = f"{plural(unnamed, 'article')} of unknown outlet" if unnamed else ""
    who = " and ".join(part for part in (known, others) if part)
    other = f" (asked for: {asked})" if asked and fold(asked) != fold(topic.name) else ""
    title = f"{topic.name}{code}{other}: how {who} treat{'s' * (named + unnamed == 1)} it"
    paragraphs = plural(len(topic.hits), "paragraph")
    among = f"{len(topic.articles)} of {plural(len(corpus.articles), 'article')}"
    dates = period(article.published for article in topic.articles)
    return Grid(title, (), (), ", ".join(part for part in (f"{paragraphs} in {among}", dates) if part))


def _coverage(comparison: Comparison, citations: Citations) -> Grid:
    columns = (
        Column("Source"),
        Column("Date"),
        Column("¶", "number"),
        Column("Share", "number"),
        Column("Words used for it", "prose"),
    )
    rows = tuple(_coverage_row(row, citations) for row in comparison.sources)
    return Grid("Coverage", columns, rows, note(_SHARE, *citations.note(row.article for row in comparison.sources)))


def _coverage_row(row: SourceCoverage, citations: Citations) -> tuple[Cell, ...]:
    return (
        cell((citations.source(row.article, row.source), "strong")),
        cell(citations.date(row.article, row.published)),
        cell((str(row.paragraphs), "figure")),
        cell((percent(row.share), "figure")),
        cell((counts(row.terms), "term")),
    )


def percent(share: float) -> str:
    """`34%`; a share that is less than one in a hundred, but not nothing, is `<1%`."""
    return "<1%" if 0 < share < 0.01 else f"{share:.0%}"


def _statements(comparison: Comparison, citations: Citations) -> Grid:
    """One column a source, so that the sources stand side by side where there is room."""
    columns = tuple(_statement_column(entry, citations) for entry in comparison.statements)
    row = tuple(lines(statement(e, place(e)) for e in entry.sentences) for entry in comparison.statements)
    return Grid("What each source says", columns, (row,) if row else ())


def _statement_column(entry: SourceStatements, citations: Citations) -> Column:
    return Column(citations.head(entry.article, entry.source, entry.published), "prose")
