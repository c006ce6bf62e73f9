"""Where sentences end in languages other than English: what `sentencex` joins and parts wrongly there.

A small letter opens no sentence in a script that has capitals, so that most abbreviations need no list; those before
names, nouns and numbers stand in `data/abbreviations-languages.txt`. Chinese and Japanese end sentences without a
space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

from digest import resources
from digest.text.language import stopwords
from digest.text.tokens import is_unspaced

_LAST_WORD = re.compile(r"([^\s(\[\"“„«‘'’]+)\.$")
_WORD_STOP = re.compile(r"(?<![^\s(\[\"“„«‘'’])([^\W\d_]{2,12})\.[\"”“’»)\]]*(?=\s+[\"“„«‘(\[¿¡–—-]*\s?([^\W\d_]))")
_WIDE_STOP = re.compile(r"[。！？]+[」』”’）)\]】]*")
_WIDE = "。！？」』”’）"
_MARKS = re.compile('["“”„«»「」]')
_ORDINAL = re.compile(
    r"\b(?:der|die|das|dem|den|des|am|im|vom|zum|zur|beim|bis|seine[mnrs]?|ihre[mnrs]?|ein|eine[mnrs]?|jede[mnrs]?)"
    r"\s+\d{1,3}\.$",
    re.IGNORECASE,
)
"""German writes the noun after an ordinal with a capital: "im 19. Jahrhundert"."""
_SHORT_NUMBER = re.compile(r"(?<![\d.,:])\d{1,3}\.$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_SAYING = re.compile(r"[^，。！？；：]{1,30}?(?:说|道|表示|称|說|稱|指出|认为|問|问|答)。")
"""Who said it, after a Chinese quotation that ends in its own stop."""
_LONGEST = 80
"""Characters before a stop within which an abbreviation or an ordinal stands."""


def missed(text: str, language: str) -> Iterator[int]:
    """Where sentences start that `sentencex` does not part: after words that are abbreviations in another language,
    and after stops without a space. Never within quotation marks."""
    marks = [match.start() for match in _MARKS.finditer(text)]
    for stop in _WORD_STOP.finditer(text):
        if _ends_here(stop[1], stop[2], language) and not bisect_left(marks, stop.end()) % 2:
            yield stop.end()
    for stop in _WIDE_STOP.finditer(text):
        if not bisect_left(marks, stop.end()) % 2:
            yield stop.end()


def is_boundary(text: str, left: tuple[int, int], right: tuple[int, int], language: str) -> bool:
    """Whether a sentence of `language` really ends between the two spans, (start, end) of `text`."""
    first = next((c for c in text[right[0] : right[1]] if c.isalnum()), "")
    if not first or first.islower():
        return False
    if left[1] == right[0]:
        return (is_unspaced(first) or text[left[1] - 1] in _WIDE) and not _is_said(text, left, right, language)
    before = text[max(left[0], left[1] - _LONGEST) : left[1]]
    if language == "de" and _is_ordinal(before, text[right[0] : right[1]]):
        return False
    last = _LAST_WORD.search(before)
    return last is None or not _is_abbreviation(last[1], first, language)


def _is_ordinal(before: str, after: str) -> bool:
    """Whether a German number and its stop, at the end of `before`, count the noun that opens `after`.

    "Ihr 100. Geburtstag", "der 3. oder 4. Gast"; a word that commonly opens a sentence is not counted.
    """
    if _ORDINAL.search(before):
        return True
    first = _FIRST_WORD.match(after)
    if first is None or _SHORT_NUMBER.search(before) is None:
        return False
    return first[0].lower() not in stopwords("de")


def _ends_here(word: str, following: str, language: str) -> bool:
    """Whether a sentence ends in `word` and a stop before a word that opens with the letter `following`."""
    if not following.isupper() or not word.islower():
        return False
    return _abbreviations(language).get(word) == "number" or (
        word in stopwords(language) and word not in _abbreviations(language)
    )


def _is_abbreviation(word: str, following: str, language: str) -> bool:
    if _INITIAL.fullmatch(word) and word[-1].isupper() and following.isupper():
        return True
    kind = _abbreviations(language).get(word.lower())
    return kind == "always" or (kind == "number" and following.isdigit())


def _is_said(text: str, left: tuple[int, int], right: tuple[int, int], language: str) -> bool:
    """Whether what follows a quotation without a space says who said it."""
    if text[left[1] - 1] not in "」』”’":
        return False
    return language == "ja" or _SAYING.match(text, right[0], right[1]) is not None


@cache
def _abbreviations(language: str) -> Mapping[str, str]:
    """The abbreviations of a language, each "always" one or only before a "number"."""
    rows = (line.split() for line in resources.lines("abbreviations-languages"))
    own = (word for code, *words in rows if code == language for word in words)
    return {word.removesuffix("0"): "number" if word.endswith("0") else "always" for word in own}
