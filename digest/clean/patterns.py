"""What recurs on a page: the same line twice, lines that open alike, runs of one length; and its longest stretch of
prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from digest.clean.lines import Line, binned

_FEW = (0, 1, 2, 4)
_AROUND = 3
_LIKE = 0.25
"""Two lines are of one length where they differ by no more than this share of words, or by one."""
_FULL = 40
"""Words of a paragraph that count for the stretch: one long paragraph is no article."""
_GAP = 6
"""Words that a line which is no prose takes from the stretch."""
_BEYOND = (2, 5, 15, 50)


def features(lines: Sequence[Line]) -> list[list[str]]:
    """For each line the names of the features, in order."""
    copies = Counter(line.words for line in lines)
    pairs = Counter(line.words[:2] for line in lines if line.size > 2)
    openings = Counter(line.words[:1] for line in lines if line.size > 2)
    start, end = _stretch(lines)
    return [
        [
            *([f"stands twice on the page, {line.length}"] if line.size and copies[line.words] > 1 else []),
            binned("lines that open alike", pairs[line.words[:2]] if line.size > 2 else 0, _FEW),
            binned("lines with this first word", openings[line.words[:1]] if line.size > 2 else 0, _FEW),
            f"{binned('lines near of its length', _of_one_length(lines, i), (0, 1, 2, 3, 4))}, {line.length}",
            _beside(i, start, end),
        ]
        for i, line in enumerate(lines)
    ]


def _of_one_length(lines: Sequence[Line], i: int) -> int:
    """How many of the lines around line `i` are about as long."""
    size = lines[i].size
    most = max(1.0, _LIKE * size)
    near = lines[max(0, i - _AROUND) : i + _AROUND + 1]
    return len([other for other in near if -most <= other.size - size <= most]) - 1


def _stretch(lines: Sequence[Line]) -> tuple[int, int]:
    """The stretch (start, end) of lines with most prose, where each other line takes some of it back (the maximum
    subsequence of J. Pasternack and D. Roth, "Extracting Article Text from the Web", 2009)."""
    best = start = end = begin = total = 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, begin = 0, i
        total += min(line.size, _FULL) if line.is_prose else -_GAP
        if total > best:
            best, start, end = total, begin, i + 1
    return start, end


def _beside(i: int, start: int, end: int) -> str:
    """Where line `i` stands to the stretch of most prose."""
    if i < start:
        return "before the stretch of most prose"
    if i < end:
        return "in the stretch of most prose"
    return binned("lines after the stretch of most prose", i - end, _BEYOND)
