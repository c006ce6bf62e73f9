"""Months and longer stretches by their names and numbers: months, years, decades, centuries."""

from __future__ import annotations

import datetime
import re

from digest.annotators.timexes import lexicon, numbers
from digest.annotators.timexes.modifiers import phase
from digest.annotators.timexes.moments import Moment, date
from digest.annotators.timexes.pieces import (
    MONTH,
    MONTH_ALONE,
    MONTH_STEMS,
    ORDINAL,
    PHASED,
    YEAR,
    H,
    S,
    maybe,
    named,
)
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.rule import date as reading
from digest.annotators.timexes.written import nearest

_NEAR = {"last": -1, "this": 0, "next": 1}
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_IS_SHORT_DECADE = re.compile(r"'\d0|\b(?:the|early|late|mid)\b")


def _month_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """YM: a month of a year."""
    year = numbers.year(match["year"])
    day = date(year, lexicon.month(match["month"])) if year else None
    return reading(Moment(day, "month"), phase(match["phase"])) if day else None


def _month_of_near_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """YL: April next year."""
    month, mod = lexicon.month(match["month"]), phase(match["phase"])
    if scene.published is None:
        return Reading("DATE", f"XXXX-{month:02}", mod)
    return reading(Moment(date(scene.published.year + _NEAR[match["near"]], month), "month"), mod)


def _month(match: re.Match[str], scene: Scene) -> Reading | None:
    """YN: a month without its year."""
    month, mod, published = lexicon.month(match["month"]), phase(match["phase"]), scene.published
    if published is None:
        return Reading("DATE", f"XXXX-{month:02}", mod)
    if match["near"]:
        day = _by_side(published, month, _NEAR[match["near"].split()[0]])
    else:
        day = nearest(match, scene, published, lambda year: date(year, month))
    return reading(Moment(day, "month"), mod)


def _by_side(published: datetime.date, month: int, side: int) -> datetime.date | None:
    """The last such month before that of publication, the next one after it, or the one of the same year."""
    year = published.year
    if side < 0:
        year -= month >= published.month
    elif side > 0:
        year += month <= published.month
    return date(year, month)


def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    """YY: a year; not 2000 people, nor Flight 1812."""
    if match.group() == match["year"] and _is_count(scene.text, *match.span()):
        return None
    year = numbers.year(match["year"])
    day = date(year) if year else None
    return reading(Moment(day, "year"), phase(match["phase"])) if day else None


def _is_count(text: str, start: int, end: int) -> bool:
    """Whether a bare number of four digits counts or numbers something."""
    if _NUMBERS.search(text, max(0, start - _NEARBY), start):
        return True
    if text.endswith(("00", "50"), start, end) and _PEOPLE.match(text, end) and text.endswith("the ", 0, start):
        return True  # `the 1500 people there`
    counted = _COUNTED.match(text, end) or (text.endswith(("00", "50"), start, end) and _MANY.match(text, end))
    return bool(counted) and not _DATES.search(text, max(0, start - _NEARBY), start)


def _decade(match: re.Match[str], scene: Scene) -> Reading | None:
    """YX: the 1980s, the late '80s, the nineties."""
    mod = phase(match["phase"])
    if match["year"]:
        return reading(Moment(date(int(match["year"]) * 10), "decade"), mod)
    if match["word"] is None and not _IS_SHORT_DECADE.search(match.group()):
        return None
    tens = int(match["short"]) if match["short"] else _DECADES.index(match["word"]) + 2
    if scene.published is None:
        return Reading("DATE", f"XX{tens}X", mod)
    this = scene.published.year
    year = this // 100 * 100 + tens * 10
    return reading(Moment(date(year if year <= this else year - 100), "decade"), mod)


def _century(match: re.Match[str], scene: Scene) -> Reading | None:
    """YC: the 20th century."""
    number = lexicon.ordinal(match["number"])
    return reading(Moment(date(number * 100 - 100), "century"), phase(match["phase"])) if number > 1 else None


def _two_years(match: re.Match[str], scene: Scene) -> Reading | None:
    """YT: 2016-17, 2010-2018: from one year to another."""
    first, second = int(match["year"]), match["second"]
    last = first // 100 * 100 + int(second) if len(second) == 2 else int(second)
    return Reading("DATE", f"{first}/{last}") if first < last else None


_NEARBY = 24
"""Characters that hold the words right before a number."""
_NUMBERS = re.compile(
    r"\b(?:(?:more|less|fewer|greater|higher)\s+than|at\s+least|up\s+to|as\s+many\s+as|nearly|almost|approximately|roughly"
    r"|estimated|some|total\s+of|flight|route|room|number|no\.|nos\.|highway|page|section|model|boeing)\s+\Z"
)
_PEOPLE = re.compile(r"\s+(?:people|men|women|children|troops)\b")
_COUNTED = re.compile(
    r"\s+(?:people|men|women|children|troops|police|dead|injured|killed|wounded|others|feet|km|kg|mph|rpm)\b"
)
_MANY = re.compile(r"\s+[a-z]{3,20}s\b(?<!ss)(?<!us)(?<!is)(?<!says)(?<!does)(?<!goes)(?<!always)(?<!perhaps)(?!')")
"""What a round number counts; a year that is none is said of things as well ("2014 gains")."""
_DATES = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|this|that|in|since|until|till|during|after|before|by|early|late|mid|fiscal)"
    r"|'s|s'|[(,:;-]|\A)\s*\Z"
)
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_SPELLED_YEAR = (
    rf"(?:(?:eighteen|nineteen){H}(?:oh{H}{_ONES}|{_TENS}(?:{H}{_ONES})?|ten|eleven|twelve|[a-z]{{3,5}}teen)"
    rf"|two{S}thousand(?:{S}(?:and{S})?{_ONES})?)"
)
_ANY_YEAR = rf"(?<!\d[.,:/])(?P<year>{YEAR}|{_SPELLED_YEAR})"
_KIND_OF_YEAR = rf"(?:(?:the{S})?(?:fiscal|calendar|financial){S}(?:year{S})?|the{S}(?:full{S})?year{S})"
_THE = rf"(?:the{S})?"
_DECADE_WORD = "|".join(_DECADES)
_YEAR_STEMS = ("0", "eighteen", "nineteen", "thousand")

RULES: tuple[Rule, ...] = (
    rule(
        "month of a year",
        MONTH_STEMS,
        rf"{PHASED}{named('month', MONTH)}(?:,|{S}of)?{S}{_ANY_YEAR}",
        _month_of_year,
    ),
    rule(
        "month of this year",
        MONTH_STEMS,
        rf"{PHASED}{named('month', MONTH)}(?:{S}of)?{S}(?P<near>last|this|next){S}year",
        _month_of_near_year,
    ),
    rule(
        "month",
        MONTH_STEMS,
        rf"{PHASED}{maybe(named('near', f'last|next|this(?:{S}(?:past|coming))?'), S)}"
        rf"{named('month', MONTH_ALONE)}(?!{S}of{S}the)",
        _month,
    ),
    rule(
        "year", _YEAR_STEMS, rf"(?:{PHASED}|(?:post|pre)-)(?:{_KIND_OF_YEAR})?{_ANY_YEAR}(?!-\d(?!\d\d\d(?!\d)))", _year
    ),
    rule(
        "decade",
        ("0", *_DECADES),
        rf"{_THE}{PHASED}{_THE}"
        rf"(?:(?P<year>(?:1[1-9]|20)\d)0(?:s|(?<=the \d\d\d\d)'s)|'?(?P<short>[1-9])0'?s|(?P<word>{_DECADE_WORD}))",
        _decade,
    ),
    rule(
        "century",
        ("century", "centuries"),
        rf"{_THE}{PHASED}{_THE}{named('number', ORDINAL)}{H}centur(?:y|ies)",
        _century,
    ),
    rule("two years", "0", r"(?P<year>(?:19|20)\d\d)[-/](?P<second>\d\d(?:\d\d)?)(?![-/\d])", _two_years),
)
