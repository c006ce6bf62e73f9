"""What the address of a page and the name of its file tell: the outlet and the day, both derived.

People name files as they like: "bbc-2016-11-02.txt" is the BBC's, "trump-on-cnn.txt" speaks of CNN. A name counts only
where it is set apart from the rest, and what the page itself says always comes first.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from digest.metadata import names
from digest.model import Field
from digest.text.normalize import fold

FILE_NAME = "the file's name"
_URL = "the address of the page"
_PATH = re.compile(r"[/\\]")
_SUFFIXES = re.compile(
    r"(?:\.(?:txt|text|html?|xhtml|php|aspx?|jsonl?|md|xml|rss|atom|eml|warc|gz|zip|pdf|docx?)){1,3}$", re.IGNORECASE
)
_DAY = re.compile(
    r"(?<!\d)(?P<year>19[89]\d|20[0-4]\d)(?P<part>[-_./]?)(?P<month>[01]\d)(?P=part)(?P<day>[0-3]\d)(?!\d)"
)
_URL_DAYS = (
    re.compile(
        r"/(?P<year>19[89]\d|20[0-4]\d)/(?P<month>[01]?\d|[a-z]{3})/(?P<day>[0-3]?\d)(?=[/?#]|\.[a-z]{3,5}$|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!/web)/(?P<year>19[89]\d|20[0-4]\d)(?P<part>-?)(?P<month>[01]\d)(?P=part)(?P<day>[0-3]\d)(?=[/?#_.-]|$)"
    ),
)
"""A day is a whole part of the path, or part of a whole date: in "/2016/11/5-bridges-to-see" it is none."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER = re.compile(r"(?<![^\W_])\d+(?![^\W_])")
_BETWEEN = re.compile(r"( [-–—|•] ?|[-_]{2,}|[()\[\]]|_|-|[ .,]+)")
_STRENGTH = {"_": 2, "-": 1}
"""How far a separator parts: a blank least, what stands between blanks and brackets most."""
_TAG = 3
"""Words that are a tag beside the outlet's name; more are a headline that may begin with any name."""
_MOST_PARTS = 40
_LONGEST_NAME = 6
_SENTENCE_WORDS = "about against after and as at by for from in is it of on over says the to vs who with"


def outlet_of_url(url: Field[str]) -> Field[str]:
    """The outlet at whose domain, or a subdomain of it, the address stands."""
    from urllib.parse import urlsplit

    try:
        address = url.value or ""
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return Field()
    name = names.by_domain(host, agencies=True) if host else None
    return Field(name, "derived", url.evidence, _URL) if name else Field()


def day_of_url(url: Field[str]) -> Field[datetime.date]:
    """The day in the path of an address, as in "/2016/11/02/" or "/2016-11-02-bridge"."""
    found = (match for pattern in _URL_DAYS for match in pattern.finditer(url.value or ""))
    days = {day for match in found if (day := _date(match))}
    return Field(days.pop(), "derived", url.evidence, _URL) if len(days) == 1 else Field()


def outlet_of_file(path: str) -> Field[str]:
    """The outlet that the file's name begins or ends with, by domain or by full name; unknown where it names two."""
    stem = _NUMBER.sub("", _DAY.sub("", _stem(path)))
    found = set(_by_domain(stem)) or set(_by_name(stem))
    return Field(found.pop(), "derived", None, FILE_NAME) if len(found) == 1 else Field()


def day_of_file(path: str) -> Field[datetime.date]:
    """The one day in the file's name, year first."""
    days = {day for match in _DAY.finditer(_stem(path)) if (day := _date(match))}
    return Field(days.pop(), "derived", None, FILE_NAME) if len(days) == 1 else Field()


def _stem(path: str) -> str:
    return _SUFFIXES.sub("", _PATH.split(path)[-1])


def _date(match: re.Match[str]) -> datetime.date | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1 if month in _MONTHS else 0
    try:
        return datetime.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _by_domain(stem: str) -> Iterator[str]:
    """The outlets whose domain is the first or last piece of the name: "www.example.com_story"."""
    pieces = [piece for piece in re.split(r"[_ ,()\[\]]+", stem) if piece.strip("-.")]
    for piece in {*pieces[:1], *pieces[-1:]}:
        labels = piece.strip("-.").split(".")
        labels[-1] = labels[-1].partition("-")[0]
        name = names.by_domain(".".join(labels), agencies=True) if len(labels) > 1 else None
        if name:
            yield name


def _by_name(stem: str) -> Iterator[str]:
    """The outlets whose whole name the file's name begins or ends with, set apart from the rest."""
    pieces = _BETWEEN.split(fold(stem))[: 2 * _MOST_PARTS]
    words, gaps = pieces[::2], [_STRENGTH.get(gap, 3 if gap.strip(" .,") else 0) for gap in pieces[1::2]]
    while words and not words[0]:
        words, gaps = words[1:], gaps[1:]
    while words and not words[-1]:
        words, gaps = words[:-1], gaps[:-1]
    for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
        if (name := _named(words[:size])) and _apart(words[size:], gaps[size - 1 :], at_start=True):
            yield name
            break
    for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
        cut = len(words) - size
        if (name := _named(words[cut:])) and _apart(words[:cut], gaps[:cut][::-1], at_start=False):
            yield name
            break


def _named(words: list[str]) -> str | None:
    """The outlet or agency of that name; none whose name is a common word."""
    name = " ".join(words)
    outlet = names.outlet(name) or (names.run_together(name) if len(words) == 1 else None)
    if outlet is None:
        return names.agency(name) if len(name) > 2 else None
    return None if outlet.common else outlet.name


def _apart(rest: list[str], gaps: list[int], at_start: bool) -> bool:
    """Whether the rest of the file's name, in order of `gaps` from the outlet's name on, only stands beside it."""
    others = [word for word in rest if word]
    if not others:
        return True
    if gaps[0] > max(gaps[1:], default=0) and len(gaps) > 1:
        return True
    return len(others) <= (_TAG if at_start else 1) and not any(word in _SENTENCE_WORDS.split() for word in others)
