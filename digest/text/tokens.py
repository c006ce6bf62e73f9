"""Words with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")


class Token(NamedTuple):
    """A word at its place: `text[start:end] == token.text`."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """The words of `text` in order; hyphens part words, apostrophes within one do not, "U.N." is one word."""
    return [Token(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


def words(text: str) -> list[str]:
    """The words of `text` in order, without their offsets."""
    return _WORD.findall(text)
