"""The words of `digest/data/wording.toml` with their forms, by their first word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from digest import resources
from digest.annotators.quotations.lexicon import forms as verb_forms
from digest.annotators.quotations.lexicon import plural


class Term(NamedTuple):
    """A form of a word or phrase: its folded words, and whether a hyphen joins each to the one before.

    `word` is the base form, `sort` its class (none of a hedge).
    """

    form: tuple[str, ...]
    bound: tuple[bool, ...]
    word: str
    sort: str | None
    figurative: bool


Terms = Mapping[str, tuple[Term, ...]]
"""The terms that begin with a word, the longest first."""

_PART = re.compile(r"([_-]?)([^_-]+)")


@cache
def loaded() -> Terms:
    """Words that judge; of a form in several classes the first class counts."""
    return _by_first(term for group in resources.table("wording")["loaded"] for term in _of_group(group))


@cache
def hedges() -> Terms:
    """Words by which a newsroom says that it does not know."""
    return _by_first(_term(entry, entry) for entry in resources.table("wording")["hedges"]["words"].split())


@cache
def literal() -> frozenset[str]:
    """Words of war, crime and storm, beside which a figure of speech may be none."""
    return frozenset(resources.table("wording")["literal"]["words"].split())


def _of_group(group: Mapping[str, Any]) -> Iterator[Term]:
    sort, figurative = group["class"], group.get("figurative", False)
    for entry in group.get("verbs", "").split():
        first, joint, rest = entry.partition("_")
        for form in sorted({form for form, _ in verb_forms(first)} | _doubled(first)):
            yield _term(form + joint + rest, entry, sort, figurative)
    for entry in group.get("nouns", "").split():
        for form in (entry, plural(entry)):
            yield _term(form, entry, sort, figurative)
    for entry in group.get("words", "").split():
        yield _term(entry, entry, sort, figurative)


def _term(form: str, entry: str, sort: str | None = None, figurative: bool = False) -> Term:
    parts = _PART.findall(form)
    words, joints = tuple(word for _, word in parts), tuple(joint == "-" for joint, _ in parts)
    return Term(words, joints, entry.replace("_", " "), sort, figurative)


def _doubled(verb: str) -> set[str]:
    """The forms of a verb that doubles its last letter: "slammed". Of others they are no words and do no harm."""
    short = len(verb) > 2 and verb[-1] not in "aeiouywx" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    return {verb + verb[-1] + "ed", verb + verb[-1] + "ing"} if short else set()


def _by_first(terms: Iterable[Term]) -> Terms:
    distinct: dict[tuple[tuple[str, ...], tuple[bool, ...]], Term] = {}
    for term in terms:
        distinct.setdefault((term.form, term.bound), term)
    table: dict[str, list[Term]] = {}
    for term in distinct.values():
        table.setdefault(term.form[0], []).append(term)
    return {first: tuple(sorted(found, key=lambda t: (-len(t.form), t.form))) for first, found in table.items()}
