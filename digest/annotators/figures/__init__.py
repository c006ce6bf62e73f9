"""Figures: how many of what, what happened to them, where and when, and who says so.

Rules of English news prose over `data/figures.toml`, without a parser; each module numbers its rules: `lexer` (tokens),
`numbers` (their grammar), `measures` (money, percentages, ages …), `ranges`, `bounds`, `names` and `pieces` (what is no
figure), `units` (what is counted), `events` and `happening` (what befell it), `circumstances` (place and period),
`reading` (a sentence from first to last).
A number of which nothing says what it counts is no figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from digest.annotators.quotations.lexicon import closed
from digest.model import Article, Figure, Quantity, Quote, Sentence
from digest.text.normalize import fold

if TYPE_CHECKING:
    from digest.annotators.figures.reading import Reading

_NESTED = 40
"""Statements that may start before a figure within one that holds it, so that time is linear in the article."""

_UNSAID = ("not ", "supposed", "refuse", "decline")
"""How the stances begin of those who do not say what stands in their statements."""


@dataclass(frozen=True, slots=True)
class Options:
    """`ordinals`: whether `the third time`, `the second-largest` are wanted."""

    ordinals: bool = True


def annotate(article: Article, quotes: Sequence[Quote] = (), options: Options = Options()) -> tuple[Figure, ...]:
    """The figures of an article's numbered paragraphs, in order of the text; none where it is not in English.

    `quotes` are the article's attributed statements: the speaker of a figure is that of the innermost one it stands in,
    by the canonical name or, without one, in the words of the text ("the mayor"); of what was not said, nobody.
    """
    if article.language != "en":
        return ()
    from digest.annotators.figures import reading  # of its patterns, who asks for numbers alone has no need

    said = _Said(quotes)
    return tuple(
        _figure(article, sentence, found, said)
        for sentence in article.sentences
        for found in reading.read(sentence.text)
        if options.ordinals or found.kind != "ordinal"
    )


def _figure(article: Article, sentence: Sentence, found: Reading, said: _Said) -> Figure:
    start, end = sentence.start + found.start, sentence.start + found.end
    stated = {field.name: getattr(found, field.name) for field in fields(Quantity)}
    return Figure(**stated, speaker=said.speaker(start, end), evidence=article.evidence(start, end))


class _Said:
    """Who says what stands where; quotes nest, so that the last one to start is the innermost."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = sorted(quotes, key=lambda q: (q.content.start, -q.content.end))
        self._starts = [q.content.start for q in self._quotes]

    def speaker(self, start: int, end: int) -> str | None:
        """The speaker of the innermost statement that holds the span, by a name or a noun: "he" names nobody."""
        at = bisect_right(self._starts, start)
        near = reversed(self._quotes[max(0, at - _NESTED) : at])
        quote = next((quote for quote in near if end <= quote.content.end), None)
        if quote is None or _is_unsaid(quote):
            return None
        words = quote.told_speaker or ""
        return None if fold(words) in {"", *closed("pronouns")} else words


def _is_unsaid(quote: Quote) -> bool:
    """Whether its speaker does not stand for it: `did not say`, `refused to confirm`."""
    return quote.stance is not None and quote.stance.startswith(_UNSAID)
