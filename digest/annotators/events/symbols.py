"""A sentence as a string of symbols, one for each word, over which short patterns tie an event to its date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from digest.annotators.events import lexicon
from digest.text.normalize import fold

_MARKS = frozenset("\"'()[]“”‘’«»*")
"""Marks that part nothing: `the "pause" of Friday`."""
_CLASSES = (
    ("X", "unreal"),
    ("A", "auxiliaries"),
    ("D", "determiners"),
    ("R", "relatives"),
    ("p", "prepositions"),
    ("c", "opening"),
    ("M", "modifiers"),
    ("w", "after_noun"),
)
_OWN = {
    "in": "i",
    "on": "o",
    "of": "f",
    "for": "e",
    "at": "a",
    "by": "b",
    "from": "r",
    "during": "d",
    "since": "s",
    "until": "u",
    "till": "u",
    "through": "u",
    "and": "&",
    "or": "&",
    "before": "x",
    "after": "x",
    "not": "X",
}


class Word(NamedTuple):
    """A word of a sentence, or a time expression as one: `text[start:end]`, folded; `verb`: the phase in each use."""

    start: int
    end: int
    low: str
    symbol: str
    verb: Mapping[str, str] = {}


def read(text: str, dates: Sequence[tuple[int, int, bool]]) -> list[Word]:
    """The words of a sentence, each with its symbol; `dates` are its time expressions, each with whether it is dated.

    `T` a date, `t` another time expression; `N` a noun of events, `K` what may end its name; `V` a verb of a phase;
    `E` the possessive; `C` a capitalized word, `M` a modifier, `L` any other, `v` one that ends in -ed, `g` in -ing,
    `y` in -ly, `#` a number; `,` and `;` marks. The rest stand for closed classes.
    """
    found: list[Word] = []
    at = 0
    for start, end, dated in dates:
        found += _before_date(_words(text, at, start))
        found.append(Word(start, end, fold(text[start:end]), "T" if dated else "t"))
        at = end
    return _with_verbs(found + _words(text, at, len(text)))


def _before_date(found: list[Word]) -> list[Word]:
    """The words before a date without what names a part of it ("until the evening of", "for daylight hours on").

    What "to" leads to is an end: "runs to 4 November".
    """
    kept = len(found)
    if kept > 1 and found[-1].low in ("of", "on") and found[-2].low in lexicon.words("parts"):
        kept -= 2
    while kept > 0 and found[kept - 1].low in lexicon.words("edges" if kept == len(found) else "before_parts"):
        kept -= 1
    if kept and found[kept - 1].low == "to":
        return [*found[: kept - 1], found[kept - 1]._replace(symbol="u")]
    return found[:kept]


def _words(text: str, start: int, end: int) -> list[Word]:
    found = []
    for match in _word().finditer(text, start, end):
        low = fold(match.group())
        if low not in _MARKS:
            found.append(Word(match.start(), match.end(), low, _symbol(match.group(), low, match.start() == 0)))
    return found


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]\.){2,}|['’]s\b|[^\W_]+(?:-[^\W_]+)*(?:['’]t\b)?|[^\w\s]")


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(r"(?:[a-z]{2,}(?:al|ary|ic|ive|ous|ful|less|ish|ian)|\d+-\w+)")


def _symbol(word: str, low: str, opens: bool) -> str:
    if not word[0].isalnum() and low != "'s":
        return "," if word in ",–—" else ";"
    if low == "'s":
        return "E"
    if low in lexicon.nouns():
        return "N"
    if low in lexicon.compounds():
        return "K"
    if low in _OWN:
        return _OWN[low]
    for symbol, name in _CLASSES:
        if low in lexicon.words(name):
            return symbol
    if low[0].isdigit():
        return "M" if "-" in low else "#"
    if word[0].isupper() and not opens:
        return "C"
    return _by_ending(low, word)


def _by_ending(low: str, word: str) -> str:
    if _adjective().fullmatch(low):
        return "M"
    for ending, symbol in (("ed", "v"), ("ing", "g"), ("ly", "y")):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return symbol
    return "C" if word[0].isupper() else "L"


def _with_verbs(found: list[Word]) -> list[Word]:
    """The words with each verb of a phase as one word, particles and all."""
    verbs = lexicon.verbs()
    made: list[Word] = []
    at = 0
    while at < len(found):
        word = found[at]
        rest = next((r for r in verbs.get(word.low, ()) if _follows(found, at + 1, r)), None)
        if rest is None or word.symbol in "TtE":
            made.append(word)
            at += 1
            continue
        made.append(Word(word.start, found[at + len(rest)].end, word.low, "V", verbs[word.low][rest]))
        at += 1 + len(rest)
    return made


def _follows(found: Sequence[Word], at: int, rest: tuple[str, ...]) -> bool:
    return tuple(word.low for word in found[at : at + len(rest)]) == rest
