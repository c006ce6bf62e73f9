"""Stems of English verbs by their endings alone, so that all forms of a regular verb have one."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (("ing", 5), ("ied", 4), ("ies", 4), ("ed", 4), ("es", 4), ("s", 3))
"""An ending, and how long a word must be at least, less one, to have it."""
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=1 << 16)
def stem_of(low: str) -> str:
    """The word without its inflection; an irregular form is a stem of its own, as no dictionary is asked."""
    for ending, rest in _ENDINGS:
        if low.endswith(ending) and len(low) > rest and _inflects(low, ending):
            return _bare(low[: -len(ending)] + ("y" if ending in {"ied", "ies"} else ""))
    return _bare(low)


def _inflects(low: str, ending: str) -> bool:
    if ending == "es":
        return low[-3] in "sxzh"
    return ending != "s" or low[-2] not in "s'"


def _bare(stem: str) -> str:
    """Without a final e and without a doubled last letter: "argue" and "arguing", "plan" and "planned" meet."""
    if stem.endswith("e") and len(stem) > 3:
        stem = stem[:-1]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS else stem
