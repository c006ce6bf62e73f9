"""The sentences that most others resemble, by a random walk over their likeness.

The walk starts anew at sentences in proportion to how much they promise (on topic, early), as in topic-sensitive
LexRank.

References: G. Erkan and D. R. Radev, "LexRank: graph-based lexical centrality as salience in text summarization",
JAIR 22, 2004; J. Otterbacher, G. Erkan and D. R. Radev, "Using random walks for question-focused sentence retrieval",
2005.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from digest.summarizers import Candidate, Length
from digest.summarizers._candidates import promise
from digest.summarizers._selection import select
from digest.text.similarity import neighbours
from digest.text.weighting import rarity, vector

ITERATIONS = 30
"""At a damping of 0.85 what is still to come after them is below 1 % of the scores."""


@dataclass(frozen=True, slots=True)
class Options:
    """`damping` in [0, 1) is how often the walk goes on; `threshold` in (0, 1] the least cosine that joins two
    sentences."""

    damping: float = 0.85
    threshold: float = 0.1

    def __post_init__(self) -> None:
        if not (0 <= self.damping < 1 and 0 < self.threshold <= 1):
            raise ValueError("damping must lie in [0, 1) and threshold in (0, 1]")


def summarize(candidates: Sequence[Candidate], length: Length, options: Options) -> tuple[Candidate, ...]:
    """The most central sentences, in the order in which they were chosen."""
    ordered = sorted(candidates, key=lambda c: c.key)
    ranks = dict(zip((c.key for c in ordered), _ranks(ordered, options), strict=True))
    return select(candidates, length, lambda chosen: lambda c: ranks[c.key])


def _ranks(candidates: Sequence[Candidate], options: Options) -> list[float]:
    """How often the walk is at each candidate; they sum to 1."""
    texts = [c.sentence.text for c in candidates]
    languages = [c.language for c in candidates]
    weights = rarity(texts, languages)
    vectors = [vector(text, weights, language) for text, language in zip(texts, languages, strict=True)]
    joined = neighbours(vectors, options.threshold)
    outgoing = [math.fsum(own.values()) for own in joined]
    total = math.fsum(promise(c) for c in candidates)
    start = [promise(c) / total for c in candidates]
    ranks = start
    for _ in range(ITERATIONS):
        lost = math.fsum(rank for rank, out in zip(ranks, outgoing, strict=True) if not out)
        ranks = [
            (1 - options.damping + options.damping * lost) * start[i]
            + options.damping * math.fsum(ranks[j] * value / outgoing[j] for j, value in own.items())
            for i, own in enumerate(joined)
        ]
    return ranks
