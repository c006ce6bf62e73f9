"""A summary as a grid: one row a topic or story, its coverage, and the sentences that sum it up, each cited."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from digest.grids import stories
from digest.grids.cells import Citations, Run, cell, counts, lines, note, overview, plural, remainder, statement
from digest.grids.origins import backed, replaced
from digest.grids.topics import coverage, name
from digest.model import Cell, Column, Corpus, Evidence, Grid, Summary, Topic, TopicSummary
from digest.model.stories import Story

_FIRST = {"topic": "Topic", "story": "Story", "all": "Topic"}
"""The title of the first column, by what a row is."""


def grids(corpus: Corpus, summary: Summary, *, limit: int | None, verbose: bool) -> tuple[Grid, ...]:
    """One row a topic or story, in the order given; `limit` keeps the first ones. `verbose` adds codes and sources.

    Those without a sentence that can be read by itself come last.
    """
    shown = sorted(summary.topics, key=lambda entry: not entry.sentences)[:limit]
    citations = Citations.of(corpus.articles)
    first: dict[tuple[str, int], str] = {}
    rows = tuple(_row(entry, citations, verbose, first) for entry in shown)
    nouns = ("story", "stories") if summary.by == "story" else ("topic", "topics")
    text = note(remainder(len(shown), len(summary.topics), *nouns), *citations.note(_dated(shown, citations)))
    more = [Column("Sources")] if verbose else []
    columns = (Column(_FIRST[summary.by]), Column("Coverage"), *more, Column("What the sources say", "prose"))
    head = f"New since {summary.since}, in" if summary.since else "Digest of"
    return (Grid(f"{head} {overview(corpus)}", columns, rows, text),)


def _row(
    entry: TopicSummary, citations: Citations, verbose: bool, first: dict[tuple[str, int], str]
) -> tuple[Cell, ...]:
    cited = [
        f"{replaced(was, citations)}[{backed(e, b, citations)}]"
        for e, b, was in zip_longest(entry.sentences, entry.backing, entry.replaces)
    ]
    told = zip(entry.sentences, cited, strict=True)
    sentences = lines(_sentence(e, citation, entry.topic.name, first) for e, citation in told)
    sources = (cell(counts(entry.topic.sources)),) if verbose else ()
    if entry.story:
        title, coverage_ = _title(entry.story, entry.topic), _reported(entry.topic, citations, verbose)
        return (title, coverage_, *sources, sentences)
    whole = entry.topic.origin == "discovered" and not entry.topic.terms
    named = cell((entry.topic.name, "strong")) if whole else lines(name(entry.topic, verbose))
    return (named, coverage(entry.topic), *sources, sentences)


def _title(story: Story, topic: Topic) -> Cell:
    """The story's title, with whose headline it is where several tell it."""
    own = [article.outlet for article in topic.articles if article.id == story.title_from and len(topic.articles) > 1]
    return cell((topic.name, "strong"), *((f" [{outlet}]", "faint") for outlet in own))


def _reported(topic: Topic, citations: Citations, verbose: bool) -> Cell:
    """How much is told of a story, when, and by whom."""
    told = (f"{len(topic.hits)} ¶", plural(len(topic.articles), "article"), stories.dates(topic.articles, citations))
    return lines([(part, "")] for part in (*told, *(() if verbose else stories.sources(topic.articles, False))))


def _sentence(evidence: Evidence, citation: str, topic: str, first: dict[tuple[str, int], str]) -> list[Run]:
    """The sentence with its citation; one that stands under a topic above is only pointed to. `first` is kept up."""
    above = first.setdefault((evidence.article, evidence.start), topic)
    return statement(evidence, citation) if above == topic else [(f"as under {above}: ", "faint"), (citation, "faint")]


def _dated(entries: Sequence[TopicSummary], citations: Citations) -> set[str]:
    """The articles whose date is shown."""
    cited = {evidence.article for entry in entries for evidence in entry.sentences}
    rows = [stories.ends(entry.topic.articles, citations) for entry in entries if entry.story]
    return cited.union(article.id for own in rows for article in own)
