"""The words of the catalogue made ready for looking up: each phrase under the key of its first word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from digest.text.normalize import fold, stem
from digest.text.tokens import words
from digest.topics.entries import Entry

_EXACT = re.compile(r"(=?)((?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*)")

_VOWELS = frozenset("aeiouy")


class Use(NamedTuple):
    """What a phrase is for: the term, weak term or exclusion of an entry, or a member of a group of one's pattern.

    `entry`, `pattern` and `group` are indexes; the last two are -1 outside patterns. `name` is the term as shown.
    """

    entry: int
    role: Literal["term", "weak", "not", "member"]
    name: str
    pattern: int = -1
    group: int = -1


class Phrase(NamedTuple):
    """The keys of its words, for each the very form it must have ("" for any), and what it is for."""

    keys: tuple[str, ...]
    exact: tuple[str, ...]
    uses: list[Use]


Table = Mapping[str, Sequence[Phrase]]


def table(entries: Iterable[tuple[int, Entry]], key: Callable[[str], str]) -> Table:
    """The phrases of the entries, each given with its index, by the key of their first word."""
    phrases: dict[str, list[Phrase]] = {}
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], Phrase] = {}
    for text, use in _uses(entries):
        keys, exact = _keys(text, key)
        phrase = known.get((keys, exact))
        if phrase is None:
            phrase = known[keys, exact] = Phrase(keys, exact, [])
            phrases.setdefault(keys[0], []).append(phrase)
        phrase.uses.append(use)
    return phrases


def _uses(entries: Iterable[tuple[int, Entry]]) -> Iterable[tuple[str, Use]]:
    for index, entry in entries:
        for term in entry.terms:
            yield term, Use(index, "term", term.replace("=", ""))
        for term in entry.weak:
            yield term, Use(index, "weak", term.replace("=", ""))
        for phrase in entry.exclusions:
            yield phrase, Use(index, "not", phrase)
        for number, pattern in enumerate(entry.patterns):
            for group, alternatives in enumerate(pattern.groups):
                for phrase in alternatives:
                    yield phrase, Use(index, "member", phrase, number, group)


def _keys(phrase: str, key: Callable[[str], str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if phrase.replace(" ", "").isalpha():  # most are; the tokens' pattern would cost a third of the time
        return tuple(map(key, phrase.split())), ()
    if "=" not in phrase:
        return tuple(map(key, words(phrase))), ()
    parts = _EXACT.findall(phrase)
    return tuple(key(word) for _, word in parts), tuple(word if mark else "" for mark, word in parts)


@lru_cache(maxsize=1 << 16)
def uninflected(word: str) -> str:
    """A key on which the plural, possessive, -ed and -ing forms of one word agree, and its derivations do not.

    The catalogue is matched on it and not on Porter's stems, which join "demonstrator" with "demonstrates" and
    "firefight" with "firefighter"; after D. Harman, "How effective is suffixing?" (JASIS 42(1), 1991), the S stemmer.
    """
    plain = word if word.isalpha() and word.isascii() and word.islower() else _plain(word)
    key = _singular(plain)
    if key.endswith(("ed", "ing")):
        root = key[:-2] if key.endswith("ed") else key[:-3]
        if len(root) > 2 and not _VOWELS.isdisjoint(root):
            key = root
    key = key.removesuffix("e")
    if key.endswith("i"):
        key = key[:-1] + "y"
    return key[:-1] if len(key) > 2 and key[-1] == key[-2] else key


def _plain(word: str) -> str:
    return fold(word).replace(".", "").removesuffix("'s").rstrip("'")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def key_of(entry: Entry) -> Callable[[str], str]:
    """Under what the words of an entry are looked up: free words on their stems, the catalogue's more strictly."""
    return stem if entry.origin == "query" else uninflected
