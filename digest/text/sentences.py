"""Sentences with exact offsets.

`sentencex` finds the boundaries; one pass over them mends the two faults that news shows it to have: a split after an
abbreviation that opens a name, and a closing quotation mark that starts the next sentence.
"""

from __future__ import annotations

import re

from sentencex import get_sentence_boundaries

from digest import resources

_LAST_WORD = re.compile(r"([^\s(\[\"“‘']+)\.$")
_BEFORE_NUMBER = frozenset({"no", "nos", "vol", "fig", "p", "pp", "art", "para", "sec", "ch"})
_INITIAL = re.compile(r"^[^\W\d_]$")


def spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of one paragraph as (start, end), in order, without white space at their ends.

    They cover every character of `text` that is not white space, each once.
    """
    bounds = [(b["start_index"], b["end_index"]) for b in get_sentence_boundaries(language, text)]
    merged: list[tuple[int, int]] = []
    for start, end in _trimmed(text, bounds):
        if merged and not _is_boundary(text, merged[-1], (start, end)):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _trimmed(text: str, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bounds made contiguous (nothing between two of them is lost) and stripped of white space."""
    result = []
    for i, (start, _) in enumerate(bounds):
        begin = 0 if i == 0 else start
        end = bounds[i + 1][0] if i + 1 < len(bounds) else len(text)
        piece = text[begin:end]
        if piece.strip():
            result.append((begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())))
    return result


def _is_boundary(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a sentence really ends between the two spans."""
    before, after = text[left[0] : left[1]], text[right[0] : right[1]]
    if not any(c.isalnum() for c in after):
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    word = last.group(1)
    if word.lower() in resources.words("abbreviations"):
        return False
    if word.lower() in _BEFORE_NUMBER and after[0].isdigit():
        return False
    return not (_INITIAL.match(word) and word != "I" and after[0].isupper())
