"""The words by which opposition is told, as `digest/data/opposition.toml` has them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from digest import resources
from digest.text.language import stopwords
from digest.text.normalize import stem


class Pole(NamedTuple):
    """One end of a class of opposites: `side` is 1 or -1; what `changes` may hold of one end today, of the other later;
    of a `stative` class the words are adjectives."""

    name: str
    side: int
    changes: bool
    stative: bool


@cache
def words(group: str, section: str = "words") -> frozenset[str]:
    """The words of a group, folded."""
    return frozenset(resources.table("opposition")[section][group].split())


@cache
def stemmed(group: str, section: str = "words") -> frozenset[str]:
    """The stems of a group's words."""
    return frozenset(stem(word) for word in words(group, section))


@cache
def poles() -> dict[str, tuple[Pole, ...]]:
    """The ends of classes at which a word, folded, stands."""
    found: dict[str, list[Pole]] = {}
    for entry in resources.table("opposition")["class"]:
        for side, key in ((1, "plus"), (-1, "minus")):
            pole = Pole(entry["name"], side, bool(entry.get("change")), bool(entry.get("state")))
            for own in entry[key].split():
                found.setdefault(own, []).append(pole)
    return {own: tuple(of_it) for own, of_it in found.items()}


@cache
def fields() -> dict[str, str]:
    """The field to which a stem belongs: what different newsrooms call the same happening by."""
    return {
        stem(word): entry["name"] for entry in resources.table("opposition")["field"] for word in entry["words"].split()
    }


@cache
def unreal() -> frozenset[str]:
    """Words after which what follows is wished, supposed or yet to come."""
    return words("doubt") | words("future") | words("wishing")


@cache
def irregular() -> dict[str, str]:
    """The stem of the base form of verbs whose past is another stem."""
    pairs = (entry.split(":") for entry in words("irregular"))
    return {stem(form): stem(base) for base, forms in pairs for form in forms.split(",")}


@cache
def activities() -> dict[str, str]:
    """The activity that a stem names: what one newsroom calls flights and another strikes."""
    return {
        stem(word): entry["name"]
        for entry in resources.table("opposition")["activity"]
        for word in entry["words"].split()
    }


@cache
def negating() -> frozenset[str]:
    """Words that negate what follows them."""
    return words("negators") | words("determiners") | words("failing") | {"without"}


@cache
def skipped() -> frozenset[str]:
    """Words that say nothing of who takes part."""
    return (
        stopwords("en")
        | words("generic")
        | words("auxiliaries")
        | words("anchors")
        | words("saying")
        | words("negators")
    )
