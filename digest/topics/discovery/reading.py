"""The articles as numbers: the text is gone through once, and what is asked of it later is asked of arrays."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from enum import IntFlag
from itertools import islice
from typing import NamedTuple

from digest.model import Article
from digest.text.tokens import tokens
from digest.topics.discovery.vocabulary import Mark, Vocabulary

_LEAD = 5
"""Sentences that say what an article is about."""
_HYPHENS = frozenset("-‐‑–")
_OWNER = Mark.OWNER.value
_SHOWN = (Mark.KEYED | Mark.CAPITAL).value
"""Plain numbers: flags of an enumeration take ten times as long for each word."""


class Shape(IntFlag):
    """How a word stands where it does; the byte of each word of a passage."""

    FIRST = 1
    """No word before it in its sentence."""
    SPACED = 2
    """Nothing but a space before it."""
    HYPHENED = 4
    """Nothing but a hyphen before it."""
    DOTTED = 8
    """A full stop and a space before it."""
    JOINED = 16
    """Spaced or hyphened, and the word before it is in no possessive."""
    KEYED = 32
    CAPITAL = 64
    """As in `Mark`."""


_FIRST, _SPACED, _NEXT = Shape.FIRST.value, Shape.SPACED.value, (Shape.SPACED | Shape.JOINED).value


class Passage(NamedTuple):
    """A text: the number of each word, its `Shape`, and how many words its first sentences have."""

    words: array[int]
    shapes: bytes
    lead: int


class Reading(NamedTuple):
    """A collection: by number of the article its headline and what feeds the digests."""

    vocabulary: Vocabulary
    headlines: Sequence[Passage]
    bodies: Sequence[Passage]

    def __len__(self) -> int:
        return len(self.bodies)


def read(articles: Iterable[Article]) -> Reading:
    """The articles in their order."""
    vocabulary = Vocabulary()
    headlines, bodies = [], []
    for article in articles:
        headlines.append(passage([article.metadata.headline.value or ""], vocabulary))
        bodies.append(passage([sentence.text for sentence in article.sentences], vocabulary))
    return Reading(vocabulary, headlines, bodies)


def passage(sentences: Sequence[str], vocabulary: Vocabulary) -> Passage:
    """The sentences of a text as numbers; words that are new are added to the vocabulary."""
    words, shapes = array("L"), bytearray()
    for sentence in islice(sentences, _LEAD):
        _add(sentence, vocabulary, words, shapes)
    lead = len(words)
    for sentence in islice(sentences, _LEAD, None):
        _add(sentence, vocabulary, words, shapes)
    return Passage(words, bytes(shapes), lead)


def _add(sentence: str, vocabulary: Vocabulary, words: array[int], shapes: bytearray) -> None:
    number, marks = vocabulary.number, vocabulary.marks
    before, mark = -1, 0
    for start, end, form in tokens(sentence):
        word = number(form)
        if before < 0:
            shape = _FIRST
        elif sentence[before] == " " and start == before + 1:
            shape = _SPACED if mark & _OWNER else _NEXT
        else:
            shape = _apart(sentence[before:start], mark)
        mark = marks[word]
        words.append(word)
        shapes.append(shape | _OWN[mark & _SHOWN])
        before = end


def _apart(gap: str, mark: int) -> int:
    """The shape of a word after a gap of more than a space and a word so marked."""
    if gap in _HYPHENS:
        return Shape.HYPHENED | (0 if mark & Mark.OWNER else Shape.JOINED)
    return Shape.DOTTED if gap == ". " else 0


_OWN = {
    mark: (Shape.KEYED if mark & Mark.KEYED else 0) | (Shape.CAPITAL if mark & Mark.CAPITAL else 0)
    for mark in range(_SHOWN + 1)
}
"""What a word's marks add to its shape."""
