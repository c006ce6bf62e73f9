"""The words that now and then report, of `attitudes.toml` and of the reporting lexicon, by their stems."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from digest import resources
from digest.annotators.quotations.lexicon import lexicon
from digest.annotators.quotations.weighed.stems import stem_of


def stances(stem: str) -> tuple[str, ...]:
    """What the words of the stem say of their content, the likeliest first; empty for a word that never reports."""
    return _by_stem().get(stem, ())


@lru_cache(maxsize=1 << 16)
def reporting_stem(low: str) -> str:
    """The stem of a word that may report, "" of any other."""
    stem = stem_of(low)
    return stem if stances(stem) else ""


@cache
def _by_stem() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for low, readings in lexicon().verbs.items():
        for verb, _ in readings:
            found.setdefault(stem_of(low), {})[verb.stance] = None
    for noun, stance in lexicon().nouns.items():
        found.setdefault(stem_of(noun), {})[stance] = None
    for group in resources.table("attitudes")["group"]:
        for word in group["words"].split():
            found.setdefault(stem_of(word), {})[group["stance"]] = None
    return {stem: tuple(names) for stem, names in found.items()}
