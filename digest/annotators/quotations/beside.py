"""Titles, and the words of titles and roles that stand beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed

_LONGEST_OFFICE = 9
_BEFORE_ROLES = ("prepositions", "determiners", "coordinators")


def is_title(token: Token) -> bool:
    """A title or a role, "Major-General" and "Gen." included."""
    return _is_title(token.low)


@lru_cache(maxsize=1 << 16)
def _is_title(low: str) -> bool:
    return all(part in closed("person_titles") for part in low.rstrip(".").split("-"))


def before(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """Role words in lower case right before a name: "Kremlin spokesman Dmitry Peskov"."""
    words: list[str] = []
    for k in range(first - 1, max(-1, first - 5), -1):
        if tokens[k].kind != "w" or any(is_word(tokens[k], c) for c in _BEFORE_ROLES):
            break
        words.append(tokens[k].low)
    return frozenset(words) if words and is_title(tokens[first - 1]) else frozenset()


def after(tokens: Sequence[Token], last: int) -> frozenset[str]:
    """Role words of an apposition: "Zakaria M., a political officer"."""
    if last + 2 >= len(tokens) or tokens[last].text != "," or tokens[last - 1].possessive:
        return frozenset()
    words: list[Token] = []
    for token in tokens[last + 1 : last + 8]:
        if token.kind != "w" or is_word(token, "prepositions"):
            break
        words.append(token)
    return frozenset(t.low for t in words) if words and is_title(words[-1]) else frozenset()


def apposed(tokens: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """Role words of the office that a name between commas stands beside: "the mayor of Ava, NAME, said"."""
    if first < 3 or last >= len(tokens) or tokens[first - 1].text != "," or tokens[last].text not in {",", "."}:
        return frozenset()
    the = next((k for k in range(first - 2, max(-1, first - _LONGEST_OFFICE), -1) if tokens[k].low == "the"), None)
    if the is None:
        return frozenset()
    inner = [t for t in tokens[the + 1 : first - 1] if t.kind == "w"]
    head = next((i for i, t in enumerate(inner) if is_word(t, "prepositions")), len(inner))
    return frozenset(t.low for t in inner[:head]) if head and is_title(inner[head - 1]) else frozenset()
