"""Who of several articles is one person.

Rules (golden cases of the same numbers in the tests):
U1 two full names are one where their first word, surname and generation are; so is one that only lacks the first names
   of the other, or has a short form of it ("Bill"), or lacks its generation, unless their offices part them;
U2 a surname alone joins the only full name of the other articles that it can stand for;
U3 not where the article has it in quotation marks only, unless with that full name's office: who is quoted may mean
   another;
U4 nor where it has an office that nobody gives to the full name, or that of another state: "Prime Minister Harmon" is
   not "Clara Harmon, a historian"; such a surname is called by its title where another has the name;
U5 a surname of which its article does not tell whose it is, joins so or tells nothing;
U6 nor does a surname join a full name of the other gender ("Mr Harmon", "Clara Harmon"), nor, without an office of its
   own, where another article speaks of a "President Harmon" who cannot be the one with the full name;
U7 of several with that surname it joins the only one whom another article calls by the surname alone;
U8 nor where it is somebody's given name: "Petar" is not "Ivan Petar" beside "Petar Koval".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from digest.annotators.actors.forms import SUFFIXES, name_key, suffix
from digest.annotators.actors.lexicon import listed, names, short_names
from digest.annotators.quotations.namesakes import genders, opposed
from digest.comparers._offices import Office, agree, office
from digest.model import LabelMention
from digest.text.normalize import fold

Ends = tuple[str, ...]
Place = tuple[str, str]
"""An article's id and a name in it."""


@dataclass(slots=True)
class _Called:
    """How a name is used: its labels, the offices and genders in them, and whether one stands outside quotation marks.

    `alone`: a label has the surname without a given name.
    """

    labels: Counter[str] = field(default_factory=Counter)
    offices: set[Office] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    told: bool = False
    open: bool = False
    alone: bool = False

    def add(self, mention: LabelMention) -> None:
        self.labels[mention.label] += 1
        self.told = self.told or mention.voice != "quoted"
        self.open = self.open or mention.open
        found = office(mention.label)
        if found:
            self.offices.add(found)
        words, key = name_key(mention.label), name_key(mention.entity)
        self.genders |= genders("", {word.replace(".", "") for word in fold(mention.label).split()})
        self.alone = self.alone or (key[-1:] == words[-1:] and key[0] not in words)


@dataclass(slots=True)
class _Person:
    """A full name in its longest form, with what articles tell of it: which ones name it in full, and which ones use
    the surname alone."""

    name: str = ""
    offices: set[Office] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    alone: set[str] = field(default_factory=set)

    def add(self, article: str, name: str, one: _Called) -> None:
        self.name = max(self.name, name, key=lambda form: (len(form), form))
        self.offices.update(one.offices)
        self.genders |= one.genders | genders(fold(name).split()[0], frozenset())
        self.articles.add(article)
        if one.alone:
            self.alone.add(article)

    def fits(self, one: _Called) -> bool:
        """Whether nothing with which the surname alone is used speaks against this person."""
        return (not one.offices or agree(one.offices, self.offices)) and not opposed(one.genders, self.genders)


def unified(mentions: Iterable[LabelMention]) -> Mapping[Place, str]:
    """The person of each name of each article; a name that tells of nobody known is left out.

    `mentions` are those of people only.
    """
    called: dict[Place, _Called] = {}
    for mention in mentions:
        called.setdefault((mention.evidence.article, mention.entity), _Called()).add(mention)
    people = _people(called)
    sharing = _surnames(people)
    contested = _contested(called, sharing)
    found: dict[Place, str] = {}
    for place, one in called.items():
        key = name_key(place[1])
        if len(key) > 1:
            found[place] = people[ends(key)].name
            continue
        surname = key[0] if key else ""
        known = () if surname in contested and not one.offices else sharing.get(surname, ())
        if (name := _joined(place, one, known)) is not None:
            found[place] = name
    return found


def _contested(called: Mapping[Place, _Called], sharing: Mapping[str, Sequence[_Person]]) -> Set[str]:
    """U6 and U8: the surnames with which somebody has the highest office who is none of those with a full name, and
    those that are somebody's given name."""
    highest = listed("owners", "highest")
    keys = (name_key(name) for _, name in called)
    found = {key[0] for key in keys if len(key) > 1} - _first_surnames()
    for (_, name), one in called.items():
        key = name_key(name)
        ruling = any(held.title in highest and not held.kind for held in one.offices)
        if len(key) == 1 and ruling and not any(person.fits(one) for person in sharing.get(key[0], ())):
            found.add(key[0])
    return found


def _people(called: Mapping[Place, _Called]) -> Mapping[Ends, _Person]:
    """U1: who is meant by each full name."""
    found: dict[Ends, _Person] = {}
    for (article, name), one in sorted(called.items(), key=lambda item: item[0]):
        key = name_key(name)
        if len(key) > 1:
            found.setdefault(ends(key), _Person()).add(article, name, one)
    ending: dict[Ends, list[_Person]] = {}
    for person in found.values():
        bare, _ = suffix(name_key(person.name))
        for k in range(1, len(bare) - 1):
            ending.setdefault(bare[k:], []).append(person)
    return {who: _whole(who, person, found, ending) for who, person in found.items()}


def _whole(
    who: Ends, person: _Person, people: Mapping[Ends, _Person], ending: Mapping[Ends, Sequence[_Person]]
) -> _Person:
    """Who has more of the same name, where that is one alone; else the person."""
    bare, generation = suffix(name_key(person.name))
    longer = [(other, bool(person.offices and other.offices)) for other in ending.get(bare, ())]
    written_out = [(whole, bare[-1], *generation) for whole in _written_out().get(bare[0], ())]
    longer += [(people[name], bool(person.offices and people[name].offices)) for name in written_out if name in people]
    if not generation:
        longer += [(people[*who, last], True) for last in sorted(SUFFIXES) if (*who, last) in people]
    more = {id(other): other for other, asked in longer if not asked or agree(person.offices, other.offices)}
    return next(iter(more.values())) if len(more) == 1 else person


@cache
def _written_out() -> Mapping[str, frozenset[str]]:
    """The names that short forms of given names stand for, as `name_key` spells them."""
    found: dict[str, set[str]] = {}
    for short, whole in short_names():
        found.setdefault(name_key(short)[0], set()).update(name_key(whole))
    return {short: frozenset(names) for short, names in found.items()}


@cache
def _first_surnames() -> frozenset[str]:
    """The family names that stand first, as `name_key` spells them."""
    return frozenset(word for name in names().surname_first for word in name_key(name))


def _surnames(people: Mapping[Ends, _Person]) -> Mapping[str, Sequence[_Person]]:
    """The people by the word that stands for them alone."""
    by_surname: dict[str, list[_Person]] = {}
    for name, person in people.items():
        first = name[0] if name[0] in _first_surnames() else name[1]
        for word in dict.fromkeys((first, name[1])):
            sharing = by_surname.setdefault(word, [])
            if not any(person is other for other in sharing):
                sharing.append(person)
    return by_surname


def _joined(place: Place, one: _Called, sharing: Sequence[_Person]) -> str | None:
    """U2 to U7; that its own article has the full name is no reason to join an `open` one, which it keeps apart.

    Nor does an open one join anybody else then, without a title that tells.
    """
    article, name = place
    meant = [person for person in sharing if person.fits(one) and not (one.open and person.articles == {article})]
    if len(meant) > 1:
        meant = [person for person in meant if person.alone - {article}]
    if (
        one.open
        and not (one.offices or one.genders)
        and any(article in person.articles and person not in meant for person in sharing)
    ):
        return None
    if len(meant) == 1 and (one.told or one.offices):
        return meant[0].name
    if one.open:
        return None
    titled = [label for label in one.labels if office(label) and name in label] if sharing else []
    return max(titled, key=lambda label: (one.labels[label], label)) if titled else name


def ends(key: Sequence[str]) -> Ends:
    """The first word, the surname and the generation: "Jr" and his father are two."""
    bare, generation = suffix(key)
    return (bare[0], bare[-1], *generation)
