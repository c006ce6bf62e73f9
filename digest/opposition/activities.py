"""Whether something goes on or not: `no plane flew for a week` against `strikes had resumed`.

Newsrooms and parties call one activity by many names, so that its sentences share no word. What goes on may have
stopped before: only a claim that it has been absent for a time (`for seven days`, `since Monday`) opposes one that it
goes on.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from digest.opposition import lexicon
from digest.opposition.facts import is_negator
from digest.opposition.words import Word, is_time, read

_NEAR = 3
"""Words between an activity and the predicate that says that it goes on or does not."""


_OPENING = 2
"""Words before a subject with which its clause opens: what is said of it may stand anywhere behind it."""
_AFTER = 2
"""Words of the next clause: an object that a comma parts from its verb, and "since"."""


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


def within(text: str) -> tuple[Activity, Activity] | None:
    """What one sentence tells of both sides: that something has not gone on for a time, "but" that it has.

    The two stand in the order of the text, parted by a clause that opens with "but" or "while".
    """
    found = _all(text)
    words = read(text).words
    for one, other in pairwise(found):
        if one.name == other.name and one.absent != other.absent and _opposes(one, other):
            between = {w.fold for w in words if one.word.end <= w.start < other.word.start}
            if between & lexicon.words("contrast"):
                return one, other
    return None


@lru_cache(maxsize=1 << 14)
def activities(text: str) -> tuple[Activity, ...]:
    """The activities of a sentence that are told as facts, in order. Cached, as sentences are held against many.

    Of one that the sentence itself disputes, none: both sides stand in it.
    """
    found = _all(text)
    both = {one.name for one in found if one.absent} & {one.name for one in found if not one.absent}
    return tuple(one for one in found if one.name not in both)


def _all(text: str) -> list[Activity]:
    sentence = read(text)
    if sentence.asks or any(w.fold == "outside" for w in sentence.words):
        return []
    made = [_activity(sentence.words, at, *sentence.clause(at)) for at in _places(sentence.words)]
    return [one for one in made if one]


def _places(words: tuple[Word, ...]) -> list[int]:
    """The words of activities; a deal that is struck is none, a city that was struck is."""
    return [
        i
        for i, w in enumerate(words)
        if w.stem in lexicon.activities()
        and not (w.fold.endswith("ed") and _is_attributive(words, i))
        and not (w.fold in lexicon.words("passive") and words[i - 1].fold not in ("been", "were", "was"))
    ]


def _is_attributive(words: tuple[Word, ...], at: int) -> bool:
    """`the bombed city`."""
    return at > 0 and words[at - 1].fold in lexicon.words("nominal") - lexicon.words("scalar")


def _is_passive(before: str) -> bool:
    """Whether "halted" after this word is what happened to the subject: "have been completely halted"."""
    return before in ("been", "was", "were", "is", "are") or before.endswith("ly")


def _activity(words: tuple[Word, ...], at: int, first: int, end: int) -> Activity | None:
    clause = words[first:end]
    lows = [w.fold for w in clause]
    here = at - first
    if any(low in lexicon.unreal() | {"to", "if"} for low in lows[: here + _NEAR]):
        return None
    near = lows[max(0, here - _NEAR - 1) : here + _NEAR + 2]
    doing, ceasing = lexicon.words("doing") & set(near), lexicon.words("ceasing") & set(near)
    if here <= _OPENING and not doing:
        ceasing |= lexicon.words("ceasing") & {low for be, low in pairwise(lows[here:]) if _is_passive(be)}
    negated = any(is_negator(low) for low in near) or (here > 0 and lows[here - 1] in lexicon.words("scalar"))
    if not (doing or ceasing) or (ceasing and (doing or negated)):
        return None
    return Activity(
        lexicon.activities()[words[at].stem],
        bool(ceasing) or negated,
        bool(lexicon.words("lasting") & {*lows, *(w.fold for w in words[end : end + _AFTER])}),
        words[at],
        frozenset(w.key for w in clause if w.named),
        frozenset(w.fold for w in clause if is_time(w.fold) and "since" not in lows),
        frozenset(w.fold for w in words if w.fold in lexicon.words("months")),
    )
