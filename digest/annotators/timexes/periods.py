"""How long: durations."""

from __future__ import annotations

import re

from digest.annotators.timexes import numbers, tense
from digest.annotators.timexes.modifiers import bound
from digest.annotators.timexes.pieces import BOUND, QUANTITY, UNIT, UNIT_STEMS, H, S, named
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule


def _duration(match: re.Match[str], scene: Scene) -> Reading | None:
    """PD: two years, the past three months, nearly a decade, a minute and a half; a quarter of a million is a share."""
    if match["unit"].startswith("quarter") and _SHARE.match(scene.text, match.end()):
        return None
    if match.group() == "one day" and tense.at(scene.text, *match.span()) == "future":
        return Reading("DATE", "FUTURE_REF")
    amount = numbers.quantity(match["number"])
    if match["half"] and amount is not None:
        amount += numbers.HALF
    mod = bound(match["about"]) or ("APPROX" if match["so"] or "couple" in match["number"] else None)
    return Reading("DURATION", numbers.duration(amount, match["unit"]), mod)


def _adjective(match: re.Match[str], scene: Scene) -> Reading | None:
    """PJ: two-year, a three-month period; three-quarters are a share."""
    if match["unit"] == "quarters":
        return None
    return Reading("DURATION", numbers.duration(numbers.quantity(match["number"]), match["unit"]))


def _long(match: re.Match[str], scene: Scene) -> Reading | None:
    """PL: week-long."""
    return Reading("DURATION", numbers.duration(numbers.ONE, match["unit"]))


def _many(match: re.Match[str], scene: Scene) -> Reading | None:
    """PM: weeks, recent years, the coming months."""
    if match.group() in ("recent years", "recent decades"):
        return Reading("DATE", "PAST_REF")
    unit = match["near"] or match["for"] or match["bare"] or match["long"] or "century"
    return Reading("DURATION", numbers.duration(None, unit))


def _ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """PA: years ago."""
    return Reading("DATE", "PAST_REF")


_SHARE = re.compile(r"\s+of\s+(?:an?|the|all|its|his|her|their|our|them|those|these|people|\d)\b")
_KIND = (
    "(?:trading|business|working|calendar|consecutive|straight|full|more|additional|long|fiscal|crucial|solid|whole)"
)
_NEAR = "(?:last|past|previous|next|coming|following|first|final|latest|initial|recent|remaining|preceding|opening)"
_ABOUT = rf"(?!over{S}(?:several|some|many|a{S}(?:few|number)|the)){named('about', BOUND)}"


def _amount(joint: str) -> str:
    """The pattern of a number and its unit, joined by white space or by a hyphen."""
    return rf"{named('number', QUANTITY)}{joint}(?:{_KIND}{joint})?{named('unit', UNIT)}"


RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        UNIT_STEMS,
        rf"(?:{_ABOUT}{S}|(?:the|these|those|this){S}(?:{_NEAR}{S})?|{_NEAR}{S})?(?!(?:19|20)\d\d{S}to{S}){_amount(S)}"
        rf"(?P<half>{S}and{S}a{S}half)?(?:(?P<so>{S}or{S}so)|{S}or{S}(?:two|three|more|less)(?!{S}\w{{1,20}}s\b))?(?!{H}old|{S}of{S}age|-\w)",
        _duration,
    ),
    rule("duration, adjective", UNIT_STEMS, rf"(?:{BOUND}{S})?{_amount('-')}(?:-long)?(?!-old)", _adjective),
    rule("duration, period", ("period",), rf"(?:an?{S})?{_amount(H)}(?:-long)?{S}period", _adjective),
    rule(
        "duration, many",
        UNIT_STEMS,
        rf"(?:(?:the{S})?(?:past|coming|next|last)|recent){S}(?P<near>day|week|month|year|decade)s"
        rf"|(?:(?<=for )|(?<=over )the{S})(?P<for>year)s|(?P<bare>week|month)s(?:-long)?(?!-)"
        r"|(?P<long>hour|day|year|decade)s-(?:long|old)|centuries",
        _many,
    ),
    rule("duration, long", UNIT_STEMS, r"(?P<unit>hour|day|week|month|year|decade|century)-long", _long),
    rule("ago", ("ago",), rf"(?:hours|days|weeks|months|years|decades|centuries|a{S}long{S}time){S}ago", _ago),
)
