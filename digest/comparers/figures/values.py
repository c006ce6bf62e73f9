"""A figure with what its sentence tells beside it, by which it is known to count what another counts."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.comparers import Scene
from digest.comparers.figures import frames, spans
from digest.comparers.figures.numbers import number_of
from digest.model import Article, Evidence, Figure, Sentence
from digest.opposition.words import Word, is_time
from digest.opposition.words import read as words_of
from digest.text.normalize import fold, stems

KINDS = frozenset({"count", "money", "percentage", "share", "duration"})
_MANY = 40
"""Figures of a sentence that are held to stand beside another; more of them are a table."""
_NEAR = 4
"""Words of meaning on either side of a figure that are near it."""
_USUAL = 0.12
"""Share of the sentences with figures in which a word stands that tells little of which thing is counted."""
_SELDOM = 2
"""Sentences in which a word may stand and yet tell much, however few there are."""
_SURE = frozenset({"confirmed", "suspected", "probable", "possible", "feared", "laboratory"})
"""Words by which of one outbreak or disaster two counts are told."""
_FORMER = frozenset({"earlier", "previously", "initially", "originally"})
"""Words by which a count is one that was told before."""
_UNIONS = {"states": "us", "u.s": "us", "us": "us", "kingdom": "uk", "uk": "uk", "britain": "uk"}
"""Names of states that have several, by their last word."""
_WORLD = dict.fromkeys(("worldwide", "globe", "globally", "global"), "world")
"""Words that say that a count is of the whole world, which no state's is."""
_STATES = {"unit": "us", "america": "us", "britain": "uk", "u.": "us"}
_FORMS = frozenset({"state", "kingdom"})
"""Stems of the longer names of states, and of what stands in all such names."""
_RATES = {"annual": "year", "weekli": "week", "daili": "day"}
_NEARBY = 30
"""Characters on either side of a figure in which such a word is said of it."""
_YEARS = range(1500, 2100)
_BESIDES = frozenset(
    {"another", "additional", "further", "extra", "including", "among", "new", "every", "these", "those"}
)
_PARTS = frozenset({"of", "more", "other"})
"""Words before a figure, or in or after it, by which it counts some of them or some besides."""


class Value(NamedTuple):
    """A figure, the day on which it was published and its sentence's words of meaning as keys.

    `unit` is what is counted, without words for people and for a number of them; `people`: it is people; `place`,
    `period` and `whole` their stems; `near` the keys beside the figure, `names` those written as names, without the
    speaker's, `lands` those of states and their capitals; `telling` those that few sentences of the topic have;
    `numbers` the other figures of the sentence, `years` the years that it names, `times` its days and months, `sure`
    the words that say how sure it is that a case is one. `former`: the number is an older one; `twice`: a sentence of
    the topic has the same number for two things; `part`: it may count some of them, or some besides; `start`: the day
    on which a duration began; `frame`: how it is told (`frames`); `known`: the numbers that the article has of the
    same event.
    """

    figure: Figure
    sentence: Evidence
    source: str
    day: datetime.date | None
    event: str | None
    unit: frozenset[str]
    people: bool
    place: frozenset[str]
    period: frozenset[str]
    whole: frozenset[str]
    keys: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    lands: frozenset[str]
    telling: frozenset[str]
    numbers: frozenset[tuple[object, ...]]
    years: frozenset[int]
    times: frozenset[str]
    sure: frozenset[str]
    former: bool
    twice: bool
    part: bool
    start: datetime.date | None
    frame: frozenset[str]
    known: frozenset[tuple[object, ...]]


def read(scene: Scene, figures: Mapping[str, Sequence[Figure]]) -> list[Value]:
    """The figures of the topic's paragraphs that can be held against others, in order."""
    found = [value for article in scene.articles for value in _values(scene, article, figures.get(article.id, ()))]
    first = {(v.figure.evidence.article, v.figure.evidence.paragraph, v.keys): v for v in found}
    counts = Counter(key for v in first.values() for key in v.keys)
    usual = max(_SELDOM, _USUAL * len(first))
    twice = {number_of(v.figure) for v in found if v.twice}
    known: dict[tuple[str, str | None], set[tuple[object, ...]]] = {}
    for v in found:
        known.setdefault((v.figure.evidence.article, v.event), set()).add(number_of(v.figure))
    return [
        v._replace(
            telling=frozenset(k for k in v.keys if counts[k] <= usual),
            twice=number_of(v.figure) in twice,
            known=frozenset(known[v.figure.evidence.article, v.event]),
        )
        for v in found
    ]


def _values(scene: Scene, article: Article, figures: Sequence[Figure]) -> Iterator[Value]:
    numbers = {hit.paragraph.number for hit in scene.hits(article)}
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.evidence.paragraph in numbers:
            by_sentence.setdefault(article.sentence_index(figure.evidence.start), []).append(figure)
    for at, own in by_sentence.items():
        sentence = article.sentences[at]
        if frames.is_taken_back(words_of(sentence.text).words):
            continue
        for figure in own:
            counted = figure.kind in KINDS and not figure.hedge and (figure.unit or figure.event)
            if counted and not _is_named(sentence, figure):
                yield _value(article, sentence, figure, own[:_MANY])


def _value(article: Article, sentence: Sentence, figure: Figure, others: Sequence[Figure]) -> Value:
    first, end = figure.evidence.start - sentence.start, figure.evidence.end - sentence.start
    told = words_of(sentence.text).words
    own = frozenset(stems(figure.event or ""))
    outside = [w for w in told if w.key and w.key not in own and not first <= w.start < end]
    before, after = ([w for w in outside if w.start < first], [w for w in outside if w.start >= end])
    unit = frozenset(stems(figure.unit or ""))
    same = [g for g in others if g is not figure and number_of(g) == number_of(figure)]
    return Value(
        figure,
        article.evidence(sentence.start, sentence.end),
        figure.evidence.source,
        article.published,
        "killed" if figure.event == "died" else figure.event,
        unit - _people() if figure.kind == "count" else unit,
        figure.kind == "count" and bool(unit <= _people() or unit & _kinds()),
        _stems(figure.place),
        _stems(figure.period),
        _stems(figure.whole),
        _keys(outside),
        _keys([*before[-_NEAR:], *after[:_NEAR]]),
        _keys(w for w in told if w.key and (w.named or w.fold in _lands())) - frozenset(stems(figure.speaker or "")),
        frozenset((_UNIONS | _WORLD).get(w.fold, w.key) for w in told if w.fold in _lands()) - {""},
        frozenset(),
        frozenset(number_of(g) for g in others if number_of(g) != number_of(figure)),
        frozenset(int(w.fold) for w in told if w.fold.isdecimal() and len(w.fold) == 4 and int(w.fold) in _YEARS),
        frozenset(w.fold for w in told if is_time(w.fold)),
        frozenset(w.fold for w in told if first - _NEARBY <= w.start < end + _NEARBY) & _SURE,
        any(w.fold in _FORMER for w in told),
        bool(same),
        _is_part(told, first, end),
        spans.start(sentence.text[:first], sentence.text[end:], figure, article.published),
        frames.frame(told, first, end, figure.kind),
        frozenset(),
    )


def _keys(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.key for word in words)


@cache
def _lands() -> frozenset[str]:
    """The names of states and their capitals, folded; of several words the last."""
    listed = (line.partition(":") for line in resources.lines("actors-nations"))
    names = (n for name, _, forms in listed for n in (name, *forms.partition(";")[2].split()))
    last = frozenset(fold(name.replace("_", " ").split()[-1]) for name in names if name.split())
    return (last | _UNIONS.keys() | _WORLD.keys()) - {"coast", "-"}


@cache
def _people() -> frozenset[str]:
    """Stems of the words that say of no kind of people that they are counted."""
    return frozenset(
        stems("people person persons others other lives life deaths death dead victims arrests individuals total")
    )


@cache
def _kinds() -> frozenset[str]:
    """Stems of the words that say which people are counted."""
    return frozenset(
        stems(
            "civilians children women men boys girls foreigners nationals citizens soldiers troops policemen police"
            " officers fighters militants rebels insurgents terrorists gunmen attackers protesters demonstrators"
            " students teachers journalists reporters doctors nurses medics workers employees passengers crew tourists"
            " residents villagers refugees migrants pilgrims worshippers patients prisoners inmates hostages"
            " relatives firefighters rescuers staff babies infants adults teenagers americans"
        )
    )


def _is_part(told: Sequence[Word], first: int, end: int) -> bool:
    """Whether it counts some of them, or some besides: `another 83`, `three more`, `two of the dead`."""
    before = [w.fold for w in told if w.end <= first][-2:]
    after = [w.fold for w in told if w.start >= end][:1]
    inside = [w.fold for w in told if first <= w.start < end]
    if inside[:1] == ["more"]:  # `more than 12`
        inside = inside[1:]
    if before[-1:] == ["from"] and after == ["to"]:
        return True  # what it was before
    return bool(_BESIDES & {*before, *inside} or _PARTS & {*after, *inside})


def _is_named(sentence: Sentence, figure: Figure) -> bool:
    """Whether the number belongs to a name, as of a product: a capital stands right before it."""
    if figure.kind != "count" or figure.event:
        return False
    *others, last = ["", *sentence.text[: figure.evidence.start - sentence.start].split()]
    return len(others) > 1 and last.isalpha() and last[0].isupper() and not is_time(last.lower())


def _stems(words: str | None) -> frozenset[str]:
    """The stems of a place or period, of states with two names under one, of rates under the unit."""
    found = (_RATES.get(stem, stem) for stem in stems(words or ""))
    return frozenset(_STATES.get(stem, stem) for stem in found if stem not in _FORMS)
