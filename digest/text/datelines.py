"""Full dates in the lines around an article, in the large languages of Europe; for running text see `calendar`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.text import calendar

_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = (
    re.compile(
        rf"(?<!\w)(?P<day>[0-3]?\d)(?:\.|º|°|er|st|nd|rd|th)? ?(?:de |of )?{_WORD}"
        rf",? (?:de |del )?{_YEAR}(?!\w)"
    ),
    re.compile(rf"(?<!\w){_WORD} (?P<day>[0-3]?\d)(?:\.|st|nd|rd|th)?,? {_YEAR}(?!\w)"),
    re.compile(rf"(?<![\d.])(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)\. ?{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}年(?P<month>[01]?\d)月(?P<day>[0-3]?\d)日"),
)
_STROKES = re.compile(rf"(?<![\d/])(?P<left>[0-3]?\d)/(?P<right>[0-3]?\d)/{_YEAR}(?![\d/])")


class Written(NamedTuple):
    """A full date at `line[start:end]`."""

    start: int
    end: int
    date: datetime.date


def full(line: str) -> list[Written]:
    """The full dates of `line` in order; those whose day and month could be exchanged (02/11/2016) are left out."""
    found = [Written(d.start, d.end, d.date) for d in calendar.dates(line) if d.date]
    for date in _others(line):
        if not any(date.start < other.end and other.start < date.end for other in found):
            found.append(date)
    return sorted(found)


def _others(line: str) -> Iterator[Written]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            month = match["month"].lower()
            number = int(month) if month.isdigit() else _months().get(month)
            date = _date(match["year"], number, match["day"])
            if date:
                yield Written(match.start(), match.end(), date)
    for match in _STROKES.finditer(line):
        left, right = int(match["left"]), int(match["right"])
        both = (_date(match["year"], right, match["left"]), _date(match["year"], left, match["right"]))
        days = {day for day in both if day}
        if len(days) == 1:
            yield Written(match.start(), match.end(), days.pop())


def _date(year: str, month: int | None, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), month or 0, int(day))
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    return {name: number for number, row in enumerate(resources.lines("months"), 1) for name in row.split()}
