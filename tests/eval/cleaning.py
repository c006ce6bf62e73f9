"""How much of the articles is kept, and how much of what stands around them, on pages that people have marked.

`python -m tests.eval.cleaning [worst]` prints segment precision, recall and F beside those of two rivals, and with a
number the pages with the most faults. A segment counts as kept where its characters, white space left out, stand in
the kept text; kept is what feeds the digests, and the headline.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from digest import clean, segment
from digest.model import CONTENT_ROLES
from tests.eval import floors

PAGES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "pages" / "pages.jsonl.gz"
LONG_LINE = 80

Record = dict[str, Any]


def records() -> list[Record]:
    """The pages with `text`, `must_contain`, `must_not_contain` and the metadata that is known."""
    with gzip.open(PAGES, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def squeezed(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())


def ours(text: str) -> str:
    """What `digest` keeps of a page."""
    marked = clean.mark(segment.blocks(text))
    return "\n".join(p.text for p in marked if p.role in CONTENT_ROLES or p.role == "headline")


def long_lines(text: str) -> str:
    """The rival that is hard to beat: lines of 80 characters or more."""
    return "\n".join(line for line in text.splitlines() if len(line) >= LONG_LINE)


def faults(record: Record, kept: str) -> tuple[list[str], list[str]]:
    """The segments lost, and those kept that should not be."""
    squeeze = squeezed(kept)
    lost = [s for s in record["must_contain"] if squeezed(s) not in squeeze]
    wrong = [s for s in record["must_not_contain"] if squeezed(s) in squeeze]
    return lost, wrong


def figures(pages: Sequence[Record], keep: Callable[[str], str]) -> dict[str, float]:
    """Precision, recall and F over all segments, each in [0, 1]."""
    found = [(page, faults(page, keep(page["text"]))) for page in pages]
    wanted = sum(len(page["must_contain"]) for page, _ in found)
    right = wanted - sum(len(lost) for _, (lost, _) in found)
    kept = right + sum(len(wrong) for _, (_, wrong) in found)
    precision, recall = right / max(1, kept), right / max(1, wanted)
    return {"precision": precision, "recall": recall, "F": 2 * right / max(1, kept + wanted)}


def worst(pages: Sequence[Record], count: int) -> Iterator[str]:
    """The pages with the most faults, with the faults."""
    ranked = sorted(
        ((faults(page, ours(page["text"])), page["url"]) for page in pages), key=lambda row: -sum(map(len, row[0]))
    )
    for (lost, wrong), url in ranked[:count]:
        yield f"{url}\n  lost: {lost}\n  kept: {wrong}"


def main() -> int:
    """Prints a row for each rival and for us; 1 where a floor is missed."""
    if not PAGES.exists():
        print(f"skipped: {PAGES} is not there")
        return 0
    pages = records()
    rows: dict[str, Callable[[str], str]] = {"everything": str, "lines of 80 characters": long_lines, "digest": ours}
    for name, keep in rows.items():
        reached = figures(pages, keep)
        print(f"{name:24} P {reached['precision']:.3f} R {reached['recall']:.3f} F {reached['F']:.3f}")
    print("\n".join(worst(pages, int(sys.argv[1]) if sys.argv[1:] else 0)))
    return floors.judged("cleaning", reached)


if __name__ == "__main__":
    raise SystemExit(main())
