"""Words within a sentence of another language than English that point out of it, wherever they stand.

Closed lists of `data/standalone-languages.toml` decide, and what stands right before and after a word; what is in
quotation marks is its speaker's. Who or what a word could mean is not resolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from digest import resources
from digest.text.language import stopwords
from digest.text.tokens import Token, has_unspaced

Words = tuple[str, ...]
"""The folded words of a sentence, or the characters before each of them."""

_ASIDE = re.compile(r'[,"“”«»–—-]')
_FRENCH_ASIDE = re.compile(r"-(?:t-)?(?:ils?|elles?)\b")
"""A pronoun after its verb, which in no question says who speaks."""

_OPENING = 4
"""Words: "five of them" opens a sentence that counts some of what was named before it."""


def points_out(plain: str, found: list[Token], language: str) -> bool:
    """Whether a word of the folded sentence `plain` points to what stood before it."""
    if not _has_lists(language):
        return False
    if has_unspaced(plain):
        return any(phrase in _unquoted(plain) for phrase in _listed(language, "inside_phrases"))
    if language == "fr" and _FRENCH_ASIDE.search(_unquoted(plain)):
        return True
    words = tuple(plain[token.start : token.end] for token in found)
    gaps = tuple(plain[(found[i - 1].end if i else 0) : token.start] for i, token in enumerate(found))
    quoted = _quoted(gaps)
    rules: tuple[Callable[[Words, Words, int, str], bool], ...] = (_points, _demonstrates, _says_aside, _owns)
    if any(rule(words, gaps, i, language) for i in range(len(words)) if not quoted[i] for rule in rules):
        return True
    opening, whole = f" {' '.join(words[:_OPENING])} ", f" {' '.join(words)} "
    return any(f" {phrase} " in whole for phrase in _listed(language, "inside_phrases")) or any(
        f" {phrase} " in opening for phrase in _listed(language, "inside_opening")
    )


def _points(words: Words, gaps: Words, i: int, language: str) -> bool:
    """ "Davon", "cela": but for one that a comma joins to its clause, before it or after: "davon, dass"."""
    after = gaps[i + 1] if i + 1 < len(words) else ""
    if words[i] in _lexicon(language, "inside"):
        return "," not in after and "," not in gaps[i]
    if words[i] not in _lexicon(language, "bare") or "," in gaps[i]:
        return False
    return i + 1 == len(words) or bool(after.strip()) or words[i + 1] in stopwords(language)


def _demonstrates(words: Words, gaps: Words, i: int, language: str) -> bool:
    """ "Diese Zahl", "ces accusations", but not "this week", nor "ce que"."""
    if words[i] not in _lexicon(language, "pointing"):
        return False
    near = words[i + 1 : i + 2]
    return bool(near) and not gaps[i + 1].strip() and near[0] not in _lexicon(language, "deictic")


def _says_aside(words: Words, gaps: Words, i: int, language: str) -> bool:
    """ ", warnte er", "a-t-il dit", ", dijo": who speaks is not said."""
    if not i or not _ASIDE.search(gaps[i]):
        return False
    then = words[i + 1] if i + 1 < len(words) else ""
    if then in _lexicon(language, "subjects") and words[i] not in stopwords(language):
        return True
    verb = i + 1 if words[i] in _lexicon(language, "auxiliaries") else i
    if verb >= len(words) or words[verb] not in _lexicon(language, "saying"):
        return False
    alone = verb + 1 == len(words) or words[verb + 1] in _lexicon(language, "prepositions")
    return alone and sum("," in gap for gap in gaps[: i + 1]) <= 1


def _owns(words: Words, gaps: Words, i: int, language: str) -> bool:
    """ "A su juicio": no noun before it whose it could be."""
    if words[i] not in _lexicon(language, "owning"):
        return False
    return all(word in stopwords(language) or word in _lexicon(language, "owning") for word in words[:i])


def _quoted(gaps: Words) -> list[bool]:
    result, inside = [], False
    for gap in gaps:
        inside ^= gap.count('"') % 2 == 1
        result.append(inside)
    return result


def _unquoted(plain: str) -> str:
    """The sentence without what stands in quotation marks."""
    return re.sub(r'"[^"]*"|「[^「」]*」|“[^“”]*”', "", plain)


@cache
def _has_lists(language: str) -> bool:
    return language in resources.table("standalone-languages")


@cache
def _lexicon(language: str, name: str) -> frozenset[str]:
    return frozenset(resources.table("standalone-languages")[language].get(name, "").split())


@cache
def _listed(language: str, name: str) -> tuple[str, ...]:
    listed = resources.table("standalone-languages")[language].get(name, "")
    return tuple(phrase for phrase in listed.split("|") if phrase)
