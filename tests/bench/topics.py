"""How long it takes to find topics without a catalogue, and how much memory, beside BERTopic with TF-IDF vectors.

`python -m tests.bench.topics [N] [--save]` gives the first N articles of shared/data/scale (all of them) to each method
in a process of its own; reading them is not counted. Seconds are those of the processor, memory is the most that the
process held, and how much of it was held before. `--save` writes `tests/bench/runs/DATE-topics.json`. No test is
decided by a time.
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
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from digest.model import Article
from tests.eval import discovery as evaluation

RUNS = Path(__file__).parent / "runs"
CORPUS = "scale/articles"
_ROOT = Path(__file__).resolve().parents[2]


def digest(articles: Sequence[Article], texts: Sequence[str]) -> evaluation.Found:
    return evaluation.ours(articles)


def bertopic(articles: Sequence[Article], texts: Sequence[str]) -> evaluation.Found:
    return evaluation.bertopic(texts, 0)


METHODS: Mapping[str, Callable[[Sequence[Article], Sequence[str]], evaluation.Found]] = {
    "digest": digest,
    "BERTopic": bertopic,
}


def measure(method: str, count: int | None) -> dict[str, Any]:
    """Seconds and MB of one method in this process."""
    articles = evaluation.load(CORPUS)[0][:count]
    texts = [evaluation.text(article) for article in articles]
    before, start = _megabytes(), time.process_time()
    found = METHODS[method](articles, texts)
    return {
        "method": method,
        "articles": len(articles),
        "topics": len(found.words),
        "seconds": round(time.process_time() - start, 1),
        "megabytes": _megabytes(),
        "megabytes before": before,
    }


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def apart(method: str, count: int | None) -> dict[str, Any]:
    """The same in a process of its own; what it says of itself where it fails."""
    given = [str(count)] if count else []
    command = [sys.executable, "-W", "ignore", "-m", "tests.bench.topics", *given, "--method", method]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"method": method, "failed": done.stderr.strip().rpartition("\n")[2]}
    found: dict[str, Any] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return found


def save(found: Sequence[Mapping[str, Any]]) -> Path:
    """Writes the runs beside this file, named after the day."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    machine = f"{platform.system()} {platform.machine()}"
    run = {"date": today, "python": platform.python_version(), "machine": machine, "runs": list(found)}
    RUNS.mkdir(exist_ok=True)
    path = RUNS / f"{today}-topics.json"
    path.write_text(json.dumps(run, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?")
    parser.add_argument("--method", choices=METHODS)
    parser.add_argument("--save", action="store_true")
    given = parser.parse_args()
    if not evaluation.DATA.exists():
        print(f"skipped: {evaluation.DATA} is not there")
        return
    if given.method:
        print(json.dumps(measure(given.method, given.count)))
        return
    found = [apart(method, given.count) for method in METHODS]
    print("\n".join(map(str, found)))
    if given.save:
        print(save(found))


if __name__ == "__main__":
    main()
