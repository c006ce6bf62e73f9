"""The phrases that recur in a collection, with where they stand and what stands around them.

A phrase is salient in an article that says it twice or has it in its headline. What articles are about comes back
within them, what is said in passing does not: K. Church and W. Gale, "Poisson mixtures", Natural Language Engineering
1(2), 1995; K. Church, "Empirical estimates of adaptation", COLING 2000.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from digest.topics.discovery import lexer
from digest.topics.discovery.reading import Passage, Reading
from digest.topics.discovery.vocabulary import Mark, Vocabulary

_REPEATED = 2


@dataclass(slots=True)
class Candidate:
    """A phrase that recurs: the articles (by number, rising) that hold it and those in which it is salient."""

    key: str
    articles: array[int] = field(default_factory=lambda: array("L"))
    salient: array[int] = field(default_factory=lambda: array("L"))
    forms: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    capitals: int = 0
    """Occurrences of which every word is written with a capital."""
    leading: int = 0
    """Articles in which it is salient and stands in the headline or the lead."""
    headed: int = 0
    """Articles that have it in the headline."""
    headlined: int = 0
    """Articles in which it is salient and which have a headline."""
    says: int = 0
    """Occurrences before a verb of saying."""
    owns: int = 0
    """Occurrences in the possessive."""
    whole: int = 0
    """Occurrences that are no part of a longer run of words."""

    @property
    def count(self) -> int:
        return self.left.total()

    @property
    def size(self) -> int:
        """Its words."""
        return self.key.count(" ") + 1


def find(reading: Reading, fewest: int) -> list[Candidate]:
    """The phrases that are salient in at least `fewest` articles, in order of their keys."""
    salient: Counter[int] = Counter()
    headlines = [headline_phrases(headline, reading.vocabulary) for headline in reading.headlines]
    for body, headline in zip(reading.bodies, headlines, strict=True):
        salient.update(_salient(body, headline, reading.vocabulary))
    kept = {phrase: Candidate(lexer.key(phrase, reading.vocabulary)) for phrase, n in salient.items() if n >= fewest}
    wanted = {number for phrase in kept for number in lexer.stems_of(phrase)}
    for article, (body, headline) in enumerate(zip(reading.bodies, headlines, strict=True)):
        whole, leading = _counted(body, reading.vocabulary, kept, wanted)
        for phrase, n in whole.items():
            _note(kept[phrase], article, n, phrase in leading, phrase in headline, bool(headline))
    return sorted(kept.values(), key=lambda candidate: candidate.key)


def headline_phrases(headline: Passage, vocabulary: Vocabulary) -> set[int]:
    """Every phrase of the headline, in which capitals tell nothing."""
    stems = [vocabulary.stems[word] for word in headline.words]
    return {phrase for start, end in lexer.runs(headline) for phrase in lexer.phrases(stems[start:end])}


def _salient(body: Passage, headline: Set[int], vocabulary: Vocabulary) -> set[int]:
    """What is salient in an article: all its words come back, or stand in the headline."""
    stems = [vocabulary.stems[word] for word in body.words]
    runs = list(lexer.runs(body))
    often: Counter[int] = Counter()
    for start, end in runs:
        often.update(stems[start:end])
    wanted = {stem for stem, n in often.items() if n >= _REPEATED or stem in headline}
    counted = Counter(piece.phrase for run in runs for piece in lexer.pieces(body, stems, run, wanted))
    return {phrase for phrase, n in counted.items() if n >= _REPEATED or phrase in headline}


def _counted(
    body: Passage, vocabulary: Vocabulary, kept: Mapping[int, Candidate], wanted: Set[int]
) -> tuple[Mapping[int, int], Set[int]]:
    """How often a body has each phrase that is kept, which of them its lead has; what stands around each is noted."""
    counted: Counter[int] = Counter()
    leading: set[int] = set()
    stems = [vocabulary.stems[word] for word in body.words]
    for run in lexer.runs(body):
        for piece in lexer.pieces(body, stems, run, wanted):
            if piece.phrase in kept:
                counted[piece.phrase] += 1
                _look(kept[piece.phrase], body, piece, vocabulary)
                if piece.first < body.lead:
                    leading.add(piece.phrase)
    return counted, leading


def _note(
    candidate: Candidate, article: int, count: int, is_leading: bool, is_headed: bool, is_headlined: bool
) -> None:
    """Adds an article to a candidate that it says `count` times."""
    candidate.articles.append(article)
    if count >= _REPEATED or is_headed:
        candidate.salient.append(article)
        candidate.leading += is_leading or is_headed
        candidate.headed += is_headed
        candidate.headlined += is_headlined


def _look(candidate: Candidate, body: Passage, piece: lexer.Piece, vocabulary: Vocabulary) -> None:
    left, right = lexer.left(body, piece, vocabulary), lexer.right(body, piece, vocabulary)
    marks = [vocabulary.marks[word] for word in body.words[piece.first : piece.last]]
    candidate.forms[lexer.written(body, piece, vocabulary)] += 1
    candidate.left[left] += 1
    candidate.right[right] += 1
    candidate.capitals += all(mark & Mark.CAPITAL for mark in marks)
    candidate.says += right == "says"
    candidate.owns += bool(marks[-1] & Mark.OWNER)
    candidate.whole += "inside" not in (left, right)
