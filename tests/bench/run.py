"""How long the door takes, next to what Python needs for the libraries alone.

    python tests/bench/run.py [--rounds N] [--save]

Each round runs every command once, in turn, so that a busy machine slows all of them alike; the median of each is
compared with the median of the imports. `--save` writes `tests/bench/runs/DATE.json`. No test is decided by a time.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RUNS = Path(__file__).parent / "runs"
BASE = "imports of click, rich.table, dateutil"
LIBRARIES = "import click, rich.console, rich.table, dateutil.parser, dateutil.relativedelta"
COMMANDS: Mapping[str, Sequence[str]] = {
    "python alone": ("-c", "pass"),
    BASE: ("-c", LIBRARIES),
    "digest --help": ("-m", "digest", "--help"),
    "digest summary (pipe)": ("-m", "digest", "summary", "articles"),
    "digest summary --width 80": ("-m", "digest", "summary", "articles", "--width", "80"),
    "digest compare (pipe)": ("-m", "digest", "compare", "--topic", "ceasefire", "articles"),
}


def measure(rounds: int) -> dict[str, float]:
    """The median time of each command in milliseconds, after one round that only warms up.

    The warm-up leaves compiled modules in a folder of its own, as an installation does, whatever this environment
    says about writing them.
    """
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in range(rounds + 1):
            for name, arguments in COMMANDS.items():
                start = time.perf_counter()
                subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, check=True)
                if number:
                    times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


def report(medians: Mapping[str, float]) -> str:
    """One line a command: milliseconds, and how many times the imports that is."""
    lines = (f"{name:40}{ms:8.0f} ms{ms / medians[BASE]:8.2f} x" for name, ms in medians.items())
    return "\n".join(lines)


def save(medians: Mapping[str, float], rounds: int) -> Path:
    """Writes the run beside this file, named after the day."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    run: dict[str, Any] = {
        "date": today,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "rounds": rounds,
        "milliseconds": {name: round(ms, 1) for name, ms in medians.items()},
        "times the imports": {name: round(ms / medians[BASE], 2) for name, ms in medians.items()},
    }
    RUNS.mkdir(exist_ok=True)
    path = RUNS / f"{today}.json"
    path.write_text(json.dumps(run, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--save", action="store_true")
    given = parser.parse_args()
    medians = measure(given.rounds)
    print(report(medians))
    if given.save:
        print(save(medians, given.rounds).relative_to(ROOT))


if __name__ == "__main__":
    main()
