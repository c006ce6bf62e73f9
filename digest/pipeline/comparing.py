"""How the sources treat a topic, and how they put things: each question asked of the same articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.model import Article, Corpus
from digest.pipeline.asking import topics
from digest.pipeline.scope import by_date, inside, numbers, outermost
from digest.settings import Settings

if TYPE_CHECKING:
    from digest.comparers import Scene
    from digest.model import Comparison, Timeline, Timex
    from digest.model.groups import By
    from digest.model.wording import Usage, Wording


def usage(corpus: Corpus, settings: Settings, topic: str | None = None) -> Usage:
    """What each source calls whom, every actor, and how it words what it tells, in the whole of all articles or of
    those that treat the topic."""
    from digest.annotators import actors, quotations, wording
    from digest.comparers import labels, speakers
    from digest.comparers import wording as comparer
    from digest.model.wording import Usage

    articles = topics(corpus, settings, topic)[0].articles if topic is not None else corpus.articles
    ordered = sorted(articles, key=by_date)
    said = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in ordered}
    mentions = {a.id: actors.annotate(a, said[a.id]) for a in ordered}
    said = speakers.unified(said, mentions)
    worded = tuple(found for a in ordered for found in wording.annotate(a, said[a.id]))
    words = comparer.own_words(ordered)
    return Usage(
        labels.found(ordered, mentions, replace(settings.options(labels.Options), every=True)),
        worded,
        comparer.rates(words, worded),
        comparer.distinctive(words, settings.options(comparer.Options)),
    )


def compare(corpus: Corpus, topic: str, settings: Settings, by: By = "source") -> Comparison:
    """How the sources treat a topic: the articles on it, in order of date, each question asked of all of them.

    With `by` "group" the user's groups of outlets are compared; raises `UsageError` where there are none.
    """
    if by == "source":
        return _compared(corpus, topic, settings)[1]
    from digest.comparers import groups

    groups.check(corpus.articles)
    scene, found = _compared(corpus, topic, settings)
    return groups.compare(scene, corpus.articles, found, settings.options(groups.Options))


def _compared(corpus: Corpus, topic: str, settings: Settings) -> tuple[Scene, Comparison]:
    from digest.annotators import actors, quotations, timexes
    from digest.annotators import figures as counted
    from digest.annotators import wording as worded
    from digest.comparers import (
        Scene,
        agreements,
        coverage,
        disputes,
        events,
        figures,
        labels,
        omissions,
        speakers,
        statements,
        unique,
        utterances,
    )
    from digest.comparers import timeline as timelines
    from digest.model import Comparison

    found = topics(corpus, settings, topic)[0]
    articles = tuple(sorted(found.articles, key=by_date))
    said = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in articles}
    mentions = {a.id: actors.annotate(a, said[a.id]) for a in articles}
    said = speakers.unified(said, mentions)
    scene = Scene(found, articles, said, mentions)
    times = {a.id: timexes.annotate(a) for a in articles}
    shared = agreements.compare(scene, settings.options(agreements.Options))
    counts = {a.id: counted.annotate(a, said[a.id], settings.options(counted.Options)) for a in articles}
    uttered = utterances.compare(scene, settings.options(utterances.Options))
    lined_up = figures.compare(scene, counts, settings.options(figures.Options))
    dates = timeline_of(((a, numbers(found, a)) for a in articles), times).entries
    return scene, Comparison(
        topic=found,
        agreements=shared,
        disputes=disputes.compare(scene, settings.options(disputes.Options)),
        omissions=omissions.compare(scene, shared, lined_up, uttered, times, settings.options(omissions.Options)),
        unique=unique.compare(scene, lined_up, settings.options(unique.Options)),
        sources=coverage.compare(scene, settings.options(coverage.Options)),
        statements=statements.compare(scene, settings.options(statements.Options)),
        quotes=tuple(q for a in articles for q in outermost(inside(said[a.id], numbers(found, a))) if q.stated),
        labels=labels.compare(scene, settings.options(labels.Options)),
        figures=lined_up,
        utterances=uttered,
        wording=tuple(w for a in articles for w in _worded(worded.annotate(a, said[a.id]), numbers(found, a))),
        timeline=timelines.compare(scene, dates, lined_up, settings.options(timelines.Options)),
        events=events.compare(scene, times, settings.options(events.Options)),
    )


def _worded(found: Sequence[Wording], wanted: Set[int | None]) -> list[Wording]:
    return [w for w in found if w.evidence.paragraph in wanted]


def timeline_of(
    scope: Iterable[tuple[Article, Set[int | None]]], known: Mapping[str, Sequence[Timex]] | None = None
) -> Timeline:
    """The dates that the articles name in the paragraphs of those numbers; `known`, their time expressions by id."""
    from digest.annotators import timexes
    from digest.annotators.timexes import timeline as timelines

    return timelines.build(
        (a, [t for t in (known[a.id] if known else timexes.annotate(a)) if t.evidence.paragraph in wanted])
        for a, wanted in scope
    )
