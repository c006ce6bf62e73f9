"""Rule V5 of `voice`: what the verbs of saying of a sentence attribute, told from the sentence alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import listed
from digest.annotators.actors.states import states
from digest.annotators.actors.words import Word

_TAIL_REACH = 12
_THAT_REACH = 6
_LONGEST_SUBJECT = 6


@dataclass(frozen=True, slots=True)
class _Clauses:
    """A sentence with the places where clauses begin, and those where what a verb reports must end; both ascend."""

    words: list[Word]
    starts: list[int]
    ends: list[int]

    def before(self, i: int) -> int:
        """The last place below `i` where a clause begins."""
        k = bisect_left(self.starts, i) - 1
        return self.starts[k] if k >= 0 else 0

    def end(self, i: int) -> int:
        """Where what follows the verb at `i` ends: before a contrast or another statement, else with the sentence."""
        k = bisect_right(self.ends, i + 1)
        return self.words[self.ends[k] - 1 if k < len(self.ends) else -1].end


def stretches(words: list[Word]) -> Iterator[tuple[int, int]]:
    """All but the speaker's own phrase, where a sentence has a verb of saying or "according to"."""
    saying = listed("voice", "saying")
    clauses: _Clauses | None = None
    for i, word in enumerate(words):
        if word.low == "according" and i + 1 < len(words) and words[i + 1].low == "to":
            clauses = clauses or _clauses(words)
            yield words[0].start, word.start
            if i == 0 and clauses.starts:
                yield words[clauses.starts[0]].start, words[-1].end
        elif word.low in saying and _is_verb(words, i):
            clauses = clauses or _clauses(words)
            yield from _around(clauses, i)


def _clauses(words: list[Word]) -> _Clauses:
    starts = [i for i in range(1, len(words)) if w.parts_clauses(words[i])]
    return _Clauses(words, starts, [i for i in starts if _contrast(words, i) or _inverted(words, i)])


def _contrast(words: list[Word], i: int) -> bool:
    """Whether the outlet's own voice takes over: "…, but rebels held on", not "…, but could not be extended"."""
    turn = w.turns(words[i]) and "," in words[i].gap and i + 1 < len(words)
    return turn and words[i + 1].low not in listed("grammar", "clause_marks")


def _inverted(words: list[Word], i: int) -> bool:
    """Whether "said X" follows a statement there."""
    if i + 1 == len(words) or words[i].low not in listed("voice", "saying") or not w.parts_clauses(words[i]):
        return False
    return words[i + 1].capital and w.joined(words[i + 1])


def _around(clauses: _Clauses, i: int) -> Iterator[tuple[int, int]]:
    """What the verb at `i` attributes: what stands before it in "…, X said" and "…, said X", else what follows."""
    words, speaker = clauses.words, _speaker_start(clauses, i)
    quotation = _closes_quotation(words[speaker]) or _closes_quotation(words[i])
    if not (speaker > 0 and (quotation or _closes(words, i))) and _only_announces(words, i):
        return
    if speaker > 0 and i + 1 < len(words) and "," in words[i + 1].gap and not w.parts_clauses(words[i]):
        yield words[0].start, words[speaker].start
        yield words[i].end, clauses.end(i)
    elif speaker > 0 and (quotation or _closes(words, i)):
        inverted = _closes_quotation(words[i]) or _inverted(words, i)
        yield words[0].start, words[i if inverted else speaker].start
    else:
        yield words[i].end, clauses.end(i)


def _closes_quotation(word: Word) -> bool:
    return '"' in word.gap


def _speaker_start(clauses: _Clauses, i: int) -> int:
    """The first word of the speaker's phrase before the verb, an apposition between commas included."""
    words = clauses.words
    if _closes_quotation(words[i]):
        return i
    if not w.parts_clauses(words[i]):
        return clauses.before(i)
    return clauses.before(clauses.before(i))


def _is_verb(words: list[Word], i: int) -> bool:
    """Whether a form that may be a noun ("claims", "estimates") is the verb here."""
    before = words[i - 1] if i else None
    if before is None or before.possessive or before.low in listed("grammar", "noun_marks") or w.hyphened(words[i]):
        return False
    if words[i].low in listed("voice", "nominal") and _noun(words, i):
        return False
    return before.low not in listed("grammar", "being") or words[i].low in listed("grammar", "hearsay")


def _noun(words: list[Word], i: int) -> bool:
    """Whether a form that is a noun as often ("claims", "reports") is one here, by its neighbours."""
    before, after = words[i - 1], words[i + 1] if i + 1 < len(words) else None
    if before.low == "to" and words[i].low.endswith("s"):
        return True
    if before.low in listed("grammar", "subjects") or (before.capital and before.low not in states().words):
        return False
    if after is None or not w.joined(after):
        return not _new_subject(words, i)
    return after.low in listed("grammar", "after_nouns")


def _new_subject(words: list[Word], i: int) -> bool:
    """Whether a clause begins shortly before the verb, with its subject: "…, the ministry claims"."""
    least = max(0, i - _LONGEST_SUBJECT)
    start = next((k for k in range(i - 1, least, -1) if w.parts_clauses(words[k]) or _closes_quotation(words[k])), 0)
    return start > 0 and (words[start].capital or words[start].low in listed("grammar", "determiners"))


def _only_announces(words: list[Word], i: int) -> bool:
    """Whether the verb takes a thing done and no statement: "announced a truce"."""
    said = any(word.low == "that" for word in words[i + 1 : i + _THAT_REACH])
    return words[i].low in listed("voice", "announcing") and not said


def _closes(words: list[Word], i: int) -> bool:
    """Whether the verb ends its sentence, but for who, when and where."""
    if len(words) - i > _TAIL_REACH:
        return False
    return not any(word.low in listed("grammar", "clause_marks") for word in words[i + 1 :])
