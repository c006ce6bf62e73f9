"""Whether a surname alone stands for the one full name that ends with it.

Two people may share it, and one of them be so well known that the article never names him in full.

Rules (golden cases of the same numbers in the tests):
H1 not where "Mr." or another title of one gender stands with the surname and the full name is of the other;
H2 not where the surname alone has the highest office of a state and the full name never has it: "President Holm" is not
   "Vera Holm, a painter";
H3 news gives the full name first: not where the surname stands before it, alone or with an office that the full name
   has not, unless it has the highest office: he may be so well known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.annotators.quotations.lexicon import closed

_GENDERS = ("masculine", "feminine")
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "dame", "dr", "lord", "lady"})
_HIGHEST = frozenset({"president", "premier", "chancellor", "king", "queen", "emperor", "sultan", "emir", "pope"})
_GENERIC = frozenset({"leader", "dictator", "strongman", "minister", "monarch", "ruler"})
"""What the holder of a highest office is also called."""
_LESSER = frozenset({"vice", "vice-president", "deputy", "assistant"})


class Called(NamedTuple):
    """One way in which an article names somebody, at a `place` that tells what comes first.

    `given` is the name's first word in lower case, "" for a surname alone; `roles` the words of titles and roles.
    """

    place: tuple[int, int]
    given: str
    roles: frozenset[str]


def one_person(called: Sequence[Called]) -> bool:
    """Whether all who are `called` by one surname, of whom one is named in full, can be one person."""
    full = [one for one in called if one.given]
    alone = [one for one in called if not one.given]
    if not full or not alone:
        return bool(full)
    return not (_other_gender(full, alone) or _other_office(full, alone) or _known_before(full, alone))


def _other_gender(full: Iterable[Called], alone: Iterable[Called]) -> bool:
    """H1."""
    named, titled = ({gender for one in ways for gender in genders(one.given, one.roles)} for ways in (full, alone))
    return opposed(named, titled)


def genders(given: str, roles: Set[str]) -> frozenset[str]:
    """ "masculine", "feminine", both or neither: what a given name and the words of titles, in lower case, tell."""
    return frozenset(g for g in _GENDERS if given in _given(g[0]) or not roles.isdisjoint(closed(g)))


def opposed(some: Set[str], others: Set[str]) -> bool:
    """Whether two sets of genders cannot be one person's."""
    return bool(some and others) and some.isdisjoint(others)


@cache
def _given(gender: str) -> frozenset[str]:
    return frozenset(resources.table("given-names-gender")[gender]["names"].split())


def _other_office(full: Iterable[Called], alone: Iterable[Called]) -> bool:
    """H2."""
    ruling = {word for one in alone if _rules(one) for word in one.roles & _HIGHEST}
    return bool(ruling) and all(one.roles.isdisjoint(ruling | _GENERIC) for one in full)


def _known_before(full: Iterable[Called], alone: Iterable[Called]) -> bool:
    """H3."""
    untold = [one.place for one in alone if one.roles.isdisjoint(_COURTESY)]
    if not untold or min(one.place for one in full) < min(untold):
        return False
    offices = {word for one in alone for word in _offices(one)}
    return not any(_rules(one) or not offices.isdisjoint(_offices(one)) for one in full)


def _rules(one: Called) -> bool:
    """Whether somebody has, or had, the highest office of a state."""
    return not one.roles.isdisjoint(_HIGHEST) and one.roles.isdisjoint(_LESSER)


def _offices(one: Called) -> frozenset[str]:
    """The titles among the roles; "Sen." is a senator."""
    long = resources.table("actors")["titles"]["long"]
    return frozenset(long.get(word, word) for word in one.roles & closed("person_titles")) - _COURTESY
