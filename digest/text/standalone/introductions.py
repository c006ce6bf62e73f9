"""Who is named in a sentence without being introduced there, and what tells of something further."""

from __future__ import annotations

from functools import lru_cache

from digest.text.standalone.views import View, lexicon, marked, view


@lru_cache(maxsize=1 << 13)
def surnames(text: str) -> frozenset[str]:
    """The folded words that `text` uses as the last part of somebody's name of two words or more."""
    v = view.__wrapped__(text)
    titles = lexicon("names", "titles") | lexicon("nouns", "persons")
    return frozenset(
        v.lower[i].removesuffix("'s")
        for i in range(1, len(v))
        if v.persons[i] and v.persons[i - 1] and _ends_name(v, i) and v.lower[i] not in titles
    )


def _ends_name(v: View, i: int) -> bool:
    """Whether the word at `i` goes on from the one before it, and no further capital follows."""
    goes_on = i + 1 < len(v) and v.capital[i + 1] and v.after[i] == " "
    return v.before[i] == " " and not goes_on


def names_unintroduced(sentence: str, known: frozenset[str]) -> bool:
    """Whether somebody of the surnames `known` is first named in `sentence` without first name or title."""
    v = view(marked(sentence))
    seen: set[str] = set()
    for i, word in enumerate(v.lower):
        plain = word.removesuffix("'s").rstrip("'")
        if plain in known and v.capital[i] and plain not in seen and not v.quoted[i]:
            seen.add(plain)
            joined = i > 0 and v.before[i] in (" ", "-", ". ") and (v.capital[i - 1] or v.before[i] == "-")
            if not joined or v.lower[i - 1] in ("mr", "mrs", "ms"):
                return True
    return False


def continues(sentence: str) -> bool:
    """Whether `sentence` tells of something further, as "also said" does."""
    v = view(marked(sentence))
    return any(word in lexicon("within", "additive") and not v.quoted[i] for i, word in enumerate(v.lower))
