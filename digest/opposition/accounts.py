"""Accounts that differ: one event, told with another course.

A pause that one calls extended and the other a new one.
"""

from __future__ import annotations

from digest.opposition import lexicon
from digest.opposition.facts import Fact, facts
from digest.opposition.words import Word, is_time, read

_NEAR = 3
"""Words between `new` and what is new."""
_LENGTH = "class length"


def find(left: str, right: str) -> tuple[Word, Word] | None:
    """The words by which the sentences tell one event in two ways."""
    for one, other, turned in ((left, right, False), (right, left, True)):
        for fact in facts(one):
            if fact.what == _LENGTH and fact.polarity > 0 and (word := _new(fact, one, other)):
                return (word, fact.word) if turned else (fact.word, word)
    return None


def _new(fact: Fact, text: str, other: str) -> Word | None:
    """The word of what the other claim calls new and this one extended, on one day, or of one name and no other day."""
    words = read(other).words
    days, other_days = ({w.fold for w in side if is_time(w.fold)} for side in (read(text).words, words))
    names = {w.key for w in read(text).words if w.named} & {w.key for w in words if w.named}
    extended = {w.key for w in (*fact.before, *fact.after)}
    if not fact.real or not (days & other_days or (names and not (days and other_days))):
        return None
    for at, word in enumerate(words):
        near = {w.fold for w in words[max(0, at - _NEAR) : at]}
        if word.key in extended and not word.named and near & lexicon.words("anew"):
            return word
    return None
