"""How long it takes to group many articles into stories, and one more, and how much memory.

`python -m tests.bench.stories [N] [--save]` groups N articles (40,000) and a quarter of them; making them is not
counted. Seconds are given as a clock has them and as one processor was busy, since a machine may have more to do.
`--save` writes `tests/bench/runs/DATE-stories.json`. No test is decided by a time.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import platform
import resource
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import overload

from digest import stories
from digest.model import Article, Field
from tests import builders

ARTICLES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "scale" / "articles.jsonl.gz"
RUNS = Path(__file__).parent / "runs"
MORE = 50
"""Articles that are added one by one to those that were grouped at once."""


class Many(Sequence[Article]):
    """So many articles, made when they are asked for: those of `scale` once as they are, then again and again with each
    sixth word another."""

    def __init__(self, count: int) -> None:
        with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
            self._records = [json.loads(line) for line in lines]
        self._count = count
        self.seconds = self.busy = 0.0
        """That it took to make them, by the clock and of the processor."""

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Article: ...

    @overload
    def __getitem__(self, at: slice) -> list[Article]: ...

    def __getitem__(self, at: int | slice) -> Article | list[Article]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(self._count))]
        if at >= self._count:
            raise IndexError(at)
        start, busy = time.perf_counter(), time.process_time()
        turn, place = divmod(at, len(self._records))
        record = self._records[place]
        words = record["text"].split(" ")
        if turn:
            words[turn % 6 :: 6] = [f"{word}x{turn}" for word in words[turn % 6 :: 6]]
        blocks = [block for block in " ".join(words).split("\n") if block.strip()]
        made = builders.article(*blocks, id=f"{at:06}", source=record["source"], published=record["date"] or None)
        self.seconds += time.perf_counter() - start
        self.busy += time.process_time() - busy
        return replace(made, metadata=replace(made.metadata, headline=Field(record["title"] or None, "given")))


def measure(count: int) -> dict[str, float]:
    """Seconds and MB (the most that this process has held so far) for so many articles, and for one more of them."""
    articles = Many(count)
    start, busy = time.perf_counter(), time.process_time()
    grouping = stories.Grouping(articles, stories.Options())
    seconds = time.perf_counter() - start - articles.seconds
    processor = time.process_time() - busy - articles.busy
    comparisons = grouping.collection.comparisons
    found = len(grouping.stories)
    late = Many(count + MORE)[count:]
    busy = time.process_time()
    for article in late:
        grouping.add(article)
    return {
        "articles": count,
        "stories": found,
        "comparisons": comparisons,
        "seconds": round(seconds, 1),
        "processor seconds": round(processor, 1),
        "processor seconds for one more": round((time.process_time() - busy) / MORE, 4),
        "comparisons for one more": round((grouping.collection.comparisons - comparisons) / MORE, 1),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=40_000)
    parser.add_argument("--save", action="store_true")
    given = parser.parse_args()
    if not ARTICLES.exists():
        print(f"skipped: {ARTICLES} is not there")
        return
    found = []
    for count in (given.count // 4, given.count):
        found.append(measure(count))
        print(found[-1], flush=True)
    if given.save:
        today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        machine = f"{platform.system()} {platform.machine()}"
        run = {"date": today, "python": platform.python_version(), "machine": machine, "runs": found}
        (RUNS / f"{today}-stories.json").write_text(json.dumps(run, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
