"""One pass over the words of a sentence finds the phrases of every entry at once.

Phrases are looked up by the key of their first word, so that the cost of a word does not grow with the
number of topics (the dictionary form of Aho and Corasick, "Efficient string matching", CACM 18(6), 1975; phrases are a
few words long, so failure links would earn nothing).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import Literal, NamedTuple

from digest import resources
from digest.text.normalize import fold, stem
from digest.text.tokens import Token, tokens, words
from digest.topics.entries import Entry
from digest.topics.passing import Sentence, is_passing
from digest.topics.phrases import Phrase, Role, Table, Use, in_other_language, key_of, uninflected

Kind = Literal["term", "pattern", "weak"]
_RANK: Mapping[Kind, int] = {"term": 0, "pattern": 1, "weak": 2}

_PARTED = re.compile(r"[,;:()\[\]—–|/]")
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


_ALONE = frozenset({"own", "term", "weak"})
"""Roles of phrases that can name a topic without others."""


class _Place(NamedTuple):
    """Words `first` to `last` (past the end) of a sentence, with the use they were found for."""

    first: int
    last: int
    use: Use


class Matcher(NamedTuple):
    """Entries made ready for scanning."""

    entries: tuple[Entry, ...]
    tables: tuple[tuple[Callable[[str], str], Table], ...]
    language: str = "en"

    def scan(self, text: str) -> dict[int, tuple[Found, ...]]:
        """What stands in `text`, one sentence, by the entry's index, in order and without overlaps."""
        if len(self.entries) == 1 and not self._opens(text):
            return {}
        found_words = tokens(text)
        sentence = Sentence(text, found_words)
        by_entry: dict[int, list[_Place]] = {}
        for place in self._places(text, found_words):
            by_entry.setdefault(place.use.entry, []).append(place)
        result = {}
        for index in sorted(by_entry):
            if len(by_entry[index]) == 1 and by_entry[index][0].use.role not in _ALONE:
                continue  # half a pattern, which most of what is found is
            if found := self._resolved(index, by_entry[index], sentence):
                result[index] = found
        return result

    def _opens(self, text: str) -> bool:
        """Whether a phrase can start in `text`. For one topic nearly no sentence has a word that opens any of its
        phrases, and finding where words stand takes five times as long as finding them."""
        found = set(words(text))
        return any(table.opens(key_of_word(word)) for key_of_word, table in self.tables for word in found)

    def _places(self, text: str, found_words: Sequence[Token]) -> Iterable[_Place]:
        for key_of_word, phrases in self.tables:
            keys = [key_of_word(token.text) for token in found_words]
            for first, key in enumerate(keys):
                for phrase in phrases.starting(key):
                    last = first + len(phrase.keys)
                    if tuple(keys[first:last]) == phrase.keys and _stands(phrase, text, found_words[first:last]):
                        for use in phrase.uses:
                            yield _Place(first, last, use)

    def _resolved(self, index: int, places: Sequence[_Place], sentence: Sentence) -> tuple[Found, ...]:
        away = _covered(places, "barred")
        barred = away | _covered(places, "not")
        free = [place for place in places if barred.isdisjoint(range(place.first, place.last))]
        own = [p for p in places if p.use.role == "own" and away.isdisjoint(range(p.first, p.last))]
        strict = self.entries[index].origin == "catalogue" and self.language == "en"
        spans = [
            _Span(kind, place.use.name, place.first, place.last)
            for place in free
            if place.use.role in ("term", "weak") and (kind := _kind(place, sentence, strict))
        ]
        spans += (_Span("term", place.use.name, place.first, place.last) for place in own)
        spans += self._patterns(index, [place for place in free if place.use.role == "member"], sentence.found)
        return tuple(
            Found(kind, name, sentence.found[first].start, sentence.found[last - 1].end)
            for kind, name, first, last in _apart(spans)
        )

    def _patterns(self, index: int, members: Sequence[_Place], found_words: Sequence[Token]) -> Iterable[_Span]:
        by_pattern: dict[int, list[_Place]] = {}
        for place in members:
            by_pattern.setdefault(place.use.pattern, []).append(place)
        for number in sorted(by_pattern):
            pattern = self.entries[index].patterns[number]
            sort: Kind = "weak" if pattern.weak else "pattern"
            for window in _windows(by_pattern[number], len(pattern.groups), pattern.within):
                if not pattern.direct or _is_direct(window, found_words):
                    yield _Span(sort, pattern.name, window[0].first, max(place.last for place in window))


@lru_cache(maxsize=8)
def compiled(entries: tuple[Entry, ...], language: str = "en") -> Matcher:
    """`entries` made ready for scanning articles of a language; of one that is not English, for the user's words."""
    if language != "en":
        keyed = [(index, own) for index, entry in enumerate(entries) if (own := in_other_language(entry))]
        by_stem = partial(stem, language=language)
        return Matcher(entries, ((by_stem, Table(keyed, by_stem)),) if keyed else (), language)
    tables = []
    for key in (uninflected, stem):
        keyed = [(index, entry) for index, entry in enumerate(entries) if key_of(entry) is key]
        if keyed:
            tables.append((key, Table(keyed, key)))
    return Matcher(entries, tuple(tables))


def _covered(places: Iterable[_Place], role: Role) -> set[int]:
    """The words that phrases of a role cover."""
    return {word for place in places if place.use.role == role for word in range(place.first, place.last)}


def _kind(place: _Place, sentence: Sentence, strict: bool) -> Kind | None:
    """How much a term counts where it stands: in passing as little as a weak one, and a weak one not at all.

    A user's own always counts (`strict` False): its author chose the words for these articles.
    """
    passing = strict and is_passing(place.use.name, sentence, place.first, place.last)
    if place.use.role == "weak":
        return None if passing else "weak"
    return "weak" if passing else "term"


def _stands(phrase: Phrase, text: str, found_words: Sequence[Token]) -> bool:
    """Whether the words are of the very forms asked for, and nothing parts them."""
    if any(form and token.text != form for form, token in zip(phrase.exact, found_words, strict=False)):
        return False
    if any(form and fold(token.text) != form for form, token in zip(phrase.plain, found_words, strict=False)):
        return False
    if any(fold(text[found_words[i - 1].end : found_words[i].start]) != "-" for i in phrase.bound):
        return False
    return not _PARTED.search(text, found_words[0].end, found_words[-1].start)


def _windows(members: Sequence[_Place], groups: int, within: int) -> Iterable[list[_Place]]:
    """One member of each group, near one another and none over another, in order of place; found in one pass."""
    latest: dict[int, _Place] = {}
    for place in sorted(members):
        if any(place.first < other.last for group, other in latest.items() if group != place.use.group):
            continue
        latest[place.use.group] = place
        if len(latest) == groups and place.first - min(other.first for other in latest.values()) <= within:
            yield sorted(latest.values())
            latest = {}


def _is_direct(window: Sequence[_Place], found_words: Sequence[Token]) -> bool:
    """Whether the members stand in the order of their groups, and no preposition but "of" parts them.

    "Send a message to the troops" sends no troops.
    """
    if [place.use.group for place in window] != list(range(len(window))):
        return False
    between = (found_words[i].text for left, right in pairwise(window) for i in range(left.last, right.first))
    return _parting().isdisjoint(map(fold, between))


@cache
def _parting() -> frozenset[str]:
    return frozenset(resources.table("topics")["direct"]["parting"].split())


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
