"""Whether the day that an event is tied to is certain.

The year of a day without one, and whether a bare "Friday" is the last or the next, are told from the day of publication
and the tense around. What is known to go wrong there is not taken for the date of an event.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

from digest.annotators.events import context, lexicon
from digest.annotators.events.symbols import Word
from digest.annotators.events.ties import Tie
from digest.model import DatedEntry

_DAYS_NEAR = 31
"""A day without its year that names an event ("the 4 November pause") is of the year that the nearest such day has only
so near to the day of publication."""
_HALF_YEAR = 183
"""Days: of a day or a month without its year, a nearer one may be meant where the one taken is further away."""
_MONTHS_BACK = 45
"""Days: "the November election" is in December the last, in January as often the next."""
_REACH = 12
"""Words before an event among which the verb stands that tells whether it is still to come."""
_NEXT = 3
"""Words after an event among which such a verb is its own: "the Wednesday hearing would have been"."""


def is_certain(
    words: Sequence[Word], symbols: str, tie: Tie, date: DatedEntry, published: datetime.date | None
) -> bool:
    """Whether the date is the one that the words of the tie mean; of an article that is not dated they say it all."""
    timex, noun = words[tie.date].low, words[tie.noun]
    if tie.phase is None and date.precision not in ("month", "year") and _is_lasting(noun):
        return False
    if symbols[tie.date + 1 : tie.date + 3] in ("fT", "ft"):
        return False  # "on Monday of next week" is no Monday of this one
    if date.precision != "day" and _are_many(words, tie):
        return False
    if date.date[:4] in timex or date.precision == "year" or published is None:
        return True
    if date.date[5:] in lexicon.words("remembered") or _short_year().search(timex):
        return False
    days = (first_day(date) - published).days
    return _is_expected(words, tie) if days > 0 and tie.phase is None else _is_meant(words, symbols, tie, date, days)


def _is_expected(words: Sequence[Word], tie: Tie) -> bool:
    """Whether an event that no verb says is to come may be: it is of those that are planned in public, and words around
    tell that it is ahead, or its date is part of its name."""
    if not _is_scheduled(words[tie.noun]):
        return False
    counted = _counted().search(words[tie.date].low)
    return tie.naming == "owner" or (tie.naming == "bare" and not counted) or _is_announced(words, tie)


def _is_meant(words: Sequence[Word], symbols: str, tie: Tie, date: DatedEntry, days: int) -> bool:
    """Whether a date without its year, `days` from the day of publication, is the one nearest to that."""
    timex = words[tie.date].low
    if days <= 0 and any(word.low in lexicon.words("coming_next") for word in words[tie.opens : tie.noun]):
        return False  # "stood down at the next election yesterday"
    if _counted().search(timex):
        return days > 0 or not _may_be_ahead(words, symbols, tie, timex)
    if date.precision == "day" and tie.naming:
        return abs(days) <= _DAYS_NEAR
    if _chosen().search(timex):
        return True
    if tie.naming:
        return days >= -_MONTHS_BACK or not _is_scheduled(words[tie.noun])
    return abs(days) <= _HALF_YEAR


def first_day(date: DatedEntry) -> datetime.date:
    """The first day of a stretch of the calendar."""
    if date.precision == "year":
        return datetime.date(int(date.date), 1, 1)
    if date.precision == "month":
        return datetime.date.fromisoformat(f"{date.date}-01")
    return datetime.date.fromisoformat(date.date.split("/")[0])


def _are_many(words: Sequence[Word], tie: Tie) -> bool:
    """Whether it is a number of events: "six attacks in 2016" are not one."""
    return any(
        word.low in lexicon.words("numbers") or word.symbol == "#" for word in words[max(0, tie.opens - 1) : tie.noun]
    )


def _is_lasting(noun: Word) -> bool:
    return any(sense.family in lexicon.lasting() for sense in lexicon.nouns()[noun.low])


def _is_scheduled(noun: Word) -> bool:
    return any(sense.family in lexicon.scheduled() for sense in lexicon.nouns()[noun.low])


def _is_announced(words: Sequence[Word], tie: Tie) -> bool:
    """Whether a word before the event or right after its date tells that it is still to come."""
    before, after = words[max(0, tie.opens - _REACH) : tie.noun], words[tie.date + 1 : tie.date + 1 + _NEXT]
    following = any(word.low == "next" for word in words[tie.opens : tie.noun])
    return following or _tells_of_plans(before) or _tells_of_plans(after)


def _tells_of_plans(words: Sequence[Word]) -> bool:
    return any(word.low in lexicon.words("ahead") and word.symbol not in "Tt" for word in words)


def _may_be_ahead(words: Sequence[Word], symbols: str, tie: Tie, timex: str) -> bool:
    """Whether a weekday that was taken for the last may be the next: after a verb of what is to come, or, of what is
    held by plan, after "for", "to", "before" and the like."""
    if not timex.endswith("day") or timex in ("today", "yesterday") or tie.phase is not None:
        return False
    opens = min(tie.opens, tie.date)
    if _tells_of_plans(words[max(0, opens - _REACH) : opens]):
        return True
    if not _is_scheduled(words[tie.noun]):
        return False
    last = max(tie.noun, tie.date)
    before = context.before_phrase(words, symbols, opens)
    if _tells_of_plans(words[last + 1 : last + 1 + _NEXT]):
        return True
    if before < 0:
        return False
    return symbols[before] in "eux,&" or words[before].low in ("to", "toward", "towards", "into")


@cache
def _counted() -> re.Pattern[str]:
    """What is counted from the day of publication, unlike a holiday or a day of a month."""
    return re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|tomorrow|tonight|ago)\b")


@cache
def _short_year() -> re.Pattern[str]:
    """`June 09` is a year as often as a day."""
    return re.compile(r"[a-z]\.? 0\d\Z")


@cache
def _chosen() -> re.Pattern[str]:
    """What says itself which of its kind it is, as a bare "July" does not."""
    return re.compile(r"\b(?:last|this|next|past|coming|ago)\b")
