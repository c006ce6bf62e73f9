"""Cover what most sources lead with, each further sentence for what it adds.

A submodular function over content stems is maximized greedily: the square root over how often a stem is covered makes
a second sentence on the same thing worth less, and dividing by the root of the length keeps long sentences from
winning by length alone. A stem weighs more the earlier, in the more articles and the more headlines it stands.

References: H. Lin and J. Bilmes, "A class of submodular functions for document summarization", ACL 2011;
the weight of early mentions after A. Nenkova and L. Vanderwende, "The impact of frequency on summarization", 2005.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from digest.summarizers import Candidate, Length
from digest.summarizers._candidates import pertinence, promise
from digest.summarizers._selection import content, count, select
from digest.text.weighting import terms


@dataclass(frozen=True, slots=True)
class Options:
    """`headline_weight`: how many times its weight a stem gains for each article that has it in its headline."""

    headline_weight: float = 1.0


def summarize(candidates: Sequence[Candidate], length: Length, options: Options) -> tuple[Candidate, ...]:
    """The sentences that together cover the most weight, in the order in which they were chosen."""
    weights = _weights(candidates, options)

    def scorer(chosen: Sequence[Candidate]) -> Callable[[Candidate], float]:
        covered = Counter(term for c in chosen for term in set(content(c)))
        return lambda c: _gain(c, weights, covered)

    return select(candidates, length, scorer)


def _weights(candidates: Sequence[Candidate], options: Options) -> dict[str, float]:
    """What covering each stem is worth, above 0."""
    mass: dict[str, float] = {}
    articles: dict[str, set[str]] = {}
    for candidate in sorted(candidates, key=lambda c: c.key):
        for term in set(content(candidate)):
            mass[term] = mass.get(term, 0.0) + promise(candidate)
            articles.setdefault(term, set()).add(candidate.article.id)
    headlines = _headlines(candidates)
    return {
        term: math.sqrt(value) * len(articles[term]) * (1 + options.headline_weight * headlines[term])
        for term, value in mass.items()
    }


def _headlines(candidates: Sequence[Candidate]) -> Counter[str]:
    """In how many articles' headlines each stem stands."""
    found = {c.article.id: (c.article.metadata.headline.value or "", c.language) for c in candidates}
    return Counter(term for headline, language in found.values() for term in set(terms(headline, language)))


def _gain(candidate: Candidate, weights: Mapping[str, float], covered: Mapping[str, int]) -> float:
    """What the sentence adds to what is covered, for its length, on topic and clear."""
    new = math.fsum(
        weights[term] * (math.sqrt(covered[term] + 1) - math.sqrt(covered[term])) for term in set(content(candidate))
    )
    return new * pertinence(candidate) * candidate.clarity / math.sqrt(count(candidate))
