"""From what a page says of itself to the fields of an article; where its own fields contradict one another, none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from digest import resources
from digest.model import Field
from digest.readers.pagedates import published
from digest.readers.pagemarks import Marks, given, key, names
from digest.readers.pagetitles import NAME_CUT, headline
from digest.text.datelines import before_day
from digest.text.language import PAGE_TAGS

_SITE_NAMES = ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher")
_AUTHOR_NAMES = ("author", "article:author", "byl", "dc.creator", "dc:creator", "sailthru.author", "parsely-author")
_MOST_SITE_WORDS = 5
_NO_PERSON = re.compile(
    r"\b(?:redaktion|redaction|rédaction|redacción|redazione|editors?|editorial|staff|desk|admin|administrator|team"
    r"|news|agenc\w*|webteam|online|www|https?|inc|gmbh|ag|ltd|media|press|unknown|author|guest|contributor)\b|[@/<>_]",
    re.I,
)
_OWN_BYLINE = "rel or itemprop author"
_BY = re.compile(r"^(?:by|von|par|por|di|door|af|av|od|autore?|author|text|words)\b:?\s+", re.I)
_AND = re.compile(r"\s*(?:[;,|]|\s(?:and|und|et|y|e|og|och|&)\s)\s*", re.I)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}\.?")
_LONGEST_NAME = 60
_MOST_AUTHORS = 10


def fields(marks: Marks, visible: str, address: str = "") -> dict[str, Field[str]]:
    """The fields of the article that the page's own fields give; without a value, but with the reason, where they
    contradict one another.

    `visible` is the visible text of the page, `address` where it was fetched, "" where that is not known.
    """
    url = _url(marks, address)
    site = _site(marks)
    found = {
        "url": url,
        "source": site,
        "headline": headline(marks, site.value or ""),
        "authors": _authors(marks, site.value or "", " ".join(key(visible))),
        "published": published(marks, url.value or ""),
        "language": _language(marks),
    }
    return {name: value for name, value in found.items() if value.value or value.reason}


def _url(marks: Marks, address: str) -> Field[str]:
    for value, reason in (
        (marks.canonical, "<link rel=canonical>"),
        *((value, "og:url") for value in marks.contents("og:url")),
        (address, "where the page was fetched"),
    ):
        try:
            joined = urljoin(address, value) if value else ""
            parts = urlsplit(joined)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and "." in parts.netloc and not re.search(r"\s", joined):
            return given(joined, reason)
    return Field()


def _site(marks: Marks) -> Field[str]:
    """The site's name: short, and neither a slogan nor an account."""
    publishers = [
        (name, "publisher in JSON-LD")
        for node in marks.articles()
        for name, _ in names(node.get("publisher"), marks.nodes)
    ]
    own = [(value, "og:site_name") for value in marks.contents("og:site_name")]
    others = [(value, f"meta {name}") for name in _SITE_NAMES[1:] for value in marks.contents(name)]
    for value, reason in (*own, *publishers, *others):
        name = NAME_CUT.split(value)[0].strip(" .")
        if 0 < len(name.split()) <= _MOST_SITE_WORDS and len(name) <= _LONGEST_NAME and not re.search(r"[@/©<>]", name):
            return given(name, reason)
    return Field()


def _authors(marks: Marks, site: str, visible: str) -> Field[str]:
    """The people whom the first field that names any gives; whoever made the site is not named on the page."""
    for values, reason in _bylines(marks):
        people = [name for value in values for name in _people(value, site, reason == _OWN_BYLINE)]
        people = [name for name in people if " ".join(key(name)) in visible]
        if 0 < len(people) <= _MOST_AUTHORS:
            return given("; ".join(dict.fromkeys(people)), reason)
    return Field()


def _bylines(marks: Marks) -> Iterator[tuple[list[str], str]]:
    """(names, field) for every field that may name the authors; several bylines are those of several stories."""
    for node in marks.articles():
        people = [name for name, kind in names(node.get("author"), marks.nodes) if kind in ("", "Person")]
        yield people, "author in JSON-LD"
    for name in _AUTHOR_NAMES:
        yield marks.contents(name), f"meta {name}"
    for lines, reason in ((marks.authors, _OWN_BYLINE), (marks.bylines, "the page's byline")):
        distinct = {key(_BY.sub("", line)): line for line in reversed(lines)}
        if len(distinct) == 1:
            yield list(distinct.values()), reason


def _people(value: str, site: str, one_word: bool) -> list[str]:
    """The names of people in a byline; places, desks and the site itself are none."""
    parts = [part.strip(" ") for part in _AND.split(before_day(_BY.sub("", value)))]
    return [
        part
        for part in parts
        if (_NAME.fullmatch(part) or (one_word and part.isalpha()))
        and len(part) <= _LONGEST_NAME
        and not _NO_PERSON.search(part)
        and (key(part) != key(site) or _is_given(part))
    ]


def _is_given(name: str) -> bool:
    """Whether the first word is a person's name: many a site bears its author's."""
    first = name.split()[0].lower()
    return any(first in resources.words(table) for table in ("given-names", "actors-given-names"))


def _language(marks: Marks) -> Field[str]:
    """The language of `<html lang>`, unless the page says another elsewhere."""
    said = [value.strip().lower().replace("_", "-").split("-")[0] for value in (marks.language, *_locales(marks))]
    codes = {code for code in said if re.fullmatch(r"[a-z]{2,3}", code)}
    return given(codes.pop(), PAGE_TAGS[0 if marks.language else 1]) if len(codes) == 1 else Field()


def _locales(marks: Marks) -> Sequence[str]:
    return marks.contents("og:locale", "content-language", "inlanguage")
