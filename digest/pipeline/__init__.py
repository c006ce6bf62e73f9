"""The only room that knows the order of the stages: files to articles, articles to topics, topics to what is shown.

What only one of its functions needs is imported there: a summary does not wait for the annotators.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.errors import NothingMatchedError
from digest.model import Corpus
from digest.pipeline.asking import expansion, ranking, topics
from digest.pipeline.comparing import compare, timeline_of, usage
from digest.pipeline.loading import article, load
from digest.pipeline.scope import inside, scope
from digest.settings import Settings, listed

if TYPE_CHECKING:
    from digest.model import Figure, Quote, Summary, Timeline
    from digest.model.copies import Copies
    from digest.model.stories import Story
    from digest.model.summaries import By
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

    asked = scope(corpus, settings, topic)
    return tuple(q for a, wanted in asked for q in inside(quotations.annotate(a), wanted))


def figures(corpus: Corpus, settings: Settings, topic: str | None = None) -> tuple[Figure, ...]:
    """How many of what, in the order of the corpus; with `topic`, only in the paragraphs that treat it."""
    from digest.annotators import figures as annotator
    from digest.annotators import quotations

    options = settings.options(annotator.Options)
    sure = quotations.Options(weighed=False)
    return tuple(
        figure
        for a, wanted in scope(corpus, settings, topic)
        for figure in annotator.annotate(a, quotations.annotate(a, sure), options)
        if figure.evidence.paragraph in wanted
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
    return timeline_of(scope(corpus, settings, topic))


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
