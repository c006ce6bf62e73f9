"""How well events are dated: `python -m tests.eval.events` (`-v` prints what is wrong).

Gold: nouns of events that stand in a sentence with a date, drawn at random from articles of the scale corpus of which
none was looked at before, annotated from the sentence: the date of the event that the sentence tells, null where it
tells none (another thing is dated; it is only possible; it goes on for longer). `events_gold.jsonl` keeps where each
noun stands, a hash of the words around it and the date, no words. Ours was mended after this reading in two
points (a day of a trial is no date of it, a tweet storm no storm): before, 24 of 28 of its dates were right.

  precision, recall   the dates stated that are the gold's, of those stated and of those of the gold
  nearest date        the rival: each noun has the date whose words are nearest in its sentence
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from digest.annotators import events, timexes
from digest.annotators.timexes import timeline
from digest.model import Article
from tests import builders
from tests.eval import floors

GOLD = Path(__file__).parent / "events_gold.jsonl"
CORPUS = floors.SHARED / "data/scale/articles.jsonl.gz"
_AROUND = 40
"""Characters before and after a noun, whose hash is kept."""


class Noun(NamedTuple):
    """A noun of events with its gold date."""

    article: Article
    place: int
    date: str | None


def nouns() -> Iterator[Noun]:
    """The nouns, found again in the corpus. Raises `ValueError` where the words around one are others."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    wanted = {record["article"] for record in records}
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        articles = {r["id"]: _article(r) for r in map(json.loads, lines) if r["id"] in wanted}
    for record in records:
        article, at = articles[record["article"]], record["noun"]
        words = article.text[max(0, at - _AROUND) : at + _AROUND]
        if hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16] != record["sha256"]:
            raise ValueError(f"{record['article']} is not what was annotated")
        yield Noun(article, at, record["date"])


def _article(record: Mapping[str, Any]) -> Article:
    return builders.article(*record["text"].split("\n\n"), id=record["id"], published=record["date"])


def ours(article: Article) -> dict[int, str]:
    """The date of each noun by its place."""
    return {m.head: m.date.date for m in events.annotate(article, timexes.annotate(article))}


def nearest(article: Article, place: int) -> str | None:
    """The date whose words are nearest in the sentence."""
    sentence = next(s for s in article.sentences if s.start <= place < s.end)
    dates = [
        (min(abs(w.start - place), abs(place - w.end)), w.start, entry.date)
        for entry in timeline.build([(article, timexes.annotate(article))]).entries
        for w in entry.words
        if sentence.start <= w.start < sentence.end
    ]
    return min(dates)[2] if dates else None


def rates(gold: list[Noun], found: list[str | None]) -> tuple[float, float]:
    """Precision and recall."""
    right = sum(date is not None and date == noun.date for noun, date in zip(gold, found, strict=True))
    said = sum(date is not None for date in found)
    return right / max(said, 1), right / max(sum(noun.date is not None for noun in gold), 1)


def main() -> int:
    if not CORPUS.exists():
        print(f"skipped: {CORPUS} is not there")
        return 0
    gold = list(nouns())
    dated = {noun.article.id: ours(noun.article) for noun in gold}
    found = [dated[noun.article.id].get(noun.place) for noun in gold]
    precision, recall = rates(gold, found)
    rival = rates(gold, [nearest(noun.article, noun.place) for noun in gold])
    print(f"{len(gold)} nouns of events, {sum(noun.date is not None for noun in gold)} dated")
    print(f"ours          P {precision:.3f} R {recall:.3f}")
    print(f"nearest date  P {rival[0]:.3f} R {rival[1]:.3f}")
    if "-v" in sys.argv:
        for noun, date in zip(gold, found, strict=True):
            if date != noun.date:
                around = " ".join(noun.article.text[max(0, noun.place - 100) : noun.place + 100].split())
                print(f"gold {noun.date}, ours {date}: {around}")
    return floors.judged("events", {"precision": precision, "recall": recall})


if __name__ == "__main__":
    sys.exit(main())
