"""How many of the clauses that two outlets are said to share are told by both.

`python -m tests.eval.agreements` looks in each story of three corpora for clauses that a sentence of another outlet
tells in words that may differ (`origins.shared`). What is found is looked up in `agreements_gold.jsonl`, where each was
read beside the first sentence that tells it (offsets into texts that are not the project's); what nobody judged counts
as wrong. The rules were made on one story in four of `stories/allsides-docs`; on
`stories/ecbplus`, unseen until then, 62 of 78 read were right at first sight, most of the others broken off (`was
known`); such ends were mended after that, so that the figures below are in-sample. Of copies of one text only the
clause was read. On `labels/basil`, unseen, all of the 7 of the first look were right.

The rival takes the first sentence of each article, and says that two outlets share it where the cosine of TF-IDF is .5
or more; how many it finds is printed, nobody judged them.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import digest
from digest.model import Article
from digest.origins import shared
from digest.text.similarity import cosine
from digest.text.weighting import rarity, vector
from tests.eval import floors

GOLD = floors.FILE.with_name("agreements_gold.jsonl")
DATA = floors.SHARED / "data"
CORPORA = ("labels/basil", "stories/allsides-docs", "stories/ecbplus")
RIVAL = 0.5
_KEYS = ("id", "source", "date", "title", "text")


class Finding(NamedTuple):
    """A clause and the first sentence that tells it: article, start, end."""

    corpus: str
    clause: tuple[str, int, int]
    told: tuple[str, int, int]


def main() -> int:
    """Prints what was found and how much of it is right; 1 where a floor is missed."""
    if not all((DATA / f"{name}.jsonl.gz").exists() for name in CORPORA):
        print(f"skipped: {DATA} is not there")
        return 0
    gold = judged()
    right = found = 0
    for corpus in CORPORA:
        stories = list(load(corpus))
        own = {finding for articles in stories for finding in scan(corpus, articles)}
        good = sum(gold.get(finding, False) for finding in own)
        alike = sum(_alike(articles) for articles in stories)
        print(f"{corpus:24} {len(own):4} found {good:4} right; first sentences alike: {alike}")
        right, found = right + good, found + len(own)
    kept = right / (sum(gold.values()) or 1)
    print(f"precision {right / (found or 1):.3f}, kept {kept:.3f} of {sum(gold.values())} judged right")
    return floors.judged("agreements", {"precision": right / (found or 1), "kept": kept})


def scan(corpus: str, articles: tuple[Article, ...]) -> Iterator[Finding]:
    """What outlets share in a story, no sentence twice."""
    asked = [a.evidence(s.start, s.end) for a in articles for s in a.sentences]
    told: set[tuple[str, int]] = set()
    for one in shared.find(asked, articles):
        clause, first = one.backing.statement, one.backing.support[0]
        places = {(one.sentence.article, one.sentence.start), *((e.article, e.start) for e in one.backing.support)}
        if told.isdisjoint(places):
            told |= places
            yield Finding(corpus, (clause.article, clause.start, clause.end), (first.article, first.start, first.end))


def judged() -> dict[Finding, bool]:
    """The findings that were read, and whether each is right."""
    with GOLD.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {Finding(r["corpus"], _place(r["clause"]), _place(r["told"])): r["right"] for r in rows}


def _place(raw: list[str | int]) -> tuple[str, int, int]:
    article, start, end = raw
    return str(article), int(start), int(end)


def _alike(articles: tuple[Article, ...]) -> int:
    firsts = [a.sentences[0].text for a in articles if a.sentences]
    weights = rarity(firsts)
    vectors = [vector(text, weights) for text in firsts]
    return sum(cosine(one, other) >= RIVAL for one, other in combinations(vectors, 2))


def load(name: str) -> Iterator[tuple[Article, ...]]:
    """The articles of each story of a corpus."""
    stories: dict[str, list[dict[str, str]]] = {}
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            stories.setdefault(str(record.get("story")), []).append({k: record[k] for k in _KEYS if record.get(k)})
    with tempfile.TemporaryDirectory() as folder:
        for story in sorted(stories):
            path = Path(folder) / "story.jsonl"
            path.write_text("".join(json.dumps(record) + "\n" for record in stories[story]), encoding="utf-8")
            yield digest.load(path).articles


if __name__ == "__main__":
    raise SystemExit(main())
