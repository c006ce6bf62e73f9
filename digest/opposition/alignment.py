"""Whether two facts are about the same event and those who take part in it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from digest.opposition.facts import Fact
from digest.opposition.parting import of_others
from digest.opposition.words import Word

FEWEST = 2
"""Words of meaning that the clauses share besides the predicate."""
SHARE = 0.5
"""Of those of the clause that has fewer."""
_HEAD = 2
"""Words of meaning next to a predicate that tell what does it, or to what it is done."""


def aligned(left: Fact, right: Fact) -> bool:
    """Whether the two speak of one thing: who takes part is shared, and nothing tells them apart."""
    if left.passive != right.passive or left.some != right.some or not concurrent(left, right):
        return False
    if left.limits != right.limits or _are_kinds(left, right):
        return False
    if _differ(_names(left), _names(right)) or _differ(keys(left.before), keys(right.before)):
        return False
    if not keys(left.before[-_HEAD:]) & keys(right.before[-_HEAD:]):
        return False
    if any(of_others(*sides) for sides in ((left.before, right.before), (left.after, right.after))):
        return False
    return _share(left, right) and _meet(left.after[:_HEAD], right.after[:_HEAD])


def _are_kinds(left: Fact, right: Fact) -> bool:
    """Whether a thing of both is of another kind in each: `the water scandal`, `the school scandal`."""
    one, other = _kinds(left), _kinds(right)
    return any(
        not one[thing] & (other[thing] | right.every) and not other[thing] & left.every
        for thing in one.keys() & other.keys()
    )


def _kinds(fact: Fact) -> dict[str, set[str]]:
    """By each thing that takes part the words right before it that say of which kind it is."""
    found: dict[str, set[str]] = {}
    for side in (fact.before, fact.after):
        for kind, thing in pairwise(side):
            if kind.end + 1 == thing.start and not thing.named:
                found.setdefault(thing.key, set()).add(kind.key)
    return found


def _share(left: Fact, right: Fact) -> bool:
    """Whether the clauses tell of the same, or one little word of it and the sentences much of the same."""
    own = {left.word.key, right.word.key}
    a, b = keys((*left.before, *left.after)) - own, keys((*right.before, *right.after)) - own
    whole = len((left.every & right.every) - own)
    few, fewest = min(len(a), len(b)), min(len(left.every), len(right.every))
    return (len(a & b) >= FEWEST or whole > FEWEST) and len(a & b) >= SHARE * few and whole >= SHARE / 2 * fewest


def concurrent(left: Fact, right: Fact) -> bool:
    """Whether the two may be of one time: no other days, other numbers, and no order told where things change."""
    if left.times and right.times and not left.times & right.times:
        return False
    if left.numbers and right.numbers and not left.numbers & right.numbers:
        return False
    return not (left.changes and (left.anchored or right.anchored) and not left.times & right.times)


def keys(words: Iterable[Word]) -> set[str]:
    """The keys of the words."""
    return {w.key for w in words}


def _meet(left: Iterable[Word], right: Iterable[Word]) -> bool:
    """Whether two heads share a word; what is not told on one side is taken to be the same."""
    a, b = keys(left), keys(right)
    return not a or not b or bool(a & b)


def _names(fact: Fact) -> set[str]:
    return {w.key for w in (*fact.before, *fact.after) if w.named}


def _differ(left: set[str], right: set[str]) -> bool:
    return bool(left - right) and bool(right - left)
