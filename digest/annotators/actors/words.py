"""The words of a sentence as the actors' rules see them: at their offsets, with what parts each from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from digest import resources
from digest.model import Sentence
from digest.text.normalize import fold
from digest.text.tokens import tokens

_QUOTES = frozenset("\"'")
_CLAUSE_MARKS = (",", ";", ":", " -", "- ", "(", ")", "--")
_HYPHENS = frozenset("-‐‑")
_LONGEST_PREFIX = 5
_LEAST_TITLED = 5  # shorter sentences may be all name and title: "President Luis Prado left."
_TURNS = frozenset({"but", "while", "although", "though", "whereas"})


class Word(NamedTuple):
    """A word at its place in the article.

    `low` is folded, without a possessive ending; `gap` is folded text since the word before ("" for the first).
    `personal` words are certainly somebody's surname, whatever else they can mean.
    """

    start: int
    end: int
    text: str
    low: str
    gap: str
    possessive: bool
    capital: bool
    personal: bool = False


def of(sentence: Sentence) -> list[Word]:
    """The words of a sentence; none for one set in capitals like a headline, where they tell nothing."""
    whole, base = sentence.text, sentence.start
    folded = fold(whole)
    found: list[Word] = []
    end = 0
    for start, stop, text in tokens(whole):
        low = folded[start:stop]
        bare = low.removesuffix("'s")
        gap = folded[end:start] if found else ""
        if gap == "-" and whole[end] not in _HYPHENS:
            gap = " - "
        owning = bare != low or (low.endswith("s") and folded[stop : stop + 2].rstrip() == "'")
        found.append(Word(base + start, base + stop, text, bare, gap, owning, text[0].isupper()))
        end = stop
    return [] if _titled(found, sentence.text) else found


def hyphened(word: Word) -> bool:
    """Whether the word hangs on the one before by a hyphen."""
    return word.gap == "-"


def joined(word: Word) -> bool:
    """Whether only white space parts the word from the one before."""
    return bool(word.gap) and not word.gap.strip()


def adjoined(word: Word) -> bool:
    """Whether only white space and quotation marks part the word from the one before."""
    rest = word.gap.strip()
    return bool(word.gap) and rest != word.gap and all(c in _QUOTES for c in rest)


def glued(word: Word) -> bool:
    """Whether two words lost the space between them ("LeaderBack"); "McDonald" and "FitzGerald" did not."""
    rest = word.text[_LONGEST_PREFIX:]
    return bool(rest) and not rest.islower() and any(c.isupper() for c in rest) and not word.text.isupper()


def parts_clauses(word: Word) -> bool:
    """Whether a clause may end before the word."""
    return turns(word) or (word.gap != " " and any(mark in word.gap for mark in _CLAUSE_MARKS))


def turns(word: Word) -> bool:
    """Whether the word opens a clause that is set against the one before."""
    return word.low in _TURNS


def bare_end(word: Word) -> int:
    """Where the word ends without its possessive ending."""
    return word.start + len(word.low)


def phrase(words: Sequence[Word], first: int, end: int) -> str:
    """The words from `first` to before `end` as written, single spaces, no possessive ending at the end."""
    parts = []
    for k in range(first, end):
        word = words[k]
        owning = word.gap[:1] == "'" and k > 0 and words[k - 1].possessive
        stop = word.gap[:1] if word.gap[:1] == "." or owning else ""
        gap = "" if k == first else "-" if hyphened(word) else f"{stop} "
        parts.append(gap + (word.text[: len(word.low)] if k == end - 1 else word.text))
    return "".join(parts)


def capitals(sentences: Sequence[list[Word]]) -> frozenset[str]:
    """The words, in lower case, that stand with a capital inside a sentence and never without one."""
    large: set[str] = set()
    small: set[str] = set()
    for words in sentences:
        for word in words[1:]:
            (large if word.capital else small).add(word.low)
    return frozenset(large - small)


def _titled(words: Sequence[Word], text: str) -> bool:
    """Whether a line is set like a headline; one with a full stop and a common word without a capital is none."""
    long = [word.capital for word in words if len(word.low) > 3]
    shouted = len(long) > 1 and all(word.text.isupper() for word in words)
    if shouted or len(long) < _LEAST_TITLED or sum(long) <= 0.8 * len(long):
        return shouted
    functions = resources.words("stopwords")
    runs = any(not word.capital and word.low.isalpha() and word.low not in functions for word in words)
    return not (runs and text.rstrip("\"'”’) ").endswith((".", "!", "?")))
