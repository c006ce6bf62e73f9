"""Which sources report a fact, which leave it out, and which could not know it yet, as far as their words show.

A source is silent on a fact only where little of its words stands in any of the source's articles; where some of
them do, it may tell it in other words, and nothing is said. Nor is anything said of who published on the day on which
it happened, or before the first report, unless the fact names a later day: then the source could not know it. Whose
date is unknown may not have known either, and is not called silent.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from digest.comparers import Scene
from digest.comparers._facts import Fact, central, shared
from digest.comparers._known import Known
from digest.comparers._telling import Statement, Told, leads, statement
from digest.model import Agreement, Article, Evidence, FigureRow, Omission, Timex
from digest.model.utterances import Utterance
from digest.text import calendar

_WEEK = datetime.timedelta(days=7)
OF_ARTICLE = 10
CANDIDATES = 100
"""Facts of one article, and of all, that are looked for in all other sources: more than a reader takes in, and
linear time."""


@dataclass(frozen=True, slots=True)
class Options:
    """`least_sources`: how many sources report what another is said to leave out; `most`: facts of one article that no
    other source is found to report, the most central first."""

    least_sources: int = 1
    most: int = 3


class _Sources(NamedTuple):
    """The articles by source, in order, their words, and the days that they name."""

    articles: Mapping[str, Sequence[Article]]
    told: Told
    known: Known

    def article(self, evidence: Evidence) -> Article:
        return next(a for a in self.articles[evidence.source] if a.id == evidence.article)


def compare(
    scene: Scene,
    agreements: Sequence[Agreement],
    figures: Sequence[FigureRow] = (),
    utterances: Sequence[Utterance] = (),
    timexes: Mapping[str, Sequence[Timex]] = MappingProxyType({}),
    options: Options = Options(),
) -> tuple[Omission, ...]:
    """The facts that somebody leaves out or could not know: first what several sources report, the most widely told
    first, then what is central to one. What one alone reports and all others leave out is `unique`, and not here.

    `timexes` are the time expressions of articles by id, as far as they are known.
    """
    by_source: dict[str, list[Article]] = {}
    for article in scene.articles:
        by_source.setdefault(article.outlet, []).append(article)
    sources = _Sources(by_source, Told(scene.articles), Known(scene.articles, timexes))
    wide = sorted(shared(scene, agreements, figures, utterances), key=lambda fact: -len(fact.sources))
    found = [_omission(fact, sources) for fact in wide]
    if options.least_sources < 2:
        apart = _apart([*wide, *central(scene, figures, OF_ARTICLE)[:CANDIDATES]], sources)[len(wide) :]
        found += [_omission(fact, sources) for fact in apart if not _unique(fact, sources)]
    shown: Counter[str] = Counter()
    return tuple(o for o in found if _tells_something(o, shown, options))


def _tells_something(omission: Omission, shown: Counter[str], options: Options) -> bool:
    """Whether the row is shown, counting in `shown` the rows that an article alone stands for."""
    if not (omission.silent or omission.could_not_know) or len(omission.reported_by) < options.least_sources:
        return False
    article = omission.evidence[0].article
    shown[article] += len(omission.reported_by) < 2
    return len(omission.reported_by) > 1 or shown[article] <= options.most


def _apart(facts: Sequence[Fact], sources: _Sources) -> list[Fact]:
    """The facts but for those of one source much of whose words an earlier one has: they may tell the same."""
    kept: list[Fact] = []
    told: list[frozenset[str]] = []
    for fact in facts:
        own = [statement(e.text, sources.article(e)).stems for e in fact.evidence]
        if len(fact.sources) > 1 or not any(2 * len(own[0] & other) > len(own[0]) for other in told):
            kept.append(fact)
            told += own
    return kept


def _unique(fact: Fact, sources: _Sources) -> bool:
    """Whether no other source may tell it, and none was too early."""
    said = _said(fact, sources)
    others = [source for source in sources.articles if source not in fact.sources]
    if any(_tells(said, source, sources, Told.may_tell) for source in others):
        return False
    since = sources.known.since(fact.evidence)
    days = [max((a.published for a in sources.articles[source] if a.published), default=None) for source in others]
    return not (since and any(day and day < since for day in days))


def _omission(fact: Fact, sources: _Sources) -> Omission:
    said = _said(fact, sources)
    silent: list[str] = []
    early: list[str] = []
    since = sources.known.since(fact.evidence)
    first = None if len(fact.sources) < 2 and leads(fact.item, sources.article(fact.item)) else _first_day(fact)
    for source, articles in sources.articles.items():
        days = [a.published for a in articles if a.published]
        if source in fact.sources or len(days) < len(articles):
            continue
        if since and max(days) < since:
            told = _speaks_of(since, articles, sources.told) or _tells(said, source, sources, Told.mostly_tells)
            early += [source] * (not told)
        elif _could_know(max(days), since, first) and not _tells(said, source, sources, Told.may_tell):
            silent.append(source)
    return Omission(fact.item.text, fact.evidence, fact.sources, tuple(silent), tuple(early))


def _could_know(day: datetime.date, since: datetime.date | None, first: datetime.date | None) -> bool:
    """Whether who published on the day could certainly know what could be known since a day (None: it names none) and
    was reported first on another: later, or on the day of the first report what had happened on a day before."""
    if first is None or day == since:
        return False
    return day > first or (day == first and since is not None and since < first)


def _speaks_of(day: datetime.date, articles: Sequence[Article], told: Told) -> bool:
    """Whether one of the articles, published before the day, names it or one a week before by its name: then what
    happened may have been planned, or the article is younger than its date says."""
    near = [a for a in articles if a.published and day - a.published < _WEEK]
    return any(told.has(article.id, calendar.WEEKDAYS[day.weekday()]) for article in near)


def _said(fact: Fact, sources: _Sources) -> list[tuple[str, Statement]]:
    """The words in which the fact is told, each with its language."""
    own = [(words, sources.article(words)) for words in fact.words]
    return [(article.language, statement(words.text, article)) for words, article in own]


def _tells(
    said: Sequence[tuple[str, Statement]], source: str, sources: _Sources, asked: Callable[[Told, str, Statement], bool]
) -> bool:
    """Whether the source tells it, as far as is `asked`, in one of the ways in which others do, or cannot be held
    against them."""
    return any(
        article.language != language or asked(sources.told, article.id, words)
        for language, words in said
        for article in sources.articles[source]
    )


def _first_day(fact: Fact) -> datetime.date | None:
    """The day of the first report, None where the day of one is unknown, since that may have been the first."""
    days = [e.published for e in fact.evidence]
    return None if None in days else min(day for day in days if day)
