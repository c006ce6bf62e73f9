"""How well figures are read: `python -m tests.eval.figures` (`-v` prints what is wrong, `-v tuning` of that half).

Gold: 319 sentences of as many articles of four corpora, chosen by hash among those with a digit or a number word, and
66 more that also tell of people killed, hurt, arrested and the like, annotated from the text before the annotator read
them. `figures_gold.jsonl` keeps their offsets, a hash and the values of their figures, not their words; "?" is what
cannot be told. Sentences of even number are for tuning, the odd ones honest.

  value   both limits are the gold's, and the evidence holds the gold's number
  bound   and so is the bound
  unit    value, and the head (last word) of what is counted, without its plural
  event, place, period  precision and recall over the figures whose value is right

The rivals give numbers alone: theirs are right where they are one of the gold's limits. quantulum3 0.10 reaches
P .522 R .846 on the tuning half and P .486 R .806 on the honest one; it runs here too where it is installed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from digest.annotators import figures
from digest.model import Article, Figure, Metadata, Paragraph, Sentence
from tests.eval import floors

GOLD = Path(__file__).parent / "figures_gold.jsonl"
DATA = floors.SHARED / "data"
_DIGITS = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")

Gold = dict[str, Any]


class Item(NamedTuple):
    """A sentence with its gold figures, whose offsets are the sentence's."""

    text: str
    gold: list[Gold]


class Number(NamedTuple):
    """What a rival finds."""

    start: int
    end: int
    value: float


def items() -> Iterator[Item]:
    """The sentences, found again in their corpora. Raises `ValueError` where one is another than was annotated."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    texts: dict[tuple[str, str], str] = {}
    for name in sorted({r["corpus"] for r in records}):
        with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts |= {(name, one["id"]): one["text"] for one in map(json.loads, lines)}
    for r in records:
        text = texts[r["corpus"], r["article"]][r["start"] : r["end"]]
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != r["sha256"]:
            raise ValueError(f"{r['corpus']} {r['article']} is not what was annotated")
        yield Item(text, r["figures"])


def article(text: str) -> Article:
    """An article of one sentence."""
    sentence = Sentence(0, len(text), text, 1, 0)
    return Article("a", "a.txt", "", text, Metadata(), (Paragraph(0, len(text), text, "body", "test", 1, (sentence,)),))


def matched(item: Item, found: Sequence[Figure]) -> list[tuple[Gold, Figure]]:
    """Each gold figure with the one of ours at its place that has its value, if there is one."""
    left, pairs = list(found), []
    for gold in item.gold:
        here = [f for f in left if f.evidence.start < gold["end"] and gold["start"] < f.evidence.end]
        same = [f for f in here if _same(f.low, gold["low"]) and _same(f.high, gold["high"])]
        if same:
            pairs.append((gold, same[0]))
            left.remove(same[0])
    return pairs


def _same(a: float | None, b: float | None) -> bool:
    return a == b if a is None or b is None else abs(a - b) <= 0.001 * max(abs(a), abs(b))


def head(unit: str | None) -> str:
    """The last word of a unit, without its plural."""
    word = unit.split()[-1].split("-")[-1].lower() if unit else ""
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}
    return irregular.get(word, word[:-1] if word.endswith("s") and not word.endswith("ss") else word)


def scores(chosen: Sequence[Item]) -> tuple[dict[str, float], list[str]]:
    """Figures by name, and a line for each error."""
    n: Counter[str] = Counter()
    errors: list[str] = []
    for item in chosen:
        found = figures.annotate(article(item.text))
        pairs = matched(item, found)
        n["ours"] += len(found)
        n["gold"] += len(item.gold)
        n["value"] += len(pairs)
        n["without"] += not item.gold
        n["silent"] += not item.gold and not found
        for gold, figure in pairs:
            n["bound"] += gold["bound"] == figure.bound
            n["unit"] += head(gold["unit"]) == head(figure.unit)
            n["kind"] += gold["kind"] == figure.kind
            for part in ("event", "place", "period"):
                _part(n, part, gold[part], getattr(figure, part))
        errors += _errors(item, found, pairs)
    return _rates(n), errors


def _part(n: Counter[str], part: str, gold: str | None, ours: str | None) -> None:
    if gold == "?":
        return
    n[f"{part} gold"] += gold is not None
    n[f"{part} ours"] += ours is not None
    n[part] += bool(gold and ours and (gold.lower() in ours.lower() or ours.lower() in gold.lower()))


def _rates(n: Counter[str]) -> dict[str, float]:
    rates = {}
    for part in ("value", "bound", "unit", "kind"):
        rates[f"{part} precision"] = n[part] / max(n["ours"], 1)
        rates[f"{part} recall"] = n[part] / max(n["gold"], 1)
    for part in ("event", "place", "period"):
        rates[f"{part} precision"] = n[part] / max(n[f"{part} ours"], 1)
        rates[f"{part} recall"] = n[part] / max(n[f"{part} gold"], 1)
    return rates | {"silent": n["silent"] / max(n["without"], 1)}


def _errors(item: Item, found: Sequence[Figure], pairs: Sequence[tuple[Gold, Figure]]) -> Iterator[str]:
    golds, ours = [id(g) for g, _ in pairs], [id(f) for _, f in pairs]
    for gold in item.gold:
        if id(gold) not in golds:
            yield f"missed  {_gold(item, gold)}\n    {item.text}"
    for figure in found:
        if id(figure) not in ours:
            yield f"wrong   {_ours(figure)}\n    {item.text}"
    for gold, figure in pairs:
        differs = [p for p in ("bound", "kind") if gold[p] != getattr(figure, p)]
        differs += ["unit"] * (head(gold["unit"]) != head(figure.unit))
        differs += [
            p
            for p in ("event", "place", "period")
            if gold[p] != "?" and (gold[p] is None) != (getattr(figure, p) is None)
        ]
        if differs:
            yield f"{' '.join(differs)}  gold {_gold(item, gold)}\n    ours {_ours(figure)}\n    {item.text}"


def _gold(item: Item, g: Gold) -> str:
    shown = [g[k] for k in ("low", "high", "bound", "kind", "unit", "event", "place", "period")]
    return f"{item.text[g['start'] : g['end']]!r} {shown}"


def _ours(f: Figure) -> str:
    return f"{f.evidence.text!r} {[f.low, f.high, f.bound, f.kind, f.unit, f.event, f.place, f.period]} {f.rule}"


def digits(text: str) -> list[Number]:
    """The simplest rival: runs of digits, with their commas and points."""
    return [Number(*m.span(), float(m.group().replace(",", ""))) for m in _DIGITS.finditer(text)]


def quantities(text: str) -> list[Number]:
    """`quantulum3`, where it is installed."""
    from quantulum3 import parser  # type: ignore[import-not-found]

    return [Number(*q.span, float(q.value)) for q in parser.parse(text)]


def rival(chosen: Sequence[Item], find: Callable[[str], list[Number]]) -> tuple[float, float]:
    """Precision and recall of a rival's values."""
    right = ours = gold = 0
    for item in chosen:
        found = find(item.text)
        ours += len(found)
        gold += len(item.gold)
        for g in item.gold:
            limits = [v for v in (g["low"], g["high"]) if v is not None]
            here = [n for n in found if n.start < g["end"] and g["start"] < n.end]
            right += any(_same(n.value, v) for n in here for v in limits)
    return right / max(ours, 1), right / max(gold, 1)


def main() -> int:
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    every = list(items())
    halves = {"tuning": every[::2], "honest": every[1::2]}
    figures_by_half, errors = {}, {}
    for name, chosen in halves.items():
        figures_by_half[name], errors[name] = scores(chosen)
        print(f"{name}: {len(chosen)} sentences, {sum(len(i.gold) for i in chosen)} figures")
        for part in ("value", "bound", "unit", "kind", "event", "place", "period"):
            rates = figures_by_half[name]
            print(f"  {part:7} P {rates[f'{part} precision']:.3f}  R {rates[f'{part} recall']:.3f}")
        print(f"  silent where there is none {figures_by_half[name]['silent']:.3f}")
        for title, find in (("digits", digits), ("quantulum3", quantities)):
            try:
                print("  rival {:10} value P {:.3f}  R {:.3f}".format(title, *rival(chosen, find)))
            except ImportError:
                print(f"  rival {title}: not installed")
    if "-v" in sys.argv:
        print("\n".join(errors["tuning" if "tuning" in sys.argv else "honest"]))
    return floors.judged("figures", figures_by_half["honest"])


if __name__ == "__main__":
    raise SystemExit(main())
