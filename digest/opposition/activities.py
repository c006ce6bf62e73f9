"""Whether something goes on or not: `no plane flew for a week` against `strikes had resumed`.

Newsrooms and parties call one activity by many names, so that its sentences share no word. What goes on may have
stopped before: only a claim that it has been absent for a time (`for seven days`, `since Monday`) opposes one that it
goes on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from digest.opposition import lexicon
from digest.opposition.facts import is_negator
from digest.opposition.words import Word, is_time, read

_NEAR = 3
"""Words between an activity and the predicate that says that it goes on or does not."""


class Activity(NamedTuple):
    """Something that goes on, or has not for a while (`absent`), with the names and days of its clause and the
    months of its sentence."""

    name: str
    absent: bool
    lasting: bool
    word: Word
    names: frozenset[str]
    times: frozenset[str]
    months: frozenset[str]


def find(left: str, right: str) -> tuple[Activity, Activity] | None:
    """The first two activities of which one claim says that they go on, the other that they have not for a time."""
    for one in activities(left):
        for other in activities(right):
            if one.name == other.name and one.absent != other.absent and _opposes(one, other):
                return one, other
    return None


def _opposes(left: Activity, right: Activity) -> bool:
    absent = left if left.absent else right
    if not absent.lasting or (left.names - right.names and right.names - left.names):
        return False
    going = right if left.absent else left
    if going.months - absent.times:
        return False
    return not (left.times and right.times) or bool(left.times & right.times)


@lru_cache(maxsize=1 << 14)
def activities(text: str) -> tuple[Activity, ...]:
    """The activities of a sentence that are told as facts, in order. Cached, as sentences are held against many.

    Of one that the sentence itself disputes, none: both sides stand in it.
    """
    sentence = read(text)
    if sentence.asks or any(w.fold == "outside" for w in sentence.words):
        return ()
    made = [_activity(sentence.words, at, *sentence.clause(at)) for at in _places(sentence.words)]
    found = [one for one in made if one]
    both = {one.name for one in found if one.absent} & {one.name for one in found if not one.absent}
    return tuple(one for one in found if one.name not in both)


def _places(words: tuple[Word, ...]) -> list[int]:
    return [
        i
        for i, w in enumerate(words)
        if w.stem in lexicon.activities() and not (w.fold.endswith("ed") and _is_attributive(words, i))
    ]


def _is_attributive(words: tuple[Word, ...], at: int) -> bool:
    """`the bombed city`."""
    return at > 0 and words[at - 1].fold in lexicon.words("nominal") - lexicon.words("scalar")


def _activity(words: tuple[Word, ...], at: int, first: int, end: int) -> Activity | None:
    clause = words[first:end]
    lows = [w.fold for w in clause]
    here = at - first
    if any(low in lexicon.unreal() | {"to", "if"} for low in lows[: here + _NEAR]):
        return None
    near = lows[max(0, here - _NEAR - 1) : here + _NEAR + 2]
    doing, ceasing = lexicon.words("doing") & set(near), lexicon.words("ceasing") & set(near)
    negated = any(is_negator(low) for low in near) or (here > 0 and lows[here - 1] in lexicon.words("scalar"))
    if not (doing or ceasing) or (ceasing and (doing or negated)):
        return None
    return Activity(
        lexicon.activities()[words[at].stem],
        bool(ceasing) or negated,
        bool(lexicon.words("lasting") & {*lows, *(w.fold for w in words[end : end + 1])}),
        words[at],
        frozenset(w.key for w in clause if w.named),
        frozenset(w.fold for w in clause if is_time(w.fold) and "since" not in lows),
        frozenset(w.fold for w in words if w.fold in lexicon.words("months")),
    )
