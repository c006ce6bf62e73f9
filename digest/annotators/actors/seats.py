"""Capitals that stand for a government: rule N5 of `entities`."""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.known import Known, known
from digest.annotators.actors.lexicon import listed
from digest.annotators.actors.states import states
from digest.annotators.actors.words import Word

_REACH = 2
_CONJUNCTIONS = frozenset({"and", "but", "that", "while", "as", "if", "when"})


def state(words: list[Word], k: int, names: Known, present: frozenset[str]) -> str | None:
    """The state for whose government the capital at word `k` stands."""
    found = names.seats.get(words[k].low)
    if found is None or not _named(found, present):
        return None
    return found if _acts(words, k) or _has(words, k) or _dealt_with(words, k, names) else None


def _named(state: str, present: frozenset[str]) -> bool:
    """Whether the article has a name or an adjective of the state."""
    return any(set(form) <= present for form, of in states().forms.items() if of == state)


def _acts(words: list[Word], k: int) -> bool:
    """Whether the capital is the subject of what a government does."""
    before = words[k - 1] if k else None
    opens = before is None or not w.joined(words[k]) or before.low in _CONJUNCTIONS
    if k > 1 and before is not None and before.low == "and" and words[k - 2].capital:
        opens = words[k - 2].low in known().seats or words[k - 2].low in states().words
    following = words[k + 1 : k + 1 + _REACH]
    if not opens or not following or not w.joined(following[0]):
        return False
    if following[0].low in listed("named", "auxiliaries"):
        following = following[1:]
    return bool(following) and following[0].low in listed("named", "acts")


def _has(words: list[Word], k: int) -> bool:
    following = words[k + 1 : k + 1 + _REACH]
    return words[k].possessive and any(word.low in listed("named", "policies") for word in following)


def _dealt_with(words: list[Word], k: int, names: Known) -> bool:
    """Whether it stands after "relations with" and the like, or beside another after "between"."""
    if k < 2 or not w.joined(words[k]):
        return False
    if words[k - 1].low in ("with", "on", "from", "against"):
        return words[k - 2].low in listed("named", "dealings")
    if words[k - 1].low == "and" and k > 2 and words[k - 3].low == "between":
        other = words[k - 2].low
    elif words[k - 1].low == "between" and k + 2 < len(words) and words[k + 1].low == "and":
        other = words[k + 2].low
    else:
        return False
    return other in names.seats or other in states().words
