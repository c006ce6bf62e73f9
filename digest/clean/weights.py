"""The linear model that tells the article from what stands around it: a weight for each feature, learnt once.

Trained by `python -m tests.eval.cleaning_train`; the weights lie in `data/cleaning.txt`. Positive weights speak for the
article. The features are those of shallow text classification (C. Kohlschütter et al., "Boilerplate Detection using
Shallow Text Features", 2010), with the words of pages in several languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat

from digest import resources
from digest.clean import lines, surroundings

Feature = str

_PULL = 0.3
"""Share of the mean of its neighbours' scores that is added to a line's own."""
_MOST = 4.0
_DECIDED = -3.0
"""Score of a line that a rule has set aside, to its neighbours."""


def rows(texts: Sequence[str], decided: Sequence[str | None]) -> list[tuple[Feature, ...]]:
    """The features of each line of a page; `decided` holds the roles that rules have given, None where open."""
    read = [lines.line(text, role) for text, role in zip(texts, decided, strict=True)]
    return [(*own.features, *place) for own, place in zip(read, surroundings.features(read), strict=True)]


def score(features: Iterable[Feature]) -> float:
    """The logarithm of the odds that the line belongs to the article."""
    weights = learnt()
    return weights["bias"] + sum(map(weights.get, features, repeat(0.0)))


def beside(scores: Mapping[int, float], count: int) -> dict[int, float]:
    """The scores of the open lines of a page of `count` lines, each moved towards those of its two neighbours.

    What a rule has set aside speaks against the lines beside it. Costs nothing in recall and gains .005 of F.
    """
    held = [max(-_MOST, min(_MOST, scores[i])) if i in scores else _DECIDED for i in range(count)]
    moved = {}
    for i, score_ in scores.items():
        near = held[max(0, i - 1) : i] + held[i + 1 : i + 2]
        moved[i] = score_ + _PULL * sum(near) / max(1, len(near))
    return moved


def strongest(features: Iterable[Feature], count: int = 3) -> list[Feature]:
    """The features that speak most against the article, the strongest first."""
    weights = learnt()
    against = sorted((weight, name) for name in features if (weight := weights.get(name, 0.0)) < 0)
    return [name for _, name in against[:count]]


@cache
def learnt() -> Mapping[Feature, float]:
    """The weight of each feature; "bias" is that of every line."""
    rows = (line.split(maxsplit=1) for line in resources.lines("cleaning"))
    return {name: float(weight) for weight, name in rows}
