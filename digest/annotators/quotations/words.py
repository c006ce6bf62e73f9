"""What a word is by its spelling alone, looked up once for each spelling: an article repeats most of its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from digest import resources
from digest.annotators.quotations.lexicon import closed, lexicon

NAMES = frozenset({"May", "Will"})
JOINED_PARTICLE = re.compile(
    r"(?:[Aa]l|[Ee]l|[Aa]n|[Aa]r|[Aa]sh?|[Aa]t|[Aa]d|[Aa]z|[Ee]d|[Bb]in|[Ii]bn)-(?=[^\W\d_a-z])"
)
_NONE: frozenset[str] = frozenset()
_NOT_OF_NAMES = frozenset({"auxiliaries", "modals"})
_NOT_IN_NAMES = frozenset({"times", "determiners"})
_HELPING = frozenset({"auxiliaries", "negations"})


class Word(NamedTuple):
    """A word or a mark as it is written; `low` is its folded form, `kind` "w" or "p".

    `classes` are the closed classes of the lexicon that it belongs to ("May" and "Will" are names). `verbal`: it looks
    like a verb; `adverbial`: an adverb, by the list or by its ending; `between`: it may stand between a subject and its
    verb; `named`: it can be a word of a name.
    """

    text: str
    low: str
    kind: str
    capital: bool
    possessive: bool
    classes: frozenset[str]
    verbal: bool
    adverbial: bool
    between: bool
    named: bool


@lru_cache(maxsize=1 << 16)
def word(text: str, stopped: bool = False) -> Word:
    """The word so written; a `stopped` one ends with a full stop that its folded form is without."""
    kind = "w" if text[0].isalnum() else "p"
    low = folded(text[:-1] if stopped else text)
    capital = kind == "w" and text[0].isupper()
    classes = _classes().get(low, _NONE)
    if text in NAMES:
        classes -= _NOT_OF_NAMES
    adverbial = _adverbial(low, capital, classes)
    named = (capital or (kind == "w" and JOINED_PARTICLE.match(text) is not None)) and not classes & _NOT_IN_NAMES
    return Word(
        text,
        low,
        kind,
        capital,
        low.endswith(("'s", "s'")),
        classes,
        kind == "w" and _verbal(low, capital, classes),
        adverbial,
        (adverbial or not classes.isdisjoint(_HELPING)) and not _quantifies(low, capital),
        named,
    )


def folded(word: str) -> str:
    """The word in lower case, with the plain apostrophe and hyphen."""
    return word.lower().replace("’", "'").replace("‐", "-")


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """The closed classes of each word that is in one."""
    found: dict[str, set[str]] = {}
    for name in resources.table("reporting-words"):
        for low in closed(name):
            found.setdefault(low, set()).add(name)
    return {low: frozenset(names) for low, names in found.items()}


def _verbal(low: str, capital: bool, classes: frozenset[str]) -> bool:
    """Whether the word looks like a verb: an auxiliary, a common verb of news, a past form."""
    if "auxiliaries" in classes:
        return True
    if capital or low.endswith(("'s", "s'")):
        return False
    if "verbs" in classes or low.endswith(("n't", "'ll", "'ve", "'re", "'d")):
        return True
    if low.endswith("ed") and len(low) > 4 and "-" not in low:
        return True
    return any("past" in f for _, f in lexicon().verbs.get(low, ()))


def _adverbial(low: str, capital: bool, classes: frozenset[str]) -> bool:
    if "adverbs" in classes:
        return True
    return low.endswith("ly") and not capital and len(low) > 4 and "no_adverbs" not in classes


def _quantifies(low: str, capital: bool) -> bool:
    """Whether the word tells how many, or is a name, where it stands before a verb."""
    named = capital and low in {"may", "will", "now", "first", "both"}
    return named or low in {"some", "most", "all", "both", "another"}
