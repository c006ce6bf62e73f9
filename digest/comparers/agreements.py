"""What two or more sources say, and whom each has it from.

That two sources bear each other out is decided in `digest.origins`, strictly: whole sentences that are worded alike,
and clauses that tell one event of the same participants in words that newsrooms use for one another. What they say in
quite other words is not found, and a text that one copied from the other counts as one origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest import origins
from digest.comparers import Scene
from digest.model import Agreement, Evidence
from digest.model.origins import Backing
from digest.origins import shared


@dataclass(frozen=True, slots=True)
class Options:
    """`least_sources`: how many sources say it at least; `most_sentences`: of a wide topic, as many sentences as are
    asked who else says them, the most central first."""

    least_sources: int = 2
    most_sentences: int = 2000

    def __post_init__(self) -> None:
        if self.least_sources < 2:
            raise ValueError(f"an agreement has 2 sources or more, not {self.least_sources}")


class _Found(NamedTuple):
    """A statement with who bears it out; `sentence` is where its sentence stands, `keys` what a clause tells."""

    backing: Backing
    sentence: tuple[str, int]
    keys: frozenset[frozenset[str]]


def compare(scene: Scene, options: Options = Options()) -> tuple[Agreement, ...]:
    """The statements of the topic that sources share, the most widely told first; no sentence stands in two.

    Of those that say the same, the one that most others bear out stands first, then whole sentences, then the shortest.
    """
    told: set[tuple[str, int]] = set()
    clauses: list[frozenset[frozenset[str]]] = []
    found = []
    for one in sorted((*_sentences(scene, options), *_clauses(scene, options)), key=_rank):
        places = {one.sentence, *((e.article, e.start) for e in one.backing.support)}
        again = any(one.keys <= keys or keys <= one.keys for keys in clauses if one.keys)
        if len(one.backing.sources) >= options.least_sources and told.isdisjoint(places) and not again:
            told |= places
            clauses += [one.keys] if one.keys else []
            found.append(_agreement(one.backing))
    return tuple(found)


def _sentences(scene: Scene, options: Options) -> Iterable[_Found]:
    alone = [(-hit.relevance, evidence) for a in scene.articles for hit, evidence in scene.standing(a)]
    for backing in origins.backing(_central(alone, options), scene.articles):
        yield _Found(backing, (backing.statement.article, backing.statement.start), frozenset())


def _clauses(scene: Scene, options: Options) -> Iterable[_Found]:
    every = [
        (-hit.relevance, article.evidence(sentence.start, sentence.end))
        for article in scene.articles
        for hit in scene.hits(article)
        for sentence in hit.paragraph.sentences
        if hit.paragraph.role != "subheading"
    ]
    for backing, sentence, keys in shared.find(_central(every, options), scene.articles):
        yield _Found(backing, (sentence.article, sentence.start), keys)


def _central(weighed: Sequence[tuple[float, Evidence]], options: Options) -> tuple[Evidence, ...]:
    """The most central of the sentences, in the order given, each once."""
    if len(weighed) > options.most_sentences:
        ranked = sorted(weighed, key=lambda w: (w[0], w[1].article, w[1].start))[: options.most_sentences]
        kept = {(e.article, e.start) for _, e in ranked}
        weighed = [(weight, e) for weight, e in weighed if (e.article, e.start) in kept]
    return tuple(dict.fromkeys(e for _, e in weighed))


def _agreement(backing: Backing) -> Agreement:
    every = (backing.statement, *backing.support)
    return Agreement(every, backing.sources, backing.origins, backing.count, backing.one_text)


def _rank(found: _Found) -> tuple[int, bool, int, str, int]:
    statement = found.backing.statement
    return (
        -len(found.backing.sources),
        bool(found.keys),
        -len(found.keys) or len(statement.text),
        statement.article,
        statement.start,
    )
