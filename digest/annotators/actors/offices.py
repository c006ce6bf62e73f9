"""Who holds which office in an article: rules R1 to R3, R6 and R7 of `roles`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors import states
from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, Names, listed
from digest.annotators.actors.people import Named
from digest.annotators.actors.words import Word

Role = tuple[str, ...]

_NOT_THE_HOLDER = frozenset(
    {"former", "vice", "deputy", "acting", "interim", "then", "ex", "then-president", "ex-president", "assistant"}
    | {"first", "under"}
)


class Offices(NamedTuple):
    """The roles that an article gives, each also up to its last title, and who has them.

    `leaders` holds who has a state's highest office, by state and title.
    """

    held: Mapping[Role, frozenset[str]]
    leaders: Mapping[str, Mapping[str, frozenset[str]]]

    @classmethod
    def of(cls, given: Iterable[tuple[str, Role]], names: Names) -> Offices:
        """From (person, role) pairs."""
        held: dict[Role, set[str]] = {}
        leaders: dict[str, dict[str, set[str]]] = {}
        for name, role in given:
            titles = [k for k, word in enumerate(role) if word in names.unique]
            for office in {role[: titles[-1] + 1] if titles else role, role} - {()}:
                held.setdefault(office, set()).add(name)
            state, title = highest(role)
            if state:
                leaders.setdefault(state, {}).setdefault(title, set()).add(name)
        return cls(
            {role: frozenset(people) for role, people in held.items()},
            {s: {title: frozenset(people) for title, people in table.items()} for s, table in leaders.items()},
        )

    def holders(self, role: Role, lexicon: Lexicon) -> frozenset[str]:
        """R1 to R3 and R6: who can be meant by a role."""
        exact = self.held.get(role, frozenset())
        state, title = highest(role)
        if state:
            return exact or self._leaders(state, title)
        if len(role) > 1 and role[0] in lexicon.nations:
            return exact
        return self._bare(role, exact, lexicon)

    def _leaders(self, state: str, title: str) -> frozenset[str]:
        """R6: "the Peruvian leader" is who has the office that leads it, or has been called its leader.

        Where a premier leads a state its president does not, and the other way round.
        """
        generic, table = listed("owners", "generic"), self.leaders.get(state, {})
        lesser = "president" if state.replace(" ", "_") in listed("owners", "premiers") else "premier"
        alike = [
            people
            for other, people in table.items()
            if other == title or (lesser not in (other, title) and (title in generic or other in generic))
        ]
        return frozenset[str]().union(*alike)

    def _bare(self, role: Role, exact: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
        holders = set(exact)
        for office, people in self.held.items():
            rest = office[: len(office) - len(role)]
            tail = office[-len(role) :] == role and not set(rest) & _NOT_THE_HOLDER
            if tail and (len(role) == 1 or all(word in lexicon.nations for word in rest)):
                holders |= people
        if role == ("president",) or role == ("minister",):
            holders = self._without_prime(role, holders)
        return frozenset(holders)

    def _without_prime(self, role: Role, holders: set[str]) -> set[str]:
        """Nobody, where "the minister" could mean a prime minister, who is never called so."""
        prime = {name for office, people in self.held.items() if office[-2:] == ("prime", *role) for name in people}
        return set() if holders & prime else holders


def highest(role: Sequence[str]) -> tuple[str, str]:
    """The state whose highest office a role is, and its title; empty where it is another, or says of no state."""
    prime = tuple(role[-2:]) == ("prime", "minister")
    if not role or not (prime or role[-1] in listed("owners", "highest")):
        return "", ""
    title = "premier" if prime else role[-1]
    rest = role[: -2 if prime else -1]
    found = list(states.found(rest, capitals=False))
    whole = len(found) == 1 and found[0][1] == 0 and found[0][2] == len(rest)
    return (found[0][0], title) if whole else ("", "")


def turned(role: Role) -> Role:
    """A role with the nation after "of" before it: "president of Peru" is Peru's president."""
    if "of" not in role:
        return role
    k = role.index("of")
    rest = role[k + 1 :]
    whole = any(start == 0 and end == len(rest) for _, start, end in states.found(rest, capitals=False))
    return (*rest, *role[:k]) if whole else role


def nation_after(words: list[Word], end: int) -> int:
    """Past "of" and the nation that follow a name; `end` where none does: "President X of Peru"."""
    if end + 1 >= len(words) or words[end].low != "of" or words[end - 1].possessive or not w.joined(words[end]):
        return end
    low = [word.low if word.capital else "" for word in words[end + 1 : end + 3]]
    first = next(iter(states.found(low, capitals=False)), None)
    if first is None or first[1] != 0 or not all(w.joined(word) for word in words[end + 1 : end + 1 + first[2]]):
        return end
    last = end + first[2]
    carried = last + 1 < len(words) and (w.hyphened(words[last + 1]) or words[last + 1].capital)
    return end if carried or words[last].possessive else last + 1


def written_out(role: Role, names: Names) -> Role:
    """The role without abbreviations: "Gov." and "governor" are one, and so are a congressman and a representative."""
    if role[-1:] == ("pm",):
        return (*role[:-1], "prime", "minister")
    return tuple(names.long.get(word, word) for word in role)


def role(one: Named) -> Role:
    """The role that a title gives to a person, the nation before it: "President X of Peru" is Peru's president."""
    run = one.run
    end = nation_after(one.words, run.end) if run.role else run.end
    nation = tuple(word.low for word in one.words[run.end + 1 : end])
    told = any(True for _ in states.found(run.role))
    return run.role if told else (*nation, *run.role)
