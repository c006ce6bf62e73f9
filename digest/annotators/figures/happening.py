"""What happened, as far as the text says that it did.

E6 what is denied or yet to come has not happened
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotators.figures.amounts import low
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import words


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, and the word that leaves open whether it did."""

    event: str
    hedge: str | None = None
    leads: bool = False
    """Whether its verb stands before, so that it goes for a list of things."""


def _denial(tokens: Sequence[Token], i: int) -> str | None:
    """`denied` before the verb, in the same clause."""
    for k in range(i - 1, -1, -1):
        if tokens[k].low in (",", ";", ":", "but", "saying"):
            return None
        if tokens[k].low in words("happening", "denials"):
            return tokens[k].text
    return None


def real(tokens: Sequence[Token], i: int, name: str) -> Happening | None:
    """The event unless a word before its verb denies it or puts it in the future."""
    hedge = _denial(tokens, i)
    for k in range(i - 1, max(-1, i - 6), -1):
        word = tokens[k].low
        if (tokens[k].kind == "sign" and word not in ("'", "-")) or word in (
            "and",
            "that",
            "who",
            "which",
            "but",
            "said",
        ):
            break
        if word in words("happening", "unreal") and word != "to":
            return None
        if word in words("happening", "hedges"):
            hedge = hedge or tokens[k].text
    if hedge in ("could", "might") and low(tokens, i - 1) not in ("have", "been") and low(tokens, i - 2) != "have":
        return None
    return Happening(name, hedge)
