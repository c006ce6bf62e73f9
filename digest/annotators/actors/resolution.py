"""Which runs of an article certainly name which of its people: rules P3 and P7 of `people`.

Of P3 the rules of `quotations.namesakes` are a part: a surname alone may be somebody's who is never named in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors import people as p
from digest.annotators.actors import words as w
from digest.annotators.actors.known import is_known
from digest.annotators.actors.lexicon import Names, listed
from digest.annotators.actors.people import Named, Person
from digest.annotators.quotations.namesakes import Called, genders, one_person, opposed

Place = tuple[int, int]


class _Known(NamedTuple):
    """The people of an article, and since which place its readers know them.

    `others` holds the words that end a longer run that may be another person, with the place of the first such run;
    `shared` the people whose surname alone may be somebody else's.
    """

    full: Mapping[tuple[str, ...], Person]
    parts: Mapping[str, tuple[Person, ...]]
    since: Mapping[Person, Place]
    others: Mapping[str, Place]
    shared: frozenset[Person]


def mentions(found: Sequence[Named], people: Sequence[Person], names: Names) -> Iterator[tuple[Person, Named]]:
    """The runs that certainly name one of the people, in order."""
    full = {p.identity(person.parts): person for person in people if len(person.parts) > 1}
    others = _others(found, full, names)
    known = _Known(full, p.by_part(people), _since(found, people, full), others, shared(found, people))
    for named in found:
        person = _resolve(named, known, names)
        if person is not None:
            yield person, named


def _since(
    found: Sequence[Named], people: Sequence[Person], full: Mapping[tuple[str, ...], Person]
) -> Mapping[Person, Place]:
    """Where each person is first named in full, or with a title where there is no more."""
    single: dict[tuple[str, ...], Person] = {person.parts: person for person in people if len(person.parts) == 1}
    since: dict[Person, Place] = {}
    for named in found:
        person = full.get(p.identity(named.parts)) if len(named.parts) > 1 else single.get(named.parts)
        if person is not None and (named.titled or len(named.parts) > 1):
            since.setdefault(person, named.place)
    return since


def _others(found: Sequence[Named], full: Mapping[tuple[str, ...], Person], names: Names) -> Mapping[str, Place]:
    """The words that also end a longer run that may be another person, who is none of those known."""
    alone = p.first_alone(found)
    others: dict[str, Place] = {}
    for named in found:
        stranger = len(named.parts) > 1 and p.identity(named.parts) not in full and not p.placed(named)
        if stranger and not p.late(named, alone, names):
            others.setdefault(p.key(named.parts, names), named.place)
    return others


def _resolve(named: Named, known: _Known, names: Names) -> Person | None:
    """P3: the person a run names, None where the article leaves a choice or names none."""
    parts = named.parts
    if not parts:
        return None
    if len(parts) > 1:
        return known.full.get(p.identity(parts))
    sharing = _fitting(named, known)
    if len(sharing) > 1 and p.offices(named.run.role, names):
        return _by_role(named, sharing, names)
    if len(sharing) > 1 or parts[0] in known.others:
        sharing = _by_now(named, sharing, known)
    if len(sharing) != 1:
        return None
    if sharing[0].key != parts[0] or (p.articled(named) and not named.titled):
        return None
    return sharing[0]


def _fitting(named: Named, known: _Known) -> tuple[Person, ...]:
    """Those with the name who are of the gender of the title; nobody where the only one may be another."""
    title = genders("", _called(named).roles)
    sharing = known.parts.get(named.parts[0], ())
    fitting = tuple(one for one in sharing if not opposed(title, genders(one.parts[0], frozenset())))
    return () if len(sharing) == 1 and sharing[0] in known.shared else fitting


def shared(found: Sequence[Named], people: Sequence[Person]) -> frozenset[Person]:
    """The people named in full whose surname alone may be somebody else's."""
    called: dict[tuple[str, ...], list[Called]] = {}
    for one in found:
        if len(one.parts) > 1 or not p.articled(one) or one.titled:
            key = p.identity(one.parts) if len(one.parts) > 1 else one.parts
            called.setdefault(key, []).append(_called(one))
    full = [one for one in people if len(one.parts) > 1]
    ways = {one: [*called.get(p.identity(one.parts), ()), *called.get((one.key,), ())] for one in full}
    return frozenset(one for one, both in ways.items() if not one_person(both))


def _called(one: Named) -> Called:
    role = frozenset(word.low for word in one.words[one.run.first : one.run.name]) | frozenset(one.run.role)
    return Called(one.place, one.parts[0] if len(one.parts) > 1 else "", role)


def _by_now(named: Named, sharing: tuple[Person, ...], known: _Known) -> tuple[Person, ...]:
    """Of those who share a name, the ones named before; nobody after a stranger of that name, but with a title."""
    stranger = known.others.get(named.parts[0])
    if stranger and stranger < named.place and not (named.titled and len(sharing) == 1):
        return ()
    return tuple(one for one in sharing if len(sharing) == 1 or known.since.get(one, named.place) < named.place)


def _by_role(named: Named, sharing: Sequence[Person], names: Names) -> Person | None:
    """The one of several with a name whom the title picks out."""
    office = p.offices(named.run.role, names)
    holders = [
        q for q in sharing if q.key == named.parts[0] and any(office & p.offices(role, names) for role in q.roles)
    ]
    return holders[0] if len(holders) == 1 else None


def open_surnames(found: Sequence[Named], people: Sequence[Person], capitals: frozenset[str]) -> Iterator[Named]:
    """P7: the single words that may be the surname of somebody whom only another article names in full, in order."""
    index = p.by_part(people)
    twofold = {person.key for person in shared(found, people) if len(index[person.key]) == 1}
    told = {part for person in people for part in person.parts} - twofold
    longer = {part for named in found if len(named.parts) > 1 for part in named.parts} - twofold
    single = [named for named in found if len(named.parts) == 1]
    other = {named.parts[0] for named in single if p.articled(named) or p.placed(named) or _of_trade(named)}
    unknown = capitals - told - longer - other
    for named in found:
        if len(named.parts) == 1 and not named.run.role and named.parts[0] in unknown:
            word = named.words[named.run.end - 1]
            if word.capital and not word.text.isupper() and not p.elsewhere(word) and not is_known(named.text):
                yield named


def _of_trade(named: Named) -> bool:
    """Whether a trade that is no office stands before the name: "the striker X" is not the mayor elsewhere."""
    first = named.run.first
    return first > 0 and w.joined(named.words[first]) and named.words[first - 1].low in listed("titles", "trades")
