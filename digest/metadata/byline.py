"""Who wrote an article, and which agencies it credits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.metadata import names
from digest.model import Field, Paragraph, Passage
from digest.text import furniture
from digest.text.normalize import collapse, plain

_PARTS = re.compile(
    r"\s*(?:[,;|/&()•·]|\b(?:and|with|in|for|at|from|und|et|y|e|og|och|by|on|published|updated|am|um|uhr)\b|\s-\s)\s*",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[^\W\d_][\w.'’-]*)(?:\s(?:(?:de|da|di|del|van|von|der|den|bin|bint|al|el|la|le|ter|ten)\s)*[^\W\d_][\w.'’-]*){1,4}"
)
_REACH = 3
"""Blocks above the headline and below the first paragraph in which the byline may stand."""
_HEAD = 15
_WIRE_DATELINE = re.compile(r"^[^\n]{0,60}?\(([^()\n]{2,30})\)\s*[-–—:]")
_NOT_NAMES = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|bureau|agencies|agency|desk|service|news|team|online|media|press|wiki|redaktion|rédaction|redacción|redazione|admin|blog|editors?|guest|illustration|fotos?|photos?|bilder)\b",
    re.IGNORECASE,
)


def authors(given: Field[str] | None, marked: Sequence[Paragraph]) -> Field[tuple[str, ...]]:
    """The people of the byline, in its order; agencies, titles and places in it are left out."""
    if given is not None and given.value:
        people = tuple(filter(None, (part.strip() for part in re.split(r"\s*[;,]\s*|\s+and\s+", given.value))))
        return Field(people, "given", given.evidence, given.reason)
    for block in _own(marked):
        people = tuple(part for part in _byline_parts(block) if _is_person(part))
        if people:
            return Field(people, "stated", Passage(block.start, block.end, block.text))
    return Field()


def _own(marked: Sequence[Paragraph]) -> list[Paragraph]:
    """The bylines that stand by the headline or the first paragraph, else the only one of the page: others are those
    of other stories."""
    bylines = [
        (i, block)
        for i, block in enumerate(marked)
        if block.role == "byline" and furniture.BYLINE.match(plain(block.text))
    ]
    headline = next((i for i, block in enumerate(marked) if block.role == "headline"), 0)
    body = next((i for i, block in enumerate(marked) if block.role == "body" and i > headline), 0)
    near = [block for i, block in bylines if max(headline - _REACH, body - _HEAD) <= i <= body + _REACH]
    return near or ([bylines[0][1]] if len(bylines) == 1 and body <= _HEAD else [])


def agencies(marked: Sequence[Paragraph]) -> Field[tuple[str, ...]]:
    """The wire agencies that the byline or the first paragraph's dateline credits, by their usual names."""
    for block in marked:
        if block.role == "byline":
            found = tuple(dict.fromkeys(name for part in _byline_parts(block) if (name := names.agency(part))))
            if found:
                return Field(found, "stated", Passage(block.start, block.end, block.text))
    first = next((block for block in marked if block.role == "body"), None)
    wire = _WIRE_DATELINE.match(first.text) if first else None
    name = names.agency(wire.group(1)) if wire else None
    if first and wire and name:
        start = first.start + wire.start(1)
        return Field((name,), "stated", Passage(start, start + len(wire.group(1)), wire.group(1)))
    return Field()


def _byline_parts(block: Paragraph) -> list[str]:
    text = furniture.undated(furniture.BYLINE.sub("", collapse(plain(block.text))))
    return [part.strip(" .") for part in _PARTS.split(text) if part.strip(" .")]


def _is_person(part: str) -> bool:
    """Two to five capitalised words that are no agency and no desk."""
    if names.agency(part) or _NOT_NAMES.search(part) or not part[0].isupper() or part.startswith("The "):
        return False
    return _NAME.fullmatch(part) is not None
