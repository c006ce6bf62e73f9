"""The grammar of numbers: digits with their scale, number words, dozens, parts of a whole, plurals that count vaguely.

N1 digits and their scale (2 million, 5m, 2½)     N5 vague plurals (dozens, tens of thousands, several hundred)
N2 number words (one hundred and twenty)          N6 parts (two-thirds of, half the, a quarter of)
N3 and a half (four and a half, 1 1/2)            N7 one in five, nine out of 10
N4 dozens, halves and quarters of a scale         N8 a handful, a couple, a pair
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import numerals, section, words

Form = Literal["digits", "words", "vague", "share"]
_HANDFUL = 5
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as tokens `first` up to, not with, `end`; `high` None where the text leaves it open."""

    first: int
    end: int
    low: int | float
    high: int | float | None
    form: Form
    rule: str
    about: bool = False
    scaled: bool = False


def at(tokens: Sequence[Token], i: int) -> Amount | None:
    """The number that starts with token `i`."""
    for rule in (_share, _vague, _dozen, _scaled_part, _handful, _digits, _words):
        found = rule(tokens, i)
        if found is not None:
            return found
    return None


def low(tokens: Sequence[Token], i: int) -> str:
    """The small letters of token `i`, "" beyond the ends."""
    return tokens[i].low if 0 <= i < len(tokens) else ""


def tight(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a hyphen without space on either side."""
    return low(tokens, i) == "-" and i + 1 < len(tokens) and not tokens[i].spaced and not tokens[i + 1].spaced


def whole(value: int | float) -> int | float:
    """`value` as `int` where it is whole, without the noise of floating point."""
    rounded = round(value, 6 if value < 1000 else 2)
    return int(rounded) if rounded == int(rounded) else rounded


def _after_hyphen(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if tight(tokens, i) else i


def _digits(tokens: Sequence[Token], i: int) -> Amount | None:
    token = tokens[i]
    if token.kind != "number" or token.value is None:
        return None
    value, end, scaled, rule = token.value, i + 1, False, "N1"
    if end < len(tokens) and tokens[end].kind == "number" and (tokens[end].value or 1) < 1 and not tokens[end].spaced:
        value, end = value + (tokens[end].value or 0), end + 1
    value, end = _mixed(tokens, value, end)
    suffix = low(tokens, end)
    if suffix in section("numbers", "suffixes") and not tokens[end].spaced:
        value, end, scaled = value * section("numbers", "suffixes")[suffix], end + 1, True
        rule = "N1" if len(suffix) > 1 else "N1 letter"
    else:
        value, end, scaled = _scale(tokens, value, end)
    return Amount(i, end, whole(value), whole(value), "digits", rule, scaled=scaled)


def _mixed(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int]:
    """`2 1/2`."""
    part = tokens[end : end + 3]
    if len(part) == 3 and part[1].low == "/" and part[0].spaced and not part[1].spaced and not part[2].spaced:
        over, under = part[0].value, part[2].value
        if over and under and over < under <= 8:
            return value + over / under, end + 3
    return value, end


def _scale(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int, bool]:
    """The scales after a number: `2 million`, `2-million`, `1.2 lakh crore`; and a half between."""
    value, end = _half(tokens, value, end)
    scales, scaled = section("numbers", "scales"), False
    while (word := low(tokens, after := _after_hyphen(tokens, end))) in scales and value * scales[word] < 10**18:
        value, end, scaled = value * scales[word], after + 1, True
        if word == "million" or value >= _MILLION:
            break
    return (*_half_scale(tokens, value, end, scaled), scaled)


def _half(tokens: Sequence[Token], value: int | float, end: int) -> tuple[int | float, int]:
    """`and a half` after a small number."""
    at_and = _after_hyphen(tokens, end)
    after_and = _after_hyphen(tokens, at_and + 1)
    half = _after_hyphen(tokens, after_and + 1)
    if low(tokens, at_and) == "and" and low(tokens, after_and) in ("a", "one") and low(tokens, half) in ("half", "quarter"):
        return value + (0.5 if low(tokens, half) == "half" else 0.25), half + 1
    return value, end


def _half_scale(tokens: Sequence[Token], value: int | float, end: int, scaled: bool) -> tuple[int | float, int]:
    """`a million and a half`."""
    if scaled and [low(tokens, k) for k in range(end, end + 3)] == ["and", "a", "half"]:
        unit = max(s for s in section("numbers", "scales").values() if s <= value)
        return value + unit / 2, end + 3
    return value, end


def _words(tokens: Sequence[Token], i: int) -> Amount | None:
    first, start = low(tokens, i), i
    if first in ("a", "an") and low(tokens, i + 1) in section("numbers", "scales"):
        total, current, i = 0, 1, i + 1
    elif first in numerals():
        total, current, i = 0, numerals()[first], i + 1
    else:
        return None
    scaled = False
    while True:
        halved, after = _half(tokens, current, i)
        if after != i and not total:
            value, end, _ = _scale(tokens, halved, after)
            return Amount(start, end, whole(value), whole(value), "words", "N3", scaled=scaled or end != after)
        step = _word(tokens, i, total, current)
        if step is None:
            break
        i, total, current, scale = step
        scaled = scaled or scale
    value, end = _half_scale(tokens, total + current, i, scaled)
    return Amount(start, end, whole(value), whole(value), "words", "N2", scaled=scaled)


def _word(tokens: Sequence[Token], i: int, total: int, current: int) -> tuple[int, int, int, bool] | None:
    """One more word of a number: past it, the whole of the scales so far, what is below them, whether it is a scale."""
    at_word = _after_hyphen(tokens, i)
    word, scales = low(tokens, at_word), section("numbers", "scales")
    if word in scales:
        scale = scales[word]
        if scale == 100:
            return (at_word + 1, total, current * 100, True) if 0 < current < 100 else None
        return (at_word + 1, total + current * scale, 0, True) if current and (not total or total > scale) else None
    if word == "and" and (current % 100 == 0) and (total or current):
        nested = low(tokens, at_word + 1)
        return (at_word + 2, total, current + numerals()[nested], False) if numerals().get(nested, 0) else None
    value = numerals().get(word)
    if not value or (at_word == i and i and not tokens[i].spaced):
        return None
    fits = (current % 100 == 0 and (total or current)) or (value < 10 and 20 <= current % 100 and current % 10 == 0)
    return (at_word + 1, total, current + value, False) if fits else None


def _dozen(tokens: Sequence[Token], i: int) -> Amount | None:
    """`a dozen`, `two dozen`, `half a dozen`, `a half-dozen`: about so many."""
    start, half = i, False
    if low(tokens, i) in ("a", "half") and low(tokens, i + 1) in ("half", "a", "dozen", "-"):
        half = "half" in (low(tokens, i), low(tokens, i + 1))
        count: int | float = 0.5 if half else 1
        while low(tokens, i) in ("a", "half", "-") and i - start < 3:
            i += 1
    elif low(tokens, i) in numerals() or (tokens[i].kind == "number" and isinstance(tokens[i].value, int)):
        count = numerals().get(low(tokens, i), tokens[i].value or 0)
        i = _after_hyphen(tokens, i + 1)
    else:
        return None
    if low(tokens, i) != "dozen":
        return None
    return Amount(start, i + 1, whole(12 * count), whole(12 * count), "words", "N4", about=True)


def _scaled_part(tokens: Sequence[Token], i: int) -> Amount | None:
    """`half a million`, `a quarter of a million`, `three quarters of a billion`."""
    start, times = i, 1
    if low(tokens, i) in ("a", "one") and low(tokens, i + 1) in ("half", "quarter"):
        i += 1
    elif low(tokens, i) == "three" and low(tokens, _after_hyphen(tokens, i + 1)) == "quarters":
        i, times = _after_hyphen(tokens, i + 1), 3
    part = {"half": 0.5, "quarter": 0.25, "quarters": 0.25}.get(low(tokens, i))
    if part is None:
        return None
    i = _after_hyphen(tokens, i + 1)
    i += low(tokens, i) == "of"
    i += low(tokens, i) == "a"
    scale = section("numbers", "scales").get(low(tokens, i))
    if not scale or scale == 100:
        return None
    value = whole(times * part * scale)
    return Amount(start, i + 1, value, value, "words", "N4", scaled=True)


def _vague(tokens: Sequence[Token], i: int) -> Amount | None:
    """Plurals of a scale; `several hundred` says no more than `hundreds`."""
    plurals, start, plural = section("numbers", "vague"), i, False
    if low(tokens, i) == "a" and low(tokens, i + 1) == "few":
        i += 1
    if low(tokens, i) in words("numbers", "few"):
        i, plural = i + 1, True
    word = low(tokens, i)
    if plural and word + "s" in plurals and word != "score":
        return Amount(start, i + 1, plurals[word + "s"], None, "vague", "N5", scaled=True)
    base = 20 if word == "tens" else plurals.get(word)
    if base is None or (word == "scores" and low(tokens, i + 1) not in ("of", "more")):
        return None
    if low(tokens, i + 1) == "of" and low(tokens, i + 2) in plurals and low(tokens, i + 2) != word:
        factor = plurals[low(tokens, i + 2)] // 2
        return Amount(start, i + 3, base * factor, None, "vague", "N5", scaled=True)
    if word == "tens":
        return None
    i += 2 if low(tokens, i + 1) == "and" and low(tokens, i + 2) == word else 0
    return Amount(start, i + 1, base, None, "vague", "N5", scaled=True)


def _handful(tokens: Sequence[Token], i: int) -> Amount | None:
    if low(tokens, i) != "a":
        return None
    word, of = low(tokens, i + 1), low(tokens, i + 2)
    if word == "handful":
        return Amount(i, i + 2, _HANDFUL, _HANDFUL, "words", "N8", about=True)
    if word == "couple" and (of == "of" or of in section("numbers", "scales") or of == "dozen"):
        scale = 12 if of == "dozen" else section("numbers", "scales").get(of, 1)
        return Amount(i, i + 2 + (of != "of"), 2 * scale, 2 * scale, "words", "N8", about=True)
    if word == "pair" and of == "of":
        return Amount(i, i + 2, 2, 2, "words", "N8")
    return None


def _share(tokens: Sequence[Token], i: int) -> Amount | None:
    """`half of`, `two-thirds of`, `one in five`, `nine out of 10`; never `the other half`, `a third time`."""
    start, over = i, 1
    parts = section("numbers", "parts")
    if low(tokens, i) in numerals() and (n := _after_hyphen(tokens, i + 1)) < len(tokens) and low(tokens, n) in parts:
        over, i = numerals()[low(tokens, i)], n
    elif low(tokens, i) in ("a", "one") and low(tokens, i + 1) in parts:
        i += 1
    elif low(tokens, i) != "half":
        return _one_in(tokens, i)
    word = low(tokens, i)
    if not _is_share(tokens, start, i, over):
        return None
    return Amount(start, i + 1, round(over * parts[word], 4), round(over * parts[word], 4), "share", "N6")


def _is_share(tokens: Sequence[Token], start: int, i: int, over: int) -> bool:
    following, before = low(tokens, i + 1), low(tokens, start - 1)
    if low(tokens, i) == "half" and start == i and _names_a_half(tokens, start):
        return False
    if low(tokens, start + 1) == "half" and before == "and":
        return False
    if following == "of":
        return low(tokens, i + 2) != "a" or low(tokens, i + 3) not in section("numbers", "scales")
    if low(tokens, i) == "half":
        limited = before in words("words", "half_after")
        return following in words("words", "half_before") or (limited and following not in ("a", "-", "hour"))
    return over > 1 and low(tokens, i).endswith("s") and following != "-"


def _names_a_half(tokens: Sequence[Token], i: int) -> bool:
    """Whether a determiner before "half" makes it one of two: `the eastern half of`, `the first half`."""
    for back in range(1, 5):
        if i < back or tokens[i - back].kind == "sign" and tokens[i - back].low != "-":
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
    if all_ is None or not part < all_ <= 1000 or low(tokens, j + 1) in words("units", "duration", "words"):
        return None
    if tokens[j].kind == "number" and low(tokens, j + 1) in ("-", ".", ":", "%"):
        return None
    return Amount(i, j + 1, round(part / all_, 4), round(part / all_, 4), "share", "N7")


def _small(tokens: Sequence[Token], i: int) -> int | None:
    if i >= len(tokens):
        return None
    value = tokens[i].value if tokens[i].kind == "number" else numerals().get(low(tokens, i))
    return value if isinstance(value, int) and 0 < value <= 1000 else None


def open_ended(amount: Amount) -> Amount:
    """The amount with its upper limit open."""
    return replace(amount, high=None)
