"""What is looked for beside the words that a user asks for, each addition with its reason.

Two uses are kept apart. What decides which paragraphs are shown under the topic are other forms of the very words
(`variants`), what the user adds, and, where no article has the words as a phrase, the parts of "X and Y" or sentences
that hold all of the words near one another. Words that only go along with the topic never do; they order articles
(`digest.topics.ranking`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from digest.model import Added, Article, Refinement
from digest.text.language import stopwords
from digest.text.normalize import collapse, fold, stems
from digest.text.tokens import tokens, words
from digest.topics import catalogue
from digest.topics.entries import Entry, Pattern
from digest.topics.expansion import variants

_WITHIN = 8
"""Words from the first to the last of those asked for, where they stand in no phrase: a clause."""
_PART = "part of what you asked for, which no article has as a whole"
_KIN = "a topic of like words: not looked for"
_JOINING = frozenset({"and", "or"})
_JOINTS = frozenset(",;/&+")


class Widened(NamedTuple):
    """What is looked for: an entry, and what of it a user did not ask for."""

    entry: Entry
    added: tuple[Added, ...] = ()


def widened(query: str, articles: Iterable[Article], entries: Sequence[Entry], wish: Refinement) -> Widened:
    """The entry for `query` with what the articles and the user add to it. Raises `UsageError` for no words."""
    entry = catalogue.resolve(query, () if wish.exact else entries)
    added: list[Added] = []
    if entry.origin == "query" and not wish.exact:
        forms = [one for one in variants.find(query, articles) if stems(one.form) not in _stems(wish.without)]
        added = [Added(one.form, "variant", one.reason) for one in forms]
        entry = entry._replace(terms=(*entry.terms, *(f"={one.form}" if one.exact else one.form for one in forms)))
        added += (Added(name, "near", _KIN) for name in catalogue.kin(query, entries))
    elif _is_term(query, entry):
        added = [Added(entry.name, "catalogue", f"the topic that “{collapse(query)}” is a term of")]
    return _wished(Widened(entry, tuple(added)), wish)


def loosened(query: str, entries: Sequence[Entry], wish: Refinement) -> Widened | None:
    """What to look for where no article has the words of `query` as a phrase; None where that is nothing.

    Of "X and Y" both, as topics or words, where one of them is a topic or a phrase; of other words sentences that hold
    all of them.
    """
    if wish.exact:
        return None
    parts = list(_parts(query))
    found = (_of_parts(query, parts, entries) if len(parts) > 1 else None) or _near_one_another(query)
    return _wished(found, wish) if found else None


def parted(query: str, wish: Refinement) -> Widened | None:
    """The parts of "X and Y" as words, each by itself, for where they stand nowhere near one another; else None."""
    parts = [part for part in _parts(query) if _says(part)]
    return _wished(_phrases(query, parts), wish) if len(parts) > 1 and not wish.exact else None


def _wished(found: Widened, wish: Refinement) -> Widened:
    """The entry with the terms that the user adds and without those that the user takes away."""
    out = _stems(wish.without)
    entry = found.entry._replace(
        terms=tuple(dict.fromkeys((*_without(found.entry.terms, out), *wish.also))),
        weak=_without(found.entry.weak, out),
        added=wish.also,
        barred=wish.without,
    )
    kept = tuple(one for one in found.added if stems(one.term) not in out)
    return Widened(entry, (*kept, *(Added(term, "also", "as you asked") for term in wish.also)))


def _without(terms: Iterable[str], out: Sequence[list[str]]) -> tuple[str, ...]:
    return tuple(term for term in terms if not out or stems(term) not in out)


def _stems(terms: Iterable[str]) -> list[list[str]]:
    return [stems(term) for term in terms]


def _is_term(query: str, entry: Entry) -> bool:
    """Whether the topic was asked for by one of its terms, and not by a name or a code."""
    wanted = stems(query)
    return wanted not in _stems((entry.name, *entry.also)) and wanted in _stems((*entry.terms, *entry.weak))


def _parts(query: str) -> Iterator[str]:
    """What "and", "or", commas and strokes part."""
    start, before = 0, 0
    found = tokens(query)
    for token in found:
        gap = query[before : token.start]
        if fold(token.text) in _JOINING or not _JOINTS.isdisjoint(gap):
            if part := query[start:before].strip():
                yield part
            start = token.end if fold(token.text) in _JOINING else token.start
        before = token.end
    if part := query[start:before].strip():
        yield part


def _of_parts(query: str, parts: Sequence[str], entries: Sequence[Entry]) -> Widened | None:
    """All parts, those that are topics as topics; None where each is a single word, too little to go by."""
    parts = [part for part in parts if _says(part)]
    named = {part: entry for part in parts if (entry := catalogue.resolve(part, entries)).origin != "query"}
    if not named:
        return _phrases(query, parts) if any(len(words(part)) > 1 for part in parts) else None
    ordered = sorted(dict.fromkeys(e._replace(asked="") for e in named.values()), key=lambda e: e.origin != "catalogue")
    joined = catalogue.joined(ordered, collapse(query), None)
    free = tuple(collapse(part.replace("=", " ")) for part in parts if part not in named)
    added = [
        Added(named[part].name, "catalogue", f"the topic of “{part}”") if part in named else Added(part, "part", _PART)
        for part in parts
    ]
    entry = joined._replace(name=collapse(query), asked=collapse(query), own=(*joined.own, *free))
    return Widened(entry, tuple(dict.fromkeys(added)))


def _phrases(query: str, parts: Sequence[str]) -> Widened:
    entry = Entry(collapse(query), None, "query", tuple(part.replace("=", " ") for part in parts))
    return Widened(entry, tuple(Added(part, "part", _PART) for part in parts))


def _says(part: str) -> bool:
    return any(fold(word) not in stopwords("en") for word in words(part))


def _near_one_another(query: str) -> Widened | None:
    """Sentences in which all words stand near one another, small words passed over."""
    wanted = tuple(dict.fromkeys(word for word in words(query) if fold(word) not in stopwords("en")))
    if len(wanted) < 2:
        return None
    name = " … ".join(wanted)
    pattern = Pattern(name, tuple((word,) for word in wanted), _WITHIN)
    reason = f"all of the words within {_WITHIN} words of one sentence, since no article has them as a phrase"
    return Widened(Entry(collapse(query), None, "query", (), (pattern,)), (Added(name, "words", reason),))
