"""The groups that the user puts files and outlets in: state-funded, a region, an owner; the user's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest.model import Article, Field
from digest.text.normalize import collapse, fold

Outlets = Sequence[tuple[str, str, tuple[str, ...]]]
"""(path of the sources file, an outlet as it is written there, its groups)."""


def given(words: Field[str] | None) -> Field[tuple[str, ...]]:
    """The groups in what the user gives for a file, parted by semicolons."""
    names = tuple(filter(None, map(collapse, words.value.split(";")))) if words and words.value else ()
    return Field(names, "given", words.evidence, words.reason) if words and names else Field()


def assign(articles: Iterable[Article], outlets: Outlets) -> tuple[Article, ...]:
    """The articles with the groups of their outlets added to their own."""
    of_outlet: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for _, name, groups in outlets:
        of_outlet.setdefault(_key(name), []).append((name, groups))
    of_outlet.pop("", None)  # the name of no outlet, which must not stand for those that are unknown
    return tuple(_with(article, of_outlet.get(_key(article.metadata.source.value or ""), ())) for article in articles)


def unmatched(articles: Iterable[Article], outlets: Outlets) -> tuple[str, ...]:
    """A line for each outlet of the sources files that none of the articles is of."""
    found = sorted({name for article in articles if (name := article.metadata.source.value)})
    names = {_key(name): name for name in found}
    missing = [(path, name) for path, name, _ in outlets if _key(name) not in names]
    return tuple(f"{path}: the outlet '{name}' has no article here{_near(name, names)}" for path, name in missing)


def _with(article: Article, rows: Iterable[tuple[str, tuple[str, ...]]]) -> Article:
    groups, reasons = article.metadata.groups.value or (), [article.metadata.groups.reason]
    for name, added in rows:
        groups, reasons = (*groups, *added), [*reasons, f"sources file: outlet {name}"]
    if groups == (article.metadata.groups.value or ()):
        return article
    field = Field(tuple(dict.fromkeys(groups)), "given", None, ", ".join(filter(None, reasons)))
    return replace(article, metadata=replace(article.metadata, groups=field))


def _key(outlet: str) -> str:
    """The form under which two spellings of an outlet's name are the same: case, marks and its article aside."""
    return fold(collapse(outlet)).removeprefix("the ")


def _near(name: str, known: dict[str, str]) -> str:
    import difflib

    near = difflib.get_close_matches(_key(name), known, n=3, cutoff=0.6)
    return f"; near: {', '.join(known[key] for key in near)}" if near else "; correct the name there"
