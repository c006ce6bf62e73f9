"""Titles before a name: where they begin, and what of them can stand.

A title of which the rules know only the end stands whole or not at all: "leader" before a name says less, and something
else, than "civil rights leader". Ranks and styles stand for themselves.
"""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.forms import SUFFIXES
from digest.annotators.actors.known import begins_name
from digest.annotators.actors.lexicon import Lexicon, Names, listed
from digest.annotators.actors.words import Word

_LONGEST = 8


def small(words: list[Word], start: int, end: int, names: Names) -> bool:
    """Whether a title without a capital stands before the run; before a surname alone it is not used so."""
    if start == 0 or sum(word.capital for word in words[start:end]) < 2:
        return False
    title = words[start - 1]
    return title.low in names.titles and not title.possessive and w.joined(words[start]) and not _verb(words, start - 1)


def _verb(words: list[Word], i: int) -> bool:
    """Whether a title without a capital is a verb there: "to host X", "he ousted Secretary X"."""
    if i == 0 or words[i].capital:
        return False
    before = words[i - 1].low
    participle = (
        words[i].low.endswith("ed") and w.joined(words[i]) and before not in listed("grammar", "before_participles")
    )
    return participle or before in listed("grammar", "before_verbs")


def before_name(words: list[Word], start: int, k: int, end: int, names: Names) -> bool:
    """Whether a title word can stand before a name: no owner, nor the end of a compound that ends the run.

    Nor a surname after a given name ("Luther King"), nor one with only a generation after it.
    """
    if words[k].possessive or (k + 1 == end and w.hyphened(words[k])):
        return False
    rest = [word.low for word in words[k + 1 : end]]
    if rest and all(word in SUFFIXES for word in rest):
        return False
    before = words[k - 1].low if k > start else ""
    given = before in names.given or len(before) == 1
    return not (given and words[k].low in listed("grammar", "surname_titles"))


def department(words: list[Word], name: int, names: Names) -> bool:
    """Whether "Secretary of State" and the like stands right before the name."""
    if name < 3 or name == len(words):
        return False
    title, of, department = words[name - 3 : name]
    linked = all(w.joined(word) for word in (of, department, words[name]))
    return linked and title.low in names.titles and of.low == "of" and department.low in names.departments


def start(words: list[Word], i: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> int:
    """The first word of the title phrase that ends with word `i`."""
    if words[i].low in names.courtesy:
        return i
    first = i
    while first > 0 and i - first < _LONGEST and _in_title(words, first, lexicon, names, capitals):
        first -= 1
    if _of_another(words, first, names):
        first = i
        while first > 0 and w.joined(words[first]) and words[first - 1].low in names.titles:
            first -= 1
    return first


def _of_another(words: list[Word], first: int, names: Names) -> bool:
    """Whether the phrase that starts there carries on a longer one: "chief of the Staff of the Army General X"."""
    k = first - 1
    if k > 0 and words[k].low == "the":
        k -= 1
    return k > 0 and words[k].low == "of" and (words[k - 1].capital or words[k - 1].low in names.titles)


def _in_title(words: list[Word], first: int, lexicon: Lexicon, names: Names, capitals: frozenset[str]) -> bool:
    """Whether the word before `first` belongs to the title phrase that begins there."""
    before = words[first - 1]
    if not _linked(words, first) or before.possessive or _verb(words, first - 1):
        return False
    if w.hyphened(words[first]) and before.low in listed("titles", "prefixes"):
        return True
    if before.low in names.titles or before.low in names.modifiers or before.low in lexicon.nations:
        return True
    if before.low in lexicon.functions or before.low in lexicon.calendar:
        return False
    return (
        before.capital
        and (before.low not in names.given or (first > 1 and words[first - 2].low in listed("grammar", "places")))
        and (first > 1 or before.low in capitals or before.low in listed("grammar", "places") or _opens_name(words))
    )


def _opens_name(words: list[Word]) -> bool:
    """Whether the sentence begins with a listed name of several words: "United Nations envoy"."""
    return begins_name([word.low for word in words[:_LONGEST]])


def _linked(words: list[Word], i: int) -> bool:
    """Whether word `i` carries on the title of the one before: "Lt. Col." does over its full stop."""
    stop = words[i].gap.rstrip() == "." and words[i - 1].low in listed("grammar", "abbreviated")
    return w.joined(words[i]) or w.hyphened(words[i]) or (stop and words[i].capital)


def whole(words: list[Word], first: int, name: int, lexicon: Lexicon, names: Names) -> int:
    """The first word of what can stand of the title from word `first` to before `name`; `name` where nothing can."""
    while first < name and _cut(words, first, lexicon) and words[first].low not in listed("titles", "alone"):
        first = _next_title(words, first, name, names)
    return first


def _next_title(words: list[Word], first: int, name: int, names: Names) -> int:
    """Past the title that begins at `first`: at the first word after it that begins another."""
    alone = listed("titles", "alone")
    return next((k for k in range(first + 1, name) if words[k].low in alone or words[k].low in names.courtesy), name)


def _cut(words: list[Word], first: int, lexicon: Lexicon) -> bool:
    """Whether the word before the title belongs to it."""
    if w.hyphened(words[first]):
        return True
    if first == 0 or not w.joined(words[first]) or words[first - 1].possessive:
        return False
    before = words[first - 1]
    if words[first].low in listed("titles", "opening"):
        return False
    if before.low in lexicon.functions or before.low in lexicon.verbs or before.low in lexicon.calendar:
        return False
    verbal = before.low.endswith(("ed", "ing", "ly"))
    if before.capital:
        return first > 1 or not (verbal or before.low in listed("grammar", "openers"))
    return not (verbal or words[first].capital)
