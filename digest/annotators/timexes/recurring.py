"""How often: what recurs."""

from __future__ import annotations

import re

from digest.annotators.timexes import lexicon, numbers
from digest.annotators.timexes.pieces import (
    DAYPART,
    MONTH_ALONE,
    NUMBER,
    SEASON,
    UNIT,
    WEEKDAY,
    H,
    S,
    either,
    maybe,
    named,
)
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.text.calendar import WEEKDAYS

_OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "XXXX",
    "yearly": "XXXX",
}


def _each(match: re.Match[str], scene: Scene) -> Reading | None:
    """RE: every day, each July, every two weeks."""
    if match["unit"]:
        amount = numbers.quantity(match["number"]) if match["number"] else numbers.ONE
        return Reading("SET", numbers.duration(amount * 2 if match["other"] and amount else amount, match["unit"]))
    return Reading("SET", _named(match))


def _named(match: re.Match[str]) -> str:
    if match["part"]:
        return f"XXXX-XX-XXT{lexicon.DAYPARTS[match['part']]}"
    if match["season"]:
        return f"XXXX-{lexicon.SEASONS[match['season']]}"
    if match["weekday"]:
        return f"XXXX-WXX-{lexicon.weekday(match['weekday']) + 1}"
    return f"XXXX-{lexicon.month(match['month']):02}"


def _weekdays(match: re.Match[str], scene: Scene) -> Reading | None:
    """RW: Saturdays."""
    return Reading("SET", f"XXXX-WXX-{lexicon.weekday(match['weekday']) + 1}")


def _often(match: re.Match[str], scene: Scene) -> Reading | None:
    """RO: daily, annually."""
    return Reading("SET", _OFTEN[match.group()])


_THING = "|".join(
    named(name, pattern)
    for name, pattern in (
        ("unit", UNIT),
        ("weekday", WEEKDAY),
        ("month", MONTH_ALONE),
        ("season", SEASON),
        ("part", DAYPART),
    )
)

RULES: tuple[Rule, ...] = (
    rule(
        "each",
        ("every", "each"),
        rf"(?:every|each){S}(?P<other>other{S})?{maybe(named('number', NUMBER), H)}(?:{_THING})",
        _each,
    ),
    rule("weekdays", [day + "s" for day in WEEKDAYS], rf"{named('weekday', either(WEEKDAYS))}s", _weekdays),
    rule("often", _OFTEN, "|".join(_OFTEN), _often),
)
