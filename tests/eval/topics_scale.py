"""How well the topic that a label names ranks the articles of that label, on news of all kinds.

`python -m tests.eval.topics_scale [STEP]` reads every STEPth article of shared/data/scale (default 4), resolves each
label to a topic of the catalogue, ranks the articles by the relevance of their paragraphs, and prints the average
precision by label beside the label's share, which a random ranking would reach. Labels without a topic are named.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import Any

from digest import segment
from digest.model import Article, Corpus, Field, Metadata, Paragraph
from digest.topics import catalogue
from tests.eval import floors

ARTICLES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "scale" / "articles.jsonl.gz"
MIN_ARTICLES = 5
"""Labels with fewer articles in the sample say nothing."""


def records(step: int) -> list[dict[str, Any]]:
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for i, line in enumerate(lines) if i % step == 0]


def article(record: dict[str, Any]) -> Article:
    """An article whose every block is body."""
    text = record["text"]
    blocks = [Paragraph(b.start, b.end, b.text, "body", "eval") for b in segment.blocks(text)]
    digest = hashlib.sha256(text.encode()).hexdigest()
    metadata = Metadata(headline=Field(record["title"], "given") if record["title"] else Field())
    return Article(record["id"], record["id"], digest, text, metadata, segment.paragraphs(blocks, "en"))


def average_precision(ranking: Sequence[str], relevant: set[str]) -> float:
    """In [0, 1], larger is better; what is not ranked counts as missed."""
    right, total = 0, 0.0
    for place, name in enumerate(ranking, 1):
        if name in relevant:
            right += 1
            total += right / place
    return total / len(relevant)


def rankings(corpus: Corpus, entries: Sequence[catalogue.Entry]) -> dict[str, list[str]]:
    """The articles of each topic, most about it first: summed relevance, damped by the article's length."""
    result = {}
    for topic in catalogue.find(corpus, entries):
        scores: dict[str, float] = {}
        for hit in topic.hits:
            share = hit.relevance / sqrt(len(hit.article.content))
            scores[hit.article.id] = scores.get(hit.article.id, 0.0) + share
        result[topic.name] = sorted(scores, key=lambda name: (-scores[name], name))
    return result


def scores(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str | None, float, float]]:
    """Label, topic, average precision, share of the articles."""
    labelled: dict[str, set[str]] = {}
    for row in rows:
        labelled.setdefault(row["topic"], set()).add(row["id"])
    resolved = {label: catalogue.resolve(label.replace("_", " "), catalogue.entries()) for label in labelled}
    known = tuple(dict.fromkeys(entry for entry in resolved.values() if entry.origin == "catalogue"))
    found = rankings(Corpus(tuple(sorted(map(article, rows), key=lambda a: a.id))), known)
    for label, ids in sorted(labelled.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(ids) < MIN_ARTICLES:
            continue
        entry = resolved[label]
        topic = entry.name if entry.origin == "catalogue" else None
        yield label, topic, average_precision(found.get(entry.name, []), ids) if topic else 0.0, len(ids) / len(rows)


def main() -> int:
    """Prints a row for each label; 1 where the mean is below its floor."""
    if not ARTICLES.exists():
        print(f"skipped: {ARTICLES} is not there")
        return 0
    values = []
    for label, topic, precision, share in scores(records(int(sys.argv[1]) if sys.argv[1:] else 4)):
        print(f"{label:32} {topic or '—':34} {precision:.3f} {share:.3f}" if topic else f"{label:32} no topic")
        values += [precision] if topic else []
    mean = sum(values) / max(len(values), 1)
    print(f"mean average precision {mean:.3f} over {len(values)} labels with a topic")
    return floors.judged("topics_scale", {"mean average precision": mean})


if __name__ == "__main__":
    raise SystemExit(main())
