"""Which earlier articles an article is worth comparing with, in time that does not grow with their number."""

from __future__ import annotations

from collections import deque
from itertools import islice

from digest.stories.profiles import Vector

COMPARED = 30
"""Articles with which each new one is compared."""
_TERMS = 40
"""Weightiest terms of an article by which it is looked up."""
_POSTINGS = 60
"""Articles remembered for each term, the latest: a rare term keeps all of its articles, and of a common one those
that were published last are the likeliest to be on the same event."""


class Index:
    """Articles by their weightiest terms."""

    def __init__(self) -> None:
        self._postings: dict[int, deque[tuple[int, float]]] = {}

    def add(self, number: int, vector: Vector) -> list[int]:
        """The earlier articles that have most in common with this one, the nearest first; it is one of them then."""
        shared: dict[int, float] = {}
        for term, weight in islice(zip(vector.terms, vector.weights, strict=True), _TERMS):
            known = self._postings.setdefault(term, deque(maxlen=_POSTINGS))
            for other, its in known:
                shared[other] = shared.get(other, 0.0) + weight * its
            known.append((number, weight))
        return sorted(shared, key=lambda other: (-shared[other], other))[:COMPARED]
