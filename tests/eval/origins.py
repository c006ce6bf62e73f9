"""Whether two sentences of two outlets say the same, beside how alike their words are.

`python -m tests.eval.origins` takes 144 pairs of sentences of `../shared/data/labels/basil` that share at least three
tenths of the content stems of each (of 819: all 74 that were found to say the same, and of the others 45 that are
rather alike and 25 that are less so), read by hand: does the one say what the other says? The thresholds were set on
`stories/allsides-docs`, but for one rule made after a first look at these pairs: a sentence must share more than its
names. Recall is over these pairs, not over all: what is told in quite other words is not among them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from digest.origins import bears_out
from digest.text.similarity import cosine
from digest.text.weighting import rarity, terms, vector
from tests.eval import floors

DATA = floors.SHARED / "data" / "labels" / "basil.jsonl.gz"
GOLD = Path(__file__).parent / "origins_gold.jsonl"
RIVAL = 0.5

Pair = tuple[str, str]


def main() -> int:
    """Prints precision and recall of each method; 1 where a floor is missed."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    texts = load()
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    pairs: list[Pair] = [(_sentence(row["left"], texts), _sentence(row["right"], texts)) for row in gold]
    same = [row["same"] for row in gold]
    print(f"{len(pairs)} pairs, of which {sum(same)} say the same")
    weights = rarity(texts.values())
    methods: dict[str, Callable[[Pair], bool]] = {
        "digest": lambda pair: bears_out(*pair) or bears_out(*pair[::-1]),
        f"TF-IDF, cosine of {RIVAL}": lambda pair: cosine(*(vector(text, weights) for text in pair)) >= RIVAL,
        f"Jaccard of {RIVAL}": lambda pair: jaccard(*pair) >= RIVAL,
    }
    scores = {name: score([method(pair) for pair in pairs], same) for name, method in methods.items()}
    for name, (precision, recall) in scores.items():
        print(f"{name:24} precision {precision:.3f} recall {recall:.3f}")
    precision, recall = scores["digest"]
    return floors.judged("origins", {"precision": precision, "recall": recall})


def score(found: list[bool], same: list[bool]) -> tuple[float, float]:
    """Precision and recall of what was found, in [0, 1]."""
    right = sum(f and s for f, s in zip(found, same, strict=True))
    return right / (sum(found) or 1), right / sum(same)


def jaccard(left: str, right: str) -> float:
    """The share of the stems of both that both have, in [0, 1]."""
    one, other = set(terms(left)), set(terms(right))
    return len(one & other) / (len(one | other) or 1)


def load() -> dict[str, str]:
    """The text of each article by its id."""
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        return {record["id"]: record["text"] for record in map(json.loads, lines)}


def _sentence(place: tuple[str, int, int], texts: dict[str, str]) -> str:
    id_, start, end = place
    return texts[id_][start:end]


if __name__ == "__main__":
    raise SystemExit(main())
