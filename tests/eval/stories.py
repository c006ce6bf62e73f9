"""How well articles are grouped by event, beside TF-IDF with average linkage at fixed thresholds.

`python -m tests.eval.stories` reads two corpora as any user would, groups each at the one setting there is, and prints
B-cubed precision, recall and F1 (A. Bagga and B. Baldwin, 1998) beside the rival's. The first corpus has two or three
outlets on each of 400 events of American politics, the second about eleven articles on each of 42 events, two of a
kind: two earthquakes, two injuries in one team. The articles are also added one by one, the latest first, and compared
with what all at once give. Time and memory are measured by `tests/bench/stories.py`.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from digest import pipeline, stories
from digest.model import Article
from digest.text.weighting import terms
from tests.eval import floors

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CORPORA = ("stories/allsides-docs", "stories/ecbplus")
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4)
"""Cosines at which the rival stops; it is to be read at one of them for both corpora."""

Rows = list[tuple[Article, str]]
"""Articles in the order in which they are grouped, each with its story."""
Score = tuple[float, float, float]


def main() -> int:
    """Prints a row for each corpus and method; 1 where a floor is missed."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    reached = {}
    for name in CORPORA:
        rows = load(name)
        found = score(rows)
        print(f"{name:24} {'digest':36} {row(found)}", flush=True)
        short = name.rpartition("/")[2]
        reached[short], reached[f"{short} one by one"] = found[2], one_by_one(rows)
        print(f"{name:24} {'one by one, beside all at once':36} F1 {reached[f'{short} one by one']:.3f}")
        for threshold, rival in zip(THRESHOLDS, average_link(rows), strict=True):
            print(f"{name:24} {f'TF-IDF, average link at {threshold}':36} {row(rival)}", flush=True)
    return floors.judged("stories", reached)


def load(name: str) -> Rows:
    """The articles of a corpus as the tool reads them, with the stories that people put them into."""
    path = DATA / f"{name}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        gold = {record["id"]: record["story"] for record in map(json.loads, lines)}
    return [(article, gold[article.id]) for article in stories.in_order(pipeline.load([str(path)]).articles)]


def subject(name: str, story: str) -> str:
    """What two stories of one subject have in common; in the first corpus every story is a subject."""
    return story.partition("_")[0] if "ecb" in name else story


def score(rows: Rows) -> Score:
    """Precision, recall and F1 of the stories that are found."""
    found = {id_: story.id for story in stories.find(article for article, _ in rows) for id_ in story.articles}
    return b_cubed([gold for _, gold in rows], [found[article.id] for article, _ in rows])


def one_by_one(rows: Rows) -> float:
    """How far the stories are those of all articles at once where they come singly, the latest first: B-cubed F1."""
    at_once = {id_: story.id for story in stories.find(article for article, _ in rows) for id_ in story.articles}
    coming = [article for article, _ in reversed(rows)]
    grouping = stories.Grouping([], stories.Options())
    for article in coming:
        grouping.add(article)
    found = {number: str(members[0]) for members in grouping.stories for number in members}
    return b_cubed([at_once[article.id] for article in coming], [found[number] for number in range(len(coming))])[2]


def b_cubed(gold: Sequence[str], found: Sequence[str]) -> Score:
    """The mean over all articles of the share of their group that is of their story, and of their story in their group.

    Each in [0, 1]; larger is better.
    """
    stories_, groups, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    precision = sum(n * n / groups[group] for (_, group), n in both.items()) / len(gold)
    recall = sum(n * n / stories_[story] for (story, _), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def row(found: Score) -> str:
    return "precision {:.3f} recall {:.3f} F1 {:.3f}".format(*found)


def average_link(rows: Rows) -> Iterator[Score]:
    """The rival at each of `THRESHOLDS`, in their order: cosines of TF-IDF vectors, the nearest two groups first."""
    vectors = _vectors([f"{article.metadata.headline.value or ''} {article.text}" for article, _ in rows])
    merges = list(_merges(vectors))
    gold = [story for _, story in rows]
    for threshold in THRESHOLDS:
        group = list(range(len(rows)))
        for likeness, left, right in merges:
            if likeness < threshold:
                break
            group = [left if own == right else own for own in group]
        yield b_cubed(gold, [str(own) for own in group])


def _vectors(texts: Sequence[str]) -> list[Mapping[str, float]]:
    counted = [Counter(terms(text)) for text in texts]
    frequency = Counter(term for counts in counted for term in counts)
    found: list[Mapping[str, float]] = []
    for counts in counted:
        raw = {t: n * (1 + math.log((1 + len(texts)) / (1 + frequency[t]))) for t, n in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        found.append({term: weight / length for term, weight in raw.items()})
    return found


def _merges(vectors: Sequence[Mapping[str, float]]) -> Iterator[tuple[float, int, int]]:
    """(mean cosine, group, group that it takes in), in the order in which groups are joined; UPGMA."""
    count = len(vectors)
    near = _cosines(vectors)
    size = [1] * count
    alive = set(range(count))
    best = {i: max(((near[i][j], -j) for j in alive if j != i), default=(0.0, 0)) for i in alive}
    while len(alive) > 1:
        (value, other), left = max((best[i], -i) for i in alive)
        one, two = sorted((-left, -other))
        if value <= 0:
            return
        yield value, one, two
        alive.remove(two)
        for j in alive - {one}:
            mean = (size[one] * near[one][j] + size[two] * near[two][j]) / (size[one] + size[two])
            near[one][j] = near[j][one] = mean
        size[one] += size[two]
        for i in alive:
            if i == one or -best[i][1] in (one, two):
                best[i] = max(((near[i][j], -j) for j in alive if j != i), default=(0.0, 0))
            else:
                best[i] = max(best[i], (near[i][one], -one))


def _cosines(vectors: Sequence[Mapping[str, float]]) -> list[list[float]]:
    near = [[0.0] * len(vectors) for _ in vectors]
    postings: dict[str, list[tuple[int, float]]] = {}
    for i, vector in enumerate(vectors):
        own = near[i]
        for term, weight in vector.items():
            for j, other in postings.setdefault(term, []):
                own[j] += weight * other
            postings[term].append((i, weight))
    for i in range(len(vectors)):
        for j in range(i):
            near[j][i] = near[i][j]
    return near


if __name__ == "__main__":
    raise SystemExit(main())
