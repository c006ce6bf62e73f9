"""The words by which clauses are compared, as `digest/data/clauses.toml` has them."""

from __future__ import annotations

from functools import cache

from digest import resources


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group, folded."""
    return frozenset(resources.table("clauses")["words"][group].split())


@cache
def same() -> dict[str, frozenset[int]]:
    """The groups, by number, of each word, or phrase as "a_b": those of one group may stand for each other."""
    found: dict[str, set[int]] = {}
    table = resources.table("clauses")["same"]
    for number, group in enumerate([*table["verbs"], *table["others"]]):
        for word in group.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def verbs() -> frozenset[str]:
    """Verbs that no ending tells, or only their group."""
    grouped = {word for group in resources.table("clauses")["same"]["verbs"] for word in group.split()}
    return words("verbs") | words("intransitive") | grouped


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that are read as one element, by their first word, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in {*same(), *words("offices"), *words("intransitive")}:
        parts = tuple(phrase.split("_"))
        if len(parts) > 1:
            found.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(own, key=lambda p: (-len(p), p))) for first, own in found.items()}
