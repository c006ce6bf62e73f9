"""How alike two texts are."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from digest.text.weighting import Vector


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two vectors of length 1, in [0, 1]; larger is more alike, 0 where one is empty."""
    if len(left) > len(right):
        left, right = right, left
    return min(1.0, math.fsum(weight * right[term] for term, weight in left.items() if term in right))


def containment(left: Collection[str], right: Collection[str]) -> float:
    """The share of the shorter's terms that the longer has too, in [0, 1]; 1 where one says nothing new.

    The overlap coefficient: a short text that a long one contains is a repetition, though their cosine may be low.
    """
    a, b = set(left), set(right)
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter else 1.0


def neighbours(vectors: Sequence[Vector], threshold: float) -> list[dict[int, float]]:
    """For each vector the others by index whose cosine is at least `threshold`, which must be above 0.

    Goes by shared terms, so that pairs with nothing in common cost nothing.
    """
    postings: dict[str, list[tuple[int, float]]] = {}
    result: list[dict[int, float]] = [{} for _ in vectors]
    for i, vector in enumerate(vectors):
        sums: dict[int, float] = {}
        for term, weight in vector.items():
            for j, other in postings.setdefault(term, []):
                sums[j] = sums.get(j, 0.0) + weight * other
            postings[term].append((i, weight))
        for j, value in sums.items():
            if value >= threshold:
                result[i][j] = result[j][i] = min(1.0, value)
    return result
