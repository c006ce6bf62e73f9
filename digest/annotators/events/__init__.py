"""Nouns of events that the words of their own clause tie to a date: "Friday's vote", "a truce that ended in May".

No parser: a tie is one of a few short patterns over words, see `ties`. English only: of other languages nothing is
said.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from digest.annotators.events import certainty, lexicon, symbols, ties
from digest.annotators.events.lexicon import Sense
from digest.annotators.events.symbols import Word
from digest.annotators.timexes import timeline
from digest.model import Article, DatedEntry, Sentence, Timex


class Mention(NamedTuple):
    """A noun of events and the date that its clause ties it to.

    `start` to `end` is its noun phrase without article, `head` where the noun itself opens; `names` are words of names
    in it and of its place, `kinds` those of its modifiers that tell one event from another, all folded; `date` is the
    stretch of the calendar, `timex` where its words stand.
    """

    senses: tuple[Sense, ...]
    sentence: Sentence
    start: int
    end: int
    head: int
    names: frozenset[str]
    kinds: frozenset[str]
    date: DatedEntry
    timex: tuple[int, int]
    phase: str | None


def annotate(article: Article, timexes: Sequence[Timex]) -> tuple[Mention, ...]:
    """The dated mentions of events in the numbered paragraphs, in order; `timexes` are all those of the article."""
    if article.language != "en":
        return ()
    stretches = {w.start: entry for entry in timeline.build([(article, timexes)]).entries for w in entry.words}
    dates = [(t.evidence.start, t.evidence.end, stretches.get(t.evidence.start)) for t in timexes]
    found: list[Mention] = []
    at = 0
    for sentence in article.sentences:
        own = []
        while at < len(dates) and dates[at][0] < sentence.end:
            own.append(dates[at])
            at += 1
        if any(stretch is not None for _, _, stretch in own):
            found += _in_sentence(article, sentence, own)
    return tuple(found)


def _in_sentence(
    article: Article, sentence: Sentence, dates: list[tuple[int, int, DatedEntry | None]]
) -> list[Mention]:
    spans = [(s - sentence.start, e - sentence.start, stretch is not None) for s, e, stretch in dates]
    words = symbols.read(sentence.text, spans)
    line = "".join(word.symbol for word in words)
    stretches = {s - sentence.start: stretch for s, _, stretch in dates}
    found = []
    for noun in (i for i, word in enumerate(words) if word.symbol == "N"):
        tie = ties.tie(words, line, noun)
        stretch = stretches[words[tie.date].start] if tie else None
        if tie and stretch and certainty.is_certain(words, line, tie, stretch, article.published):
            found.append(_mention(sentence, words, line, tie, stretch, article.published))
    return found


def _mention(
    sentence: Sentence, words: list[Word], line: str, tie: ties.Tie, date: DatedEntry, published: datetime.date | None
) -> Mention:
    last = tie.noun + (line[tie.noun + 1 : tie.noun + 2] == "K")
    phrase = words[tie.opens : tie.noun]
    around = [*_owner(words, line, tie.opens), *phrase, *_place(words, line, last, tie.date)]
    distinct = lexicon.words("kinds") | lexicon.words("sorts")
    return Mention(
        lexicon.nouns()[words[tie.noun].low],
        sentence,
        sentence.start + words[tie.opens].start,
        sentence.start + words[last].end,
        sentence.start + words[tie.noun].start,
        frozenset(word.low.replace(".", "") for word in around if word.symbol == "C"),
        frozenset(word.low for word in around if word.low in distinct) | _office(words, line, tie.opens),
        date,
        (sentence.start + words[tie.date].start, sentence.start + words[tie.date].end),
        _phase(tie, date, published),
    )


def _owner(words: list[Word], line: str, opens: int) -> list[Word]:
    """The name before a possessive: "Arden's vote"."""
    if opens < 2 or line[opens - 1] != "E" or line[opens - 2] != "C":
        return []
    return [words[opens - 2]]


def _office(words: list[Word], line: str, opens: int) -> frozenset[str]:
    """The noun before a possessive: "the sheriff's election" is not that of the country."""
    noun = words[opens - 2].low if opens > 1 and line[opens - 2 : opens] == "LE" else ""
    return frozenset({noun} - lexicon.words("owners") - {""})


def _place(words: list[Word], line: str, last: int, date: int) -> list[Word]:
    """The names of places: between the noun phrase and its date, and right after both ("the 2012 vote in Arden")."""
    end = max(last, date) + 1
    between = _names().finditer(line, last + 1, max(date, last + 1))
    after = _names().match(line, end) if line[end : end + 1] == "i" else None
    return [word for found in (*between, after) if found for word in words[found.start() : found.end()]]


def _phase(tie: ties.Tie, date: DatedEntry, published: datetime.date | None) -> str | None:
    """The phase, as it was on the day of publication: what begins later is planned, what ends later runs until then."""
    later = published is not None and certainty.first_day(date) > published
    if not (tie.coming or later):
        return tie.phase
    return {None: "planned", "held": "planned", "began": "planned", "ended": "until"}.get(tie.phase, tie.phase)


@cache
def _names() -> re.Pattern[str]:
    return re.compile("[iaop][DR]?M{0,2}C{1,4}")
