"""The TIMEX3 modifiers that words around an expression give it."""

from __future__ import annotations

_PHASES = (
    ("START", frozenset({"early", "beginning", "start", "earlier"})),
    ("END", frozenset({"late", "end", "close", "later"})),
    ("MID", frozenset({"mid", "middle"})),
)
_BOUNDS = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "under": "LESS_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "over": "MORE_THAN",
    "well over": "MORE_THAN",
    "more than": "MORE_THAN",
    "no more than": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS",
    "no less than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE",
    "at least": "EQUAL_OR_MORE",
}


def phase(words: str | None) -> str | None:
    """ "START", "MID" or "END" for "early", "the middle of" and their like."""
    found = (words or "").replace("-", " ").split()
    return next((mod for mod, names in _PHASES if not names.isdisjoint(found)), None)


def bound(words: str | None) -> str | None:
    """ "MORE_THAN", "LESS_THAN" … for "over", "nearly" and their like."""
    return _BOUNDS.get(" ".join((words or "").split()))
