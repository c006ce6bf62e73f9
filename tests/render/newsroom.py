"""A newsroom's day in model objects: a dam, five outlets or twelve, with everything a screen has to bear."""

from __future__ import annotations

import dataclasses

from digest.annotators import timexes
from digest.annotators.timexes import timeline as timelines
from digest.model import (
    Article,
    Comparison,
    Corpus,
    Evidence,
    Field,
    Hit,
    Label,
    Match,
    Passage,
    Quote,
    QuoteKind,
    Skipped,
    SourceCoverage,
    SourceStatements,
    Summary,
    Timeline,
    Topic,
    TopicSummary,
    Voice,
)
from digest.model.stories import Story
from digest.topics.ranking import Ranked
from tests import builders

_OUTLETS = (
    ("harbour", "Harbour Gazette", "2021-03-02"),
    ("northern", "The Northern Examiner", "2021-03-03"),
    ("radio", "Radio Seven", "2021-03-03"),
    ("wire-4", None, None),
    ("valley", "Valley News", "2021-03-05"),
    ("capital", "Capital Post", "2021-03-05"),
    ("upriver", "Upriver Weekly", "2021-03-06"),
    ("observer", "The Plains Observer", "2021-03-06"),
    ("channel", "Channel Nine", "2021-03-07"),
    ("tribune", "Delta Tribune", "2021-03-07"),
    ("courier", "Morning Courier", "2021-03-08"),
    ("standard", "The Lakeside Standard", "2021-03-08"),
)
_TEXTS = (
    "Engineers opened two of the six gates of the Orla dam on Tuesday night to bring the water down before the rain.",
    "The ministry said that “nobody downstream is in danger”, though 1,200 people in Low Marsh were told to pack.",
    "Activists who have camped at the dam since January said the gates should have been opened a week earlier.",
    "Share this page",
)


def article(number: int) -> Article:
    id_, source, published = _OUTLETS[number]
    texts = (f"Orla dam: gates opened as the rain nears ({number + 1})", *_TEXTS)
    built = builders.article(
        *texts, id=id_, source=source, published=published, roles={0: "headline", len(texts) - 1: "boilerplate"}
    )
    metadata = built.metadata
    if number == 2:
        derived = Field(
            metadata.published.value, "derived", Passage(92, 105, "Tuesday night"), "the day after a Tuesday"
        )
        metadata = dataclasses.replace(metadata, published=derived)
    if number == 0:
        stated = Field("Harbour Gazette", "stated", Passage(0, 8, "Orla dam"), "named in the page's own lines")
        metadata = dataclasses.replace(metadata, source=stated, authors=Field(("Ana Vell", "Tom Roe"), "given"))
    headline = Field(texts[0], "stated", Passage(0, len(texts[0]), texts[0]))
    return dataclasses.replace(built, metadata=dataclasses.replace(metadata, headline=headline))


def corpus(size: int = 5) -> Corpus:
    articles = builders.corpus(*(article(n) for n in range(size))).articles
    return Corpus(articles, (Skipped("news/scan.pdf", "binary, not text"), Skipped("news/empty.txt", "empty")))


def stories(corpus: Corpus) -> tuple[Story, ...]:
    """All articles but the last are one story, that one is another."""
    return tuple(
        Story(
            members[0].id,
            members[0].metadata.headline.value,
            members[0].id,
            tuple(a.id for a in members),
            tuple(dict.fromkeys(a.outlet for a in members)),
            min((a.published for a in members if a.published), default=None),
            max((a.published for a in members if a.published), default=None),
        )
        for members in (corpus.articles[:-1], corpus.articles[-1:])
    )


def _passage(a: Article, words: str) -> Evidence:
    start = a.text.index(words)
    return a.evidence(start, start + len(words))


def _sentence(a: Article, paragraph: int) -> Evidence:
    sentence = a.content[paragraph - 1].sentences[0]
    return a.evidence(sentence.start, sentence.end)


def topic(corpus: Corpus, name: str = "dams and floods", paragraphs: tuple[int, ...] = (1, 2)) -> Topic:
    hits = []
    for a in corpus.articles:
        for number in paragraphs:
            paragraph = a.content[number - 1]
            term = "gate opened" if number == 1 else "evacuation warning"
            match = Match(term, paragraph.start, paragraph.start + 5)
            hits.append(Hit(a, paragraph, 0.8 if number == 1 else 0.4, (match,)))
    return Topic(name, "medtop:20000149", "catalogue", tuple(hits))


def topics(corpus: Corpus) -> tuple[Topic, ...]:
    few = Corpus(corpus.articles[:2])
    return (
        topic(corpus),
        dataclasses.replace(topic(few, "protest", (3,)), origin="user"),
        dataclasses.replace(topic(few, "reservoir level", (1,)), origin="query", iptc=None),
    )


def ranked(corpus: Corpus) -> tuple[Ranked, ...]:
    """The articles in order of id, the last one there for related words alone."""
    ordered = sorted(corpus.articles, key=lambda a: a.id)
    return tuple(Ranked(a, 1 / (n + 1), a is not ordered[-1]) for n, a in enumerate(ordered))


def summary(corpus: Corpus) -> Summary:
    entries = []
    for found in topics(corpus):
        chosen = [_sentence(a, min(n + 1, 3)) for n, a in enumerate(found.articles[:3])]
        entries.append(TopicSummary(found, tuple(chosen)))
    return Summary(tuple(entries))


def _quote(a: Article, kind: QuoteKind, who: tuple[str | None, str, str | None], cue: str, content: str) -> Quote:
    speaker, mention, affiliation = who
    return Quote(kind, speaker, _passage(a, mention), affiliation, _passage(a, cue), "says", _passage(a, content))


def quotes(corpus: Corpus) -> tuple[Quote, ...]:
    found = []
    for n, a in enumerate(corpus.articles):
        ministry = ("Ministry of Water" if n else None, "The ministry", "government" if n else None)
        found.append(_quote(a, "direct", ministry, "said", "nobody downstream is in danger"))
        if n % 2:
            claim = "the gates should have been opened a week earlier"
            found.append(_quote(a, "indirect", ("activists at the dam", "Activists", None), "said", claim))
    return tuple(found)


def timeline(corpus: Corpus) -> Timeline:
    return timelines.build((a, timexes.annotate(a)) for a in corpus.articles)


def labels(corpus: Corpus) -> tuple[Label, ...]:
    words: dict[int, tuple[tuple[str, Voice, int], ...]] = {
        0: (("activists", "outlet", 5), ("campers", "outlet", 1), ("squatters", "attributed", 2)),
        1: (("demonstrators", "outlet", 3), ("eco-terrorists", "quoted", 1)),
        2: (),
        3: (("anti-dam protesters", "outlet", 2),),
    }
    found = []
    for n, a in enumerate(corpus.articles):
        proof = _passage(a, "Activists")
        found += [
            Label("protesters", a.outlet, label, voice, count, (proof,) * count)
            for label, voice, count in words.get(n, (("activists", "outlet", n),))
        ]
    first = corpus.articles[0]
    found.append(Label("Ministry of Water", first.outlet, "ministry", "outlet", 1, (_passage(first, "ministry"),)))
    return tuple(found)


def comparison(corpus: Corpus) -> Comparison:
    found = topic(corpus)
    in_order = sorted(corpus.articles, key=lambda a: (a.published is None, str(a.published), a.id))
    shares = [0.62, 0.5, 0.331, 0.004, 0.2] + [0.1] * 7
    rows = tuple(
        SourceCoverage(a.outlet, a.id, a.published, 2, share, {"gate opened": 1, "evacuation warning": 1})
        for a, share in zip(in_order, shares, strict=False)
    )
    said = tuple(
        SourceStatements(a.outlet, a.id, a.published, (_sentence(a, 1), _sentence(a, 2)) if n != 2 else ())
        for n, a in enumerate(in_order)
    )
    return Comparison(found, rows, said, quotes(corpus), labels(corpus))
