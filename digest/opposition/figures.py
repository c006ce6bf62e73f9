"""Figures in conflict: two numbers of the same things, at one place and time, whose limits do not meet."""

from __future__ import annotations

from functools import lru_cache

from digest.annotators.figures import reading
from digest.annotators.figures.reading import Reading
from digest.opposition import lexicon
from digest.opposition.words import SHARED_OF_FIGURES, is_time, read
from digest.text.normalize import stems

_LONGEST = 2000
"""Characters; of 400,000 sentences of news none is longer that is one."""
_MANY_FIGURES = 20
"""Figures of a sentence that are read; more of them are a table."""
_AFTER = 12
"""Characters after a figure in which it may be said to be a part."""
SHARE = 0.5
"""Of the words of meaning of the shorter sentence, besides what is counted, those that the other has."""
ABOUT = 0.1
"""How far a rounded number may be from the one it stands for."""
MANY = 10
"""Times that one number may be the other before they are held to count two things."""
_KINDS = frozenset({"count", "money", "percentage"})


def find(left: str, right: str) -> tuple[Reading, Reading] | None:
    """The first two figures of the sentences that cannot both be right."""
    for one in figures(left):
        for other in figures(right):
            if _same_thing(one, other) and not _meet(one, other) and _same_scope(left, one, right, other):
                return one, other
    return None


@lru_cache(maxsize=1 << 14)
def figures(text: str) -> tuple[Reading, ...]:
    """The figures of a sentence that can be held against others, in order. Cached, since each is held against many."""
    found = reading.read(text[:_LONGEST])
    return tuple(f for f in found[:_MANY_FIGURES] if f.kind in _KINDS and not f.hedge and f.unit and not f.words)


def _same_thing(left: Reading, right: Reading) -> bool:
    if left.kind != right.kind or left.event is None or left.event != right.event:
        return False
    if _stems(left.unit) != _stems(right.unit) or _stems(left.whole) != _stems(right.whole):
        return False
    return all(_agree(a, b) for a, b in ((left.place, right.place), (left.period, right.period)))


def _stems(words: str | None) -> frozenset[str]:
    return frozenset(stems(words or ""))


def _agree(left: str | None, right: str | None) -> bool:
    """Whether two places or periods are the same: both told alike, or neither told."""
    return _stems(left) == _stems(right)


def _meet(left: Reading, right: Reading) -> bool:
    """Whether both can be right: their limits meet, or one is the other rounded."""
    low = max(left.least, right.least)
    high = min(left.most, right.most)
    return low <= high * (1 + ABOUT) or low > MANY * high


def _same_scope(left: str, one: Reading, right: str, other: Reading) -> bool:
    a, b = read(left), read(right)
    if a.asks or b.asks or _is_partial(left, one) or _is_partial(right, other):
        return False
    own = _stems(one.unit) | _stems(one.event) | set(lexicon.fields().values())
    left_keys, right_keys = ({w.key for w in side.words if w.key} - own for side in (a, b))
    shared = left_keys & right_keys
    names = [{w.key for w in side.words if w.named and w.key} for side in (a, b)]
    if names[0] - names[1] and names[1] - names[0]:
        return False
    times = [{w.fold for w in side.words if is_time(w.fold)} for side in (a, b)]
    few = min(len(left_keys), len(right_keys))
    return len(shared) >= max(SHARED_OF_FIGURES, SHARE * few) and (not all(times) or bool(times[0] & times[1]))


def _is_partial(text: str, figure: Reading) -> bool:
    """Whether it counts some of them, or some besides: `three more`, `two of the dead`."""
    return any(w.fold in lexicon.words("partial") for w in read(text).words if w.start < figure.end + _AFTER)
