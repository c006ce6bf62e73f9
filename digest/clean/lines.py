"""What a line of a page shows by itself: size, ending, signs, the phrases in it. Features have English names.

The names are the features of the model in `cleaning.txt` and the words in which a decision is explained.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from digest import resources
from digest.clean import cues, speech
from digest.text import shape

SIZES = (1, 2, 5, 9, 14, 24, 39, 69)
"""Words: one or two name a section; from 25 on a line is a paragraph in any language."""
SHORT = 15
"""Words: below this a year, a name or a phrase says more of the line than in a paragraph."""
_DENSITIES = (0.0, 0.15, 0.25, 0.35, 0.45)
_LENGTHS = (10, 20, 40, 60, 80, 120, 180, 260, 400, 700)
_CAPITALS = (0.1, 0.2, 0.35, 0.5, 0.75, 0.99)
_PROSE_DENSITY = 0.2
"""Share of function words from which a line that ends as a sentence does is running text (after jusText)."""
_BIG = 25
_LONGEST_CUED = 80
_DATED = frozenset({"year, short line", "date in figures, short line", "clock time, short line"})
_SIGNS = (
    ("year", re.compile(r"\b(?:19|20)\d\d\b")),
    ("clock time", re.compile(r"\b\d{1,2}[:.]\d{2}\b")),
    ("date in figures", re.compile(r"\b\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})\b")),
    ("address of the web", re.compile(r"https?:|www\.|\w@\w|[\[(]at[\])]")),
    ("price", re.compile(r"[€$£] ?\d|\d ?(?:€|EUR|USD|Euro\b)")),
    ("telephone number", re.compile(r"\+?\d[\d ()/-]{7,40}\d")),
)
_STROKES = (" | ", "|", " · ", " • ", " / ", " » ", " › ", " > ")
_QUOTES = frozenset('"“„«”»')
_LABEL = re.compile(r"[^\W\d_][^:.!?]{1,28}:\s\S")


class Line(NamedTuple):
    """A line with the names of its features; `kind` is what its neighbours see of it.

    Lines that a rule has decided have no features, since nothing is asked of them. `kind`: furniture, caption (both
    decided by a rule), paragraph (25 words of prose or more), prose, and by length tiny, short, line. `words` are its
    folded words, `content` those of more than three letters that are no function words; `open` tells that no rule has
    decided.
    """

    kind: str
    size: int
    features: tuple[str, ...]
    cues: frozenset[str]
    words: tuple[str, ...]
    content: tuple[str, ...]
    dated: bool
    open: bool

    @property
    def is_prose(self) -> bool:
        return self.kind in ("paragraph", "prose")

    @property
    def length(self) -> str:
        return "short line" if self.size < SHORT else "long line"


@lru_cache(maxsize=1 << 12)
def line(text: str, decided: str | None) -> Line:
    """The line with its features; `decided` is the role that a rule gave it, None where it is open.

    Remembered, since the pages of one outlet have their menus in common.
    """
    written = shape.written(text)
    folded = shape.folded(text)
    lower = shape.folded_words(text)
    common = resources.words("function-words")
    content = tuple(word for word in lower if len(word) > 3 and word not in common)
    density = sum(map(common.__contains__, lower)) / max(1, len(lower))
    spoken, pieces = cues.classes(folded) if len(written) <= _LONGEST_CUED else (frozenset[str](), 0)
    length = "short line" if len(written) < SHORT else "long line"
    signs = tuple(_signs(text, length))
    features: tuple[str, ...] = ()
    if decided is None:
        features = (
            *_measures(text, len(written), density),
            *_letters(text, written, length),
            *signs,
            *_phrases(spoken, len(written)),
            *speech.features(text, lower, spoken, pieces, length),
        )
    prose = shape.is_prose(text) and density >= _PROSE_DENSITY
    dated = decided == "dateline" or not _DATED.isdisjoint(signs)
    return Line(
        _kind(decided, prose, len(written)), len(written), features, spoken, lower, content, dated, decided is None
    )


def binned(name: str, value: float, edges: tuple[float, ...]) -> str:
    """The feature `name` with the bin of `value`: "words 3-5" style, closed at the upper edge."""
    return _bins(name, edges)[bisect_left(edges, value)]


@cache
def _bins(name: str, edges: tuple[float, ...]) -> tuple[str, ...]:
    return *(f"{name} up to {edge}" for edge in edges), f"{name} over {edges[-1]}"


def _kind(decided: str | None, prose: bool, size: int) -> str:
    if decided is not None:
        return "caption" if decided in ("caption", "headline") else "furniture"
    if prose:
        return "paragraph" if size >= _BIG else "prose"
    return "tiny" if size <= 3 else "short" if size <= 9 else "line"


def _measures(text: str, size: int, density: float) -> Iterator[str]:
    """Length, share of function words, ending, number of sentences."""
    yield binned("words", size, SIZES)
    yield binned("characters", len(text), _LENGTHS)
    if size >= 3:
        yield binned("share of function words", density, _DENSITIES)
    bare = text.rstrip("\"'”’»›)]} ")
    ending = "…" if bare.endswith(("...", "…")) else bare[-1:]
    stops = ending in (".", "!", "?", "…")
    yield f"ends with {ending}" if stops or ending == ":" else "ends without a stop"
    if size >= 6:
        yield "long and ends as a sentence" if stops else "long and ends without a stop"
    sentences = shape.sentence_count(text)
    if sentences > 1:
        yield "two sentences" if sentences == 2 else "several sentences"
    if ", " in text:
        yield "comma"


def _letters(text: str, written: tuple[str, ...], length: str) -> Iterator[str]:
    """Capital letters, and what the line opens and closes with."""
    initials = [word[0] for word in written]
    capitals = sum(map(str.isupper, initials)) / max(1, len(written))
    yield f"{binned('share of words in capitals', capitals, _CAPITALS)}, {length}"
    if len(written) >= 2:
        yield binned("share of capitals", 1 - sum(map(str.islower, initials)) / len(written), (0.3, 0.6, 0.99))
        if text.isupper():
            yield "all in capitals"
    if text[0].islower():
        yield "opens with a small letter"
    if text[0].isdigit():
        yield "opens with a figure"
    if text[0] in "»›→><«|#@(©[+…:":
        yield "opens with a sign"
    if text[-1] in "»›→>|+*":
        yield "closes with a sign"
    if shape.is_bullet(text):
        yield "bullet"


def _signs(text: str, length: str) -> Iterator[str]:
    """Dates, addresses, prices and marks in the line."""
    digits = sum(map(str.isdigit, text))
    if digits:
        yield "mostly digits" if digits > 0.3 * len(text) else f"digits, {length}"
        yield from (f"{name}, {length}" for name, pattern in _SIGNS if pattern.search(text))
    elif _SIGNS[3][1].search(text):
        yield f"{_SIGNS[3][0]}, {length}"
    if any(stroke in text for stroke in _STROKES):
        yield "strokes between words"
    if "©" in text:
        yield "copyright sign"
    if " - " in text or " – " in text:
        yield f"dash, {length}"
    if not _QUOTES.isdisjoint(text):
        yield "quotation mark"
    if _LABEL.match(text):
        yield "opens with a label"


def _phrases(spoken: frozenset[str], size: int) -> Iterator[str]:
    """Phrases of pages by class, which weigh the more the shorter the line."""
    yield from (binned(f"words of {name} in words", size, (3, 8, 14, 39)) for name in sorted(spoken))
