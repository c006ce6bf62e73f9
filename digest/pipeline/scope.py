"""Which articles and paragraphs a question is asked of, and in which order."""

from __future__ import annotations

import datetime
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Any

from digest.model import Article, Corpus
from digest.pipeline.asking import topics
from digest.settings import Settings

if TYPE_CHECKING:
    from digest.model import Quote, Topic


def scope(corpus: Corpus, settings: Settings, topic: str | None) -> list[tuple[Article, Set[int | None]]]:
    """The articles with the numbers of the paragraphs asked for: all of them, or those that treat the topic."""
    if topic is None:
        return [(a, {p.number for p in a.content}) for a in corpus.articles]
    found = topics(corpus, settings, topic)[0]
    return [(a, numbers(found, a)) for a in found.articles]


def numbers(topic: Topic, one: Article) -> Set[int | None]:
    """The numbers of the paragraphs of an article that treat the topic."""
    return {hit.paragraph.number for hit in topic.by_article[one.id]}


def inside(found: Sequence[Quote], numbers: Set[int | None]) -> list[Quote]:
    """The quotations that stand in the paragraphs of those numbers."""
    return [q for q in found if q.content.paragraph in numbers]


def outermost(found: Sequence[Quote]) -> tuple[Quote, ...]:
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


def by_date(article: Article) -> tuple[bool, Any, str]:
    """By date of publication, the undated last, then by id."""
    return article.published is None, article.published or datetime.date.min, article.id
