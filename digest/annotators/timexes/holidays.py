"""Holidays, by their names."""

from __future__ import annotations

import datetime
import re

from dateutil.easter import easter

from digest.annotators.timexes import lexicon, tense
from digest.annotators.timexes.moments import date, shift
from digest.annotators.timexes.pieces import DAYPART, S, either, maybe, named
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.weekdays import of_day

_DAY = datetime.timedelta(days=1)
_MONTH_AND_DAY = re.compile(r"\d\d-\d\d")


def of_year(name: str, year: int) -> datetime.date | None:
    """The day of a holiday in a year; None before Easter was counted as it is now."""
    key = lexicon.HOLIDAYS[name]
    if _MONTH_AND_DAY.fullmatch(key):
        return date(year, int(key[:2]), int(key[3:]))
    if key[0] in "+-":
        return shift(easter(year), int(key), "day") if 1583 <= year <= 4099 else None
    month, weekday, which = map(int, key.split())
    return _which(year, month, weekday, which)


def _which(year: int, month: int, weekday: int, which: int) -> datetime.date | None:
    """The first, second … such weekday of a month; the last one for -1."""
    first = date(year, month)
    if first is None:
        return None
    days = [day for n in range(31) if (day := first + n * _DAY).month == month and day.weekday() == weekday]
    return days[which - 1 if which > 0 else which]


def _holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    """HD: Thanksgiving Day, last Christmas, Easter 1999."""
    name, part = " ".join(match["name"].split()), match["part"]
    year = match["year"] or match["before"]
    if year:
        return of_day(of_year(name, int(year)), part)
    if scene.published is None:
        key = lexicon.HOLIDAYS[name]
        return Reading("DATE", f"XXXX-{key}") if _MONTH_AND_DAY.fullmatch(key) else None
    told = _OF_YEAR.match(scene.text, match.end())
    if told:
        return of_day(of_year(name, scene.published.year + _YEARS[told["which"]]), part)
    days = [day for n in (-1, 0, 1) if (day := of_year(name, scene.published.year + n))]
    return of_day(_near(match, scene, scene.published, days), part)


def _near(
    match: re.Match[str], scene: Scene, published: datetime.date, days: list[datetime.date]
) -> datetime.date | None:
    """The last one, the next one, or the one nearest to publication, as the words and the tense ask."""
    near = match["near"]
    if near == "last":
        days = [day for day in days if day < published]
        return days[-1] if days else None
    told = tense.at(scene.text, *match.span())
    if near == "next" or told == "future":
        days = [day for day in days if day >= published]
    elif told == "past":
        days = [day for day in days if day <= published]
    return min(days, key=lambda day: abs(day - published), default=None)


_YEARS = {"last": -1, "this": 0, "next": 1}
_OF_YEAR = re.compile(rf"(?:{S}[a-z]+){{0,2}}{S}(?P<which>last|this|next){S}year\b")
"""`Bastille Day ceremonies last year`."""
_YEAR = r"(?:1[89]|20)\d\d"
_NAMES = either(name.replace(".", "[.]") for name in lexicon.HOLIDAYS)

RULES: tuple[Rule, ...] = (
    rule(
        "holiday",
        [word for name in lexicon.HOLIDAYS for word in re.findall("[a-z]+", name)[-2:]],
        rf"{maybe(named('near', 'last|next|this') + '|' + named('before', _YEAR), S)}{named('name', _NAMES)}"
        rf"(?:,?{S}(?P<year>{_YEAR}))?{maybe(S, named('part', DAYPART))}",
        _holiday,
    ),
)
