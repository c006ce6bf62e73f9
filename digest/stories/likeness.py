"""How likely it is that two articles tell the same event.

A likeness is taken for what it is among the likenesses that either article has to its nearest ones: on a subject of
which much is written all articles are alike, and two of one event stand out among them (local scaling: L. Zelnik-Manor
and P. Perona, "Self-tuning spectral clustering", NIPS 2004). The odds are a linear model with few weights, learnt by
`python -m tests.eval.stories_train`; they lie in `data/stories.txt`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import mul

from digest import resources
from digest.stories.profiles import KINDS, Profile, Vector

NEAREST = 3
"""Articles whose mean likeness says how dense an article's neighbourhood is."""
SCALED = ("words", "opening", "headline", "names")
_SCALED = tuple(KINDS.index(kind) for kind in SCALED)
_LEAST = 0.02
"""Added to each likeness before their ratio is taken: below it lies chance."""
_NOTHING = repeat(0.0)
_FAR = 7
"""Days after which a report is more likely on something new."""
_FAR_GIVEN = 2.0
"""Log odds taken off where both days were given and lie further apart. The weights cannot learn it: half of the days
they are learnt from are read from texts, and one in six pairs on one event is further apart by these. Of 60 pairs drawn
from the stories of 4,238 articles of eight years, 31 of one event, 17 of one affair and 12 of several were together
without it; 29, 10 and 5 are with it. Of 30 drawn anew with it, 19, 8 and 3."""
FEATURES = (*KINDS, *(f"{kind} among its nearest" for kind in SCALED), "near in time", "days apart", "weeks apart")
BIAS = "bias"

Likenesses = tuple[float, ...]
"""A cosine for each of `KINDS`, in [0, 1]; larger is more alike."""


def readable(profile: Profile) -> tuple[Mapping[int, float], ...]:
    """The vectors as mappings, to be compared with many articles."""
    return tuple(dict(zip(*vector, strict=True)) for vector in profile.vectors)


def likenesses(own: Sequence[Mapping[int, float]], other: Profile) -> Likenesses:
    """The cosines of two articles, one of which was made `readable`."""
    return tuple(_cosine(mine, its) for mine, its in zip(own, other.vectors, strict=True))


def _cosine(own: Mapping[int, float], other: Vector) -> float:
    return sum(map(mul, map(own.get, other.terms, _NOTHING), other.weights)) if own else 0.0


def level(nearest: Sequence[float]) -> float:
    """How alike an article's nearest are to it, as half the logarithm of their mean likeness: so that the levels of two
    articles need only be taken from the logarithm of their own likeness."""
    return math.log(sum(nearest) / max(1, len(nearest)) + _LEAST) / 2


def features(
    alike: Likenesses, left: Sequence[float], right: Sequence[float], surprise: float, gap: int | None
) -> tuple[float, ...]:
    """What speaks for one event, in the order of `FEATURES`.

    `left` and `right` are the levels of either article, by `SCALED`; `gap` the days between the two, None where one is
    undated.
    """
    scaled = [math.log(alike[at] + _LEAST) - a - b for at, a, b in zip(_SCALED, left, right, strict=True)]
    apart = math.log1p(gap) if gap is not None else 0.0
    return (*alike, *scaled, surprise, apart, float(gap is not None and gap > _FAR))


def far(left: Profile, right: Profile) -> float:
    """What is taken off the log odds where it is certain that two articles were published long after each other."""
    if left.day is None or right.day is None or not (left.given and right.given):
        return 0.0
    return _FAR_GIVEN if abs(left.day - right.day) > _FAR else 0.0


def odds(values: Sequence[float]) -> float:
    """The logarithm of the odds that the two tell one event."""
    weights = learnt()
    found: float = weights[0] + sum(map(mul, weights[1:], values))
    return found


@cache
def learnt() -> Sequence[float]:
    """The weight of every pair, then that of each of `FEATURES`."""
    rows = (line.split(maxsplit=1) for line in resources.lines("stories"))
    weights = {name: float(weight) for weight, name in rows}
    return tuple(weights[name] for name in (BIAS, *FEATURES))
