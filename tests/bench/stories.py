"""How long it takes to group many articles into stories, and how much memory.

`python -m tests.bench.stories [N] [--save]` groups N articles (40,000) and a quarter of them; reading and cleaning them
is not counted. `--save` writes `tests/bench/runs/DATE-stories.json`. No test is decided by a time.
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


class Many(Sequence[Article]):
    """So many articles, made when they are asked for: those of `scale` once as they are, then again and again with each
    sixth word another."""

    def __init__(self, count: int) -> None:
        with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
            self._records = [json.loads(line) for line in lines]
        self._count = count
        self.seconds = 0.0
        """That it took to make them."""

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
        start = time.perf_counter()
        turn, place = divmod(at, len(self._records))
        record = self._records[place]
        words = record["text"].split(" ")
        if turn:
            words[turn % 6 :: 6] = [f"{word}x{turn}" for word in words[turn % 6 :: 6]]
        blocks = [block for block in " ".join(words).split("\n") if block.strip()]
        made = builders.article(*blocks, id=f"{at:06}", source=record["source"], published=record["date"] or None)
        self.seconds += time.perf_counter() - start
        return replace(made, metadata=replace(made.metadata, headline=Field(record["title"] or None, "given")))


def measure(count: int) -> dict[str, float]:
    """Seconds and MB (the most that this process has held so far) for so many articles."""
    articles = Many(count)
    start = time.perf_counter()
    grouping = stories.Grouping(articles, stories.Options())
    seconds = time.perf_counter() - start - articles.seconds
    return {
        "articles": count,
        "stories": len(grouping.stories),
        "comparisons": grouping.collection.comparisons,
        "seconds": round(seconds, 1),
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
