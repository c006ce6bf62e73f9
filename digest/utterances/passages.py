"""The direct words of articles: what stands between quotation marks, with who says it, as words to compare."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from digest.model import Article, Paragraph, Quote
from digest.text import quotes as marks
from digest.text import sentences
from digest.text.tokens import Token, tokens
from digest.utterances.spelling import spelled

LEAST_WORDS = 5
"""Words of a passage: what is shorter ("thank you", "no comment") is said by many on many days."""
LONGEST = 300
"""Words of a passage: a longer speech is parted, so that all alignments of it take linear time."""
_DOUBLED = frozenset({"''", "``", "‘‘", "’’"})
_STOPS = frozenset(".?!")
_TITLE = 4
"""Words of a title, at most: "Meet the Press"."""
_SIGNS = "\"“”„‟«»'‘’‚‛` \n"
_SPOKEN = {"&": "and", "%": "percent"}
_DOTS = ("…", "..", ". .", "[]")
_OPENING, _CLOSING = frozenset("[("), frozenset("])")

Span = tuple[int, int]


class Word(NamedTuple):
    """A direct word at its place in the article.

    `key` is the form under which spellings agree; `sentence` counts the sentences of the passage, `part` the pairs of
    marks that it stands in; `own` says that it stands in brackets, which makes it the outlet's; `gap` that dots, which
    say that something is left out, stand before it.
    """

    key: str
    start: int
    end: int
    sentence: int
    part: int
    own: bool
    gap: bool


class Passage(NamedTuple):
    """What an article has somebody say in direct words, the marks left out; `speaker` is None where nobody is named."""

    article: Article
    speaker: str | None
    words: tuple[Word, ...]


def passages(article: Article, quotes: Sequence[Quote]) -> Iterator[Passage]:
    """The passages of an article, in order; what a cue interrupts is one. `quotes` are those of the article."""
    spans = [span for paragraph in article.content for span in _marked(paragraph)]
    holders = _holders(spans, quotes)
    keyed = [
        (-1 - i if holder is None else holder, span)
        for i, (span, holder) in enumerate(zip(spans, holders, strict=True))
    ]
    for holder, parts in groupby(keyed, key=lambda one: one[0]):
        speaker = quotes[holder].speaker if holder >= 0 else None
        words = _words(article, _spoken(article.text, [span for _, span in parts]))
        for own in _parted(words):
            if len(own) >= LEAST_WORDS:
                yield Passage(article, speaker, tuple(own))


def _parted(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """A long speech in parts, between its sentences where they are not as long themselves."""
    start = 0
    for at in range(1, len(words)):
        over = at - start - LONGEST
        if over >= 0 and (words[at].sentence != words[at - 1].sentence or over >= LONGEST):
            yield words[start:at]
            start = at
    yield words[start:]


def _marked(paragraph: Paragraph) -> Iterator[Span]:
    """The stretches between quotation marks, in other quotation marks or not at all."""
    for found in marks.find(paragraph.text):
        if found.depth == 0:
            text = paragraph.text[found.start : found.end]
            first = found.start + (2 if text[:2] in _DOUBLED else 1)
            last = found.end - ((2 if text[-2:] in _DOUBLED else 1) if found.closed else 0)
            if first < last and not _never_said().match(paragraph.text, found.end):
                yield paragraph.start + first, paragraph.start + last


@cache
def _never_said() -> re.Pattern[str]:
    """What follows words that nobody said: `is what Anna Nord never said`."""
    return re.compile(
        r"[,\s]{0,3}(?:is|was|are|were)\s(?:not\swhat|(?:what|something|words)\b[^.;!?“\"]{0,60}\b(?:never|not|\w{2,6}n['’]t)\b)"
    )


def _holders(spans: Sequence[Span], quotes: Sequence[Quote]) -> list[int | None]:
    """For each stretch, the place of the shortest quotation that it stands in or meets."""
    best: list[tuple[int, int] | None] = [None] * len(spans)
    ends = [end for _, end in spans]
    for number, quote in enumerate(quotes):
        content = quote.content
        at = bisect_right(ends, content.start)
        while at < len(spans) and spans[at][0] < content.end:
            rank = (content.end - content.start, number)
            best[at] = min(best[at] or rank, rank)
            at += 1
    return [one[1] if one else None for one in best]


def _spoken(text: str, parts: Sequence[Span]) -> Sequence[Span]:
    """The stretches without the titles that stand among them: a few words, all with capitals."""
    if len(parts) == 1:
        return parts
    named = {p for p in parts if len(own := text[slice(*p)].split()) <= _TITLE and all(w[0].isupper() for w in own)}
    return [part for part in parts if part not in named]


def _words(article: Article, parts: Sequence[Span]) -> list[Word]:
    """The words of the stretches; a sentence runs on into the next one where no stop ends it."""
    found: list[Word] = []
    sentence = 0
    for part, (start, end) in enumerate(parts):
        text = article.text[start:end]
        if found and not _runs_on(article.text[found[-1].end : start]):
            sentence += 1
        starts = [s for s, _ in sentences.spans(text, article.language)]
        depth, last = 0, 0
        for token in _read(text):
            between = text[last : token.start]
            depth = max(0, depth + sum((c in _OPENING) - (c in _CLOSING) for c in between))
            number = sentence + max(0, bisect_right(starts, token.start) - 1)
            dots = bool(found) and any(dot in between for dot in _DOTS)
            found.append(
                Word(spelled(token.text), start + token.start, start + token.end, number, part, depth > 0, dots)
            )
            last = token.end
        sentence += max(0, len(starts) - 1)
    return found


def _read(text: str) -> list[Token]:
    """The words, and the signs that are spoken as one."""
    signs = (Token(i, i + 1, _SPOKEN[c]) for i, c in enumerate(text) if c in _SPOKEN)
    return sorted([*tokens(text), *signs])


def _runs_on(between: str) -> bool:
    """Whether a sentence runs on after the words that stand between two quotation marks: `," he said, "`."""
    words = between.strip(_SIGNS)
    return between.rstrip(_SIGNS).endswith(",") and not _STOPS.intersection(between[: between.find(words)])
