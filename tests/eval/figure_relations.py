"""How well figures of several sources are lined up.

`python -m tests.eval.figure_relations` (`-v` prints what is wrong).

Gold: the figures of 53 stories of five corpora that share a unit, an event or a number with another source's, each put
by a reader, before the rules were made, to the thing that it counts and to the scope in which it counts it.
`figure_relations_gold.jsonl` has their offsets, not their words: "A" is a thing, "A:sunday" a scope of it, "" what
nobody else counts, "?" what cannot be told. How two figures of one thing relate follows from their limits and the days
of their articles. Rules were made on the stories of half `tuned`; the others were held out: at first sight 103 of 108
pairs there were right; what was wrong was read after that, what was missed never.

  right     of the pairs of figures in one row, those that relate as the row says; what nobody judged is wrong
  recall    of the pairs of two sources that so relate, those that stand in a row that says it

The rival takes two figures of two sources with one unit and one event for one thing: of equal numbers they agree, of
others they are in conflict.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from digest import pipeline
from digest.annotators import figures as annotator
from digest.annotators import quotations
from digest.comparers import Scene, figures
from digest.model import Article, Figure, Hit, Topic
from digest.text.normalize import stems
from tests.eval import floors

GOLD = floors.FILE.with_name("figure_relations_gold.jsonl")
DATA = floors.SHARED / "data"
RELATIONS = ("agree", "compatible", "later update", "different scope", "conflict")
_ROUNDED = 0.1

Place = tuple[str, int, int]


class Story(NamedTuple):
    """The articles of a story in order of date with their figures, and what each judged figure counts."""

    name: str
    tuned: bool
    articles: tuple[Article, ...]
    figures: dict[str, tuple[Figure, ...]]
    things: dict[Place, str]


class Pair(NamedTuple):
    """Two figures, in order of place, and how they are said to relate; `said` is one of several."""

    story: str
    left: Figure
    right: Figure
    said: str


def main(arguments: Sequence[str]) -> int:
    """Prints a row for each half, method and relation; 1 where a floor is missed."""
    if not DATA.exists():
        print(f"skipped: {DATA} is not there")
        return 0
    found = list(stories())
    reached = {}
    for half in ("tuned", "held out"):
        own = [story for story in found if story.tuned == (half == "tuned")]
        for name, relate in (("digest", related), ("rival", matched)):
            score = scored(own, [list(relate(story)) for story in own], verbose="-v" in arguments and name == "digest")
            print(f"{half}, {name}")
            for relation in ("all", *RELATIONS):
                said, right, kept, wanted = (score[relation, k] for k in ("said", "right", "kept", "wanted"))
                print(
                    f"  {relation:16} right {right:4} of {said:4} ({_share(right, said)}), "
                    f"recall {kept:4} of {wanted:4} ({_share(kept, wanted)})"
                )
            if name == "digest":
                reached[f"{half} right"] = score["all", "right"] / max(1, score["all", "said"])
                reached[f"{half} recall"] = score["all", "kept"] / max(1, score["all", "wanted"])
    return floors.judged("figure_relations", reached)


def stories() -> Iterator[Story]:
    """The stories of the gold, read as any user would read their articles."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for corpus in sorted({record["corpus"] for record in records}):
        own = [record for record in records if record["corpus"] == corpus]
        by_story = _articles(corpus, own)
        for record in own:
            yield _story(record, by_story[record["story"]])


def _articles(corpus: str, records: Sequence[dict[str, Any]]) -> dict[str, list[Article]]:
    """The articles of the stories of one corpus, or those that the story lists."""
    wanted = {id_: r["story"] for r in records for id_ in r.get("articles", ())}
    names = {r["story"] for r in records}
    story: dict[str, str] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        gzip.open(DATA / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as all_,
    ):
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as kept:
            for line in all_:
                one = json.loads(line)
                name = wanted.get(one["id"]) if wanted else str(one["story"])
                if name in names:
                    story[one["id"]] = str(name)
                    kept.write(line)
        articles = pipeline.load([str(path)]).articles
    found: dict[str, list[Article]] = {}
    for article in articles:
        if article.id in story:
            found.setdefault(story[article.id], []).append(article)
    return found


def _story(record: dict[str, Any], articles: Sequence[Article]) -> Story:
    things = {(article, start, end): thing for article, start, end, thing in record["figures"]}
    ordered = tuple(sorted(articles, key=lambda a: (a.published is None, str(a.published), a.id)))
    sure = quotations.Options(weighed=False)
    found = {a.id: annotator.annotate(a, quotations.annotate(a, sure)) for a in ordered}
    if "articles" in record:  # of which only what befell people was judged
        found = {id_: tuple(f for f in own if _place(f) in things) for id_, own in found.items()}
    return Story(record["story"], record["tuned"], ordered, found, things)


def related(story: Story) -> Iterator[Pair]:
    """What the rows say, of every two figures in one that are not one source's same number."""
    topic = Topic("all", None, "query", tuple(Hit(a, p, 1.0, ()) for a in story.articles for p in a.content))
    none: dict[str, tuple[Any, ...]] = {a.id: () for a in story.articles}
    for row in figures.compare(Scene(topic, story.articles, none, none), story.figures):
        for left, right in combinations(sorted(row.values, key=_place), 2):
            same = _limits(left) == _limits(right)
            if row.relation != "too few" and not (same and left.evidence.source == right.evidence.source):
                yield Pair(story.name, left, right, "agree" if same and row.relation != "compatible" else row.relation)


def matched(story: Story) -> Iterator[Pair]:
    """What the rival says."""
    every = sorted((f for own in story.figures.values() for f in own if f.unit and f.event), key=_place)
    for left, right in combinations(every, 2):
        same = (left.kind, left.event, stems(left.unit or "")[-1:]) == (
            right.kind,
            right.event,
            stems(right.unit or "")[-1:],
        )
        if same and left.evidence.source != right.evidence.source:
            yield Pair(story.name, left, right, "agree" if _limits(left) == _limits(right) else "conflict")


def scored(found: Sequence[Story], said: Sequence[Sequence[Pair]], verbose: bool = False) -> Counter[tuple[str, str]]:
    """For each relation and for all: how many pairs were said so, are right, are wanted, and are kept of these."""
    score: Counter[tuple[str, str]] = Counter()
    for story, pairs in zip(found, said, strict=True):
        for pair in dict.fromkeys(pairs):
            right = accepted(story, pair.left, pair.right)
            if right is not None:
                _count(score, pair.said, "said", "right" if pair.said in right else "")
                if verbose and pair.said not in right:
                    print(f"  {story.name}: {pair.said}, not {sorted(right)}: {_told(pair.left)} | {_told(pair.right)}")
        _wanted(score, story, {(_place(p.left), _place(p.right), p.said) for p in pairs})
    return score


def _wanted(score: Counter[tuple[str, str]], story: Story, said: set[tuple[Place, Place, str]]) -> None:
    judged = sorted((f for own in story.figures.values() for f in own if _place(f) in story.things), key=_place)
    for left, right in combinations(judged, 2):
        relations = accepted(story, left, right)
        if relations and left.evidence.source != right.evidence.source:
            kept = any((_place(left), _place(right), relation) in said for relation in relations)
            _count(score, sorted(relations)[0], "wanted", "kept" if kept else "")


def _count(score: Counter[tuple[str, str]], relation: str, *keys: str) -> None:
    for key in filter(None, keys):
        score[relation, key] += 1
        score["all", key] += 1


def accepted(story: Story, left: Figure, right: Figure) -> frozenset[str] | None:
    """The relations that are right of two figures; none where they count two things, None where that cannot be told."""
    one, other = (story.things.get(_place(figure), "") for figure in (left, right))
    if "?" in (one, other):
        return None
    if not one or one.partition(":")[0] != other.partition(":")[0]:
        return frozenset()
    if one != other:
        return frozenset({"different scope"})
    if _limits(left) == _limits(right):
        return frozenset({"agree", "compatible"})
    days = {figure.evidence.published for figure in (left, right)}
    later = frozenset({"later update"} if len(days) == 2 and None not in days else ())
    return later | {"compatible"} if _near(left, right) else later or frozenset({"conflict"})


def _near(left: Figure, right: Figure) -> bool:
    """Whether both can be right: their limits meet, or one is the other rounded."""
    low, high = max(left.least, right.least), min(left.most, right.most)
    return low <= high * (1 + _ROUNDED * ("about" in (left.bound, right.bound)))


def _limits(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.words


def _place(figure: Figure) -> Place:
    return figure.evidence.article, figure.evidence.start, figure.evidence.end


def _told(figure: Figure) -> str:
    return f"{figure.evidence.text} {figure.event or ''} {_place(figure)}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "none"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
