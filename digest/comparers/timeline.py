"""What happened day by day and what was claimed, by whom: each date's statements, which sources share, later revised.

How a sentence tells what it dates is decided in `annotators.timexes.standing`. Here the statements of several sources
are put together, and what a later article says in place of an earlier one is set beside it, only where that is certain:
a figure that another section calls a later update, or what was announced for a day and then called off or put off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from digest import origins
from digest.annotators.timexes import standing
from digest.annotators.timexes.spoken import Dated
from digest.comparers import Scene
from digest.comparers import _revisions as revisions
from digest.model import Article, DatedEntry, Evidence, FigureRow, Quote
from digest.model.timexes import DatedItem

_MOST = 50
"""Statements of one date and kind with which another is compared: it bounds the time."""


@dataclass(frozen=True, slots=True)
class Options:
    """`shared_stems`: content stems that an announcement shares at least with the sentence that calls it off."""

    shared_stems: int = 3


class _Place(NamedTuple):
    """Where a sentence stands: its article's id and its first character."""

    article: str
    start: int


def compare(
    scene: Scene,
    entries: Sequence[DatedEntry],
    figures: Sequence[FigureRow],
    options: Options = Options(),
) -> tuple[DatedEntry, ...]:
    """The entries of a timeline with their items; `figures` are those of the same scene."""
    articles = {article.id: article for article in scene.articles}
    touching = {article.id: _Touching(article, scene.quotes.get(article.id, ())) for article in scene.articles}
    alone = {_place(e) for article in scene.articles for _, e in scene.standing(article)}
    made = [replace(entry, items=tuple(_items(entry, articles, touching, alone))) for entry in entries]
    plans, updates = revisions.of_plans(made, options.shared_stems), _updated(figures, touching)
    return tuple(replace(e, items=tuple(_revised(i, e, plans, updates) for i in e.items)) for e in made)


def _revised(
    item: DatedItem,
    entry: DatedEntry,
    plans: Mapping[tuple[str, str, int], Evidence],
    updates: Mapping[_Place, Evidence],
) -> DatedItem:
    place = _place(item.evidence)
    return replace(item, revised_by=plans.get((entry.date, *place), updates.get(place)))


class _Touching:
    """The sentences of one article by where they start, and the quotes that touch each."""

    def __init__(self, article: Article, quotes: Sequence[Quote]) -> None:
        self.article = article
        self.sentences = article.sentences
        self._quotes: dict[int, list[Quote]] = {}
        for quote in quotes:
            first, last = quote.content.start, quote.content.end - 1
            spans = [(first, last)] + ([(quote.cue.start, quote.cue.start)] if quote.cue else [])
            for i in sorted({i for a, b in spans for i in range(self.at(a), self.at(b) + 1)}):
                self._quotes.setdefault(i, []).append(quote)

    def at(self, place: int) -> int:
        """The index of the sentence in which a place of the article stands."""
        return max(0, self.article.sentence_index(place))

    def evidence(self, within: Evidence) -> Evidence:
        """The sentence in which a passage begins."""
        sentence = self.sentences[self.at(within.start)]
        return self.article.evidence(sentence.start, sentence.end)

    def quotes(self, index: int) -> Sequence[Quote]:
        """In the order of their contents."""
        return self._quotes.get(index, ())


def _items(
    entry: DatedEntry,
    articles: Mapping[str, Article],
    touching: Mapping[str, _Touching],
    alone: Set[_Place],
) -> Iterable[DatedItem]:
    """The statements of a date in the order of its evidence, those of several sources that say the same as one."""
    words: dict[_Place, list[Evidence]] = {}
    for one in entry.words:
        near = touching[one.article]
        words.setdefault(_Place(one.article, near.evidence(one).start), []).append(one)
    groups: dict[standing.Told, list[DatedItem]] = {}
    for sentence in entry.evidence:
        place = _Place(sentence.article, sentence.start)
        told = _told(articles[sentence.article], touching[sentence.article], entry, words[place])
        item = DatedItem(sentence, told.status, told.speaker, alone=place in alone)
        _add(groups.setdefault(told, []), item)
    order = {(e.article, e.start): i for i, e in enumerate(entry.evidence)}
    return sorted((item for own in groups.values() for item in own), key=lambda i: order[_place(i.evidence)])


def _place(evidence: Evidence) -> _Place:
    return _Place(evidence.article, evidence.start)


def _add(known: list[DatedItem], item: DatedItem) -> None:
    """Puts a statement to one of those that another source says too, or else at their end.

    Of two the one is shown all of which the other says.
    """
    for i, other in enumerate(known[-_MOST:], max(0, len(known) - _MOST)):
        if other.evidence.source == item.evidence.source:
            continue
        if origins.bears_out(item.evidence.text, other.evidence.text):
            known[i] = replace(other, also=(*other.also, item.evidence))
            return
        if origins.bears_out(other.evidence.text, item.evidence.text):
            known[i] = replace(item, also=(other.evidence, *other.also))
            return
    known.append(item)


def _told(article: Article, near: _Touching, entry: DatedEntry, words: Sequence[Evidence]) -> standing.Told:
    """How a sentence tells the date; open where it names it twice and tells it in two ways."""
    found = set()
    for one in words:
        index = near.at(one.start)
        dated = Dated(one, near.sentences[index], *revisions.days(entry))
        found.add(standing.told(article, dated, near.quotes(index)))
    return found.pop() if len(found) == 1 else standing.OPEN


def _updated(figures: Sequence[FigureRow], touching: Mapping[str, _Touching]) -> dict[_Place, Evidence]:
    """For each sentence with a figure that was updated, the sentence with the last one."""
    found: dict[_Place, Evidence] = {}
    for row in figures:
        if row.relation != "later update":
            continue
        last = row.values[-1].evidence
        for figure in row.values[:-1]:
            one = figure.evidence
            if one.published and last.published and one.published < last.published:
                near, other = touching[one.article], touching[last.article]
                found[_Place(one.article, near.evidence(one).start)] = other.evidence(last)
    return found
