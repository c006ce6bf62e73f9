"""The runs of words of a text that can hold a noun phrase, without a parser.

What parts them are function words, punctuation, numbers, and words that are hardly ever part of a noun phrase that
names something (`digest/data/discovery.toml`). Whether a piece of a run is a noun phrase is told by what stands around
it over the whole corpus, see `candidates`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from digest.topics.discovery.reading import Passage, Shape
from digest.topics.discovery.vocabulary import Mark, Side, Vocabulary

LONGEST = 4
"""Words of a phrase: names of more are hardly ever said twice in the same words."""
_LONGEST_RUN = 12
"""Words looked at of one run: a longer one is a list or a menu."""
_BITS = 22
"""A phrase's number is made of those of its stems: so many bits each, for four million stems."""

_CAPITAL = Shape.CAPITAL.value
_CASE = (Shape.CAPITAL | Shape.FIRST).value
_HYPHENED = Shape.HYPHENED.value


def _shaped(wanted: Shape) -> str:
    """The class of a regular expression for the bytes that have every part of a shape."""
    return "[" + "".join(f"\\x{byte:02x}" for byte in range(128) if byte & wanted == wanted) + "]"


_NEXT = _shaped(Shape.KEYED | Shape.JOINED)
_RUN = re.compile(f"{_shaped(Shape.KEYED)}{_NEXT}+|{_shaped(Shape.KEYED | Shape.CAPITAL)}".encode())
"""Several words, or one with a capital."""


class Piece(NamedTuple):
    """Words `first` to `last` (past the end) of a passage, in a run from `start` to `end`; the number of the phrase."""

    phrase: int
    first: int
    last: int
    start: int
    end: int


def runs(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the runs of a passage begin and end, in order."""
    for match in _RUN.finditer(passage.shapes):
        start, end = match.span()
        yield start, min(end, start + _LONGEST_RUN)


def pieces(
    passage: Passage, stems: Sequence[int], run: tuple[int, int], wanted: Container[int] | None = None
) -> Iterator[Piece]:
    """Every phrase of up to `LONGEST` words that a run holds; one word only where it is a name within a sentence.

    With `wanted`, only those all of whose words have such stems. `stems` has the stem of each word of the passage.
    """
    start, end = run
    shapes = passage.shapes
    for first in range(start, end):
        phrase = stems[first]
        if wanted is not None and phrase not in wanted:
            continue
        if first > start and shapes[first] & _HYPHENED:
            continue
        if _is_capital(shapes[first]) and not _is_tied(shapes, first + 1, end):
            yield Piece(phrase, first, first + 1, start, end)
        for last in range(first + 2, min(first + LONGEST, end) + 1):
            if wanted is not None and stems[last - 1] not in wanted:
                break
            phrase = phrase << _BITS | stems[last - 1]
            if not _is_tied(shapes, last, end):
                yield Piece(phrase, first, last, start, end)


def phrases(stems: Sequence[int]) -> Iterator[int]:
    """The number of every phrase of neighbouring words that have such stems."""
    for first in range(len(stems)):
        phrase = 0
        for last in range(first, min(first + LONGEST, len(stems))):
            phrase = phrase << _BITS | stems[last]
            yield phrase


def key(phrase: int, vocabulary: Vocabulary) -> str:
    """The stems of a phrase, under which its inflections agree."""
    return " ".join(vocabulary.stem_names[number] for number in stems_of(phrase))


def stems_of(phrase: int) -> list[int]:
    """The numbers of a phrase's stems in order."""
    found = []
    while phrase:
        found.append(phrase & (1 << _BITS) - 1)
        phrase >>= _BITS
    return found[::-1]


def written(passage: Passage, piece: Piece, vocabulary: Vocabulary) -> str:
    """The piece as it is written, with one kind of hyphen."""
    text = vocabulary.forms[passage.words[piece.first]]
    for place in range(piece.first + 1, piece.last):
        tie = "-" if passage.shapes[place] & Shape.HYPHENED else " "
        text += tie + vocabulary.forms[passage.words[place]]
    return text


def left(passage: Passage, piece: Piece, vocabulary: Vocabulary) -> Side:
    """What stands before a piece."""
    words, shapes, at = passage.words, passage.shapes, piece.first
    if at > piece.start or shapes[at] & Shape.HYPHENED:
        return "inside"
    if not shapes[at] & Shape.SPACED:
        return "open"
    before = words[at - 1]
    linked = vocabulary.marks[before] & Mark.LINK and not shapes[at - 1] & Shape.FIRST
    if linked and shapes[at] & Shape.CAPITAL and shapes[at - 2] & Shape.CAPITAL:
        return "inside"
    return vocabulary.left[before]


def right(passage: Passage, piece: Piece, vocabulary: Vocabulary) -> Side:
    """What stands after a piece."""
    words, shapes, end = passage.words, passage.shapes, piece.end
    if piece.last < end:
        return "inside"
    if end >= len(words) or shapes[end] & Shape.FIRST:
        return "open"
    if shapes[end] & Shape.HYPHENED or (end - piece.start == _LONGEST_RUN and shapes[end] & Shape.KEYED):
        return "inside"
    return vocabulary.right[words[end]] if shapes[end] & Shape.SPACED else "open"


def _is_capital(shape: int) -> bool:
    """Whether the word has a capital that tells something: the first of a sentence always has one."""
    return shape & _CASE == _CAPITAL


def _is_tied(shapes: bytes, place: int, end: int) -> bool:
    """Whether the word of a run is tied to the one before it by a hyphen."""
    return place < end and bool(shapes[place] & _HYPHENED)
