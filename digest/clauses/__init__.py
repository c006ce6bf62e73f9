"""The clauses of a sentence that can be told by themselves, as they are written.

There is no parser: a clause begins where the sentence, a part of it or a name does, has a verb of narration with its
object, and may end before a preposition, a day or a subordinate clause without which it is still true. A clause that
somebody is said to have said, that is supposed, asked or quoted, is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from digest.clauses import vocabulary
from digest.clauses.parts import Element, elements, forename

FEWEST = 3
"""Elements that tell something that a clause has at least, or two where its verb needs no object."""
FEWEST_SAID = 5
"""The same of a clause that tells what somebody says."""
MOST = 24
"""Elements of a clause: longer ones are lists."""
_DESCRIPTION = 6
"""Words before a name that say who it is."""


class Clause(NamedTuple):
    """A clause at `[start, end)` of its sentence, with its elements, the indices of those that must be told by who
    bears it out, and its days."""

    start: int
    end: int
    parts: tuple[Element, ...]
    needed: tuple[int, ...]
    days: frozenset[str]


@lru_cache(maxsize=1 << 13)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, those that tell most first."""
    parts = elements(text)
    if not parts or "?" in text or parts[0].low in ("according", "if", "unless", "whether"):
        return ()
    if any(p.low in vocabulary.words("speaking") and not (p.low == "us" and p.capital) for p in parts):
        return ()
    places = {(begin, end) for begin in _begins(parts) for end in _ends(parts, begin)}
    found = (_clause(text, parts, begin, end) for begin, end in sorted(places))
    return tuple(sorted(filter(None, found), key=lambda c: (-len(c.needed), c.start, -c.end)))


def is_asserted(text: str, start: int, end: int, claimed: bool) -> bool:
    """Whether the sentence states what stands in its elements `[start, end)`, by itself or, where `claimed`, by
    somebody whom it cites in neutral words."""
    parts = elements(text)
    lead = parts[: subject_start(parts, start)]
    lows, after = {p.low for p in lead}, {p.low for p in parts[end:]}
    if not lows.isdisjoint(vocabulary.words("unsure")) or not after.isdisjoint(("if", "unless")):
        return False
    if not (lows | after).isdisjoint(vocabulary.words("partial" if claimed else "attributing")):
        return False
    if not (lows | after).isdisjoint(vocabulary.words("unreal")):
        return False
    if claimed and lead and lead[-1].low == "that" and lows.isdisjoint(vocabulary.words("attributing")):
        return False  # dreamt that, hoped that
    if lead and not parts[len(lead)].marks and lead[-1].low not in vocabulary.words("opening"):
        return False
    if any(mark in text[: parts[end - 1].end] for mark in '"“”'):
        return False
    return end == len(parts) or not _continues(parts[end - 1], parts[end])


def subject_start(parts: tuple[Element, ...], start: int) -> int:
    """Where the phrase of the subject begins of which the name at `start` is the head."""
    at, full = start, start + 1 < len(parts) and bool(forename(parts, start + 1))
    while at and at > start - _DESCRIPTION and not parts[at].marks:
        before = parts[at - 1]
        full = full or bool(forename(parts, at))
        describing = before.kind in ("word", "name") or before.low == "of"
        if before.low in vocabulary.words("opening") | vocabulary.words("comparing") | {"and", "or", "to"}:
            break
        if before.kind != "light" and not (full and describing):
            break
        at -= 1
    return at


def _continues(last: Element, following: Element) -> bool:
    """Whether the phrase goes on, so that its head is another word."""
    if last.kind == "verb" or following.marks or not following.joined:
        return False
    if following.kind in ("light", "time", "preposition", "verb"):
        return False
    return following.low not in vocabulary.words("ending") | vocabulary.words("relative") | {"and", "or"}


def _begins(parts: tuple[Element, ...]) -> Iterator[int]:
    yield 0
    for i, one in enumerate(parts[1:], 1):
        parted = one.marks or parts[i - 1].low in vocabulary.words("ending")
        named = i + 1 < len(parts) and forename(parts, i + 1)
        if named and parts[i - 1].low in vocabulary.words("within"):
            continue
        if named or (parted and (one.capital or (one.kind == "light" and not one.marks))):
            yield i


def _ends(parts: tuple[Element, ...], begin: int) -> Iterator[int]:
    """Where the clause may end, exclusive."""
    yield len(parts)
    verb = next((i for i in range(begin + 1, len(parts)) if parts[i].kind == "verb"), len(parts))
    for i in range(verb + 1, min(len(parts), begin + MOST + 1)):
        one = parts[i]
        if one.marks and one.marks[0] in ",;—–-":
            if not any(p.marks and p.kind == "verb" for p in parts[i:]) and _is_complete(parts, begin, i):
                yield i
        elif one.kind == "time":
            if parts[i - 1].kind != "time" and not _goes_on(parts, i) and _is_complete(parts, begin, i):
                yield i - (parts[i - 1].low in ("on", "in"))
        elif _may_end(parts, begin, verb, i):
            yield i


def _is_complete(parts: tuple[Element, ...], begin: int, end: int) -> bool:
    """Whether the last verb is none that says little without what may follow."""
    last = next((p for p in reversed(parts[begin:end]) if p.kind == "verb"), None)
    return last is None or last is not parts[end - 1] or last.low not in vocabulary.words("unfinished")


def _goes_on(parts: tuple[Element, ...], at: int) -> bool:
    """Whether a verb follows the days: `the man arrested Tuesday was charged`."""
    after = next((p for p in parts[at:] if p.kind != "time"), None)
    return after is not None and (after.kind == "verb" or after.low in vocabulary.words("auxiliaries"))


def _may_end(parts: tuple[Element, ...], begin: int, verb: int, at: int) -> bool:
    """Whether what stands before a word is true without what follows."""
    low = parts[at].low
    last = next((p.low for p in reversed(parts[verb:at]) if p.kind == "verb"), "")
    if last in vocabulary.words("unfinished") or (low == "as" and parts[at - 1].low != last):
        return False
    if low in vocabulary.words("ending") | vocabulary.words("cutting"):
        return True
    if low in vocabulary.words("places"):
        following = parts[at + 1 : at + 2]
        opens = any(p.capital or p.low in ("a", "an", "the") for p in following)
        return opens or is_passive(parts, at - 1)
    if low == "and":
        return {"between", "both"}.isdisjoint(p.low for p in parts[begin:at])
    if low == "to":
        return last in vocabulary.words("making")
    return low == "of" and parts[at - 1].low in vocabulary.words("finding")


def is_passive(parts: tuple[Element, ...], at: int) -> bool:
    """Whether the word is a verb after a form of `was`."""
    if parts[at].kind != "verb" or parts[at].low in vocabulary.words("unfinished"):
        return False
    return any(p.low in ("was", "were", "been") for p in parts[max(0, at - 2) : at])


def _clause(text: str, parts: tuple[Element, ...], begin: int, end: int) -> Clause | None:
    own = parts[begin:end]
    if not 2 <= len(own) <= MOST or any(mark in text[own[0].start : own[-1].end] for mark in "()[]:"):
        return None
    if own[0].low in vocabulary.words("opening") or any(p.marks for p in own[1:]):
        return None
    if not _is_sentence(own) or not _refers(own):
        return None
    needed = tuple(i for i in range(len(own)) if _is_needed(own, i))
    if not _tells(own, needed) or not is_asserted(text, begin, end, claimed=False):
        return None
    return Clause(own[0].start, own[-1].end, own, needed, frozenset(p.low for p in own if p.kind == "time"))


def _is_sentence(own: tuple[Element, ...]) -> bool:
    """Whether it has a subject and a verb, and no clause depends on it but what is said."""
    lows = {p.low for p in own}
    if not lows.isdisjoint(vocabulary.words("empty") | {"must", "should"} | vocabulary.words("relative") - {"that"}):
        return False
    if "that" in lows and lows.isdisjoint(vocabulary.words("attributing")):
        return False
    verb = next((i for i, p in enumerate(own) if p.kind == "verb"), 0)
    return any(p.kind != "light" for p in own[:verb])


def _refers(own: tuple[Element, ...]) -> bool:
    """Whether each pronoun has one name before it, that of the subject."""
    for i, one in enumerate(own):
        if one.low in vocabulary.words("pronouns"):
            runs = sum(p.capital and not (k and own[k - 1].capital and p.joined) for k, p in enumerate(own[:i]))
            if one.low not in ("he", "she", "his", "her") or runs != 1:
                return False
    return True


def _is_needed(own: tuple[Element, ...], at: int) -> bool:
    """Whether who bears the clause out must tell this too: an adverb, but no article, day or forename."""
    one = own[at]
    if one.kind == "light" and one.low.endswith("ly"):
        return True
    if one.kind in ("light", "time"):
        return False
    if at + 1 < len(own):
        if one.low in ("on", "in") and own[at + 1].kind == "time":
            return False
        if forename(own, at + 1):
            return False
    return not (at + 2 < len(own) and own[at + 1].kind == "light" and forename(own, at + 2) == one.low)


def _tells(own: tuple[Element, ...], needed: tuple[int, ...]) -> bool:
    """Whether the clause tells of somebody named what is more than a verb."""
    telling = [i for i in needed if own[i].kind != "preposition" and own[i].low not in vocabulary.words("auxiliaries")]
    if (
        not telling
        or telling[-1] != needed[-1]
        or not any(own[i].capital for i in needed if i or own[i].low not in vocabulary.words("pronominal"))
    ):
        return False
    last = telling[-1]
    whole = own[last].kind == "verb" and (own[last].low in vocabulary.words("intransitive") or is_passive(own, last))
    if own[last].kind == "verb" and not whole:
        return False
    said = not {p.low for p in own}.isdisjoint(vocabulary.words("attributing"))
    fewest = FEWEST_SAID if said else FEWEST
    return len(telling) >= fewest or (len(telling) == FEWEST - 1 and whole and own[telling[0]].capital and not said)
