"""How a collection writes its words: with a capital or without, after titles and given names, after "in"."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from enum import IntEnum

from digest.annotators.actors.lexicon import names as people_words
from digest.topics.discovery.reading import Passage, Reading, Shape
from digest.topics.discovery.vocabulary import Mark

_CAPITALS = re.compile(b"[\\x40-\\x7f]")
"""The shapes of words with a capital."""
_CLOSE = (Shape.SPACED | Shape.DOTTED).value
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

    def __init__(self, reading: Reading) -> None:
        self._vocabulary = vocabulary = reading.vocabulary
        self._counts: dict[int, array[int]] = {}
        written: Counter[int] = Counter()
        for body in reading.bodies:
            written.update(body.words)
            self._read(body)
        for word, count in written.items():
            if vocabulary.marks[word] & Mark.SMALL:
                self._of(vocabulary.stems[word])[_Kind.SMALL] += count

    def is_person(self, key: str) -> bool:
        """Whether it is a surname of somebody in these articles."""
        counts = self._told(key)
        if counts is None or key in people_words().not_people:
            return False
        borne = counts[_Kind.BORNE]
        if borne >= _FEWEST_BEARERS and borne >= _SURNAME * counts[_Kind.CAPITAL]:
            return True
        shortened = counts[_Kind.SHORTENED]
        return shortened >= _FEWEST_BEARERS and shortened >= _FULL * counts[_Kind.NAMED]

    def is_place(self, key: str) -> bool:
        """Whether it is a place's name."""
        counts = self._told(key)
        if counts is None or not self.is_name(key):
            return False
        placed = counts[_Kind.PLACED]
        return placed >= _FEWEST_PLACED and placed >= _PLACED * (placed + counts[_Kind.ARTICLED])

    def is_name(self, key: str) -> bool:
        """Whether it is hardly ever written without a capital."""
        counts = self._told(key)
        return counts is not None and counts[_Kind.SMALL] <= _SMALL * counts[_Kind.CAPITAL]

    def _read(self, body: Passage) -> None:
        """Counts the words with a capital: those that come after others in full first, and later in short."""
        words, shapes, stems, marks = body.words, body.shapes, self._vocabulary.stems, self._vocabulary.marks
        full: set[int] = set()
        seen: set[int] = set()
        for match in _CAPITALS.finditer(shapes):
            at = match.start()
            stem = stems[words[at]]
            counts = self._of(stem)
            if shapes[at] & Shape.FIRST:
                is_paired = False
            else:
                before = marks[words[at - 1]]
                is_joined = shapes[at] & _CLOSE
                is_paired = bool(is_joined and before & Mark.CAPITAL and not before & Mark.STOP)
                counts[_Kind.CAPITAL] += 1
                counts[_Kind.PLACED] += bool(before & Mark.PLACING)
                counts[_Kind.ARTICLED] += bool(before & Mark.ARTICLED)
                counts[_Kind.BORNE] += bool(is_joined and before & Mark.BEARS)
                if stem not in seen and stem not in full:
                    counts[_Kind.NAMED] += 1
                    (full if is_paired else seen).add(stem)
                    continue
            if stem in full and stem not in seen and not is_paired:
                counts[_Kind.SHORTENED] += 1
                seen.add(stem)

    def _told(self, key: str) -> array[int] | None:
        return self._counts.get(self._vocabulary.stem_number(key))

    def _of(self, stem: int) -> array[int]:
        counts = self._counts.get(stem)
        if counts is None:
            counts = self._counts[stem] = array("L", bytes(len(_Kind) * array("L").itemsize))
        return counts
