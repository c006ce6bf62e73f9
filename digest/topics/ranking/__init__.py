"""Articles in the order of how much they are about what a user asks for, whether or not they hold the very words.

Two rankings are made one by their places (`fusion`). The first has Okapi's weight of the words asked for, which is
seldom far wrong where they are precise. The second adds what speaks for an article beside them: the same words in its
headline and its opening, the paragraphs that a topic of the catalogue or the words as a phrase are found in, and the
words that the first articles share (`feedback`); alone it gains half as much again on average, and is
worse on half as many labels again.
Measured in `tests/eval/topics_queries.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum, sqrt
from typing import NamedTuple

from digest.model import Article, Topic
from digest.text.weighting import terms
from digest.topics.ranking import feedback
from digest.topics.ranking.feedback import Related
from digest.topics.ranking.fields import Field, Weighted
from digest.topics.ranking.fusion import fused

_HEADLINE = 0.3
_HEADLINE_LENGTH = 0.3
"""The b of BM25 for headlines, which are all short."""
_OPENING = 0.3
_OPENING_PARAGRAPHS = 4
"""What news puts first is what it is about."""
_CATALOGUE = 0.5
_PHRASE = 0.25
"""Paragraphs of a topic, and those of free words, which the words themselves already count."""
_RELATED = 0.4
"""Weights beside the words themselves, chosen on half of the labels of tests/eval/topics_queries.py. All of them are
flat: half or twice as much changes the mean average precision by less than a twentieth."""


class Ranked(NamedTuple):
    """An article with its score in (0, 1], that of the first being 1, which tells places and no distances; `holds`: it
    has words that were asked for, or paragraphs of the topic, and is not there for related words alone."""

    article: Article
    score: float
    holds: bool


class Ranking(NamedTuple):
    """Articles, best first, and the words that were looked for besides those asked for."""

    articles: tuple[Ranked, ...]
    related: tuple[Related, ...]


class Collection:
    """Articles made ready for ranking: one pass over their words, whatever is asked for afterwards."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = tuple(articles)
        self.languages = tuple(sorted({article.language for article in articles}))
        self.text, self.headline, self.opening = Field(), Field(_HEADLINE_LENGTH), Field()
        for article in articles:
            language = article.language
            headline, *paragraphs = (terms(text, language) for text in feedback.texts(article))
            self.headline.add(headline)
            self.opening.add(one for found in paragraphs[:_OPENING_PARAGRAPHS] for one in found)
            self.text.add(one for found in (headline, *paragraphs) for one in found)


def rank(
    collection: Collection,
    query: str,
    topic: Topic | None = None,
    *,
    forms: Sequence[str] = (),
    widened: bool = True,
    without: Sequence[str] = (),
) -> Ranking:
    """The articles by the words of `query`, other `forms` of which mean the same, and by the hits of `topic`.

    `widened` adds the articles' own related words, but for those of `without`. Articles with none of all are left out.
    """
    wanted = _wanted(collection, query, forms)
    by_words = collection.text.scores(wanted)
    scores = _direct(collection, wanted, by_words, topic)
    holding = set(scores)
    found: tuple[Related, ...] = ()
    if scores and widened:
        barred = {one for stems, _ in wanted for one in stems}.union(*_barred(collection, without))
        found = _related(collection, scores, barred)
        scores = _together(scores, collection.text.scores([(frozenset({r.stem}), r.weight) for r in found]))
    places = fused((by_words, scores))
    most = max(places.values(), default=1.0)
    order = sorted(places, key=lambda i: (-places[i], -scores[i], collection.articles[i].id))
    return Ranking(tuple(Ranked(collection.articles[i], places[i] / most, i in holding) for i in order), found)


def _wanted(collection: Collection, query: str, forms: Sequence[str]) -> Weighted:
    """The words of the query, each as the stems that it has in the languages of the articles and in its other forms.

    A word that stands there twice counts twice. Where languages part the query differently, each part counts alone.
    """
    asked = [terms(query, language) for language in collection.languages]
    asked += [own for form in forms if len(own := terms(form)) == len(terms(query))]
    asked = [own for own in asked if own]
    if len({len(own) for own in asked}) <= 1:
        groups = Counter(map(frozenset, zip(*asked, strict=True)))
    else:
        groups = Counter(frozenset({one}) for one in {one for own in asked for one in own})
    return [(stems, float(count)) for stems, count in sorted(groups.items(), key=lambda item: sorted(item[0]))]


def _barred(collection: Collection, without: Sequence[str]) -> list[set[str]]:
    return [set(terms(text, language)) for text in without for language in collection.languages]


def _direct(
    collection: Collection, wanted: Weighted, by_words: Mapping[int, float], topic: Topic | None
) -> dict[int, float]:
    """What the words and the topic themselves speak for, by the article's number."""
    scores = dict(by_words)
    for field, weight in ((collection.headline, _HEADLINE), (collection.opening, _OPENING)):
        for number, score in field.scores(wanted).items():
            scores[number] = scores.get(number, 0.0) + weight * score
    shares = _shares(topic) if topic else {}
    most, widest = max(scores.values(), default=1.0), max(shares.values(), default=1.0)
    found = _PHRASE if topic and topic.origin == "query" else _CATALOGUE
    for number, article in enumerate(collection.articles):
        if article.id in shares:
            scores[number] = scores.get(number, 0.0) + found * most * shares[article.id] / widest
    return scores


def _shares(topic: Topic) -> Mapping[str, float]:
    """By article how much of it the topic has: the relevance of its paragraphs, damped by how many there are."""
    return {
        id_: fsum(hit.relevance for hit in hits) / sqrt(len(hits[0].article.content))
        for id_, hits in topic.by_article.items()
    }


def _related(collection: Collection, scores: Mapping[int, float], barred: set[str]) -> tuple[Related, ...]:
    best = sorted(scores, key=lambda i: (-scores[i], collection.articles[i].id))[: feedback.FIRST]
    first = [(collection.articles[i], scores[i]) for i in best]
    return feedback.related(first, collection.text, len(collection.articles), barred)


def _together(direct: Mapping[int, float], related: Mapping[int, float]) -> dict[int, float]:
    most, widest = max(direct.values()), max(related.values(), default=1.0)
    return {
        number: direct.get(number, 0.0) / most + _RELATED * related.get(number, 0.0) / widest
        for number in sorted({*direct, *related})
    }
