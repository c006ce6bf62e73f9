"""Two rankings of the same articles made one by their places: reciprocal rank fusion.

G. Cormack, C. Clarke and S. Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning
methods" (SIGIR 2009). An article that one ranking puts in front cannot be pushed far down by the other, whatever
their scores, which is what makes the result seldom worse than the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_DAMPING = 10
"""What is added to each place, so that the first does not weigh twice the second. The paper's 60, for a thousand
results of forty systems, loses a hundredth of average precision here; 5 and 20 do as 10 does."""


def fused(rankings: Iterable[Mapping[int, float]]) -> dict[int, float]:
    """The sum of 1 / (damping + place) over the rankings that have the article, larger is better.

    Each ranking has the scores of articles by number. Equal scores share a place, the best of theirs.
    """
    scores: dict[int, float] = {}
    for ranking in rankings:
        for number, place in _places(ranking).items():
            scores[number] = scores.get(number, 0.0) + 1 / (_DAMPING + place)
    return scores


def _places(ranking: Mapping[int, float]) -> dict[int, int]:
    first: dict[float, int] = {}
    for place, score in enumerate(sorted(ranking.values(), reverse=True), 1):
        first.setdefault(score, place)
    return {number: first[score] for number, score in ranking.items()}
