"""How many: numbers in digits and words, halves, and words that only say "several"."""

from __future__ import annotations

import re
from fractions import Fraction

from digest.annotators.timexes import lexicon

ONE = Fraction(1)
HALF = Fraction(1, 2)

_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)?(?:[\s-]?(\d)/(\d))?")
_RANGE = re.compile(r"-?\s+(?:to|or)\s+|(?<=\d)-(?=\d)")
_EXACT = {"a": 1, "an": 1, "a couple": 2, "couple": 2, "a dozen": 12, "a hundred": 100}
_HALVES = frozenset({"half a", "half an", "a half", "an half"})
_TOGETHER = frozenset({"Y", "TH", "TM"})
_SHARES = {"Y": (12, "M"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS"), "W": (7, "D")}


def quantity(words: str) -> Fraction | None:
    """The number that `words` (in lower case) give, the lower one of a range; None for "several" and its like."""
    text = " ".join(words.split()).removesuffix(" of")
    if text in _EXACT:
        return Fraction(_EXACT[text])
    if text in _HALVES:
        return Fraction(1, 2)
    low = _RANGE.split(text)[0]
    return _digits(low) if low[:1].isdigit() else spelled(low)


def _digits(text: str) -> Fraction | None:
    match = _DIGITS.fullmatch(text)
    if match is None or not text.isascii():
        return None
    whole, above, below = match.groups()
    share = Fraction(int(above), int(below)) if below and below != "0" else Fraction(0)
    return Fraction(whole.replace(",", "")) + share if whole else share


def spelled(text: str) -> Fraction | None:
    """The number of words such as "twenty-four" or "two hundred and ten"; None where a word is no number."""
    total, group = 0, 0
    for word in text.replace("-", " ").split():
        if word == "and":
            continue
        number = lexicon.NUMBERS.get(word)
        if number is None:
            return None
        if number == 1000:
            total, group = total + max(group, 1) * number, 0
        elif number in (12, 100) and group and word in ("dozen", "hundred"):
            group *= number
        else:
            group += number
    return Fraction(total + group)


def year(text: str) -> int | None:
    """The year that is written in digits, or spelled in two halves: "nineteen ninety-six"."""
    if text.isdigit():
        return int(text)
    first, _, rest = text.replace("-", " ").strip().partition(" ")
    if first == "two":
        number = spelled(text)
        return int(number) if number else None
    hundreds, ones = spelled(first), spelled(rest.removeprefix("oh").strip())
    return int(hundreds * 100 + ones) if hundreds and ones is not None else None


def duration(amount: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of that much of a unit: "P2Y", "PXM", "PT5H30M"."""
    letter, times = lexicon.code(unit)
    if amount is None:
        return _period("X", letter)
    whole, rest = divmod(amount * times, 1)
    if letter == "TH" and whole == 24 and not rest:
        return "P1D"
    if not rest:
        return _period(str(whole), letter)
    parts, finer = _SHARES.get(letter, (0, ""))
    share = rest * parts
    if parts and share.denominator == 1:
        if not whole:
            return _period(str(share), finer)
        if letter in _TOGETHER:
            return _period(str(whole), letter) + f"{share}{finer[-1]}"
    return _period(f"{float(whole + rest):g}", letter)


def _period(amount: str, letter: str) -> str:
    return f"PT{amount}{letter[1]}" if letter.startswith("T") else f"P{amount}{letter}"
