"""Whether a sentence tells what a clause of another tells, in words that may differ.

Strict on purpose: the words of the clause must stand in the sentence in their order, each as itself or as one that
newsrooms use for it, and between them nothing but what leaves the roles as they are: an adverb, a day, an office before
a name, a parenthesis after one, an adjective between an article and its noun. The one other order is the passive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from digest.clauses import Clause, is_asserted, subject_start, vocabulary
from digest.clauses.parts import Element, elements, forename

Forenames = Mapping[str, str]

_PREMODIFIERS = 3
"""Words between an article or a verb and its noun that only say more of it."""
_PARENTHESIS = 14
"""Elements of a parenthesis between a name and its verb."""
_CIRCUMSTANCE = 5
"""Elements of a phrase like `in a 5-4 ruling` between a name and its verb."""
_FULL_NAMES = 2 / 3
"""Share of the full names with a surname that one forename must have, for the surname alone to be that person's."""
_ADJECTIVE = ("al", "ic", "ive", "ous", "ful", "ary")
_BY = Element(0, 0, "by", frozenset({"by"}), "preposition", "", False, False, True)


def told_in(clause: Clause, text: str, forenames: Forenames) -> bool:
    """Whether the sentence `text` tells all that the clause tells; `forenames` are those of both articles.

    At most the square of the sentence's words, of which there are 120.
    """
    parts = elements(text)
    if "?" in text:
        return False
    own = [clause.parts[i] for i in clause.needed]
    for order in filter(None, (own, _turned(own))):
        starts = [at for at, one in enumerate(parts) if _same(order[0], one)]
        if any(_follows(clause, order, text, at, forenames) for at in starts):
            return True
    return False


def forenames_of(texts: Iterable[str]) -> Forenames:
    """The forename by which a surname is known in the texts, where most of its full names have one."""
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        parts = elements(text)
        for i, one in enumerate(parts):
            if given := forename(parts, i):
                counts.setdefault(one.low, Counter())[given] += 1
    found = {}
    for surname, own in counts.items():
        given, most = max(own.items(), key=lambda item: (item[1], item[0]))
        if most >= _FULL_NAMES * sum(own.values()):
            found[surname] = given
    return found


def _turned(own: Sequence[Element]) -> list[Element]:
    """The elements of an active clause in the order of the passive: what, verb, `by` whom; none where it has none."""
    verbs = [i for i, p in enumerate(own) if p.kind == "verb"]
    if len(verbs) != 1 or not 0 < verbs[0] < len(own) - 1 or any(p.kind == "preposition" for p in own):
        return []
    verb = own[verbs[0]]
    return [*own[verbs[0] + 1 :], verb, _BY, *own[: verbs[0]]] if verb.low.endswith("ed") else []


def _same(left: Element, right: Element) -> bool:
    return not left.keys.isdisjoint(right.keys) and left.owning == right.owning


def _follows(clause: Clause, order: Sequence[Element], text: str, at: int, forenames: Forenames) -> bool:
    """Whether the elements stand one after another from a place on, and the sentence states them."""
    parts = elements(text)
    places = [at]
    for before, one in pairwise(order):
        near = range(at + 1, min(len(parts), at + 2 + _PARENTHESIS))
        turned = one.kind == "verb" and one.start < before.start
        there = next((j for j in near if _same(one, parts[j]) and _passes(parts, at, j, turned)), None)
        if there is None:
            return False
        places.append(at := there)
    if not clause.days <= {p.low for p in parts if p.kind == "time"}:
        return False
    people = all(_one_person(clause, one, parts, there, forenames) for one, there in zip(order, places, strict=True))
    if not people or _is_narrowed(clause, parts, places[0], at):
        return False
    return is_asserted(text, places[0], at + 1, claimed=True)


def _is_narrowed(clause: Clause, parts: tuple[Element, ...], first: int, last: int) -> bool:
    """Whether the words before the first element or behind the last one make another thing of it: `the former
    president`, `the power plant in Sudbay`."""
    own = {p.low for p in clause.parts}
    subject = {p.low for p in parts[subject_start(parts, first) : first]}
    if not subject.isdisjoint(vocabulary.words("restricting") - own):
        return True
    behind = parts[last + 1 : last + 4]
    if len(behind) < 2 or behind[0].marks or parts[last].kind in ("verb", "time") or behind[0].low in own:
        return False
    if behind[0].low == "of":
        return parts[last].low not in vocabulary.words("finding")
    placed = next((p for p in behind[1:] if p.kind != "light"), behind[1])
    return behind[0].low in vocabulary.words("places") and placed.capital and placed.kind != "time"


def _one_person(clause: Clause, one: Element, parts: tuple[Element, ...], there: int, forenames: Forenames) -> bool:
    """Whether a surname is of one person: of one forename, or of the one who is called so in the articles."""
    at = next((i for i, p in enumerate(clause.parts) if p is one), 0)
    own, other = forename(clause.parts, at) if at else "", forename(parts, there)
    return own == other or {own, other} == {"", forenames.get(one.low, "")}


def _passes(parts: tuple[Element, ...], at: int, there: int, turned: bool) -> bool:
    """Whether what stands between two matched elements leaves their roles as they are; `turned`: the verb is in the
    passive here, with a form of `was`."""
    one, target = parts[at], parts[there]
    gap = list(parts[at + 1 : there])
    marked = [i for i in range(at + 1, there + 1) if parts[i].marks]
    if marked:
        if len(marked) < 2 or not (target.kind == "verb" or target.low in vocabulary.words("auxiliaries")):
            return False
        gap = list(parts[at + 1 : marked[0]] + parts[marked[-1] : there])
    rest = [p for p in _without_days(gap) if p.kind != "light"]
    if turned and rest and rest[-1].low in ("was", "were", "been"):
        rest.pop()
    if rest and rest[-1].low == forename(parts, there):
        rest.pop()
    if not rest:
        return True
    if target.kind == "verb":
        return _is_circumstance(rest) or _is_own_saying(rest)
    if target.kind == "preposition" or not all(_modifies(p) for p in rest):
        return False
    if one.kind in ("word", "name", "number"):
        return len(rest) == 1 and rest[0].low.endswith(_ADJECTIVE) and target.kind == "word" and target.joined
    return len(rest) <= _PREMODIFIERS


def _without_days(gap: Sequence[Element]) -> list[Element]:
    """What stands between two elements without `Tuesday` and `on Tuesday`."""
    days = [p.kind == "time" for p in gap]
    return [
        p for i, p in enumerate(gap) if not days[i] and not (p.low in ("on", "in") and i + 1 < len(gap) and days[i + 1])
    ]


def _is_circumstance(gap: Sequence[Element]) -> bool:
    """Whether it is a phrase like `in a 5-4 ruling`."""
    if gap[0].low not in ("in", "on", "by") or len(gap) > _CIRCUMSTANCE:
        return False
    return not any(p.capital or p.kind == "verb" for p in gap)


def _is_own_saying(gap: Sequence[Element]) -> bool:
    """Whether the subject says it of itself: `said that he`."""
    lows = [p.low for p in gap if p.low != "that"]
    return len(lows) == 2 and lows[0] in vocabulary.words("own") and lows[1] in ("he", "she")


def _modifies(part: Element) -> bool:
    """Whether a word before a noun only says more of it."""
    turning = vocabulary.words("restricting") | vocabulary.words("unsure")
    linking = vocabulary.words("ending") | vocabulary.words("relative") | {"and", "or", "to"}
    return part.kind in ("word", "name") and part.low not in turning | linking
