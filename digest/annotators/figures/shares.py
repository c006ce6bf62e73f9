"""Parts of a whole as numbers from 0 to 1.

N6 parts (two-thirds of, half the, a quarter of)     N7 one in five, nine out of 10
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.figures.amounts import Amount, after_hyphen, low
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import numerals, section, words

_ENDS = frozenset({"", ",", ".", ";", ":"})
_GREATEST = 1000
"""Of how many: `one in 1990` is told of a year."""


def share(tokens: Sequence[Token], i: int) -> Amount | None:
    """`half of`, `two-thirds of`, `one in five`, `nine out of 10`; never `the other half`, `a third time`."""
    start, over = i, 1
    parts = section("numbers", "parts")
    if low(tokens, i) in numerals() and (n := after_hyphen(tokens, i + 1)) < len(tokens) and low(tokens, n) in parts:
        over, i = numerals()[low(tokens, i)], n
    elif low(tokens, i) in ("a", "one") and low(tokens, i + 1) in parts:
        i += 1
    elif low(tokens, i) != "half":
        return _one_in(tokens, i)
    word = low(tokens, i)
    if not _is_share(tokens, start, i, over) and not _opens_range(tokens, start, i):
        return None
    return Amount(start, i + 1, round(over * parts[word], 4), round(over * parts[word], 4), "share", "N6")


def _opens_range(tokens: Sequence[Token], start: int, i: int) -> bool:
    """`between half and two-thirds of`, `a quarter to a third of`: as much a part as the one after it."""
    link, left = low(tokens, i + 1), low(tokens, start - 1)
    if i + 2 >= len(tokens) or not (link == "to" or (link == "and" and left == "between")):
        return False
    following = share(tokens, i + 2)
    return following is not None and following.rule == "N6" and low(tokens, following.end) == "of"


def _is_share(tokens: Sequence[Token], start: int, i: int, over: int) -> bool:
    following, before = low(tokens, i + 1), low(tokens, start - 1)
    if low(tokens, i) == "half" and start == i and _names_a_half(tokens, start):
        return False
    if low(tokens, start + 1) == "half" and before == "and":
        return False
    if following in ("a", "an") and low(tokens, i + 2) in words("units", "duration", "words"):
        return False  # `half an hour`
    if following == "of":
        return low(tokens, i + 2) != "a" or low(tokens, i + 3) not in section("numbers", "scales")
    if start < i and following in _ENDS | words("words", "stop") and following != "-":
        hyphened = low(tokens, i - 1) == "-"
        return hyphened or (before == "by" and low(tokens, i) != "half")  # `one-third`, `fell by a third`
    if low(tokens, i) == "half":
        limited = before in words("words", "half_after")
        return following in words("words", "half_before") or (limited and following not in ("a", "-", "hour"))
    return over > 1 and low(tokens, i).endswith("s") and following != "-"


def _names_a_half(tokens: Sequence[Token], i: int) -> bool:
    """Whether a determiner before "half" makes it one of two: `the eastern half of`, `the first half`."""
    for back in range(1, 5):
        if i < back or (tokens[i - back].kind == "sign" and tokens[i - back].low != "-"):
            return False
        if low(tokens, i - back) in words("words", "half_names"):
            return True
        if low(tokens, i - back) in words("words", "half_after") or low(tokens, i - back) in words("words", "stop"):
            return False
    return False


def _one_in(tokens: Sequence[Token], i: int) -> Amount | None:
    part, j = _small(tokens, i), i + 1
    if low(tokens, j) == "out":
        j += 1
    if part is None or low(tokens, j) not in ("in", "of") or (low(tokens, j) == "of" and low(tokens, j - 1) != "out"):
        return None
    j += 2 if low(tokens, j + 1) == "every" else 1
    all_ = _small(tokens, j)
    if all_ is None or not part < all_ <= _GREATEST or low(tokens, j + 1) in words("units", "duration", "words"):
        return None
    if tokens[j].kind == "number" and low(tokens, j + 1) in ("-", ".", ":", "%"):
        return None
    return Amount(i, j + 1, round(part / all_, 4), round(part / all_, 4), "share", "N7")


def _small(tokens: Sequence[Token], i: int) -> int | None:
    if i >= len(tokens):
        return None
    value = tokens[i].value if tokens[i].kind == "number" else numerals().get(low(tokens, i))
    return value if isinstance(value, int) and 0 < value <= _GREATEST else None
