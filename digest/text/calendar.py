"""Calendar dates as they are written out in English and ISO text. Relative dates are for the timex annotator."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = (
    r"(?P<month{0}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\.)?,?\s+)?"
_DATE = re.compile(
    rf"\b(?:{_WEEKDAY}(?:the\s+)?(?:{_DAY.format(1)}\s+(?:of\s+)?{_MONTH.format(1)}(?:,?\s+{_YEAR.format(1)})?"
    rf"|{_MONTH.format(2)}\s+{_DAY.format(2)}(?:,?\s+{_YEAR.format(2)})?)(?!\w|:\d)"
    rf"|{_YEAR.format(3)}-(?P<month3>[01]\d)-{_DAY.format(3)}(?=\D|$))",
    re.IGNORECASE,
)


class CalendarDate(NamedTuple):
    """A written date at `text[start:end]`: month 1–12, day 1–31, year or None, weekday 0 (Monday) – 6 or None."""

    start: int
    end: int
    month: int
    day: int
    year: int | None
    weekday: int | None

    @property
    def date(self) -> datetime.date | None:
        """The day meant; None without a year, or where there is no such day or it is another weekday."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> datetime.date | None:
        """The day in `year`; None where that year has no such day or the weekday written is not its own."""
        try:
            date = datetime.date(year, self.month, self.day)
        except ValueError:
            return None
        return date if self.weekday in (None, date.weekday()) else None


def dates(text: str) -> list[CalendarDate]:
    """The written dates of `text` in order. Numbers such as 02/11/2016 are left alone: they mean two different days."""
    found = []
    for m in _DATE.finditer(text):
        month = m["month1"] or m["month2"] or m["month3"]
        day = int(m["day1"] or m["day2"] or m["day3"])
        year = m["year1"] or m["year2"] or m["year3"]
        number = int(month) if month.isdigit() else _month(month)
        if 1 <= day <= 31 and 1 <= number <= 12:
            found.append(
                CalendarDate(m.start(), m.end(), number, day, int(year) if year else None, weekday(m["weekday"]))
            )
    return found


def weekday(name: str | None) -> int | None:
    """0 (Monday) to 6 for a weekday's name or its first three letters."""
    if not name:
        return None
    return next((i for i, day in enumerate(WEEKDAYS) if day.startswith(name.lower()[:3])), None)


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))
