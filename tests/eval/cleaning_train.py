"""Learns the weights of `digest/data/cleaning.txt` from marked pages and clean articles.

`python -m tests.eval.cleaning_train` prints what five-fold cross-validation by page reaches; with `write` it learns
from all pages and writes the file. Logistic regression with a quadratic penalty, by Newton's method (iteratively
reweighted least squares); no random numbers.

A block is an example where exactly one segment of the gold lies in it, or where it is the only one a segment lies in;
paragraphs of articles that came without a page are examples too, so that a text without furniture loses nothing.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest import mock

from digest import segment
from digest.clean import weights
from digest.clean.page import Page
from tests.eval import cleaning
from tests.eval.cleaning import Record, squeezed

FILE = Path(__file__).resolve().parents[2] / "digest" / "data" / "cleaning.txt"
CLEAN = ("stories/allsides-docs", "scale/articles", "stories/ecbplus")
CLEAN_STEP = 12
"""One clean article in so many is read: together about as many examples as a fifth of the pages give."""
CLEAN_LINES = 3
PENALTY = 8.0
RARE = 8
ROUNDS = 6
FOLDS = 5

Features = tuple[str, ...]
Example = tuple[Features, bool]
HEADER = """\
# Weights of the features by which a line of a page is told from the article: positive speaks for the article.
# Learnt by `python -m tests.eval.cleaning_train write`; not edited by hand. weight feature
"""


def read(text: str) -> tuple[Page, list[Features]]:
    """The page with what the rules decide before the model, and the features of its blocks."""
    page = Page(segment.blocks(text), 0)
    page.mark_self_evident(4)
    page.mark_sections()
    return page, weights.rows(page.lines, [decided and decided[0] for decided in page.marks])


def examples(record: Record) -> list[Example]:
    """The open blocks of a marked page in which a segment of the gold lies."""
    page, rows = read(record["text"])
    lines = [squeezed(line) for line in page.lines]
    labels: dict[int, bool] = {}
    for part in record["must_not_contain"]:
        labels.update({i: False for i, line in enumerate(lines) if squeezed(part) in line})
    for part in record["must_contain"]:
        holding = [i for i, line in enumerate(lines) if squeezed(part) in line and page.marks[i] is None]
        if holding:
            labels[holding[len(holding) // 2]] = True
    return [(rows[i], label) for i, label in labels.items() if page.marks[i] is None]


def clean_examples() -> Iterator[Example]:
    """A few paragraphs of each clean article."""
    for name in CLEAN:
        with gzip.open(cleaning.PAGES.parents[1] / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in [line for i, line in enumerate(lines) if i % CLEAN_STEP == 0]:
                page, rows = read(json.loads(line)["text"])
                prose = [i for i in page.open() if page.prose[i]]
                yield from ((rows[i], True) for i in prose[:: max(1, len(prose) // CLEAN_LINES)][:CLEAN_LINES])


def learn(known: Sequence[Example]) -> dict[str, float]:
    """The weight of each feature that is not rare, and the bias."""
    counts = Counter(name for features, _ in known for name in features)
    names = ["bias", *sorted(name for name, count in counts.items() if count >= RARE)]
    index = {name: k for k, name in enumerate(names)}
    rows = [(sorted([0, *(index[name] for name in features if name in index)]), label) for features, label in known]
    solution = [0.0] * len(names)
    for _ in range(ROUNDS):
        step = _newton(rows, solution)
        solution = [a + b for a, b in zip(solution, step, strict=True)]
    return dict(zip(names, solution, strict=True))


def _newton(rows: Sequence[tuple[list[int], bool]], solution: Sequence[float]) -> list[float]:
    """One step of Newton's method from `solution`."""
    size = len(solution)
    gradient = [-PENALTY * value if k else 0.0 for k, value in enumerate(solution)]
    hessian = [[0.0] * size for _ in range(size)]
    for k in range(size):
        hessian[k][k] = PENALTY if k else 1e-6
    for active, label in rows:
        chance = 1 / (1 + math.exp(-sum(solution[k] for k in active)))
        weight = chance * (1 - chance)
        for place, k in enumerate(active):
            gradient[k] += label - chance
            row = hessian[k]
            for other in active[place:]:
                row[other] += weight
    for k in range(size):
        for other in range(k):
            hessian[k][other] = hessian[other][k]
    return _solved(hessian, gradient)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a positive definite system, by elimination."""
    size = len(right)
    for k in range(size):
        pivot = matrix[k]
        for row in range(k + 1, size):
            below = matrix[row]
            factor = below[k] / pivot[k]
            if factor:
                below[k:] = [a - factor * b for a, b in zip(below[k:], pivot[k:], strict=True)]
                right[row] -= factor * right[k]
    for k in reversed(range(size)):
        right[k] = (right[k] - sum(matrix[k][j] * right[j] for j in range(k + 1, size))) / matrix[k][k]
    return right


def written(learnt: dict[str, float]) -> str:
    """The file of weights: two decimals, those of no account left out."""
    rows = [f"{value:.2f} {name}" for name, value in sorted(learnt.items()) if name == "bias" or abs(value) >= 0.02]
    return HEADER + "\n".join(rows) + "\n"


def cross_validated(pages: Sequence[Record], clean: Sequence[Example]) -> dict[str, float]:
    """Figures of `cleaning`, each page judged by weights that were learnt without it."""
    known = [examples(page) for page in pages]
    kept: dict[str, str] = {}
    for fold in range(FOLDS):
        others = [example for i, rows in enumerate(known) if i % FOLDS != fold for example in rows]
        learnt = learn([*others, *clean])
        with mock.patch.object(weights, "learnt", lambda learnt=learnt: learnt):
            kept.update({page["text"]: cleaning.ours(page["text"]) for page in pages[fold::FOLDS]})
    return cleaning.figures(pages, kept.__getitem__)


def main() -> int:
    """Cross-validates, or writes the weights."""
    if not cleaning.PAGES.exists():
        print(f"skipped: {cleaning.PAGES} is not there")
        return 0
    pages, clean = cleaning.records(), list(clean_examples())
    if sys.argv[1:] == ["write"]:
        FILE.write_text(
            written(learn([example for page in pages for example in examples(page)] + clean)), encoding="utf-8"
        )
        print(f"written: {FILE}")
    else:
        print("cross-validated: P {precision:.3f} R {recall:.3f} F {F:.3f}".format(**cross_validated(pages, clean)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
