"""Nouns for actors that mean players too: rule A10 of `families`."""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Head, listed
from digest.annotators.actors.words import Word

_LONGEST_SCORE = 6  # "112-98" is one, "1914-1918" is not


def plays(words: list[Word], head: Head) -> bool:
    """Whether the noun seems to mean players in this sentence, by another word of a sport or by a result."""
    scoring = head.lemma in listed("stop", "scorers")
    if not scoring and head.lemma not in listed("stop", "players"):
        return False
    shown = listed("stop", "sports") | (listed("stop", "games") if scoring else frozenset())
    return any(word.low in shown or _score(words, k) for k, word in enumerate(words))


def _score(words: list[Word], k: int) -> bool:
    """Whether a result of a game stands at word `k`: "won 3-1"."""
    if k == 0 or not (words[k].low.isdigit() and words[k - 1].low.isdigit()):
        return False
    dashed = w.hyphened(words[k]) or words[k].gap == " - "
    return dashed and words[k].end - words[k - 1].start <= _LONGEST_SCORE
