"""Forms under which two spellings of one thing are the same."""

from __future__ import annotations

from functools import lru_cache

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
_STEMMER = Stemmer.Stemmer("english")


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
def stem(word: str) -> str:
    """The stem under which the inflections of a word agree; acronyms lose their dots, possessives their s.

    Porter2 for English (M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org).
    """
    bare = fold(word).replace(".", "").removesuffix("'s").rstrip("'")
    return str(_STEMMER.stemWord(bare))


def stems(text: str) -> list[str]:
    """The stem of each word of `text`, in order."""
    return [stem(word) for word in words(text)]
