"""When two labels, or two names, are one."""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.actors.lexicon import lemmas
from digest.text.normalize import fold
from digest.text.tokens import words

_ARTICLES = frozenset({"al", "el"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def label_key(label: str) -> str:
    """The form under which labels agree that differ only in case, number, hyphens and full stops."""
    plain = [word.replace(".", "") for word in words(fold(label))]
    if not plain:
        return ""
    known = lemmas()
    for size in (2, 1):
        tail = "-".join(plain[-size:])
        if len(plain) >= size and tail in known:
            return " ".join((*plain[:-size], *known[tail].split("-")))
    return " ".join(plain)


def name_key(name: str) -> tuple[str, ...]:
    """The words of a person's name by which two spellings agree: no initials, no Arabic article, i for y and ei."""
    plain = (word.replace(".", "") for word in words(fold(name)))
    kept = (word for word in plain if len(word) > 1 and word not in _ARTICLES)
    return tuple(word.replace("ey", "i").replace("ei", "i").replace("y", "i") for word in kept)


def suffix(parts: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name, in lower case, parted into those that name and the generation at its end ("jr", "iii")."""
    end = len(parts)
    while end > 1 and parts[end - 1] in SUFFIXES:
        end -= 1
    return tuple(parts[:end]), tuple(parts[end:])
