"""How much each word of a text weighs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from digest import resources
from digest.text.normalize import fold, stem
from digest.text.tokens import words

Vector = Mapping[str, float]
"""A text as weights by stem; those made here have length 1, or are empty."""


@lru_cache(maxsize=1 << 17)
def terms(text: str) -> tuple[str, ...]:
    """The stems of the content words of `text`, in order: function words and single letters are left out.

    Cached, since a sentence is weighed once for every topic that it belongs to.
    """
    skip = resources.words("stopwords")
    return tuple(stem(word) for word in words(text) if len(word) > 1 and fold(word) not in skip)


def rarity(texts: Iterable[str]) -> dict[str, float]:
    """The inverse frequency of each stem over `texts`: ln(1 + n / df), above 0, larger for rarer stems.

    Smoothed by the one so that a stem of every text keeps a weight: K. Spärck Jones, "A statistical interpretation of
    term specificity and its application in retrieval", Journal of Documentation 28(1), 1972.
    """
    count = 0
    frequency: Counter[str] = Counter()
    for text in texts:
        count += 1
        frequency.update(set(terms(text)))
    return {term: math.log(1 + count / n) for term, n in frequency.items()}


def vector(text: str, weights: Mapping[str, float]) -> Vector:
    """The stems of `text` by frequency times weight, of length 1; stems without a weight are left out."""
    raw = {term: n * weights[term] for term, n in Counter(terms(text)).items() if term in weights}
    length = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {term: value / length for term, value in raw.items()} if length else {}
