"""How often each stem stands in each article, and Okapi's weight for it (BM25).

S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

_SATURATION = 1.2
_LENGTH = 0.75
"""The k1 and b of the literature, for texts as long as articles."""

Weighted = Sequence[tuple[frozenset[str], float]]
"""Words to look for: the stems that mean one of them, and its weight."""


class Field:
    """One part of every article (its headline, all its words) as stems with their counts.

    Articles are numbered as they were added. Counts lie in arrays, article and count by turns: 40,000 articles have
    twelve million of them.
    """

    def __init__(self, length: float = _LENGTH) -> None:
        self._length = length
        self._counts: dict[str, array[int]] = {}
        self._lengths: list[int] = []
        self._total = 0

    def add(self, stems: Iterable[str]) -> None:
        """The stems of the next article."""
        number, counts = len(self._lengths), Counter(stems)
        for stem, count in counts.items():
            if stem not in self._counts:
                self._counts[stem] = array("l")
            self._counts[stem].extend((number, count))
        self._lengths.append(counts.total())
        self._total += counts.total()

    def holding(self, stem: str) -> int:
        """How many articles hold the stem."""
        return len(self._counts.get(stem, ())) // 2

    def share(self, stem: str) -> float:
        """The share of all words that are of this stem, in [0, 1]."""
        return sum(self._counts.get(stem, array("l"))[1::2]) / max(1, self._total)

    def scores(self, wanted: Weighted) -> dict[int, float]:
        """The articles that hold any of the words, with the sum of their weights, which is above 0."""
        mean = max(1.0, self._total / max(1, len(self._lengths)))
        found: dict[int, float] = {}
        for stems, weight in wanted:
            counts = self._together(stems)
            rarity = math.log(1 + (len(self._lengths) - len(counts) + 0.5) / (len(counts) + 0.5))
            for number, count in counts.items():
                long = 1 - self._length + self._length * self._lengths[number] / mean
                value = weight * rarity * count * (_SATURATION + 1) / (count + _SATURATION * long)
                found[number] = found.get(number, 0.0) + value
        return found

    def _together(self, stems: Iterable[str]) -> dict[int, int]:
        """How often each article holds any of the stems, which count as one word."""
        found: dict[int, int] = {}
        for stem in stems:
            counts = self._counts.get(stem, array("l"))
            for number, count in zip(counts[::2], counts[1::2], strict=True):
                found[number] = found.get(number, 0) + count
        return found
