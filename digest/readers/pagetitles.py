"""The headline of a page, from its headings and titles, each of which is no proof alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Field
from digest.readers.markup import resolved
from digest.readers.pagemarks import LONGEST_LINE, Key, Marks, given, key

_TITLE_NAMES = ("og:title", "twitter:title", "headline", "dc.title", "dc:title", "parsely-title", "sailthru.title")
_FEWEST_TITLE_WORDS = 3
_SHARED = 0.5
"""Share of the longer title's words that the other must have."""
NAME_CUT = re.compile(r"\s+[|│»«›·•–—-]+\s+")
"""What parts headline, section and outlet in a browser's title."""


def headline(marks: Marks, site: str) -> Field[str]:
    """The heading that the page's titles confirm, else the title on which two fields agree."""
    titles = [(_without_site(title, site), reason) for title, reason in _titles(marks)]
    whole = [key(title) for title, _ in titles]
    cut = {part for title, _ in titles for part in _before_site(title)}
    for heading in marks.headings:
        own = key(heading)
        if own in whole and own != key(site):
            return given(heading, f"<h1>, as in {titles[whole.index(own)][1]}")
        if len(own) >= _FEWEST_TITLE_WORDS and (own in cut or any(_retells(own, other) for other in whole)):
            return given(heading, "<h1>, confirmed by the page's titles")
    for i, (title, reason) in enumerate(titles):
        agreeing = next(
            (other for j, (_, other) in enumerate(titles) if whole[j] == whole[i] and other != reason), None
        )
        if agreeing and len(whole[i]) >= _FEWEST_TITLE_WORDS and whole[i] != key(site):
            return given(title, f"{reason}, as in {agreeing}")
    return Field()


def _titles(marks: Marks) -> list[tuple[str, str]]:
    """(title, field) for every field that names the article."""
    described = [
        h for node in marks.articles() if isinstance(h := node.get("headline"), str) and len(h) <= LONGEST_LINE
    ]
    return [
        *((" ".join(resolved(headline).split()), "headline in JSON-LD") for headline in described),
        *((content, name) for name in _TITLE_NAMES for content in marks.contents(name)),
        *((title, "<title>") for title in marks.titles[:1]),
    ]


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site, or the last words of it, at its end."""
    cuts = list(NAME_CUT.finditer(title))
    for i, match in enumerate(cuts):
        end = cuts[i + 1].start() if i + 1 < len(cuts) else len(title)
        if site and key(title[match.end() : end]) == key(site):
            return title[: match.start()]
    return title


def _before_site(title: str) -> Iterator[Key]:
    """What stands before a bar or dash and is longer than what follows, which may be a site's name."""
    for match in NAME_CUT.finditer(title):
        before, after = key(title[: match.start()]), key(title[match.end() :])
        if len(before) > len(after) and "»" not in match[0]:
            yield before


def _retells(heading: Key, title: Key) -> bool:
    """Whether a heading says in other words what a title worded for search engines says, and is neither a part of it
    nor runs on into a subtitle."""
    left, right = set(heading), set(title)
    if left <= right or heading[: len(title)] == title:
        return False
    return len(left & right) >= max(_FEWEST_TITLE_WORDS, _SHARED * max(len(left), len(right)))
