"""What an article is compared by: the words of its text, of its opening, of its headline, its names and its numbers.

Kept as arrays of term numbers and weights, since a large collection has tens of thousands of articles.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.model import Article
from digest.text.normalize import stem
from digest.text.tokens import words
from digest.text.weighting import terms

KINDS = ("words", "opening", "headline", "names", "numbers")
"""What is compared, each by a cosine of its own."""
_TERMS = (160, 40, 20, 40, 20)
"""The weightiest terms of each kind that are kept; more change no result by a hundredth, and cost memory."""
_OPENING = 400
"""Characters after the headline that say what an article is about: the lead, and the paragraph that supports it."""
_BEFORE = 60
_COMMON, _RARE = 0.25, 0.01
"""Articles that are taken to be known before the first, and the shares of them that hold a word of news at large, and
any other: of five articles three may say "government", and that tells nothing of what they are about."""
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


class Vector(NamedTuple):
    """Term numbers with their weights, the weightiest first; of length 1, or empty."""

    terms: array[int]
    weights: array[float]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one article: a vector of each of `KINDS`, and the day of publication as an ordinal, or None."""

    vectors: tuple[Vector, ...]
    day: int | None


class Vocabulary:
    """The terms met so far, and in how many articles; a term's weight is its inverse frequency among them."""

    def __init__(self) -> None:
        self.count = 0
        self._numbers: dict[str, int] = {}
        self._frequency = array("L")
        self._common: set[int] = set()

    def learn(self, counted: tuple[Counter[str], ...]) -> tuple[tuple[array[int], array[int]], ...]:
        """The counts with numbers for their terms, each of which has now been met in one more article."""
        self.count += 1
        for term in dict.fromkeys(term for kind in counted for term in kind):
            if term not in self._numbers:
                if term in _news_words():
                    self._common.add(len(self._frequency))
                self._numbers[term] = len(self._frequency)
                self._frequency.append(0)
            self._frequency[self._numbers[term]] += 1
        return tuple((array("L", map(self._numbers.__getitem__, kind)), array("L", kind.values())) for kind in counted)

    def vectors(self, numbered: tuple[tuple[array[int], array[int]], ...]) -> tuple[Vector, ...]:
        """The vectors of an article that was learnt: damped frequency times rarity, the weightiest terms only."""
        return tuple(
            self._vector(dict(zip(*kind, strict=True)), most) for kind, most in zip(numbered, _TERMS, strict=True)
        )

    def _vector(self, counts: Mapping[int, int], most: int) -> Vector:
        weighed = [(-(1 + math.log(n)) * self._rarity(term), term) for term, n in counts.items()]
        kept = sorted(weighed)[:most]
        length = math.sqrt(math.fsum(weight * weight for weight, _ in kept))
        return Vector(array("L", [t for _, t in kept]), array("f", [-w / length for w, _ in kept]))

    def _rarity(self, term: int) -> float:
        frequency = self._frequency[term] + _BEFORE * (_COMMON if term in self._common else _RARE)
        return math.log(1 + (self.count + _BEFORE) / frequency)


def counts(article: Article) -> tuple[Counter[str], ...]:
    """How often each term stands in an article, for each of `KINDS`. Names and numbers are marked as such."""
    language = article.metadata.language.value or "en"
    headline = list(terms(article.metadata.headline.value or "", language))
    body = [terms(paragraph.text, language) for paragraph in article.content]
    opening = terms(_opening(article), language)
    return (
        Counter([*headline, *(term for own in body for term in own)]),
        Counter([*headline, *opening]),
        Counter(headline),
        _names(article, language),
        Counter(f"#{number}" for text in _texts(article) for number in _NUMBER.findall(text)),
    )


def _texts(article: Article) -> Iterator[str]:
    yield article.metadata.headline.value or ""
    yield from (paragraph.text for paragraph in article.content)


def _opening(article: Article) -> str:
    text = ""
    for paragraph in article.content:
        text += paragraph.text + " "
        if len(text) > _OPENING:
            break
    return text[:_OPENING]


def _names(article: Article, language: str) -> Counter[str]:
    """The words that are written with a capital within sentences and never without one."""
    inside, first, small = Counter[str](), Counter[str](), set[str]()
    for sentence in article.sentences:
        for place, word in enumerate(words(sentence.text)):
            if word[0].isupper() and len(word) > 1:
                (inside if place else first)[word] += 1
            elif word[0].islower():
                small.add(word.lower())
    named = Counter[str]()
    for word, count in inside.items():
        if word.lower() not in small:
            named["@" + stem(word, language)] += count + first[word]
    return named


@cache
def _news_words() -> frozenset[str]:
    """The stems of the words of news at large."""
    return frozenset(stem(word) for word in resources.words("news-words"))
