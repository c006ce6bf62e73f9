"""Outlet, date, headline and byline of an article, each with its status and evidence.

What the user or the format gives comes first; then what the page states; then what can be computed from its own words.
`inference` adds what needs other articles of the corpus. Nothing is guessed: the clock and a file's time are never
asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.metadata import address, byline, groups, headline, outlet, published, wires
from digest.model import Document, Field, Metadata, Paragraph, Passage, Role
from digest.text import language

_PLAIN = 300
"""Characters of prose that can give the lie to a page's markup."""


def describe(document: Document, marked: Sequence[Paragraph]) -> Metadata:
    """What is known of the document, from what was given and from its marked blocks."""
    given = document.given
    spoken = _language(document, marked)
    return Metadata(
        language=spoken,
        source=given.get("source") or _source(document, marked),
        published=published.find(document, marked, spoken.value),
        headline=given.get("headline") or headline.find(marked),
        dek=_stated(marked, "dek"),
        authors=byline.authors(given.get("authors"), marked),
        agencies=wires.agencies(marked),
        url=given.get("url", Field()),
        groups=groups.given(given.get("groups")),
    )


def _source(document: Document, marked: Sequence[Paragraph]) -> Field[str]:
    """The outlet by the address given, else as the page states it, else by the file's name where the page is silent."""
    by_url = address.outlet_of_url(document.given.get("url", Field()))
    if by_url.value:
        return by_url
    stated = outlet.find(marked)
    return stated if stated.value or stated.reason else address.outlet_of_file(document.path)


def _stated(marked: Sequence[Paragraph], role: Role) -> Field[str]:
    block = next((p for p in marked if p.role == role), None)
    return Field(block.text, "stated", Passage(block.start, block.end, block.text)) if block else Field()


def _language(document: Document, marked: Sequence[Paragraph]) -> Field[str]:
    """The language given, else what the article's prose shows: menus of a page may be in another one."""
    given = document.given.get("language")
    if given and given.reason not in language.PAGE_TAGS:
        return replace(given, value=language.code(given.value)) if given.value else given
    prose = [block.text for block in marked if block.role in ("dek", "body")]
    if given and given.value:
        return _tagged(replace(given, value=language.code(given.value)), "\n".join(prose))
    text = "\n".join(prose or [block.text for block in marked])
    found, reason = language.identify(text)
    if found is None and (found := language.ask_model(text)):
        reason = "py3langid names it"
    return Field(found, "derived", None, reason) if found else Field(reason=reason)


def _tagged(tag: Field[str], prose: str) -> Field[str]:
    """The language that the page's markup names, unless it is plain that its article is in another."""
    if len(prose) < _PLAIN or not language.is_known(tag.value or ""):
        return tag
    found, reason = language.identify(prose)
    if found in (None, tag.value):
        return tag
    return Field(found, "derived", None, f"{reason}; {tag.reason} says {tag.value}")
