"""Who wrote an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from digest.metadata import credits
from digest.model import Field, Paragraph, Passage
from digest.text import datelines, furniture, shape
from digest.text.furniture import FIRST_TITLE
from digest.text.normalize import fold, plain
from digest.text.tokens import words

_REACH = 3
"""Blocks above the headline and below the first paragraph in which the byline may stand."""
_HEAD = 15
_ABOVE = 5
_ABOVE_BODY = 8
_BELOW = 10
_NEXT = 2
"""Lines about the headline in which the author is credited, and those in which a name alone is the author's."""
_LEAD = 2
"""Paragraphs of the article that may stand between its headline and its byline."""
_WORDS = 18
_SHORT = 16
"""Characters of a label, or of a weekday before a date."""
_COMMENTS = re.compile(
    r"\W*(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?)\b", re.IGNORECASE
)

Reading = Callable[[str], tuple[str, ...]]


def authors(given: Field[str] | None, marked: Sequence[Paragraph]) -> Field[tuple[str, ...]]:
    """The people of the byline, in its order; agencies, titles and places in it are left out."""
    if given is not None and given.value:
        people = tuple(filter(None, (part.strip() for part in re.split(r"\s*[;,]\s*|\s+and\s+", given.value))))
        return Field(people, "given", given.evidence, given.reason)
    for block, read in _credits(marked):
        if people := read(block.text):
            return Field(people, "stated", Passage(block.start, block.end, block.text))
    others = (_in_other_scripts, _two_lines, _above_date, _below, _bylines)
    return next((found for lines in others if (found := _agreed(lines(marked)))), Field())


def _credits(marked: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Reading]]:
    """The lines that may credit the author with how each is read, the surest first."""
    headline = next((i for i, block in enumerate(marked) if block.role == "headline"), None)
    near = _near(marked, headline) if headline is not None else []
    for block in near:
        yield block, credits.people
    for block in _own(marked):
        yield block, credits.people
    for block in near:
        yield block, credits.beside_date
    for block in near:
        yield block, credits.by_one_name
    for block in _alone(marked, headline) if near and headline is not None else ():
        yield block, credits.alone


def _alone(marked: Sequence[Paragraph], headline: int) -> list[Paragraph]:
    """The lines close below the headline that may hold the author's name and nothing else: not the name of somebody of
    whom the title speaks, nor a heading."""
    titles = " ".join(block.text for block in (marked[0], marked[headline]))
    spoken_of = {fold(word) for word in words(titles) if word[0].isupper()}
    return [
        block
        for block in marked[headline + 1 : headline + 1 + _NEXT]
        if block.role not in ("subheading", "related")
        and _may_credit(block)
        and spoken_of.isdisjoint(map(fold, words(block.text)))
    ]


def _near(marked: Sequence[Paragraph], headline: int) -> list[Paragraph]:
    """The short lines about a headline that stands by its article: below it, nearest first, then above it."""
    first = next((i for i, block in enumerate(marked) if block.role == "body" and i > headline), len(marked))
    if marked[headline].rule == FIRST_TITLE and first - headline > _BELOW:
        return []
    found, paragraphs = [], 0
    for block in marked[headline + 1 : headline + 1 + _BELOW]:
        paragraphs += block.role == "body" and shape.is_prose(block.text)
        if paragraphs > _LEAD or block.role == "related" or _COMMENTS.match(block.text):
            break
        found.append(block)
    found += marked[max(0, headline - _ABOVE) : headline][::-1]
    return [block for block in found if _may_credit(block)]


def _may_credit(block: Paragraph) -> bool:
    if block.rule == "header block" or len(block.text.split()) > _WORDS:
        return False
    return block.role == "byline" or not shape.ends_sentence(block.text.rstrip(".:"))


def _below(marked: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Reading]]:
    """The lines under the article that name its authors in so many words."""
    first = next((i for i, block in enumerate(marked) if block.role == "body"), len(marked))
    for block in marked[first:]:
        if block.role == "related" or _COMMENTS.match(block.text):
            return
        if block.role != "body" and len(block.text.split()) <= _WORDS:
            yield block, credits.says_who


def _in_other_scripts(marked: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Reading]]:
    return ((block, credits.in_other_scripts) for block in marked)


def _two_lines(marked: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Reading]]:
    """The lines after one that says "by" and nothing else."""
    for before, block in pairwise(marked):
        if len(before.text) <= _SHORT and len(block.text.split()) <= _WORDS and block.role != "related":
            yield block, partial(credits.of_two_lines, before.text)


def _above_date(marked: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Reading]]:
    """The lines about the article's first that stand above one that opens with a date: those with names alone."""
    first = next((i for i, block in enumerate(marked) if block.role == "body"), 0)
    for block, below in pairwise(marked[max(0, first - _ABOVE_BODY) : first + _REACH + 2]):
        dates = datelines.full(below.text) if len(below.text.split()) <= _WORDS else []
        if dates and dates[0].start <= _SHORT and _may_credit(block) and block.role != "related":
            yield block, credits.alone_or_placed


def _bylines(marked: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Reading]]:
    """All bylines of the page."""
    return ((block, credits.people) for block in marked if block.role == "byline")


def _agreed(lines: Iterator[tuple[Paragraph, Reading]]) -> Field[tuple[str, ...]] | None:
    """The people whom all lines that name any name."""
    found = [(people, block) for block, read in lines if (people := read(block.text))]
    if len({people for people, _ in found}) != 1:
        return None
    people, block = found[0]
    return Field(people, "stated", Passage(block.start, block.end, block.text))


def _own(marked: Sequence[Paragraph]) -> list[Paragraph]:
    """The bylines that stand by the headline or the first paragraph, else the only one of the page: others are those
    of other stories."""
    bylines = [
        (i, block)
        for i, block in enumerate(marked)
        if block.role == "byline" and furniture.BYLINE.match(plain(block.text))
    ]
    headline = next((i for i, block in enumerate(marked) if block.role == "headline"), 0)
    body = next((i for i, block in enumerate(marked) if block.role == "body" and i > headline), 0)
    near = [block for i, block in bylines if max(headline - _REACH, body - _HEAD) <= i <= body + _REACH]
    return near or ([bylines[0][1]] if len(bylines) == 1 and body <= _HEAD else [])
