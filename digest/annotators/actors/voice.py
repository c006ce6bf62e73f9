"""Whose word a label is: the outlet's, one that it attributes, or one that it quotes.

Rules (golden cases of the same numbers in the tests):
V1 a label any word of which stands between quotation marks is quoted, scare quotes included;
V2 one inside the content of an attributed statement is attributed;
V3 so is one after "so-called", "what they call" and the like, and after a verb that names ("branded", "described as");
V4 so is what follows an accusation with "for" or "of" and a verb in -ing ("attacked the media for branding");
V5 a sentence with a verb of saying is attributed but for the one who says it, even where V2 found no statement: a label
   wrongly held to be the outlet's own is the worse error;
V6 so is all of an article that is mostly in the first person outside quotation marks: a speech, a transcript, a letter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotators.actors import reported
from digest.annotators.actors.lexicon import listed
from digest.annotators.actors.words import Word, parts_clauses
from digest.model import Quote, Voice

_NAMING_REACH = 10


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of a text, looked up by bisection; they may overlap."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Sequence[tuple[int, int]]) -> Spans:
        ordered = sorted(spans)
        reach, furthest = [], 0
        for _, end in ordered:
            furthest = max(furthest, end)
            reach.append(furthest)
        return cls(tuple(start for start, _ in ordered), tuple(reach))

    def hold(self, position: int) -> bool:
        """Whether one of the stretches holds the character at `position`."""
        i = bisect_right(self.starts, position) - 1
        return i >= 0 and position < self.reach[i]


@dataclass(frozen=True, slots=True)
class Voices:
    """What an article quotes and attributes."""

    quoted: Spans
    reported: Spans
    spoken: bool = False

    def tell(self, words: list[Word], first: int, last: int, attributed: Spans) -> Voice:
        """The voice of the label from word `first` up to and with `last`; `attributed` as from `attributed`."""
        if any(self.quoted.hold(word.start) for word in words[first : last + 1]):
            return "quoted"
        start = words[last].start
        return "attributed" if self.spoken or self.reported.hold(start) or attributed.hold(start) else "outlet"


def voices(quoted: Sequence[tuple[int, int]], quotes: Sequence[Quote], spoken: bool = False) -> Voices:
    """What an article quotes (spans with their marks) and attributes; all of it where it is `spoken` by somebody."""
    contents = [(q.content.start, q.content.end) for q in quotes if q.kind != "direct"]
    return Voices(Spans.of(quoted), Spans.of(contents), spoken)


def attributed(words: list[Word]) -> Spans:
    """The stretches of a sentence that rules V3 to V5 attribute."""
    found = [*_named(words), *_accused(words), *reported.stretches(words)]
    return Spans.of(found)


def _clause_end(words: list[Word], i: int, reach: int) -> int:
    """The offset at which the clause of word `i` ends, at most `reach` words on."""
    last = i
    for k in range(i + 1, min(len(words), i + 1 + reach)):
        if parts_clauses(words[k]):
            break
        last = k
    return words[last].end


def _named(words: list[Word]) -> Iterator[tuple[int, int]]:
    """V3."""
    naming = listed("voice", "naming")
    for i, word in enumerate(words):
        after = words[i + 1].low if i + 1 < len(words) else ""
        if word.low == "so" and after == "called":
            yield word.start, _clause_end(words, i, 5)
        elif word.low in naming:
            yield _object_start(words, i), _clause_end(words, i, _NAMING_REACH)


def _object_start(words: list[Word], i: int) -> int:
    """Where the name begins that the verb at `i` gives: after "as" or "of being" where they follow, else at once."""
    for k in range(i + 1, min(len(words), i + _NAMING_REACH)):
        if words[k].low == "as" or (words[k].low == "being" and words[k - 1].low == "of"):
            return words[k].start
    return words[i].start


def _accused(words: list[Word]) -> Iterator[tuple[int, int]]:
    """V4."""
    accusing = listed("voice", "accusing")
    begun = False
    for i, word in enumerate(words):
        begun = begun or word.low in accusing
        if begun and word.low in ("for", "of") and i + 1 < len(words) and words[i + 1].low.endswith("ing"):
            yield word.start, words[-1].end
            return
