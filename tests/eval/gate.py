"""Runs every evaluation and fails where a figure is below its floor.

`python -m tests.eval.gate [--short] [NAME...]`: each evaluation is a module of this folder that prints its figures
beside those of its rivals and exits 1 below a floor of `baseline.json`. They run side by side, as many as there are
processors.
Without the corpora beside the project each says that it was skipped.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.eval import floors

ROOT = Path(__file__).resolve().parents[2]
EVALUATIONS = (
    "stories",
    "topics_queries",
    "opposition",
    "discovery",
    "cleaning",
    "summaries",
    "copies",
    "html",
    "languages",
    "metadata",
    "quotations",
    "topics_scale",
    "labels",
    "figures",
    "figure_relations",
    "agreements",
    "origins",
    "utterances",
    "timexes",
    "timelines",
    "wording",
    "events",
    "topics_ceasefire",
    "disagreement",
)
"""The longest first, so that none is left over at the end."""
LONG = frozenset({"stories", "topics_queries", "opposition", "discovery", "summaries", "copies", "agreements"})
"""Minutes each: left out of `--short`, which CI runs, since that has ten minutes for everything."""


class Run(NamedTuple):
    """What an evaluation printed, how it ended and after how many seconds."""

    name: str
    printed: str
    code: int
    seconds: float


def run(name: str) -> Run:
    """One evaluation in a process of its own."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.eval.{name}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return Run(name, done.stdout + done.stderr, done.returncode, time.perf_counter() - start)


def main(names: Sequence[str]) -> int:
    """Prints what each evaluation prints, in the order of `EVALUATIONS`; 1 where one fails."""
    short, names = "--short" in names, [name for name in names if name != "--short"]
    unknown = sorted(set(names) - set(EVALUATIONS))
    if unknown:
        print(f"no evaluation {', '.join(unknown)}; there are: {', '.join(EVALUATIONS)}")
        return 2
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = list(pool.map(run, _asked(names, short)))
    for one in runs:
        print(f"== {one.name} ({one.seconds:.0f} s)\n{one.printed.strip()}\n")
    for name in floors.changed_data():
        print(f"{name} is not the file on which the floors were set: its figures cannot be compared with them")
    failed = [one.name for one in runs if one.code]
    print(f"failed: {', '.join(failed)}" if failed else "no figure is below its floor")
    return 1 if failed else 0


def _asked(names: Sequence[str], short: bool) -> list[str]:
    """The evaluations that are named, else all, or all that are not long."""
    every = [name for name in EVALUATIONS if not (short and name in LONG)]
    return [name for name in EVALUATIONS if name in names] if names else every


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
