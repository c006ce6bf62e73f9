"""Learns the weights of `digest/data/stories.txt` from collections whose stories people told apart.

`python -m tests.eval.stories_train` prints what two-fold cross-validation by story (by subject, where two events of one
subject are told apart) reaches; with `write` it learns from everything and writes the file. Logistic regression with a
quadratic penalty, by Newton's method.

The corpora hold at least two articles of every story, spread over years. News at large is not so: each corpus is also
read with most stories cut down to one article, with all dates drawn into ten days, into one day, or left out, and in
handfuls of articles.
"""

from __future__ import annotations

import datetime
import math
import random
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from unittest import mock

from digest import stories
from digest.model import Article, Field
from digest.stories import likeness
from digest.stories.collection import Collection
from tests.bench.stories import Many
from tests.eval import stories as evaluation
from tests.eval.stories import CORPORA, Rows

FILE = Path(__file__).resolve().parents[2] / "digest" / "data" / "stories.txt"
PENALTY = 1.0
ROUNDS = 12
HANDFULS = 36
WEIGHTS = {"as it is": 1.0, "lone articles": 1.0, "ten days": 1.0, "one day": 0.5, "undated": 1.0, "handful": 0.1}
"""How much each way of reading a corpus counts."""
HEADER = """\
# Weights of what speaks for one event in two articles; see digest/stories/likeness.py.
# Learnt by `python -m tests.eval.stories_train write`; not edited by hand. weight feature
"""

SCATTERED = 700
"""Articles of each reading of the third corpus, whose stories nobody told apart: of two articles of these that were
published more than ten days apart, hardly any are on one event, however much is written of their subject."""
APART = 10
SCATTERED_WEIGHT = 1500.0

Example = tuple[Sequence[float], bool, float]
"""Features with their bias, whether the two are on one event, and the pair's weight."""


def readings(rows: Rows, seed: int = 0) -> Iterator[tuple[str, Rows]]:
    """The corpus in each way."""
    yield "as it is", rows
    lone = _lone(rows, seed)
    yield "lone articles", lone
    yield "ten days", _drawn_together(lone, seed, 10)
    yield "one day", _drawn_together(lone, seed + 5, 1)
    yield "undated", _ordered((_dated(a, None), s) for a, s in lone)
    for n in range(HANDFULS):
        few = _handful(rows, 100 * seed + n)
        undated = _ordered((_dated(a, None), s) for a, s in few)
        yield "handful", (few, _drawn_together(few, n, 10), undated)[n % 3]


def examples(rows: Rows) -> Iterator[Example]:
    """The pairs that are compared in every reading; those on one event weigh as much as those that are not.

    Where an article has fewer neighbours than its density is taken from, the missing ones count as unlike it: so the
    model learns to lean less on the comparison with them, and joins a third fewer unrelated articles of a handful.
    """
    with mock.patch.object(likeness, "level", _padded):
        yield from _examples(rows)


def _padded(nearest: Sequence[float], level: Callable[[Sequence[float]], float] = likeness.level) -> float:
    return level([*nearest, *[0.0] * (likeness.NEAREST - len(nearest))])


def _examples(rows: Rows) -> Iterator[Example]:
    for name, read in readings(rows):
        found = Collection([article for article, _ in read])
        pairs = [
            ((1.0, *values), read[number][1] == read[other][1])
            for number in range(len(read))
            for other, values in found.features(number)
        ]
        together = sum(same for _, same in pairs)
        if 0 < together < len(pairs):
            for values, same in pairs:
                yield values, same, 250 * WEIGHTS[name] / (together if same else len(pairs) - together)


def scattered() -> Iterator[Example]:
    """Pairs on different events, and how alike they are: with their dates, with dates drawn together, without."""
    articles = Many(3 * SCATTERED)
    for reading in range(3):
        rows = [(article, article.id) for article in articles[reading * SCATTERED : (reading + 1) * SCATTERED]]
        days = {article.id: article.published for article, _ in rows}
        read = (_ordered(rows), _drawn_together(rows, 3, 10), _ordered((_dated(a, None), s) for a, s in rows))[reading]
        with mock.patch.object(likeness, "level", _padded):
            found = Collection([article for article, _ in read])
            for number in range(len(read)):
                for other, values in found.features(number):
                    left, right = days[read[number][1]], days[read[other][1]]
                    if left and right and abs((left - right).days) > APART:
                        yield (1.0, *values), False, SCATTERED_WEIGHT / (30 * len(read))


def learn(found: Sequence[Example]) -> list[float]:
    """The weights, the bias first."""
    size = len(likeness.FEATURES) + 1
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [-PENALTY * w * (i > 0) for i, w in enumerate(weights)]
        curve = [[PENALTY * (i == j > 0) + 1e-9 * (i == j) for j in range(size)] for i in range(size)]
        for values, same, counted in found:
            odds = sum(map(float.__mul__, values, weights))
            guess = 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))
            error, spread = counted * (same - guess), counted * guess * (1 - guess)
            for i, value in enumerate(values):
                if value:
                    slope[i] += error * value
                    row, step = curve[i], spread * value
                    for j in range(i + 1):
                        row[j] += step * values[j]
        mirrored = [[curve[max(i, j)][min(i, j)] for j in range(size)] for i in range(size)]
        weights = [w + d for w, d in zip(weights, _solved(mirrored, slope), strict=True)]
    return weights


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination with the largest pivot."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        best = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(len(rows)):
            if k != i:
                share = rows[k][i] / rows[i][i]
                rows[k] = [a - share * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def _folds(name: str, rows: Rows) -> list[tuple[Rows, Rows]]:
    """(to learn from, held out), twice."""
    subjects = sorted({evaluation.subject(name, story) for _, story in rows})
    random.Random(1).shuffle(subjects)
    fold = {subject: i % 2 for i, subject in enumerate(subjects)}
    halves = [[row for row in rows if fold[evaluation.subject(name, row[1])] == f] for f in (0, 1)]
    return [(halves[1], halves[0]), (halves[0], halves[1])]


def _ordered(rows: Iterable[tuple[Article, str]]) -> Rows:
    story = {article.id: (article, name) for article, name in rows}
    return [story[a.id] for a in stories.in_order(article for article, _ in story.values())]


def _dated(article: Article, day: datetime.date | None) -> Article:
    field: Field[datetime.date] = Field(day, "given") if day else Field()
    return replace(article, metadata=replace(article.metadata, published=field))


def _lone(rows: Rows, seed: int) -> Rows:
    """Three of five stories are cut down to one article."""
    chance = random.Random(seed)
    lone = {story for story in sorted({story for _, story in rows}) if chance.random() < 0.6}
    kept = {
        story: min((a.id for a, s in rows if s == story), key=lambda name: (zlib.crc32(f"{name}{seed}".encode()), name))
        for story in lone
    }
    return [(a, s) for a, s in rows if s not in lone or kept[s] == a.id]


def _drawn_together(rows: Rows, seed: int, days: int) -> Rows:
    """Every story begins within so many days; of the undated articles each second gets a date."""
    chance = random.Random(seed)
    start = datetime.date(2020, 3, 1)
    begins = {s: start + datetime.timedelta(chance.randrange(days)) for s in sorted({s for _, s in rows})}
    first: dict[str, datetime.date] = {}
    for article, story in rows:
        if article.published:
            first[story] = min(first.get(story, article.published), article.published)
    drawn = []
    for article, story in rows:
        after = min(20, (article.published - first[story]).days) if article.published else chance.randrange(3)
        known = article.published or chance.random() < 0.5
        drawn.append((_dated(article, begins[story] + datetime.timedelta(after) if known else None), story))
    return _ordered(drawn)


def _handful(rows: Rows, seed: int) -> Rows:
    """Two to twenty articles, of lone and of common events."""
    chance = random.Random(seed)
    names = sorted({story for _, story in rows})
    chance.shuffle(names)
    few: Rows = []
    most = chance.choice((2, 3, 5, 8, 14, 20))
    while names and len(few) < most:
        name = names.pop()
        members = [row for row in rows if row[1] == name]
        chance.shuffle(members)
        few += members[: chance.choice((1, 1, 2, 3, 5))]
    return _ordered(few)


def main() -> int:
    """Prints the cross-validation, or writes the weights."""
    if not evaluation.DATA.exists():
        print(f"skipped: {evaluation.DATA} is not there")
        return 0
    corpora = {name: evaluation.load(name) for name in CORPORA}
    if "write" in sys.argv[1:]:
        weights = learn([*scattered(), *(example for rows in corpora.values() for example in examples(rows))])
        lines = (f"{w:.3f} {n}\n" for w, n in zip(weights, (likeness.BIAS, *likeness.FEATURES), strict=True))
        FILE.write_text(HEADER + "".join(lines), encoding="utf-8")
        return 0
    folds = {name: _folds(name, rows) for name, rows in corpora.items()}
    for fold in (0, 1):
        weights = learn([*scattered(), *(example for own in folds.values() for example in examples(own[fold][0]))])
        with mock.patch.object(likeness, "learnt", lambda weights=weights: weights):
            for name, own in folds.items():
                for reading, rows in readings(own[fold][1], seed=7):
                    print(f"{name:24} {fold} {reading:14} {evaluation.row(evaluation.score(rows))}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
