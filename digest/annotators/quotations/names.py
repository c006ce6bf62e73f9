"""The people and bodies that an article names in full, with the roles it gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digest import resources
from digest.annotators.quotations import beside
from digest.annotators.quotations.beside import is_title
from digest.annotators.quotations.frames import Frame, Token, is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.namesakes import Called, one_person
from digest.annotators.quotations.words import JOINED_PARTICLE

_INNER = frozenset({"of", "for"})
_LONGEST_OFFICE = 9
_LONGEST_BODY = 4
_ABSTRACT = ("ism", "tion", "tions", "sion", "ment", "ments", "ence", "ance", "ity", "ness", "ship", "affairs")
_LEAST_HEADING = 5  # shorter sentences may be all name and title: "President Luis Prado left."
_NOT_NAMES = frozenset({"prepositions", "subordinators", "coordinators", "adverbs", "pronouns", "auxiliaries"})


@dataclass
class Register:
    """What an article names.

    `full` maps a surname to the full names that end with it; `roles` holds (offset, name, role words beside it);
    `bodies` (offset, head word, full name); `initials` maps letters to the names they may stand for; `genders` a
    surname to "m", "f" or "n", where a title tells; `people` holds (offset, surname) of each sure mention of a person;
    `offices` where "the president", "the mayor" first stands by itself; `called` how a surname is used, and `shared`
    the surnames that may be those of two people though only one is named in full.
    """

    full: dict[str, list[str]] = field(default_factory=dict)
    roles: list[tuple[int, str, frozenset[str]]] = field(default_factory=list)
    bodies: list[tuple[int, str, str]] = field(default_factory=list)
    initials: dict[str, set[str]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    people: list[tuple[int, str]] = field(default_factory=list)
    offices: dict[str, int] = field(default_factory=dict)
    called: dict[str, list[Called]] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()

    def spelled_out(self, name: str) -> str:
        """The one full name that ends with the surname, where nobody else may be meant; else the name as it is."""
        key = surname_key(name)
        fulls = self.full.get(key, [])
        return fulls[0] if len(fulls) == 1 and key not in self.shared else name

    def knows(self, surname: str) -> bool:
        """Whether the article names a person so."""
        key = surname_key(surname)
        return key in self.full or key in self.genders or any(surname_key(n) == key for _, n, _ in self.roles)


def register(frames: Sequence[Frame]) -> Register:
    """What the sentences name in full."""
    known = Register()
    runs: list[Sequence[Token]] = []
    for frame in frames:
        _enter_offices(known, frame.tokens)
        if _is_heading(frame.tokens):
            continue
        for first, last in _runs(frame.tokens):
            runs.append(frame.tokens[first:last])
            _enter_body(known, runs[-1])
            _enter_person(known, frame.tokens, first, last)
            _enter_common_body(known, frame.tokens, first, last)
    surnames = {surname_key(joined(run)) for run in runs if _person_like(run)}
    known.people = [(run[0].start, key) for run in runs if (key := surname_key(joined(run))) in surnames]
    known.shared = frozenset(key for key in known.full if not one_person(known.called[key]))
    return known


def _is_heading(tokens: Sequence[Token]) -> bool:
    """Whether nearly all words have capitals and no full stop ends them, so that none tells a name: a headline within
    the text."""
    if tokens and tokens[-1].text.endswith("."):
        return False
    long = [token.capital for token in tokens if token.kind == "w" and len(token.low) > 3]
    return len(long) >= _LEAST_HEADING and sum(long) > 0.8 * len(long)


def _person_like(run: Sequence[Token]) -> bool:
    """Whether a run is surely a person's name: it holds a given name, or a title before its last word."""
    if is_word(run[-1], "organisations") or is_title(run[-1]) or any(t.low in _INNER for t in run):
        return False
    return len(run) > 1 and any(given(t.low) or is_title(t) for t in run[:-1])


def surname_key(name: str) -> str:
    """The last word of a name, without "al-" and its like: what a later mention repeats."""
    return JOINED_PARTICLE.sub("", name.split()[-1]) if name.split() else ""


def office_end(tokens: Sequence[Token], i: int) -> int:
    """Where a name begins after an office that "of" or "for" at `i` completes; 0 where none does.

    "Secretary of State NAME", "Director of National Intelligence NAME", not "spokesman for Mayor NAME".
    """
    if i < 1 or i + 2 >= len(tokens) or tokens[i].low not in _INNER or not is_title(tokens[i - 1]):
        return 0
    last = i + 1
    while last < min(len(tokens), i + _LONGEST_OFFICE) and (tokens[last].capital or tokens[last].low in {"and", "&"}):
        last += 1
    if any(is_title(t) for t in tokens[i + 1 : last]) or given(tokens[i + 1].low):
        return 0
    completed = max((k + 1 for k in range(i + 1, last - 1) if is_word(tokens[k], "portfolios")), default=0)
    return completed or next((k for k in range(i + 2, last - 1) if given(tokens[k].low)), 0)


def abstract_before_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word at `k` ends an office before a given name: "Counter-Terrorism NAME"."""
    abstract = k + 2 < len(tokens) and tokens[k].low.endswith(_ABSTRACT) and not given(tokens[k].low)
    return abstract and given(tokens[k + 1].low)


def given(low: str) -> bool:
    """Whether the word, in lower case, is a given name that is common in the news."""
    return low in resources.words("actors-given-names")


def joined(tokens: Sequence[Token]) -> str:
    """The words of a name, without a possessive ending; a surname that a slip has twice, once."""
    written = [t.text for t in tokens[:-1]] + [bare(tokens[-1])]
    if len(written) > 2 and written[-1] == written[-2]:
        written.pop()
    return " ".join(written).replace(" ,", ",")


def bare(token: Token) -> str:
    """A word without its possessive ending."""
    if token.low.endswith("'s"):
        return token.text[:-2]
    return token.text.rstrip("'’") if token.possessive else token.text


def gender(word: str) -> str:
    """ "m", "f" or "n" where a title or a pronoun tells, else ""."""
    return next((g for g, name in (("f", "feminine"), ("m", "masculine"), ("n", "neuter")) if word in closed(name)), "")


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, name particles and "of" within them included."""
    last = 0
    for k, token in enumerate(tokens):
        if k < last or not token.named or (k == 0 and not token.classes.isdisjoint(_NOT_NAMES)):
            continue
        last = k + 1
        while last < len(tokens) and not tokens[last - 1].possessive:
            inner = tokens[last].low in closed("name_particles") or tokens[last].low in _INNER
            if tokens[last].named:
                last += 1
            elif inner and last + 1 < len(tokens) and tokens[last + 1].named:
                last += 2
            else:
                break
        yield k, last


def _enter_body(known: Register, run: Sequence[Token]) -> None:
    heads = {t.low.removesuffix("'s") for t in run if is_word(t, "organisations")}
    if is_word(run[-1], "organisations") or any(t.low in _INNER for t in run):
        known.bodies += [(run[0].start, head, joined(run)) for head in sorted(heads | {run[-1].low})]
    if len(run) > 1:
        letters = "".join(t.text[0] for t in run if t.capital)
        known.initials.setdefault(letters, set()).add(joined(run))


def _enter_common_body(known: Register, tokens: Sequence[Token], first: int, last: int) -> None:
    """A body named by a common noun and whose it is: "Norway's defence ministry", "the Norwegian army"."""
    for k in range(last, min(len(tokens), last + _LONGEST_BODY)):
        if tokens[k].kind != "w" or tokens[k].capital or not tokens[k].classes.isdisjoint(_NOT_NAMES):
            return
        if is_word(tokens[k], "organisations"):
            head = tokens[k].low.removesuffix("'s")
            known.bodies.append((tokens[first].start, head, joined(tokens[first : k + 1])))
            return


def _enter_person(known: Register, tokens: Sequence[Token], first: int, last: int) -> None:
    titles = tokens[first : first + _titles(tokens[first:last])]
    name = tokens[first + len(titles) : last]
    around = beside.before(tokens, first) | beside.after(tokens, last) | beside.apposed(tokens, first, last)
    roles = frozenset(t.low for t in titles) | around
    if is_word(name[-1], "organisations") or any(t.low in _INNER for t in name) or len(name) > 5:
        return
    spelled = joined(name)
    if len(name) > 1 or titles or _stands_alone(tokens, first, last):
        known.called.setdefault(surname_key(spelled), []).append(_called(titles, name, roles))
    if len(name) > 1:
        fulls = known.full.setdefault(surname_key(spelled), [])
        if spelled not in fulls:
            fulls.append(spelled)
    if any(part in closed("person_titles") for part in roles):
        known.roles.append((tokens[first].start, spelled, roles))
        for found in filter(None, (gender(t.low) for t in titles)):
            key = surname_key(spelled)
            known.genders[key] = found if known.genders.get(key, found) == found else ""


def _called(titles: Sequence[Token], name: Sequence[Token], roles: frozenset[str]) -> Called:
    """How somebody is named; of a surname alone only what stands right before it, for "Holm, who is president of a
    firm," may be anybody."""
    place = (name[0].start, 0)
    return Called(place, name[0].low, roles) if len(name) > 1 else Called(place, "", frozenset(t.low for t in titles))


def _stands_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a capital alone can be somebody: no noun follows that it only describes ("the Holm campaign")."""
    owned = tokens[last - 1].possessive or last == len(tokens)
    return owned or tokens[last].kind != "w" or tokens[last].verbal or not tokens[last].classes.isdisjoint(_NOT_NAMES)


def _enter_offices(known: Register, tokens: Sequence[Token]) -> None:
    for the, office, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        alone = not (after.named or is_title(after) or is_word(after, "prepositions"))
        if the.low == "the" and is_title(office) and alone:
            known.offices.setdefault(office.low.removesuffix("'s"), office.start)


def _titles(run: Sequence[Token]) -> int:
    """How many tokens come up to the last title: "French Foreign Minister" of "French Foreign Minister Dupont"."""
    office = max((office_end(run, i) for i in range(1, len(run))), default=0)
    titles = next((i for i in range(len(run) - 1, 0, -1) if is_title(run[i - 1])), 0)
    first = max(office, titles)
    return first + 1 if abstract_before_name(run, first) else first
