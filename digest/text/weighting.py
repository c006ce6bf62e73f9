"""How much each word of a text weighs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, repeat

from digest.text.language import stopwords
from digest.text.normalize import bare, fold, stem
from digest.text.tokens import has_unspaced, is_unspaced, tokens, words

Vector = Mapping[str, float]
"""A text as weights by stem; those made here have length 1, or are empty."""


@lru_cache(maxsize=1 << 17)
def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of the content words of `text`, in order: function words and single letters are left out.

    Scripts that part no words give pairs of neighbouring characters instead, and single ones between function words,
    as search engines do (J. Nie, J. Gao, J. Zhang and M. Zhou, "On the use of words and n-grams for Chinese information
    retrieval", IRAL 2000). Cached, since a sentence is weighed once for every topic that it belongs to.
    """
    if not text.isascii() and has_unspaced(text):
        return tuple(_of_characters(text, language, stopwords(language)))
    return tuple(found for word in words(text) if (found := term(word, language)))


@lru_cache(maxsize=1 << 16)
def term(word: str, language: str = "en") -> str:
    """The stem of one word as `terms` has it; empty for a function word or a single letter."""
    skip = stopwords(language)
    if len(word) < 2 or fold(word) in skip or (language != "en" and bare(word, language) in skip):
        return ""
    return stem(word, language)


def _of_characters(text: str, language: str, skip: Collection[str]) -> Iterator[str]:
    run, end = "", 0
    for token in tokens(text):
        unspaced, common = is_unspaced(token.text), fold(token.text) in skip
        if run and (common or not unspaced or token.start != end):
            yield from _pairs(run)
            run = ""
        if unspaced and not common:
            run, end = run + token.text, token.end
        elif not common and len(token.text) > 1:
            yield stem(token.text, language)
    yield from _pairs(run)


def _pairs(run: str) -> Iterator[str]:
    return (run[i : i + 2] for i in range(max(1, len(run) - 1)) if run)


def rarity(texts: Iterable[str], languages: Iterable[str] = ()) -> dict[str, float]:
    """The inverse frequency of each stem over `texts`: ln(1 + n / df), above 0, larger for rarer stems.

    `languages` has the language of each text, English where it is shorter. Smoothed by the one so that a stem of every
    text keeps a weight: K. Spärck Jones, "A statistical interpretation of term specificity and its application in
    retrieval", Journal of Documentation 28(1), 1972.
    """
    count = 0
    frequency: Counter[str] = Counter()
    for text, language in zip(texts, chain(languages, repeat("en")), strict=False):
        count += 1
        frequency.update(set(terms(text, language)))
    return {term: math.log(1 + count / n) for term, n in frequency.items()}


def vector(text: str, weights: Mapping[str, float], language: str = "en") -> Vector:
    """The stems of `text` by frequency times weight, of length 1; stems without a weight are left out."""
    raw = {term: n * weights[term] for term, n in Counter(terms(text, language)).items() if term in weights}
    length = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {term: value / length for term, value in raw.items()} if length else {}
