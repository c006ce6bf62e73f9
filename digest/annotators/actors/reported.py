"""Rule V5 of `voice`: what the verbs of saying of a sentence attribute, told from the sentence alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import lexicon, listed
from digest.annotators.actors.spans import Spans
from digest.annotators.actors.states import states
from digest.annotators.actors.words import Word

_TAIL_REACH = 12
_THAT_REACH = 6
_LONGEST_ADDRESSEE = 15
_LONGEST_BEFORE_TO = 7
_LONGEST_NAME = 6
_LONGEST_SUBJECT = 6


class _Clauses(NamedTuple):
    """A sentence with the places where clauses begin, and those where what a verb reports must end; both ascend."""

    words: list[Word]
    starts: list[int]
    ends: list[int]

    def before(self, i: int) -> int:
        """The last place below `i` where a clause begins."""
        k = bisect_left(self.starts, i) - 1
        return self.starts[k] if k >= 0 else 0

    def after(self, i: int) -> int:
        """Where the clause of word `i` ends."""
        k = bisect_right(self.starts, i)
        return self.words[self.starts[k] - 1 if k < len(self.starts) else -1].end

    def end(self, i: int) -> int:
        """Where what follows the verb at `i` ends: before a contrast or another statement, else with the sentence."""
        k = bisect_right(self.ends, i + 1)
        return self.words[self.ends[k] - 1 if k < len(self.ends) else -1].end


def stretches(words: list[Word], quoted: Spans) -> Iterator[tuple[int, int]]:
    """All but the speaker's own phrase, where a sentence has a verb of saying or "according to" outside `quoted`."""
    saying = listed("voice", "saying")
    clauses: _Clauses | None = None
    for i, word in enumerate(words):
        if (word.low != "according" and word.low not in saying) or quoted.hold(word.start):
            continue
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
    named = words[i + 1].capital and words[i + 1].low not in lexicon().calendar and not _goes_on(words, i + 1)
    return (
        named
        and not words[i].low.endswith("ing")
        and words[i].low not in listed("voice", "telling")
        and w.joined(words[i + 1])
    )


def _goes_on(words: list[Word], first: int) -> bool:
    """Whether the name at `first` is the subject of what is said: "…, said X was right"."""
    k = first + 1
    while k < min(len(words), first + _LONGEST_NAME) and words[k].capital and w.joined(words[k]):
        k += 1
    verbal = k < len(words) and (words[k].low in listed("grammar", "clause_marks") or words[k].low in lexicon().verbs)
    return verbal and w.joined(words[k])


def _around(clauses: _Clauses, i: int) -> Iterator[tuple[int, int]]:
    """What the verb at `i` attributes: what stands before it in "…, X said" and "…, said X", else what follows."""
    words, speaker = clauses.words, _speaker_start(clauses, i)
    if _inverted(words, i):
        yield words[0].start, words[i].start
        yield from _resumed(clauses, i)
        return
    k = i - 2 if i > 1 and _adverb(words[i - 1]) else i - 1
    relative = words[k].low in listed("grammar", "relatives") or words[i].low.endswith("ing")
    quotation = _closes_quotation(words[speaker]) or _closes_quotation(words[i])
    if not (speaker > 0 and (quotation or _closes(words, i))) and _only_announces(words, i):
        return
    if speaker > 0 and i + 1 < len(words) and "," in words[i + 1].gap and not w.parts_clauses(words[i]):
        yield words[0].start, words[speaker].start
        yield words[i].end, clauses.end(i)
    elif words[i - 1].low in listed("grammar", "being") and words[i].low not in listed("voice", "telling"):
        yield words[speaker].start, min(clauses.end(i), _agent(words, i))
    elif words[i].low.endswith("ing") and speaker == 0 and clauses.starts:
        yield _told(words, i), clauses.after(i)
    elif not relative and speaker > 0 and (quotation or _closes(words, i)):
        yield words[0].start, words[i if _closes_quotation(words[i]) else speaker].start
    else:
        yield _told(words, i), clauses.end(i)


def _resumed(clauses: _Clauses, i: int) -> Iterator[tuple[int, int]]:
    """What goes on after "…, said X, is …"."""
    words, starts = clauses.words, clauses.starts
    k = bisect_right(starts, i)
    if k < len(starts) and words[starts[k]].low in listed("grammar", "clause_marks"):
        yield words[starts[k]].start, clauses.end(i)


def _agent(words: list[Word], i: int) -> int:
    """Where "by" stands soon after the participle at `i`, else the end of the sentence: "was reported by rebels"."""
    return next((word.start for word in words[i + 1 : i + 4] if word.low == "by"), words[-1].end)


def _told(words: list[Word], i: int) -> int:
    """Where what the verb at `i` reports begins: past whom it is told ("told the rebels that", "told them to")."""
    if words[i].low in listed("voice", "telling"):
        for k in range(i + 2, min(len(words), i + _LONGEST_ADDRESSEE)):
            if words[k].low == "that" or (words[k].low == "to" and k - i < _LONGEST_BEFORE_TO):
                return words[k].start
            if w.parts_clauses(words[k]):
                break
        if words[i].low in ("told", "tells", "tell") and i > 0 and _closes(words, i):
            return words[-1].end
    return words[i].end


def _closes_quotation(word: Word) -> bool:
    return '"' in word.gap


def _speaker_start(clauses: _Clauses, i: int) -> int:
    """The first word of the speaker's phrase before the verb, an apposition between commas included."""
    words = clauses.words
    if _closes_quotation(words[i]):
        return i
    start = clauses.before(i)
    if start < i and all(_adverb(word) for word in words[start:i]):
        i, start = start, clauses.before(start)
    return clauses.before(start) if w.parts_clauses(words[i]) else start


def _adverb(word: Word) -> bool:
    """Whether a word before a verb of saying is none for its speaker: "X, meanwhile, said"."""
    return word.low.endswith("ly") or word.low in listed("grammar", "adverbs")


def _is_verb(words: list[Word], i: int) -> bool:
    """Whether a form that may be a noun ("claims", "estimates") is the verb here."""
    before = words[i - 1] if i else None
    if before is None or before.possessive or w.hyphened(words[i]):
        return False
    if before.low in listed("grammar", "noun_marks") and not w.parts_clauses(words[i]):
        return False
    if words[i].capital and before.capital and w.joined(words[i]):
        return False
    followed = i + 1 < len(words) and w.joined(words[i + 1])
    if words[i].low in listed("voice", "adding") and followed and words[i + 1].low == "to":
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
    """Whether the verb takes a thing done and no statement: "announced a truce"; "was reported to" takes one."""
    if words[i - 1].low in listed("grammar", "being"):
        return False
    said = any(word.low == "that" for word in words[i + 1 : i + _THAT_REACH])
    return words[i].low in listed("voice", "announcing") and not said


def _closes(words: list[Word], i: int) -> bool:
    """Whether the verb ends its sentence, but for who, when and where."""
    if len(words) - i > _TAIL_REACH:
        return False
    return not any(word.low in listed("grammar", "clause_marks") for word in words[i + 1 :])
