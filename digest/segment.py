"""From a text to its blocks, and from its marked blocks to numbered paragraphs and sentences; offsets are kept.

A block is a line of the file, or the lines of one paragraph where the file breaks its lines at a fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from digest.model import CONTENT_ROLES, Paragraph, Passage, Sentence
from digest.text import furniture, sentences, shape

_LINE = re.compile(r"[^\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WIDEST_WRAP = 120
"""Columns: mail and plain-text tools wrap at 60 to 100; beyond this a long line is a paragraph of its own."""
_NARROWEST_WRAP = 45
"""Columns: shorter lines are entries of a menu, whatever letters they open with."""
_SOFT_BREAKS = 3
"""Line breaks in mid-sentence that a file needs before its lines are taken for wrapped: fewer may be chance."""


def blocks(text: str, start: int = 0) -> tuple[Passage, ...]:
    """The blocks of `text` from `start` on, in order, without white space at their ends; none is empty."""
    lines = [p for m in _LINE.finditer(text, start) if (p := _stripped(text, m.start(), m.end())).text]
    width = _wrap_width(text, lines)
    joined: list[Passage] = []
    last: Passage | None = None
    for line in lines:
        if last is not None and width and _is_soft(text, last, line, width):
            joined[-1] = _stripped(text, joined[-1].start, line.end)
        else:
            joined.append(line)
        last = line
    return tuple(joined)


def paragraphs(marked: Iterable[Paragraph], language: str | None) -> tuple[Paragraph, ...]:
    """The blocks with those that feed the digests numbered from 1 and split into sentences."""
    numbered, number = [], 0
    for block in marked:
        if block.role not in CONTENT_ROLES:
            numbered.append(block)
            continue
        number += 1
        numbered.append(replace(block, number=number, sentences=_sentences(block, number, language or "en")))
    return tuple(numbered)


def _sentences(block: Paragraph, number: int, language: str) -> tuple[Sentence, ...]:
    spans = sentences.spans(block.text, language)
    return tuple(
        Sentence(block.start + start, block.start + end, block.text[start:end], number, index)
        for index, (start, end) in enumerate(spans)
    )


def _stripped(text: str, start: int, end: int) -> Passage:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    return Passage(start, start + len(stripped), stripped)


def _wrap_width(text: str, lines: list[Passage]) -> int:
    """The width at which the file breaks its lines, 0 where a line is a paragraph.

    Taken from breaks in mid-sentence, where the next line opens with a small letter: lines that were never
    wrapped (headlines, menus) may be longer.
    """
    broken = [
        len(left.text)
        for left, right in pairwise(lines)
        if _NARROWEST_WRAP <= len(left.text) <= _WIDEST_WRAP
        and right.text[0].islower()
        and not shape.ends_sentence(left.text)
        and text.count("\n", left.end, right.start) == 1
    ]
    return max(broken) if len(broken) >= _SOFT_BREAKS else 0


def _is_soft(text: str, left: Passage, right: Passage, width: int) -> bool:
    """Whether the break between two lines was made for want of room: the next word would not have fitted."""
    if text.count("\n", left.end, right.start) != 1 or len(left.text) > width:
        return False
    if len(left.text) + 1 + len(right.text.split(maxsplit=1)[0]) <= width:
        return False
    return right.text[0].islower() or furniture.kind(right.text) is None
