"""Times of the day."""

from __future__ import annotations

import re

from digest.annotators.timexes.moments import Moment, shift
from digest.annotators.timexes.pieces import DAY, DAY_WORD, MONTH, WEEKDAY, YEAR, S
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.weekdays import AHEAD, weekday
from digest.annotators.timexes.written import day_of

_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0)}
_MORNING = frozenset({"am", "morning"})
_AFTER_NOON = frozenset({"pm", "afternoon", "evening"})


def _clock(match: re.Match[str], scene: Scene) -> Reading | None:
    """TC: 10:35 a.m. Friday, 0735 GMT, 4 in the morning."""
    groups = match.groupdict()
    half = re.sub(r"[.\s]", "", groups.get("half") or "")
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    if hour > (12 if half else 24) or minute > 59:
        return None
    if half in _AFTER_NOON and hour < 12:
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    return _at(match, scene, hour, minute)


def _noon(match: re.Match[str], scene: Scene) -> Reading | None:
    """TN: noon, midnight Friday."""
    return _at(match, scene, *_NAMED[match["name"]])


def _at(match: re.Match[str], scene: Scene, hour: int, minute: int) -> Reading:
    day = _day(match, scene)
    carried = not (match["weekday"] or match["word"] or match["month"])
    return Reading("TIME", f"{day.value}T{hour:02}:{minute:02}", None, day, carried=carried)


def _day(match: re.Match[str], scene: Scene) -> Moment:
    """The day of a time of the day: the one named with it, else the one spoken of last, else that of publication."""
    if match["weekday"]:
        return Moment(weekday(match["weekday"], scene, match.span()), "day")
    if match["word"]:
        return Moment(shift(scene.published, AHEAD[match["word"]], "day"), "day")
    if match["month"]:
        return Moment(day_of(match, scene), "day")
    return scene.memory.day or Moment(scene.published, "day")


_ZONE_NAME = (
    rf"(?:e[sd]?t|c[sd]t|m[sd]t|p[sd]t|gmt|utc|bst|cest|cet|ist|(?:eastern|central|pacific|mountain|local|moscow|london"
    rf"|paris|beijing)(?:{S}(?:standard|daylight))?{S}time)"
)
_ZONE = rf"(?:{S}{_ZONE_NAME})?"
_DATE = rf"(?P<month>{MONTH}){S}(?P<day>{DAY})(?:,?{S}(?P<year>{YEAR}))?"
_OF_DAY = rf"(?:,?(?:{S}on)?{S}(?:(?P<weekday>{WEEKDAY})|(?P<word>{DAY_WORD})|{_DATE}))?"
_HOUR = r"(?<![\d.:,$£€#-])(?P<hour>\d{1,2})"

RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        "0",
        rf"{_HOUR}(?::(?P<minute>\d\d)(?::\d\d)?)?\s?(?P<half>[ap]\.?\s?m\b\.?){_ZONE}{_OF_DAY}",
        _clock,
    ),
    rule("clock of 24 hours", "0", rf"{_HOUR}(?::|h)?(?P<minute>[0-5]\d){S}{_ZONE_NAME}{_OF_DAY}", _clock),
    rule("clock, o'clock", "0", rf"{_HOUR}{S}o'clock{_ZONE}{_OF_DAY}", _clock),
    rule("clock, part of the day", "0", rf"{_HOUR}{S}in{S}the{S}(?P<half>morning|afternoon|evening){_OF_DAY}", _clock),
    rule("noon", _NAMED, rf"(?P<name>noon|midday|midnight){_ZONE}{_OF_DAY}", _noon),
)
