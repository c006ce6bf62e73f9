"""The words of `data/figures.toml`, compiled once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from digest import resources
from digest.annotators.figures.lexer import Token
from digest.model import Bound

Form = Literal["base", "past", "part", "ing"]
Role = Literal["patient", "agent", "state", "noun"]
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases by their first word (or their last, as said there), the longest first, each with its meaning."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a word says has happened: the event's name, whose part what is counted plays, and the word's forms."""

    name: str
    role: Role
    forms: frozenset[Form]


def section(*path: str) -> Any:
    """A table or value of `figures.toml`."""
    node: Any = resources.table("figures")
    for key in path:
        node = node[key]
    return node


@cache
def words(*path: str) -> frozenset[str]:
    """The words of a string of `figures.toml`."""
    return frozenset(str(section(*path)).split())


@cache
def numerals() -> Mapping[str, int]:
    """The words for 0 to 19 and for the tens."""
    small = {word: n for n, word in enumerate(section("numbers", "small").split())}
    return small | {word: 10 * n for n, word in enumerate(section("numbers", "tens").split(), 2)}


@cache
def ordinals() -> Mapping[str, int]:
    return {word: n for n, word in enumerate(section("numbers", "ordinals").split())}


@cache
def bounds() -> Phrases:
    """What limits a number from before, by the last word of the phrase."""
    pairs = [(tuple(p.split()), b) for b, ps in section("bounds").items() if b != "after" for p in ps]
    return _by(-1, pairs + [(tuple(p.split()), "") for p in section("words", "total")])


@cache
def bounds_after() -> Phrases:
    """What limits a number from behind, by the first word of the phrase."""
    return _by(0, [(tuple(p.split()), b) for b, ps in section("bounds", "after").items() for p in ps])


@cache
def percentages() -> Phrases:
    return _by(0, [(tuple(p.split()), unit) for unit, ps in section("units", "percentage").items() for p in ps])


@cache
def event_phrases() -> Phrases:
    return _by(0, [(tuple(p.split()), name) for name, ps in section("events", "phrases").items() for p in ps])


@cache
def events() -> Mapping[str, Event]:
    """The events by every form of their words."""
    found: dict[str, Event] = {}
    roles: tuple[tuple[str, Role], ...] = (("agent", "agent"), ("patient", "patient"))
    for key, role in roles:
        for name, verbs in section("events", key).items():
            for base, past, part, ing in (verb.split() for verb in verbs):
                _add(found, base, name, role, "base")
                _add(found, base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s"), name, role, "base")
                for word, form in ((past, "past"), (part, "part"), (ing, "ing")):
                    _add(found, word, name, role, form)
    for key, role in (("states", "state"), ("nouns", "noun")):
        for name, listed in section("events", key).items():
            for word in listed.split():
                _add(found, word, name, "state" if role == "state" else "noun", "part")
    return found


def _add(found: dict[str, Event], word: str, name: str, role: Role, form: Any) -> None:
    known = found.get(word)
    forms = known.forms if known and known.name == name and known.role == role else frozenset()
    found[word] = Event(name, role, forms | {form})


def _by(end: int, pairs: Iterable[tuple[tuple[str, ...], str]]) -> Phrases:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in pairs:
        table.setdefault(phrase[end], []).append((phrase, meaning))
    return {word: tuple(sorted(found, key=lambda p: -len(p[0]))) for word, found in table.items()}


def starting(tokens: Sequence[Token], at: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that starts with token `at`: past its end, its meaning."""
    if at >= len(tokens):
        return None
    for phrase, meaning in phrases.get(tokens[at].low, ()):
        if all(at + k < len(tokens) and tokens[at + k].low == word for k, word in enumerate(phrase)):
            return at + len(phrase), meaning
    return None


def ending(tokens: Sequence[Token], end: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that ends before token `end`: its first token, its meaning."""
    if end <= 0:
        return None
    for phrase, meaning in phrases.get(tokens[end - 1].low, ()):
        first = end - len(phrase)
        if first >= 0 and all(tokens[first + k].low == word for k, word in enumerate(phrase)):
            return first, meaning
    return None


def bound(name: str) -> Bound | None:
    """The bound of that name; None for a phrase that sets none ("a total of")."""
    names: tuple[Bound, ...] = ("about", "at least", "at most", "more than", "less than")
    return next((b for b in names if b == name), None)
