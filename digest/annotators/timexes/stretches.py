"""Stretches of the calendar named from the day of publication: "last week", "this summer", "the end of the year"."""

from __future__ import annotations

import re

from digest.annotators.timexes import lexicon, tense
from digest.annotators.timexes.modifiers import phase
from digest.annotators.timexes.moments import Moment, date, shift
from digest.annotators.timexes.pieces import PHASE, PHASED, SEASON, UNIT_STEMS, H, S, maybe, named
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.rule import date as reading

_BACK = frozenset({"last", "past", "previous", "prior", "preceding"})
_FORTH = frozenset({"next", "coming", "following"})
_BACK_TO_TEXT = frozenset({"following", "previous", "prior", "preceding", "that", "same"})
_OWNER = 8
_OWNED = re.compile(r"\b(?:his|her|their|its|my|our|your)\s+\Z")
"""`His last year` in office is not the year before that of publication."""
_OF = re.compile(rf"{S}of\b")
"""`The last day of February` is not the day before that of publication."""
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _stretch(match: re.Match[str], scene: Scene) -> Reading | None:
    """SN: last week, this month, the next year."""
    grain, near, mod = match["unit"], match["near"].split()[-1], phase(match["phase"])
    if near in ("last", "next") and _OWNED.search(scene.text, max(0, match.start() - _OWNER), match.start()):
        return None
    if near == "last" and _OF.match(scene.text, match.end()):
        return None
    if grain in lexicon.SEASONS:
        return _near_season(grain, near, scene, mod)
    if grain == "day" and near in ("present", "current"):
        return Reading("DATE", "PRESENT_REF")
    ahead = -1 if near in _BACK else 1 if near in _FORTH else 0
    carried = near in _BACK_TO_TEXT
    anchor = scene.published
    if carried and scene.memory.last:
        anchor = scene.memory.last.day or anchor
    return reading(Moment(shift(anchor, ahead, grain), grain), mod, carried=carried)


def _near_season(name: str, near: str, scene: Scene, mod: str | None) -> Reading:
    """The season of this year, or the one before or after the day of publication."""
    code = lexicon.SEASONS[name]
    if scene.published is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    year, month = scene.published.year, scene.published.month
    if code == "WI" and month < 3:
        year, month = year - 1, month + 12  # a winter is of the year in which it begins
    begins = _BEGINS[code]
    if (near in _BACK and month < begins + 3) or (near == "begun" and month < begins):
        year -= 1
    elif (near in _FORTH and month >= begins) or (near == "the" and month >= begins + 3):
        year += 1
    begin = date(year, begins)
    return Reading("DATE", f"{year:04}-{code}" if begin else f"XXXX-{code}", mod, Moment(begin, "month"))


def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    """SS: the summer, the summer of 1998."""
    mod = phase(match["phase"] or match["inner"])
    year = match["year"] or match["shared"]
    if year:
        return Reading("DATE", f"{year}-{lexicon.SEASONS[match['unit']]}", mod)
    if not match["the"]:
        return None
    future = tense.at(scene.text, *match.span()) == "future"
    return _near_season(match["unit"], "the" if future else "begun", scene, mod)


def _weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """SW: the weekend, the last one unless the clause speaks of what will be."""
    published = scene.published
    now = published and (published.weekday() > 4 or tense.at(scene.text, *match.span()) == "future")
    return reading(Moment(shift(published, 0 if now else -1, "week"), "weekend"), phase(match["phase"]))


def _this(match: re.Match[str], scene: Scene) -> Reading | None:
    """ST: the end of the year, earlier in the month, year's end: those of publication."""
    return reading(Moment(scene.published, match["unit"]), phase(match["phase"]))


def _business_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """SB: the fiscal year, the year ended June 30; the full year is that of publication."""
    if "full" in match.group():
        return reading(Moment(scene.published, "year"))
    return Reading("DURATION", "P1Y")


_LATER = maybe(named("phase", rf"{PHASE}|earlier|later"), H)
_NEAR = (
    rf"(?P<near>(?:the{S})?(?:last|past|previous|prior|preceding|next|coming|following|current|present|same|latest)"
    rf"|this(?:{S}(?:past|coming|same))?|that(?:{S}same)?)"
)
_UNITS = rf"(?:day|week|weekend|month|quarter|year|decade|century|{SEASON})"
_LONG = "(?P<unit>week|month|quarter|year|decade|century)"

RULES: tuple[Rule, ...] = (
    rule(
        "stretch",
        (*UNIT_STEMS, *lexicon.SEASONS),
        rf"{_LATER}{_NEAR}{S}(?:fiscal{S})?{named('unit', _UNITS)}(?:{S}or{S}so)?",
        _stretch,
    ),
    rule("weekend", ("weekend",), rf"{PHASED}the{S}weekend", _weekend),
    rule("in a stretch", UNIT_STEMS, rf"{named('phase', f'{PHASE}|(?:earlier|later){S}in')}{S}the{S}{_LONG}", _this),
    rule("end of a stretch", ("end",), r"(?P<unit>year|month|quarter)(?:-|\s|'s\s)(?P<phase>end)", _this),
    rule("for a stretch", UNIT_STEMS, r"(?<=for )(?P<phase>)the\s(?P<unit>week|month|year)(?=,)", _this),
    rule(
        "year of business",
        ("year",),
        rf"the{S}(?:(?:fiscal|full){S}year|year(?={S}(?:end(?:ed|ing)|to)(?!\w)))",
        _business_year,
    ),
    rule(
        "season",
        lexicon.SEASONS,
        rf"(?:{PHASED}(?P<the>the{S}){maybe(named('inner', 'early|late|mid'), H)})?{named('unit', SEASON)}"
        rf"(?:(?:(?={S}(?:and|or|to){S}{SEASON}{S}of{S}(?P<shared>\d\d\d\d)))|(?:{S}of)?{S}(?P<year>(?:1[89]|20)\d\d))?",
        _season,
    ),
)
