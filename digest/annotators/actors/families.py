"""Actors without a name: the noun phrases whose noun stands in a family of `data/actors.toml`.

Rules (golden cases of the same numbers in the tests):
A1 the noun stands alone or at the end of its phrase: "rebel" in "rebel-held" or "rebel attack" is no label, nor is
   what is against it ("counter-insurgency");
A2 a singular noun needs its article, and something after it that can end a phrase;
A3 a word like "group" or "forces" is a label only with a modifier that says of whom;
A4 the label keeps the modifiers that carry judgement or identity, proper names before the noun and compounds
   ("foreign-backed"), and leaves out articles, numerals and the rest;
A5 a capital within a sentence makes it part of a name, not a label;
A6 a collective noun ("regime") after a word that is not known to stand outside its phrase is something else
   ("tax regime");
A7 "loyal to" and the name after it belong to the label;
A8 a plural that two names share ("the Prado and Toro governments") is no label of the second;
A9 a noun that means such actors only with a modifier ("migrant caravan") stands for them alone with "the" after that;
A10 in a sentence about a sport a noun that means a player too ("the strikers won 3-1") is no label.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from digest.annotators.actors import bounds, sports
from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Head, Lexicon, listed
from digest.annotators.actors.words import Word

_AT = frozenset({"in", "at", "near", "inside", "outside", "around", "on"})
_TELLING = frozenset({"told", "tells", "tell", "telling"})
_LONGEST_COMPOUND = 4
_LONGEST_LABEL = 10
_MOST_NAMES = 4
_LONGEST_LOYALTY = 9


class Found(NamedTuple):
    """A label at its place: the words from `first` up to and with `last`."""

    family: str
    label: str
    first: int
    last: int


def find(
    words: list[Word], lexicon: Lexicon, capitals: frozenset[str], told: Container[str] = frozenset()
) -> Iterator[Found]:
    """The labels of one sentence for actors without a name, in order; `told` are the last words of those before.

    `capitals` are the words, in lower case, that the article writes with a capital inside a sentence: they tell
    whether a capital that opens a sentence is a name's.
    """
    played = sports.played(words)
    for i, word in enumerate(words):
        alone = lexicon.heads.get(word.low, ())
        if alone and alone[0].lemma in played:
            continue
        for head in lexicon.heads.get(_unit(words, i), alone) if w.hyphened(word) else alone:
            echo = _echo(words, i, head, lexicon, told) if head.echo else None
            found = echo if head.echo else _phrase(words, i, head, lexicon, capitals)
            if found:
                yield found
                break


def _echo(words: list[Word], i: int, head: Head, lexicon: Lexicon, told: Container[str]) -> Found | None:
    """A9."""
    definite = i > 0 and w.joined(words[i]) and words[i - 1].low in ("the", "this", "that", "its")
    if head.lemma not in told or not definite or not bounds.ends(words, i, head, lexicon):
        return None
    return Found(head.family, words[i].text[: len(words[i].low)], i, i)


def _unit(words: list[Word], i: int) -> str:
    """The compound that ends with word `i`, or the word."""
    return _compound(words, _compound_start(words, i), i)


def _compound_start(words: list[Word], i: int) -> int:
    least = max(0, i - _LONGEST_COMPOUND)
    while i > least and w.hyphened(words[i]):
        i -= 1
    return i


def _compound(words: list[Word], first: int, last: int) -> str:
    return "-".join(word.low for word in words[first : last + 1])


def _phrase(words: list[Word], i: int, head: Head, lexicon: Lexicon, capitals: frozenset[str]) -> Found | None:
    core = _core(words, i, head, lexicon)
    if core is None or not _cased(words, core, head) or not bounds.ends(words, i, head, lexicon):
        return None
    first = _first(words, core, head, lexicon, capitals)
    if head.plural and head.collective and _shared(words, first, core, lexicon):
        return None
    last = _loyal(words, i) if head.plural else i
    modifiers = _modifiers(words, first, i)
    if head.required and not (modifiers & head.required or ("*" in head.required and (modifiers or last > i))):
        return None
    if head.beside and not modifiers & head.beside:
        return None
    return (
        Found(head.family, label(words, first, last, lexicon, capitals), first, last)
        if bounds.starts(words, first, head, lexicon)
        else None
    )


def _shared(words: list[Word], first: int, core: int, lexicon: Lexicon) -> bool:
    """A8; two nations or two names share it, "the ministry and European governments" do not."""
    if first == core or first < 2 or words[first - 1].low != "and":
        return False
    one, other = words[first - 2], words[first]
    return one.capital and other.capital and (one.low in lexicon.nations) == (other.low in lexicon.nations)


def _core(words: list[Word], i: int, head: Head, lexicon: Lexicon) -> int | None:
    """Where the noun starts; None where it hangs on a word that makes something else of it (A1)."""
    start = _compound_start(words, i)
    if start == i or _compound(words, start, i) in lexicon.heads:
        return start
    before = _compound(words, start, i - 1)
    kept = before in lexicon.prefixes and before not in listed("stop", "opposed")
    return start if kept or before in head.beside else None


def _cased(words: list[Word], core: int, head: Head) -> bool:
    """A5."""
    return words[core].capital if head.proper else core == 0 or not words[core].capital


def _first(words: list[Word], core: int, head: Head, lexicon: Lexicon, capitals: frozenset[str]) -> int:
    """A4: the first word of the label."""
    kept = lexicon.kept[head.family]
    first, names = core, 0
    while first > max(0, core - _LONGEST_LABEL) and _linked(words, first) and not words[first - 1].possessive:
        start = _compound_start(words, first - 1)
        if not _keeps(words, start, first - 1, kept, lexicon):
            named = _is_name(words, start, lexicon, capitals) or (names and _carries_name(words, start, lexicon))
            if not named or names == _MOST_NAMES:
                break
            names += 1
        first = start
    if names:
        return _without_place(words, first, core, lexicon)
    return _both(words, first, core, kept, lexicon) if head.plural and not head.collective else first


def _both(words: list[Word], first: int, core: int, kept: frozenset[str], lexicon: Lexicon) -> int:
    """The first of two modifiers that "and" ties before a plural: "gay and transgender migrants"."""
    if core - first != 1 or first < 3 or words[first - 1].low not in ("and", "or") or words[first].low not in kept:
        return first
    other = words[first - 2]
    linked = w.joined(words[first - 1]) and w.joined(words[first]) and w.joined(other)
    common = other.low in kept and other.low not in lexicon.nations | lexicon.heads.keys()
    return first - 2 if linked and common and not _is_verb(words, first - 2) else first


def _linked(words: list[Word], i: int) -> bool:
    """Whether word `i` carries on the phrase of the one before it; "St. Louis" and "W. Bush" do over a full stop."""
    short = words[i - 1].low in listed("grammar", "saints") or (len(words[i - 1].low) == 1 and i > 1)
    return w.adjoined(words[i]) or (short and words[i].gap.rstrip() == "." and words[i].capital)


def _keeps(words: list[Word], start: int, end: int, kept: frozenset[str], lexicon: Lexicon) -> bool:
    if _is_verb(words, start):
        return False
    unit = _compound(words, start, end)
    if unit in kept or unit in lexicon.nations:
        return True
    return end > start and (words[end].low in lexicon.suffixes or words[start].low in lexicon.prefixes)


def _is_verb(words: list[Word], i: int) -> bool:
    """Whether a form in -ed is a verb there and no modifier: "which had funded and armed groups"."""
    if not words[i].low.endswith("ed") or i == 0:
        return False
    before = words[i - 1].low
    return before in listed("grammar", "verb_marks") or (
        before in ("and", "or") and i > 1 and words[i - 2].low.endswith("ed")
    )


def _is_name(words: list[Word], start: int, lexicon: Lexicon, capitals: frozenset[str]) -> bool:
    """Whether the unit that starts there is a proper name."""
    word = words[start]
    known = not word.personal and (word.low in lexicon.functions or word.low in lexicon.calendar)
    placed = start > 0 or word.low in capitals or word.low in listed("grammar", "saints")
    return word.capital and len(word.low) > 1 and not w.glued(word) and not known and placed


def _carries_name(words: list[Word], start: int, lexicon: Lexicon) -> bool:
    """Whether a longer name has its initial there, or opens the sentence so ("Associated Press reporters")."""
    if len(words[start].low) == 1 and words[start].capital and words[start + 1].gap.rstrip() == ".":
        return True
    return start == 0 and words[0].low not in lexicon.functions and words[0].low not in lexicon.calendar


def _without_place(words: list[Word], first: int, core: int, lexicon: Lexicon) -> int:
    """The first word of the label without names that only stand before it ("in Aleppo rebels")."""
    before = words[first - 1].low if first and w.joined(words[first]) else ""
    if before in _TELLING or before in _AT:
        while first < core and words[first].capital:
            first += 1
    return first


def _modifiers(words: list[Word], first: int, last: int) -> frozenset[str]:
    """The modifiers of a label, compounds both whole and in parts."""
    single = {word.low for word in words[first:last]}
    units = {_unit(words, k) for k in range(first, last)}
    return frozenset(single | units)


def _loyal(words: list[Word], i: int) -> int:
    """A7: the last word of the label."""
    rest = words[i + 1 : i + 1 + _LONGEST_LOYALTY]
    if [word.low for word in rest[:2]] != ["loyal", "to"] or not all(w.joined(word) for word in rest[:2]):
        return i
    last, k = i, 2
    if len(rest) > 3 and rest[2].low == "the" and not rest[3].capital and w.joined(rest[3]):
        return i + 4
    k += len(rest) > 2 and rest[2].low == "the"
    while k < len(rest) and (w.joined(rest[k]) or w.hyphened(rest[k])) and _named(rest[k]):
        k += 1
        last = i + k if rest[k - 1].capital else last
    return last


def _named(word: Word) -> bool:
    return word.capital or word.low in listed("grammar", "particles")


def label(words: list[Word], first: int, last: int, lexicon: Lexicon, capitals: frozenset[str]) -> str:
    """The words of a label: single spaces, lower case but for names, no possessive ending at its end."""
    parts: list[str] = []
    for k in range(first, last + 1):
        word = words[k]
        text = word.text[: len(word.low)] if k == last else word.text
        followed = k < last and words[k + 1].capital
        common = k == 0 and not followed and not _is_name(words, 0, lexicon, capitals) and not _proper(word, lexicon)
        lead = "" if k == first else "-" if w.hyphened(word) else ". " if word.gap.startswith(".") else " "
        parts.append(lead + (text.lower() if common else text))
    return "".join(parts)


def _proper(word: Word, lexicon: Lexicon) -> bool:
    return word.low in lexicon.nations or word.low in lexicon.proper
