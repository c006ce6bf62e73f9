"""Words that the articles ranked first have in common and others have not: pseudo-relevance feedback.

The relevance model of V. Lavrenko and W. B. Croft, "Relevance-based language models" (SIGIR 2001), from the articles
weighed by their scores, each word by what it adds to the divergence from all articles, as in G. Amati's Bo1 and KL
("Probability models for information retrieval based on divergence from randomness", 2003).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from digest.model import Article
from digest.text.normalize import fold, stem
from digest.text.tokens import words
from digest.text.weighting import terms
from digest.topics.ranking.fields import Field

FIRST = 20
"""Articles that are taken to be about the topic; 10 and 40 do as well on news of American politics."""
TERMS = 40
"""Words taken from them: from 30 to 100 nothing changes."""
_RAREST = 3
"""Articles that a word stands in at least: below, it is a name or a slip."""
_IN_FIRST = 2
"""Articles ranked first that a word stands in at least: one article's own words say nothing of the topic."""
_COMMONEST = 0.25
"""Share of all articles above which a word tells nothing."""


class Related(NamedTuple):
    """A stem with its weight in (0, 1], all of them together 1, and its commonest form in the articles."""

    stem: str
    weight: float
    form: str


def related(
    first: Sequence[tuple[Article, float]], field: Field, count: int, barred: Collection[str]
) -> tuple[Related, ...]:
    """At most TERMS words of the articles in `first`, with their scores; the best first, then by stem.

    `field` holds all words of all `count` articles; stems in `barred` are left out. Each article is in its language.
    """
    total = math.fsum(score for _, score in first)
    own: dict[str, list[float]] = {}
    for article, score in first:
        counts = Counter(article_terms(article))
        length = counts.total()
        for one, number in counts.items():
            own.setdefault(one, []).append(score / total * number / length)
    gains = {
        one: gain
        for one, shares in own.items()
        if len(shares) >= _IN_FIRST and one not in barred and _RAREST <= field.holding(one) <= _COMMONEST * count
        if (gain := _gain(math.fsum(shares), field.share(one))) > 0
    }
    best = sorted(gains, key=lambda one: (-gains[one], one))[:TERMS]
    whole = math.fsum(gains[one] for one in best)
    forms = _forms([article for article, _ in first], best)
    return tuple(Related(one, gains[one] / whole, forms[one]) for one in best)


def article_terms(article: Article) -> list[str]:
    """The stems of the content words of an article, headline included."""
    language = article.language
    return [one for text in texts(article) for one in terms(text, language)]


def texts(article: Article) -> tuple[str, ...]:
    """What an article says: its headline, "" where it is unknown, and its numbered paragraphs."""
    return (article.metadata.headline.value or "", *(p.text for p in article.content))


def _gain(here: float, anywhere: float) -> float:
    return here * math.log(here / anywhere) if anywhere else 0.0


def _forms(articles: Sequence[Article], wanted: Sequence[str]) -> dict[str, str]:
    """For each stem the form that the articles have most often, a word with a capital only where it mostly has one."""
    counts: dict[str, Counter[str]] = {one: Counter() for one in wanted}
    for article in articles:
        language = article.language
        for text in texts(article):
            for word in words(text):
                if (one := stem(word, language)) in counts:
                    counts[one][word.removesuffix("'s").removesuffix("’s")] += 1
    return {one: _commonest(found) if found else one for one, found in counts.items()}


def _commonest(found: Counter[str]) -> str:
    return min(found, key=lambda word: (-found[word], fold(word), word))
