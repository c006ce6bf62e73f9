"""How often title, author, date and site name of marked pages are right where they are stated, and how many are.

`python -m tests.eval.metadata [wrong]` prints precision and recall of each; with an argument also what is wrong. A
title is right where it is the recorded one but for case, quotation marks and spaces; authors where all of them are
named in the recorded words and no recorded name is missing; a date where it is the same day; a site where either
name holds the other. A stated outlet that shares no word with the page's address is printed for a reader to judge.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from urllib.parse import urlparse

from digest import pipeline
from digest.model import Document, Metadata
from digest.text.normalize import fold
from digest.text.tokens import words
from tests.eval import cleaning, floors
from tests.eval.cleaning import Record

FIELDS = ("title", "author", "date", "sitename")
_NO_NAMES = frozenset({"the", "staff", "dr", "prof", "and", "und", "y", "e", "et"})

Values = dict[str, str | None]


def known(record: Record) -> Values:
    """What is recorded of the page."""
    values = {name: record[name] or None for name in FIELDS}
    return {name: ", ".join(value) if isinstance(value, list) else value for name, value in values.items()}


def found(record: Record) -> Values:
    """What `digest` says of the page."""
    metadata = _metadata(record)
    return {
        "title": metadata.headline.value,
        "author": ", ".join(metadata.authors.value or ()) or None,
        "date": str(metadata.published.value) if metadata.published.value else None,
        "sitename": metadata.source.value,
    }


def _metadata(record: Record) -> Metadata:
    return pipeline.article(Document(record["id"], "page.txt", "", record["text"])).metadata


def right(name: str, ours: str, gold: str) -> bool:
    """Whether a value is the recorded one, by the rule of its field."""
    if name == "date":
        return ours == gold[:10]
    mine, theirs = words(fold(ours)), words(fold(gold))
    if name == "title":
        return mine == theirs
    if name == "author":
        return set(mine) <= set(theirs) and (set(theirs) - set(mine)).isdisjoint(_names(gold))
    return set(mine) <= set(theirs) or set(theirs) <= set(mine)


def _names(gold: str) -> set[str]:
    """The words of the people in a byline, without their outlet: what follows "for", or an abbreviation."""
    people = re.sub(r",? \b[A-Z]{2,4}$", "", re.split(r"(?i)\bfor\b", gold)[0])
    return set(words(fold(people))) - _NO_NAMES


def figures(rows: Sequence[tuple[Values, Values]]) -> dict[str, tuple[float, float, int]]:
    """Precision and recall in [0, 1] of each field over the pages where it is recorded, and how many those are."""
    result = {}
    for name in FIELDS:
        pairs = [(ours[name], gold[name]) for ours, gold in rows if gold[name]]
        stated = [(mine, theirs) for mine, theirs in pairs if mine and theirs]
        good = sum(right(name, mine, theirs) for mine, theirs in stated)
        result[name] = (good / len(stated) if stated else 1.0, good / max(1, len(pairs)), len(pairs))
    return result


def wrong(pages: Sequence[Record], rows: Sequence[tuple[Values, Values]]) -> Iterator[str]:
    """The values that are not the recorded ones, and outlets that the address does not name."""
    for page, (ours, gold) in zip(pages, rows, strict=True):
        for name in FIELDS:
            mine, theirs = ours[name], gold[name]
            if mine and theirs and not right(name, mine, theirs):
                yield f"{name}: {mine!r} for {theirs!r} ({page['url']})"
        host = re.sub(r"\W", "", urlparse(page["url"]).netloc)
        outlet = ours["sitename"]
        if outlet and not any(len(word) > 2 and word in host for word in words(fold(outlet))):
            yield f"outlet: {outlet!r} of {page['url']}"


def main() -> int:
    """Prints a row for each field; 1 where a floor of precision is missed."""
    if not cleaning.PAGES.exists():
        print(f"skipped: {cleaning.PAGES} is not there")
        return 0
    pages = cleaning.records()
    rows = [(found(page), known(page)) for page in pages]
    reached = figures(rows)
    for name, (precision, recall, count) in reached.items():
        print(f"{name:10} precision {precision:.3f} recall {recall:.3f} of {count}")
    if sys.argv[1:]:
        print("\n".join(wrong(pages, rows)))
    # Floors are of precision: what is not stated costs only recall.
    return floors.judged("metadata", {name: precision for name, (precision, _, _) in reached.items()})


if __name__ == "__main__":
    raise SystemExit(main())
