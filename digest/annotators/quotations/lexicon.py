"""The reporting words and the closed classes of English, compiled once from `digest/data`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from digest import resources

Form = Literal["base", "s", "past", "part", "ing"]


class Verb(NamedTuple):
    """A reporting verb: its lemma, the words that must follow it, its stance, and how it takes its content."""

    lemma: str
    particles: tuple[str, ...]
    stance: str
    frames: frozenset[str]


class Lexicon(NamedTuple):
    """`verbs` maps a word to its readings, those with particles first; `nouns` to (stance); `phrases` by first word."""

    verbs: Mapping[str, tuple[tuple[Verb, frozenset[Form]], ...]]
    nouns: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def closed(name: str) -> frozenset[str]:
    """A class of `reporting-words.toml`."""
    return frozenset(str(resources.table("reporting-words")[name]).split())


@cache
def ambiguous() -> frozenset[str]:
    """Present forms of reporting verbs that are as often nouns: "claims", "report"."""
    words = resources.table("reporting")["ambiguous"]["verbs"]
    return frozenset(form for lemma in words for form in (lemma, plural(lemma))) | frozenset(lexicon().nouns)


def only_reports(low: str, frame: str) -> bool:
    """Whether the word is the -s form of a verb with the frame and no plural noun: "says", "rejects", not "claims"."""
    if low in ambiguous() or low in closed("plural_forms"):
        return False
    return any(forms == {"s"} and frame in verb.frames for verb, forms in lexicon().verbs.get(low, ()))


@cache
def lexicon() -> Lexicon:
    """The lexicon of `reporting.toml`; readings of one verb with the same particles are merged."""
    verbs: dict[tuple[str, tuple[str, ...]], Verb] = {}
    nouns: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for group in resources.table("reporting")["group"]:
        for entry in group.get("verbs", ()):
            lemma, *particles = entry.split()
            key = (lemma, tuple(particles))
            known = verbs.get(key)
            frames = frozenset(group["frames"]) | (known.frames if known else frozenset())
            verbs[key] = Verb(lemma, tuple(particles), known.stance if known else group["stance"], frames)
        for noun in group.get("nouns", ()):
            nouns[noun] = nouns[plural(noun)] = group["stance"]
        for phrase in group.get("phrases", ()):
            first, *rest = phrase.split()
            phrases.setdefault(first, []).append(tuple(rest))
    return Lexicon(_by_form(verbs), nouns, {k: tuple(v) for k, v in phrases.items()})


def _by_form(
    verbs: Mapping[tuple[str, tuple[str, ...]], Verb],
) -> dict[str, tuple[tuple[Verb, frozenset[Form]], ...]]:
    table: dict[str, dict[Verb, set[Form]]] = {}
    for verb in verbs.values():
        for form, name in forms(verb.lemma):
            table.setdefault(form, {}).setdefault(verb, set()).add(name)
    return {
        word: tuple((v, frozenset(f)) for v, f in sorted(found.items(), key=lambda x: -len(x[0].particles)))
        for word, found in table.items()
    }


def forms(lemma: str) -> list[tuple[str, Form]]:
    """The inflected forms of a verb; irregular ones come from the data."""
    irregular = resources.table("reporting")["forms"].get(lemma)
    s, past, part, ing = irregular if irregular else (plural(lemma), _past(lemma), _past(lemma), _ing(lemma))
    return [(lemma, "base"), (s, "s"), (past, "past"), (part, "part"), (ing, "ing")]


def plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _ing(lemma: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"
