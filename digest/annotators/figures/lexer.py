"""Numbers, words and signs of a sentence, each at its place. One pass, linear in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["number", "word", "name", "sign"]

_CHUNK = re.compile(r"\S+")
_DIGITS = re.compile(r"(?<![^\s($£€¥₹~\"“-])\.\d+(?![\d.,]*\d)|\d+(?:[.,]\d+)*")
"""Digits, with a point before the first of them (`.5 percent`) only where nothing else stands before it."""
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|net|co)\b")
_HYPHENS = "-–‐‑−"
"""The long dash parts clauses, not words."""
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.333333, "⅔": 0.666667}
_LONGEST = 18
"""Digits; what is longer counts nothing in the news."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence; `low` is `text` in small letters, hyphens of all kinds "-"; `value` that of a number.

    `spaced` tells whether white space stands before it. A "name" mixes letters and digits, or is an address.
    """

    start: int
    end: int
    text: str
    low: str
    kind: Kind
    spaced: bool
    value: int | float | None = None


def lex(text: str) -> list[Token]:
    """The tokens of `text` in order; digits with a suffix ("5m", "10th") give a number and an unspaced word."""
    found: list[Token] = []
    for chunk in _CHUNK.finditer(text):
        start, end = chunk.span()
        if _ADDRESS.search(chunk.group()):
            found.append(Token(start, end, chunk.group(), chunk.group().lower(), "name", True))
        else:
            _lex_chunk(text, start, end, found)
    return found


def _lex_chunk(text: str, start: int, end: int, found: list[Token]) -> None:
    at = start
    while at < end:
        first = len(found)
        at = _number(text, at, end, found) or _word(text, at, end, found) or _sign(text, at, found)
        if found[first].start == start:
            found[first] = _spaced(found[first])


def _spaced(t: Token) -> Token:
    return Token(t.start, t.end, t.text, t.low, t.kind, True, t.value)


def _number(text: str, at: int, end: int, found: list[Token]) -> int:
    """Past the number at `at`, with its suffix; 0 where none stands there."""
    if text[at] in _VULGAR:
        found.append(Token(at, at + 1, text[at], text[at], "number", False, _VULGAR[text[at]]))
        return at + 1
    match = _DIGITS.match(text, at, end)
    if match is None:
        return 0
    last = match.end()
    suffix = _WORD.match(text, last, end)
    if suffix and any(c.isdigit() for c in suffix.group()):
        found.append(Token(at, suffix.end(), text[at : suffix.end()], text[at : suffix.end()].lower(), "name", False))
        return suffix.end()
    for s, e in _pieces(text, at, last):
        kind: Kind = "number" if text[e - 1].isdigit() else "sign"
        found.append(Token(s, e, text[s:e], text[s:e], kind, False, _value(text[s:e])))
    return last


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A number whole where its commas part thousands (1,000 or, as in India, 1,00,000); else what its commas part."""
    groups = text[start:end].partition(".")[0].split(",")
    inner = groups[1:-1]
    western = all(len(g) == 3 for g in inner)
    indian = all(len(g) == 2 for g in inner)
    if len(groups) == 1 or (len(groups[-1]) == 3 and 1 <= len(groups[0]) <= 3 and (western or indian)):
        return [(start, end)]
    pieces, at = [], start
    for part in re.split("(,)", text[start:end]):
        pieces.append((at, at + len(part)))
        at += len(part)
    return pieces


def _value(digits: str) -> int | float | None:
    """The number written; None for what is none, such as 1.2.3, and for "007" and the like."""
    plain = digits.replace(",", "")
    whole, point, rest = plain.partition(".")
    whole = whole or "0"
    if not whole.isdecimal() or len(plain) > _LONGEST or (len(whole) > 1 and int(whole[0]) == 0):
        return None
    if not point:
        return int(whole)
    if not rest.isdecimal() or (len(rest) == 3 and rest.endswith("00")):
        return None  # several points, or "20.000", which other languages write for twenty thousand
    return float(plain) if float(plain) != int(whole) else int(whole)


def _word(text: str, at: int, end: int, found: list[Token]) -> int:
    match = _WORD.match(text, at, end)
    if match is None:
        return 0
    word = match.group()
    kind: Kind = "name" if any(c.isdigit() for c in word) else "word"
    found.append(Token(at, match.end(), word, word.lower().replace("’", "'"), kind, False))
    return match.end()


def _sign(text: str, at: int, found: list[Token]) -> int:
    sign = text[at]
    found.append(Token(at, at + 1, sign, "-" if sign in _HYPHENS else sign, "sign", False))
    return at + 1
