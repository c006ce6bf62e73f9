"""How many sentences a second each annotator reads, beside plain sentence splitting and tokens of the same text.

`python -m tests.bench.annotators [--rounds N] [--save]` reads the articles of PolNeAR, as they come from
`tests.eval.quotations`. Each round takes all of them in turn, the plain baseline too, in seconds of this process alone,
so that what else the machine does weighs on all alike; the median of each counts. `--save` writes
`tests/bench/runs/DATE-annotators.json`. No test is decided by a time.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import re
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from digest.annotators import actors, figures, quotations, timexes
from digest.model import Article
from digest.text import sentences
from tests.eval.quotations import POLNEAR, load

RUNS = Path(__file__).parent / "runs"
BASE = "sentences and tokens alone"
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SURE = quotations.Options(weighed=False)

Annotators = Mapping[str, Callable[[Article], object]]


def plain(article: Article) -> list[list[str]]:
    """The baseline: the tokens of each sentence of each paragraph."""
    texts = [paragraph.text for paragraph in article.content]
    return [_TOKEN.findall(text[start:end]) for text in texts for start, end in sentences.spans(text)]


def annotators(articles: Sequence[Article]) -> Annotators:
    """What is measured; the quotations that `actors` is given are found before."""
    quotes = {article.id: quotations.annotate(article, _SURE) for article in articles}
    return {
        BASE: plain,
        "quotations, rules alone": lambda article: quotations.annotate(article, _SURE),
        "quotations": quotations.annotate,
        "figures": figures.annotate,
        "timexes": timexes.annotate,
        "actors": lambda article: actors.annotate(article, quotes[article.id]),
    }


def measure(articles: Sequence[Article], rounds: int) -> dict[str, float]:
    """Sentences a second of each by the median of its rounds, after one that only warms up."""
    times: dict[str, list[float]] = {}
    measured = annotators(articles)
    for number in range(rounds + 1):
        for name, annotate in measured.items():
            start = time.process_time()
            for article in articles:
                annotate(article)
            if number:
                times.setdefault(name, []).append(time.process_time() - start)
    count = sum(len(article.sentences) for article in articles)
    return {name: count / statistics.median(found) for name, found in times.items()}


def report(speeds: Mapping[str, float]) -> str:
    """One line each: sentences a second, and how many times the baseline's time it takes."""
    return "\n".join(f"{name:28}{speed:10,.0f} /s{speeds[BASE] / speed:8.1f} x" for name, speed in speeds.items())


def save(speeds: Mapping[str, float], rounds: int) -> Path:
    """Writes the run beside this file, named after the day."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    run: dict[str, Any] = {
        "date": today,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "rounds": rounds,
        "sentences a second": {name: round(speed) for name, speed in speeds.items()},
        "times the baseline": {name: round(speeds[BASE] / speed, 1) for name, speed in speeds.items()},
    }
    RUNS.mkdir(exist_ok=True)
    path = RUNS / f"{today}-annotators.json"
    path.write_text(json.dumps(run, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--save", action="store_true")
    given = parser.parse_args()
    if not POLNEAR.exists():
        print(f"skipped: {POLNEAR} is not there")
        return
    speeds = measure([article for article, _ in load()], given.rounds)
    print(report(speeds))
    if given.save:
        print(save(speeds, given.rounds).name)


if __name__ == "__main__":
    main()
