"""The entries of the topic catalogue: read, checked, and overlaid by the user's own.

An entry says in words what a paragraph must hold to be about its topic. See `digest/data/topics.toml` for the shape.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from digest import resources
from digest.errors import UsageError
from digest.model import Origin
from digest.text.normalize import collapse, fold
from digest.text.tokens import words

_KEYS = frozenset({"name", "iptc", "terms", "patterns", "weak", "not", "follows", "also"})
_PATTERN_KEYS = frozenset({"name", "all", "within", "weak", "direct"})


class Pattern(NamedTuple):
    """Words that mean the topic only near one another: one alternative of each group in one sentence.

    The first words of the alternatives lie at most `within` words apart, in any order; of a `direct` pattern in the
    order of the groups, a verb and its object, with no preposition but "of" between them. A `weak` pattern counts only
    in an article where something else names the topic.
    """

    name: str
    groups: tuple[tuple[str, ...], ...]
    within: int
    weak: bool = False
    direct: bool = False


class Entry(NamedTuple):
    """A topic of the catalogue.

    One of `terms` or `patterns` is enough; `weak` terms count only in an article where one of those stands too; what
    `exclusions` cover counts for nothing. `follows` names the families of nouns by which a next paragraph may refer
    back ("the offer"), see `digest.topics.carrying`. `also` are names by which a user may ask for it; they are never
    looked for in texts. `asked` are the words by which a user asked for a topic of the catalogue, `added` the terms
    that the user added to it: the catalogue is English, so that articles in other languages are searched for these
    alone. `own` are the user's very words: they count wherever they stand, in passing and under `exclusions` too, and
    only what `barred` covers, which the user takes away, is left out. A word written "=Word" matches that very form,
    any other its stem.
    """

    name: str
    iptc: str | None
    origin: Origin
    terms: tuple[str, ...]
    patterns: tuple[Pattern, ...] = ()
    weak: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    asked: str = ""
    added: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()


def entries(user: Mapping[str, Any] | None = None) -> tuple[Entry, ...]:
    """The catalogue in its own order, overlaid by `user`, a parsed table of the same shape.

    A user's topic takes the place of the one of that name; new ones come at the end. Raises `UsageError` where the
    user's table is malformed.
    """
    if user is None:
        return _catalogue()
    if unknown := sorted(set(user) - {"topic"}):
        raise UsageError(f"topics file: unknown key {unknown[0]!r}; a topic is a [[topic]] table")
    merged = {fold(entry.name): entry for entry in _catalogue()}
    for entry in _parsed(user.get("topic", []), "user"):
        merged[fold(entry.name)] = entry
    return tuple(merged.values())


@cache
def _catalogue() -> tuple[Entry, ...]:
    return _parsed(resources.table("topics")["topic"], "catalogue")


def _parsed(tables: Any, origin: Origin) -> tuple[Entry, ...]:
    if not isinstance(tables, list):
        raise UsageError("topics file: 'topic' must be a list of tables, each headed [[topic]]")
    parsed = tuple(_entry(table, number, origin) for number, table in enumerate(tables, 1))
    seen: set[str] = set()
    for entry in parsed:
        if fold(entry.name) in seen:
            raise UsageError(f"topics file: topic {entry.name!r} stands there twice; join the two")
        seen.add(fold(entry.name))
    return parsed


def _entry(table: Any, number: int, origin: Origin) -> Entry:
    name = table.get("name") if isinstance(table, Mapping) else None
    if not isinstance(name, str) or not words(name):
        raise UsageError(f'topics file: topic {number} has no name; add name = "…"')
    where = f"topics file: topic {name!r}"
    _check_keys(table, _KEYS, where)
    iptc = table.get("iptc")
    if iptc is not None and not isinstance(iptc, str):
        raise UsageError(f'{where}: iptc must be a string such as "medtop:16000000"')
    entry = Entry(
        collapse(name),
        iptc or None,
        origin,
        _phrases(table.get("terms", []), f"{where}: terms"),
        _patterns(table.get("patterns", []), where),
        _phrases(table.get("weak", []), f"{where}: weak"),
        _phrases(table.get("not", []), f"{where}: not"),
        _phrases(table.get("follows", []), f"{where}: follows"),
        _phrases(table.get("also", []), f"{where}: also"),
    )
    if not entry.terms and all(pattern.weak for pattern in entry.patterns):
        raise UsageError(f"{where} can never be found; give it terms or a pattern")
    return entry


def _check_keys(table: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    if unknown := sorted(set(table) - known):
        raise UsageError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")


def _phrases(values: Any, where: str) -> tuple[str, ...]:
    """A list of phrases, or one string of them parted by "|", which tomllib reads four times as fast."""
    if isinstance(values, str):
        values = [part for value in values.split("|") if (part := collapse(value))]
    if not isinstance(values, list) or not all(isinstance(value, str) and _has_word(value) for value in values):
        raise UsageError(f"{where} must be a list of words or phrases, or one string with | between them")
    return tuple(dict.fromkeys(values))


def _has_word(text: str) -> bool:
    return text[:1].isalnum() or bool(words(text))


def _patterns(tables: Any, where: str) -> tuple[Pattern, ...]:
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise UsageError(f"{where}: patterns must be a list of tables")
    return tuple(_pattern(table, f"{where}: pattern {number}") for number, table in enumerate(tables, 1))


def _pattern(table: Mapping[str, Any], where: str) -> Pattern:
    _check_keys(table, _PATTERN_KEYS, where)
    name, within = table.get("name"), table.get("within")
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f'{where} has no name; add name = "…"')
    if type(within) is not int or within < 1:
        raise UsageError(f"{where}: within must be a number of words, 1 or more")
    groups = _groups(table.get("all"), f"{where}: all")
    return Pattern(name, groups, within, _flag(table, "weak", where), _flag(table, "direct", where))


def _flag(table: Mapping[str, Any], key: str, where: str) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise UsageError(f"{where}: {key} must be true or false")
    return value


def _groups(values: Any, where: str) -> tuple[tuple[str, ...], ...]:
    if not isinstance(values, list) or len(values) < 2 or not all(isinstance(value, str) for value in values):
        raise UsageError(f'{where} must be two or more groups such as "halt|pause"')
    groups: Sequence[tuple[str, ...]] = [tuple(part.strip() for part in value.split("|")) for value in values]
    if not all(_has_word(part) for group in groups for part in group):
        raise UsageError(f"{where} has an empty alternative")
    return tuple(groups)
