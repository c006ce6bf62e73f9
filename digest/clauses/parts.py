"""A sentence as the elements by which clauses are compared: each word or fixed phrase with what it stands for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from digest import resources
from digest.clauses import vocabulary
from digest.text import calendar
from digest.text.normalize import fold, stem
from digest.text.tokens import Token, tokens

Kind = Literal["light", "time", "preposition", "verb", "name", "number", "word"]

LONGEST = 120
"""Words of a sentence that are read; of a longer one nothing is told."""
_MARK = re.compile(r"[^\w\s'’.-]|(?<=\s)[-–—](?=\s)")
_CURRENCIES = "$€£¥"


class Element(NamedTuple):
    """A word or phrase at its place: what it stands for (`keys`), folded (`low`), and the marks before it.

    `owning` says that it ends in a possessive, `capital` that it opens with one, `joined` that only a blank or a
    hyphen parts it from the element before.
    """

    start: int
    end: int
    low: str
    keys: frozenset[str]
    kind: Kind
    marks: str
    owning: bool
    capital: bool
    joined: bool


@lru_cache(maxsize=1 << 14)
def elements(text: str) -> tuple[Element, ...]:
    """The elements of a sentence in order; none of one that is too long. Cached: each is held against many others."""
    parted = tokens(text)
    if len(parted) > LONGEST:
        return ()
    found: list[Element] = []
    at, end = 0, 0
    while at < len(parted):
        size = _phrase(parted, at)
        found.append(_element(text, parted[at : at + size], end))
        end = found[-1].end
        at += size
    return tuple(_in_place(found))


def forename(parts: tuple[Element, ...], at: int) -> str:
    """The forename before a surname, initials passed over; "" where none stands there.

    Any capitalized word is taken for one between an office and a name.
    """
    before = at - 1
    while before > 0 and _is_initial(parts[before]):
        before -= 1
    if before < 0 or parts[at].marks or not (parts[at].capital and parts[before].capital) or parts[before].owning:
        return ""
    one = parts[before]
    if one.low in _given():
        return one.low
    titled = before > 0 and parts[before - 1].kind == "light" and parts[before - 1].low in vocabulary.words("offices")
    return one.low if titled and one.kind == "name" and not one.marks else ""


def _is_initial(part: Element) -> bool:
    return part.capital and part.kind == "light" and len(part.low) == 1


@cache
def _given() -> frozenset[str]:
    return resources.words("given-names") | resources.words("actors-given-names")


def _phrase(parted: list[Token], at: int) -> int:
    """How many words are read as one."""
    for phrase in vocabulary.phrases().get(_bare(parted[at]), ()):
        if tuple(_bare(t) for t in parted[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 1


def _bare(token: Token) -> str:
    return fold(token.text).replace(".", "").removesuffix("'s")


def _element(text: str, own: list[Token], end: int) -> Element:
    first, last = own[0], own[-1]
    low = "_".join(_bare(token) for token in own)
    between = text[end : first.start]
    following = text[last.end : last.end + 1]
    sign = between[-1:] if between[-1:] and between[-1:] in _CURRENCIES else ""
    owning = fold(last.text).endswith("'s") or (low.endswith("s") and following in ("'", "’"))
    keys = _keys(low, f"{sign}{low}{'%' if following == '%' else ''}")
    grouped = between.strip() == "," and low.isdigit() and len(low) == len("000")  # 10,000 is one number
    marks = "" if grouped else "".join(_MARK.findall(between.rstrip(_CURRENCIES)))
    joined = not between.strip(" -.")
    return Element(first.start, last.end, low, keys, _kind(low), marks, owning, first.text[:1].isupper(), joined)


def _keys(low: str, written: str) -> frozenset[str]:
    groups = vocabulary.same().get(low)
    if groups:
        return frozenset(f"={number}" for number in groups)
    if low in vocabulary.words("places"):
        return frozenset({"in"})
    return frozenset({written if low[:1].isdigit() else stem(low)})


def _kind(low: str) -> Kind:
    if low in vocabulary.words("light") or (low.endswith("ly") and low not in _no_adverbs()):
        return "light"
    if low in calendar.WEEKDAYS or low in vocabulary.words("times"):
        return "time"
    if low in vocabulary.words("prepositions"):
        return "preposition"
    return "number" if low[:1].isdigit() else "word"


@cache
def _no_adverbs() -> frozenset[str]:
    return vocabulary.words("no_adverbs") | vocabulary.words("restricting") | vocabulary.words("unsure")


def _in_place(found: list[Element]) -> list[Element]:
    """The elements with the kind that only those around them tell."""
    made: list[Element] = []
    for i, one in enumerate(found):
        before = made[-1] if made else None
        kind = one.kind
        if before and one.low in vocabulary.words("periods") and before.low in ("last", "this"):
            kind, made[-1] = "time", before._replace(kind="time")
        elif before and _is_date(one, before):
            kind = "time"
        elif kind == "word" and i and _is_verb(one, found[i - 1], found[i - 2].low if i > 1 else ""):
            kind = "verb"
        elif kind == "word" and one.capital and i:
            kind = "name"
        if kind not in ("time", "verb") and _is_titular(one, found[i + 1] if i + 1 < len(found) else None, i):
            kind = "light"
        made.append(one._replace(kind=kind))
    return made


def _is_date(one: Element, before: Element) -> bool:
    if one.kind == "number":
        return before.kind == "time"
    return one.capital and one.low in _months() and before.low in vocabulary.words("dating")


@cache
def _months() -> frozenset[str]:
    return frozenset(calendar.MONTHS) | vocabulary.words("months")


def _is_titular(one: Element, after: Element | None, at: int) -> bool:
    """Whether it is an office or an initial before a name."""
    if after is None or not after.capital or not after.joined or after.marks:
        return False
    return one.low in vocabulary.words("offices") or (one.capital and len(one.low) == 1 and at > 0)


def _is_verb(one: Element, before: Element, earlier: str) -> bool:
    """Whether the word is written as a verb of narration."""
    nominal = vocabulary.words("nominal")
    if one.capital or one.owning or before.owning or before.low in nominal:
        return False
    if before.kind == "preposition" or (before.low.endswith("ly") and earlier in nominal):
        return False
    known = one.low in vocabulary.words("auxiliaries") or one.low in vocabulary.verbs()
    return known or (one.low.endswith("ed") and len(one.low) > len("need"))
