"""The day on which a page says that it was published; none where its fields say different ones."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import NamedTuple

from digest.model import Field
from digest.readers.pagemarks import Marks, given
from digest.text import datelines

_DATE_NAMES = (
    "article:published_time",
    "article:published",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publish-date",
    "publication_date",
    "date",
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?")
_URL_DAY = re.compile(
    r"/((?:19|20)\d\d)(?:/(\d{1,2})/(\d{1,2})(?=[/?#]|\.[a-z]{3,5}$|$)|-(\d{1,2})-(\d{1,2})(?=\D|$))", re.IGNORECASE
)
"""A day is a whole part of the path: in "/2016/11/5-bridges-to-see" it is none."""
CONFLICT = "the page's fields give different days"
_MOST_YEARS = 300
_AROUND = 30
"""Characters before and after its year within which a date is written."""
_PUBLISHED = re.compile(r"publi|pubdate|entry-date|date-posted|post-date|article-date", re.I)


class _Day(NamedTuple):
    """A day that a field gives; `local` tells that the outlet's own clock is meant, and not Greenwich's."""

    day: datetime.date
    local: bool
    reason: str


def published(marks: Marks, url: str) -> Field[str]:
    """The day on which the fields agree; by the outlet's own clock where they differ by the hours to Greenwich's. Where
    they contradict one another it is unknown, and the reason says so."""
    days = list(_days(marks))
    if not days:
        return Field()
    best = next((day for day in days if day.local), days[0])
    dated = _URL_DAY.search(url)
    in_url = _day(*(int(part) for part in dated.groups() if part)) if dated else None
    others = [day.day for day in days] + ([in_url] if in_url else [])
    if any(abs((day - best.day).days) > 1 for day in others):
        return Field(reason=CONFLICT)
    return given(best.day.isoformat(), best.reason)


def stands_in(page: str, visible: str, day: datetime.date) -> bool:
    """Whether a day is written anywhere in a page's markup or its visible text, in figures or with its month's name."""
    year, month, number = day.year, f"0?{day.month}", f"0?{day.day}"
    forms = (
        rf"{year}-{month}-{number}(?!\d)",
        rf"{year}{day.month:02}{day.day:02}(?:\d{{4}}|\d{{6}})?(?!\d)",
        rf"{year}(?:/{month}/|\. ?{month}\. ?){number}(?![\d-])",
        rf"{number} ?[./-] ?{month} ?[./-] ?(?:{year}|{year % 100:02})(?!\d)",
        rf"{month}[/-]{number}[/-](?:{year}|{year % 100:02})(?!\d)",
    )
    if re.search(rf"(?<!\d)(?:{'|'.join(forms)})", page):
        return True
    return any(_is_written(text, day) for text in (visible, page))


def _is_written(text: str, day: datetime.date) -> bool:
    found = islice(re.finditer(rf"(?<!\d){day.year}(?!\d)", text), _MOST_YEARS)
    around = (text[max(0, match.start() - _AROUND) : match.end() + _AROUND] for match in found)
    return any(written.date == day for piece in around for written in datelines.full(piece))


def _days(marks: Marks) -> Iterator[_Day]:
    articles = marks.articles()
    values = [(node.get("datePublished"), "datePublished in JSON-LD") for node in articles]
    if not articles:
        values += [(node.get("datePublished"), "datePublished in JSON-LD") for node in marks.nodes]
    values += [(content, f"meta {name}") for name in _DATE_NAMES for content in marks.contents(name)]
    values += [(value, "<time>") for value, said in marks.times if _PUBLISHED.search(said)][:1]
    for value, reason in values:
        found = _written(value) if isinstance(value, str) else None
        if found:
            yield _Day(*found, reason)


def _written(value: str) -> tuple[datetime.date, bool] | None:
    """(day, whether by the outlet's own clock) of an ISO date or one in the form of mail."""
    iso = _ISO.match(value.strip())
    if iso:
        day = _day(int(iso[1]), int(iso[2]), int(iso[3]))
        return (day, iso[4] not in ("Z", "+00:00", "+0000")) if day else None
    try:
        sent = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent.date(), bool(sent.utcoffset())


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        return None
    return found if found.year > 1900 else None
