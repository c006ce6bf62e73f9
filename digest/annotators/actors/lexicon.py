"""The words of `data/actors.toml` and its lists, typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from digest import resources
from digest.annotators.actors.states import states


class Head(NamedTuple):
    """A noun that can be a label.

    `required` holds words one of which must stand among its modifiers ("*" for any), `beside` those one of which must
    stand right before it; `echo` ones stand alone after the noun has stood with a modifier; `collective` nouns are
    singular and mean several people; `proper` ones are capitalised.
    """

    family: str
    lemma: str
    plural: bool = False
    collective: bool = False
    proper: bool = False
    required: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    echo: bool = False


class Lexicon(NamedTuple):
    """Everything the actors' rules look up, all in lower case.

    `heads` maps a form to its readings, those that ask for certain words first; `kept` maps a family to the modifiers
    that its labels keep.
    """

    heads: Mapping[str, tuple[Head, ...]]
    kept: Mapping[str, frozenset[str]]
    suffixes: frozenset[str]
    prefixes: frozenset[str]
    proper: frozenset[str]
    blockers: frozenset[str]
    calendar: frozenset[str]
    participles: frozenset[str]
    bearers: frozenset[str]
    nations: frozenset[str]
    verbs: frozenset[str]
    functions: frozenset[str]


class Names(NamedTuple):
    """What tells a person's name from other runs of capitals, all in lower case."""

    given: frozenset[str]
    surname_first: frozenset[str]
    not_people: frozenset[str]
    courtesy: frozenset[str]
    titles: frozenset[str]
    unique: frozenset[str]
    long: Mapping[str, str]
    departments: frozenset[str]
    modifiers: frozenset[str]


def family_names() -> frozenset[str]:
    """The names of the families: every other entity is a person's name."""
    return frozenset(str(family["name"]) for family in resources.table("actors")["families"])


@cache
def kinds_apart() -> Mapping[str, str]:
    """The families whose rows are told apart by owner, each with the name of one of its kind."""
    return {str(f["name"]): str(f["apart"]) for f in resources.table("actors")["families"] if "apart" in f}


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """The words of one list of `data/actors.toml`."""
    return _words(resources.table("actors")[section][key])


@cache
def lexicon() -> Lexicon:
    """The words for actors without a name."""
    table = resources.table("actors")
    modifiers, stop = table["modifiers"], table["stop"]
    common = _words(modifiers["judgement"]) | _words(modifiers["identity"])
    families: list[dict[str, Any]] = table["families"]
    return Lexicon(
        heads=_heads(families),
        kept={f["name"]: common | _words(f.get("after", "").lower()) | _asked(f) for f in families},
        suffixes=_words(modifiers["suffixes"]),
        prefixes=_words(modifiers["prefixes"]),
        proper=_words(modifiers["proper"]),
        blockers=_words(stop["before"]),
        calendar=_words(stop["calendar"]),
        participles=_words(stop["participles"]),
        bearers=_words(stop["bearers"]),
        nations=states().words,
        verbs=resources.words("actors-verbs"),
        functions=resources.words("stopwords"),
    )


@cache
def names() -> Names:
    """The words for people with a name."""
    titles = resources.table("actors")["titles"]
    return Names(
        given=resources.words("actors-given-names"),
        surname_first=resources.words("actors-surnames-first"),
        not_people=resources.words("actors-not-people"),
        courtesy=_words(titles["courtesy"]),
        titles=_words(titles["before"]) | _words(titles["courtesy"]),
        unique=_words(titles["unique"]),
        long=titles["long"],
        departments=_words(titles["of"]["departments"]),
        modifiers=_words(titles["modifiers"]),
    )


@cache
def short_names() -> Sequence[tuple[str, str]]:
    """Short forms of given names, each with a name that it stands for, in lower case."""
    pairs = resources.table("actors")["titles"]["given"]["short"].split()
    return tuple((short, whole) for short, _, whole in (pair.partition(":") for pair in pairs))


def plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def lemmas() -> Mapping[str, str]:
    """Forms of the heads, in lower case, to the form under which their number does not matter."""
    return {form: heads[0].lemma for form, heads in lexicon().heads.items()}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _asked(family: dict[str, Any]) -> frozenset[str]:
    """The modifiers that the bound nouns of a family ask for: its other nouns keep them too."""
    bound = family.get("bound", []) + family.get("beside", [])
    return frozenset(word for entry in bound for word in entry["with"].lower().split()) - {"*"}


def _heads(families: list[dict[str, Any]]) -> dict[str, tuple[Head, ...]]:
    found: dict[str, list[Head]] = {}
    for family in families:
        for form, head in _of_family(family):
            found.setdefault(form, []).append(head)
    return {form: tuple(sorted(heads, key=_breadth)) for form, heads in found.items()}


def _breadth(head: Head) -> int:
    """Readings that ask for more come first."""
    if head.beside:
        return 0
    if head.required:
        return 4 if "*" in head.required else 1
    return 3 if head.echo else 2


def _of_family(family: dict[str, Any]) -> Iterator[tuple[str, Head]]:
    name = family["name"]
    for noun in family.get("heads", "").split():
        yield from _forms(name, noun)
    for noun in family.get("collectives", "").split():
        yield noun, Head(name, noun, collective=True)
        yield plural(noun), Head(name, noun, plural=True, collective=True)
    for noun in family.get("plural", "").split():
        yield noun.lower(), Head(name, noun.lower(), plural=True, proper=noun[0].isupper())
    for entry in family.get("bound", []):
        required = frozenset(entry["with"].lower().split())
        for noun in entry.get("heads", "").split():
            yield from _forms(name, noun, required=required)
        for noun in entry.get("mass", "").split():
            yield noun, Head(name, noun, collective=True, required=required)
    for noun in family.get("echoed", "").split():
        yield noun, Head(name, noun, echo=True)
    for entry in family.get("beside", []):
        for noun in entry["heads"].split():
            yield from _forms(name, noun, beside=_words(entry["with"]))


def _forms(
    family: str, noun: str, required: frozenset[str] = frozenset(), beside: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Head]]:
    """The readings of `noun`, `singular/plural` or `/plural`; a noun that is its own plural is read as one."""
    singular, slash, several = noun.lower().partition("/")
    several = several if slash else plural(singular)
    proper = noun[:1].isupper()
    if singular and singular != several:
        yield singular, Head(family, singular, False, False, proper, required, beside)
    yield several, Head(family, singular or several, True, False, proper, required, beside)
