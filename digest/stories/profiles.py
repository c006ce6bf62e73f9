"""What an article is compared by: the words of its text, of its opening, of its headline, its names and its numbers.

Kept as arrays of term numbers and weights, since a large collection has tens of thousands of articles.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from operator import mul
from typing import NamedTuple

from digest import resources
from digest.model import Article
from digest.text.normalize import stem
from digest.text.tokens import has_unspaced, words
from digest.text.weighting import term, terms

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
    """What is known of one article: a vector of each of `KINDS`, the day of publication as an ordinal, or None, and
    whether that day was given with the article, not read from its text."""

    vectors: tuple[Vector, ...]
    day: int | None
    given: bool = False


class Vocabulary:
    """The terms met so far, and in how many articles; a term's weight is its inverse frequency among them."""

    def __init__(self) -> None:
        self.count = 0
        self._numbers: dict[str, int] = {}
        self._frequency = array("L")
        self._common: set[int] = set()
        self._weights: dict[int, float] = {}

    def learn(self, counted: tuple[Counter[str], ...]) -> tuple[tuple[array[int], array[int]], ...]:
        """The counts with numbers for their terms, each of which has now been met in one more article."""
        self.count += 1
        self._weights.clear()
        for met in dict.fromkeys(chain.from_iterable(counted)):
            number = self._numbers.setdefault(met, len(self._frequency))
            if number == len(self._frequency):
                self._frequency.append(0)
                if met in _news_words():
                    self._common.add(number)
            self._frequency[number] += 1
        return tuple((array("L", map(self._numbers.__getitem__, kind)), array("L", kind.values())) for kind in counted)

    def vectors(self, numbered: tuple[tuple[array[int], array[int]], ...]) -> tuple[Vector, ...]:
        """The vectors of an article that was learnt: damped frequency times rarity, the weightiest terms only."""
        return tuple(self._vector(*kind, most) for kind, most in zip(numbered, _TERMS, strict=True))

    def _vector(self, terms: array[int], counts: array[int], most: int) -> Vector:
        known = self._weights.get
        rare = [known(term) or self._rarity(term) for term in terms]
        kept = sorted(zip(map(mul, map(_damped, counts), rare), terms, strict=True))[:most]
        length = math.sqrt(math.fsum(weight * weight for weight, _ in kept))
        return Vector(array("L", [t for _, t in kept]), array("f", [-w / length for w, _ in kept]))

    def _rarity(self, term: int) -> float:
        """Kept until the next article is learnt: the words of a collection are weighed when all of it is known."""
        frequency = self._frequency[term] + _BEFORE * (_COMMON if term in self._common else _RARE)
        rarity = self._weights[term] = math.log(1 + (self.count + _BEFORE) / frequency)
        return rarity


@lru_cache(maxsize=1024)
def _damped(count: int) -> float:
    """Below zero, so that the weightiest come first."""
    return -1 - math.log(count)


def counts(article: Article) -> tuple[Counter[str], ...]:
    """How often each term stands in an article, for each of `KINDS`. Names and numbers are marked as such."""
    language = article.language
    title = article.metadata.headline.value or ""
    headline = terms(title, language)
    sentences = [words(sentence.text) for sentence in article.sentences]
    spelt = Counter(chain.from_iterable(sentences))
    own = _body(article, spelt, language)
    own.update(headline)
    opening = Counter(terms(_opening(article), language))
    opening.update(headline)
    texts = chain((title,), (paragraph.text for paragraph in article.content))
    numbers = Counter(f"#{number}" for text in texts for number in _NUMBER.findall(text))
    return own, opening, Counter(headline), _names(sentences, spelt, language), numbers


def _body(article: Article, spelt: Mapping[str, int], language: str) -> Counter[str]:
    """The terms of the text, of whose words `spelt` has the counts: each is stemmed once, however often it stands."""
    if has_unspaced(article.text):
        return Counter(chain.from_iterable(terms(paragraph.text, language) for paragraph in article.content))
    found = Counter[str]()
    for word, count in spelt.items():
        if known := term(word, language):
            found[known] += count
    return found


def _opening(article: Article) -> str:
    text = ""
    for paragraph in article.content:
        text += paragraph.text + " "
        if len(text) > _OPENING:
            break
    return text[:_OPENING]


def _names(sentences: Sequence[Sequence[str]], spelt: Mapping[str, int], language: str) -> Counter[str]:
    """The words that are written with a capital within sentences and never without one."""
    first = Counter(sentence[0] for sentence in sentences if sentence)
    named = Counter[str]()
    for word, count in spelt.items():
        if word[0].isupper() and len(word) > 1 and count > first[word] and word.lower() not in spelt:
            named["@" + stem(word, language)] += count
    return named


@cache
def _news_words() -> frozenset[str]:
    """The stems of the words of news at large."""
    return frozenset(stem(word) for word in resources.words("news-words"))
