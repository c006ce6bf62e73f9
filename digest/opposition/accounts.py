"""Accounts that differ: one event, told with another course.

A pause that one calls extended, or about to be, and the other a new one.
"""

from __future__ import annotations

from collections.abc import Iterator

from digest.opposition import lexicon
from digest.opposition.facts import REACH, is_negator
from digest.opposition.words import Word, Words, is_time, read

_NEAR = 3
"""Words between `new` and what is new."""


def find(left: str, right: str) -> tuple[Word, Word] | None:
    """The words by which the sentences tell one event in two ways."""
    for one, other, turned in ((left, right, False), (right, left, True)) if left != right else ():
        for at in _extending(one):
            if word := _new(one, at, other):
                verb = read(one).words[at]
                return (word, verb) if turned else (verb, word)
    return None


def _extending(text: str) -> Iterator[int]:
    """Where something is, was or will be extended: stated, not denied, wished or supposed."""
    sentence = read(text)
    unreal = lexicon.words("doubt") | lexicon.words("wishing")
    for at, word in enumerate(sentence.words):
        if word.fold in lexicon.words("extending") and not sentence.asks:
            first, _ = sentence.clause(at)
            lead = [w.fold for w in sentence.words[max(first, at - REACH) : at]]
            if lead[-1:] != ["to"] and not any(is_negator(low) or low in unreal for low in lead):
                yield at


def _new(text: str, at: int, other: str) -> Word | None:
    """The word of what the other claim calls new and this one extended, on one day, or of one name and no other day."""
    sentence, words = read(text), read(other).words
    days, other_days = ({w.fold for w in side if is_time(w.fold)} for side in (sentence.words, words))
    names = {w.key for w in sentence.words if w.named} & {w.key for w in words if w.named}
    if read(other).asks or not (days & other_days or (names and not (days and other_days))):
        return None
    extended = _extended(sentence, at)
    for i, word in enumerate(words):
        near = [w.fold for w in words[max(0, i - _NEAR) : i]]
        anew = word.key in extended and not word.named and not lexicon.words("anew").isdisjoint(near)
        if anew and not any(is_negator(low) or low in lexicon.words("doubt") for low in near):
            return word
    return None


def _extended(sentence: Words, at: int) -> set[str]:
    """What is extended: the object of the verb, or the subject where it is in the passive."""
    first, end = sentence.clause(at)
    before = sentence.words[first:at]
    if before and before[-1].fold in lexicon.words("copulas"):
        return {w.key for w in before if w.key}
    return {w.key for w in sentence.words[at + 1 : min(end, at + 1 + _NEAR)] if w.key}
