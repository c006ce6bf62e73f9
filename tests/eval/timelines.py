"""How many of the dates of human timelines the most salient dates of the articles are.

`python -m tests.eval.timelines`: `../shared/data/timelines` (1,022 dated articles on four topics, six timelines). For
each timeline, the articles published between its first and last date, and as many dates as it has: F1 of the dates,
mean over the timelines, beside counting publication dates. Once for the dates as `digest timeline --limit` gives them,
once for those within the timeline's first and last date, as the papers on this corpus do.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from digest.annotators import timexes
from digest.annotators.timexes import timeline
from digest.model import Article, Timex
from tests.builders import article
from tests.eval import floors

DATA = floors.SHARED / "data" / "timelines"

Annotated = tuple[Article, tuple[Timex, ...]]


def main() -> int:
    """Prints a row for each timeline and the means; 1 where one is below its floor."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    stories: dict[str, list[Annotated]] = {}
    for record in _records("t17-docs"):
        made = _article(record)
        stories.setdefault(record["story"], []).append((made, timexes.annotate(made)))
    rows = []
    for gold in _records("t17-timelines"):
        dates = {entry["date"] for entry in gold["timeline"]}
        rows.append([f1(found, dates) for found in rankings(stories[gold["story"]], dates)])
        print(f"{gold['timeline_id']:45} {len(dates):4} " + " ".join(f"{value:.3f}" for value in rows[-1]))
    within, given, rival = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    print(f"mean date F1: within the range {within:.3f}, as given {given:.3f}; publication dates {rival:.3f}")
    return floors.judged("timelines", {"date F1 within": within, "date F1": given})


def rankings(articles: Sequence[Annotated], gold: set[str]) -> tuple[set[str], set[str], set[str]]:
    """As many dates as the gold has: ours within its range, ours as given, and those on which most was published."""
    first, last, size = min(gold), max(gold), len(gold)
    kept = [(a, found) for a, found in articles if first <= str(a.published) <= last]
    made = timeline.build(kept)
    given = {entry.date for entry in timeline.salient(made, size).entries}
    inside = made.__class__(tuple(e for e in made.entries if first <= e.date <= last), made.timexes)
    within = {entry.date for entry in timeline.salient(inside, size).entries}
    counted = Counter(str(a.published) for a, _ in kept)
    return within, given, set(sorted(counted, key=lambda day: (-counted[day], day))[:size])


def f1(found: set[str], gold: set[str]) -> float:
    """In [0, 1]."""
    return 2 * len(found & gold) / (len(found) + len(gold))


def _article(record: dict[str, Any]) -> Article:
    blocks = [block for block in record["text"].split("\n") if block.strip()]
    return article(*blocks, id=record["id"], source=record["source"], published=record["date"])


def _records(name: str) -> list[dict[str, Any]]:
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


if __name__ == "__main__":
    sys.exit(main())
