"""The names of states and bodies that the data lists, with what each is called by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.annotators.actors.lexicon import listed
from digest.text.normalize import fold
from digest.text.tokens import tokens

Form = tuple[str, ...]


class Known(NamedTuple):
    """`forms` maps the first word of a name, in lower case, to the names that begin with it, longest first.

    Each is its words, who is named, and whether it is written in capitals only. `contested` are the names, as
    (entity, words), that are labels of their own: "Daesh". `plurals` are names of peoples.
    """

    forms: Mapping[str, tuple[tuple[Form, str, bool], ...]]
    states: frozenset[str]
    bodies: frozenset[str]
    contested: frozenset[tuple[str, Form]]
    plurals: frozenset[str]
    seats: Mapping[str, str]


def split(name: str) -> Form:
    """The words of a name as `words` has them: folded, without possessive endings."""
    if name.isascii() and name.replace(" ", "").isalpha():  # most are; the tokens' pattern takes three times as long
        return tuple(name.lower().split())
    return tuple(fold(text).removesuffix("'s") for _, _, text in tokens(name))


@cache
def known() -> Known:
    """What the data lists."""
    rows, seats, plurals = _states()
    bodies = dict(_lines("actors-bodies"))
    forms: dict[str, list[tuple[Form, str, bool]]] = {}
    contested: set[tuple[str, Form]] = set()
    for name, (plain, own) in [*rows.items(), *bodies.items()]:
        for form in [*plain, *own]:
            parts = split(form)
            forms.setdefault(parts[0], []).append((parts, name, form.isupper()))
        contested.update((name, split(form)) for form in own)
    for people in plurals:
        forms.setdefault(split(people)[0], []).append((split(people), people, False))
    return Known(
        {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in forms.items()},
        frozenset(rows),
        frozenset(bodies),
        frozenset(contested),
        frozenset(plurals),
        seats,
    )


def _states() -> tuple[dict[str, tuple[list[str], list[str]]], dict[str, str], set[str]]:
    """The names of each state, the towns that stand for governments, and the names of peoples."""
    rows: dict[str, tuple[list[str], list[str]]] = {}
    seats: dict[str, str] = {}
    plurals = {people.replace("_", " ") for people in listed("named", "peoples")}
    for line in resources.lines("actors-nations"):
        state, _, rest = line.partition(": ")
        own, _, capitals = rest.partition(";")
        forms = own.split()
        plurals.update(
            f.replace("_", " ") for f in forms if f[-1] == "s" and (f[:-1] in forms or f in ("Britons", "Turks"))
        )
        if state != "-":
            rows[state] = ([state], [])
            seats.update({town.lower(): state for town in capitals.split() if "_" not in town})
    for state, (plain, told) in _lines("actors-states"):
        rows.setdefault(state, ([state], []))
        rows[state][0].extend(plain)
        rows[state][1].extend(told)
    seats.update({t: s.replace("_", " ") for t, _, s in (pair.partition(":") for pair in listed("named", "seats"))})
    return rows, seats, plurals


def _lines(name: str) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    for line in resources.lines(name):
        who, _, rest = line.partition(":")
        plain, _, own = rest.partition(";")
        yield who, ([f.replace("_", " ") for f in plain.split()], [f.replace("_", " ") for f in own.split()])


def begins_name(words: Sequence[str]) -> bool:
    """Whether `words`, in lower case, begin with a listed name of several: "united nations envoy"."""
    names = known().forms.get(words[0], ()) if words else ()
    return any(len(form) > 1 and tuple(words[: len(form)]) == form for form, _, _ in names)


def is_known(name: str) -> bool:
    """Whether a name is that of a state, a people or a body in the data."""
    one = known()
    return name in one.states or name in one.bodies or name in one.plurals
