"""Named people: who they are. Which runs of an article name them, `resolution` tells.

Rules (golden cases of the same numbers in the tests):
P1 a run after a title, or with one beside it between commas, or with a known given name first, names a person;
P2 so does a run whose last word is elsewhere used with a title, or alone before a verb of saying, unless that is the
   name of somebody whom P1 finds: "Mr Assad" does not make a person of a district named after one;
P3 a full name's parts stand for the person only until the article names another who shares them;
P4 the fullest name of the article names the person; middle initials and hyphens do not part two spellings, but "Jr" is
   another than who has the name without it;
P5 names of languages that put the surname first are shortened to their first word;
P6 a name before "regime", "campaign", "supporters" and the like names those, not the person; nor does one in a longer
   name;
P7 a capital alone, never with "the", "in", a trade ("the striker X") or as part of a longer name, may be a surname that
   another article tells of;
P8 nor is a capital alone before a state of the US a person: "Holm, Wis.".
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors import runs as r
from digest.annotators.actors import words as w
from digest.annotators.actors.forms import suffix
from digest.annotators.actors.known import known
from digest.annotators.actors.lexicon import Lexicon, Names, listed
from digest.annotators.actors.runs import Run
from digest.annotators.actors.states import states
from digest.annotators.actors.words import Word

_PARTICLES = frozenset({"al", "el"})


class Named(NamedTuple):
    """A run that may name a person, in its sentence."""

    sentence: int
    words: list[Word]
    run: Run
    parts: tuple[str, ...]
    """The name in lower case, without initials and the Arabic article."""

    @classmethod
    def of(cls, sentence: int, words: list[Word], run: Run) -> Named:
        inner = words[run.name : run.end]
        parts = tuple(word.low for word in inner if len(word.low) > 1 and word.low not in _PARTICLES)
        return cls(sentence, words, run, parts)

    @property
    def place(self) -> tuple[int, int]:
        return self.sentence, self.run.first

    @property
    def titled(self) -> bool:
        return self.run.titled

    @property
    def text(self) -> str:
        """The name as written, without its title."""
        return w.phrase(self.words, self.run.name, self.run.end)


class Person(NamedTuple):
    """A person of one article: `name` is the fullest form, `parts` its words, `key` the word that stands for all."""

    name: str
    parts: tuple[str, ...]
    key: str
    roles: frozenset[tuple[str, ...]]


def candidates(
    sentences: Sequence[list[Word]], lexicon: Lexicon, names: Names, capitals: frozenset[str]
) -> tuple[Named, ...]:
    """The runs of an article that could name a person, in order."""
    return tuple(
        Named.of(i, words, run)
        for i, words in enumerate(sentences)
        for run in r.find(words, lexicon, names, capitals)
        if r.sound(words, run, lexicon, names) and not _bears(words, run, lexicon) and not _imagined(words, run)
    )


def _imagined(words: list[Word], run: Run) -> bool:
    """Whether somebody is only thought of in an office: "fears of a President X"."""
    return run.titled and run.first > 0 and run.end - run.name == 1 and words[run.first - 1].low in ("a", "an")


def _bears(words: list[Word], run: Run, lexicon: Lexicon) -> bool:
    """P6: whether the name belongs to the noun after it, or to a compound."""
    if run.first > 0 and w.hyphened(words[run.first]):
        return True
    if run.end == len(words) or words[run.end - 1].possessive:
        return False
    after = words[run.end]
    if w.hyphened(after) or r.in_state(words, run):
        return True
    return w.joined(after) and (after.low in lexicon.bearers or after.low in lexicon.heads)


def persons(
    found: Sequence[Named], names: Names, capitals: frozenset[str], introduced: Container[tuple[int, int]] = ()
) -> tuple[Person, ...]:
    """P1, P2, P4: the people of an article, in order of their first full name, those without one after them.

    `introduced` are the places of runs that a role beside them shows to be a person's name.
    """
    full: dict[tuple[str, ...], list[Named]] = {}
    for named in found:
        if len(named.parts) > 1 and (named.titled or not (articled(named) or placed(named))):
            full.setdefault(identity(named.parts), []).append(named)
    keys, alone = _known_keys(found, capitals), first_alone(found)
    certain = [group for group in full.values() if _is_certain(group, alone, names, introduced)]
    keys -= {key(group[0].parts, names) for group in certain}
    likely = [group for group in full.values() if _is_likely(group, keys, alone, names)]
    chosen = {id(group) for group in (*certain, *likely)}
    people = [_person(group, names) for group in full.values() if id(group) in chosen]
    index = by_part(people)
    single: dict[str, list[Named]] = {}
    for named in found:
        if len(named.parts) == 1 and named.titled and _capital(named) and _another(named, index, names):
            single.setdefault(named.parts[0], []).append(named)
    return (*people, *(_person(mentions, names) for mentions in single.values()))


def first_alone(found: Sequence[Named]) -> Mapping[str, int]:
    """Where each word first stands alone as a name, as a number of sentence."""
    alone: dict[str, int] = {}
    for named in found:
        if len(named.parts) == 1:
            alone.setdefault(named.parts[0], named.sentence)
    return alone


def _is_certain(
    group: Sequence[Named], alone: Mapping[str, int], names: Names, introduced: Container[tuple[int, int]]
) -> bool:
    """P1 for the runs of one name.

    News gives the full name first: a longer run that only comes after its last word alone is often two things run
    together, so it needs a title, or a given name and nothing else but the surname.
    """
    parts = group[0].parts
    if any(named.titled or (named.place in introduced and not placed(named)) for named in group):
        return True
    after = late(group[0], alone, names)
    if parts[0] in names.given:
        return len(parts) == 2 or not after
    return parts[0] in names.surname_first and any(_foreign(named) for named in group)


def _is_likely(group: Sequence[Named], keys: Container[str], alone: Mapping[str, int], names: Names) -> bool:
    """P2 for the runs of one name; `keys` are the words that name nobody whom P1 finds."""
    return key(group[0].parts, names) in keys and not late(group[0], alone, names)


def _foreign(named: Named) -> bool:
    """Whether a name that may put its surname first shows it: "Kim Ae-ra", "Peru's Xi Ping"."""
    words, first, end = named.words, named.run.name, named.run.end
    hanging = end - first == 3 and w.hyphened(words[end - 1]) and not words[end - 1].capital
    owner = words[first - 1] if first else None
    owned = owner is not None and owner.possessive and owner.low in states().words and w.joined(words[first])
    return hanging or (owned and end - first < 4)


def late(named: Named, alone: Mapping[str, int], names: Names) -> bool:
    return alone.get(key(named.parts, names), named.sentence) < named.sentence


def _another(named: Named, index: Mapping[str, tuple[Person, ...]], names: Names) -> bool:
    """Whether a title and a surname mean somebody of whom the article gives no full name.

    Nobody has both names where the office differs: "first lady Melania X" is not "President X".
    """
    sharing = index.get(named.parts[0], ())
    office = offices(named.run.role, names)
    return not sharing or bool(office and not any(office & offices(role, names) for p in sharing for role in p.roles))


def offices(role: tuple[str, ...], names: Names) -> frozenset[str]:
    """The titles of a role, abbreviations written out."""
    return frozenset(names.long.get(word, word) for word in role if word in names.titles)


def _capital(named: Named) -> bool:
    return named.words[named.run.end - 1].capital


def _known_keys(found: Sequence[Named], capitals: frozenset[str]) -> frozenset[str]:
    """P2: words that name a person alone, after a title or before a verb of saying."""
    saying = listed("voice", "saying")
    keys = set()
    for named in found:
        if len(named.parts) != 1:
            continue
        end = named.run.end
        speaks = end < len(named.words) and w.joined(named.words[end]) and named.words[end].low in saying
        if named.titled or (speaks and not articled(named) and named.parts[0] in capitals):
            keys.add(named.parts[0])
    return frozenset(keys)


def articled(named: Named) -> bool:
    first = named.run.first
    return first > 0 and w.joined(named.words[first]) and named.words[first - 1].low in ("the", "a", "an")


def placed(named: Named) -> bool:
    """Whether the run stands where a place does."""
    first = named.run.first
    return first > 0 and w.joined(named.words[first]) and named.words[first - 1].low in listed("grammar", "placing")


def elsewhere(word: Word) -> bool:
    """Whether the word is the name of a state or a body, or of a town that stands for one."""
    names = known()
    return word.low in names.seats or any(len(form) == 1 for form, _, _ in names.forms.get(word.low, ()))


def key(parts: tuple[str, ...], names: Names) -> str:
    """P5: the word that stands for the whole name."""
    if parts[0] in names.surname_first:
        return parts[0]
    return suffix(parts)[0][-1]


def identity(parts: tuple[str, ...]) -> tuple[str, ...]:
    """P4: the first word, the surname and the generation; what stands between does not part two people."""
    bare, generation = suffix(parts)
    return (bare[0], bare[-1], *generation)


def _person(mentions: Sequence[Named], names: Names) -> Person:
    longest = max(mentions, key=lambda named: (len(named.text), -named.sentence))
    roles = frozenset(named.run.role for named in mentions if named.run.role)
    return Person(longest.text, longest.parts, key(longest.parts, names), roles)


def by_part(people: Sequence[Person]) -> Mapping[str, tuple[Person, ...]]:
    """The people by each word of their names."""
    index: dict[str, list[Person]] = {}
    for person in people:
        for part in dict.fromkeys(suffix(person.parts)[0]):
            index.setdefault(part, []).append(person)
    return {part: tuple(sharing) for part, sharing in index.items()}
