"""How likely two claims are in dispute.

Most disputes of the news share neither verb nor wording, so that no rule sees them: what tells them is how they are
told. A score of named features, each how much one of the two claims has of it: words of claim, of denial, of negation,
of argument. All features have the same weight once each is divided by its spread; on five folds of stories that does
better than weights learnt from 197 examples (.262 against .223, `tests/eval/disagreement_train.py`). The marks it was
measured on are directed (the second claim weakens the first), but of 87 pairs that are marked and stand in both
directions 74 are marked in both, so that the score is symmetric. Nothing else of the pair helped: neither shared words,
nor one claim good and the other bad.

References:
    R. M. Dawes (1979). The robust beauty of improper linear models in decision making. American Psychologist 34(7).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from digest import resources
from digest.opposition import opposed
from digest.text.normalize import fold, stem
from digest.text.tokens import words

MOST = 2
"""Words of one kind that count; more of them are style."""
CERTAIN = 0.9
"""At least the score of what the rules of `opposed` find."""
_MARKS = frozenset('"“”„«»')


def disagreement(a: str, b: str) -> float:
    """How likely two claims on one event are in dispute, in [0, 1]; larger is more likely.

    Symmetric. Claims of the same words are in no dispute: 0. Of claims that are not in English little more is known
    than how often claims of two outlets are in dispute at all, about one pair in ten.
    """
    if _folded(a) == _folded(b):
        return 0.0
    weights = _weights()
    score = weights["bias"] + math.fsum(weights[name] * value for name, value in features(a, b).items())
    likely = 1.0 / (1.0 + math.exp(-score))
    return max(likely, CERTAIN) if opposed(a, b) else likely


def features(a: str, b: str) -> dict[str, float]:
    """The features of a pair by name, each in [0, MOST]: that of the claim which has more of it."""
    left, right = counts(a), counts(b)
    return {name: float(max(left[name], right[name])) for name in left}


@lru_cache(maxsize=1 << 12)
def counts(claim: str) -> Mapping[str, int]:
    """How many words of each kind a claim has, at most MOST. Cached, since each is held against many others."""
    folded = [fold(word) for word in words(claim)]
    own = [stem(word) for word in folded]
    found = {"quotation": int(not _MARKS.isdisjoint(claim))}
    for name, (stems, forms, ending) in _groups().items():
        count = sum(s in stems or f in forms or f.endswith(ending) for s, f in zip(own, folded, strict=True))
        found[name] = min(count, MOST)
    return MappingProxyType(found)


@cache
def _groups() -> dict[str, tuple[frozenset[str], frozenset[str], tuple[str, ...]]]:
    """The stems, forms and endings of each kind of word."""
    return {
        name: (
            frozenset(stem(word) for word in group.get("stems", "").split()),
            frozenset(group.get("forms", "").split()),
            tuple(group.get("endings", "").split()),
        )
        for name, group in resources.table("disagreement").items()
    }


@cache
def _weights() -> dict[str, float]:
    pairs = (line.split(maxsplit=1) for line in resources.lines("disagreement"))
    return {name: float(weight) for weight, name in pairs}


def _folded(claim: str) -> list[str]:
    return [fold(word) for word in words(claim)]
