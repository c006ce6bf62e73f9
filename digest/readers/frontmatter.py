"""The header block of `Key: value` lines that may open a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.model import Field, Passage

KEYS: Mapping[str, str] = {
    "source": "source",
    "outlet": "source",
    "publisher": "source",
    "publication": "source",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "headline": "headline",
    "title": "headline",
    "author": "authors",
    "authors": "authors",
    "byline": "authors",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
}
"""What a key of a header block, a manifest or another format's record stands for, in lower case."""

_LINE = re.compile(r"[ \t]*([A-Za-z][A-Za-z _-]{1,24})[ \t]*:[ \t\u00a0]+([^\n]*?)[ \t\u00a0]*(?:\n|$)")
_FENCE = re.compile(r"\s*---[ \t]*\n")
_MOST_LINES = 20


def parse(text: str) -> tuple[dict[str, Field[str]], int]:
    """The fields given at the top of `text`, and the offset at which the header ends (0 without one).

    The first line must have a known key, so that an article which opens with "Analysis: …" is left whole; the
    header ends at the first line that is no `Key: value`, or at a closing `---`.
    """
    fence = _FENCE.match(text)
    position = fence.end() if fence else len(text) - len(text.lstrip())
    given: dict[str, Field[str]] = {}
    end = 0
    for _ in range(_MOST_LINES):
        line = _LINE.match(text, position)
        key = KEYS.get(line.group(1).strip().lower()) if line else None
        if line is None or (key is None and not given):
            break
        position = end = line.end()
        value = _unquoted(line.group(2), verbatim=fence is None and key == "headline")
        if key and value and key not in given:
            start = text.index(value, line.start(2))
            given[key] = Field(value, "given", Passage(start, start + len(value), value), "header block")
    closing = _FENCE.match(text, position) if fence and given else None
    return given, closing.end() if closing else end


def _unquoted(value: str, *, verbatim: bool) -> str:
    """A value without the marks that enclose the whole of it, as YAML writes strings.

    A headline outside of `---` is `verbatim`: there the marks are its own, of what somebody said.
    """
    mark = value[:1]
    enclosed = mark in ("'", '"') and value[-1:] == mark and value.count(mark) == 2
    return value[1:-1].strip() if enclosed and not verbatim else value
