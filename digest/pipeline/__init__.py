"""The only room that knows the order of the stages: files to articles, articles to topics, topics to what is shown.

What only one of its functions needs is imported there: a summary does not wait for the annotators.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from digest.errors import NothingMatchedError
from digest.model import Article, Corpus
from digest.pipeline.asking import expansion, ranking, topics
from digest.pipeline.loading import article, load
from digest.settings import Settings, listed

if TYPE_CHECKING:
    from digest.model import Comparison, Figure, Quote, Summary, Timeline, Topic
    from digest.model.copies import Copies
    from digest.model.stories import Story
    from digest.model.summaries import By
    from digest.model.wording import Usage
    from digest.updates import Known

__all__ = [
    "article",
    "compare",
    "copies",
    "expansion",
    "figures",
    "load",
    "quotes",
    "ranking",
    "select",
    "stories",
    "summarize",
    "timeline",
    "topics",
    "usage",
]


def select(
    corpus: Corpus, sources: Sequence[str], since: datetime.date | None, until: datetime.date | None
) -> tuple[Corpus, tuple[str, ...]]:
    """The articles of the outlets named, published in the time asked for, and notes on those left out unseen.

    Raises `NothingMatchedError` where an outlet is not in the corpus or nothing is left.
    """
    wanted = {name for source in sources for name in _named(source, corpus)}
    kept = [a for a in corpus.articles if not sources or a.outlet in wanted or a.id in wanted]
    dated = [a for a in kept if _within(a.published, since, until)]
    unknown = [a.id for a in kept if a.published is None] if since or until else []
    notes = (f"left out, since their date is unknown: {', '.join(unknown)}",) if unknown else ()
    if not dated:
        raise NothingMatchedError(
            f"no article between {since or 'the first'} and {until or 'the last'}; widen the dates"
        )
    return replace(corpus, articles=tuple(dated)), notes


def summarize(
    corpus: Corpus,
    settings: Settings,
    topic: str | None = None,
    by: By = "topic",
    limit: int | None = None,
    known: Known | None = None,
) -> Summary:
    """What the corpus says: a row for each topic, for each story or for all of it, with the sentences that sum it up.

    Of topics, which overlap, nothing is told twice where a topic has more. With `topic`, only its paragraphs: its own
    row, or one for each story among its articles. Of stories only the first `limit` are summed up. With
    `known`, only what is new since then; raises `NothingMatchedError` where nothing is.
    """
    from digest.pipeline import summing

    found = topics(corpus, settings, topic) if by == "topic" or topic is not None else ()
    asked = found[0] if topic is not None else None
    if by == "topic":
        subjects = tuple(summing.Subject(one) for one in found)
    elif by == "all":
        subjects = summing.as_one(corpus, asked)
    else:
        own = replace(corpus, articles=asked.articles) if asked else corpus
        subjects = summing.by_story(own, stories(own, settings), asked)
    if known is None:
        return summing.summary(subjects, settings, by, limit)
    fresh = summing.new(subjects, corpus, known)
    return replace(summing.summary(fresh, settings, by, limit), since=known.name)


def quotes(corpus: Corpus, settings: Settings, topic: str | None = None) -> tuple[Quote, ...]:
    """Who said what, in the order of the corpus; with `topic`, only in the paragraphs that treat it."""
    from digest.annotators import quotations

    scope = _scope(corpus, settings, topic)
    return tuple(q for a, numbers in scope for q in _inside(quotations.annotate(a), numbers))


def usage(corpus: Corpus, settings: Settings, topic: str | None = None) -> Usage:
    """What each source calls whom, every actor, and how it words what it tells, in the whole of all articles or of
    those that treat the topic."""
    from digest.annotators import actors, quotations, wording
    from digest.comparers import labels
    from digest.comparers import wording as comparer
    from digest.model.wording import Usage

    articles = topics(corpus, settings, topic)[0].articles if topic is not None else corpus.articles
    ordered = sorted(articles, key=_by_date)
    said = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in ordered}
    mentions = {a.id: actors.annotate(a, said[a.id]) for a in ordered}
    worded = tuple(found for a in ordered for found in wording.annotate(a, said[a.id]))
    return Usage(
        labels.found(ordered, mentions, replace(settings.options(labels.Options), every=True)),
        worded,
        comparer.rates(ordered, worded),
        comparer.distinctive(ordered, settings.options(comparer.Options)),
    )


def figures(corpus: Corpus, settings: Settings, topic: str | None = None) -> tuple[Figure, ...]:
    """How many of what, in the order of the corpus; with `topic`, only in the paragraphs that treat it."""
    from digest.annotators import figures as annotator
    from digest.annotators import quotations

    options = settings.options(annotator.Options)
    sure = quotations.Options(weighed=False)
    return tuple(
        figure
        for a, numbers in _scope(corpus, settings, topic)
        for figure in annotator.annotate(a, quotations.annotate(a, sure), options)
        if figure.evidence.paragraph in numbers
    )


def copies(corpus: Corpus, settings: Settings) -> Copies:
    """The same text in several articles of the corpus, whole or in part."""
    from digest.copies import Options, find

    return find(corpus.articles, settings.options(Options))


def stories(corpus: Corpus, settings: Settings) -> tuple[Story, ...]:
    """Which articles tell the same event, what most outlets report first; every article is in one story."""
    from digest.stories import Options, find

    return find(corpus.articles, settings.options(Options))


def timeline(corpus: Corpus, settings: Settings, topic: str | None = None) -> Timeline:
    """The dates that the articles name, with the sentences that name them; with `topic`, only in its paragraphs."""
    from digest.annotators import timexes
    from digest.annotators.timexes import timeline as timelines

    return timelines.build(
        (a, [t for t in timexes.annotate(a) if t.evidence.paragraph in numbers])
        for a, numbers in _scope(corpus, settings, topic)
    )


def compare(corpus: Corpus, topic: str, settings: Settings) -> Comparison:
    """How the sources treat a topic: the articles on it, in order of date, each question asked of all of them."""
    from digest.annotators import actors, quotations
    from digest.annotators import figures as counted
    from digest.comparers import (
        Scene,
        agreements,
        coverage,
        disputes,
        figures,
        labels,
        omissions,
        statements,
        unique,
    )
    from digest.model import Comparison

    found = topics(corpus, settings, topic)[0]
    articles = tuple(sorted(found.articles, key=_by_date))
    said = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in articles}
    scene = Scene(found, articles, said, {a.id: actors.annotate(a, said[a.id]) for a in articles})
    shared = agreements.compare(scene, settings.options(agreements.Options))
    return Comparison(
        topic=found,
        agreements=shared,
        disputes=disputes.compare(scene, settings.options(disputes.Options)),
        omissions=omissions.compare(scene, shared, settings.options(omissions.Options)),
        unique=unique.compare(scene, settings.options(unique.Options)),
        sources=coverage.compare(scene, settings.options(coverage.Options)),
        statements=statements.compare(scene, settings.options(statements.Options)),
        quotes=tuple(q for a in articles for q in _outermost(_inside(said[a.id], _numbers(found, a)))),
        labels=labels.compare(scene, settings.options(labels.Options)),
        figures=figures.compare(
            scene,
            {a.id: counted.annotate(a, said[a.id], settings.options(counted.Options)) for a in articles},
            settings.options(figures.Options),
        ),
    )


def _scope(corpus: Corpus, settings: Settings, topic: str | None) -> list[tuple[Article, Set[int | None]]]:
    """The articles with the numbers of the paragraphs asked for: all of them, or those that treat the topic."""
    if topic is None:
        return [(a, {p.number for p in a.content}) for a in corpus.articles]
    found = topics(corpus, settings, topic)[0]
    return [(a, _numbers(found, a)) for a in found.articles]


def _numbers(topic: Topic, one: Article) -> Set[int | None]:
    return {hit.paragraph.number for hit in topic.by_article[one.id]}


def _inside(found: Sequence[Quote], numbers: Set[int | None]) -> list[Quote]:
    return [q for q in found if q.content.paragraph in numbers]


def _outermost(found: Sequence[Quote]) -> tuple[Quote, ...]:
    """The statements that no other one reports: what X says that Y thinks is said by X."""
    contents = [(q.content.start, q.content.end) for q in found]
    return tuple(
        q
        for i, q in enumerate(found)
        if not any(left <= _start(q) and _end(q) <= right for j, (left, right) in enumerate(contents) if j != i)
    )


def _start(quote: Quote) -> int:
    return min(quote.content.start, quote.cue.start) if quote.cue else quote.content.start


def _end(quote: Quote) -> int:
    return max(quote.content.end, quote.cue.end) if quote.cue else quote.content.end


def _by_date(article: Article) -> tuple[bool, Any, str]:
    """By date of publication, the undated last, then by id."""
    return article.published is None, article.published or datetime.date.min, article.id


def _within(day: datetime.date | None, since: datetime.date | None, until: datetime.date | None) -> bool:
    if day is None:
        return not since and not until
    return (since is None or since <= day) and (until is None or day <= until)


def _named(source: str, corpus: Corpus) -> list[str]:
    """The outlets or articles that a user's word for a source means: exactly it, or else all that contain it."""
    names = sorted({a.outlet for a in corpus.articles} | {a.id for a in corpus.articles})
    exact = [name for name in names if name.casefold() == source.casefold()]
    partly = [name for name in names if source.casefold() in name.casefold()] if source.strip() else []
    if exact or partly:
        return exact or partly
    import difflib

    near = difflib.get_close_matches(source, names, cutoff=0.5) or names
    raise NothingMatchedError(f"no source '{source}'; there are: {listed(near)}")
