"""How much of what a sentence says stands somewhere in another article, as far as its words show."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors.states import states
from digest.model import Article, Evidence
from digest.opposition.words import read
from digest.text.weighting import term, terms

WINDOW = 2
"""Sentences in a row over which another article may spread what one sentence says."""
NEAR = 0.12
NEAR_QUOTED = 0.16
ANYWHERE = 0.5
"""Shares of a statement's content stems, rare ones counting for more, in WINDOW sentences and in the whole of an
article, from either of which on the article may be telling it in words of its own; a statement that quotes is less
often put in others. Of 99 marks of silence on 195 stories 4 were wrong; of 15 of statements that quote nobody, between
.12 and .16, 1 was wrong and 3 could not be told."""
_HEADLINE = -WINDOW
"""The place of the headline among the sentences."""
MOSTLY = 0.4
"""Share in WINDOW sentences from which on even an article that is older than what the statement dates may tell it. Of
26 marks of who could not know 1 was wrong."""
_OF_HEADLINE = 3
"""Stems of a statement in an article's headline from which on the article is about it."""
_HARMED = ("killed", "dead", "deaths", "died", "slain", "fatal", "casualties", "toll", "injured", "wounded")
_HARM = frozenset(map(term, _HARMED))
"""Whoever tells of the dead may count them in other words: "scores", "at least 50"."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED = re.compile(r"(?<![^\s(\[–—])[\"“„«][^\s\"”“»«]{1,30}(?:\s{1,3}[^\s\"”“»«]{1,30}){4}")
"""Five words within one quotation: they are not put in others, as the few are that a writer picks out."""


class Statement(NamedTuple):
    """What is looked for in other articles: the content stems of a sentence, the numbers in it that are no year, the
    stems of its names but for those of states, which any article may leave out, and whether it quotes."""

    stems: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    quotes: bool


class Told:
    """The words of articles, by which it is known what they may have told."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._postings: Mapping[str, Mapping[str, tuple[int, ...]]] = {a.id: _places(a) for a in articles}
        sentences = sum(len(a.sentences) for a in articles)
        frequency: Counter[str] = Counter()
        for places in self._postings.values():
            frequency.update({stem: len(at) for stem, at in places.items()})
        self._weights = {stem: math.log(1 + sentences / n) for stem, n in frequency.items()}

    def may_tell(self, article: str, statement: Statement) -> bool:
        """Whether the article may be telling the statement; True where it has no content stems.

        It may where many of the stems stand there, or one of the numbers beside one of the other stems; where its
        headline has some of them, or both tell of people who came to harm; and where it lacks no name and no number of
        a statement that quotes nobody, which may be put in quite other words.
        """
        postings = self._postings[article]
        if self._is_about(article, statement):
            return True
        if not statement.quotes and all(known in postings for known in statement.names | statement.numbers):
            return True
        total = self._weight(statement.stems)
        anywhere = self._weight(stem for stem in statement.stems if stem in postings)
        if not total or anywhere >= ANYWHERE * total:
            return True
        together, numbered = self._together(article, statement)
        return numbered or together >= (NEAR_QUOTED if statement.quotes else NEAR) * total

    def _is_about(self, article: str, statement: Statement) -> bool:
        """Whether the article's headline has some of the stems, or both tell of people who came to harm."""
        postings = self._postings[article]
        headed = sum(_HEADLINE in postings.get(stem, ()) for stem in statement.stems)
        harmed = not statement.stems.isdisjoint(_HARM) and not _HARM.isdisjoint(postings)
        return headed >= _OF_HEADLINE or harmed

    def has(self, article: str, word: str) -> bool:
        """Whether the content word stands in the English article."""
        return term(word) in self._postings[article]

    def mostly_tells(self, article: str, statement: Statement) -> bool:
        """Whether two sentences in a row of the article have so many of the stems that it tells the statement or
        something very like it."""
        together, _ = self._together(article, statement)
        return together >= MOSTLY * self._weight(statement.stems)

    def _together(self, article: str, statement: Statement) -> tuple[float, bool]:
        """The greatest weight of stems in WINDOW sentences in a row, and whether a number stands beside one of them."""
        postings = self._postings[article]
        numbered = {at for number in statement.numbers for place in postings.get(number, ()) for at in _windows(place)}
        found: dict[int, list[str]] = {}
        for stem in sorted(statement.stems):
            for at in {at for place in postings.get(stem, ()) for at in _windows(place)}:
                found.setdefault(at, []).append(stem)
        beside = any(at in numbered and not statement.numbers.issuperset(own) for at, own in found.items())
        return max(map(self._weight, found.values()), default=0.0), beside

    def _weight(self, stems: Iterable[str]) -> float:
        """The inverse frequencies of the stems among the sentences of all articles, added up: ln(1 + n / df)."""
        return math.fsum(self._weights.get(stem, 0.0) for stem in stems)


def content(text: str, article: Article) -> frozenset[str]:
    """The stems of the sentence's content words, by the rules of its article's language."""
    return frozenset(terms(text, article.language))


def leads(evidence: Evidence, article: Article) -> bool:
    """Whether the sentence stands in the first paragraph of prose, or before it: what happened in short, which all
    others tell, be it in quite other words."""
    first = next((p.number for p in article.content if p.role == "body"), None)
    return None not in (evidence.paragraph, first) and (evidence.paragraph or 0) <= (first or 0)


def statement(text: str, article: Article) -> Statement:
    """The sentence as it is looked for in other articles."""
    known = states().words
    named = (term(word.fold, article.language) for word in read(text).words if word.named and word.fold not in known)
    quotes = bool(_QUOTED.search(text))
    return Statement(content(text, article), frozenset(_numbers(text)), frozenset(filter(None, named)), quotes)


def _numbers(text: str) -> Iterator[str]:
    """The numbers in digits, two or more of them and no year: any article has others by chance."""
    for match in _DIGITS.finditer(text):
        digits = match[0].replace(",", "")
        if len(digits) > 1 and not (len(digits) == 4 and digits[:2] in ("19", "20")):
            yield digits


def _windows(place: int) -> range:
    return range(place - WINDOW + 1, place + 1)


def _places(article: Article) -> dict[str, tuple[int, ...]]:
    """For each stem, and each number, the sentences of the article in which it stands.

    What is no prose tells too: the headline, captions, lines that were set aside; each stands apart from all others.
    """
    places: dict[str, list[int]] = {}
    for i, text in _texts(article):
        for stem in content(text, article) | frozenset(_numbers(text)):
            places.setdefault(stem, []).append(i)
    return {stem: tuple(found) for stem, found in places.items()}


def _texts(article: Article) -> Iterator[tuple[int, str]]:
    apart = _HEADLINE
    yield apart, article.metadata.headline.value or ""
    yield from enumerate(sentence.text for sentence in article.sentences)
    for paragraph in article.paragraphs:
        if paragraph.number is None:
            apart -= WINDOW
            yield apart, paragraph.text
