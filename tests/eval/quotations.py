"""How many of the statements that people marked in PolNeAR are found, and with the right speaker.

Run as `python -m tests.eval.quotations`; it fails where a figure falls below its floor. A content that was found
matches one of the gold if the characters of the two have a Jaccard index of at least .5; each matches once, best pairs
first. A content is direct if at least half of its characters stand between quotation marks, found or gold alike. A
speaker is right if the first or the last word of the mention lies in the gold source.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digest.annotators.quotations import Options, annotate
from digest.annotators.quotations.marks import quoted_spans
from digest.model import Article, Metadata, Paragraph, Quote, Sentence
from digest.text import sentences
from tests.eval import floors

POLNEAR = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "attributions" / "polnear.jsonl.gz"

Span = tuple[int, int]
Characters = frozenset[int]


@dataclass(frozen=True)
class Found:
    """A content by its characters, and who says it: spans of the gold source, or the mention."""

    characters: Characters
    source: tuple[Span, ...] = ()


@dataclass
class Score:
    """Counts over the corpus: found, gold, and of each those that match, by kind; speakers named and right."""

    found: dict[str, int] = field(default_factory=lambda: {"direct": 0, "indirect": 0})
    gold: dict[str, int] = field(default_factory=lambda: {"direct": 0, "indirect": 0})
    found_right: dict[str, int] = field(default_factory=lambda: {"direct": 0, "indirect": 0})
    gold_right: dict[str, int] = field(default_factory=lambda: {"direct": 0, "indirect": 0})
    sourced: int = 0
    mentioned: int = 0
    speakers_right: int = 0

    def figures(self, *kinds: str) -> tuple[float, float, float]:
        """Precision, recall and F1 over the kinds, each in [0, 1]."""
        precision = sum(self.found_right[k] for k in kinds) / max(1, sum(self.found[k] for k in kinds))
        recall = sum(self.gold_right[k] for k in kinds) / max(1, sum(self.gold[k] for k in kinds))
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

    @property
    def speaker_accuracy(self) -> float:
        """The share of right mentions among the matched contents whose gold has a source, in [0, 1]."""
        return self.speakers_right / max(1, self.sourced)


def main() -> int:
    """Prints a row for each rival and for us; 1 where a floor is missed."""
    if not POLNEAR.exists():
        print(f"skipped: {POLNEAR} is not there")
        return 0
    records = load()
    print(f"{'':34}{'all':>17}{'direct':>19}{'indirect':>19}   speaker")
    scores = {}
    for name, find in RIVALS.items():
        score = scores[name] = evaluate(records, find)
        rows = [score.figures("direct", "indirect"), score.figures("direct"), score.figures("indirect")]
        columns = "  ".join("P {:.2f} R {:.2f} F {:.3f}".format(*row) for row in rows)
        print(f"{name:24} {columns}   {score.speaker_accuracy:.3f}")
    print("the weights were learnt from these articles; python -m tests.eval.quotations_train judges each without it")
    weighed = {f"weighed {name}": value for name, value in reached(scores["digest"]).items()}
    return floors.judged("quotations", reached(scores["digest, rules alone"]) | weighed)


def reached(score: Score) -> dict[str, float]:
    """F1 of contents, precision of all contents, right speakers among the contents found."""
    return {
        "all": score.figures("direct", "indirect")[2],
        "direct": score.figures("direct")[2],
        "indirect": score.figures("indirect")[2],
        "precision": score.figures("direct", "indirect")[0],
        "speaker": score.speaker_accuracy,
    }


def load() -> list[tuple[Article, list[Found]]]:
    """The articles and their gold contents."""
    with gzip.open(POLNEAR, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [(build(r["id"], r["text"]), list(gold(r))) for r in records]


def build(id: str, text: str) -> Article:
    """An article whose lines are its paragraphs, all of them body."""
    paragraphs = []
    for number, m in enumerate(re.finditer(r"[^\s][^\n]*", text), start=1):
        words = m.group().rstrip()
        spans = enumerate(sentences.spans(words))
        inner = tuple(Sentence(m.start() + s, m.start() + e, words[s:e], number, k) for k, (s, e) in spans)
        paragraphs.append(Paragraph(m.start(), m.start() + len(words), words, "body", "eval", number, inner))
    return Article(id, id, "", text, Metadata(), tuple(paragraphs))


def gold(record: dict[str, Any]) -> Iterator[Found]:
    for attribution in record["attributions"]:
        content = spans(attribution, "content")
        if content:
            yield Found(_characters(content), tuple(spans(attribution, "source")))


def spans(attribution: dict[str, Any], part: str) -> list[Span]:
    return [(start, end) for piece in attribution.get(part, []) for start, end in piece["spans"]]


def _characters(spans: Iterable[Span]) -> Characters:
    return frozenset(i for start, end in spans for i in range(start, end))


def marks_alone(article: Article) -> list[Found]:
    """The rival: whatever stands in quotation marks."""
    return [Found(_characters([span])) for span in quoted_spans(article)]


def apart(article: Article) -> list[Found]:
    """Ours, the parts of an interrupted quotation each by itself."""
    return found(annotate(article, Options(joined=False, weighed=False)))


def sure(article: Article) -> list[Found]:
    """Ours, without what is only weighed."""
    return found(annotate(article, Options(weighed=False)))


def ours(article: Article) -> list[Found]:
    """Ours, as it is by default."""
    return found(annotate(article))


def found(quotes: Iterable[Quote]) -> list[Found]:
    return [
        Found(_characters([(q.content.start, q.content.end)]), ((q.mention.start, q.mention.end),) if q.mention else ())
        for q in quotes
    ]


def evaluate(records: list[tuple[Article, list[Found]]], find: Callable[[Article], list[Found]]) -> Score:
    """The score of one way to find contents."""
    score = Score()
    for article, gold in records:
        marks = _characters(quoted_spans(article))
        found = find(article)
        pairs = match(found, gold)
        for i, f in enumerate(found):
            score.found[_kind(f, marks)] += 1
            score.found_right[_kind(f, marks)] += i in pairs
        for j, g in enumerate(gold):
            score.gold[_kind(g, marks)] += 1
            score.gold_right[_kind(g, marks)] += j in set(pairs.values())
        for i, j in pairs.items():
            _count_speaker(score, found[i], gold[j])
    return score


def _kind(content: Found, marks: Characters) -> str:
    return "direct" if 2 * len(content.characters & marks) >= len(content.characters) else "indirect"


def _count_speaker(score: Score, found: Found, gold: Found) -> None:
    if not gold.source:
        return
    score.sourced += 1
    for start, end in found.source:
        score.mentioned += 1
        score.speakers_right += any(s <= start < e or s < end <= e for s, e in gold.source)


def match(found: list[Found], gold: list[Found]) -> dict[int, int]:
    """Which found content is which gold one: one to one, the highest Jaccard index first, none below .5."""
    scored = sorted(
        (-len(f.characters & g.characters) / len(f.characters | g.characters), i, j)
        for i, f in enumerate(found)
        for j, g in enumerate(gold)
        if not f.characters.isdisjoint(g.characters)
    )
    pairs: dict[int, int] = {}
    for negative, i, j in scored:
        if negative <= -0.5 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


RIVALS: dict[str, Callable[[Article], list[Found]]] = {
    "quotation marks alone": marks_alone,
    "digest, parts apart": apart,
    "digest, rules alone": sure,
    "digest": ours,
}

if __name__ == "__main__":
    raise SystemExit(main())
