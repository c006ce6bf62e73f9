"""Durations that last up to the day of saying: `for the past seven days` tells on which day something began."""

from __future__ import annotations

import datetime
import re
from functools import cache

from digest.model import Figure

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
"""Days of a unit; months and years are too long to tell the day of a beginning."""
_LONGEST = 400
"""Days; of what began longer ago nobody counts the days."""


def start(before: str, after: str, figure: Figure, day: datetime.date | None) -> datetime.date | None:
    """The day on which began what has lasted for a duration; None where the words beside it do not say that it still
    lasts, or the day of saying is not known.

    `before` and `after` are what the sentence has on either side of the figure.
    """
    days = _DAYS.get((figure.unit or "").lower())
    if day is None or figure.kind != "duration" or days is None or figure.low is None or figure.low != figure.high:
        return None
    length = figure.low * days
    if length > _LONGEST or not _lasts(before, after):
        return None
    return day - datetime.timedelta(days=round(length))


def _lasts(before: str, after: str) -> bool:
    past, perfect, ended = _patterns()
    if ended.match(after):
        return False
    return bool(past.search(before)) or bool(perfect.search(before))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before a duration that reaches to the day of saying, twice, and after one that does not."""
    return (
        re.compile(r"\b(?:for|in|over|during|within|since) (?:the|these) (?:past|last) (?:\w+ )?$", re.IGNORECASE),
        re.compile(r"\b(?:has|have|had)\b[^.;]{3,80}\bfor (?:\w+ )?$", re.IGNORECASE),
        re.compile(
            r"[^.;]{0,20}\b(?:ago|later|earlier|before|after|following|more|prior|until|ahead)\b", re.IGNORECASE
        ),
    )
