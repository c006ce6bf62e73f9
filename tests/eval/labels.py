"""How well labels are found and grouped, on NewsWCL50: `python -m tests.eval.labels`.

Gold: the phrases coded for one actor or one group of people (types ACTOR and GROUP), as (story, concept, outlet,
phrase) without articles, case and number; `wide` also those coded for a state and for the people and bodies around an
actor (COUNTRY, ACTOR-I). Ours: the labels of `comparers.labels` over the five articles of a story, every actor, every
voice, states and bodies with a name only in `wide`. An entity answers for the concept with which it shares most
(outlet, phrase) pairs; entities that share none are about actors the gold does not code and count neither way.

  exact     a label is right where the gold has the phrase for its concept and outlet
  relaxed   or where one of the two ends with the other: the gold parts "Prime Minister" from "Shinzo Abe", we do not
  grouping  B-cubed precision, recall and F1 of the entities against the concepts, over the labels that the gold has
  rival     the same mentions grouped by the lemma of their last word, no surnames that only another article tells of

The first rules were tuned on the stories of `TUNED`, and the others are printed apart. Since then the errors of those
have been read too, and rules were made after them (masses, smugglers): they no longer tell how the rules do on stories
that nobody has seen.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from digest.annotators import actors, quotations
from digest.annotators.actors.entities import is_named
from digest.annotators.actors.forms import label_key
from digest.annotators.actors.lexicon import listed
from digest.comparers import Scene, labels
from digest.model import Article, LabelMention, Topic
from tests import builders
from tests.eval import floors

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "labels" / "newswcl50.jsonl.gz"
SCOPES = {"": frozenset({"ACTOR", "GROUP"}), "wide ": frozenset({"ACTOR", "GROUP", "COUNTRY", "ACTOR-I"})}
TUNED = frozenset({"0", "2", "4"})

Triple = tuple[str, str, str]


class Score(NamedTuple):
    """Right and all of ours, found and all of the gold."""

    right: int
    ours: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / self.ours if self.ours else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0


def stories() -> dict[str, list[dict[str, Any]]]:
    """The records of the corpus by story."""
    found: dict[str, list[dict[str, Any]]] = {}
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            found.setdefault(str(record["story"]), []).append(record)
    return found


def article(record: Mapping[str, Any]) -> Article:
    paragraphs = [p.strip() for p in record["text"].replace("\\n", "\n").split("\n") if p.strip()]
    return builders.article(*paragraphs, id=record["id"], source=record["source"])


def scene(records: Iterable[Mapping[str, Any]]) -> Scene:
    articles = tuple(article(record) for record in records)
    quotes = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in articles}
    mentions = {a.id: actors.annotate(a, quotes[a.id]) for a in articles}
    return Scene(Topic("story", None, "query", ()), articles, quotes, mentions)


def ours(one: Scene, scope: str = "") -> set[Triple]:
    """(entity, outlet, phrase) of the comparer."""
    found = labels.compare(one, labels.Options(every=True))
    return {
        (label.entity, label.source, label_key(label.label)) for label in found if scope or not is_named(label.entity)
    }


def rival(one: Scene, scope: str = "") -> set[Triple]:
    """The same mentions, grouped by the lemma of their last word."""

    def triple(outlet: str, mention: LabelMention) -> Triple:
        key = label_key(mention.label)
        return key.split()[-1], outlet, key

    return {
        triple(a.outlet, mention)
        for a in one.articles
        for mention in one.mentions[a.id]
        if not mention.open and (scope or not is_named(mention.entity))
    }


def gold(records: Iterable[Mapping[str, Any]], scope: str = "") -> set[Triple]:
    """(concept, outlet, phrase) of the annotators."""
    return {
        (mention["code_name"], record["source"], _plain(mention["code_mention"]))
        for record in records
        for mention in record["mentions"]
        if mention["code_type"] in SCOPES[scope] and _plain(mention["code_mention"])
    }


def _plain(phrase: str) -> str:
    key = label_key(phrase.replace("``", "").replace("''", ""))
    words = key.split()
    while words and (words[0] in listed("grammar", "determiners") or words[0].isdigit()):
        words = words[1:]
    return " ".join(words)


def score(found: set[Triple], coded: set[Triple], relaxed: bool) -> tuple[Score, int, list[Triple]]:
    """The score, the number of entities that answer for no concept, and what is wrong."""
    concept = _concepts(found, coded)
    said: dict[tuple[str, str], set[str]] = {}
    for name, outlet, phrase in coded:
        said.setdefault((name, outlet), set()).add(phrase)
    answers = {(concept[e], outlet, phrase) for e, outlet, phrase in found if e in concept}
    wrong = [a for a in answers if not any(_same(a[2], p, relaxed) for p in said.get(a[:2], ()))]
    have: dict[tuple[str, str], set[str]] = {}
    for name, outlet, phrase in answers:
        have.setdefault((name, outlet), set()).add(phrase)
    hit = sum(any(_same(p, phrase, relaxed) for p in have.get((name, outlet), ())) for name, outlet, phrase in coded)
    strangers = len({e for e, _, _ in found} - set(concept))
    return Score(len(answers) - len(wrong), len(answers), hit, len(coded)), strangers, sorted(wrong)


def _same(a: str, b: str, relaxed: bool) -> bool:
    if a == b:
        return True
    return relaxed and (f" {a}".endswith(f" {b}") or f" {b}".endswith(f" {a}"))


def _concepts(found: set[Triple], coded: set[Triple]) -> dict[str, str]:
    names: dict[tuple[str, str], set[str]] = {}
    for name, outlet, phrase in coded:
        names.setdefault((outlet, phrase), set()).add(name)
    shared: dict[str, Counter[str]] = {}
    for entity, outlet, phrase in sorted(found):
        for name in sorted(names.get((outlet, phrase), ())):
            shared.setdefault(entity, Counter())[name] += 1
    return {entity: counts.most_common(1)[0][0] for entity, counts in shared.items()}


def grouping(found: set[Triple], coded: set[Triple]) -> tuple[float, float, int]:
    """Sums of B-cubed precision and recall over the (outlet, phrase) that both have, and how many those are."""
    concepts: dict[tuple[str, str], set[str]] = {}
    for name, outlet, phrase in coded:
        concepts.setdefault((outlet, phrase), set()).add(name)
    items = {(o, p, e): next(iter(concepts[o, p])) for e, o, p in found if len(concepts.get((o, p), ())) == 1}
    both = Counter((item[2], name) for item, name in items.items())
    entities, names = Counter(item[2] for item in items), Counter(items.values())
    precision = sum(both[item[2], name] / entities[item[2]] for item, name in items.items())
    recall = sum(both[item[2], name] / names[name] for item, name in items.items())
    return precision, recall, len(items)


class Sums:
    """What is added up over stories."""

    def __init__(self) -> None:
        self.totals: dict[str, Score] = {}
        self.grouped: dict[str, list[float]] = {"ours": [0.0, 0.0, 0.0], "rival": [0.0, 0.0, 0.0]}
        self.errors: list[Triple] = []
        self.strangers = 0

    def add(self, one: Scene, records: Sequence[Mapping[str, Any]], scope: str) -> None:
        coded = gold(records, scope)
        for system, found in (("ours", ours(one, scope)), ("rival", rival(one, scope))):
            shares = zip(self.grouped[system], grouping(found, coded), strict=True)
            self.grouped[system] = [x + y for x, y in shares]
            for relaxed in (False, True):
                result, alone, wrong = score(found, coded, relaxed)
                name = f"{system} {'relaxed' if relaxed else 'exact'}"
                before = self.totals.get(name, Score(0, 0, 0, 0))
                self.totals[name] = Score(*(x + y for x, y in zip(before, result, strict=True)))
                if system == "ours" and not relaxed:
                    self.strangers += alone
                    self.errors += wrong

    def lines(self, title: str) -> list[str]:
        scores = [
            f"{title} {n:14} P {s.precision:.3f} ({s.right}/{s.ours})  R {s.recall:.3f} ({s.found}/{s.gold})"
            for n, s in self.totals.items()
        ]
        cubed = {system: _b_cubed(*sums) for system, sums in self.grouped.items()}
        scores += [f"{title} {n:5} grouping P {p:.3f} R {r:.3f} F1 {f:.3f}" for n, (p, r, f) in cubed.items()]
        return [*scores, f"{title} entities of ours that the gold does not code: {self.strangers}"]


def measure() -> tuple[dict[str, float], list[str], list[Triple]]:
    """Figures by name, lines to print, and our wrong answers (exact)."""
    figures: dict[str, float] = {}
    lines: list[str] = []
    scenes = {story: scene(records) for story, records in stories().items()}
    for scope in SCOPES:
        every, apart = Sums(), {"tuned": Sums(), "held out": Sums()}
        for story, records in stories().items():
            every.add(scenes[story], records, scope)
            apart["tuned" if story in TUNED else "held out"].add(scenes[story], records, scope)
        lines += [line for name, sums in (("all", every), *apart.items()) for line in sums.lines(f"{scope}{name:8}")]
        figures |= {
            f"{scope}exact precision": every.totals["ours exact"].precision,
            f"{scope}exact recall": every.totals["ours exact"].recall,
            f"{scope}relaxed precision": every.totals["ours relaxed"].precision,
            f"{scope}relaxed recall": every.totals["ours relaxed"].recall,
        }
        if not scope:
            figures["grouping F1"] = _b_cubed(*every.grouped["ours"])[2]
            errors = every.errors
    return figures, lines, errors


def _b_cubed(precision: float, recall: float, items: float) -> tuple[float, float, float]:
    p, r = precision / max(items, 1), recall / max(items, 1)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def main() -> int:
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    figures, lines, errors = measure()
    print("\n".join(lines))
    if "-v" in sys.argv:
        print("\n".join(map(str, errors)))
    return floors.judged("labels", figures)


if __name__ == "__main__":
    raise SystemExit(main())
