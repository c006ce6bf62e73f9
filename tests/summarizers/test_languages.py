"""Topics and summaries of articles in other languages than English, from their words to their sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.annotators import actors, quotations
from digest.model import Article, Field
from digest.summarizers import Length, methods, summarize
from digest.topics.catalogue import find, resolve
from digest.topics.entries import Entry, entries
from tests import builders

GERMAN = (
    "In Orla hat am 3. Mai eine Waffenruhe begonnen, auf die sich Veldenz und die Miliz in Genf geeinigt hatten. "
    "Sie soll bis Sonntag gelten.",
    "Nach Angaben des Roten Kreuzes erreichten seit Beginn der Waffenruhe 40 Lastwagen mit Mehl die Stadt Orla.",
    "„Diese Waffenruhe hält nicht“, sagte Ivo Marek, der Außenminister von Veldenz, am Freitag in Bern.",
)
GERMAN_AGAIN = (
    "Eine Waffenruhe, auf die sich Veldenz und die Miliz in Genf geeinigt hatten, hat in Orla am 3. Mai begonnen.",
    "Die Miliz hat der Regierung von Veldenz vorgeworfen, beide Waffenruhen dieses Jahres gebrochen zu haben.",
)
CHINESE = (
    "费尔登茨政府与叛军周五在日内瓦签署了停火协议，停火将于周日生效。此举受到欢迎。",
    "红十字会表示，停火开始后有四十辆卡车将面粉运抵奥尔拉市。",
)
ENGLISH = ("A ceasefire between Veldenz and the militia of the north began in Orla on Friday, the Red Cross said.",)


def article(name: str, language: str | None, *paragraphs: str) -> Article:
    """An article in `language`."""
    from digest import segment

    made = builders.article(*paragraphs, id=name, source=name.title(), published="2024-05-03")
    field: Field[str] = Field(language, "given") if language else Field()
    blocks = segment.paragraphs(made.paragraphs, language)
    return replace(made, metadata=replace(made.metadata, language=field), paragraphs=blocks)


CORPUS = builders.corpus(
    article("nordpost", "de", *GERMAN),
    article("abend", "de", *GERMAN_AGAIN),
    article("ribao", "zh", *CHINESE),
    article("times", "en", *ENGLISH),
)


def test_the_catalogue_looks_at_english_articles_alone() -> None:
    found = {topic.name: [a.id for a in topic.articles] for topic in find(CORPUS, entries())}
    assert found["ceasefire"] == ["times"]


def test_an_article_of_unknown_language_is_read_as_english() -> None:
    found = find(builders.corpus(article("times", None, *ENGLISH)), entries())
    assert "ceasefire" in [topic.name for topic in found]


@pytest.mark.parametrize(
    ("words", "ids", "paragraphs"),
    [
        ("Waffenruhe", ["abend", "nordpost"], 5),
        ("waffenruhen", ["abend", "nordpost"], 5),
        ("停火", ["ribao"], 2),
        ("停火协议", ["ribao"], 1),
        ("Roten Kreuzes", ["nordpost"], 1),
    ],
)
def test_the_users_own_words_are_found_by_the_language_of_each_article(
    words: str, ids: list[str], paragraphs: int
) -> None:
    (topic,) = find(CORPUS, [resolve(words, entries())])
    assert [a.id for a in topic.articles] == ids
    assert len(topic.hits) == paragraphs
    assert all(
        hit.article.text[m.start : m.end] in hit.paragraph.text and m.start < m.end
        for hit in topic.hits
        for m in hit.matches
    )


def test_a_word_that_the_catalogue_has_too_is_looked_for_as_it_stands() -> None:
    text = "Der Terror in der Stadt Orla hat am Freitag in Veldenz niemanden überrascht."
    corpus = builders.corpus(article("nordpost", "de", text))
    entry = resolve("terror", entries())
    assert entry.origin == "catalogue"
    assert [hit.paragraph.text for topic in find(corpus, [entry]) for hit in topic.hits] == [text]


def test_a_code_means_the_catalogues_topic_alone() -> None:
    assert resolve("medtop:16000000", entries()).asked == ""


def test_the_users_own_topics_are_found_in_every_language() -> None:
    entry = Entry("truce", None, "user", ("ceasefire", "Waffenruhe", "停火"))
    (topic,) = find(CORPUS, [entry])
    assert [a.id for a in topic.articles] == ["abend", "nordpost", "ribao", "times"]


@pytest.mark.parametrize("method", methods())
def test_a_german_summary_is_verbatim_and_says_nothing_twice(method: str) -> None:
    (topic,) = find(CORPUS, [resolve("Waffenruhe", entries())])
    found = [evidence.text for evidence in summarize(topic, Length(4), method)]
    assert all(evidence in GERMAN + GERMAN_AGAIN or evidence in GERMAN[0] for evidence in found)
    assert not any(text.startswith(("Sie soll", "„Diese")) for text in found)
    twice = [text for text in found if "in Genf geeinigt" in text]
    assert len(twice) == 1
    assert len(found) == 3


def test_a_chinese_summary_keeps_to_its_length_in_characters() -> None:
    (topic,) = find(CORPUS, [resolve("停火", entries())])
    assert {e.text for e in summarize(topic, Length(2))} == {CHINESE[0].split("此举")[0], CHINESE[1]}
    assert [e.text for e in summarize(topic, Length(None, 27))] == [CHINESE[1]]


def test_what_was_told_in_german_is_not_told_again() -> None:
    (topic,) = find(CORPUS, [resolve("Waffenruhe", entries())])
    told = [CORPUS.by_id["abend"].evidence(0, len(GERMAN_AGAIN[0]))]
    assert not any("in Genf geeinigt" in e.text for e in summarize(topic, Length(4), said=told))


def test_annotators_say_nothing_of_what_they_cannot_read() -> None:
    german, unknown = CORPUS.by_id["nordpost"], article("times", None, *ENGLISH)
    assert quotations.annotate(german) == ()
    assert actors.annotate(german, ()) == ()
    assert quotations.annotate(unknown)
