"""Nouns of events, what happens to them, and the small words about them, as `digest/data/events.toml` has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.annotators.quotations.lexicon import plural

Use = str
"""How a verb tells of an event: `subject`, `participle`, `object` or `object_after` the date alone."""
_OPEN = "~"


class Sense(NamedTuple):
    """What a noun names: its family, the kind within it ("" where it may be any), and whether it does so for `sure`."""

    family: str
    kind: str
    sure: bool


@cache
def nouns() -> Mapping[str, tuple[Sense, ...]]:
    """The senses of each noun of events, singular and plural, folded."""
    found: dict[str, list[Sense]] = {}
    for entry in resources.table("events")["family"]:
        kinds = ((listed.strip(_OPEN).split()[0], listed) for listed in entry.get("kinds", ()))
        for kind, listed in (("", entry["any"]), *kinds):
            for noun in listed.split():
                bare = noun.removeprefix(_OPEN)
                for form in (bare, plural(bare)):
                    found.setdefault(form, []).append(Sense(entry["name"], kind, noun == bare))
    return {form: tuple(senses) for form, senses in found.items()}


@cache
def manifold() -> frozenset[str]:
    """The families of which one day may see several events that have nothing to do with one another."""
    return _marked("many")


@cache
def scheduled() -> frozenset[str]:
    """The families of what is spoken of before it happens as often as after."""
    return _marked("scheduled")


@cache
def lasting() -> frozenset[str]:
    """The families of what goes on for long, so that a day within it is no date of its own."""
    return _marked("lasting")


def _marked(flag: str) -> frozenset[str]:
    return frozenset(entry["name"] for entry in resources.table("events")["family"] if entry.get(flag))


@cache
def compounds() -> frozenset[str]:
    """What may follow a noun of events and still name it: a "ceasefire deal"."""
    return frozenset(word for e in resources.table("events")["family"] for word in e.get("compounds", "").split())


@cache
def verbs() -> Mapping[str, Mapping[tuple[str, ...], Mapping[Use, str]]]:
    """By its first word, each verb of a phase, as its further words, with the phase that it tells in each use.

    Those with more words come first.
    """
    found: dict[str, dict[tuple[str, ...], dict[Use, str]]] = {}
    for phase, use, form in _forms():
        first, *rest = form.split()
        found.setdefault(first, {}).setdefault(tuple(rest), {}).setdefault(use, phase)
    return {first: dict(sorted(of_it.items(), key=lambda item: -len(item[0]))) for first, of_it in found.items()}


def _forms() -> Iterator[tuple[str, Use, str]]:
    for phase, uses in resources.table("events")["phases"].items():
        for use, listed in uses.items():
            for form in listed.split("|"):
                yield phase, use, form


@cache
def words(name: str) -> frozenset[str]:
    """A class of small words."""
    return frozenset(resources.table("events")["words"][name].split())
