"""Moments that are counted from another: "two days ago", "a year earlier", "five years from now"."""

from __future__ import annotations

import datetime
import re
from fractions import Fraction

from digest.annotators.timexes import lexicon, numbers
from digest.annotators.timexes.modifiers import bound
from digest.annotators.timexes.moments import Moment, shift
from digest.annotators.timexes.pieces import BOUND, QUANTITY, UNIT, H, S, maybe, named
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule
from digest.annotators.timexes.rule import date as reading

_GRAINS = {"night": ("day", 1), "weekend": ("week", 1), "fortnight": ("week", 2), "yr": ("year", 1)}
_FINE = frozenset({"second", "minute", "min", "hour", "hr"})
_LONG = {"decade": 10, "century": 100}


def _counted(match: re.Match[str], scene: Scene) -> Reading | None:
    """NA: two days ago, a year earlier, five years from now."""
    amount, unit = numbers.quantity(match["number"]), lexicon.singular(match["unit"])
    back, mod = match["side"] in ("ago", "earlier", "previously"), bound(match["about"])
    if amount is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", mod)
    anchor, quarter = scene.published, scene.memory.quarter
    if unit == "year" and back and amount == 1 and quarter:
        # "a year ago" in an account of a quarter compares it with that of the year before
        return reading(quarter.shifted(-4), mod, kept=False, carried=True)
    carried = match["side"] in ("earlier", "previously")
    if carried and scene.memory.last:
        anchor = scene.memory.last.day or anchor
    found = _from(anchor, -amount if back else amount, unit, mod)
    return found._replace(carried=carried) if found else None


def _from(anchor: datetime.date | None, amount: Fraction, unit: str, mod: str | None) -> Reading | None:
    """The stretch of the unit's size that lies so many units from `anchor`; None where no calendar reaches it."""
    if unit in _FINE:
        return reading(Moment(anchor, "day"), mod, kept=False)
    grain, times = ("year", _LONG[unit]) if unit in _LONG else _GRAINS.get(unit, (unit, 1))
    moved = shift(anchor, int(amount * times), grain)
    if moved is None and anchor is not None:
        return None
    return reading(Moment(moved, grain), mod, kept=False)


RULES: tuple[Rule, ...] = (
    rule(
        "counted",
        ("ago", "earlier", "previously", "hence", "from"),
        rf"{maybe(named('about', BOUND), S)}(?:the{S})?{named('number', QUANTITY)}{H}{named('unit', UNIT)}{S}"
        rf"(?P<side>ago|earlier|previously|hence|from{S}now|from{S}today)",
        _counted,
    ),
)
