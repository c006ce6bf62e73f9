"""How well `ceasefire` finds the paragraphs that a careful reader marked in the five originals.

`python -m tests.eval.topics_ceasefire [-v]` prints precision and recall; `-v` each paragraph in error.
Gold: topics_gold.json. Paragraphs marked arguable count neither way.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from digest import clean, segment
from digest.model import Article, Corpus, Metadata
from digest.topics import catalogue
from tests.eval import floors

ORIGINALS = Path(__file__).resolve().parents[2].parent / "shared" / "articles"
GOLD = Path(__file__).with_name("topics_gold.json")


class Score(NamedTuple):
    """Paragraphs found and central, found and not about it, central and missed: (article id, start)."""

    right: list[tuple[str, int]]
    false: list[tuple[str, int]]
    missed: list[tuple[str, int]]

    @property
    def recall(self) -> float:
        return len(self.right) / (len(self.right) + len(self.missed))

    @property
    def precision(self) -> float:
        return len(self.right) / (len(self.right) + len(self.false))


def originals() -> Corpus:
    """The originals as the digest sees them, without metadata."""
    return Corpus(tuple(_articles()))


def _articles() -> Iterator[Article]:
    for path in sorted(ORIGINALS.glob("*.txt")):
        text = path.read_text(encoding="utf-8-sig")
        marked = segment.paragraphs(clean.mark(segment.blocks(text)), "en")
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield Article(path.stem, path.name, digest, text, Metadata(), marked)


def score(corpus: Corpus) -> Score:
    """The catalogue's ceasefire against the gold."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    known = catalogue.entries()
    found: set[tuple[str, int]] = set()
    for topic in catalogue.find(corpus, (catalogue.resolve(gold["topic"], known),)):
        found |= {(hit.article.id, hit.paragraph.start) for hit in topic.hits}
    central = {(name, start) for name, marks in gold["gold"].items() for start in marks["central"]}
    arguable = {(name, start) for name, marks in gold["gold"].items() for start in marks["arguable"]}
    return Score(sorted(found & central), sorted(found - central - arguable), sorted(central - found))


def main() -> int:
    if not ORIGINALS.exists():
        print(f"skipped: {ORIGINALS} is not there")
        return 0
    corpus = originals()
    result = score(corpus)
    central = len(result.right + result.missed)
    print(f"precision {result.precision:.3f}  recall {result.recall:.3f}  over {central} central")
    for title, places in (("false", result.false), ("missed", result.missed)) if "-v" in sys.argv[1:] else ():
        for name, start in places:
            text = next((p.text for p in corpus.by_id[name].paragraphs if p.start == start), "(no such paragraph)")
            print(f"{title}: {name} {start}: {text[:100]}")
    return floors.judged("topics_ceasefire", {"precision": result.precision, "recall": result.recall})


if __name__ == "__main__":
    raise SystemExit(main())
