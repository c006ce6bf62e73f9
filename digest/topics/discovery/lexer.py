"""The runs of words of a sentence that can hold a noun phrase, without a parser.

What parts them are function words, punctuation, numbers, and words that are hardly ever part of a noun phrase that
names something (`digest/data/discovery.toml`). Whether a piece of a run is a noun phrase is told by what stands around
it over the whole corpus, see `candidates`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from digest import resources
from digest.text.normalize import bare, fold, stem
from digest.text.tokens import Token, tokens

Side = Literal["noun", "verb", "place", "says", "open", "inside"]
"""What stands beside a phrase: a word that shows it to be a noun phrase, one that shows a verb, a preposition of place,
a verb of saying, nothing that tells, or another word of its run."""

LONGEST = 4
"""Words of a phrase: names of more are hardly ever said twice in the same words."""
_HYPHENS = "-‐‑–"
_LONGEST_RUN = 12
"""Words looked at of one run: a longer one is a list or a menu."""


class Run(NamedTuple):
    """Words `start` to `end` (past the end) of a sentence, which stand together; their `keys`, under which inflections
    agree, and whether each is tied to the word before it by a hyphen."""

    text: str
    found: Sequence[Token]
    start: int
    end: int
    keys: Sequence[str]
    hyphened: Sequence[bool]


class Piece(NamedTuple):
    """Words `first` to `last` (past the end) of a run, counted from its start."""

    key: str
    run: Run
    first: int
    last: int

    @property
    def words(self) -> Sequence[Token]:
        return self.run.found[self.run.start + self.first : self.run.start + self.last]

    @property
    def text(self) -> str:
        words = self.words
        return self.run.text[words[0].start : words[-1].end]

    @property
    def left(self) -> Side:
        return _before(self.run) if self.first == 0 else "inside"

    @property
    def right(self) -> Side:
        return _after(self.run) if self.last == len(self.run.keys) else "inside"


def runs(text: str) -> Iterator[Run]:
    """The runs of one sentence that hold a phrase, in order: of several words, or of one with a capital."""
    found = tokens(text)
    keys = [key_of(token.text) for token in found]
    start = 0
    for i in range(1, len(keys) + 1):
        if i < len(keys) and keys[i] and keys[i - 1] and _joined(text, found[i - 1], found[i]):
            continue
        if keys[start] and (i - start > 1 or found[start].text[0].isupper()):
            yield _run(text, found, start, i, keys)
        start = i


def pieces(run: Run, wanted: Container[str] | None = None) -> Iterator[Piece]:
    """Every phrase of up to `LONGEST` words that a run holds; one word only where it is a name.

    With `wanted`, only those all of whose words have such keys.
    """
    keys, hyphened, size = run.keys, run.hyphened, len(run.keys)
    for first in range(size):
        key = keys[first]
        if hyphened[first] or not (wanted is None or key in wanted):
            continue
        if not (first + 1 < size and hyphened[first + 1]) and _is_capital(run, first):
            yield Piece(key, run, first, first + 1)
        for last in range(first + 2, min(first + LONGEST, size) + 1):
            if not (wanted is None or keys[last - 1] in wanted):
                break
            key = f"{key} {keys[last - 1]}"
            if last == size or not hyphened[last]:
                yield Piece(key, run, first, last)


def _is_capital(run: Run, place: int) -> bool:
    """Whether the word has a capital that tells something: the first of a sentence always has one."""
    at = run.start + place
    return at > 0 and run.found[at].text[0].isupper()


@lru_cache(maxsize=1 << 18)
def key_of(word: str) -> str:
    """The key of a word that a noun phrase may hold, "" for any other."""
    low = fold(word)
    plain = bare(word)
    if len(plain) < 2 or low in resources.words("stopwords") or low in _parting() or not plain[0].isalpha():
        return ""
    own = stem(word)
    if word[0].islower() and (own in _verbs() and low not in _nouns_in_ing()):
        return ""
    if low.endswith("ly") and word[0].islower() and own not in _nouns_in_ly():
        return ""
    return own


@cache
def _parting() -> frozenset[str]:
    return frozenset(resources.table("discovery")["breaks"]["words"].split())


@cache
def _verbs() -> frozenset[str]:
    table = resources.table("discovery")["breaks"]["verbs"].split()
    return frozenset(stem(word) for word in (*table, *resources.words("actors-verbs")))


def _joined(text: str, before: Token, token: Token) -> bool:
    """Whether nothing but a space or a hyphen parts two words, and the first does not own the second."""
    gap = text[before.end : token.start]
    if gap != " " and (not gap or gap not in _HYPHENS):
        return False
    return not before.text.endswith(("'s", "’s"))


def _run(text: str, found: Sequence[Token], start: int, end: int, keys: Sequence[str]) -> Run:
    end = min(end, start + _LONGEST_RUN)
    hyphened = [False] * (end - start)
    if any(mark in text for mark in _HYPHENS):
        hyphened = [i > start and text[found[i].start - 1] != " " for i in range(start, end)]
    return Run(text, found, start, end, keys[start:end], hyphened)


def _before(run: Run) -> Side:
    """What the word before a run tells of it."""
    text, found, at = run.text, run.found, run.start
    if at == 0:
        return "open"
    gap = text[found[at - 1].end : found[at].start]
    if gap != " ":
        return "inside" if fold(gap) == "-" else "open"
    low = fold(found[at - 1].text)
    if at > 1 and low in beside("within_names") and found[at].text[0].isupper() and found[at - 2].text[0].isupper():
        return "inside"
    if low in beside("placing"):
        return "place"
    if low in beside("determiners") or low in beside("prepositions") or low.endswith("'s"):
        return "noun"
    return "verb" if low in beside("verbal") else "open"


def _after(run: Run) -> Side:
    """What the word after a run tells of it: before "the" and "that" stand verbs, seldom nouns."""
    text, found, end = run.text, run.found, run.end
    if end >= len(found):
        return "open"
    gap = text[found[end - 1].end : found[end].start]
    if gap != " ":
        return "inside" if fold(gap) == "-" else "open"
    low = fold(found[end].text)
    if end - run.start == _LONGEST_RUN and key_of(found[end].text):
        return "inside"
    if low in _saying():
        return "says"
    if low in beside("determiners") or low in beside("objects"):
        return "verb"
    return "noun" if low in beside("prepositions") or low in beside("placing") else "open"


@cache
def _nouns_in_ly() -> frozenset[str]:
    return frozenset(resources.table("discovery")["breaks"]["ly"].split())


@cache
def _nouns_in_ing() -> frozenset[str]:
    return frozenset(resources.table("discovery")["breaks"]["ing"].split())


@cache
def beside(kind: str) -> frozenset[str]:
    """The words of one kind that tell of what stands beside them."""
    return frozenset(resources.table("discovery")["beside"][kind].split())


@cache
def _saying() -> frozenset[str]:
    return frozenset(resources.table("actors")["voice"]["saying"].split())
