"""The states that words name: by their names, their adjectives, and the capitals that stand for their governments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from digest import resources

_NO_STATE = "-"
_LONGEST = 2


class States(NamedTuple):
    """`words` are single words for states, peoples and regions, in lower case, without capitals of states.

    `forms` maps a state's names and adjectives, as tuples of words in lower case, to the state, `seated` also
    its capital. After one of `parts` a form names only a part of the state, or something else.
    """

    words: frozenset[str]
    forms: Mapping[tuple[str, ...], str]
    seated: Mapping[tuple[str, ...], str]
    parts: frozenset[str]


@cache
def states() -> States:
    """What `data/actors-nations.txt` holds."""
    words: set[str] = set()
    forms: dict[tuple[str, ...], str] = {}
    seats: dict[tuple[str, ...], str] = {}
    for line in resources.lines("actors-nations"):
        state, _, rest = line.partition(": ")
        own, _, capitals = rest.lower().partition(";")
        words.update(form for form in own.split() if "_" not in form)
        if state != _NO_STATE:
            forms.update({tuple(form.split("_")): state for form in own.split()})
            seats.update({tuple(form.split("_")): state for form in capitals.split()})
    parts = frozenset(resources.table("actors")["owners"]["parts"].split())
    return States(frozenset(words), forms, {**forms, **seats}, parts)


def found(words: Sequence[str], capitals: bool = True) -> Iterator[tuple[str, int, int]]:
    """The states that `words` (in lower case) name, longest form first, each with its first word and the one after.

    With `capitals` a capital names its state too. Nothing is found after "New", "Northern" and the like, but for states
    so called: New Mexico is not Mexico.
    """
    known = states()
    forms = known.seated if capitals else known.forms
    i = 0
    while i < len(words):
        sizes = range(_LONGEST, 0, -1)
        size = next((n for n in sizes if tuple(words[i : i + n]) in forms and i + n <= len(words)), 0)
        if size and not (i and words[i - 1] in known.parts):
            yield forms[tuple(words[i : i + size])], i, i + size
        i += size or 1
