"""British and American spellings under one key.

Endings and clusters only, each with a least length, below which it joins words that are two: "prise" and "prize",
"filling" and "filing". The rules are those that the guides of newsrooms list as differences of spelling.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.text.normalize import bare, stem

_RULES = (
    (6, re.compile(r"is(e|ed|es|er|ers|ing|ation|ations|ational)$"), r"iz\1"),
    (7, re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (5, re.compile(r"our(s|ed|ing|ite|ites|able|ful|er|ers)?$"), r"or\1"),
    (6, re.compile(r"([bt])re(s|d)?$"), r"\1er\2"),
    (8, re.compile(r"(l)l(ed|ing|er|ers)$"), r"\1\2"),
    (7, re.compile(r"([ef]en)c(e|es|eless)$"), r"\1s\2"),
    (7, re.compile(r"icenc(e|ed|es|ing)$"), r"icens\1"),
    (8, re.compile(r"ogue(s)?$"), r"og\1"),
    (9, re.compile(r"ramme(s)?$"), r"ram\1"),
)
"""Least length of a word, what it has, and what takes its place."""


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """The stem of the word as Americans spell it: on it "organisation" and "organization" agree."""
    plain = bare(word)
    if plain.isascii() and plain.isalpha():
        for least, pattern, repl in _RULES:
            if len(plain) >= least:
                plain = pattern.sub(repl, plain)
    return stem(plain)
