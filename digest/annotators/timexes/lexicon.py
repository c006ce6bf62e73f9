"""The words of time, by what they name, from `digest/data/timexes.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from digest import resources
from digest.text.calendar import MONTHS, WEEKDAYS

_TABLE: Mapping[str, Mapping[str, Any]] = resources.table("timexes")

NUMBERS: Mapping[str, int] = _TABLE["numbers"]
ORDINALS: Mapping[str, int] = _TABLE["ordinals"]
UNITS: Mapping[str, str] = _TABLE["units"]
SEASONS: Mapping[str, str] = _TABLE["seasons"]
DAYPARTS: Mapping[str, str] = _TABLE["dayparts"]
NAMES: Mapping[str, str] = _TABLE["names"]
HOLIDAYS: Mapping[str, str] = _TABLE["holidays"]

_TIMES = {"decade": 10, "century": 100, "fortnight": 2}
_IRREGULAR = {"centuries": "century"}


def month(name: str) -> int:
    """1–12 for a month's name or an abbreviation of it, in lower case."""
    return next(i for i, full in enumerate(MONTHS, 1) if full.startswith(name[:3]))


def weekday(name: str) -> int:
    """0 (Monday) – 6 for a weekday's name or an abbreviation of it, in lower case."""
    return next(i for i, full in enumerate(WEEKDAYS) if full.startswith(name[:3]))


def singular(unit: str) -> str:
    """ "years" → "year"."""
    return _IRREGULAR.get(unit) or unit.removesuffix("s")


def code(unit: str) -> tuple[str, int]:
    """The letter of a unit in TIMEX3 durations, and how many of that letter's the unit holds: a decade, ten Y."""
    name = singular(unit)
    return UNITS[name], _TIMES.get(name, 1)


def ordinal(word: str) -> int:
    """3 for "third" or "3rd"."""
    return ORDINALS[word] if word in ORDINALS else int(word.rstrip("stndrh"))
