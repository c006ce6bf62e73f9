"""Learns the weights of `digest/data/salience.txt` from summaries that people wrote.

`python -m tests.eval.summaries_train` prints what five-fold cross-validation by story reaches beside the rivals of
`tests.eval.summaries`; with `write` it learns from all stories and writes the file. Logistic regression with a
quadratic penalty, by Newton's method: whether the summary has a word or a pair of words of the articles, by where it
stands in them. Needs numpy.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

from digest.model import Topic
from digest.summarizers import Length, _concepts, candidates, summarize
from tests.eval import summaries as evaluation

FILE = Path(__file__).resolve().parents[2] / "digest" / "data" / "salience.txt"
FOLDS = 5
PENALTY = 1.0
ROUNDS = 8
HEADER = """\
# Weights of what speaks for a word ("word") or two neighbouring words ("pair") in a neutral summary of several
# articles; see digest/summarizers/_concepts.py. Learnt by `python -m tests.eval.summaries_train write`; not edited by
# hand.
# weight kind feature
"""

Model = tuple[tuple[float, ...], tuple[float, ...]]
Examples = tuple[list[tuple[float, ...]], list[bool]]
"""Features, and whether the summary has what they are of."""


def examples(topic: Topic, gold: str) -> tuple[Examples, Examples]:
    """Those of the words and those of the pairs of one story, as far as its candidates have them."""
    found: tuple[Examples, Examples] = (([], []), ([], []))
    pool = candidates(topic, Length(words=evaluation.WORDS))
    wanted = set(_concepts.concepts(gold, "en"))
    reachable = {concept for c in pool for concept in _concepts.concepts(c.sentence.text, c.language)}
    for concept, features in _concepts.features(pool):
        if concept in reachable:
            rows, labels = found[len(concept) - 1]
            rows.append(features)
            labels.append(concept in wanted)
    return found


def learn(stories: Sequence[tuple[Examples, Examples]]) -> Model:
    """The weights of `FEATURES` for words and for pairs."""
    word, pair = (_fitted([own[kind] for own in stories]) for kind in range(2))
    return word, pair


def _fitted(stories: Sequence[Examples]) -> tuple[float, ...]:
    import numpy

    x = numpy.array([row for rows, _ in stories for row in rows])
    y = numpy.array([label for _, labels in stories for label in labels], dtype=float)
    weights = numpy.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + numpy.exp(-x @ weights))
        curve = (x.T * (p * (1 - p))) @ x + PENALTY * numpy.eye(x.shape[1])
        weights += numpy.linalg.solve(curve, x.T @ (y - p) - PENALTY * weights)
    return tuple(round(float(weight), 4) for weight in weights)


def held_out(stories: Sequence[tuple[Topic, str]]) -> list[str]:
    """The summary of each story by weights learnt without its fold."""
    own = [examples(topic, gold) for topic, gold in stories]
    order = list(range(len(stories)))
    random.Random(7).shuffle(order)
    texts = [""] * len(stories)
    for fold in range(FOLDS):
        model = learn([own[i] for at, i in enumerate(order) if at % FOLDS != fold])
        with mock.patch.object(_concepts, "weights", lambda model=model: model):
            for i in order[fold::FOLDS]:
                made = summarize(stories[i][0], Length(words=evaluation.WORDS), "salience")
                texts[i] = " ".join(evaluation.shown(made))
    return texts


def write(model: Model) -> None:
    rows = (
        f"{weight} {kind} {name}"
        for kind, own in zip(_concepts.KINDS, model, strict=True)
        for name, weight in zip(_concepts.FEATURES, own, strict=True)
    )
    FILE.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    if not evaluation.STORIES.exists():
        print(f"skipped: {evaluation.STORIES} is not there")
        return 0
    stories = evaluation.load()
    if arguments == ["write"]:
        write(learn([examples(topic, gold) for topic, gold in stories]))
        return 0
    rivals = {name: [" ".join(extract(t)) for t, _ in stories] for name, extract in evaluation.baselines().items()}
    texts = held_out(stories)
    gold = [gold for _, gold in stories]
    print(evaluation.row("salience, held out", evaluation.scores(texts, gold)))
    for name, theirs in rivals.items():
        print(evaluation.margin(name, evaluation.scores(texts, gold), evaluation.scores(theirs, gold)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
