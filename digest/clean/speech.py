"""To whom a line speaks and of what: the reader, those who make the page, and the phrases with which pages do so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest import resources

_FORMAL = re.compile(r"(?<=[\w,;:–-] )(?:Sie|Ihnen|Ihre?[nmrs]?)\b")
"""The German "Sie" in mid-sentence, where only its capital letter tells it from "they" and "she"."""
_NAME = r"[^\W\d_a-z][\w.'’-]+"
_NOTE = re.compile(
    rf"(?:(?:Dr|Prof)\.? ){{0,2}}{_NAME}(?: {_NAME}){{1,3}},? "
    r"(?:(?:is|was|has|works|writes|covers|ist|war|hat|arbeitet|lehrt|schreibt|studierte|leitet|lebt|est|travaille|es|trabaja|é|trabalha|è|lavora|jest|pracuje|werkt|schrijft)\b|\()"
)
"""How a note on the author opens, and many a sentence of the news: one feature among many."""
_FIRST_PERSON = re.compile(
    r"(?:Ich bin|I am|I['’]m|Mein Name|My name|Je suis|Soy|Sou|Sono|Hallo|Hello|Willkommen|Welcome)\b"
)
_LONG_NOTE = 25
_MOST_CLASSES = 4


def features(text: str, lower: Sequence[str], spoken: frozenset[str], pieces: int, length: str) -> Iterator[str]:
    """The features of a line; `lower` are its folded words, `spoken` and `pieces` as `cues.classes` gives them."""
    readers = sum(map(resources.words("reader-words").__contains__, lower)) + len(_FORMAL.findall(text))
    asked = bool(lower) and lower[0] in resources.words("interface-openers")
    if readers:
        yield f"speaks to the reader{' twice' if readers > 1 else ''}, {length}"
        if "?" in text:
            yield f"asks the reader, {length}"
    if asked:
        yield f"opens with a request, {length}"
    if not resources.words("house-words").isdisjoint(lower):
        yield f"speaks of us, {length}"
    if readers or asked:
        yield from (f"speaks to the reader of {name}, {length}" for name in sorted(spoken))
    if spoken and text.endswith("!"):
        yield f"phrase of pages with !, {length}"
    yield f"kinds of phrases of pages: {min(len(spoken), _MOST_CLASSES)}, {length}"
    if pieces >= 2:
        yield f"two phrases of pages, {length}"
    if pieces >= 4:
        yield f"four phrases of pages, {length}"
    yield from _persons(text, len(lower), length)


def _persons(text: str, size: int, length: str) -> Iterator[str]:
    """Whether the line opens as a note on a person does, or as the writer's word of welcome."""
    if _NOTE.match(text):
        yield "opens like a note on a person" if size < _LONG_NOTE else "opens like a long note on a person"
    elif _FIRST_PERSON.match(text):
        yield f"opens in the first person, {length}"
