"""The words that now and then report, of `attitudes.toml` and of the reporting lexicon, by their stems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    for word, stance in [*_verbs(particles=False), *lexicon().nouns.items(), *_attitudes(), *_verbs(particles=True)]:
        found.setdefault(stem_of(word), {})[stance] = None
    return {stem: tuple(names) for stem, names in found.items()}


def _verbs(*, particles: bool) -> Iterator[tuple[str, str]]:
    """The forms of the reporting verbs that need words after them, "speak out against", or of those that do not."""
    for low, readings in lexicon().verbs.items():
        yield from ((low, verb.stance) for verb, _ in readings if bool(verb.particles) == particles)


def _attitudes() -> Iterator[tuple[str, str]]:
    for group in resources.table("attitudes")["group"]:
        yield from ((word, group["stance"]) for word in group["words"].split())
