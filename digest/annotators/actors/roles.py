"""People named by their role alone: "the Russian president", "the minister".

Rules (golden cases of the same numbers in the tests):
R1 "the" and a role that the article gives to exactly one person, in the same words, means that person;
R2 without the nation before it too ("the president"), where no other person or nation of the article has that office;
R3 a bare office of state ("the minister") means its only holder in the article;
R4 a role in apposition to a name ("X, the Kremlin spokesman,"; "Syria's president, X,") means who is named;
R5 the person must have been named before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, Names
from digest.annotators.actors.people import Named, Person
from digest.annotators.actors.words import Word

_LONGEST = 6
_NOT_THE_HOLDER = frozenset(
    {"former", "vice", "deputy", "acting", "interim", "then-president", "ex-president", "assistant", "first", "under"}
)

Role = tuple[str, ...]


class Alone(NamedTuple):
    """A role without a name: words `first` up to and with `last` of a sentence, its "the" left out."""

    sentence: int
    words: list[Word]
    first: int
    last: int

    @property
    def role(self) -> Role:
        return tuple(word.low for word in self.words[self.first : self.last + 1])


def mentions(
    sentences: Sequence[list[Word]],
    named: Sequence[tuple[Person, Named]],
    lexicon: Lexicon,
    names: Names,
) -> Iterator[tuple[Person, Alone]]:
    """The roles that certainly mean one of the people named, in no particular order."""
    beside = [(person, alone) for person, one in named for alone in _appositions(one, lexicon, names)]
    yield from beside
    offices = _offices(named, beside, lexicon, names)
    since = _first_named(named)
    taken = {(alone.sentence, alone.last) for _, alone in beside}
    found = [alone for i, words in enumerate(sentences) for alone in _alone(i, words, lexicon, names)]
    strangers = _strangers(sentences, offices, lexicon, names)
    for alone in found:
        if (alone.sentence, alone.last) in taken:
            continue
        holders = _holders(alone.role, offices, lexicon)
        bare = alone.role[0] not in lexicon.nations
        if len(holders) == 1 and not (bare and alone.role[-1] in strangers):
            (name,) = holders
            person, place = since[name]
            if place < (alone.sentence, alone.first):
                yield person, alone


def _strangers(
    sentences: Sequence[list[Word]], offices: Mapping[Role, frozenset[str]], lexicon: Lexicon, names: Names
) -> frozenset[str]:
    """R2: the offices that the article also gives to a nation without saying who holds them there."""
    known = {office[k:] for office in offices for k in range(len(office))}
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


def _offices(
    named: Sequence[tuple[Person, Named]],
    beside: Sequence[tuple[Person, Alone]],
    lexicon: Lexicon,
    names: Names,
) -> Mapping[Role, frozenset[str]]:
    """The roles that the article gives, each up to its last title, and who has them."""
    offices: dict[Role, set[str]] = {}
    given = [(person.name, one.run.role) for person, one in named] + [(p.name, alone.role) for p, alone in beside]
    for name, role in given:
        titles = [k for k, word in enumerate(role) if word in names.unique]
        for office in {role[: titles[-1] + 1] if titles else role, role}:
            if office:
                offices.setdefault(office, set()).add(name)
    return {role: frozenset(holders) for role, holders in offices.items()}


def _holders(role: Role, offices: Mapping[Role, frozenset[str]], lexicon: Lexicon) -> frozenset[str]:
    """R1 to R3: who can be meant by a role."""
    exact = offices.get(role, frozenset())
    if len(role) > 1 and role[0] in lexicon.nations:
        return exact
    holders = set(exact)
    for office, people in offices.items():
        rest = office[: len(office) - len(role)]
        if (
            office[-len(role) :] == role
            and not set(rest) & _NOT_THE_HOLDER
            and (len(role) == 1 or _nations(rest, lexicon))
        ):
            holders |= people
    if role == ("president",) or role == ("minister",):
        holders = _without_prime(role, offices, holders)
    return frozenset(holders)


def _nations(words: Role, lexicon: Lexicon) -> bool:
    return all(word in lexicon.nations for word in words)


def _without_prime(role: Role, offices: Mapping[Role, frozenset[str]], holders: set[str]) -> set[str]:
    """Nobody, where "the minister" could mean a prime minister, who is never called so."""
    prime = {name for office, people in offices.items() if office[-2:] == ("prime", *role) for name in people}
    return set() if holders & prime else holders


def _alone(i: int, words: list[Word], lexicon: Lexicon, names: Names) -> Iterator[Alone]:
    """The definite roles of a sentence."""
    for last, word in enumerate(words):
        if word.low not in names.titles or not _ends(words, last, lexicon, names):
            continue
        first = _first(words, last, lexicon, names)
        definite = first > 0 and words[first - 1].low == "the" and w.joined(words[first])
        if definite and (word.low in names.unique or last > first):
            yield Alone(i, words, first, last)


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
    if after.capital or after.low in ("of", "for", "to", "in", "at", "and", "or") or after.low in names.titles:
        return False
    return after.low in lexicon.functions or after.low in lexicon.verbs or after.low.endswith(("ed", "ly"))


def _appositions(one: Named, lexicon: Lexicon, names: Names) -> Iterator[Alone]:
    """R4."""
    words, run = one.words, one.run
    if run.end + 1 < len(words) and words[run.end].gap.strip() == "," and words[run.end].low == "the":
        first = last = run.end + 1
        while last < len(words) and last - first < _LONGEST and words[last].low not in names.titles:
            last += 1
        if last < len(words) and words[last].low in names.titles and _first(words, last, lexicon, names) == first:
            closed = last + 1 == len(words) or words[last + 1].gap.lstrip().startswith((",", ";", ".", "—"))
            if closed:
                yield Alone(one.sentence, words, first, last)
    yield from _before(one, lexicon, names)


def _before(one: Named, lexicon: Lexicon, names: Names) -> Iterator[Alone]:
    """ "Syria's president, X,": the nation's possessive belongs to the label."""
    words, first = one.words, one.run.first
    last = first - 1
    if last < 1 or words[first].gap.strip() != "," or words[last].low not in names.titles:
        return
    closed = one.run.end == len(words) or words[one.run.end].gap.lstrip().startswith((",", ".", ";", "—"))
    start = _first(words, last, lexicon, names)
    nation = words[start - 1] if start > 0 and w.joined(words[start]) else None
    if closed and nation and nation.possessive and nation.low in lexicon.nations:
        yield Alone(one.sentence, words, start - 1, last)
