"""Sentences with exact offsets.

`sentencex` finds the boundaries; one pass over them mends the faults that news shows it to have: a split after an
abbreviation that opens a name, a closing quotation mark that starts the next sentence, and a sentence that ends in a
word which is an abbreviation elsewhere. For languages other than English see `boundaries`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import get_sentence_boundaries

from digest import resources
from digest.text import lazy

_LAST_WORD = re.compile(r"([^\s(\[\"“‘']+)\.$")
_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
_BEFORE_NUMBER = frozenset({"no", "nos", "vol", "fig", "p", "pp", "art", "para", "sec", "ch", *_MONTHS})
_WORDS_NOT_ABBREVIATIONS = re.compile(
    r"(?<!\S)(?:me|no|ill|id|art|con|arc|miss|etc|May|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W\d_a-z])"
)
"""Ends of sentences that `sentencex` takes for abbreviations, among 12,000 words at their end in 4,238 articles."""
_AFTER_A_NAME = re.compile(
    r"(?:(?:[A-Z]\.){2,}(?=\s+(?:Mr|Mrs|Ms|Dr)\.)|(?:(?<=, )(?:[A-Z]\.){2}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\.)"
    r"(?=\s+(?:The|A|An|In|On|At|But|And|He|She|It|They|We|His|Her|Its|Their|This|That|[A-Z][a-z]+['’]s)\s))"
)
"""A sentence that ends in ", D.C." or "Inc.", by what can only open the next one."""
_CLOCK = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_AFTER_CLOCK = lazy.pattern(
    r"(?:[A-Z]{2,4}T|ET|CT|MT|PT|GMT|UTC|CET|CEST|IST|local time|Eastern|Central|Pacific|Mountain"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)\b"
)
_PARTS_OF_WORD = re.compile("[-‐‑–—/]")
_PARTED_FIGURE = re.compile(r"(?<![\d.,:])\d{1,3}\.$")
"""What "a 4. 6 earthquake" leaves of its figure; a year before "30 people" is none."""
_YEAR_ALONE = re.compile(r"\d{4}[a-z]?\.")
"""The year after the author in a list of works: "Holm, Anna. 2016."."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_WIDE_SPACE = re.compile(r"[^\S\n ]")
_WINDOW = 1 << 13
"""Characters; a paragraph of news has some hundreds, so that only freak ones are cut."""
_INITIAL = re.compile(r"^[^\W\d_]$")


def spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of one paragraph as (start, end), in order, without white space at their ends.

    They cover every character of `text` that is not white space, each once.
    """
    merged: list[tuple[int, int]] = []
    for start, end in _pieces(text, language):
        if merged and not _parts(text, merged[-1], (start, end), language):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _pieces(text: str, language: str) -> list[tuple[int, int]]:
    """What stands between two boundaries, without white space at its ends; together they are the whole text."""
    starts = set(_starts(_safe(text), language))
    if language == "en":
        for missed in (_WORDS_NOT_ABBREVIATIONS, _AFTER_A_NAME):
            starts.update(match.end() for match in missed.finditer(text))
    else:
        from digest.text import boundaries  # five patterns that English text never needs

        starts.update(boundaries.missed(text, language))
    cuts = [0, *sorted(starts - {0}), len(text)]
    pieces = ((start, end, text[start:end]) for start, end in pairwise(cuts))
    return [
        (start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
        for start, _, piece in pieces
        if piece.strip()
    ]


def _starts(text: str, language: str) -> Iterator[int]:
    """Where sentences start, by windows: `sentencex` takes time with the square of the quotation marks it is given."""
    begin = 0
    while begin < len(text):
        window = text[begin : begin + _WINDOW]
        last = begin + _WINDOW >= len(text)
        found = [b["start_index"] for b in get_sentence_boundaries(language, window)]
        # The last sentence of a window may go on: the next window begins with it, if it is not all there is.
        kept = found if last or len(found) < 2 else found[:-1]
        yield from (begin + start for start in kept if start or begin == 0 or len(found) > 1)
        begin = len(text) if last else begin + (found[-1] if len(found) > 1 else _WINDOW)


def _safe(text: str) -> str:
    """`text` without what `sentencex` cannot take, of the same length: halves of characters, and white space of more
    than one byte, at which it panics (367 of 200,000 random texts with it, none without)."""
    return _WIDE_SPACE.sub(" ", _SURROGATE.sub("\ufffd", text))


def _parts(text: str, left: tuple[int, int], right: tuple[int, int], language: str) -> bool:
    """Whether a sentence really ends between the two spans."""
    after = text[right[0] : right[1]]
    if after[0].isdigit() and (
        _PARTED_FIGURE.search(text, max(left[0], left[1] - 5), left[1]) or _YEAR_ALONE.fullmatch(after)
    ):
        return False
    if language == "en":
        return _is_boundary(text, left, right)
    from digest.text import boundaries

    return boundaries.is_boundary(text, left, right, language)


def _is_boundary(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether an English sentence really ends between the two spans."""
    before, after = text[left[0] : left[1]], text[right[0] : right[1]]
    if not any(c.isalnum() for c in after):
        return False
    if _CLOCK.search(before) and _AFTER_CLOCK().match(after):
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    word = last.group(1)
    part = _PARTS_OF_WORD.split(word)[-1].lower()
    if part in resources.words("abbreviations") or (part in _BEFORE_NUMBER and after[0].isdigit()):
        return False
    return not (_INITIAL.match(word) and word != "I" and after[0].isupper())
