"""How a collection writes its words: with a capital or without, after titles and given names, after "in"."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from functools import cache

from digest import resources
from digest.annotators.actors.lexicon import names as people_words
from digest.model import Article
from digest.text.normalize import bare, fold, stem
from digest.text.tokens import Token, tokens
from digest.topics.discovery.lexer import beside

_SURNAME = 0.1
_FEWEST_BEARERS = 2
"""Share of a capital's occurrences after a title or a given name, and their least number, from which it is a surname:
"Clinton" mostly stands alone."""
_FULL = 0.3
"""Share of the articles that name something by its last word, from which on it is a person's name, where they name it
in full first: of places and things they use the short form from the start."""
_PLACED = 0.25
_FEWEST_PLACED = 3
"""Share of the noun's prepositions and articles before a capital that are "in" and the like, and their least number,
from which it is a place's name."""
_SMALL = 0.05
"""Share of a word's occurrences without a capital up to which it is nothing but a name."""


class _Kind(IntEnum):
    """What is counted of a word that stands within a sentence."""

    CAPITAL = 0
    SMALL = 1
    BORNE = 2
    PLACED = 3
    ARTICLED = 4
    NAMED = 5
    SHORTENED = 6


class Usage:
    """What the articles tell of each word, by its stem."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._counts: dict[str, array[int]] = {}
        small: Counter[str] = Counter()
        for article in articles:
            self._read(article, small)
        for word, count in small.items():
            self._of(stem(word))[_Kind.SMALL] += count

    def is_person(self, key: str) -> bool:
        """Whether it is a surname of somebody in these articles."""
        counts = self._counts.get(key)
        if counts is None or key in people_words().not_people:
            return False
        borne = counts[_Kind.BORNE]
        if borne >= _FEWEST_BEARERS and borne >= _SURNAME * counts[_Kind.CAPITAL]:
            return True
        shortened = counts[_Kind.SHORTENED]
        return shortened >= _FEWEST_BEARERS and shortened >= _FULL * counts[_Kind.NAMED]

    def is_place(self, key: str) -> bool:
        """Whether it is a place's name."""
        counts = self._counts.get(key)
        if counts is None or not self.is_name(key):
            return False
        placed = counts[_Kind.PLACED]
        return placed >= _FEWEST_PLACED and placed >= _PLACED * (placed + counts[_Kind.ARTICLED])

    def is_name(self, key: str) -> bool:
        """Whether it is hardly ever written without a capital."""
        counts = self._counts.get(key)
        return counts is not None and counts[_Kind.SMALL] <= _SMALL * counts[_Kind.CAPITAL]

    def _read(self, article: Article, small: Counter[str]) -> None:
        full: set[str] = set()
        seen: set[str] = set()
        for sentence in article.sentences:
            found = tokens(sentence.text)
            small.update(token.text for token in found if token.text[0].islower())
            for i, token in enumerate(found):
                if token.text[0].isupper():
                    self._capital(token, found[i - 1] if i else None, sentence.text, full, seen)

    def _capital(self, token: Token, before: Token | None, text: str, full: set[str], seen: set[str]) -> None:
        key = stem(token.text)
        counts = self._of(key)
        if before is None:
            if key in full and key not in seen:
                counts[_Kind.SHORTENED] += 1
                seen.add(key)
            return
        counts[_Kind.CAPITAL] += 1
        low = fold(before.text)
        joined = text[before.end : token.start] in (" ", ". ")
        counts[_Kind.PLACED] += low in beside("placing")
        counts[_Kind.ARTICLED] += low in beside("determiners") or low in beside("prepositions")
        counts[_Kind.BORNE] += joined and _bears(bare(before.text))
        paired = joined and before.text[0].isupper() and low not in resources.words("stopwords")
        if key not in seen and key not in full:
            counts[_Kind.NAMED] += 1
            (full if paired else seen).add(key)
        elif key in full and key not in seen and not paired:
            counts[_Kind.SHORTENED] += 1
            seen.add(key)

    def _of(self, key: str) -> array[int]:
        counts = self._counts.get(key)
        if counts is None:
            counts = self._counts[key] = array("L", bytes(len(_Kind) * array("L").itemsize))
        return counts


@cache
def _bearers() -> frozenset[str]:
    known = people_words()
    return known.given | known.courtesy | known.titles


def _bears(word: str) -> bool:
    return word in _bearers()
