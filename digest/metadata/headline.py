"""The headline of an article: the page's own title, without what layout and search engines have put beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.metadata import outlet
from digest.model import Field, Paragraph, Passage
from digest.text import datelines, lazy
from digest.text.furniture import TOP_TITLE, UNCONFIRMED
from digest.text.normalize import fold
from digest.text.tokens import tokens, words

_PAGE_NAMES = re.compile(r"[|│]| [»«›] | // ")
_PARTS = lazy.pattern(r"\s[|│–—»›•·-]\s|:\s")
_SITE = lazy.pattern(r"\s[|│]\s")
_AFTER_DATE = lazy.pattern(r"\s*(?:[|–—:•·-])\s*")
_RUN_ON = lazy.pattern(r"(?P<blank>\s*)[\"'“„«‘‚»›]?")
_TRAIL = re.compile(r"\s-\s.+\s-\s")
_TITLE_WORDS = 3
"""Words that a headline needs when what stands before it in its line is cut off."""


def find(marked: Sequence[Paragraph]) -> Field[str]:
    """The headline on the page, without the names of outlet and section, the kicker, and the date beside it."""
    block = next((block for block in marked if block.role == "headline" or block.rule == UNCONFIRMED), None)
    if block is None:
        return Field()
    whole = Passage(block.start, block.end, block.text)
    if block.rule == UNCONFIRMED:
        return Field(None, "unknown", whole, "the page's title, which does not stand above the article")
    title = marked[0] if marked[0].rule == TOP_TITLE else None
    if title and _is_site(block.text, title.text):
        return Field(None, "unknown", whole, "the page's own name")
    end = len(block.text[: outlet.title_suffix(block.text, marked)].rstrip())
    start = max(_kicker(block.text[:end], title.text) if title else 0, _date(block.text[:end]))
    value = block.text[start:end]
    if _PAGE_NAMES.search(value) or _TRAIL.search(value):
        return Field(None, "unknown", whole, "the page's title, in which names of outlet or section stand")
    return Field(value, "stated", Passage(block.start + start, block.start + end, value))


def _is_site(line: str, title: str) -> bool:
    """Whether a line is what stands after the bar in the browser's title: the site's name, not the article's."""
    head, *rest = _SITE().split(title)
    return bool(rest) and words(fold(line)) == words(fold(" ".join(rest))) and len(words(head)) > 1


def _kicker(line: str, title: str) -> int:
    """Where the headline begins in a line that runs on from its kicker without a mark between them.

    The browser's title has the two as parts of its own.
    """
    found = tokens(line)
    folded = [fold(token.text) for token in found]
    for part in _PARTS().split(title):
        size = len(own := words(fold(part)))
        cut = len(found) - size
        if size >= _TITLE_WORDS and cut > 0 and folded[cut:] == own:
            mark = _RUN_ON().fullmatch(line, found[cut - 1].end, found[cut].start)
            return mark.end("blank") if mark else 0
    return 0


def _date(line: str) -> int:
    """Where the headline begins after a date and a stroke."""
    dates = datelines.full(line)
    after = _AFTER_DATE().match(line, dates[0].end) if dates and dates[0].start == 0 else None
    return after.end() if after and after.group().strip() and len(words(line[after.end() :])) >= _TITLE_WORDS else 0
