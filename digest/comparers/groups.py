"""The comparison by the user's own groups of outlets: coverage, blind spots, what only one group has, labels.

A group reports what one of its outlets reports. It is silent on what all of its outlets that treat the topic leave out,
unless none of them could know it. An outlet in several groups counts in each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from digest.annotators.actors.forms import label_key
from digest.comparers import Scene, unique
from digest.errors import UsageError
from digest.model import Article, Comparison, Label, Omission
from digest.model.groups import BlindSpot, GroupCoverage
from digest.text.tokens import words

NO_GROUP = "no group"
"""Stands for the outlets that are in none."""
_VOICES = {"outlet": 0, "attributed": 1, "quoted": 2}


@dataclass(frozen=True, slots=True)
class Options:
    """`least_sources`: outlets of one group that report what another group is blind to."""

    least_sources: int = 2


class Groups(NamedTuple):
    """The outlets that treat the topic by group, and the groups of each outlet of the corpus, in order of name.

    A group of which no outlet treats the topic is there without outlets.
    """

    sources: Mapping[str, tuple[str, ...]]
    of: Mapping[str, tuple[str, ...]]

    @classmethod
    def among(cls, corpus: Iterable[Article], treating: Iterable[Article]) -> Groups:
        """An outlet is in the groups of all its articles; the outlets in none come last."""
        given: dict[str, set[str]] = {}
        for article in corpus:
            given.setdefault(article.outlet, set()).update(article.metadata.groups.value or ())
        of = {outlet: tuple(sorted(own)) or (NO_GROUP,) for outlet, own in given.items()}
        outlets = tuple(dict.fromkeys(a.outlet for a in treating))
        named = sorted({group for own in of.values() for group in own}, key=lambda group: (group == NO_GROUP, group))
        return cls({group: tuple(o for o in outlets if group in of[o]) for group in named}, of)


def check(articles: Iterable[Article]) -> None:
    """Raises `UsageError` where the user put none of the articles in a group."""
    if not any(article.metadata.groups.value for article in articles):
        raise UsageError(
            'no article is in a group; add to sources.toml [outlets."NAME"] groups = ["…"] (in sources.csv the '
            "columns outlet,groups)"
        )


def compare(scene: Scene, corpus: Sequence[Article], found: Comparison, options: Options = Options()) -> Comparison:
    """The comparison `found` of the scene, made by outlet, with all that is told by source told by group instead.

    Its evidence names outlets, as ever; who says what, agreements, disputes and figures stay as they are.
    """
    groups = Groups.among(corpus, scene.articles)
    omissions = found.omissions or ()
    return replace(
        found,
        groups=tuple(_coverage(group, scene, corpus, groups) for group in groups.sources),
        blind_spots=tuple(spot for o in omissions for spot in _blind(o, groups, options.least_sources)),
        omissions=tuple(o for o in (_grouped(o, groups) for o in omissions) if o.silent or o.could_not_know),
        unique=tuple(
            e for e in unique.of_groups(scene, groups.of, found.figures or ()) if groups.of[e.source] != (NO_GROUP,)
        ),
        labels=tuple(_labels(found.labels, groups)),
    )


def _coverage(group: str, scene: Scene, corpus: Sequence[Article], groups: Groups) -> GroupCoverage:
    own = [a for a in scene.articles if group in groups.of[a.outlet]]
    hits = [hit for article in own for hit in scene.hits(article)]
    total = sum(len(words(p.text)) for article in own for p in article.content)
    told = sum(len(words(hit.paragraph.text)) for hit in hits)
    share = round(told / total, 3) if total else 0.0
    read = sum(group in groups.of[a.outlet] for a in corpus)
    return GroupCoverage(group, groups.sources[group], len(own), read, len(hits), share)


def _grouped(omission: Omission, groups: Groups) -> Omission:
    reporting = [group for group, own in groups.sources.items() if not set(own).isdisjoint(omission.reported_by)]
    early = [group for group, own in groups.sources.items() if own and set(own) <= set(omission.could_not_know)]
    return replace(
        omission,
        reported_by=tuple(reporting),
        silent=tuple(group for group, own in groups.sources.items() if _leaves_out(own, omission)),
        could_not_know=tuple(early),
    )


def _leaves_out(outlets: Sequence[str], omission: Omission) -> bool:
    """Whether one of the outlets is silent, and no other may tell it."""
    silent = set(outlets).intersection(omission.silent)
    return bool(silent) and silent.union(omission.could_not_know).issuperset(outlets)


def _blind(omission: Omission, groups: Groups, least: int) -> Iterable[BlindSpot]:
    reporting = set(omission.reported_by)
    wide = any(len(reporting.intersection(own)) >= least for g, own in groups.sources.items() if g != NO_GROUP)
    for group, own in groups.sources.items() if wide else ():
        if group != NO_GROUP and _leaves_out(own, omission):
            yield BlindSpot(group, omission.item, omission.evidence, omission.reported_by)


def _labels(labels: Sequence[Label], groups: Groups) -> Iterable[Label]:
    """The labels of the outlets of a group are one where they differ in case or number only; in the order of
    `labels.compare`."""
    merged: dict[str, dict[tuple[str, str, str], list[Label]]] = {}
    for label in labels:
        key = label.label if label.voice == "quoted" else label_key(label.label)
        for group in groups.of[label.source]:
            merged.setdefault(label.entity, {}).setdefault((group, label.voice, key), []).append(label)
    order = {group: i for i, group in enumerate(groups.sources)}
    for entity, uses in merged.items():
        made = [_label(entity, group, own) for (group, _, _), own in uses.items()]
        yield from sorted(made, key=lambda m: (order[m.source], _VOICES[m.voice], -m.count, m.label))


def _label(entity: str, group: str, own: Sequence[Label]) -> Label:
    """One label of a group, in the form that its outlets use most."""
    forms: Counter[str] = Counter()
    for label in own:
        forms[label.label] += label.count
    form = max(forms, key=lambda form: (forms[form], form))
    evidence = tuple(e for label in own for e in label.evidence)
    return Label(entity, group, form, own[0].voice, len(evidence), evidence)
