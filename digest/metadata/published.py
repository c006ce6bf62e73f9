"""The day an article was published: given, stated on the page, or derived from its own words.

Derived in two ways only. The text may count from its own day: "May 4, two days from now". Or a caption's full date may
be the very weekday that the article speaks of as its own: "on Friday", with a photo of Friday, 3 June 2022.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from digest.metadata import address, happened, pagedate
from digest.model import Document, Field, Paragraph, Passage
from digest.text import calendar, datelines, quotes
from digest.text.calendar import WEEKDAYS, CalendarDate
from digest.text.normalize import fold

_NUMBERS = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
} | {"a": 1}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_AFTER = re.compile(
    rf"\s*[,(–—-]?\s*(?:just |only )?(?:{_COUNT} (?P<unit>day|week)s? (?P<way>from (?:now|today)|away|ago)"
    r"|(?P<near>today|tomorrow|yesterday))\b"
)
_BEFORE = re.compile(
    rf"(?:\b(?P<near>today|tomorrow|yesterday)|\bin {_COUNT} (?P<unit>day|week)s?(?:' time)?)\s*[,(–—-]?\s*(?:on )?$"
)
_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_NEWS_DAY = re.compile(rf"\b(?:earlier on|late on|early on|on) (?P<day>{'|'.join(WEEKDAYS)})\b")
_REFUTED = "the text tells of days after the one found: {}"
_OLD_PICTURE = re.compile(r"\bfile\b|\barchives?\b|\bstock (?:photo|image)|\bin this\b", re.IGNORECASE)
_NEWS_SPAN = datetime.timedelta(days=60)
"""Other dates that a report of the same days names lie within two months before it."""
_LEAD = 3
"""Paragraphs: the day an article speaks of as its own stands in its lead, or with "earlier on" anywhere."""


def find(document: Document, marked: Sequence[Paragraph], language: str | None = None) -> Field[datetime.date]:
    """The day of publication with its status; unknown rather than a guess. `language` is the code of the page's."""
    given = _given(document.given["published"]) if "published" in document.given else None
    if given and given.status != "derived" and document.given["published"].value:
        return given
    stated = pagedate.find(marked, datelines.day_first([block.text for block in marked], language))
    if stated.value:
        return stated
    return _standing(given, marked) or _counted(marked) or _from_caption(marked) or _named(document, marked)


def _standing(given: Field[datetime.date] | None, marked: Sequence[Paragraph]) -> Field[datetime.date] | None:
    """What the format gives, unless it was derived and the text tells of later days."""
    if given is None or not happened.refuted(given, marked):
        return given
    return Field(reason=_REFUTED.format(given.reason))


def _named(document: Document, marked: Sequence[Paragraph]) -> Field[datetime.date]:
    """The day in the page's address, else in the file's name; none that the text's own counting denies."""
    by_url = address.day_of_url(document.given.get("url", Field()))
    found = by_url if by_url.value else address.day_of_file(document.path)
    counted = day_counted(marked) if found.value else None
    if found.value and counted and (found.value.month, found.value.day) != counted[:2]:
        return Field(reason=f"{found.reason} has another day than the one from which the text counts")
    return Field(reason=_REFUTED.format(found.reason)) if happened.refuted(found, marked) else found


def day_counted(marked: Sequence[Paragraph]) -> tuple[int, int, Passage] | None:
    """Month and day from which the text counts where it gives no year: (11, 2, …) for "November 4, two days from now".

    The two are those of a leap year, so that only 29 February can be wrong by a day in others.
    """
    for date, offset, passage in _anchors(marked):
        if date.year is None and (day := date.in_year(2000)) is not None and date.weekday is None:
            published = day - offset
            if published.month != 2 or published.day < 28:
                return published.month, published.day, passage
    return None


def parse(words: str) -> datetime.date | None:
    """The one day that `words` name in full; None where a part is missing or day and month could be exchanged."""
    written = calendar.dates(words)
    if len(written) == 1:
        return written[0].date
    return None if written else _parsed(words)


def _parsed(words: str) -> datetime.date | None:
    """By dateutil, asked four times: a part that is missing or could be read two ways makes the answers differ."""
    from dateutil import parser

    answers = set()
    for default in (datetime.datetime(2000, 1, 1), datetime.datetime(2001, 2, 2)):
        for day_first in (True, False):
            try:
                answers.add(parser.parse(words, default=default, dayfirst=day_first, ignoretz=True).date())
            except (ValueError, OverflowError):
                return None
    return answers.pop() if len(answers) == 1 else None


def _given(field: Field[str]) -> Field[datetime.date]:
    if not field.value and field.reason:
        return Field(reason=field.reason)
    value = parse(field.value or "")
    if value is None:
        where = f" ({field.reason})" if field.reason else ""
        fault = "is not one full date, or its weekday is another day's"
        return Field(None, "unknown", field.evidence, f"{field.value!r}{where} {fault}")
    return Field(value, field.status, field.evidence, field.reason)


def _counted(marked: Sequence[Paragraph]) -> Field[datetime.date] | None:
    """The day from which the text counts to a full date; None unless all its countings agree."""
    found = [(date.date - offset, passage) for date, offset, passage in _anchors(marked) if date.date]
    if len({day for day, _ in found}) != 1:
        return None
    day, passage = found[0]
    return Field(day, "derived", passage, "counted back from the words of the text")


def _anchors(marked: Sequence[Paragraph]) -> Iterator[tuple[CalendarDate, datetime.timedelta, Passage]]:
    """Written dates with how far from the text's own day it says they are; not those that somebody is quoted with."""
    for block in marked:
        if block.role not in ("dek", "body"):
            continue
        text = fold(block.text)
        quoted = [(q.start, q.end) for q in quotes.find(block.text)]
        for date in calendar.dates(text):
            if any(start < date.start < end for start, end in quoted):
                continue
            after, before = _AFTER.match(text, date.end), _BEFORE.search(text[max(0, date.start - 40) : date.start])
            if after:
                yield date, _offset(after), _passage(block, date.start, after.end())
            elif before:
                yield date, _offset(before), _passage(block, date.start - len(before.group()), date.end)


def _offset(match: re.Match[str]) -> datetime.timedelta:
    groups = match.groupdict()
    if groups["near"]:
        return datetime.timedelta(days=_DAYS[groups["near"]])
    count = int(groups["count"]) if groups["count"].isdigit() else _NUMBERS[groups["count"]]
    days = count * (7 if groups["unit"] == "week" else 1)
    return datetime.timedelta(days=-days if groups.get("way") == "ago" else days)


def _from_caption(marked: Sequence[Paragraph]) -> Field[datetime.date] | None:
    """A caption's full date, where its weekday is the one the article speaks of as its own and no other is.

    One weekday in seven agrees by chance, so that a second sign is asked for: "earlier on Friday", or a day without a
    year that lies in the weeks before; and a picture from the files dates nothing.
    """
    weekdays = _news_weekdays(marked)
    if len(weekdays) != 1:
        return None
    captions = [block for block in marked if block.role == "caption" and not _OLD_PICTURE.search(block.text)]
    dated = [(block, d, d.date) for block in captions for d in calendar.dates(block.text) if d.date]
    if len({value for _, _, value in dated}) != 1:
        return None
    block, written, value = dated[0]
    if value is None or value.weekday() not in weekdays or not _is_of_those_days(value, marked):
        return None
    reason = f"the caption's date is the {WEEKDAYS[value.weekday()].title()} of which the text speaks"
    return Field(value, "derived", _passage(block, written.start, written.end), reason)


def _is_of_those_days(day: datetime.date, marked: Sequence[Paragraph]) -> bool:
    """Whether the text speaks of the hours before, or names a day of the weeks before."""
    texts = [fold(block.text) for block in marked if block.role in ("dek", "body")]
    if any(m.group().startswith(("earlier", "early", "late ")) for text in texts for m in _NEWS_DAY.finditer(text)):
        return True
    named = (date.in_year(date.year or day.year) for text in texts for date in calendar.dates(text))
    return any(other is not None and datetime.timedelta(0) <= day - other <= _NEWS_SPAN for other in named)


def _news_weekdays(marked: Sequence[Paragraph]) -> set[int]:
    """The weekdays on which the news of the lead happened, and those of "earlier on Friday"."""
    body = [fold(block.text) for block in marked if block.role in ("dek", "body")]
    lead = {WEEKDAYS.index(m["day"]) for text in body[:_LEAD] for m in _NEWS_DAY.finditer(text)}
    earlier = {WEEKDAYS.index(m["day"]) for text in body for m in _NEWS_DAY.finditer(text) if m.group()[0] == "e"}
    return lead | earlier


def _passage(block: Paragraph, start: int, end: int) -> Passage:
    return Passage(block.start + start, block.start + end, block.text[start:end])
