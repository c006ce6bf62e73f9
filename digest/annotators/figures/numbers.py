"""The grammar of numbers: digits with their scale, and number words.

N1 digits and their scale (2 million, 5m, 2½)     N3 and a half (four and a half, 1 1/2)
N2 number words (one hundred and twenty)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from digest.annotators.figures import shares, vague
from digest.annotators.figures.amounts import Amount, after_hyphen, low, whole
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import numerals, section, words

_HUNDRED = 100
_MILLION = 1_000_000
_DENOMINATOR = 8
_GREATEST = 10**18


def at(tokens: Sequence[Token], i: int) -> Amount | None:
    """The number that starts with token `i`."""
    if tokens[i].kind != "number" and tokens[i].low not in _openings():
        return None
    for rule in (shares.share, vague.plural, vague.dozen, vague.scaled_part, vague.handful, _digits, _words):
        found = rule(tokens, i)
        if found is not None:
            return found
    return None


@cache
def _openings() -> frozenset[str]:
    """The words that may open a number."""
    plurals = frozenset(section("numbers", "vague")) | words("numbers", "few")
    return frozenset(numerals()) | plurals | {"a", "an", "half", "tens"}


def _digits(tokens: Sequence[Token], i: int) -> Amount | None:
    token = tokens[i]
    if token.kind != "number" or token.value is None:
        return None
    value, end = _mixed(tokens, *_vulgar(tokens, token.value, i + 1))
    suffix, suffixes = low(tokens, end), section("numbers", "suffixes")
    money = i > 0 and tokens[i - 1].text in section("currencies", "symbols")
    if suffix in suffixes and (not tokens[end].spaced or (money and suffix != "k")):
        scale, end, rule = suffixes[suffix], end + 1, "N1" if len(suffix) > 1 else "N1 letter"
        value *= scale
    else:
        value, end, scale = _scaled(tokens, value, end)
        rule = "N1"
    return Amount(i, end, whole(value), whole(value), "digits", rule, scale=scale)


def _vulgar(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int]:
    """`2½`."""
    if end < len(tokens) and not tokens[end].spaced and 0 < (tokens[end].value or 0) < 1:
        return value + (tokens[end].value or 0), end + 1
    return value, end


def _mixed(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int]:
    """`2 1/2`."""
    part = tokens[end : end + 3]
    if len(part) == 3 and part[1].low == "/" and part[0].spaced and not part[1].spaced and not part[2].spaced:
        over, under = part[0].value, part[2].value
        if over and under and over < under <= _DENOMINATOR:
            return value + over / under, end + 3
    return value, end


def _scaled(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int, int]:
    """The scales after a number (`2 million`, `2-million`, `1.2 lakh crore`), past them, and their product."""
    value, end = _half(tokens, value, end)
    scales, scale = section("numbers", "scales"), 1
    while (word := low(tokens, after := after_hyphen(tokens, end))) in scales and value * scales[word] < _GREATEST:
        value, end, scale = value * scales[word], after + 1, scale * scales[word]
        if value >= _MILLION:
            break
    return (*_half_scale(tokens, value, end, scale), scale)


def _half(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int]:
    """`and a half` after a small number."""
    joint = after_hyphen(tokens, end)
    article = after_hyphen(tokens, joint + 1)
    part = after_hyphen(tokens, article + 1)
    added = {"half": 0.5, "quarter": 0.25}.get(low(tokens, part))
    if added and low(tokens, joint) == "and" and low(tokens, article) in ("a", "one"):
        return value + added, part + 1
    return value, end


def _half_scale(tokens: Sequence[Token], value: int | float, end: int, scale: int) -> tuple[int | float, int]:
    """`a million and a half`."""
    if scale > 1 and [low(tokens, k) for k in range(end, end + 3)] == ["and", "a", "half"]:
        return value + scale / 2, end + 3
    return value, end


class _Sum(NamedTuple):
    """A number in words as far as it is read: past it, its whole scales, what is below them, the last scale."""

    end: int
    total: int
    current: int
    scale: int = 1


def _words(tokens: Sequence[Token], i: int) -> Amount | None:
    first = low(tokens, i)
    if first in ("a", "an") and low(tokens, i + 1) in section("numbers", "scales"):
        so_far = _Sum(i + 1, 0, 1)
    elif first in numerals():
        so_far = _Sum(i + 1, 0, numerals()[first])
    else:
        return None
    while True:
        halved, after = _half(tokens, so_far.current, so_far.end)
        if after != so_far.end and not so_far.total:
            value, end, scale = _scaled(tokens, halved, after)
            return Amount(i, end, whole(value), whole(value), "words", "N3", scale=scale)
        further = _scale_word(tokens, so_far) or _small_word(tokens, so_far)
        if further is None:
            break
        so_far = further
    value, end = _half_scale(tokens, so_far.total + so_far.current, so_far.end, so_far.scale)
    return Amount(i, end, whole(value), whole(value), "words", "N2", scale=so_far.scale)


def _scale_word(tokens: Sequence[Token], so_far: _Sum) -> _Sum | None:
    """With `hundred` or a greater scale, each smaller than the one before."""
    at_word = after_hyphen(tokens, so_far.end)
    scale = section("numbers", "scales").get(low(tokens, at_word))
    total, current = so_far.total, so_far.current
    if scale == _HUNDRED:
        return _Sum(at_word + 1, total, current * _HUNDRED, scale) if 0 < current < _HUNDRED else None
    fits = scale and current and (not total or total > scale)
    return _Sum(at_word + 1, total + current * scale, 0, scale) if fits else None


def _small_word(tokens: Sequence[Token], so_far: _Sum) -> _Sum | None:
    """With ones after tens, with tens and ones after hundreds, `and` between or not."""
    at_word, (_, total, current, scale) = after_hyphen(tokens, so_far.end), so_far
    open_ = current % _HUNDRED == 0 and bool(total or current)
    if low(tokens, at_word) == "and" and open_:
        at_word += 1
    elif at_word == so_far.end and at_word < len(tokens) and not tokens[at_word].spaced:
        return None
    value = numerals().get(low(tokens, at_word))
    ones = value is not None and value < 10 and current % _HUNDRED >= 20 and current % 10 == 0
    return _Sum(at_word + 1, total, current + value, scale) if value and (open_ or ones) else None
