"""What each source calls the same actor: in its own voice, counted apart from what it attributes and what it quotes.

References: the distance between two sources is the total variation distance of their label frequencies (A. L. Gibbs and
F. E. Su, "On choosing and bounding probability metrics", 2002), shrunk towards 0 where a source has few mentions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from digest.annotators.actors.forms import label_key, name_key
from digest.annotators.actors.lexicon import family_names
from digest.comparers import Scene
from digest.model import Label, LabelMention, Voice

_VOICES: tuple[Voice, ...] = ("outlet", "attributed", "quoted")
_SHRINK = 2.0


@dataclass(frozen=True, slots=True)
class Options:
    """`every` also gives the actors on whom a comparison tells nothing: those of one source with one label."""

    every: bool = False


@dataclass(frozen=True, slots=True)
class _Use:
    """A mention with its entity as unified over the scene, and the form under which its label is counted."""

    entity: str
    source: str
    key: str
    mention: LabelMention


def compare(scene: Scene, options: Options = Options()) -> tuple[Label, ...]:
    """The labels of the scene by entity, source, label and voice.

    The entities that the sources call most differently in their own voice come first, then those with most mentions,
    then by name; within one, the sources are in order of the scene, the voices as outlet, attributed, quoted, the most
    frequent label first. Labels that differ only in case or number are one, shown in the form their source uses most.
    """
    by_entity: dict[str, list[_Use]] = {}
    for use in _uses(scene):
        by_entity.setdefault(use.entity, []).append(use)
    sources = tuple(dict.fromkeys(article.outlet for article in scene.articles))
    told = {name: uses for name, uses in by_entity.items() if options.every or _tells(name, uses)}
    ranked = sorted(told, key=lambda name: (-_difference(name, told[name], sources), -len(told[name]), name))
    return tuple(label for name in ranked for label in _labels(name, told[name], sources))


def _uses(scene: Scene) -> Iterable[_Use]:
    mentions = [(article.outlet, m) for article in scene.articles for m in scene.mentions.get(article.id, ())]
    unified = _unify({mention.entity for _, mention in mentions} - family_names())
    for source, mention in mentions:
        entity = unified.get(mention.entity, mention.entity)
        yield _Use(entity, source, label_key(mention.label), mention)


def _unify(names: Iterable[str]) -> Mapping[str, str]:
    """Each person's name to the fullest that certainly means the same person.

    A name of one word joins the only full name that ends, or begins, with it; where several do, it stays alone.
    """
    ordered = sorted(names)
    full: dict[tuple[str, ...], str] = {}
    for name in ordered:
        key = name_key(name)
        if len(key) > 1:
            full[_ends(key)] = max(full.get(_ends(key), ""), name, key=lambda n: (len(n), n))
    by_end: dict[str, set[tuple[str, ...]]] = {}
    for ends in full:
        for word in ends:
            by_end.setdefault(word, set()).add(ends)
    unified = {}
    for name in ordered:
        key = name_key(name)
        found = {_ends(key)} if len(key) > 1 else by_end.get(key[0], set()) if key else set()
        unified[name] = full[next(iter(found))] if len(found) == 1 else name
    return unified


def _ends(key: tuple[str, ...]) -> tuple[str, ...]:
    return (key[0], key[-1])


def _tells(name: str, uses: Sequence[_Use]) -> bool:
    """Whether the comparison tells something: two sources, or for kinds of actors one with two labels."""
    if len({use.source for use in uses}) > 1:
        return True
    return name in family_names() and len({use.key for use in uses}) > 1


def _difference(name: str, uses: Sequence[_Use], sources: Sequence[str]) -> float:
    """How differently the sources call the entity, in [0.0, 1.0], larger is more different.

    The mean over all pairs of sources; a pair of which one says nothing in its own voice counts 0. Of a person's labels
    only the words beside the name count: "Putin" and "Vladimir Putin" are no difference.
    """
    counts: dict[str, Counter[str]] = {}
    for use in uses:
        if use.mention.voice == "outlet":
            counts.setdefault(use.source, Counter())[_contrast(name, use.key)] += 1
    pairs = list(combinations(sources, 2))
    return (
        sum(_distance(counts[a], counts[b]) for a, b in pairs if a in counts and b in counts) / len(pairs)
        if pairs
        else 0.0
    )


def _contrast(name: str, key: str) -> str:
    if name in family_names():
        return key
    parts = {part.lower() for part in name.replace("-", " ").split()}
    return " ".join(word for word in key.split() if word not in parts)


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
    for group in sorted(grouped, key=lambda g: (order[g[0]], _VOICES.index(g[1]), -len(grouped[g]), forms[g[0], g[2]])):
        source, voice, key = group
        evidence = tuple(use.mention.evidence for use in grouped[group])
        yield Label(name, source, forms[source, key], voice, len(evidence), evidence)


def _forms(uses: Sequence[_Use]) -> Mapping[tuple[str, str], str]:
    """Each source's most frequent form of a label; not another's: "gunmen" is untrue of one who wrote "gunman"."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for use in uses:
        counts.setdefault((use.source, use.key), Counter())[use.mention.label] += 1
    return {which: max(forms, key=lambda form: (forms[form], form)) for which, forms in counts.items()}
