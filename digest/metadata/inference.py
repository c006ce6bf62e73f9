"""Dates that need another article of the corpus: marked as inferred, and only where a single answer is left."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from digest.metadata import published
from digest.model import Article, Field
from digest.text.normalize import fold
from digest.text.tokens import words

_NEAR = datetime.timedelta(days=14)
"""Reports on one event appear within days; a year is taken only from one that is as near as that in that year."""
_SHARED_NAMES = 5
_SHARED_PART = 0.4
"""Two articles are on one event that share so many names, and such a part of the names of the one with fewer: pairs of
reports on one event share .25 to .6, pairs from one country's news of other days hardly ever .4."""


def infer(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with the year supplied for those whose own words give month and day.

    The year is that of the dated articles which share names with the article, where it puts the day near one of
    them and no other year does.
    """
    dated = [a for a in articles if a.published is not None]
    names = {a.id: _names(a) for a in articles} if len(dated) < len(articles) else {}
    return tuple(a if a.published else _with_year(a, dated, names) for a in articles)


def _with_year(article: Article, dated: Sequence[Article], names: dict[str, frozenset[str]]) -> Article:
    counted = published.day_counted(article.paragraphs)
    if counted is None:
        return article
    month, day, passage = counted
    own = names[article.id]
    related = [a for a in dated if _on_one_event(own, names[a.id])]
    candidates: dict[datetime.date, Article] = {}
    for other in related:
        for year in _years(other):
            candidate = datetime.date(year, month, day)
            if abs(candidate - _day(other)) <= _NEAR:
                nearest = min(other, candidates.get(candidate, other), key=lambda a: abs(candidate - _day(a)))
                candidates[candidate] = nearest
    if len(candidates) != 1 or any(a.published and a.published.year not in _around(candidates) for a in related):
        return article
    ((value, other),) = candidates.items()
    reason = f"the day is counted from the text, its year taken from {other.id}"
    metadata = replace(article.metadata, published=Field(value, "inferred", passage, reason))
    return replace(article, metadata=metadata)


def _on_one_event(own: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(own & other)
    return shared >= _SHARED_NAMES and shared >= _SHARED_PART * min(len(own), len(other))


def _years(article: Article) -> tuple[int, int, int]:
    year = _day(article).year
    return year - 1, year, year + 1


def _day(article: Article) -> datetime.date:
    assert article.published is not None
    return article.published


def _around(candidates: dict[datetime.date, Article]) -> set[int]:
    """The years that agree with the candidate: its own, and the one it borders on within the span of a story."""
    return {(day + shift).year for day in candidates for shift in (-_NEAR, datetime.timedelta(0), _NEAR)}


def _names(article: Article) -> frozenset[str]:
    """The capitalised words of an article that do not only open a sentence."""
    text = article.text
    return frozenset(
        fold(word)
        for sentence in article.sentences
        for word in words(text[sentence.start : sentence.end])[1:]
        if word[0].isupper() and len(word) > 2
    )
