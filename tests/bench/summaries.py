"""How long each method of summary takes, and how much memory, beside sumy's on the same articles.

`python -m tests.bench.summaries [--stories N] [--save]` sums up N stories (100) of `../shared/data/stories` within 60
words, each method in a process of its own, so that the most memory it held is its own; reading the articles is counted
for none, cutting them into words for all. sumy's are run where it is installed. `--save` writes
`tests/bench/runs/DATE-summaries.json`. No test is decided by a time.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from digest.model import Topic
from tests.eval import summaries as evaluation

ROOT = Path(__file__).resolve().parents[2]
RUNS = Path(__file__).parent / "runs"
NOTHING = "reading the articles alone"


def methods() -> tuple[str, ...]:
    """What is measured, the baseline first."""
    return (NOTHING, *evaluation.all_())


def measure(name: str, topics: Sequence[Topic]) -> dict[str, float]:
    """Milliseconds a story of this process's own time, and the most MB that it held; run in a process of its own."""
    extract = evaluation.all_().get(name, lambda topic: ())
    start = time.process_time()
    for topic in topics:
        list(extract(topic))
    seconds = time.process_time() - start
    return {
        "milliseconds a story": round(1000 * seconds / max(1, len(topics)), 1),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def apart(name: str, stories: int) -> dict[str, float]:
    """`measure` in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.summaries", "--stories", str(stories), "--only", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def report(name: str, found: Mapping[str, float]) -> str:
    return f"{name:40}{found['milliseconds a story']:8.1f} ms a story{found['megabytes']:8.0f} MB"


def save(runs: Mapping[str, Mapping[str, float]], stories: int) -> Path:
    """Writes the run beside this file, named after the day."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    run: dict[str, Any] = {
        "date": today,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "stories": stories,
        "runs": runs,
    }
    RUNS.mkdir(exist_ok=True)
    path = RUNS / f"{today}-summaries.json"
    path.write_text(json.dumps(run, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--save", action="store_true")
    parser.add_argument("--only", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not evaluation.STORIES.exists():
        print(f"skipped: {evaluation.STORIES} is not there")
        return
    if given.only:
        print(json.dumps(measure(given.only, [topic for topic, _ in evaluation.load()[: given.stories]])))
        return
    runs = {}
    for name in methods():
        runs[name] = apart(name, given.stories)
        print(report(name, runs[name]), flush=True)
    if given.save:
        print(save(runs, given.stories).name)


if __name__ == "__main__":
    main()
