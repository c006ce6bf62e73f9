"""The clauses that sentences of other outlets tell too, in words that may differ, and whom each has them from."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from digest.clauses import Clause, clauses, vocabulary
from digest.clauses.parts import elements
from digest.clauses.telling import Forenames, forenames_of, told_in
from digest.model import Article, Evidence, Quote, Sentence
from digest.model.origins import Backing
from digest.text.normalize import fold

DAYS_APART = 3
"""Days between two articles beyond which what they tell in a few like words need not be one event."""
_MOST_ALIKE = 100
"""Sentences that are held against a clause: where more share its rarest words, those tell nothing."""
_ENGLISH = "en"


class Shared(NamedTuple):
    """A clause with who else tells it; `sentence` is the one in which it stands, `keys` what its elements stand for."""

    backing: Backing
    sentence: Evidence
    keys: frozenset[frozenset[str]]


class _Place(NamedTuple):
    article: Article
    sentence: Sentence


def find(asked: Sequence[Evidence], articles: Iterable[Article]) -> tuple[Shared, ...]:
    """The longest clause of each sentence in `asked` that another outlet tells, in the order of `asked`."""
    known = {article.id: article for article in articles if article.language == _ENGLISH}
    places = [_Place(article, sentence) for article in known.values() for sentence in article.sentences]
    index = _index(places)
    forenames = {id_: forenames_of(s.text for s in article.sentences) for id_, article in known.items()}
    said = _Said(known)
    found = []
    for sentence in asked:
        own = known.get(sentence.article)
        for clause in clauses(sentence.text) if own else ():
            support = _support(sentence, clause, places, index, forenames)
            if support and not _is_quoted(sentence, clause, said):
                found.append(_shared(sentence, clause, support, known, said))
                break
    return tuple(found)


class _Said:
    """What is quoted in each article, read when it is first asked for: most articles share no clause."""

    def __init__(self, known: Mapping[str, Article]) -> None:
        self._known = known
        self._quotes: dict[str, Sequence[Quote]] = {}

    def of(self, id_: str) -> Sequence[Quote]:
        if id_ not in self._quotes:
            from digest.origins import attribution  # brings the annotators, of which nobody else has need

            self._quotes[id_] = attribution.quoted(self._known[id_])
        return self._quotes[id_]


def _shared(
    sentence: Evidence, clause: Clause, support: Sequence[Evidence], known: Mapping[str, Article], said: _Said
) -> Shared:
    from digest.origins import attribution

    needed = sorted({e.article for e in (sentence, *support)})
    spoken = {id_: [quote for quote in said.of(id_) if not _is_act(clause, quote.speaker)] for id_ in needed}
    backing = attribution.backing(sentence, support, known, spoken)
    start = sentence.start + clause.start
    statement = known[sentence.article].evidence(start, sentence.start + clause.end)
    return Shared(
        replace(backing, statement=statement), sentence, frozenset(clause.parts[i].keys for i in clause.needed)
    )


def _is_quoted(sentence: Evidence, clause: Clause, said: _Said) -> bool:
    """Whether the clause stands in what somebody says, whose marks may be in another sentence."""
    start, end = sentence.start + clause.start, sentence.start + clause.end
    return any(quote.content.start <= start and end <= quote.content.end for quote in said.of(sentence.article))


def _is_act(clause: Clause, speaker: str | None) -> bool:
    """Whether the clause tells what the speaker does, and not what he says: "Trump declared an emergency"."""
    lows = {part.low for part in clause.parts}
    if speaker is None or not lows.isdisjoint(vocabulary.words("attributing")):
        return False
    return fold(speaker.split()[-1]) in lows


def _index(places: Sequence[_Place]) -> Mapping[str, Sequence[int]]:
    """The places of sentences in which what a key stands for is told."""
    found: dict[str, list[int]] = {}
    for i, place in enumerate(places):
        for key in sorted({key for part in elements(place.sentence.text) for key in part.keys}):
            found.setdefault(key, []).append(i)
    return found


def _support(
    sentence: Evidence,
    clause: Clause,
    places: Sequence[_Place],
    index: Mapping[str, Sequence[int]],
    forenames: Mapping[str, Forenames],
) -> list[Evidence]:
    """The first sentence of each other outlet's article that tells the clause, by outlet and id."""
    found: dict[str, Evidence] = {}
    own = forenames[sentence.article]
    for i in _candidates(clause, index):
        article, other = places[i]
        if article.id in found or article.outlet == sentence.source or not _near(sentence.published, article.published):
            continue
        names = {name: given for name, given in own.items() if forenames[article.id].get(name, given) == given}
        if _one_day(sentence.text, other.text) and told_in(clause, other.text, names):
            found[article.id] = article.evidence(other.start, other.end)
    return sorted(found.values(), key=lambda e: (e.source, e.article))


def _candidates(clause: Clause, index: Mapping[str, Sequence[int]]) -> list[int]:
    """The places where every needed element may be told, by the two that stand in fewest."""
    told = [sorted({i for key in clause.parts[n].keys for i in index.get(key, ())}) for n in clause.needed]
    rare = sorted(told, key=len)[:2]
    both = Counter(i for own in rare for i in own)
    return sorted(i for i, count in both.items() if count == len(rare))[:_MOST_ALIKE]


def _near(one: datetime.date | None, other: datetime.date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= DAYS_APART


def _one_day(one: str, other: str) -> bool:
    """Whether two sentences may tell of one day: one of them names none, or they name one that both name."""
    days = [{p.low for p in elements(text) if p.kind == "time" and p.low.endswith("day")} for text in (one, other)]
    return not all(days) or not days[0].isdisjoint(days[1])
