"""Topics that no catalogue names: phrases that several articles come back to, each named as the articles write it.

Linear in the words of the articles, which are read once and kept as numbers; nothing is drawn at random, and the order
of the articles makes no difference.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from digest.model import Article, Topic
from digest.text.normalize import stems
from digest.topics.discovery import assignment, candidates, grouping, names
from digest.topics.discovery.candidates import Candidate
from digest.topics.discovery.profiles import Profiles
from digest.topics.discovery.reading import read
from digest.topics.discovery.usage import Usage
from digest.topics.entries import Entry

_FEWEST = 2
_SHARE = 0.003
"""A topic needs articles that come back to it: this share of all, so that five articles have few topics and four
thousand some dozens."""
_WORDS = 10
_COHERENT_FEW = 0.22
"""Least likeness of few articles that name a topic: they are alike by chance more often than many."""
_MOST = 0.5
"""Least share of the articles of a topic that come back to its name, where these are few."""
_COVERED = 0.5
"""Share of the words matched that a topic of the catalogue matches too, and of its articles, from which the two are
one."""


class Discovered(NamedTuple):
    """A topic: what it is looked for by, the words that tell it from others, the ids of articles mainly about it."""

    entry: Entry
    words: tuple[str, ...]
    main: tuple[str, ...]


def find(articles: Sequence[Article], known: Sequence[Entry] = ()) -> tuple[Discovered, ...]:
    """The topics of the English articles whose names are no name or term of `known`; of most weight first."""
    listed = sorted((a for a in articles if a.language == "en"), key=lambda a: a.id)
    fewest = max(_FEWEST, round(_SHARE * len(listed)))
    reading = read(listed)
    usage, profiles = Usage(reading), Profiles(reading)
    named = [c for c in candidates.find(reading, fewest) if names.names_topic(c, usage)]
    groups = grouping.groups(named, profiles)
    telling = {number: phrases for number, group in enumerate(groups) if (phrases := _telling(group, profiles))}
    main = assignment.main(groups, list(telling), profiles)
    words = profiles.words(
        [own or sorted(groups[number].articles) for number, own in zip(telling, main, strict=True)], _WORDS
    )
    taken = _forms(known)
    return tuple(
        Discovered(_entry(phrases), own_words, tuple(listed[article].id for article in own))
        for phrases, own_words, own in zip(telling.values(), words, main, strict=True)
        if tuple(stems(names.form(phrases[0]))) not in taken
    )


def told(topics: Sequence[Topic], discovered: Sequence[Discovered], texts: Set[str] | None = None) -> tuple[Topic, ...]:
    """`topics` in their order, the discovered ones with their words and main articles.

    Of these, what only one outlet tells, or another topic matches in the same words of the same articles, is left out.
    Only the articles `texts` (ids) count, where given: the others are copies of them.
    """
    by_name = {one.entry.name: one for one in discovered}
    listed = [topic for topic in topics if topic.origin != "discovered"]
    outlets = {article.outlet for topic in topics for article in _texts(topic, texts)}
    return tuple(
        replace(topic, words=by_name[topic.name].words, main=by_name[topic.name].main)
        if topic.origin == "discovered"
        else topic
        for topic in topics
        if topic.origin != "discovered"
        or (_is_wide(_texts(topic, texts), len(outlets)) and not any(_covers(other, topic) for other in listed))
    )


def _telling(group: grouping.Group, profiles: Profiles) -> list[Candidate]:
    """The phrases of a group that tell what it is about, that which names it first; none where that is but a part."""
    phrases = [c for c in group.phrases if names.tells(c) and profiles.cohesion(c.salient) >= _cohesion(c)]
    if not phrases or len(phrases[0].salient) < min(names.FEW, _MOST * len(group.articles)):
        return []
    return grouping.named_in_full(phrases)


def _cohesion(candidate: Candidate) -> float:
    return _COHERENT_FEW if len(candidate.salient) < names.FEW else 0.0


def _entry(phrases: Sequence[Candidate]) -> Entry:
    """The entry of a topic: its name, and its other phrases that share a word with it."""
    name, *others = phrases
    own = set(name.key.split())
    alike = [names.form(other) for other in others if not own.isdisjoint(other.key.split())]
    return Entry(names.form(name), None, "discovered", (names.form(name), *alike))


def _forms(known: Sequence[Entry]) -> Set[tuple[str, ...]]:
    return {tuple(stems(form)) for entry in known for form in (entry.name, *entry.also, *entry.terms)}


def _texts(topic: Topic, texts: Set[str] | None) -> list[Article]:
    return [article for article in topic.articles if texts is None or article.id in texts]


def _is_wide(articles: Sequence[Article], outlets: int) -> bool:
    """Whether a topic's articles are of two outlets, or two where there is but one outlet."""
    return len(articles) >= _FEWEST and len({article.outlet for article in articles}) >= min(_FEWEST, outlets)


def _covers(other: Topic, topic: Topic) -> bool:
    if len(other.articles) * _COVERED > len(topic.articles):
        return False
    taken: dict[str, list[tuple[int, int]]] = {}
    for hit in other.hits:
        taken.setdefault(hit.article.id, []).extend((match.start, match.end) for match in hit.matches)
    places = [(hit.article.id, match.start, match.end) for hit in topic.hits for match in hit.matches]
    covered = sum(any(s < end and start < e for s, e in taken.get(id_, ())) for id_, start, end in places)
    return covered >= _COVERED * len(places)
