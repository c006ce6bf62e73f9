"""The phrases that recur in a collection, with where they stand and what stands around them.

A phrase is salient in an article that says it twice or has it in its headline. What articles are about comes back
within them, what is said in passing does not: K. Church and W. Gale, "Poisson mixtures", Natural Language Engineering
1(2), 1995; K. Church, "Empirical estimates of adaptation", COLING 2000.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from digest.model import Article
from digest.topics.discovery import lexer
from digest.topics.discovery.lexer import Piece

_REPEATED = 2
_LEAD = 5
"""Sentences that say what an article is about."""


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


def find(articles: Sequence[Article], fewest: int) -> dict[str, Candidate]:
    """The phrases that are salient in at least `fewest` articles, by key. Reads the articles twice, keeps few words."""
    salient: Counter[str] = Counter()
    for article in articles:
        salient.update(_salient(article))
    kept = {key: Candidate(key) for key, n in sorted(salient.items()) if n >= fewest}
    wanted = {word for key in kept for word in key.split()}
    for number, article in enumerate(articles):
        _note(article, number, kept, wanted)
    return kept


def _salient(article: Article) -> set[str]:
    """The keys of what is salient in an article: all its words come back, or stand in the headline."""
    runs = [run for sentence in article.sentences for run in lexer.runs(sentence.text)]
    headline = headline_keys(article)
    often = Counter(key for run in runs for key in run.keys)
    wanted = {key for key, n in often.items() if n >= _REPEATED or key in headline}
    counted: Counter[str] = Counter(piece.key for run in runs for piece in lexer.pieces(run, wanted))
    return {key for key, n in counted.items() if n >= _REPEATED or key in headline}


def headline_keys(article: Article) -> set[str]:
    """The keys of every piece of the headline, in which capitals tell nothing."""
    found: set[str] = set()
    for run in lexer.runs(article.metadata.headline.value or ""):
        keys = run.keys
        for first in range(len(keys)):
            found.update(" ".join(keys[first:last]) for last in range(first + 1, first + lexer.LONGEST + 1))
    return found


def _note(article: Article, number: int, kept: dict[str, Candidate], wanted: Set[str]) -> None:
    counted: Counter[str] = Counter()
    leading = headline = headline_keys(article)
    for place, sentence in enumerate(article.sentences):
        for run in lexer.runs(sentence.text):
            for piece in lexer.pieces(run, wanted):
                if piece.key in kept:
                    counted[piece.key] += 1
                    _count(piece, kept[piece.key])
        if place + 1 == _LEAD:
            leading = headline | counted.keys()
    if len(article.sentences) < _LEAD:
        leading = headline | counted.keys()
    for key, n in counted.items():
        kept[key].articles.append(number)
        if n >= _REPEATED or key in headline:
            kept[key].salient.append(number)
            kept[key].leading += key in leading


def _count(piece: Piece, candidate: Candidate) -> None:
    left, right, text = piece.left, piece.right, piece.text
    candidate.forms[text] += 1
    candidate.left[left] += 1
    candidate.right[right] += 1
    candidate.capitals += all(word.text[0].isupper() for word in piece.words)
    candidate.says += right == "says"
    candidate.owns += text.endswith(("'s", "’s"))
    candidate.whole += "inside" not in (left, right)
