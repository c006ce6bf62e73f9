"""The lines between the headline and the first paragraph: dates and names in any language; whether a title that
stands only once is the article's headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest import resources
from digest.clean.sections import Mark, Marks
from digest.text import furniture, lazy, shape
from digest.text.tokens import is_latin

_MENU = 12
"""Lines above an article from which they are a menu."""
_BELOW = 4
"""Lines from the first paragraph on, which may be a dek above date and names."""
_OPEN = 2
_LONGEST_DATE = 14
_LONGEST_NAMES = 8
_NUMBERS = 0.35
"""Share of the tokens that are numbers in a line that gives a date."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_SCRIPT_WITHOUT_SPACES = lazy.pattern(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_OPENER = re.compile(r"(?:by|von|par|por|di|da|door|af|av)\W*", re.IGNORECASE)
_NEAR = 3
_ROOM = 6
"""Words of a headline that is told from a menu by its length."""
_BARS = re.compile(r"[|│]| [»›] ")


def credits(lines: Sequence[str], marks: Marks, top: int, first: int) -> dict[int, Mark]:
    """The undecided lines from `top` to a few below `first` that give a date, and the names beside a date."""
    start, end = max(top + 1, first - _MENU, 0), min(len(lines), first + _BELOW)
    found: dict[int, Mark] = {
        i: ("dateline", "a date above the article") for i in range(start, end) if marks[i] is None and is_date(lines[i])
    }
    dates = {i for i in range(start, end) if i in found or _role(marks, i) == "dateline"}
    for i in range(start, end):
        beside = {i - 1, i + 1} & dates
        if marks[i] is None and i not in found and beside and is_names(lines[i]):
            found[i] = ("byline", "names beside the date")
    return found


def _role(marks: Marks, i: int) -> str:
    mark = marks[i]
    return mark[0] if mark else ""


def is_date(line: str) -> bool:
    """Whether a short line holds a year and is numbers in good part, in whatever language its other words are."""
    if not _YEAR.search(line) or shape.size(line) > _LONGEST_DATE or shape.is_prose(line):
        return False
    tokens: list[str] = _DATE_TOKEN.findall(line)
    numbers = sum(token.isdigit() for token in tokens)
    return numbers >= max(2.0, _NUMBERS * len(tokens))


def is_names(line: str) -> bool:
    """Whether a line may be the names of persons: a few words with capitals, or a few signs of a script without."""
    written = line.replace(",", " ").split()
    if shape.ends_sentence(line) or any(map(str.isdigit, line)) or not written:
        return False
    if _lacks_spaces(line):
        return len(line) <= _LONGEST_NAMES
    return 2 <= len(written) <= _LONGEST_NAMES and all(
        word[0].isupper()
        or word in ("und", "and", "et", "y", "e", "i", "и", "de", "van", "von", "der", "di", "da", "/")
        for word in written
    )


def is_confirmed(lines: Sequence[str], marks: Marks, at: int, first: int) -> bool:
    """Whether a first title is the headline: its article follows, at most a date and a byline after it, or it stands
    near the top of the page.

    Titles above menus are worded for search engines: one in six is the article's own.
    """
    line = lines[at]
    if line.endswith(",") or len(_BARS.findall(line)) > 1:
        return False
    between = range(at + 1, first)
    signed = any(_role(marks, i) in ("byline", "dateline") for i in between)
    return first <= _MENU or (at > 0 and signed and sum(marks[i] is None for i in between) <= _OPEN)


def has_other_headline(lines: Sequence[str], marks: Marks, at: int) -> bool:
    """Whether a title with a byline under it stands just above line `at`, which then is not the article's headline."""
    for i in range(max(1, at - _MENU), at):
        is_byline = _role(marks, i) == "byline" or _OPENER.fullmatch(lines[i]) is not None
        titles = [j for j in range(max(1, i - _NEAR), i) if shape.size(lines[j]) >= _ROOM and marks[j] is None]
        if is_byline and any(not shape.is_prose(lines[j]) for j in titles):
            return True
    return False


def may_be_dek(lines: Sequence[str], marks: Marks, i: int) -> bool:
    """Whether a line between headline and article holds no date and is not the caption of a photo with its credit."""
    if not shape.is_prose(lines[i]) and furniture.undated(lines[i]) != lines[i]:
        return False
    after = marks[i + 1] if i + 1 < len(lines) else None
    return after is None or after[0] != "caption"


def asks_the_reader(line: str) -> bool:
    """Whether a line is a question to the reader, as surveys and games of the page ask it."""
    return line.endswith("?") and not resources.words("reader-words").isdisjoint(shape.folded_words(line))


def _lacks_spaces(line: str) -> bool:
    return not is_latin(line) and _SCRIPT_WITHOUT_SPACES().search(line) is not None


def longest_without_spaces(lines: Sequence[str], titles: Sequence[int]) -> int | None:
    """Of titles in a script without spaces the longest, whose length words do not tell; None for other scripts."""
    found = [i for i in titles if _lacks_spaces(lines[i]) and not _YEAR.search(lines[i])]
    return max(found, key=lambda i: (len(lines[i]), -i)) if found and 2 * len(found) > len(titles) else None
