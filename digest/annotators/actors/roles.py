"""People named by their role alone: "the Russian president", "the minister".

Rules (golden cases of the same numbers in the tests):
R1 "the" and a role that the article gives to exactly one person, in the same words, means that person;
R2 without the nation before it too ("the president"), where no other person or nation of the article has that office;
R3 a bare office of state ("the minister") means its only holder in the article;
R4 a role in apposition to a name (see `appositions`) means who is named;
R5 the person must have been named before;
R6 "the", or a nation's possessive, and a nation's highest office in other words ("North Korea's leader", "the Malian
   strongman") mean the only one to whom the article gives it;
R7 where several have an office, it means bare ("the president") the only one of them whom the paragraph has named
   before, or else the paragraph before it, if the article calls him so without a nation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.annotators.actors import appositions, offices
from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, Names
from digest.annotators.actors.offices import Offices, Role
from digest.annotators.actors.people import Named, Person
from digest.annotators.actors.words import Word

_LONGEST = 6
_LINKING = ("for", "to", "in", "at", "and", "or")


class Alone(NamedTuple):
    """A role without a name: words `first` up to and with `last` of a sentence, its "the" left out."""

    sentence: int
    words: list[Word]
    first: int
    last: int

    @property
    def role(self) -> Role:
        return offices.turned(tuple(word.low for word in self.words[self.first : self.last + 1]))


def mentions(
    sentences: Sequence[list[Word]],
    named: Sequence[tuple[Person, Named]],
    lexicon: Lexicon,
    names: Names,
    paragraphs: Sequence[int],
) -> Iterator[tuple[Person, Alone]]:
    """The roles that certainly mean one of the people named, in no particular order.

    `paragraphs` are the numbers of the sentences' paragraphs.
    """
    beside = [(person, alone) for person, one in named for alone in _appositions(one, lexicon, names)]
    yield from beside
    given = [(person.name, offices.role(one)) for person, one in named] + [(p.name, alone.role) for p, alone in beside]
    held = Offices.of([(name, offices.written_out(role, names)) for name, role in given], names)
    since, home = _first_named(named), _Home.of(held, named, paragraphs)
    taken = {(alone.sentence, alone.last) for _, alone in beside}
    strangers = _strangers(sentences, held, lexicon, names)
    meant: dict[Role, frozenset[str]] = {}
    for alone in (alone for i, words in enumerate(sentences) for alone in _alone(i, words, lexicon, names)):
        if (alone.sentence, alone.last) in taken:
            continue
        role = offices.written_out(alone.role, names)
        if role not in meant:
            meant[role] = held.holders(role, lexicon)
        holders = meant[role]
        if len(holders) > 1 or (role[0] not in lexicon.nations and alone.role[-1] in strangers):
            holders = home.holders(alone, role)
        if len(holders) == 1:
            (name,) = holders
            person, place = since[name]
            if place < (alone.sentence, alone.first):
                yield person, alone


class _Home(NamedTuple):
    """R7: who has a bare office in an article, and where each paragraph first names whom."""

    bare: Mapping[str, frozenset[str]]
    paragraphs: Sequence[int]
    mentioned: Mapping[int, Mapping[str, tuple[int, int]]]
    peers: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, held: Offices, named: Sequence[tuple[Person, Named]], paragraphs: Sequence[int]) -> _Home:
        bare = {role[0]: people for role, people in held.held.items() if len(role) == 1}
        peers: dict[str, set[str]] = {}
        for role, people in held.held.items():
            peers.setdefault(role[-1], set()).update(people)
        mentioned: dict[int, dict[str, tuple[int, int]]] = {}
        for person, one in named:
            mentioned.setdefault(paragraphs[one.sentence], {}).setdefault(person.name, one.place)
        return cls(bare, paragraphs, mentioned, {title: frozenset(people) for title, people in peers.items()})

    def holders(self, alone: Alone, role: Role) -> frozenset[str]:
        title, paragraph = role[-1], self.paragraphs[alone.sentence]
        if title not in self.bare or len(role) > 1:
            return frozenset()
        place = alone.sentence, alone.first
        here = {name for name, first in self.mentioned.get(paragraph, {}).items() if first < place}
        peers = self.peers[title] & (here or self.mentioned.get(paragraph - 1, {}).keys())
        return peers if len(peers) == 1 and peers <= self.bare[title] else frozenset()


def _strangers(sentences: Sequence[list[Word]], held: Offices, lexicon: Lexicon, names: Names) -> frozenset[str]:
    """R2: the offices that the article also gives to a nation without saying who holds them there."""
    known = {office[k:] for office in held.held for k in range(len(office))}
    pairs = (pair for words in sentences for pair in pairwise(words))
    return frozenset(
        word.low
        for before, word in pairs
        if word.low in names.unique and before.low in lexicon.nations and (before.low, word.low) not in known
    )


def _first_named(named: Sequence[tuple[Person, Named]]) -> Mapping[str, tuple[Person, tuple[int, int]]]:
    first: dict[str, tuple[Person, tuple[int, int]]] = {}
    for person, one in named:
        first.setdefault(person.name, (person, (one.sentence, one.run.first)))
    return first


def _alone(i: int, words: list[Word], lexicon: Lexicon, names: Names) -> Iterator[Alone]:
    """The definite roles of a sentence."""
    for last, word in enumerate(words):
        if word.low not in names.titles or not _ends(words, last, lexicon, names):
            continue
        first = _first(words, last, lexicon, names)
        owner = _owner(words, first, lexicon)
        definite = owner < first or _the(words, first)
        if definite and (word.low in names.unique or last > owner):
            yield Alone(i, words, owner, last)


def _the(words: list[Word], first: int) -> bool:
    return first > 0 and words[first - 1].low == "the" and w.joined(words[first])


def _owner(words: list[Word], first: int, lexicon: Lexicon) -> int:
    """The first word of the nation whose possessive stands right before the role; `first` where none does."""
    k = first - 1
    if k < 0 or not w.joined(words[first]) or not words[k].possessive or words[k].low not in lexicon.nations:
        return first
    while k > 0 and w.joined(words[k]) and words[k - 1].low in lexicon.nations and not words[k - 1].possessive:
        k -= 1
    return k


def _first(words: list[Word], last: int, lexicon: Lexicon, names: Names) -> int:
    first = last
    while first > 0 and last - first < _LONGEST and (w.joined(words[first]) or w.hyphened(words[first])):
        before = words[first - 1]
        known = before.low in names.modifiers or before.low in lexicon.nations or before.low in names.titles
        if before.possessive or not (known or (before.capital and before.low not in lexicon.functions)):
            break
        first -= 1
    return first


def _ends(words: list[Word], last: int, lexicon: Lexicon, names: Names) -> bool:
    """Whether the role ends there, and is neither a title before a name nor followed by its country."""
    if last + 1 == len(words) or words[last].possessive:
        return True
    after = words[last + 1]
    if w.hyphened(after):
        return False
    if not w.joined(after):
        return True
    if after.low in _LINKING and _of_nation(words, last, lexicon):
        return True
    if after.capital or after.low in ("of", *_LINKING) or after.low in names.titles:
        return False
    return after.low in lexicon.functions or after.low in lexicon.verbs or after.low.endswith(("ed", "ly"))


def _of_nation(words: list[Word], last: int, lexicon: Lexicon) -> bool:
    """Whether a nation's name parts the role from any other, whatever follows."""
    return any(word.low in lexicon.nations for word in words[max(0, last - 3) : last])


def _appositions(one: Named, lexicon: Lexicon, names: Names) -> Iterator[Alone]:
    """R4."""
    found = appositions.after(one, lexicon, names)
    if found:
        yield Alone(one.sentence, one.words, *found)
    last = appositions.before(one, names)
    if last is not None:
        start = _first(one.words, last, lexicon, names)
        owner = _owner(one.words, start, lexicon)
        if owner < start or (_the(one.words, start) and start < last):
            yield Alone(one.sentence, one.words, owner, last)
