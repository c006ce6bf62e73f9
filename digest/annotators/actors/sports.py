"""Nouns for actors that mean players too: rule A10 of `families`."""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import listed
from digest.annotators.actors.words import Word

_LONGEST_SCORE = 6  # "112-98" is one, "1914-1918" is not


def played(words: list[Word]) -> frozenset[str]:
    """The lemmas of the nouns that seem to mean players in this sentence, by another word of a sport or by a result."""
    lows = {word.low for word in words}
    result = any(_score(words, k) for k in range(len(words)))
    sport = result or not lows.isdisjoint(listed("stop", "sports"))
    game = sport or not lows.isdisjoint(listed("stop", "games"))
    players = frozenset(listed("stop", "players")) if sport else frozenset()
    return players | frozenset(listed("stop", "scorers")) if game else players


def _score(words: list[Word], k: int) -> bool:
    """Whether a result of a game stands at word `k`: "won 3-1"."""
    if k == 0 or not (words[k].low.isdigit() and words[k - 1].low.isdigit()):
        return False
    dashed = w.hyphened(words[k]) or words[k].gap == " - "
    return dashed and words[k].end - words[k - 1].start <= _LONGEST_SCORE
