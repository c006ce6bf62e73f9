"""Lines that stand on several pages of a corpus are the pages' own: what one page cannot show by itself.

Facts and quotations that several articles share stay: a sentence falls only where it speaks as pages do and stands on
several pages of one outlet, and copies of one article count as one page. Independent of the order of the pages, and
linear in their lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from digest.clean import cues
from digest.model import CONTENT_ROLES, Paragraph
from digest.text import shape

Key = tuple[str, ...]
Marked = tuple[str | None, Sequence[Paragraph]]
"""The outlet of a page, None where it is unknown, and the page's marked blocks."""
Counts = dict[tuple[str | None, Key], int]
"""On how many pages of an outlet a line stands, copies counted once; on how many of all for None."""

_FEWEST_PAGES = 3
"""Pages that are no copies of each other: two articles may share a heading by chance."""
_COPY = 0.5
"""Share of the shorter page's prose that stands in the other word for word where one is a copy of the other."""
_LONGEST_CUED = 80
_QUOTES = frozenset('"“”„«»')


def set_aside(pages: Sequence[Marked]) -> tuple[tuple[Paragraph, ...], ...]:
    """The blocks of each page, in the order given; those that only repeat what other pages hold are boilerplate.

    No page loses all it has. What is set aside has no number and no sentences any more; number the rest afterwards.
    """
    holders = _holders(pages)
    groups = _groups(pages, holders)
    counts: Counts = {}
    for key, found in holders.items():
        for outlet in {None, *(pages[i][0] for i in found)}:
            counts[outlet, key] = len({groups[i] for i in found if outlet in (None, pages[i][0])})
    return tuple(_remarked(outlet, paragraphs, counts) for outlet, paragraphs in pages)


def _remarked(outlet: str | None, paragraphs: Sequence[Paragraph], counts: Counts) -> tuple[Paragraph, ...]:
    rules = [_rule(outlet, p, counts) for p in paragraphs]
    if all(rule or p.role not in CONTENT_ROLES for p, rule in zip(paragraphs, rules, strict=True)):
        return tuple(paragraphs)
    return tuple(
        replace(p, role="boilerplate", rule=rule, number=None, sentences=()) if rule else p
        for p, rule in zip(paragraphs, rules, strict=True)
    )


def _rule(outlet: str | None, paragraph: Paragraph, counts: Counts) -> str:
    """The rule that sets a block aside, empty where it stays: quotations do, and sentences that do not speak as pages
    do."""
    text = paragraph.text
    if paragraph.role not in ("body", "subheading") or not _QUOTES.isdisjoint(text):
        return ""
    key = shape.folded_words(text)
    if shape.ends_sentence(text):
        count = counts[outlet, key] if outlet else 0
        return f"stands on {count} pages of the outlet" if count >= _FEWEST_PAGES and _speaks_of_the_page(text) else ""
    count = counts[None, key]
    return f"stands on {count} pages that are no copies" if count >= _FEWEST_PAGES else ""


def _reports(text: str) -> bool:
    return shape.is_prose(text) and not _speaks_of_the_page(text)


def _speaks_of_the_page(text: str) -> bool:
    spoken = cues.classes(shape.folded(text))[0] if shape.size(text) <= _LONGEST_CUED else frozenset()
    return bool(spoken) or shape.is_prompt(text)


def _holders(pages: Sequence[Marked]) -> dict[Key, list[int]]:
    """The pages on which each line of content stands, in an order that does not depend on that of the files."""
    order = sorted(range(len(pages)), key=lambda i: (pages[i][0] or "", [p.text for p in pages[i][1]]))
    found: dict[Key, list[int]] = {}
    for i in order:
        for key in {shape.folded_words(p.text) for p in pages[i][1] if p.role in CONTENT_ROLES}:
            found.setdefault(key, []).append(i)
    return found


def _groups(pages: Sequence[Marked], holders: Mapping[Key, Sequence[int]]) -> list[int]:
    """For each page the number of its group of copies.

    Only pages beside each other among those that hold a line are compared, so that a line on every page costs no more
    than its pages; of copies, some line makes neighbours.
    """
    prose = [
        {shape.folded_words(p.text) for p in paragraphs if p.role in CONTENT_ROLES and _reports(p.text)}
        for _, paragraphs in pages
    ]
    groups = list(range(len(pages)))
    for left, right in sorted({pair for found in holders.values() for pair in pairwise(found)}):
        fewest = min(len(prose[left]), len(prose[right]))
        if fewest and len(prose[left] & prose[right]) >= _COPY * fewest:
            groups[_root(groups, left)] = _root(groups, right)
    return [_root(groups, i) for i in range(len(pages))]


def _root(groups: list[int], i: int) -> int:
    while groups[i] != i:
        groups[i] = groups[groups[i]]
        i = groups[i]
    return i
