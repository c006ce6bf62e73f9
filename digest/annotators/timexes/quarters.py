"""Quarters and halves of a year, as business news speaks of them."""

from __future__ import annotations

import datetime
import re

from digest.annotators.timexes import lexicon, tense
from digest.annotators.timexes.moments import Moment, date, shift
from digest.annotators.timexes.pieces import H, S
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.rule import date as reading

_SIDES = {"last": -1, "this": 0, "next": 1}
_AROUND = 200
"""Characters that hold what tells a game's quarter from a year's."""
_GAME = re.compile(
    r"\b(?:touchdowns?|quarterback|field\s+goals?|half-?time|yards?|scored|scoring|three-pointers?"
    r"|interceptions?|fumbled?|layups?|free\s+throws?|playoffs?)\b"
)
_MONTHS = {"quarter": 3, "half": 6}


def _quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """QN: the third quarter, this year's first quarter, the second half of 1990."""
    grain = match["grain"]
    number = 4 if match["ordinal"] == "final" else lexicon.ordinal(match["ordinal"])
    month = (number - 1) * _MONTHS[grain] + 1
    if month > 12:
        return None
    year, near = match["year"] or match["before"], match["near"] or match["whose"]
    if year:
        return reading(Moment(date(int(year), month), grain))
    if scene.published is None:
        return Reading("DATE", f"XXXX-{grain[0].upper()}{number}")
    if not near and _GAME.search(scene.text, max(0, match.start() - _AROUND), match.end() + _AROUND):
        return None
    if near:
        return reading(Moment(date(scene.published.year + _SIDES[near.split()[0]], month), grain))
    day = _begun(match, scene, scene.published, month)
    return reading(Moment(shift(day, -1, "year"), grain), kept=False) if match["ago"] else reading(Moment(day, grain))


def _begun(match: re.Match[str], scene: Scene, published: datetime.date, month: int) -> datetime.date | None:
    """The last such quarter that has begun, or that of the year where the clause speaks of what will be."""
    day = date(published.year, month)
    if day and day > published and tense.at(scene.text, *match.span()) != "future":
        return shift(day, -1, "year")
    return day


def _that(match: re.Match[str], scene: Scene) -> Reading | None:
    """QT: the quarter, the latest period, the year-ago quarter."""
    known = scene.memory.quarter.day if scene.memory.quarter else None
    words = match.group()
    if known is None and match["grain"] == "period" and "latest" not in words:
        return None
    last = shift(scene.published, -1, "quarter")
    if known is None or ("latest" in words and last and known > last):
        known = last
    if match["year"] and known:
        return reading(Moment(date(int(match["year"]), known.month), "quarter"), kept=False, carried=True)
    back = -1 if re.search("year|ago|earlier", words) else 0
    return reading(Moment(shift(known, back, "year"), "quarter"), kept=False, carried=True)


def _year_ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """QY: year-ago, year-earlier."""
    known = scene.memory.quarter
    return reading(
        known.shifted(-4) if known else Moment(scene.published, "year").shifted(-1), kept=False, carried=True
    )


_WHOSE = rf"(?:(?:(?P<before>(?:19|20)\d\d)|(?P<whose>this|last|next){S}year's|(?P<ago>year-(?:ago|earlier))){S})?"
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)"
_OF_YEAR = rf"(?:(?:,?{S}of)?{S}(?:fiscal{S})?(?:(?P<year>(?:19|20)\d\d)|(?P<near>(?:this|last|next){S}year)))"
_SAYS_YEAR = rf"(?:of{S})?(?:fiscal{S})?(?:\d\d\d\d|(?:the|this|last|next){S}year)"
_KIND = rf"(?:year-(?:ago|earlier)|latest|same|corresponding|comparable|prior){S}"

RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        ("quarter", "half"),
        rf"(?:(?:the|its|their){S})?{_WHOSE}(?:fiscal{H})?{_ORDINAL}{S}(?:fiscal{S})?"
        rf"(?P<grain>quarter|half(?={S}{_SAYS_YEAR})){_OF_YEAR}?",
        _quarter,
    ),
    rule(
        "quarter, adjective",
        ("quarter", "half"),
        rf"{_WHOSE}(?:fiscal{H})?{_ORDINAL}-(?P<grain>quarter|half)(?P<year>)(?P<near>)",
        _quarter,
    ),
    rule(
        "that quarter",
        ("quarter", "period"),
        rf"(?:the{S})?(?:{_KIND}|the{S}|last{S}year's{S})(?:(?P<year>(?:19|20)\d\d){S})?(?P<grain>quarter|period)"
        rf"(?:{S}(?:a{S}year{S}(?:ago|earlier)|last{S}year))?",
        _that,
    ),
    rule("year ago", ("year",), r"year-(?:ago|earlier)", _year_ago),
)
