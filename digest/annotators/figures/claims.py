"""What the words around a figure's clause take back: what is said of it is then no fact of it.

E6 what is denied, doubted or only supposed has not happened     E7 what befell some or none of them is not told of all
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.annotators.figures import events
from digest.annotators.figures.amounts import low
from digest.annotators.figures.bounds import before
from digest.annotators.figures.happening import Happening
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import words

_NEAR = 12
"""Words between a figure and the `that` of its clause."""
_LOOKS_BACK = 6
_REACH = 16
"""Words between a figure and the verdict on the claim that has it."""
_VERDICT = 4


def find(tokens: Sequence[Token], first: int, head: tuple[int, int] | None, end: int) -> Happening | None:
    """The event of what is counted, as far as the sentence stands by it; arguments as in `events.find`."""
    told = events.find(tokens, first, head, end)
    if told is None or _supposed(tokens, first):
        return None
    if _in_part(tokens, first) and not events.defining(tokens, first, head, end):
        return None
    refuted, doubt = _claim(tokens, first, end)
    return None if refuted else replace(told, hedge=told.hedge or doubt)


def _in_part(tokens: Sequence[Token], first: int) -> bool:
    """Whether what is told is told of some of them or of none: `none of the 33`, `no one of 300`, `most of the 90`."""
    i = before(tokens, first)[0] - 1
    while low(tokens, i) in words("words", "determiners"):
        i -= 1
    return low(tokens, i) in ("of", "among") and low(tokens, i - 1) in words("claims", "parts")


def _supposed(tokens: Sequence[Token], first: int) -> bool:
    """Whether the clause of the figure is one of what might have been: `Had 80 people died, …`."""
    return tokens[before(tokens, first)[0] - 1].text == "Had" if before(tokens, first)[0] else False


def _claim(tokens: Sequence[Token], first: int, end: int) -> tuple[bool, str | None]:
    """Whether the clause after a `that` is taken back (`untrue that`), and the word that leaves it open (`fears`)."""
    that = _that(tokens, first)
    if that < 1:
        return False, None
    noun = tokens[that - 1]
    before_it = [t.low for t in tokens[max(0, that - 1 - _LOOKS_BACK) : that - 1] if t.kind == "word" or t.text == "'"]
    if noun.low in words("claims", "untrue"):
        return True, None
    negated = any(w in words("claims", "refusing") or w.endswith("n't") for w in before_it)
    if negated and noun.low in words("claims", "open") | words("claims", "confirming") | words("claims", "rumours"):
        return True, None
    if noun.low not in words("claims", "rumours"):
        return False, None
    untrue = any(w in words("claims", "untrue") for w in before_it[-1:]) or _is_refuted(tokens, end)
    return untrue, None if noun.low in words("claims", "reports") else noun.text


def _that(tokens: Sequence[Token], first: int) -> int:
    """The `that` or `whether` which opens the clause of the figure; -1 without one."""
    for k in range(first - 1, max(-1, first - _NEAR), -1):
        if tokens[k].low in ("that", "whether"):
            return k
        if (tokens[k].kind == "sign" and tokens[k].text not in "-'’,$£€") or tokens[k].low in ("but", "who", "which"):
            return -1
    return -1


def _is_refuted(tokens: Sequence[Token], end: int) -> bool:
    """`were false`, `have been denied`, `was not true` after the clause, in the same sentence."""
    for k in range(end, min(len(tokens), end + _REACH)):
        if tokens[k].kind == "sign" and tokens[k].text in ";:":
            return False
        if tokens[k].low in words("claims", "linking"):
            following = [t.low for t in tokens[k + 1 : k + 1 + _VERDICT]]
            if any(w in words("claims", "untrue") or w in words("claims", "rejected") for w in following):
                return True
            if "not" in following and "true" in following:
                return True
    return False
