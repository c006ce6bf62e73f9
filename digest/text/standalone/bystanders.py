"""Whether a sentence may speak of one more person than whom it names.

No list holds every word for somebody ("a cyclist", "the accused", "a Syrian"), so the words that are surely none are
listed: whatever else a noun phrase ends in may be a person. What only looks like one costs a name in brackets.
"""

from __future__ import annotations

from collections.abc import Collection

from digest import resources
from digest.text.standalone.views import View, grammar, lexicon, not_persons

_OPENERS = frozenset(("a", "an", "the", "this", "every", "any", "its", "their"))
_SHORTEST_PLURAL = 4
_SHORTEST_SHAPED = 5
"""Letters: a "king" and an "ally" are shaped like what a verb or an adjective makes."""

_LONGEST_PHRASE = 12
"""Words from an article to its noun; further on none is looked for."""


def may_be_there(v: View, known: Collection[int]) -> bool:
    """Whether any word but those at `known` places may be somebody."""
    return any(i not in known and _may_be_somebody(v, i) for i in range(len(v)))


def may_be_within(v: View, start: int, end: int) -> bool:
    """Whether the words from `start` to `end`, said of somebody between commas, may speak of another: all but the
    first noun phrase is looked at."""
    head = start
    while head <= end and v.lower[head] not in grammar("complement") | grammar("prepositions"):
        if v.lower[head].endswith("'s") or v.lower[head] == "and":
            return True
        head += 1
    return any(_may_be_somebody(v, i) for i in range(head, end + 1))


def _may_be_somebody(v: View, i: int) -> bool:
    word = v.lower[i]
    if word in lexicon("things", "somebody") or (word == "old" and v.word(i - 1).startswith("year")):
        return True
    if word in _OPENERS:
        return not _leads_to_thing(v, i + 1)
    if v.names[i] or (v.capital[i] and v.lower[i] in lexicon("names", "calendar")):
        return v.persons[i] or (_is_of_people(word) and not _leads_to_thing(v, i + 1))
    return not (_is_known(v, i) or word in resources.words("stopwords"))


def _leads_to_thing(v: View, i: int) -> bool:
    """Whether the noun phrase that goes on at `i` ends in a thing or in the name of a place or a body; after "a" in a
    thing alone, as "a Taliban" is somebody."""
    one = v.word(i - 1) in ("a", "an")
    limit = min(len(v), i + _LONGEST_PHRASE)
    while i < limit and not v.before[i].strip(" -"):
        owns = v.lower[i].endswith("'s")
        placed = v.capital[i] and v.lower[i] in not_persons() | lexicon("names", "kinds")
        if not owns and (_is_thing(v, i) or (placed and not one and not _is_of_people(v.lower[i]))):
            return True
        if not (owns or v.capital[i] or _is_modifier(v, i)):
            return False
        i += 1
    return False


def _is_of_people(word: str) -> bool:
    """Whether a capitalized word may stand for one of a people or of a creed: "a Syrian", "a Muslim"."""
    return word.removesuffix("'s") in lexicon("names", "peoples") | lexicon("things", "adherents")


def _is_known(v: View, i: int) -> bool:
    """Whether the word at `i` is a thing, what stands before one, or a verb."""
    word = v.lower[i]
    verbs = lexicon("verbs", "finite") | lexicon("speech", "verbs") | lexicon("speech", "thought")
    acts = word in verbs or v.word(i - 1) in lexicon("things", "verbal")
    return acts or _is_thing(v, i) or _is_modifier(v, i)


def _is_thing(v: View, i: int) -> bool:
    word = v.lower[i].removesuffix("'s").rstrip("'")
    plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word in lexicon("things", "nouns") or word in lexicon("things", "plural") or plural


def _is_modifier(v: View, i: int) -> bool:
    word = v.lower[i]
    shaped = len(word) >= _SHORTEST_SHAPED and word.endswith(("ed", "ing", "ly"))
    return shaped or word.isdigit() or word in lexicon("things", "adjectives")
