"""The topics that a corpus treats, by the catalogue's names and patterns, and the topic that a user asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from digest.errors import UsageError
from digest.model import Article, Corpus, Hit, Match, Paragraph, Topic
from digest.text.normalize import collapse, fold, stems
from digest.text.tokens import words
from digest.topics import relevance
from digest.topics.carrying import carries_on
from digest.topics.entries import Entry, entries
from digest.topics.matching import Found, Matcher, compiled
from digest.topics.phrases import same_words

T = TypeVar("T")

__all__ = ["Entry", "entries", "find", "joined", "kin", "near", "resolve"]

_LEAD = 6
"""Paragraphs with the news and its background (a civil war is often first named in the sixth); what a single word
names below them is named in passing."""
_RECENT = 3
"""Sentences an anaphor reaches back: news puts a quotation or two between an event and what came of it."""
_NEAR = 5
_SIMILAR = 0.6
"""Names less alike than this (difflib's ratio) are no help to somebody who mistyped."""
_FARTHER = 0.1
"""So much less alike than the nearest, and one is not meant: "ceasefyre" is 0.89 like "ceasefire", 0.6 like others."""


def find(corpus: Corpus, entries: Sequence[Entry]) -> tuple[Topic, ...]:
    """The topics of `entries` that have hits: most sources first, then most paragraphs, then by name.

    The catalogue is English: in articles of another language only the user's own topics and words are found. Of several
    entries of the catalogue, one that a single paragraph names once, far from the lead, makes no topic.
    """
    listed = tuple(entries)
    matchers: dict[str, Matcher] = {}
    hits: dict[int, list[Hit]] = {}
    for article in corpus.articles:
        language = article.language
        if language not in matchers:
            matchers[language] = compiled(listed, language)
        for index, found in _in_article(article, matchers[language]).items():
            hits.setdefault(index, []).extend(found)
    topics = [
        Topic(
            entry.name,
            entry.iptc,
            entry.origin,
            tuple(_asked_first(hits[index], entry) if len(listed) == 1 else hits[index]),
        )
        for index, entry in enumerate(listed)
        if index in hits and not (len(listed) > 1 and _is_mention(hits[index], entry, matchers, index))
    ]
    return tuple(sorted(topics, key=lambda t: (-len(t.sources), -len(t.hits), t.name)))


def resolve(query: str, entries: Sequence[Entry]) -> Entry:
    """The entry that `query` names: by its name, a name it also has, one of its terms, or its IPTC code; else one for
    its very words.

    Case and number make no difference; other words of the same stem do ("vote" is no voting), see `kin`. The very words
    are looked for beside the terms of an entry of the catalogue, unless they are a code. Entries that share a code are
    answered together, under all their names; those that also have one name ("sport"), under that. In articles of
    other languages the words of `query` are looked for as they stand, unless it is a code. Raises `UsageError` where
    `query` holds no word.
    """
    wanted = stems(query)
    if not wanted:
        raise UsageError("the topic is empty; give a name, a term, an IPTC code or words of the articles")
    plain = fold(collapse(query))
    coded = [entry for entry in entries if entry.iptc and plain in (entry.iptc, entry.iptc.partition(":")[2])]
    if coded:
        return joined(coded, ", ".join(entry.name for entry in coded), coded[0].iptc)
    entry = _meant(query, entries)
    if entry is None:
        return Entry(collapse(query), None, "query", (query.replace("=", " "),))
    if entry.origin != "catalogue":
        return entry
    return entry._replace(asked=collapse(query), own=(collapse(query.replace("=", " ")),))


def _meant(query: str, entries: Sequence[Entry]) -> Entry | None:
    """The entry of which the words of `query` are a name or a term."""
    wanted = stems(query)

    def means(form: str) -> bool:
        return stems(form) == wanted and same_words(form, query)

    for entry in entries:
        if means(entry.name):
            return entry
    if called := {entry: name for entry in entries for name in entry.also if means(name)}:
        return joined(list(called), next(iter(called.values())), None)
    return next((entry for entry in entries if any(map(means, entry.terms))), None)


def kin(query: str, entries: Sequence[Entry]) -> tuple[str, ...]:
    """The names of topics that are other words of the stems of `query`: "voting" for "vote"; in order, each once."""
    wanted = stems(query)
    named = (e.name for e in entries if any(stems(n) == wanted and not same_words(n, query) for n in (e.name, *e.also)))
    return tuple(dict.fromkeys(named))


def joined(same: Sequence[Entry], name: str, iptc: str | None) -> Entry:
    """One entry, of this name and code, that finds whatever any of `same` finds."""
    if len(same) == 1:
        return same[0]
    return Entry(
        name,
        iptc,
        same[0].origin,
        _distinct(entry.terms for entry in same),
        _distinct(entry.patterns for entry in same),
        _distinct(entry.weak for entry in same),
        _distinct(entry.exclusions for entry in same),
        _distinct(entry.follows for entry in same),
        own=_distinct(entry.own for entry in same),
    )


def _distinct(lists: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))


def near(query: str, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Up to five names of topics that `query` may have meant, nearest first."""
    scored = [(_nearness(query, entry), entry.name) for entry in entries]
    least = max(_SIMILAR, max((score for score, _ in scored), default=0.0) - _FARTHER)
    best = sorted((-score, name) for score, name in scored if score >= least)
    return tuple(name for _, name in best[:_NEAR])


def _nearness(query: str, entry: Entry) -> float:
    """In [0, 1], larger is nearer: likeness in letters of the name or a term, or in stems of all of them."""
    import difflib

    plain, wanted = fold(collapse(query)), set(stems(query))
    forms = (entry.name, *entry.also, *entry.terms)
    spelt = max(difflib.SequenceMatcher(None, plain, fold(form)).ratio() for form in forms)
    known = [set(stems(form)) for form in forms]
    shared = max(len(wanted & form) / max(len(wanted), 1) for form in known)
    return max(spelt, 0.9 * shared)


def _in_article(article: Article, matcher: Matcher) -> dict[int, list[Hit]]:
    """The hits of each entry in one article, by the entry's index, in the order of the paragraphs."""
    scanned = [_scan(paragraph, matcher) for paragraph in article.content]
    headlines = _headlines(article, matcher)
    named = {i for i, found in headlines.items() if _sure(found)}
    named.update(i for found in scanned for i, items in found.items() if _sure(items))
    hits: dict[int, list[Hit]] = {}
    for index in sorted(named):
        columns = [found.get(index, ()) for found in scanned]
        if listed := list(_hits(article, columns, matcher, index, index in headlines)):
            hits[index] = listed
    return hits


def _is_mention(hits: Sequence[Hit], entry: Entry, matchers: Mapping[str, Matcher], index: int) -> bool:
    """Whether all that the corpus has of a topic is one word below the lead of one article, under another headline."""
    hit = hits[0]
    if entry.origin != "catalogue" or len(hits) > 1 or len(hit.matches) > 1 or (hit.paragraph.number or 1) <= _LEAD:
        return False
    return index not in _headlines(hit.article, matchers[hit.article.language])


def _asked_first(hits: Sequence[Hit], entry: Entry) -> Sequence[Hit]:
    """The hits of a topic asked for by one of its terms; those that hold other terms count less beside that one."""
    wanted = stems(entry.asked)
    if not wanted or any(stems(name) == wanted for name in (entry.name, *entry.also)):
        return hits
    forms = {term for hit in hits for match in hit.matches if stems(term := match.term) == wanted}
    holding = [any(match.term in forms for match in hit.matches) for hit in hits]
    if not any(holding):
        return hits
    return [
        hit if held else replace(hit, relevance=relevance.of_carried(hit.relevance))
        for hit, held in zip(hits, holding, strict=True)
    ]


def _scan(paragraph: Paragraph, matcher: Matcher) -> dict[int, list[Found]]:
    """What stands in each sentence of a paragraph, with offsets of the article."""
    merged: dict[int, list[Found]] = {}
    for sentence in paragraph.sentences:
        for index, items in matcher.scan(sentence.text).items():
            moved = (item._replace(start=item.start + sentence.start, end=item.end + sentence.start) for item in items)
            merged.setdefault(index, []).extend(moved)
    return merged


def _headlines(article: Article, matcher: Matcher) -> dict[int, tuple[Found, ...]]:
    """What the headlines name: no hits of their own, but they make the article one about the topic."""
    texts = {p.text for p in article.paragraphs if p.role == "headline"} | {article.metadata.headline.value or ""}
    merged: dict[int, tuple[Found, ...]] = {}
    for text in sorted(texts):
        for index, items in matcher.scan(text).items():
            merged[index] = merged.get(index, ()) + items
    return merged


def _sure(found: Iterable[Found]) -> bool:
    return any(item.kind != "weak" for item in found)


def _hits(
    article: Article, scanned: Sequence[Sequence[Found]], matcher: Matcher, index: int, in_headline: bool
) -> Iterable[Hit]:
    follows = matcher.entries[index].follows if matcher.language == "en" else ()
    before: float | None = None
    for paragraph, found in zip(article.content, scanned, strict=True):
        if found:
            place = len(words(paragraph.text)), paragraph.number or 1
            value = relevance.of_found(found, *place, in_headline)
            yield Hit(article, paragraph, value, tuple(Match(item.name, item.start, item.end) for item in found))
            before = value if found[-1].end > _reach(paragraph) else None
        elif before is not None and _carries(paragraph, follows):
            before = relevance.of_carried(before)
            yield Hit(article, paragraph, before, ())
        else:
            before = None


def _reach(paragraph: Paragraph) -> int:
    """From where on what a paragraph names can be meant by the next one's "it": its last sentences."""
    return paragraph.sentences[-_RECENT:][0].start


def _carries(paragraph: Paragraph, follows: Sequence[str]) -> bool:
    if paragraph.role == "subheading" or not paragraph.sentences:
        return False
    return carries_on(paragraph.sentences[0].text, follows)
