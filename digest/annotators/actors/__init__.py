"""What an article calls its actors: labels of kinds of people and bodies, and the names, titles and roles of people.

A module for each question: `families` and `masses` (actors without a name), `surnames`, `runs`, `titles` and `people`
(names), `roles` (roles alone), `unasserted` (labels only denied, asked or supposed), `voice` (whose word a label is),
`forms` (when two labels are one), `owners` (whose a body is).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.annotators.actors import (
    appositions,
    entities,
    families,
    firstperson,
    masses,
    offices,
    people,
    resolution,
    roles,
    surnames,
    unasserted,
    voice,
    words,
)
from digest.annotators.actors.lexicon import lexicon, listed, names
from digest.annotators.actors.spans import Spans
from digest.annotators.actors.voice import Voices
from digest.annotators.actors.words import Word
from digest.annotators.quotations.marks import quoted_spans
from digest.model import Article, LabelMention, Quote


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set so far: what is a label is decided by the rules and by `data/actors.toml`."""


class _Use(NamedTuple):
    """A label in a sentence: words `first` up to and with `last`."""

    sentence: int
    first: int
    last: int
    entity: str
    label: str
    open: bool = False


def annotate(article: Article, quotes: Sequence[Quote], options: Options = Options()) -> tuple[LabelMention, ...]:
    """The labels of an article's numbered paragraphs, in order of the text.

    `quotes` are the article's attributed statements: what stands in them is not the outlet's own word. The entity of a
    label is the person's fullest name in the article or, without a name, the family of `data/actors.toml`; an `open`
    one is a surname alone of which only another article can tell whose it is. The rules are English: of an article in
    another language nothing is said.
    """
    if article.language != "en":
        return ()
    sentences = surnames.marked([words.of(sentence) for sentence in article.sentences], lexicon(), names())
    capitals = words.capitals(sentences)
    paragraphs = [sentence.paragraph for sentence in article.sentences]
    people = list(_people(sentences, capitals, paragraphs))
    certain = [use for use in people if not use.open]
    sure = [*certain, *_apart(_named(sentences), certain)]
    kinds = list(_told(_without(_outermost(_families(sentences, capitals)), certain), article, sentences, paragraphs))
    found = [*kinds, *sure, *_apart((use for use in people if use.open), [*kinds, *sure])]
    quoted = Spans.of(quoted_spans(article))
    attributed = {i: voice.attributed(sentences[i], quoted) for i in {use.sentence for use in found}}
    heard = voice.voices(article, quoted, quotes, spoken=firstperson.speaks(sentences, quoted))
    return tuple(
        _mention(article, use, sentences[use.sentence], heard, attributed[use.sentence])
        for use in sorted(found, key=lambda use: (use.sentence, use.first, use.last, use.entity))
    )


def _families(sentences: Sequence[list[Word]], capitals: frozenset[str]) -> Iterator[_Use]:
    known, told = lexicon(), set[str]()
    for i, sentence in enumerate(sentences):
        for found in families.find(sentence, known, capitals, told):
            told.add(sentence[found.last].low)
            first = masses.start(sentence, found.first, found.last, found.family, known)
            told.update(word.low for word in sentence[first : found.first])
            label = (
                found.label if first == found.first else families.label(sentence, first, found.last, known, capitals)
            )
            yield _Use(i, first, found.last, found.family, label)


def _outermost(uses: Iterable[_Use]) -> Iterator[_Use]:
    """The uses that lie in no other of the same kind: "migrant caravan" in "migrant caravan of asylum seekers"."""
    reach: dict[tuple[int, str], int] = {}
    for use in sorted(uses, key=lambda use: (use.sentence, use.first, -use.last)):
        if use.last > reach.get((use.sentence, use.entity), -1):
            reach[use.sentence, use.entity] = use.last
            yield use


def _without(uses: Iterable[_Use], people: Sequence[_Use]) -> Iterator[_Use]:
    """The uses that neither open nor end what somebody with a name is called: "X, a convicted smuggler"."""
    ends = {(use.sentence, use.last): use.first for use in people}
    opens = {(use.sentence, use.first): use.last for use in people}
    for use in uses:
        within = ends.get((use.sentence, use.last), use.last + 1) <= use.first
        if not within and opens.get((use.sentence, use.first), -1) < use.last:
            yield use


def _told(
    uses: Iterable[_Use], article: Article, sentences: Sequence[list[Word]], paragraphs: Sequence[int]
) -> Iterator[_Use]:
    """The uses that somebody is called by; those that are only denied, asked or supposed are left out.

    So are the "authorities" of a paragraph about the police, who are no government.
    """
    policing = listed("stop", "policing")
    policed = {number for words, number in zip(sentences, paragraphs, strict=True) for w in words if w.low in policing}
    for use in uses:
        asked = article.sentences[use.sentence].text.rstrip("\"'”’) ").endswith("?")
        alone = use.first == use.last and sentences[use.sentence][use.last].low in listed("stop", "policed")
        if alone and paragraphs[use.sentence] in policed:
            continue
        if unasserted.told(sentences[use.sentence], use.first, use.last, asked):
            yield use


def _named(sentences: Sequence[list[Word]]) -> Iterator[_Use]:
    for one in entities.find(sentences, lexicon()):
        label = words.phrase(sentences[one.sentence], one.first, one.last + 1)
        yield _Use(one.sentence, one.first, one.last, one.entity, label)


def _apart(uses: Iterable[_Use], others: Sequence[_Use]) -> Iterator[_Use]:
    """The uses that share no word with others."""
    taken = {(use.sentence, k) for use in others for k in range(use.first, use.last + 1)}
    return (use for use in uses if not any((use.sentence, k) in taken for k in range(use.first, use.last + 1)))


def _people(sentences: Sequence[list[Word]], capitals: frozenset[str], paragraphs: Sequence[int]) -> Iterator[_Use]:
    known, kinds = lexicon(), names()
    candidates = people.candidates(sentences, known, kinds, capitals)
    introduced = {one.place for one in candidates if appositions.introduces(one, known, kinds)}
    known_people = people.persons(candidates, kinds, capitals, introduced)
    named = list(resolution.mentions(candidates, known_people, kinds))
    for person, one in named:
        end = offices.nation_after(one.words, one.run.end) if one.run.role else one.run.end
        yield _Use(one.sentence, one.run.first, end - 1, person.name, words.phrase(one.words, one.run.first, end))
    for one in resolution.open_surnames(candidates, known_people, capitals):
        yield _Use(one.sentence, one.run.first, one.run.end - 1, one.text, one.text, open=True)
    for person, alone in roles.mentions(sentences, named, known, kinds, paragraphs):
        label = words.phrase(alone.words, alone.first, alone.last + 1)
        yield _Use(alone.sentence, alone.first, alone.last, person.name, label)


def _mention(article: Article, use: _Use, sentence: list[Word], heard: Voices, attributed: Spans) -> LabelMention:
    end = words.bare_end(sentence[use.last])
    evidence = article.evidence(sentence[use.first].start, end)
    told = heard.tell(sentence, use.first, use.last, attributed)
    label = words.phrase(sentence, use.first, use.last + 1) if told == "quoted" else use.label
    return LabelMention(use.entity, label, told, evidence, use.open)
