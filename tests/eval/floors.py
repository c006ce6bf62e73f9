"""The floors below which no figure may fall, and the data on which they were set: `baseline.json`.

A floor is raised by hand when a figure has risen for good; lowering one is a decision that its commit must explain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

FILE = Path(__file__).parent / "baseline.json"
SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def floors(evaluation: str) -> Mapping[str, float]:
    """The least value of each figure that an evaluation is held to."""
    table: Mapping[str, float] = json.loads(FILE.read_text(encoding="utf-8"))["floors"][evaluation]
    return table


def below(evaluation: str, reached: Mapping[str, float]) -> list[str]:
    """A line for each figure of an evaluation that is below its floor."""
    return [
        f"{evaluation}: {name} {reached[name]:.3f} is below its floor of {floor}"
        for name, floor in floors(evaluation).items()
        if reached[name] < floor
    ]


def judged(evaluation: str, reached: Mapping[str, float]) -> int:
    """Prints whether the floors are held; the exit code."""
    missed = below(evaluation, reached)
    print("\n".join(missed) or "every floor is reached")
    return 1 if missed else 0


def changed_data() -> Iterator[str]:
    """The corpora that are there and are not those on which the floors were set."""
    for name, hash_ in json.loads(FILE.read_text(encoding="utf-8"))["data"].items():
        path = SHARED / name
        if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() != hash_:
            yield name
