"""The pieces from which the patterns are made, for text in lower case with one kind of quote and dash.

Every repetition that could meet itself again is bounded or possessive, so that no pattern takes more than linear time.
"""

from __future__ import annotations

from collections.abc import Iterable

from digest.annotators.timexes import lexicon
from digest.text.calendar import MONTHS, WEEKDAYS

S = r"\s++"
"""White space between two words."""
H = r"(?:\s++|-)"
"""What joins two words, or the parts of one."""


def either(words: Iterable[str]) -> str:
    """A group of alternatives, longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)).replace(" ", S) + ")"


def named(name: str, pattern: str) -> str:
    """A group of the name given."""
    return f"(?P<{name}>{pattern})"


def maybe(*patterns: str) -> str:
    """The pieces in a row, or none of them."""
    return "(?:" + "".join(f"(?:{pattern})" for pattern in patterns) + ")?"


_MONTH_FULL = either(MONTHS)
_MONTH_SHORT = "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
MONTH = rf"(?:{_MONTH_FULL}|{_MONTH_SHORT}(?:\.|(?=\s)))"
MONTH_ALONE = rf"(?:{_MONTH_FULL}|{_MONTH_SHORT}\.)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%/]|[.,:-]\d|,\d)"
YEAR = r"(?:1[1-9]|20)\d\d(?![\w%]|[.,:/]\d)"
WEEKDAY = rf"(?:{either(WEEKDAYS)}|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.)"
SEASON = either(lexicon.SEASONS)
DAYPART = either(lexicon.DAYPARTS)
DAY_WORD = "(?:yesterday|today|tomorrow|tonight)"
ORDINAL = rf"(?:{either(lexicon.ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
UNIT = (
    "(?:seconds|(?:minute|min|hour|hr|day|night|week|weekend|fortnight|month|quarter|year|yr|decade)s?"
    "|century|centuries)"
)

_NUMBER_WORD = either(lexicon.NUMBERS)
_SPELLED = rf"{_NUMBER_WORD}(?:(?:\s++and\s++|{H}){_NUMBER_WORD}){{0,5}}"
_DIGITS = r"(?<![\d.,$£€#])\d{1,3}(?:(?:,\d{3}){1,2}|\d{0,3})(?:\.\d{1,2}(?!\d)|[\s-]\d/\d)?"
_SEVERAL = rf"(?:an?{S}(?:few|number{S}of|handful{S}of)|several|few|many|some|(?:dozens|hundreds|thousands|tens){S}of)"
NUMBER = rf"(?:{_SPELLED}|{_DIGITS})"
QUANTITY = (
    rf"(?:half{S}an?|an?{S}half|an?{S}(?:couple|dozen|hundred)(?:{S}of)?|couple{S}of|{_SEVERAL}"
    rf"|{NUMBER}(?:(?:-?{S}(?:to|or){S}|-){NUMBER})?|an?)"
)
BOUND = (
    rf"(?:about|around|approximately|roughly|nearly|almost|(?:no{S})?(?:more|less|fewer){S}than|well{S}over|over"
    rf"|under|at{S}least|at{S}most|up{S}to|as{S}(?:many|long|little|few){S}as)"
)
PHASE = rf"(?:early|late|mid|(?:the{S})?(?:very{S})?(?:beginning|start|middle|end|close){S}of)"
PHASED = maybe(named("phase", PHASE), H)

MONTH_STEMS = tuple(month[:3] for month in MONTHS) + tuple(month[:4] for month in MONTHS) + ("sep.",)
UNIT_STEMS = tuple(form[:4] for unit in lexicon.UNITS for form in (unit, unit + "s"))
