"""The first sentences of each source in turn.

What news puts first is what matters most: the baseline that methods are held against.

References: A. Nenkova, "Automatic text summarization of newswire: lessons learned from the Document Understanding
Conference", AAAI 2005.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.summarizers import Candidate, Length
from digest.summarizers._selection import select


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set."""


def summarize(candidates: Sequence[Candidate], length: Length, options: Options) -> tuple[Candidate, ...]:
    """The best placed sentence of each source, then the second of each, in the order in which they were chosen."""
    by_source: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_source.setdefault(candidate.article.outlet, []).append(candidate)
    rounds: dict[tuple[str, int], int] = {}
    for own in by_source.values():
        for i, candidate in enumerate(sorted(own, key=_place)):
            rounds[candidate.key] = i
    return select(candidates, length, lambda chosen: lambda c: 1 / (1 + rounds[c.key]))


def _place(candidate: Candidate) -> tuple[bool, int, tuple[str, int]]:
    """On the topic's words first, then as the article has it."""
    return not candidate.matches, candidate.position, candidate.key
