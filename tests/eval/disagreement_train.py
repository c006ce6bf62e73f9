"""Makes `digest/data/disagreement.txt`: what each feature of a dispute weighs.

`python -m tests.eval.disagreement_train` prints what equal weights and learnt ones reach on five folds of stories, with
each feature left out in turn; with `write` it writes the file. It needs scikit-learn, which nothing else does.

All features weigh the same once each is divided by its spread, which needs no marks. Only two numbers are learnt from
these, which turn the sum into a likelihood and leave the order as it is.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from digest.opposition.disagreement import features
from tests.eval import disagreement

FILE = Path(__file__).resolve().parents[2] / "digest" / "data" / "disagreement.txt"
HEADER = """\
# What each feature of `digest/opposition/disagreement.py` weighs: the same, divided by its spread over pairs of claims.
# Made by `python -m tests.eval.disagreement_train write`; not edited by hand. weight feature
"""
PENALTY = 0.001
"""Strong, since there are 197 marked pairs; of .0003, .001, .003, .01 and .1 the first three do alike."""

Rows = list[list[float]]


def main(arguments: Sequence[str]) -> int:
    """Prints the figures, or writes the file."""
    pairs = disagreement.load()
    found = [features(p.left, p.right) for p in pairs]
    names = sorted(found[0])
    rows = [[row[name] for name in names] for row in found]
    spreads = [statistics.pstdev(column) for column in zip(*rows, strict=True)]
    if "write" in arguments:
        FILE.write_text(written(names, spreads, rows, [p.weakens for p in pairs]), encoding="utf-8")
        return 0
    _report(pairs, "equal weights", [_sum(row, spreads) for row in rows])
    _report(pairs, "learnt weights", learnt(pairs, rows))
    for i, name in enumerate(names):
        _report(pairs, f"without {name}", [_sum(row, spreads) - row[i] / spreads[i] for row in rows])
    return 0


def written(names: Sequence[str], spreads: Sequence[float], rows: Rows, marks: Sequence[bool]) -> str:
    """The file of weights."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression().fit([[_sum(row, spreads)] for row in rows], marks)
    slope, bias = float(fitted.coef_[0][0]), float(fitted.intercept_[0])
    weights = [(bias, "bias"), *((slope / spread, name) for name, spread in zip(names, spreads, strict=True))]
    return HEADER + "".join(f"{weight:.3f} {name}\n" for weight, name in weights)


def learnt(pairs: Sequence[disagreement.Pair], rows: Rows) -> list[float]:
    """The score of each pair by weights that were learnt without its fold."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    fold = disagreement.folds(pairs)
    values = [0.0] * len(pairs)
    for k in range(disagreement.FOLDS):
        known = [i for i, p in enumerate(pairs) if fold[p.story] != k]
        model = make_pipeline(
            StandardScaler(), LogisticRegression(C=PENALTY, class_weight="balanced", max_iter=1000)
        ).fit([rows[i] for i in known], [pairs[i].weakens for i in known])
        held = [i for i, p in enumerate(pairs) if fold[p.story] == k]
        for i, value in zip(held, model.decision_function([rows[i] for i in held]), strict=True):
            values[i] = float(value)
    return values


def _sum(row: Sequence[float], spreads: Sequence[float]) -> float:
    return sum(value / spread for value, spread in zip(row, spreads, strict=True))


def _report(pairs: Sequence[disagreement.Pair], name: str, values: Sequence[float]) -> None:
    mean, spread = disagreement.by_fold(pairs, values)
    print(f"{name:28} {disagreement.precision(pairs, values):.3f}   {mean:.3f}   {spread:.3f}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
