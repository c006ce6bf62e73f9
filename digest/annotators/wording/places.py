"""Where a newsroom writes words of its own: sentence by sentence, without what stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.annotators.quotations.marks import quoted_spans
from digest.annotators.wording.lexicon import Term, Terms
from digest.model import Article, Quote
from digest.text.normalize import fold
from digest.text.tokens import Token, tokens

Spans = tuple[tuple[int, int], ...]
"""Stretches in order, none over another."""


class Place(NamedTuple):
    """The words of one sentence that stand in no quotation marks; `start` is its offset in the article."""

    start: int
    text: str
    words: tuple[Token, ...]

    def any_of(self, known: frozenset[str]) -> bool:
        """Whether one of the words is among those `known`."""
        return any(fold(word.text) in known for word in self.words)

    def matches(self, terms: Terms) -> Iterator[tuple[int, int, Term]]:
        """The terms that stand here as (start, end, term) with offsets of the article, the longest at each place."""
        folded = [fold(word.text) for word in self.words]
        i = 0
        while i < len(folded):
            term = next((t for t in terms.get(folded[i], ()) if self._stands(t, folded, i)), None)
            if term:
                yield self.start + self.words[i].start, self.start + self.words[i + len(term.form) - 1].end, term
            i += len(term.form) if term else 1

    def _stands(self, term: Term, folded: Sequence[str], i: int) -> bool:
        """Whether the form stands at word `i`, joined as it is written, and is no part of a name."""
        last = i + len(term.form)
        if tuple(folded[i:last]) != term.form or self._named(i):
            return False
        gaps = [self.text[left.end : right.start] for left, right in pairwise(self.words[i:last])]
        return all(
            fold(gap) == "-" if bound else gap.isspace() for gap, bound in zip(gaps, term.bound[1:], strict=True)
        )

    def _named(self, i: int) -> bool:
        """A capital within a sentence: "Storm Ana", "the Radical Party"."""
        return self.words[i].text[0].isupper() and i > 0


def places(article: Article) -> list[Place]:
    """The sentences of the numbered paragraphs, in order."""
    marked = union(quoted_spans(article))
    return [
        Place(s.start, s.text, tuple(t for t in tokens(s.text) if not inside(s.start + t.start, marked)))
        for p in article.content
        for s in p.sentences
    ]


def reported(quotes: Iterable[Quote]) -> Spans:
    """The stretches of an article that somebody is said to have said."""
    return union((q.content.start, q.content.end) for q in quotes)


def union(spans: Iterable[tuple[int, int]]) -> Spans:
    """The stretches that `spans` cover together."""
    covered: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if covered and start <= covered[-1][1]:
            covered[-1] = (covered[-1][0], max(end, covered[-1][1]))
        else:
            covered.append((start, end))
    return tuple(covered)


def inside(at: int, spans: Spans) -> bool:
    """Whether the character at `at` lies in one of the stretches."""
    before = bisect_right(spans, (at, len(spans) and spans[-1][1])) - 1
    return before >= 0 and spans[before][0] <= at < spans[before][1]
