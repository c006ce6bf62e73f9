"""One pass over the words of a sentence finds the phrases of every entry at once.

The catalogue's phrases are keyed by the stem of their first word, so that the cost of a word does not grow with the
number of topics (the dictionary form of Aho and Corasick, "Efficient string matching", CACM 18(6), 1975; phrases are a
few words long, so failure links would earn nothing).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from digest.text.normalize import fold, stem
from digest.text.tokens import Token, tokens
from digest.topics.entries import Entry

Kind = Literal["term", "pattern", "weak"]
_RANK: Mapping[Kind, int] = {"term": 0, "pattern": 1, "weak": 2}

_PARTED = re.compile(r"[,;:()\[\]—–|/\n]")
"""What may not stand between two words of one phrase: "in peace, talks resumed" names no peace talks."""


class Found(NamedTuple):
    """A term or pattern of one entry at its place in the text that was scanned."""

    kind: Kind
    name: str
    start: int
    end: int


class _Span(NamedTuple):
    """What was found over the words `first` to `last` (past the end) of a sentence."""

    kind: Kind
    name: str
    first: int
    last: int


class _Use(NamedTuple):
    """What a phrase is for: the term, weak term or exclusion of an entry (group -1), or in a group of a pattern."""

    entry: int
    role: Literal["term", "weak", "not", "member"]
    name: str
    pattern: int
    group: int


class _Place(NamedTuple):
    """Words `first` to `last` (past the end) of a sentence, with the use they were found for."""

    first: int
    last: int
    use: _Use


@dataclass(frozen=True)
class _Phrase:
    """Words by their stems; `forms` holds for each the condition that `_accepts` checks."""

    stems: tuple[str, ...]
    forms: tuple[str, ...]
    uses: tuple[_Use, ...]


@dataclass(frozen=True)
class Matcher:
    """Entries made ready for scanning."""

    entries: tuple[Entry, ...]
    phrases: Mapping[str, Sequence[_Phrase]]

    def scan(self, text: str) -> dict[int, tuple[Found, ...]]:
        """What stands in `text`, one sentence, by the entry's index, in order and without overlaps."""
        found_words = tokens(text)
        by_entry: dict[int, list[_Place]] = {}
        for place in self._places(text, found_words):
            by_entry.setdefault(place.use.entry, []).append(place)
        result = {}
        for index in sorted(by_entry):
            if found := self._resolved(index, by_entry[index], found_words):
                result[index] = found
        return result

    def _places(self, text: str, found_words: Sequence[Token]) -> Iterable[_Place]:
        stems = [stem(token.text) for token in found_words]
        for first, key in enumerate(stems):
            for phrase in self.phrases.get(key, ()):
                last = first + len(phrase.stems)
                if tuple(stems[first:last]) == phrase.stems and _stands(phrase, text, found_words[first:last]):
                    for use in phrase.uses:
                        yield _Place(first, last, use)

    def _resolved(self, index: int, places: Sequence[_Place], found_words: Sequence[Token]) -> tuple[Found, ...]:
        barred = {word for place in places if place.use.role == "not" for word in range(place.first, place.last)}
        free = [place for place in places if barred.isdisjoint(range(place.first, place.last))]
        spans: list[_Span] = []
        for place in free:
            if place.use.role in ("term", "weak"):
                kind: Kind = "term" if place.use.role == "term" else "weak"
                spans.append(_Span(kind, place.use.name, place.first, place.last))
        spans += self._patterns(index, [place for place in free if place.use.role == "member"])
        return tuple(
            Found(kind, name, found_words[first].start, found_words[last - 1].end)
            for kind, name, first, last in _apart(spans)
        )

    def _patterns(self, index: int, members: Sequence[_Place]) -> Iterable[_Span]:
        by_pattern: dict[int, list[_Place]] = {}
        for place in members:
            by_pattern.setdefault(place.use.pattern, []).append(place)
        for number in sorted(by_pattern):
            pattern = self.entries[index].patterns[number]
            kind: Kind = "weak" if pattern.weak else "pattern"
            for first, last in _windows(by_pattern[number], len(pattern.groups), pattern.within):
                yield _Span(kind, pattern.name, first, last)


@lru_cache(maxsize=8)
def compiled(entries: tuple[Entry, ...]) -> Matcher:
    """`entries` made ready for scanning."""
    uses: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Use]] = {}
    for text, use in _uses(entries):
        uses.setdefault(_keys(text, loose=entries[use.entry].origin == "query"), []).append(use)
    phrases: dict[str, list[_Phrase]] = {}
    for (stems, forms), shared in uses.items():
        phrases.setdefault(stems[0], []).append(_Phrase(stems, forms, tuple(shared)))
    return Matcher(entries, phrases)


def _uses(entries: Iterable[Entry]) -> Iterable[tuple[str, _Use]]:
    for index, entry in enumerate(entries):
        for term in entry.terms:
            yield term, _Use(index, "term", term.replace("=", ""), -1, -1)
        for term in entry.weak:
            yield term, _Use(index, "weak", term.replace("=", ""), -1, -1)
        for phrase in entry.exclusions:
            yield phrase, _Use(index, "not", phrase, -1, -1)
        for number, pattern in enumerate(entry.patterns):
            for group, alternatives in enumerate(pattern.groups):
                for phrase in alternatives:
                    yield phrase, _Use(index, "member", phrase, number, group)


def _keys(phrase: str, *, loose: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of a phrase, and what its words must be besides: "=Word" that very form, "~word" an inflection of it.

    The stem alone is enough where somebody asks in free words (`loose`). In the catalogue it is not: Porter's stems
    join "demonstrator" with "demonstrates" and "firefight" with "firefighter".
    """
    parts = tokens(phrase)
    forms = []
    for part in parts:
        if phrase[part.start - 1 : part.start] == "=":
            forms.append("=" + part.text)
        else:
            forms.append("" if loose else "~" + uninflected(part.text))
    return tuple(stem(part.text) for part in parts), tuple(forms)


def _stands(phrase: _Phrase, text: str, found_words: Sequence[Token]) -> bool:
    """Whether the words are of the forms asked for, and nothing parts them."""
    if not all(_accepts(form, token.text) for form, token in zip(phrase.forms, found_words, strict=True)):
        return False
    return not _PARTED.search(text, found_words[0].end, found_words[-1].start)


def _accepts(form: str, word: str) -> bool:
    return not form or form == "=" + word or form == "~" + uninflected(word)


@lru_cache(maxsize=1 << 14)
def uninflected(word: str) -> str:
    """A key on which the plural, possessive, -ed and -ing forms of one word agree, and its derivations do not."""
    key = _singular(fold(word).replace(".", "").removesuffix("'s").rstrip("'"))
    for ending in ("ed", "ing"):
        root = key.removesuffix(ending)
        if root != key and len(root) > 2 and any(c in "aeiouy" for c in root):
            key = root
            break
    key = key.removesuffix("e")
    if key.endswith("i"):
        key = key[:-1] + "y"
    return key[:-1] if len(key) > 2 and key[-1] == key[-2] else key


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _windows(members: Sequence[_Place], groups: int, within: int) -> Iterable[tuple[int, int]]:
    """Stretches of words that hold one member of each group, none over another, in one pass."""
    latest: dict[int, _Place] = {}
    for place in sorted(members):
        if any(place.first < other.last for group, other in latest.items() if group != place.use.group):
            continue
        latest[place.use.group] = place
        if len(latest) == groups and place.first - min(other.first for other in latest.values()) <= within:
            yield min(other.first for other in latest.values()), max(other.last for other in latest.values())
            latest = {}


def _apart(spans: Iterable[_Span]) -> list[_Span]:
    """The spans in order of place, none over another: a term goes before a pattern, a pattern before a weak one."""
    taken: set[int] = set()
    kept = []
    for span in sorted(set(spans), key=_precedence):
        if taken.isdisjoint(range(span.first, span.last)):
            taken.update(range(span.first, span.last))
            kept.append(span)
    return sorted(kept, key=lambda span: span.first)


def _precedence(span: _Span) -> tuple[int, int, int, str]:
    """Of two terms the longer one says more; of two patterns the closer one is surer."""
    length = span.last - span.first
    return _RANK[span.kind], -length if span.kind == "term" else length, span.first, span.name
