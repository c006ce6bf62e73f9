"""Whether a time expression dates what its sentence tells, or only names, limits or measures something.

The words are those of `standing.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from digest import resources
from digest.text import calendar
from digest.text.normalize import fold

_NEAR = 60
_OPENING = 40
"""Characters before an expression in which what it depends on stands."""


def is_a_name(text: str, start: int, end: int) -> bool:
    """Whether the expression only tells one thing from another: `the 2015 agreement`, `Monday's speech`."""
    if text[end : end + 2] in ("'s", "’s") or _titled().fullmatch(text, max(0, start - _OPENING), end + 1):
        return True
    found = _word_before().search(text, max(0, start - _OPENING), start)
    before = fold(found[1]).replace("’", "'") if found else ""
    if before.isdigit() or (_bare().fullmatch(text, start, end) and before not in words("placing")):
        return True  # `25 June last year`, of which only the month is read, or `the Million Man March`
    if text[start:end] in ("May", "March") and before in words("sequence"):
        return True  # `fell after May lost the vote`
    if _holiday().search(text, start, end) and before not in words("on_days"):
        return True  # `at a school Easter fair`
    after = _word_after().match(text, end)
    if after is None:
        return _quoted_after().match(text, end) is not None
    owned = before in words("determiners") or before.endswith("'s")
    return after[1] in words("dated_nouns") or (owned and after[1] not in words("function"))


@cache
def _titled() -> re.Pattern[str]:
    """The end of a title in quotation marks: `the “News on Sunday” programme`."""
    return re.compile(r"(?s:.*)[“\"‘][A-Z][^“”\"‘.,]{0,30}[”\"’]")


@cache
def _holiday() -> re.Pattern[str]:
    return re.compile(r"\b(?:Day|Eve|Easter|Christmas|Thanksgiving|Ramadan|Passover|Hanukkah|Halloween)\b")


@cache
def _bare() -> re.Pattern[str]:
    """A year or a month alone, which has a preposition where it says when."""
    return re.compile(r"\d{4}|" + "|".join(month.capitalize() for month in calendar.MONTHS))


def is_a_mark(text: str, start: int, end: int) -> bool:
    """Whether the expression is what something is held against or led up to, or is itself spoken of: `the worst since
    May`, `until Monday`, `plans for Sunday`, `Tuesday is slated for talks`."""
    near = text[max(0, start - _NEAR) : start]
    leads = any_of("leading").search(near) or _until().search(near) or is_soonest(text, start)
    return bool(leads or _measured().search(near) or _spoken_of().match(text, end))


def is_a_stamp(text: str, start: int, end: int) -> bool:
    """Whether the expression is when something was put out: `May 3, 2015 9:36 pm EDT`, `NORVILLE, May 3 (Reuters)`."""
    if _stamped().match(text, end) or text.endswith(") ", 0, start):
        return True
    return start == 0 and any(c.isdigit() for c in text[:end]) and not text.startswith(",", end)


@cache
def _stamped() -> re.Pattern[str]:
    return re.compile(r"\s*\(|,?\s+\d{1,2}[:.]\d\d")


def is_soonest(text: str, start: int) -> bool:
    """Whether the expression is the first day on which something may be: `as soon as Wednesday`."""
    return _soonest().search(text, max(0, start - _OPENING), start) is not None


@cache
def _soonest() -> re.Pattern[str]:
    return re.compile(r"\bas\s+(?:soon|early)\s+as\s+\Z")


def is_bare_weekday(words: str) -> bool:
    """Whether the words are a weekday that is counted from the day of publication: `Friday evening`."""
    return not any(c.isdigit() for c in words) and _weekday().match(words) is not None


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:early|late|earlier|later)\s+(?:on\s+)?)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE
    )


def is_deictic(words: str) -> bool:
    """Whether the words name a day by when they are spoken: `tomorrow`, `last night`, `next week`."""
    return any_of("deictic").search(words) is not None


@cache
def _until() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:until|till|by|through|for(?=\s+the\s|\s*\Z))\s+(?:the\s+)?(?:early\s+|late\s+)?\Z", re.IGNORECASE
    )


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\w{2,20}est|most|first|worst|least|best|record|time|anniversary)\b[^.;:]{0,40}\bsince\s+\Z"
        r"|\bfar back as\s+\Z"
    )


@cache
def _spoken_of() -> re.Pattern[str]:
    return re.compile(r"\s+(?:is|will|marks?|marked|would|\d{4})\b")


def is_an_end(text: str, start: int, end: int) -> bool:
    """Whether the expression only limits a stretch of time: `between May 5 and June 9`, `from October to December`."""
    before = _bounds().search(text, max(0, start - _NEAR), start)
    return before is not None or (
        _opens().search(text, max(0, start - _OPENING), start) is not None and _closes().match(text, end) is not None
    )


@cache
def _bounds() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:between|from)\s[^.;:\"“”]{0,40}\b(?:and|to|through|until|till)\s+\Z|\bbetween\s+\Z|[-–]\s*\Z"
    )


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(r"\bfrom\s+(?:the\s+|early\s+|late\s+)?\Z")


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(r"\s+(?:and|to|through|until|till)\b|\s*[-–]\s*\w")


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"[ -][“\"‘']?([^\W\d_]+)")


@cache
def _quoted_after() -> re.Pattern[str]:
    return re.compile(r" [\"“‘'][A-Z]")


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"([\w’']+)\s+\Z")


@cache
def any_of(name: str) -> re.Pattern[str]:
    """One of a class of words; "n't" ends a word."""
    parts = "|".join(re.escape(word) if word != "n't" else r"\w+n['’]t" for word in sorted(words(name)))
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE)


@cache
def words(name: str) -> frozenset[str]:
    """A class of `standing.toml`; `_` stands for a space."""
    return frozenset(word.replace("_", " ") for word in str(resources.table("standing")[name]).split())
