"""Whose word a label is: the outlet's, one that it attributes, or one that it quotes.

Rules (golden cases of the same numbers in the tests):
V1 a label any word of which stands between quotation marks is quoted, scare quotes included;
V2 one inside the content of an attributed statement is attributed;
V3 so is one after "so-called", "what they call" and the like, and after a verb that names ("branded", "described as");
V4 so is what follows an accusation with "for" or "of" and a verb in -ing ("attacked the media for branding");
V5 a sentence with a verb of saying is attributed but for the one who says it, even where V2 found no statement: a label
   wrongly held to be the outlet's own is the worse error.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import voice_words
from digest.annotators.actors.words import Word
from digest.model import Quote, Voice

_NAMING_REACH = 10
_TAIL_REACH = 12
_BREAKS = (",", ";", ":", "—", "–", " -", "(", ")")
_CLAUSE_ENDS = frozenset({"but", "while", "although", "though", "whereas"})


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

    def tell(self, words: list[Word], first: int, last: int, attributed: Spans) -> Voice:
        """The voice of the label from word `first` up to and with `last`; `attributed` as from `attributed`."""
        if any(self.quoted.hold(word.start) for word in words[first : last + 1]):
            return "quoted"
        start = words[last].start
        return "attributed" if self.reported.hold(start) or attributed.hold(start) else "outlet"


def voices(quoted: Sequence[tuple[int, int]], quotes: Sequence[Quote]) -> Voices:
    """What an article quotes (spans with their marks) and attributes."""
    contents = [(q.content.start, q.content.end) for q in quotes if q.kind != "direct"]
    return Voices(Spans.of(quoted), Spans.of(contents))


def attributed(words: list[Word]) -> Spans:
    """The stretches of a sentence that rules V3 to V5 attribute."""
    found = [*_named(words), *_accused(words), *_said(words)]
    return Spans.of(found)


def _breaks(word: Word) -> bool:
    """Whether a clause may end before the word."""
    return any(mark in word.gap for mark in _BREAKS) or word.low in _CLAUSE_ENDS


def _clause_end(words: list[Word], i: int, reach: int) -> int:
    """The offset at which the clause of word `i` ends, at most `reach` words on."""
    last = i
    for k in range(i + 1, min(len(words), i + 1 + reach)):
        if _breaks(words[k]):
            break
        last = k
    return words[last].end


def _named(words: list[Word]) -> Iterator[tuple[int, int]]:
    """V3."""
    naming = voice_words("naming")
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
    accusing = voice_words("accusing")
    begun = False
    for i, word in enumerate(words):
        begun = begun or word.low in accusing
        if begun and word.low in ("for", "of") and i + 1 < len(words) and words[i + 1].low.endswith("ing"):
            yield word.start, words[-1].end
            return


def _said(words: list[Word]) -> Iterator[tuple[int, int]]:
    """V5: all but the speaker's own phrase, where a sentence has a verb of saying or "according to"."""
    saying = voice_words("saying")
    for i, word in enumerate(words):
        if word.low == "according" and i + 1 < len(words) and words[i + 1].low == "to":
            yield words[0].start, word.start
            yield from _rest(words, i)
        elif word.low in saying and _is_verb(words, i):
            yield from _around(words, i)


def _around(words: list[Word], i: int) -> Iterator[tuple[int, int]]:
    """What the verb at `i` attributes: what stands before it, where its sentence ends with "X said" or "said X", else after."""
    speaker = _speaker_start(words, i)
    after_quotation = '"' in words[speaker].gap or '"' in words[i].gap
    if speaker > 0 and i + 1 < len(words) and "," in words[i + 1].gap and not _breaks(words[i]):
        yield words[0].start, words[speaker].start
        yield words[i].end, _statement_end(words, i)
    elif speaker > 0 and (after_quotation or _closes(words, i)):
        inverted = '"' in words[i].gap or _inverted(words, i)
        yield words[0].start, words[i if inverted else speaker].start
    else:
        yield words[i].end, _statement_end(words, i)


def _statement_end(words: list[Word], i: int) -> int:
    """The offset at which what follows the verb ends: before a contrast in the outlet's own voice, else with the sentence."""
    turns = (k for k in range(i + 1, len(words)) if words[k].low in _CLAUSE_ENDS and "," in words[k].gap)
    turn = next((k for k in turns if k + 1 < len(words) and words[k + 1].low not in _CLAUSE_MARKS), len(words))
    after = next((k for k in range(i + 2, turn) if _inverted(words, k)), turn)
    return words[after - 1].end


def _inverted(words: list[Word], i: int) -> bool:
    """Whether "said X" follows a statement there."""
    told = words[i].low in voice_words("saying") and _breaks(words[i])
    return told and i + 1 < len(words) and words[i + 1].capital and w.joined(words[i + 1])


def _rest(words: list[Word], i: int) -> Iterator[tuple[int, int]]:
    """What follows the source of a sentence that opens with "according to"."""
    after = next((k for k in range(i + 1, len(words)) if _breaks(words[k])), None)
    if i == 0 and after is not None:
        yield words[after].start, words[-1].end


def _is_verb(words: list[Word], i: int) -> bool:
    """Whether a form that may be a noun ("claims", "estimates") is the verb here."""
    if i == 0:
        return False
    before = words[i - 1]
    if before.low in _NOUN_MARKS or before.possessive or w.hyphened(words[i]):
        return False
    if before.low in _BEING and words[i].low not in _HEARSAY:
        return False
    return words[i].low not in voice_words("announcing") or _closes(words, i) or "that" in [x.low for x in words[i + 1 : i + 6]]


_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_HEARSAY = frozenset({"said", "told", "believed", "reported", "alleged", "estimated"})
_NOUN_MARKS = frozenset("the a an his her their its these those such of with on by in for no any some new false recent".split())


_CLAUSE_MARKS = frozenset("that whether it they he she we i would had has have was were is are will could may must might can did do does not to".split())


def _closes(words: list[Word], i: int) -> bool:
    """Whether the verb ends its sentence, but for who, when and where."""
    rest = words[i + 1 :]
    return len(rest) < _TAIL_REACH and not any(word.low in _CLAUSE_MARKS for word in rest)


def _speaker_start(words: list[Word], i: int) -> int:
    """The first word of the speaker's phrase before the verb, an apposition between commas included."""
    start = next((k for k in range(i, 0, -1) if _breaks(words[k])), 0)
    if start < i or '"' in words[i].gap:
        return start
    apposed = next((k for k in range(i - 1, 0, -1) if _breaks(words[k])), 0)
    return next((k for k in range(apposed - 1, 0, -1) if _breaks(words[k])), 0)
