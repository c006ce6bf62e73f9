"""Numbers that are pieces of something else, and count nothing by themselves.

X7 torn numbers (6. 4 percent)     X8 the base of a rate (per 1,000), the one of several (one of the 12)
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.figures.amounts import low
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import numerals, words

_GROUP = 3
"""Digits between the commas of a number."""


def digit_at(tokens: Sequence[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].kind == "number"


def torn(tokens: Sequence[Token], draft: Draft) -> bool:
    """A piece of a number that white space tears apart: `6. 4 percent`, `1, 500 houses`, `12 500 people`."""
    k = draft.number
    return any(_aretorn(tokens, a, b) for a, b in ((k, k + 1), (k, k + 2), (k - 1, k), (k - 2, k)))


def _aretorn(tokens: Sequence[Token], a: int, b: int) -> bool:
    if not (digit_at(tokens, a) and digit_at(tokens, b)) or not tokens[b].spaced:
        return False
    grouped = len(tokens[b].text) == _GROUP and len(tokens[a].text) <= _GROUP and tokens[b].text.isdigit()
    if b == a + 1:
        return grouped
    sign = tokens[a + 1]
    if sign.spaced or sign.text not in (".", ","):
        return False
    listed = low(tokens, b + 1) in (",", "and", "or") and digit_at(tokens, b + 2)
    return sign.text == "." or (grouped and not listed and tokens[a].text.isdigit())


def idle(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the number counts nothing by itself: `per 1,000`, `one of the 12`, `12 of one family`."""
    if low(tokens, draft.first - 1) in ("per", "/") and draft.kind is None and draft.form != "vague":
        return True
    if draft.value != 1 or draft.form != "words":
        return False
    if low(tokens, draft.first - 1) == "of" and counts(tokens, draft.first - 2):
        return True
    if low(tokens, draft.end) != "of":
        return False
    i = draft.end + 1
    while low(tokens, i) in words("words", "partitive"):
        i += 1
    return counts(tokens, i)


def counts(tokens: Sequence[Token], i: int) -> bool:
    return digit_at(tokens, i) or low(tokens, i) in numerals()


def is_minus(tokens: Sequence[Token], i: int) -> bool:
    """A minus at the number after it; a dash there, longer, parts clauses."""
    glued = i + 1 < len(tokens) and not tokens[i + 1].spaced
    return tokens[i].text in ("-", "\u2212") and glued and (tokens[i].spaced or i == 0)
