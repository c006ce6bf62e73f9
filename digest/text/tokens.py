"""Words with their offsets, in any script.

Chinese, Japanese, Thai and their like part no words: there each character is a word of its own, with the marks over and
under it. They are the scripts of the line breaking classes ID and SA of Unicode (UAX #14), but for Hangul.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_UNSPACED = (
    "\u0e01-\u0e46\u0e81-\u0ec6\u1000-\u103f\u1780-\u17d3\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and Han."""
_INDIC = "".join(
    f"{chr(block)}-{chr(block + 3)}{chr(block + 0x3C)}{chr(block + 0x3E)}-{chr(block + 0x4D)}"
    for block in range(0x900, 0xE00, 0x80)
)
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u3099\u309a" + _INDIC
)
"""Marks that belong to the letter before them, which `re` counts as no part of a word."""
_JOINER = "'’\u00ad\u200c\u200d"
"""What may stand within a word: apostrophes, the soft hyphen, and the joiners of Persian and Indic scripts."""
_LATIN_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’\u00ad][^\W_]+)*")
"""Words of text that `is_latin`: the sets of other scripts take longer to compile than most texts to read."""


class Token(NamedTuple):
    """A word at its place: `text[start:end] == token.text`."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """The words of `text` in order; hyphens part words, apostrophes within one do not, "U.N." is one word."""
    return [Token(m.start(), m.end(), m.group()) for m in _word(text).finditer(text)]


def words(text: str) -> list[str]:
    """The words of `text` in order, without their offsets."""
    return _word(text).findall(text)


def is_unspaced(word: str) -> bool:
    """Whether the word opens with a character of a script that parts no words."""
    return not is_latin(word) and _unspaced().match(word) is not None


def has_unspaced(text: str) -> bool:
    """Whether any character is of a script that parts no words."""
    return not is_latin(text) and _unspaced().search(text) is not None


def is_latin(text: str) -> bool:
    """Whether `text` has the letters and signs of Western Europe alone, as most English text does; fast."""
    if text.isascii():
        return True
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _word(text: str) -> re.Pattern[str]:
    return _LATIN_WORD if is_latin(text) else _any_word()


@cache
def _any_word() -> re.Pattern[str]:
    letter = rf"[^\W_{_UNSPACED}]"
    return re.compile(rf"(?:[^\W\d_]\.){{2,}}|{letter}+(?:[{_MARK}]+{letter}*|[{_JOINER}]{letter}+)*|[^\W_][{_MARK}]*")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")
