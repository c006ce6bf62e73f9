"""The same utterance in several articles, and how its versions differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from digest.model import Article, Quote
from digest.model.utterances import Difference, Utterance, Version
from digest.utterances import changes, translation
from digest.utterances.matching import Group, Match, groups
from digest.utterances.passages import Passage, passages

_ORDER: tuple[Difference, ...] = ("same", "shortened", "reworded", "translated")


def find(articles: Sequence[Article], quotes: Mapping[str, Sequence[Quote]]) -> tuple[Utterance, ...]:
    """The utterances that two outlets or more have in direct words, those that differ in what weighs most first.

    `articles` in the order of the scene, `quotes` by article id. Articles of one outlet are not compared.
    """
    every = [passage for a in articles for passage in passages(a, quotes.get(a.id, ()))]
    quoted = changes.runs(every)
    found = [_utterance(every[group.fullest], group, every, quoted) for group in groups(every)]
    return tuple(sorted(found, key=_rank))


def _utterance(fullest: Passage, group: Group, every: Sequence[Passage], quoted: changes.Quoted) -> Utterance:
    alike: dict[tuple[str, ...], list[Match]] = {}
    for match in sorted(group.matches, key=lambda m: m.passage):
        words = every[match.passage].words[slice(*match.stretch.other)]
        alike.setdefault(tuple(word.key for word in words), []).append(match)
    own = (min(m.stretch.one[0] for m in group.matches), max(m.stretch.one[1] for m in group.matches))
    copies = alike.pop(tuple(word.key for word in fullest.words[slice(*own)]), [])
    also = (e for m in copies for e in changes.stopped(every[m.passage], m.stretch.other))
    first = Version(changes.stopped(fullest, own), fullest.speaker, "same", tuple(also))
    others = [_version(fullest, matches, every, quoted) for matches in alike.values()]
    worst: Difference = max((v.difference for v in others), key=_ORDER.index, default="same")
    told = [every[m.passage] for m in group.matches]
    translated = translation.evidence((fullest, *told)) if worst == "reworded" else None
    speaker = _speaker((fullest, *told))
    if translated:
        return Utterance(speaker, "translated", (first, *others), translated)
    return Utterance(speaker, worst, (first, *others))


def _version(fullest: Passage, matches: Sequence[Match], every: Sequence[Passage], quoted: changes.Quoted) -> Version:
    """Articles that have the same words, as one version: what one of them quotes elsewhere, none has left out."""
    first = every[matches[0].passage]
    found = changes.changes(fullest, [every[m.passage] for m in matches], matches[0].stretch, quoted)
    also = [e for m in matches[1:] for e in changes.stopped(every[m.passage], m.stretch.other)]
    speaker = _speaker([every[m.passage] for m in matches])
    own = changes.stopped(first, matches[0].stretch.other)
    return Version(own, speaker, changes.difference(found), tuple(also), found)


def _speaker(passages: Sequence[Passage]) -> str | None:
    """The name that most articles have; of two the shorter, since the longer may be another's of the same surname."""
    names = Counter(passage.speaker for passage in passages if passage.speaker)
    return max(names, key=lambda name: (names[name], -len(name), name), default=None)


def _rank(found: Utterance) -> tuple[int, int, str, int]:
    first = found.versions[0].evidence[0]
    most = max((c.weight for v in found.versions for c in v.changes), default=0)
    sources = {e.source for v in found.versions for e in (*v.evidence, *v.also)}
    return -most, -len(sources), first.article, first.start
