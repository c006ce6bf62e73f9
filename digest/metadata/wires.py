"""The wire agencies whose reports an article uses, where its byline, its first or its last lines credit them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.metadata import names
from digest.model import Field, Paragraph, Passage
from digest.text import furniture, lazy
from digest.text.normalize import collapse, plain

_PARTS = re.compile(
    r"\s*(?:[,;|/&()•·]|\b(?:and|with|in|for|at|from|und|et|y|e|og|och|by|on|published|updated|am|um|uhr)\b|\s-\s)\s*",
    re.IGNORECASE,
)
_WIRE_DATELINE = re.compile(r"^[^\n]{0,60}?\(([^()\n]{2,30})\)\s*[-–—:]")
_WITH = re.compile(
    r"(?:^\W*|\()(?P<with>with (?:(?:reporting|material|files|inputs?|information) (?:from|by) )?|avec (?:l')?"
    r"|con (?:(?:información|informaciones|material) de )?|com (?:(?:informações|material) d[ae] )?"
    r"|mit (?:(?:agentur)?material|informationen|inhalten) (?:von|der) |mit )(?P<names>[^()]{2,60})",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"^\W*(?:the )?(?P<names>.{2,60}?) (?:also )?contributed to this (?:report|story|article)", re.I
)
_SOURCE = re.compile(r"^\W*(?:source|sources|quellen?|fuentes?|fonte|fonti|źródło)\s*:\s*(?P<names>[^:]{2,60})$", re.I)
_SIGNED = re.compile(r"^\W*(?P<names>[\w.]{2,12}(?: ?/ ?[\w.]{2,12}){1,3})\W*$")
_INITIALS = lazy.pattern(r"[^\W\d_]{2,4}")
_IN_BRACKETS = re.compile(r"^\((?P<names>[^()]{2,60})\)\W*$")
_PICTURES = frozenset(
    {
        "Getty Images",
        "European Pressphoto Agency",
        "Shutterstock",
        "Alamy",
        "ZUMA Press",
        "Imago",
        "Picture Alliance",
        "Adobe Stock",
        "iStock",
    }
)
"""Where one of them is named, a picture is credited."""
_WORDS = 14
_BELOW = 2
"""Lines below the last paragraph in which the article is signed."""


def agencies(marked: Sequence[Paragraph]) -> Field[tuple[str, ...]]:
    """The wire agencies that the byline, the first paragraph's dateline or the article's last lines credit, by their
    usual names."""
    for block in marked:
        if block.role == "byline" and (found := tuple(dict.fromkeys(_of_byline(block)))):
            return Field(found, "stated", Passage(block.start, block.end, block.text))
    bodies = [i for i, block in enumerate(marked) if block.role == "body"]
    first = marked[bodies[0]] if bodies else None
    wire = _WIRE_DATELINE.match(first.text) if first else None
    if first and wire and (name := names.agency(wire.group(1))):
        return Field((name,), "stated", _passage(first, wire, 1))
    return next(_credits(marked, bodies), Field())


def _of_byline(block: Paragraph) -> Iterator[str]:
    text = furniture.undated(furniture.BYLINE.sub("", collapse(plain(block.text))))
    return (name for part in _PARTS.split(text) if (name := names.agency(part.strip(" ."))))


def _credits(marked: Sequence[Paragraph], bodies: Sequence[int]) -> Iterator[Field[tuple[str, ...]]]:
    """The lines that say whose material was used: about the article, or signed at its end. Captions credit pictures."""
    first, last = (bodies[0], bodies[-1]) if bodies else (0, 0)
    for i, block in enumerate(marked):
        if block.role == "related" or len(block.text.split()) > _WORDS:
            continue
        ends = last <= i <= last + _BELOW
        closes = 0 < i < len(marked) - 1 and marked[i - 1].role == "body" != marked[i + 1].role
        patterns = [_WITH, _CONTRIBUTED] if i < first or block.role != "caption" else []
        for pattern in (*patterns, *((_SOURCE, _IN_BRACKETS) if ends else ()), *((_SIGNED,) if ends or closes else ())):
            match = pattern.search(block.text)
            found = _all_agencies(match["names"], initials=pattern is _SIGNED) if match else ()
            if match and found:
                yield Field(found, "stated", _passage(block, match, 0))


def _all_agencies(words: str, initials: bool) -> tuple[str, ...]:
    """The agencies of which `words` are a list; none where anybody else is in it but, if `initials`, an editor, or
    where pictures are credited."""
    parts = [part.strip(" .") for part in _PARTS.split(words) if part.strip(" .")]
    found = [names.agency(part) for part in parts]
    if not all(name or (initials and _INITIALS().fullmatch(part)) for name, part in zip(found, parts, strict=True)):
        return ()
    return tuple(dict.fromkeys(name for name in found if name)) if _PICTURES.isdisjoint(found) else ()


def _passage(block: Paragraph, match: re.Match[str], group: int) -> Passage:
    start, end = match.span(group)
    return Passage(block.start + start, block.start + end, block.text[start:end])
