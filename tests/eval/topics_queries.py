"""How well the articles are ranked for words that people file them under, beside plain BM25 on the same words.

`python -m tests.eval.topics_queries` reads two collections of American politics, 953 and 4,238 articles, each article
filed under one label ("white house", "gun control and gun rights"). Each label is a query, whichever way it goes: a
topic of the catalogue or free words. Printed are the means over labels of average precision, the mean of the ratios,
and on what share of labels the ranking is worse than BM25's: at all, and by more than `HAIR`, apart for labels with
`MANY` articles, since one article moved decides the others. The weights were chosen on half of the labels; the other
half is held out.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from digest.model import Corpus, Topic
from digest.text.weighting import terms
from digest.topics import catalogue, ranking
from digest.topics.ranking.fields import Field
from tests.eval import floors
from tests.eval.topics_scale import article, average_precision

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
COLLECTIONS = ("stories/allsides-docs", "scale/articles")
HAIR = 0.01
MANY = 5


class Row(NamedTuple):
    """A label with the number of its articles and the average precision of BM25's ranking and of ours."""

    label: str
    articles: int
    plain: float
    ours: float


def main() -> int:
    """Prints a row for each collection and part of the labels; 1 where a floor is missed."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    reached: dict[str, float] = {}
    for name in COLLECTIONS:
        rows = evaluate(load(DATA / f"{name}.jsonl.gz"))
        short = name.rpartition("/")[2]
        for part, chosen in parts(rows).items():
            print(f"{short:14} {part:22} {summed(chosen)}", flush=True)
        reached[f"{short} gain"] = mean(r.ours for r in rows) / mean(r.plain for r in rows) - 1
        reached[f"{short} not worse"] = 1 - mean(r.ours < r.plain - HAIR for r in rows)
    return floors.judged("topics_queries", reached)


def load(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def evaluate(records: Sequence[dict[str, Any]]) -> list[Row]:
    """A row for each label of the records, in order of the alphabet."""
    filed: dict[str, set[str]] = {}
    for record in records:
        filed.setdefault(record["topic"], set()).add(record["id"])
    articles = sorted(map(article, records), key=lambda a: a.id)
    collection = ranking.Collection(articles)
    topics = found(Corpus(tuple(articles)), sorted(filed))
    field = Field()
    for record in records:
        field.add(terms(f"{record['title'] or ''}\n\n{record['text']}"))
    ids = [record["id"] for record in records]
    rows = []
    for label, own in sorted(filed.items()):
        query = label.replace("_", " ")
        ranked = [one.article.id for one in ranking.rank(collection, query, topics.get(label)).articles]
        rows.append(
            Row(label, len(own), average_precision(plain(field, ids, query), own), average_precision(ranked, own))
        )
    return rows


def found(corpus: Corpus, labels: Sequence[str]) -> Mapping[str, Topic]:
    """The topic that each label names, where the corpus has it; all in one pass."""
    entries = {
        label: catalogue.resolve(label.replace("_", " "), catalogue.entries())._replace(own=()) for label in labels
    }
    topics = {topic.name: topic for topic in catalogue.find(corpus, tuple(dict.fromkeys(entries.values())))}
    return {label: topics[entry.name] for label, entry in entries.items() if entry.name in topics}


def plain(field: Field, ids: Sequence[str], query: str) -> list[str]:
    """The rival: the stems of the words of the query in headline and text, k1 1.2, b 0.75."""
    scores = field.scores([(frozenset({stem}), 1.0) for stem in terms(query)])
    return [ids[i] for i in sorted(scores, key=lambda i: (-scores[i], ids[i]))]


def parts(rows: Sequence[Row]) -> Mapping[str, Sequence[Row]]:
    return {
        "all labels": rows,
        f"{MANY} articles or more": [row for row in rows if row.articles >= MANY],
        "tuned on": [row for row in rows if not odd(row.label)],
        "held out": [row for row in rows if odd(row.label)],
    }


def odd(label: str) -> bool:
    return int(hashlib.md5(label.encode()).hexdigest(), 16) % 2 == 1


def summed(rows: Sequence[Row]) -> str:
    base, ours = mean(row.plain for row in rows), mean(row.ours for row in rows)
    ratios = mean(row.ours / row.plain for row in rows if row.plain)
    worse, hair = mean(row.ours < row.plain for row in rows), mean(row.ours < row.plain - HAIR for row in rows)
    return (
        f"{len(rows):3} BM25 {base:.3f} digest {ours:.3f} ({ours / base - 1:+.1%}), mean ratio {ratios:.2f}; "
        f"worse on {worse:.1%}, by more than {HAIR} on {hair:.1%}"
    )


def mean(values: Any) -> float:
    listed = list(values)
    return sum(listed) / max(1, len(listed))


if __name__ == "__main__":
    raise SystemExit(main())
