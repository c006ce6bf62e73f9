"""Full dates in the lines around an article, in the large languages of Europe; for running text see `calendar`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.text import calendar, lazy
from digest.text.normalize import fold

_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = (
    re.compile(
        rf"(?<!\w)(?P<day>[0-3]?\d)(?:\.|º|°|er|st|nd|rd|th)? ?(?:de |of )?{_WORD}"
        rf",? (?:de |del )?{_YEAR}(?!\w)"
    ),
    re.compile(rf"(?<!\w){_WORD} (?P<day>[0-3]?\d)(?:\.|st|nd|rd|th)?,? {_YEAR}(?!\w)"),
    re.compile(rf"(?<![\d.])(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)\. ?{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR} ?[年년] ?(?P<month>[01]?\d) ?[月월] ?(?P<day>[0-3]?\d) ?[日일]"),
    re.compile(rf"(?<!\w){_YEAR}\. ?{_WORD} (?P<day>[0-3]?\d)\."),
    re.compile(rf"(?<!\w)(?P<day>[0-3]?\d) tháng (?P<month>[01]?\d),? (?:năm )?{_YEAR}(?!\d)"),
    re.compile(rf"(?<![\d./-]){_YEAR}(?P<part>[./])(?P<month>[01]\d)(?P=part)(?P<day>[0-3]\d)(?![\d/-])"),
)
_SHORT = re.compile(r"(?<![\d.])(?P<day>[0-3]?\d) ?\. ?(?P<month>[01]?\d) ?\. ?(?P<year>\d\d)(?![\d.])")
_HYPHENS = re.compile(rf"(?<![\d/-])(?P<left>[0-3]?\d)-(?P<right>[0-3]?\d)-{_YEAR}(?![\d/-])")
_MONTH_FIRST = frozenset({"en"})
_YEAR_FIRST = frozenset({"fa", "hu", "ja", "ko", "lt", "zh"})
_STROKES = re.compile(rf"(?<![\d/])(?P<left>[0-3]?\d)/(?P<right>[0-3]?\d)/{_YEAR}(?![\d/])")
_ON_A_DAY = lazy.pattern(r"\s(?:am|vom|on|le|el|il|em|den|op|dnia|w|в)\s+(?P<next>\w+)", re.IGNORECASE)


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


def day_first(lines: Iterable[str], language: str | None) -> bool | None:
    """Whether 02/11/2016 is in November on a page with these lines; None where neither its dates nor its language tell.

    English is written both ways, and only dates such as 13/11/2016 on the same page decide.
    """
    orders = {
        int(match["left"]) > 12
        for line in lines
        for pattern in (_STROKES, _HYPHENS)
        for match in pattern.finditer(line)
        if (int(match["left"]) > 12) != (int(match["right"]) > 12)
    }
    if len(orders) == 1:
        return orders.pop()
    return True if not orders and language and language not in _MONTH_FIRST | _YEAR_FIRST else None


def loose(line: str, day_first: bool | None) -> list[Written]:
    """As `full`, and dates whose parts could be exchanged where `day_first` tells; where it is so, 2.11.16 too."""
    found = full(line)
    for date in _in_figures(line, day_first):
        if not any(date.start < other.end and other.start < date.end for other in found):
            found.append(date)
    return sorted(found)


def before_day(text: str) -> str:
    """What stands before "on Tuesday", "am 3." and the like; all of it where nothing of the kind does."""
    for match in _ON_A_DAY().finditer(text):
        if match["next"].isdigit() or fold(match["next"]) in resources.words("dateline-words"):
            return text[: match.start()]
    return text


def _in_figures(line: str, day_first: bool | None) -> Iterator[Written]:
    for match in (m for pattern in (_STROKES, _HYPHENS) for m in pattern.finditer(line)):
        left, right = match["left"], match["right"]
        first = int(left) > 12 if (int(left) > 12) != (int(right) > 12) else day_first
        if first is not None or left == right:
            day, month = (left, right) if first else (right, left)
            if date := _date(match["year"], int(month), day):
                yield Written(match.start(), match.end(), date)
    if day_first:
        for match in _SHORT.finditer(line):
            if date := _date(f"20{match['year']}", int(match["month"]), match["day"]):
                yield Written(match.start(), match.end(), date)


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
