"""What stands between quotation marks.

Double marks of all kinds (straight, curly, low, guillemets, two single ones) are one family, so that a quotation opened
with one kind may be closed with another; single marks are another, told from apostrophes by their neighbours. One pass,
linear in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile("''|``|‘‘|’’|[\"“”„‟«»'‘’‚‛]")
_DOUBLE = frozenset('"“”„‟«»')
_OPENING = frozenset("“„‟«‘‚‛")
_BEFORE_OPENING = frozenset("([{<-–—―/,;:…")
_ELIDED = re.compile(r"(?:s|t|m|d|re|ve|ll|em|til|tis|twas|cause|bout|round|n|cos|\d0s)\b", re.IGNORECASE)
_STOPS = frozenset(",.?!…")
_LONGEST_SINGLE = 400


class Quotation(NamedTuple):
    """A stretch from its opening mark to past its closing one; an open one ends with the text.

    `depth` counts the quotations around it.
    """

    start: int
    end: int
    depth: int
    closed: bool


def find(text: str) -> list[Quotation]:
    """The quotations of one paragraph in order of their start.

    A double mark without a partner gives a quotation only where it opens one that runs to the end of the paragraph:
    the last of the list, with `closed` false. Unpaired single marks are apostrophes.
    """
    marks = [(m.start(), m.end()) for m in _MARK.finditer(text)]
    doubles, open_at = _doubles(text, [m for m in marks if m[1] - m[0] == 2 or text[m[0]] in _DOUBLE])
    singles = _singles(text, [i for i, end in marks if end == i + 1 and text[i] not in _DOUBLE])
    if open_at is not None:
        closing = _single_closing(text, open_at, marks, {e - 1 for _, e in singles})
        if closing is not None:
            doubles, open_at = [*doubles, (open_at, closing)], None
    found = [(s, e, True) for s, e in doubles]
    if open_at is not None:
        found.append((open_at, len(text), False))
    kept = _uncrossed(sorted(singles), [(s, e) for s, e, _ in found])
    return _with_depth(sorted(found + [(s, e, True) for s, e in kept], key=lambda q: (q[0], -q[1])))


def _doubles(text: str, marks: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int | None]:
    """Pairs of double marks, and where the last one opens that is never closed."""
    pairs: list[tuple[int, int]] = []
    start: int | None = None
    for i, end in marks:
        if start is None:
            start = i if _may_open(text, i, end) else None
        elif text[i] in "“„‟" and _may_open(text, i, end) and _after_space(text, i):
            start = i  # a second opening mark: the first was never closed
        elif i > start + 1:
            pairs.append((start, end))
            start = None
    return pairs, start


def _single_closing(text: str, start: int, marks: list[tuple[int, int]], closing: set[int]) -> int | None:
    """Past the single mark that closes what a double one opened at `start`: after a stop, and with no opening one."""
    for i, end in marks:
        single = i > start and end == i + 1 and text[i] not in _DOUBLE and i not in closing
        if single and text[i - 1] in _STOPS and not text[end : end + 1].isalnum():
            return end
    return None


def _after_space(text: str, i: int) -> bool:
    return i == 0 or text[i - 1].isspace() or text[i - 1] in _BEFORE_OPENING


def _may_open(text: str, i: int, end: int) -> bool:
    """Whether a word follows the mark, and none runs into it."""
    follows = end < len(text) and not text[end].isspace()
    return follows and (text[i] in _OPENING or not (i and text[i - 1].isalnum()))


def _singles(text: str, marks: list[int]) -> list[tuple[int, int]]:
    """Pairs of single marks that are not apostrophes."""
    pairs: list[tuple[int, int]] = []
    start: int | None = None
    weak: int | None = None
    for i in marks:
        if start is not None and i - start > _LONGEST_SINGLE:
            pairs += [(start, weak + 1)] if weak is not None else []
            start = weak = None
        if _opens_single(text, i):
            if start is not None and weak is not None:
                pairs.append((start, weak + 1))
            start, weak = i, None
        elif start is not None and _closes_single(text, i):
            if _may_be_possessive(text, i):
                weak = i if weak is None else weak
            else:
                pairs.append((start, i + 1))
                start = weak = None
    return pairs + ([(start, weak + 1)] if start is not None and weak is not None else [])


def _opens_single(text: str, i: int) -> bool:
    if i + 1 >= len(text) or text[i + 1].isspace() or (i and (text[i - 1].isalnum() or text[i - 1] in ".’'")):
        return False
    if i and not (text[i - 1].isspace() or text[i - 1] in _BEFORE_OPENING or text[i - 1] in _DOUBLE):
        return False
    return text[i] in _OPENING or not _ELIDED.match(text, i + 1)


def _closes_single(text: str, i: int) -> bool:
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _may_be_possessive(text: str, i: int) -> bool:
    """An s before, and a word after: `rebels' attacks`."""
    return text[i - 1] in "sS" and text[i + 1 : i + 2] == " " and text[i + 2 : i + 3].isalnum()


def _uncrossed(singles: list[tuple[int, int]], doubles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The single pairs that lie wholly inside or wholly outside each double pair."""
    kept, at = [], 0
    for start, end in singles:
        while at < len(doubles) and doubles[at][1] <= start:
            at += 1
        k = at
        while k < len(doubles) and doubles[k][0] < end and _nested((start, end), doubles[k]):
            k += 1
        if k == len(doubles) or doubles[k][0] >= end:
            kept.append((start, end))
    return kept


def _nested(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether one of two pairs that meet lies inside the other."""
    return (b[0] < a[0] and a[1] <= b[1]) or (a[0] < b[0] and b[1] <= a[1])


def _with_depth(spans: list[tuple[int, int, bool]]) -> list[Quotation]:
    around: list[int] = []
    found = []
    for start, end, closed in spans:
        while around and around[-1] <= start:
            around.pop()
        found.append(Quotation(start, end, len(around), closed))
        around.append(end)
    return found
