"""Learns the weights of `digest/data/attributions-uses.txt` and `attributions-contents.txt` from PolNeAR.

`python -m tests.eval.quotations_train` prints what five-fold cross-validation by article reaches; with `write` it
learns from all articles and writes the files. It needs scikit-learn (`pip install scikit-learn`), which nothing else
does.

A use is an example where the rules report nothing: true where a gold cue covers the word. A content is one of a true
use: true where the Jaccard index of its characters with a gold content is at least .5.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from digest.annotators.quotations import annotate, statements_of
from digest.annotators.quotations.frames import Frame, frames
from digest.annotators.quotations.weighed import contents, features, model, told
from digest.annotators.quotations.weighed.uses import Use, uses
from tests.eval import quotations
from tests.eval.quotations import Found, Span

DATA = Path(__file__).resolve().parents[2] / "digest" / "data"
FOLDS = 5
PENALTY = {"uses": 0.2, "contents": 0.3}
RARE = 3
SMALL = 0.05
HEADER = """\
# Weights of the features by which {what}.
# Learnt by `python -m tests.eval.quotations_train write`; not edited by hand. weight feature
"""
WHAT = {
    "uses": "a word is told for one that reports what somebody says, thinks or wants",
    "contents": "the words are found that it reports",
}

Weights = dict[str, dict[str, float]]


class Example(NamedTuple):
    """The features, and whether it is one."""

    features: tuple[str, ...]
    true: bool


def examples(record: dict[str, Any]) -> dict[str, list[Example]]:
    """The uses and contents of one article."""
    article = quotations.build(record["id"], record["text"])
    sentences = frames(article)
    made = statements_of(sentences)
    gold = list(quotations.gold(record))
    reporting = [a for a in record["attributions"] if a.get("content")]
    cues = {i for a in reporting for span in quotations.spans(a, "cue") for i in range(*span)}
    found: dict[str, list[Example]] = {"uses": [], "contents": []}
    for frame in sentences:
        held = told(frame, [s for s in made if s.frame is frame or s.naming is frame])
        for use in uses(frame, held):
            token = frame.tokens[use.at]
            true = not cues.isdisjoint(range(token.start, token.end))
            found["uses"].append(Example(tuple(features.of_use(frame.tokens, use)), true))
            found["contents"] += _contents(frame, use, gold) if true else []
    return found


def _contents(frame: Frame, use: Use, gold: Sequence[Found]) -> list[Example]:
    rows = []
    for content in contents.of(frame.tokens, use):
        span = (frame.tokens[content.first].start, frame.tokens[content.last - 1].end)
        rows.append(Example(tuple(features.of_content(frame.tokens, use, content)), _is_gold(span, gold)))
    return rows


def _is_gold(span: Span, gold: Sequence[Found]) -> bool:
    found = frozenset(range(*span))
    return any(2 * len(found & g.characters) >= len(found | g.characters) for g in gold)


def learn(known: Iterable[dict[str, list[Example]]]) -> Weights:
    """The weights of both models; small ones, and those of rare features, are left out."""
    rows = list(known)
    return {name: _fitted(name, [e for r in rows for e in r[name]]) for name in PENALTY}


def _fitted(name: str, known: Sequence[Example]) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectors = DictVectorizer()
    rows = vectors.fit_transform([dict.fromkeys(e.features, 1) for e in known])
    often = (rows > 0).sum(axis=0).A1 >= RARE
    fitted = LogisticRegression(C=PENALTY[name], solver="liblinear", fit_intercept=False, random_state=0, max_iter=300)
    fitted.fit(rows[:, often], [e.true for e in known])
    weights = zip(vectors.get_feature_names_out()[often], fitted.coef_[0], strict=True)
    return {feature: round(float(w), 2) for feature, w in weights if abs(w) >= SMALL}


def written(name: str, weights: dict[str, float]) -> str:
    """The file of weights."""
    return HEADER.format(what=WHAT[name]) + "".join(f"{w:.2f} {feature}\n" for feature, w in sorted(weights.items()))


def cross_validated(records: Sequence[dict[str, Any]], known: Sequence[dict[str, list[Example]]]) -> quotations.Score:
    """Each article judged by weights that were learnt without it."""
    found: dict[str, list[Found]] = {}
    for fold in range(FOLDS):
        weights = learn(k for i, k in enumerate(known) if i % FOLDS != fold)
        with mock.patch.object(model, "learnt", weights.__getitem__):
            for record in records[fold::FOLDS]:
                article = quotations.build(record["id"], record["text"])
                found[record["id"]] = quotations.found(annotate(article))
    return quotations.evaluate(quotations.load(), lambda article: found[article.id])


def main(arguments: Sequence[str]) -> int:
    """Prints the figures, or writes the files."""
    with gzip.open(quotations.POLNEAR, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    known = [examples(record) for record in records]
    if "write" in arguments:
        for name, weights in learn(known).items():
            (DATA / f"attributions-{name}.txt").write_text(written(name, weights), encoding="utf-8")
        return 0
    score = cross_validated(records, known)
    for name, kinds in (("all", ("direct", "indirect")), ("direct", ("direct",)), ("indirect", ("indirect",))):
        print(name, *(f"{value:.3f}" for value in score.figures(*kinds)))
    print(f"speaker {score.speaker_accuracy:.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
