"""What holds of every summary, whatever the method."""

from __future__ import annotations

import importlib
import random
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.model import Excerpt, Topic
from digest.summarizers import (
    DEFAULT_METHOD,
    DEFAULT_SENTENCES,
    ONE_MOMENT,
    Length,
    candidates,
    method,
    methods,
    summarize,
)
from digest.summarizers._selection import REPETITION, count
from digest.text.similarity import containment
from digest.text.standalone import stands_alone
from digest.text.weighting import terms
from tests import builders
from tests.hanging import ends
from tests.summarizers import stories

LENGTHS = st.builds(Length, st.none() | st.integers(1, 6), st.none() | st.integers(1, 90))
lax = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
every_method = pytest.mark.parametrize("name", methods())


def words(excerpt: Excerpt) -> int:
    return len(excerpt.shown.split())


def alike(left: str, right: str) -> bool:
    return containment(terms(left), terms(right)) >= REPETITION


def test_methods_are_found_by_their_files() -> None:
    assert methods() == ("coverage", "lead", "lexrank", "salience")
    assert DEFAULT_METHOD in methods()


@every_method
def test_a_method_says_what_it_is(name: str) -> None:
    module = importlib.import_module(f"digest.summarizers.{name}")
    assert module.__doc__
    assert "References:" in module.__doc__
    assert 20 < len(module.__doc__.splitlines()[0]) < 100
    options = module.Options()
    assert is_dataclass(options)
    for field in fields(options):
        with pytest.raises(AttributeError):
            setattr(options, field.name, None)


def test_an_unknown_method_names_a_near_one() -> None:
    with pytest.raises(UsageError, match="lexrank"):
        method("lexrnk")
    with pytest.raises(UsageError):
        method("_selection")


@every_method
@lax
@given(stories.topics(), LENGTHS)
def test_verbatim_at_its_offsets_from_prose(name: str, topic: Topic, length: Length) -> None:
    by_id = {article.id: article for article in topic.articles}
    for evidence in summarize(topic, length, name):
        article = by_id[evidence.article]
        assert evidence.text == article.text[evidence.start : evidence.end]
        assert (evidence.source, evidence.published) == (article.outlet, article.published)
        assert evidence.paragraph is not None
        paragraph = article.content[evidence.paragraph - 1]
        assert paragraph.role in ("dek", "body")
        assert any((s.start, s.end) == (evidence.start, evidence.end) for s in paragraph.sentences)


@every_method
@lax
@given(stories.topics(), LENGTHS)
def test_each_sentence_stands_alone(name: str, topic: Topic, length: Length) -> None:
    for evidence in summarize(topic, length, name):
        article = next(a for a in topic.articles if a.id == evidence.article)
        paragraph = article.content[(evidence.paragraph or 0) - 1]
        shown = evidence.shown.replace("[", "").replace("]", "")
        assert stands_alone(shown, article.text[paragraph.start : evidence.start])
        assert evidence.text in (stories.RESOLVED if evidence.insertions else stories.ALONE)


@every_method
@lax
@given(stories.topics(), LENGTHS)
def test_what_is_inserted_is_named_by_the_article(name: str, topic: Topic, length: Length) -> None:
    texts = {article.id: article.text for article in topic.articles}
    for excerpt in summarize(topic, length, name):
        for one in excerpt.insertions:
            assert excerpt.start <= one.start < one.end <= excerpt.end
            assert one.evidence.article == excerpt.article
            assert one.evidence.text == texts[excerpt.article][one.evidence.start : one.evidence.end]
            assert one.text.removesuffix("’s") == one.evidence.text
            assert f"[{one.text}]" in excerpt.shown


@every_method
def test_a_pronoun_is_resolved_where_one_person_alone_can_be_meant(name: str) -> None:
    own = builders.article(" ".join(stories.ALONE[1:2] + stories.RESOLVED), id="a", source="Courier")
    found = [e.shown for e in summarize(stories.topic((own,)), Length(words=40), name)]
    assert any(text.startswith("[Lena Aalto] promised") for text in found)
    assert all(len(text.split()) <= 40 for text in found)


@every_method
@lax
@given(stories.topics(), LENGTHS)
def test_no_longer_than_asked_and_never_empty_for_nothing(name: str, topic: Topic, length: Length) -> None:
    summary = summarize(topic, length, name)
    assert length.sentences is None or len(summary) <= length.sentences
    assert length.words is None or sum(map(words, summary)) <= length.words
    if length == Length():
        assert len(summary) <= DEFAULT_SENTENCES
    fitting = [c for c in candidates(topic, length) if length.admits(1, count(c))]
    assert bool(summary) == bool(fitting)


@every_method
@lax
@given(stories.topics(), LENGTHS)
def test_no_two_sentences_say_the_same(name: str, topic: Topic, length: Length) -> None:
    summary = summarize(topic, length, name)
    for i, evidence in enumerate(summary):
        for other in summary[:i]:
            assert containment(terms(evidence.shown), terms(other.shown)) < REPETITION


@every_method
@lax
@given(stories.topics(), LENGTHS, st.randoms(use_true_random=False))
def test_same_input_same_output_whatever_the_order(
    name: str, topic: Topic, length: Length, shuffler: random.Random
) -> None:
    hits = list(topic.hits)
    shuffler.shuffle(hits)
    other = Topic(topic.name, topic.iptc, topic.origin, tuple(hits))
    assert summarize(topic, length, name) == summarize(other, length, name) == summarize(topic, length, name)


@every_method
@lax
@given(stories.topics())
def test_on_the_topic_where_anything_is(name: str, topic: Topic) -> None:
    chosen = {(e.article, e.start) for e in summarize(topic, Length(), name)}
    pool = candidates(topic)
    if any(c.matches for c in pool):
        assert all(c.matches for c in pool)
    assert chosen <= {c.key for c in pool}


@every_method
@lax
@given(stories.topics())
def test_in_order_of_date_where_days_part_the_articles(name: str, topic: Topic) -> None:
    dates = [e.published for e in summarize(topic, Length(), name)]
    known = [date for date in dates if date]
    if known and max(known) - min(known) > ONE_MOMENT:
        assert known == sorted(known)
        assert dates == known + [None] * (len(dates) - len(known))


@every_method
def test_as_many_sources_as_sentences_where_they_say_as_much(name: str) -> None:
    first, second, third, fourth = (stories.ALONE[i] for i in (0, 2, 5, 9))
    own = tuple(
        builders.article(mine, other, id=f"a{i}", source=outlet, published="2024-05-01")
        for i, (outlet, mine, other) in enumerate(
            zip(stories.OUTLETS, (first, second, third, fourth), (second, third, fourth, first), strict=True)
        )
    )
    summary = summarize(stories.topic(own), Length(sentences=3), name)
    assert len({evidence.source for evidence in summary}) == 3


@every_method
def test_two_sentences_of_one_paragraph_stay_in_their_order(name: str) -> None:
    minor = "In Oslo 46 trawlers and 300 workers of Norway were counted in Hamburg, Rotterdam and Murmansk in 2019."
    major = "Norway closed the port of Bergen to Russian trawlers."
    own = builders.article(f"{minor} {major}", id="a", source="Courier", published="2024-05-01")
    starts = [evidence.start for evidence in summarize(stories.topic((own,)), Length(sentences=2), name)]
    assert len(starts) == 2
    assert starts == sorted(starts)


@every_method
def test_a_day_of_an_article_without_a_date_is_told_only_where_nothing_else_is(name: str) -> None:
    hanging = "Norway today closed the port of Bergen to Russian trawlers."
    undated = builders.article(hanging, id="a", source="Courier")
    dated = builders.article(stories.ALONE[2], id="b", source="Dispatch", published="2024-05-01")
    both = summarize(stories.topic((undated, dated)), Length(), name)
    assert [evidence.text for evidence in both] == [stories.ALONE[2]]
    assert [evidence.text for evidence in summarize(stories.topic((undated,)), Length(), name)] == [hanging]


@every_method
@lax
@given(stories.topics(), stories.topics())
def test_what_was_told_is_passed_over_or_stands_alone(name: str, topic: Topic, other: Topic) -> None:
    before = summarize(other, Length(), name)
    summary = summarize(topic, Length(), name, said=before)
    repeated = [e for e in summary if any(alike(e.text, b.text) for b in before)]
    assert not repeated or len(summary) == 1
    assert bool(summary) == bool(summarize(topic, Length(), name))


@every_method
def test_a_topic_of_which_all_was_told_points_to_the_very_words(name: str) -> None:
    again = "On Monday Norway closed its port of Bergen to Russian trawlers."
    own = builders.article(again, stories.ALONE[0], id="a")
    told = summarize(stories.topic((builders.article(stories.ALONE[0], id="b"),)), Length(), name)
    assert len(summarize(stories.topic((own,)), Length(), name, said=told)) == 1
    (first,) = summarize(stories.topic((own,)), Length(sentences=1), name)
    assert summarize(stories.topic((own,)), Length(), name, said=(first,)) == (first,)


@every_method
def test_nothing_of_a_topic_without_sentences(name: str) -> None:
    assert summarize(Topic("nothing", None, "query", ()), Length(), name) == ()
    leaning = builders.article(*stories.LEANING[:3], id="a")
    assert summarize(stories.topic((leaning,)), Length(), name) == ()


@every_method
def test_a_very_wide_topic_takes_no_longer_than_a_wide_one(name: str) -> None:
    own = tuple(
        builders.article(
            *(
                f"{place} closed port {i} to {100 * k + i} trawlers from {place} in May."
                for k, place in enumerate(PLACES)
            ),
            id=f"a{i:04}",
            source=f"Outlet {i}",
        )
        for i in range(1000)
    )
    topic = stories.topic(own)
    with ends():
        assert len(summarize(topic, Length(), name)) >= 1


PLACES = ("Norway", "Iceland", "Denmark", "Sweden", "Finland", "Russia", "Poland", "Latvia", "Estonia", "Germany")


@pytest.mark.parametrize(("sentences", "words"), [(0, None), (None, 0), (-1, 5)])
def test_a_length_is_at_least_one(sentences: int | None, words: int | None) -> None:
    with pytest.raises(ValueError, match="at least one"):
        Length(sentences, words)
