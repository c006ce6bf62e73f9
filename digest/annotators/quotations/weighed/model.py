"""The two linear models, learnt once: whether a word reports where it stands, and what it reports.

Trained by `python -m tests.eval.quotations_train`; the weights lie in `data/attributions-*.txt`, one a line before the
name of its feature. Logistic regression with a quadratic penalty.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import repeat
from typing import Literal

from digest import resources

Model = Literal["uses", "contents"]


def chance(model: Model, features: Iterable[str]) -> float:
    """How likely it is by the model, in [0, 1]; a feature without a weight says nothing."""
    return 1 / (1 + math.exp(-sum(map(learnt(model).get, features, repeat(0.0)))))


@cache
def learnt(model: Model) -> Mapping[str, float]:
    """The weight of each feature."""
    rows = (line.split(" ", 1) for line in resources.lines(f"attributions-{model}"))
    return {name: float(weight) for weight, name in rows}
