"""A sentence as words: each with its stem, its clause and what it can tell of who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from digest.opposition import lexicon
from digest.text.normalize import fold, stem
from digest.text.tokens import Token, tokens

SHARED_OF_FIGURES = 2
"""Words of meaning that two sentences share, besides what is counted, before their figures count one thing."""
LONGEST = 200
"""Words of a sentence that are read; what is longer is hardly one."""

_STATES = frozenset({"us", "un", "uk", "eu", "who"})
"""Names that are common words when they are not in capitals."""
_PARTING = re.compile(r"[,;:()\[\]\"“”«»?!]|[–—]|\s-\s|--|\.(?=\s)")


class Word(NamedTuple):
    """A word at its place. `key` is its field, else its stem, "" where it tells nothing of who takes part; `clause`
    counts from 0; `named` says that it is written as a name."""

    start: int
    end: int
    fold: str
    stem: str
    key: str
    clause: int
    named: bool


class Words(NamedTuple):
    """The words of a sentence, and whether it asks."""

    words: tuple[Word, ...]
    asks: bool

    def clause(self, at: int) -> tuple[int, int]:
        """Where the clause of a word begins and ends, as indices of words."""
        number = self.words[at].clause
        first = at
        while first and self.words[first - 1].clause == number:
            first -= 1
        end = at + 1
        while end < len(self.words) and self.words[end].clause == number:
            end += 1
        return first, end


@lru_cache(maxsize=1 << 14)
def read(text: str) -> Words:
    """The words of a sentence. Cached, since each is held against many others."""
    return Words(tuple(_words(text)), text.rstrip("\"”’' )").endswith("?"))


def _words(text: str) -> Iterator[Word]:
    clause, end, before = 0, 0, ""
    found = tokens(text)[:LONGEST]
    for i, token in enumerate(found):
        low = fold(token.text)
        parted = i > 0 and bool(_PARTING.search(text, end, token.start))
        clause += i > 0 and (parted or low in lexicon.words("clause") or before in lexicon.words("saying"))
        yield Word(
            token.start, token.end, low, stem(token.text), _key(token.text, low), clause, _is_name(text, i, found)
        )
        end, before = token.end, low


def _key(word: str, low: str) -> str:
    if low in _STATES and word.isupper():
        return low
    if low in lexicon.skipped() or low[:1].isdigit() or len(low) < 2 or is_time(low):
        return ""
    own = lexicon.irregular().get(stem(low), stem(low))
    return lexicon.fields().get(own, own)


def is_time(low: str) -> bool:
    """Whether the word names a day of the week or a month."""
    bare = low.removesuffix("'s")
    return bare in lexicon.words("weekdays") or bare in lexicon.words("months")


def _is_name(text: str, i: int, found: Sequence[Token]) -> bool:
    token = found[i]
    if fold(token.text) in _STATES and token.text.isupper():
        return True
    if not token.text[:1].isupper() or fold(token.text) in lexicon.skipped() or is_time(fold(token.text)):
        return False
    if i and text[found[i - 1].end : token.start].strip() not in ('"', "“", ". ", ":"):
        return True
    return token.text.endswith(("'s", "’s")) or (i + 1 < len(found) and found[i + 1].text[:1].isupper())
