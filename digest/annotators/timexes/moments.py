"""Stretches of the calendar: a day and how much of the calendar around it is meant, and their TIMEX3 values.

References:
    J. Pustejovsky et al. (2003). TimeML: Robust Specification of Event and Temporal Expressions in Text. IWCS-5.
    ISO 8601 for days, weeks, months and years.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


class Moment(NamedTuple):
    """The stretch of size `grain` ("day" to "century") that holds `day`; where that is unknown, `day` is None."""

    day: datetime.date | None
    grain: str

    @property
    def value(self) -> str:
        """The TIMEX3 value, "1998-03-05" to "19"."""
        if self.day is None:
            return _UNKNOWN[self.grain]
        return _written(self.day, self.grain)

    def shifted(self, count: int) -> Moment:
        """The stretch of this size that lies `count` of them later, or earlier if negative."""
        return Moment(shift(self.day, count, self.grain), self.grain)


def _written(day: datetime.date, grain: str) -> str:
    if grain == "day":
        return day.isoformat()
    if grain in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if grain == "weekend" else "")
    parts = {
        "month": f"-{day.month:02}",
        "quarter": f"-Q{(day.month + 2) // 3}",
        "half": f"-H{(day.month + 5) // 6}",
        "year": "",
    }
    if grain in parts:
        return f"{day.year:04}{parts[grain]}"
    return f"{day.year // 10:03}X" if grain == "decade" else f"{day.year // 100:02}"


def shift(day: datetime.date | None, count: int, grain: str) -> datetime.date | None:
    """`day` moved by `count` stretches; None where the day is unknown or the calendar does not reach so far."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
    if day is None:
        return None
    try:
        if grain in months:
            return day + relativedelta(months=count * months[grain])
        return day + datetime.timedelta(days=count * (1 if grain == "day" else 7))
    except (OverflowError, ValueError):
        return None


def date(year: int, month: int = 1, day: int = 1) -> datetime.date | None:
    """The day, None where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
