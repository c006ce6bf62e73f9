"""What stands around a statement in a sentence that has it word for word: whether it leaves the statement as it is.

A word before it may part it (`half of`), narrow it (`the youth parliament`) or take it out of the world (`a film shows
how`), and so may one behind it (`the power plant manager`). Lists of such words have no end, so that only what is known
to leave a statement alone is passed.
"""

from __future__ import annotations

import re
from functools import cache

from digest import resources
from digest.text import calendar
from digest.text.normalize import fold
from digest.text.tokens import tokens


def leads_plainly(before: str) -> bool:
    """Whether the words before a statement only lead up to it: a clause that a mark or a conjunction ends, who says
    it, or a day."""
    folded = [(fold(token.text), token.end) for token in tokens(before)]
    while folded and folded[-1][0] in _words("articles") and not _ends_in_mark(before, folded[-1][1]):
        folded.pop()
    words = [word for word, _ in folded]
    if not words or _ends_in_mark(before, folded[-1][1]):
        return True
    last = words[-1]
    return (last == "that" and not _reporting().isdisjoint(words)) or last in _words("leading") | _days() | _reporting()


def goes_on_plainly(after: str) -> bool:
    """Whether the words behind a statement, which is whole without them, are about something else than its last word:
    a mark parts them, or a word does that begins a phrase."""
    words = _to_mark(after)
    return not words or words[0] in _words("following") | _days() | _reporting()


def says_no_more(after: str) -> bool:
    """Whether the words behind a statement tell no more before a mark than a day, or who says it."""
    words = _to_mark(after)
    return all(word in _words("light") | _days() for word in words) or not _reporting().isdisjoint(words)


def _to_mark(after: str) -> list[str]:
    """The words up to the first mark, folded."""
    found = _marks().search(after)
    return [fold(token.text) for token in tokens(after[: found.start()] if found else after)]


def _ends_in_mark(text: str, end: int) -> bool:
    return bool(_marks().search(text, end))


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[,;:!?…()\[\]\"“”«»„]|\s[-–—]|—|\.(?:\s|$)")


@cache
def _days() -> frozenset[str]:
    return frozenset(calendar.WEEKDAYS) | {"today", "yesterday"}


def _words(name: str) -> frozenset[str]:
    return _table()[name]


@cache
def _table() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in resources.table("sayings")["alike"].items()}


@cache
def _reporting() -> frozenset[str]:
    return _words("saying") | frozenset(resources.table("sayings")["reporting"]["words"].split())
