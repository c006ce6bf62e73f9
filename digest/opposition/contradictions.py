"""Contradiction: of the same event and participants one claim says what the other says is not so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from types import MappingProxyType

from digest.opposition.alignment import aligned
from digest.opposition.facts import Fact, facts


def find(left: str, right: str) -> tuple[Fact, Fact] | None:
    """The first two facts of the sentences that contradict each other."""
    others = _by_predicate(right)
    for what, ones in _by_predicate(left).items():
        for one, other in product(ones, others.get(what, ())):
            if _opposes(one, other):
                return one, other
    return None


@lru_cache(maxsize=1 << 14)
def _by_predicate(text: str) -> Mapping[str, tuple[Fact, ...]]:
    """The facts of a sentence by their predicate. Cached, since each sentence is held against many others."""
    found: dict[str, list[Fact]] = {}
    for fact in facts(text):
        found.setdefault(fact.what, []).append(fact)
    return MappingProxyType({what: tuple(of_it) for what, of_it in found.items()})


def _opposes(left: Fact, right: Fact) -> bool:
    if left.polarity == right.polarity or not (left.real and right.real) or _is_update(left, right):
        return False
    return aligned(left, right)


def _is_update(left: Fact, right: Fact) -> bool:
    """Whether one says that something has not happened so far, the other that it did: it may have, since."""
    return any(a.negated and a.perfect and not a.never and not b.perfect for a, b in ((left, right), (right, left)))
