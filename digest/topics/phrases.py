"""The words of the catalogue made ready for looking up: each phrase under the key of its first word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import starmap
from typing import Literal, NamedTuple

from digest.text.normalize import fold, stem
from digest.text.tokens import tokens, words
from digest.topics.entries import Entry

_PARTICLES = frozenset({"in", "out", "off", "up", "over", "on", "down", "by", "away", "back", "through"})

_VOWELS = frozenset("aeiouy")
_IRREGULAR = {"agreed": "agre", "freed": "fre", "guaranteed": "guarante", "dying": "di", "buses": "bus"}
_SHORT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]$")
"""Roots that English writes with an e or a doubled letter, so that "plane" stays apart from "plan" (Porter's *o)."""


Role = Literal["own", "term", "weak", "not", "barred", "member"]


class Use(NamedTuple):
    """What a phrase is for: the term, weak term or exclusion of an entry, a member of a group of one's pattern, the
    user's own words ("own") or what the user takes away ("barred").

    `entry`, `pattern` and `group` are indexes; the last two are -1 outside patterns. `name` is the term as shown.
    """

    entry: int
    role: Role
    name: str
    pattern: int = -1
    group: int = -1


_Use = tuple[int, Role, str, int, int]
"""The fields of a `Use` that may never be needed."""


class Phrase(NamedTuple):
    """The keys of its words, for each the very form it must have ("" for any), and what it is for.

    `plain` are the forms, folded, of the words before a hyphen, which take no inflection ("" for any): "sitting in" is
    no sit-in. `bound` are the words that a hyphen must join to the one before: "-in", "-out".
    """

    keys: tuple[str, ...]
    exact: tuple[str, ...]
    uses: list[Use]
    plain: tuple[str, ...] = ()
    bound: tuple[int, ...] = ()


class Table:
    """Phrases by the key of their first word; the keys of the others are made when a text first has that word.

    Of six thousand phrases a corpus meets a few hundred, and making all keys would be a tenth of the time at the door.
    """

    def __init__(self, entries: Iterable[tuple[int, Entry]], key: Callable[[str], str]) -> None:
        self._key = key
        self._uses: dict[str, dict[str, list[_Use]]] = {}
        self._made: dict[str, tuple[Phrase, ...]] = {}
        for text, use in _uses(entries):
            word = text.partition(" ")[0]
            first = key(word if word.isascii() and word.isalpha() else words(text)[0])
            self._uses.setdefault(first, {}).setdefault(text, []).append(use)

    def opens(self, first: str) -> bool:
        """Whether any phrase starts with a word of the key `first`."""
        return first in self._uses

    def starting(self, first: str) -> tuple[Phrase, ...]:
        """The phrases whose first word has the key `first`."""
        if first not in self._uses:
            return ()
        if first not in self._made:
            self._made[first] = tuple(
                Phrase(*_keys(text, self._key), list(starmap(Use, uses)), *_hyphens(text))
                for text, uses in self._uses[first].items()
            )
        return self._made[first]


def _uses(entries: Iterable[tuple[int, Entry]]) -> Iterable[tuple[str, _Use]]:
    for index, entry in entries:
        for term in entry.terms:
            yield term, (index, "term", term.replace("=", ""), -1, -1)
        for term in entry.weak:
            yield term, (index, "weak", term.replace("=", ""), -1, -1)
        for term in entry.own:
            yield term, (index, "own", term.replace("=", ""), -1, -1)
        for phrase in entry.exclusions:
            yield phrase, (index, "not", phrase, -1, -1)
        for phrase in entry.barred:
            yield phrase, (index, "barred", phrase, -1, -1)
        for number, pattern in enumerate(entry.patterns):
            for group, alternatives in enumerate(pattern.groups):
                for phrase in alternatives:
                    yield phrase, (index, "member", phrase, number, group)


def _keys(phrase: str, key: Callable[[str], str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if (
        phrase.isascii() and phrase.replace(" ", "").isalpha()
    ):  # most are; the tokens' pattern would cost a third of the time
        return tuple(map(key, phrase.split())), ()
    if "=" not in phrase:
        return tuple(map(key, words(phrase))), ()
    parts = tokens(phrase)
    exact = (token.text if phrase[: token.start].endswith("=") else "" for token in parts)
    return tuple(key(token.text) for token in parts), tuple(exact)


def _hyphens(phrase: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """What `Phrase.plain` and `Phrase.bound` say of a phrase."""
    if "-" not in phrase:
        return (), ()
    found = tokens(phrase)
    hyphened = [phrase[left.end : left.end + 1] == "-" for left in found]
    plain = tuple(fold(token.text) if joined else "" for token, joined in zip(found, hyphened, strict=True))
    particles = (i for i, token in enumerate(found) if i and hyphened[i - 1] and fold(token.text) in _PARTICLES)
    return plain, tuple(particles)


@lru_cache(maxsize=1 << 16)
def uninflected(word: str) -> str:
    """A key on which the plural, possessive, -ed and -ing forms of one word agree, and its derivations do not.

    The catalogue is matched on it and not on Porter's stems, which join "demonstrator" with "demonstrates" and
    "firefight" with "firefighter"; after D. Harman, "How effective is suffixing?" (JASIS 42(1), 1991), the S stemmer.
    """
    plain = word if word.isalpha() and word.isascii() and word.islower() else _plain(word)
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    key = _singular(plain)
    if key.endswith("ed") and not key.endswith("eed"):
        return _root(key, key[:-2])
    if key.endswith("ing"):
        return _root(key, key[:-3])
    return _without_e(key)


def _root(key: str, root: str) -> str:
    """What is left of `key` without -ed or -ing: "planned" is of "plan", "fired" of "fire", "shelled" of "shell"."""
    if len(root) < 2 or _VOWELS.isdisjoint(root):
        return _without_e(key)
    if root[-1] == root[-2]:
        return root[:-1] if len(root) > 3 else root
    if _SHORT.match(root):
        return root + "e"
    return root[:-1] + "y" if root.endswith("i") and len(root) > 2 else root


def _without_e(key: str) -> str:
    if key.endswith("e") and not _SHORT.match(key[:-1]):
        key = key[:-1]
    if key.endswith("i") and len(key) > 3:
        return key[:-1] + "y"  # "movie" as "movies", which looks like the plural of "movy"
    return key[:-1] if len(key) > 3 and key[-1] == key[-2] else key


def _plain(word: str) -> str:
    return fold(word).replace(".", "").removesuffix("'s").rstrip("'")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def same_words(one: str, other: str) -> bool:
    """Whether two phrases are the same words but for case and number: "vote" and "votes", not "voting"."""
    left, right = words(one), words(other)
    return len(left) == len(right) and all(
        _singular(_plain(a)) == _singular(_plain(b)) for a, b in zip(left, right, strict=True)
    )


def key_of(entry: Entry) -> Callable[[str], str]:
    """Under what the words of an entry are looked up: free words on their stems, the catalogue's more strictly."""
    return stem if entry.origin == "query" else uninflected


def in_other_language(entry: Entry) -> Entry | None:
    """What of an entry can be looked for in articles that are not English: the user's own words, as they stand."""
    if entry.origin != "catalogue":
        return entry
    own = entry.own or ((entry.asked.replace("=", " "),) if entry.asked else ())
    terms = (*own, *entry.added)
    return Entry(entry.name, entry.iptc, "query", terms, barred=entry.barred) if terms else None
