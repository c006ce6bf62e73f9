"""Who is named in a sentence: runs of capitals as names of people, their gender, and their fullest form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from digest import resources
from digest.text.normalize import fold
from digest.text.standalone.views import LONGEST_NAME, View, grammar, lexicon, marked, view
from digest.text.tokens import tokens

_INSIDE = ("of", "the", "and")
"""What may stand between the capitals of a title: "Secretary of the Navy"."""
_BEFORE = re.compile(
    r"(?:(?<!\w)(?:[^\W_]{1,20}|[^\W_]\.|(?:mrs?|ms|dr|gen|sen|gov|rep|col|lt|maj|prof|rev)\.) ){1,4}\Z"
)
"""The words right before a surname: "Mayor Erik J. "."""
_LONGEST_BEFORE = 90
_AFTER = re.compile(r", ([0-9]{2}(?=,)|(?:an?|the) [^,.;:\"\n]{1,80}(?=[,.]))")
"""What is said of somebody between commas: ", 52,", ", a lawyer in Bergen,"."""


class Name(NamedTuple):
    """A person's name as the words `[first, last]` of a sentence, titles left out; `key` is its last word, folded."""

    first: int
    last: int
    key: str


def people(v: View) -> Iterator[Name]:
    """The runs of capitals that may be somebody's name, in order; what is only a title is none."""
    i = 0
    while i < len(v):
        end = i
        while end + 1 < len(v) and v.persons[i] and v.persons[end + 1] and v.before[end + 1] in (" ", "-", ". "):
            end += 1
        first = _first_of_name(v, i, end) if v.persons[i] else None
        if first is not None:
            yield Name(first, end, v.lower[end].removesuffix("'s"))
        i = end + 1


def phrase_start(v: View, name: Name) -> int:
    """Where the noun phrase starts that the name ends: titles and what they are of stand before it."""
    start = name.first
    while (
        start and not v.before[start].strip() and (v.capital[start - 1] or v.lower[start - 1] in ("of", "the", "and"))
    ):
        start -= 1
    return start


def opens_name(v: View, name: Name, article: str) -> bool:
    """Whether the capital that opens a sentence belongs to the name after it, as that of "Picking Ryan" does not: it is
    a given name, of a title or a nation, or the article has the two together again."""
    word = v.lower[0].removesuffix("'s")
    if not (len(v) > 1 and v.capital[1]) or any(is_title(v, j) for j in range(name.first)):
        return True
    nation = word in lexicon("names", "peoples") | lexicon("names", "countries")
    if word == "the" or nation or any(word in _given(gender) for gender in "mf"):
        return True
    return folded(article).count(f"{v.lower[0]} {v.lower[1]}") > 1


def _first_of_name(v: View, first: int, last: int) -> int | None:
    """Where the name begins in a run of capitals: at a given name after the titles, else after them; None where the
    last word is one."""
    start = max((j + 1 for j in range(first, last + 1) if is_title(v, j)), default=first)
    given = next((j for j in range(start, last + 1) if any(v.lower[j] in _given(gender) for gender in "mf")), start)
    return given if given <= last else None


def is_title(v: View, j: int) -> bool:
    return _is_office(v.lower[j].removesuffix("'s"))


def gender_of(v: View, name: Name) -> str:
    """ "m" or "f" by the title before the name or its given name, "" where neither tells."""
    titles = v.lower[phrase_start(v, name) : name.first] + v.lower[max(0, name.first - 1) : name.first]
    words = (*titles, *v.lower[name.first : name.last])
    told = {gender for gender in "mf" for word in words if word in _gendered(gender)}
    return told.pop() if len(told) == 1 else ""


@lru_cache(maxsize=1 << 12)
def gender_in(article: str, key: str) -> str:
    """ "m" or "f" by the words right before the surname wherever the article has it, "" where they tell nothing or
    differ."""
    found = re.findall(rf"\b(\w+)\.? (?=(?:\w+\.? )?{re.escape(key)}\b)", folded(article))
    told = {gender for gender in "mf" for word in found if word in _gendered(gender)}
    return told.pop() if len(told) == 1 else "?" if told else ""


@lru_cache(maxsize=1 << 12)
def is_introduced(article: str, key: str) -> bool:
    """Whether the article has the surname with one given name, and with a title before it or an age or office after
    it."""
    plain = folded(article)
    given: set[str] = set()
    shown = False
    for found in re.finditer(rf"(?<!\w){re.escape(key)}(?!\w)", plain):
        before = _BEFORE.search(plain, max(0, found.start() - _LONGEST_BEFORE), found.start())
        words = before[0].replace(".", "").split() if before else []
        first = next((word for word in words[-2:] if any(word in _given(gender) for gender in "mf")), None)
        given |= {first} if first else set()
        title = words[: words.index(first)] if first else words
        shown |= bool(title) and title[-1] in lexicon("names", "titles") | lexicon("nouns", "persons")
        shown |= _tells_office(_AFTER.match(plain, found.end()))
    return len(given) == 1 and shown


def _tells_office(said: re.Match[str] | None) -> bool:
    """Whether what follows a name is an age, or a noun phrase of somebody and not of a body."""
    if said is None or said[1].isdigit():
        return said is not None
    noun = list(takewhile(lambda word: word not in grammar("complement") | grammar("prepositions"), said[1].split()))
    bodies = lexicon("nouns", "bodies") | lexicon("nouns", "places")
    return bodies.isdisjoint(noun) and any(map(_is_office, noun))


def _is_office(word: str) -> bool:
    return any(word in lexicon(*path) for path in (("names", "titles"), ("nouns", "persons"), ("nouns", "roles")))


@lru_cache(maxsize=1 << 8)
def folded(article: str) -> str:
    return fold(article)


@cache
def _gendered(gender: str) -> frozenset[str]:
    return _given(gender) | frozenset(resources.table("given-names-gender")[gender]["titles"].split())


@cache
def _given(gender: str) -> frozenset[str]:
    return frozenset(resources.table("given-names-gender")[gender]["names"].split())


def full_name(sentences: Sequence[str], key: str, article: str) -> tuple[int, int, int] | None:
    """Where the one fuller name ends in the surname `key`: which sentence, and where in it, the first time.

    None where there is none, or two that differ: then the article has two people of that surname.
    """
    found: dict[tuple[str, ...], tuple[int, int, int]] = {}
    for at, sentence in enumerate(sentences):
        if key not in fold(sentence):
            continue
        v = view(marked(sentence))
        for name in people(v):
            whole = name.key == key and 0 < name.last - name.first < LONGEST_NAME // 2
            if whole and (name.first > 0 or opens_name(v, name, article)):
                places = tokens(sentence)
                end = places[name.last].start + len(v.lower[name.last].removesuffix("'s"))
                found.setdefault(v.lower[name.first : name.last], (at, places[name.first].start, end))
    return next(iter(found.values())) if len(found) == 1 else None


def surname(name: str) -> str:
    """The key of a name: its last word, folded."""
    return fold(tokens(name)[-1].text)
