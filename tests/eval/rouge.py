"""ROUGE-N: how many of the runs of words of a summary written by people an extract shares.

After C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004: lower case, words of a-z and 0-9,
stems of words longer than three letters.
"""

from __future__ import annotations

import re
from collections import Counter

from digest.text.normalize import stem

_WORD = re.compile(r"[a-z0-9]+")


def f_score(extract: str, reference: str, n: int) -> float:
    """The harmonic mean of precision and recall of runs of `n` words, in [0, 1]; larger is better."""
    ours, theirs = _runs(extract, n), _runs(reference, n)
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if shared else 0.0


def first_words(text: str, words: int) -> str:
    """The first words of `text`, parted by white space: extracts are compared at the same length."""
    return " ".join(text.split()[:words])


def _runs(text: str, n: int) -> Counter[tuple[str, ...]]:
    words = [stem(word) if len(word) > 3 else word for word in _WORD.findall(text.lower())]
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
