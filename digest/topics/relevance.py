"""How central a topic is to a paragraph, as a number that can be explained.

Each thing found is a piece of evidence; together they weigh 1 - (1 - w1)(1 - w2)…, the noisy-or of J. Pearl,
"Probabilistic Reasoning in Intelligent Systems" (1988), 4.3.2: more evidence always counts more, and never reaches 1
by itself. Place and headline are evidence too, but only beside a thing found.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from digest.topics.matching import Found

_KIND = {"term": 0.5, "pattern": 0.45, "weak": 0.25}
_REPEATED = 0.4
"""A form that has been counted once in the paragraph adds this part of its weight: distinct words tell more."""
_FULL_WORDS = 50
"""Up to this length a mention has its full weight; in a longer paragraph it is more likely in passing."""
_HEADLINE = 0.2
_LEAD = (0.25, 0.2, 0.15, 0.1, 0.05)
"""News puts first what matters most: the weight of standing in the first, second … paragraph."""


def of_found(found: Sequence[Found], words: int, number: int, in_headline: bool) -> float:
    """The relevance in (0, 1), larger is more central, of a paragraph where `found` stands.

    `words` is its length, `number` its place counted from 1, `in_headline` whether the article's headline names the
    topic too.
    """
    density = min(1.0, sqrt(_FULL_WORDS / max(words, 1)))
    doubt = 1.0
    seen: set[str] = set()
    for item in found:
        weight = _KIND[item.kind] * (_REPEATED if item.name in seen else 1.0)
        seen.add(item.name)
        doubt *= 1.0 - weight * density
    doubt *= 1.0 - (_HEADLINE if in_headline else 0.0)
    doubt *= 1.0 - (_LEAD[number - 1] if number <= len(_LEAD) else 0.0)
    return _rounded(1.0 - doubt)


def of_carried(before: float) -> float:
    """The relevance of a paragraph that carries on from one of relevance `before`: half, so that chains fade."""
    return _rounded(before / 2)


def _rounded(value: float) -> float:
    return min(0.999, max(0.001, round(value, 3)))
