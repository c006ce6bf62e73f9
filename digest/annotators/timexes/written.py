"""Days as they are written out: a month and a day, with the year or without, and dates in numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from digest.annotators.timexes import lexicon, tense
from digest.annotators.timexes.modifiers import phase
from digest.annotators.timexes.moments import Moment, date
from digest.annotators.timexes.pieces import DAY, MONTH, MONTH_STEMS, PHASED, WEEKDAY, YEAR, S, named
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.rule import date as reading

_AS_FAR = 150
"""Days around publication from which on the day before it and that after it are about as near: news is of the past."""
_CLOSE = 45
"""Days around publication: who speaks of a day so close says its year only if it is another one."""


def _day(match: re.Match[str], scene: Scene) -> Reading | None:
    """CD: a day of a month, with its year or without."""
    month, number = _numbers(match)
    if scene.published is None and not match["year"]:
        return Reading("DATE", f"XXXX-{month:02}-{number:02}") if date(2000, month, number) else None
    day = day_of(match, scene)
    return reading(Moment(day, "day"), phase(match["phase"])) if day else None


def _numbers(match: re.Match[str]) -> tuple[int, int]:
    return lexicon.month(match["month"]), int(match["day"].rstrip("stndrh"))


def day_of(match: re.Match[str], scene: Scene) -> datetime.date | None:
    """The day that the groups "month" and "day" mean, and "year" and "of_week" where the pattern has them.

    Without a year it is found from the day of publication, so that it falls on the weekday named, where it can.
    """
    (month, number), groups = _numbers(match), match.groupdict()
    if groups.get("year"):
        return date(int(groups["year"]), month, number)
    if scene.published is None:
        return None
    wanted = lexicon.weekday(groups["of_week"]) if groups.get("of_week") else None

    def fitting(year: int) -> datetime.date | None:
        day = date(year, month, number)
        return day if day and day.weekday() == wanted else None

    fits = nearest(match, scene, scene.published, fitting) if wanted is not None else None
    return fits or nearest(match, scene, scene.published, lambda year: date(year, month, number))


def nearest(
    match: re.Match[str], scene: Scene, published: datetime.date, of_year: Callable[[int], datetime.date | None]
) -> datetime.date | None:
    """The one nearest to publication, unless that is far off and the tense of its clause asks for the other side."""
    found = [day for year in range(published.year - 1, published.year + 2) if (day := of_year(year))]
    near = min(found, key=lambda day: abs(day - published), default=None)
    if near is None or abs((near - published).days) <= _CLOSE:
        return near
    hint = tense.at(scene.text, *match.span(), far=True)
    back = scene.text.endswith(("back in ", "back on "), 0, match.start())
    if hint == "past" or back or (hint is None and abs((near - published).days) > _AS_FAR):
        found = [day for day in found if day <= published] or found
    elif hint == "future":
        found = [day for day in found if day >= published] or found
    return min(found, key=lambda day: abs(day - published))


def _iso(match: re.Match[str], scene: Scene) -> Reading | None:
    """CI: 2016-11-02."""
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    return reading(Moment(day, "day")) if day else None


def _slashed(match: re.Match[str], scene: Scene) -> Reading | None:
    """CS: 11/25/2016. Where each of the first two numbers may be the month, only the year is known."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    if first <= 12 and second <= 12 and first != second:
        return Reading("DATE", f"{year}-XX-XX")
    month, number = (first, second) if first <= 12 else (second, first)
    day = date(year, month, number)
    return reading(Moment(day, "day")) if day else None


def _week(match: re.Match[str], scene: Scene) -> Reading | None:
    """CW: the week of March 6."""
    return reading(Moment(day_of(match, scene), "week"))


_MONTH, _DAY = named("month", MONTH), named("day", DAY)
_OF_WEEK = named("of_week", WEEKDAY)
_OF_YEAR = rf"(?:,?{S}{named('year', YEAR)})?"

RULES: tuple[Rule, ...] = (
    rule(
        "day of a month",
        MONTH_STEMS,
        rf"(?:{_OF_WEEK},?{S}(?:the{S})?)?{PHASED}{_MONTH}{S}(?:the{S})?{_DAY}{_OF_YEAR}",
        _day,
    ),
    rule(
        "day of a month, day first",
        MONTH_STEMS,
        rf"(?:{_OF_WEEK},?{S})?{PHASED}(?:the{S})?{_DAY}{S}(?:of{S})?{_MONTH}{_OF_YEAR}",
        _day,
    ),
    rule("day, ISO", "0", r"(?P<year>(?:1[6-9]|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)", _iso),
    rule(
        "day, numbers",
        "0",
        r"(?<![/\d])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>(?:(?:19|20)?\d\d))(?![/\d])",
        _slashed,
    ),
    rule("week of a day", ("week",), rf"the{S}week{S}(?:of|beginning|starting){S}{_MONTH}{S}{_DAY}", _week),
)
