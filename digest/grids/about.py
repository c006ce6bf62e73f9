"""The words beside a figure that say what it is about."""

from __future__ import annotations

import re

from digest.model import Evidence, Figure

_WORDS = 6
"""Words that are shown after a figure, or before one that ends its clause."""
_ENOUGH = 3
"""Letters after a figure that say something of it."""
_CLAUSE = re.compile(r"[,;:!?](?=\s|$)|[()\[\]\"“”—]|--")
_JOINS = re.compile(r" (?:and|or|but)\b\s*$")
_ENDS = " .…\n\t"
"""What a sentence ends with."""


def around(figure: Figure, sentence: Evidence) -> tuple[str, str]:
    """What stands right before and right after a figure in its clause, one of them empty; both of a count of what
    happened to them, whose unit and event tell enough."""
    first, end = figure.evidence.start - sentence.start, figure.evidence.end - sentence.start
    if (figure.event and figure.kind == "count") or first < 0 or end > len(sentence.text):
        return "", ""
    following = _CLAUSE.split(_flat(sentence.text[end:].rstrip(_ENDS)), maxsplit=1)[0]
    following = _JOINS.sub("", following)
    if len(following.strip()) >= _ENOUGH:
        return "", _cut(following, following.split(" ")[: _WORDS + following.startswith(" ")])
    leading = _CLAUSE.split(_flat(sentence.text[:first]))[-1].lstrip()
    kept = leading.split(" ")[-_WORDS - leading.endswith(" ") :]
    return ("… " if len(" ".join(kept)) < len(leading) else "") + " ".join(kept), ""


def _cut(text: str, kept: list[str]) -> str:
    shown = " ".join(kept)
    return shown if len(shown) == len(text) else f"{shown} …"


def _flat(text: str) -> str:
    """The text with every run of white space made one."""
    return re.sub(r"\s+", " ", text)
