"""How well the sentences with loaded wording are found, on articles in which people marked it.

`python -m tests.eval.wording`: `../shared/data/labels/basil` (165 articles of three outlets). A sentence counts where
an annotator marked a word of it as loaded, outside quotations; found is one in which the newsroom writes a loaded word
outside quotation marks. Beside it, what marking every sentence reaches; the published figure of the MPQA list is .137,
of a fine-tuned BERT .315, on the whole corpus. The words of the first half were seen when the list was compiled: the
floor is for the other half.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from digest.annotators import quotations, wording
from tests.builders import article
from tests.eval import floors

FILE = floors.SHARED / "data" / "labels" / "basil.jsonl.gz"
SEEN = 87
"""Articles at the head of the file of which marked words were read before the list was compiled."""


class Counts(NamedTuple):
    """Sentences: with loaded wording by gold, found, both, all."""

    gold: int
    found: int
    right: int
    all: int

    @property
    def precision(self) -> float:
        return self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.gold, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.gold + self.found, 1)


def counts(records: Sequence[dict[str, Any]]) -> Counts:
    """The sentences of the articles."""
    totals = [_of_article(record) for record in records]
    return Counts(*(sum(column) for column in zip(*totals, strict=True)))


def _of_article(record: dict[str, Any]) -> Counts:
    numbers = [i for i, sentence in enumerate(record["sentences"]) if sentence.strip()]
    made = article(*(record["sentences"][i] for i in numbers), id=record["id"], source=record["source"])
    quotes = quotations.annotate(made, quotations.Options(weighed=False))
    loaded = (w.evidence.paragraph for w in wording.annotate(made, quotes) if w.kind == "loaded")
    found = {numbers[number - 1] for number in loaded if number}
    gold = {int(span["id"][1:]) for span in record["spans"] if _counts(span)}
    return Counts(len(gold), len(found), len(gold & found), len(numbers))


def _counts(span: dict[str, Any]) -> bool:
    return bool(span["bias"] == "lex" and span["quote"] != "yes" and span["id"][1:].isdigit())


def main() -> int:
    """Prints precision, recall and F1 of both halves and of all; 1 where the half not seen is below its floor."""
    if not FILE.exists():
        print(f"skipped: {FILE} is not there")
        return 0
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    parts = {"seen": records[:SEEN], "not seen": records[SEEN:], "all": records}
    reached = {name: counts(part) for name, part in parts.items()}
    for name, c in reached.items():
        every = 2 * c.gold / (c.gold + c.all)
        print(f"{name:10} P {c.precision:.3f} R {c.recall:.3f} F1 {c.f1:.3f}; every sentence marked {every:.3f}")
    return floors.judged("wording", {"F1 not seen": reached["not seen"].f1, "F1": reached["all"].f1})


if __name__ == "__main__":
    sys.exit(main())
