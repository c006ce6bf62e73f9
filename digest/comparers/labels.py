"""What each source calls the same actor: in its own voice, counted apart from what it attributes and what it quotes.

References: the distance between two sources is the total variation distance of their label frequencies (A. L. Gibbs and
F. E. Su, "On choosing and bounding probability metrics", 2002), shrunk towards 0 where a source has few mentions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from digest.annotators.actors import bodies, entities, owners
from digest.annotators.actors.forms import label_key
from digest.annotators.actors.lexicon import family_names, kinds_apart
from digest.comparers import Scene, _people
from digest.model import Article, Label, LabelMention, Voice

_VOICES: tuple[Voice, ...] = ("outlet", "attributed", "quoted")
_SHRINK = 2.0


@dataclass(frozen=True, slots=True)
class Options:
    """`every` also gives the actors on whom a comparison tells nothing: those of one source with one label."""

    every: bool = False


class _Use(NamedTuple):
    """A mention with its entity as unified over the scene, and the form under which its label is counted.

    `kind` is the family of an actor without a name, else the person's name.
    """

    entity: str
    kind: str
    source: str
    key: str
    mention: LabelMention


def compare(scene: Scene, options: Options = Options()) -> tuple[Label, ...]:
    """The labels of the scene by entity, source, label and voice.

    The entities that the sources call most differently in their own voice come first, then those with most mentions,
    then by name; bodies of one kind with different owners stay together; within one
    entity, the sources are in order of the scene, the voices as outlet, attributed, quoted, the most frequent label
    first. Labels that differ only in case or number are one, shown in the form their source uses most in that voice;
    quoted ones are as they were quoted.
    """
    return found(scene.articles, scene.mentions, options)


def found(
    articles: Sequence[Article], mentions: Mapping[str, Sequence[LabelMention]], options: Options = Options()
) -> tuple[Label, ...]:
    """The same for any articles, in their order; `mentions` by the article's id."""
    by_kind: dict[str, list[_Use]] = {}
    for use in _uses(articles, mentions):
        by_kind.setdefault(use.kind, []).append(use)
    sources = tuple(dict.fromkeys(article.outlet for article in articles))
    told: dict[str, list[_Use]] = {}
    for kind, uses in by_kind.items():
        if options.every or _tells(kind, uses):
            for use in _apart(kind, uses, by_kind, articles):
                told.setdefault(use.entity, []).append(use)
    return tuple(label for name in _ranked(told, sources) for label in _labels(name, told[name], sources))


def _ranked(told: Mapping[str, Sequence[_Use]], sources: Sequence[str]) -> Iterable[str]:
    """The entities in their order; those of one kind stay together, at the place of the first."""

    def rank(name: str) -> tuple[float, int, str]:
        return -_difference(told[name], sources), -len(told[name]), name

    first: dict[str, tuple[float, int, str]] = {}
    for name, uses in told.items():
        first[uses[0].kind] = min(first.get(uses[0].kind, rank(name)), rank(name))
    return sorted(told, key=lambda name: (first[told[name][0].kind], rank(name)))


def _uses(articles: Sequence[Article], mentions: Mapping[str, Sequence[LabelMention]]) -> Iterable[_Use]:
    told = [(article.outlet, mention) for article in articles for mention in mentions.get(article.id, ())]
    people = _people.unified(m for _, m in told if not _impersonal(m.entity))
    spelled: dict[str, str] = {}
    for name in sorted({mention.entity for _, mention in told}):
        spelled.setdefault(bodies.spelling(name), name)
    for source, mention in told:
        if _impersonal(mention.entity):
            entity = spelled[bodies.spelling(mention.entity)]
        elif (mention.evidence.article, mention.entity) in people:
            entity = people[mention.evidence.article, mention.entity]
        else:
            continue
        key = mention.label if mention.voice == "quoted" else label_key(mention.label)
        yield _Use(entity, entity, source, key, mention)


def _apart(
    kind: str, uses: Sequence[_Use], by_kind: Mapping[str, Sequence[_Use]], articles: Sequence[Article]
) -> Iterable[_Use]:
    """The uses of a kind, each with the owner of the body it means, where the articles tell several."""
    one = kinds_apart().get(kind)
    if one is None:
        return uses
    people = {name: [use.mention.label for use in by_kind[name]] for name in sorted(by_kind.keys() - family_names())}
    texts = {article.id: article.text for article in articles}
    named = owners.named([use.mention for use in uses], people, texts)
    return [use._replace(entity=f"{one} ({name})") if name else use for use, name in zip(uses, named, strict=True)]


def _impersonal(entity: str) -> bool:
    """Whether an entity is a kind of actor, a state or a body."""
    return entity in family_names() or entities.is_named(entity)


def _tells(name: str, uses: Sequence[_Use]) -> bool:
    """Whether the comparison tells something.

    Of a person two sources do, of a kind of actor also two labels of one; states and bodies have names that all use, so
    that only another one tells.
    """
    if entities.is_named(name):
        return len({entities.contrast(name, use.mention.label) for use in uses}) > 1
    if len({use.source for use in uses}) > 1:
        return True
    return name in family_names() and len({label_key(use.mention.label) for use in uses}) > 1


def _difference(uses: Sequence[_Use], sources: Sequence[str]) -> float:
    """How differently the sources call the entity, in [0.0, 1.0], larger is more different.

    The mean over all pairs of sources; a pair of which one says nothing in its own voice counts 0. Of a person's labels
    only the words beside the name count: "Putin" and "Vladimir Putin" are no difference.
    """
    counts: dict[str, Counter[str]] = {}
    for use in uses:
        if use.mention.voice == "outlet":
            counts.setdefault(use.source, Counter())[_contrast(use)] += 1
    pairs = len(sources) * (len(sources) - 1) / 2
    return sum(_distance(a, b) for a, b in combinations(counts.values(), 2)) / pairs if pairs else 0.0


def _contrast(use: _Use) -> str:
    if entities.is_named(use.kind):
        return entities.contrast(use.kind, use.mention.label)
    if use.kind in family_names():
        return use.key
    parts = {part.lower() for part in use.entity.replace("-", " ").split()}
    return " ".join(word for word in use.key.split() if word not in parts)


def _distance(a: Counter[str], b: Counter[str]) -> float:
    total_a, total_b = a.total(), b.total()
    apart = sum(abs(a[label] / total_a - b[label] / total_b) for label in {*a, *b}) / 2
    fewer = min(total_a, total_b)
    return apart * fewer / (fewer + _SHRINK)


def _labels(name: str, uses: Sequence[_Use], sources: Sequence[str]) -> Iterable[Label]:
    forms = _forms(uses)
    grouped: dict[tuple[str, Voice, str], list[_Use]] = {}
    for use in uses:
        grouped.setdefault((use.source, use.mention.voice, use.key), []).append(use)
    order = {source: i for i, source in enumerate(sources)}
    for group in sorted(grouped, key=lambda g: (order[g[0]], _VOICES.index(g[1]), -len(grouped[g]), forms[g])):
        source, voice, _ = group
        evidence = tuple(use.mention.evidence for use in grouped[group])
        yield Label(name, source, forms[group], voice, len(evidence), evidence)


def _forms(uses: Sequence[_Use]) -> Mapping[tuple[str, Voice, str], str]:
    """The most frequent form of a label in each source and voice, of another it would be untrue: "gunman", "gunmen"."""
    counts: dict[tuple[str, Voice, str], Counter[str]] = {}
    for use in uses:
        counts.setdefault((use.source, use.mention.voice, use.key), Counter())[use.mention.label] += 1
    return {which: max(forms, key=lambda form: (forms[form], form)) for which, forms in counts.items()}
