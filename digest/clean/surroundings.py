"""Where a line stands: what is beside it, how much of the article is above and below, what the page has announced.

Linear in the number of lines: running sums answer every question about a window.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from digest.clean import patterns
from digest.clean.lines import SHORT, Line, binned

_WINDOW = 5
_NEAR = (0, 20, 60, 150, 300)
_FEW = (0, 1, 2, 4)
_STEPS = (1, 2, 4, 8, 16)
_ANNOUNCERS = frozenset({"comments", "related", "author", "subscribe", "legal", "filed"})
_PLACES = (
    "after all prose",
    "share of prose above",
    "lines after a sign of the end",
    "no sign of the end above",
    "signs of the end above",
    "line above: ",
    "line below: ",
)
_BEGUN = 0.2
"""Share of the page's prose that must be above before a phrase may announce that the article is over."""


def features(lines: Sequence[Line]) -> list[list[str]]:
    """For each line the names of the features of its place, in order."""
    prose = _sums([line.size if line.is_prose else 0 for line in lines])
    rows: list[list[str]] = [[] for _ in lines]
    for part in (
        _neighbours(lines),
        _places(lines, prose),
        _near(lines, prose),
        _after_signs(lines, prose),
        _overlap(lines),
        patterns.features(lines),
        _spoken_beside(lines),
    ):
        for row, names in zip(rows, part, strict=True):
            row.extend(names)
    for line, row in zip(lines, rows, strict=True):
        if line.open:
            row.extend(_by_kind(line.kind, row))
    return rows


def _by_kind(kind: str, names: Sequence[str]) -> list[str]:
    """What the place means for a line of its kind: a paragraph far below the comments, a short line there."""
    return [f"{kind}, {name}" for name in names if name.startswith(_PLACES)]


def _spoken_beside(lines: Sequence[Line]) -> list[list[str]]:
    """The phrases of pages in the lines above and below."""
    none: frozenset[str] = frozenset()
    spoken = [none, *(line.cues for line in lines), none]
    return [
        [*(f"line above has words of {name}" for name in sorted(spoken[i]))]
        + [f"line below has words of {name}" for name in sorted(spoken[i + 2])]
        for i in range(len(lines))
    ]


def _sums(values: Sequence[int]) -> list[int]:
    return [0, *accumulate(values)]


def _neighbours(lines: Sequence[Line]) -> list[list[str]]:
    """The kinds of the two lines above and below, and the length of the run of lines that are no prose."""
    kinds = ["edge", "edge", *(line.kind for line in lines), "edge", "edge"]
    runs = _runs(lines)
    return [
        [
            f"second line above: {kinds[i]}",
            f"line above: {kinds[i + 1]}",
            f"line below: {kinds[i + 3]}",
            f"second line below: {kinds[i + 4]}",
            binned("run of lines that are no prose", runs[i], (0, *_STEPS)),
        ]
        for i in range(len(lines))
    ]


def _runs(lines: Sequence[Line]) -> list[int]:
    lengths, start = [0] * len(lines), 0
    for i in range(len(lines) + 1):
        if i == len(lines) or lines[i].is_prose or lines[i].kind == "caption":
            lengths[start:i] = [i - start] * (i - start)
            start = i + 1
    return lengths


def _places(lines: Sequence[Line], prose: Sequence[int]) -> list[list[str]]:
    """How much of the prose and of the page is above, and how far the nearest paragraphs are."""
    total = max(1, prose[-1])
    above = _distances(lines)
    below = _distances(lines[::-1])[::-1]
    rows = []
    for i in range(len(lines)):
        names = [
            "after all prose"
            if prose[i] >= total
            else binned("share of prose above", prose[i] / total, (0.0, 0.15, 0.5, 0.85, 1)),
            binned("tenth of the page", 10 * i // len(lines), tuple(range(10))),
            binned("lines from the paragraph above", above[i], _STEPS) if above[i] else "no paragraph above",
            binned("lines to the paragraph below", below[i], _STEPS) if below[i] else "no paragraph below",
        ]
        if above[i] == below[i] == 1:
            names.append("between two paragraphs")
        rows.append(names)
    return rows


def _distances(lines: Sequence[Line]) -> list[int]:
    """Lines back to the nearest paragraph, 0 where there is none."""
    distances, last = [], None
    for i, line in enumerate(lines):
        distances.append(0 if last is None else i - last)
        if line.kind == "paragraph":
            last = i
    return distances


def _near(lines: Sequence[Line], prose: Sequence[int]) -> list[list[str]]:
    """How much prose, furniture and how many dates stand within a few lines."""
    furniture = _sums([line.kind == "furniture" for line in lines])
    dates = _sums([line.dated for line in lines])
    rows, count = [], len(lines)
    for i, line in enumerate(lines):
        top, end = max(0, i - _WINDOW), min(count, i + _WINDOW + 1)
        low, high = max(0, i - _WINDOW + 1), min(count, i + _WINDOW)
        below = prose[end] - prose[i + 1]
        rows.append(
            [
                binned("words of prose near", below + prose[i] - prose[top], _NEAR),
                binned("words of prose just below", below, _NEAR),
                binned("furniture near", furniture[high] - furniture[low] - (line.kind == "furniture"), _FEW),
                binned("dates near", dates[high] - dates[low], _FEW),
            ]
        )
    return rows


def _after_signs(lines: Sequence[Line], prose: Sequence[int]) -> list[list[str]]:
    """How many short lines above announced comments, other stories, the author, the end; how near the last is."""
    rows, seen, since, distance, begun = [], 0, 0, 0, False
    for i, line in enumerate(lines):
        near = binned("lines after a sign of the end", distance, (1, 3, 8, 20)) if seen else "no sign of the end above"
        rows.append(
            [binned("signs of the end above", seen, _FEW), binned("and since the last paragraph", since, _FEW), near]
        )
        distance += 1
        started = begun and prose[i + 1] > _BEGUN * prose[-1]
        if started and line.size < SHORT and not _ANNOUNCERS.isdisjoint(line.cues):
            seen, since, distance = seen + 1, since + 1, 1
        if line.kind == "paragraph":
            begun, since = True, 0
    return rows


def _overlap(lines: Sequence[Line]) -> list[list[str]]:
    """How many of the line's own words the prose of the page uses elsewhere; whether it is like the page's title."""
    used = Counter(word for line in lines if line.is_prose for word in set(line.content))
    title = set(lines[0].content) if lines else set()
    rows = []
    for i, line in enumerate(lines):
        names = []
        if line.content:
            shared = sum(1 for word in line.content if used[word] > line.is_prose) / len(line.content)
            names.append(binned("words shared with the prose", shared, (0.0, 0.25, 0.5, 1)))
            if i and title and 2 * len(title.intersection(line.content)) >= len(title):
                names.append("like the page's title")
        rows.append(names)
    return rows
