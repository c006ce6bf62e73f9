"""Numbers in round words: dozens, parts of a scale, plurals that count vaguely.

N4 dozens, halves and quarters of a scale        N8 a handful, a couple, a pair
N5 vague plurals (dozens, tens of thousands, several hundred)
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.figures.amounts import Amount, after_hyphen, low, whole
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import numerals, section, words

_HANDFUL = 5
_HUNDRED = 100
_DOZEN = 12
_SCORE = 20


def dozen(tokens: Sequence[Token], i: int) -> Amount | None:
    """`a dozen`, `two dozen`, `half a dozen`, `a half-dozen`: about so many."""
    start, half = i, False
    if low(tokens, i) in ("a", "half") and low(tokens, i + 1) in ("half", "a", "dozen", "-"):
        half = "half" in (low(tokens, i), low(tokens, i + 1))
        count: int | float = 0.5 if half else 1
        while low(tokens, i) in ("a", "half", "-") and i - start < 3:
            i += 1
    elif low(tokens, i) in numerals() or (tokens[i].kind == "number" and isinstance(tokens[i].value, int)):
        count = numerals().get(low(tokens, i), tokens[i].value or 0)
        i = after_hyphen(tokens, i + 1)
    else:
        return None
    if low(tokens, i) != "dozen":
        return None
    return Amount(start, i + 1, whole(_DOZEN * count), whole(_DOZEN * count), "words", "N4", about=True)


def scaled_part(tokens: Sequence[Token], i: int) -> Amount | None:
    """`half a million`, `a quarter of a million`, `three quarters of a billion`."""
    start, times = i, 1
    if low(tokens, i) in ("a", "one") and low(tokens, i + 1) in ("half", "quarter"):
        i += 1
    elif low(tokens, i) == "three" and low(tokens, after_hyphen(tokens, i + 1)) == "quarters":
        i, times = after_hyphen(tokens, i + 1), 3
    part = {"half": 0.5, "quarter": 0.25, "quarters": 0.25}.get(low(tokens, i))
    if part is None:
        return None
    i = after_hyphen(tokens, i + 1)
    i += low(tokens, i) == "of"
    i += low(tokens, i) == "a"
    scale = section("numbers", "scales").get(low(tokens, i))
    if not scale or scale == _HUNDRED:
        return None
    value = whole(times * part * scale)
    return Amount(start, i + 1, value, value, "words", "N4", scale=scale)


def plural(tokens: Sequence[Token], i: int) -> Amount | None:
    """Plurals of a scale; `several hundred` says no more than `hundreds`."""
    plurals, start = section("numbers", "vague"), i
    i += low(tokens, i) == "a" and low(tokens, i + 1) == "few"
    several = low(tokens, i) in words("numbers", "few")
    i += several
    word = f"{low(tokens, i)}s" if several and low(tokens, i) != "score" else low(tokens, i)
    base = _SCORE if word == "tens" else plurals.get(word) or (plurals.get(low(tokens, i)) if several else None)
    if base is None or (word == "scores" and low(tokens, i + 1) not in ("of", "more")):
        return None
    factor, end = _greater(tokens, i + 1, word)
    if word == "tens" and factor == 1:
        return None
    return Amount(start, end, base * factor, None, "vague", "N5")


def _greater(tokens: Sequence[Token], i: int, word: str) -> tuple[int, int]:
    """The scale that a vague plural multiplies (`of thousands`, `thousand`), 1 without one, and past it."""
    plurals = section("numbers", "vague")
    after = i + (low(tokens, i) == "of")
    following = low(tokens, after)
    if following in plurals and following != word:
        return plurals[following] // 2, after + 1
    if after == i and f"{following}s" in plurals and following != "score":
        return plurals[f"{following}s"] // 2, i + 1
    return 1, i + (2 if following == "and" and low(tokens, i + 1) == word else 0)


def handful(tokens: Sequence[Token], i: int) -> Amount | None:
    """A handful is about five, a couple about two, a pair two."""
    if low(tokens, i) != "a":
        return None
    word, of = low(tokens, i + 1), low(tokens, i + 2)
    if word == "handful":
        return Amount(i, i + 2, _HANDFUL, _HANDFUL, "words", "N8", about=True)
    if word == "couple" and (of == "of" or of in section("numbers", "scales") or of == "dozen"):
        scale = _DOZEN if of == "dozen" else section("numbers", "scales").get(of, 1)
        return Amount(i, i + 2 + (of != "of"), 2 * scale, 2 * scale, "words", "N8", about=True)
    if word == "pair" and of == "of":
        return Amount(i, i + 2, 2, 2, "words", "N8")
    return None
