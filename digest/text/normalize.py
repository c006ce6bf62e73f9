"""Forms under which two spellings of one thing are the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

import Stemmer

from digest.text.tokens import words

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys([0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
    }
)
_ALGORITHMS: Mapping[str, str] = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "hi": "hindi",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""Snowball's algorithm for each language (snowballstem.org); Czech, Persian and Polish are in its newer versions
only."""
_ELIDING = frozenset({"ca", "fr", "it"})
"""Languages that write "l'accord" for "le accord"."""


def plain(text: str) -> str:
    """`text` with one kind of quote, dash and space, of the same length, so that offsets hold."""
    return text.translate(_PLAIN)


def fold(text: str) -> str:
    """`text` made plain and in lower case, of the same length, so that offsets hold."""
    if text.isalnum() and text.isascii():
        return text.lower()
    straight = plain(text)
    lower = straight.lower()
    if len(lower) == len(straight):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


def collapse(text: str) -> str:
    """`text` with every run of white space made one space, none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str = "en") -> str:
    """The stem under which the inflections of a word agree; acronyms lose their dots, possessives their s.

    Snowball's for the language, Porter2 for English (M. F. Porter, "The English (Porter2) stemming algorithm",
    snowballstem.org); of a language that it does not know, the word itself in lower case.
    """
    return _stemmer(language)(bare(word, language))


def stems(text: str, language: str = "en") -> list[str]:
    """The stem of each word of `text`, in order."""
    return [stem(word, language) for word in words(text)]


def bare(word: str, language: str = "en") -> str:
    """The word folded, without the dots of an acronym, soft hyphens, and what elision or possession joins to it."""
    plain = fold(word).replace(".", "").replace("\u00ad", "")
    if language in _ELIDING:
        return plain.rpartition("'")[2] or plain
    return plain.removesuffix("'s").rstrip("'")


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    name = _ALGORITHMS.get(language)
    stemmer: Callable[[str], str] = Stemmer.Stemmer(name).stemWord if name in Stemmer.algorithms() else str
    return stemmer
