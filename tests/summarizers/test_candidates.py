from __future__ import annotations

from dataclasses import replace

from digest.model import Article, Field, Hit, Match, Topic
from digest.summarizers import Length, candidates
from digest.summarizers._candidates import CONTINUING, POOL, UNINTRODUCED, pertinence, promise
from tests import builders
from tests.summarizers import stories


def whole(*articles: Article) -> Topic:
    return Topic("all", None, "query", tuple(Hit(a, p, 1.0, ()) for a in articles for p in a.content))


def test_positions_count_the_sentences_of_the_whole_article() -> None:
    article = builders.article(f"{stories.LEANING[0]} {stories.ALONE[0]}", stories.ALONE[1], id="a", roles={0: "dek"})
    assert [(c.position, c.sentence.text) for c in candidates(whole(article))] == [
        (1, stories.ALONE[0]),
        (2, stories.ALONE[1]),
    ]


def test_subheadings_and_what_is_set_aside_are_no_candidates() -> None:
    article = builders.article(*stories.ALONE[:3], id="a", roles={0: "subheading", 1: "caption"})
    assert [c.sentence.text for c in candidates(whole(article))] == [stories.ALONE[2]]


def test_a_match_counts_for_the_sentences_that_it_touches() -> None:
    article = builders.article(f"{stories.ALONE[0]} {stories.ALONE[2]}", id="a")
    start = article.text.index("trawlers on")
    end = article.text.index("its trawlers")
    hit = Hit(article, article.content[0], 1.0, (Match("trawler … trawler", start, end),))
    assert [c.matches for c in candidates(Topic("fishing", None, "catalogue", (hit,)))] == [1, 1]


def test_sentences_without_a_term_are_left_out_where_others_have_one() -> None:
    article = builders.article(f"{stories.ALONE[4]} {stories.ALONE[0]}", id="a")
    assert [c.sentence.text for c in candidates(stories.topic((article,)))] == [stories.ALONE[0]]
    assert len(candidates(whole(article))) == 2


def test_a_sentence_without_a_term_never_stands_for_a_topic_of_words() -> None:
    leaning = "The port will not be closed again, he said."
    article = builders.article(f"{leaning} {stories.ALONE[4]}", id="a")
    assert candidates(stories.topic((article,))) == ()


def test_of_a_paragraph_that_carries_on_the_first_sentence_will_do_where_nothing_else_does() -> None:
    article = builders.article(stories.LEANING[1], f"{stories.ALONE[4]} {stories.ALONE[8]}", id="a")
    named, carried = article.content
    match = Match("announcement", named.start + 4, named.start + 16)
    topic = Topic("news", None, "catalogue", (Hit(article, named, 0.5, (match,)), Hit(article, carried, 0.2, ())))
    assert [c.sentence.text for c in candidates(topic)] == [stories.ALONE[4]]


def test_a_surname_alone_is_less_clear_unless_the_headline_has_it() -> None:
    text = ("Fisheries minister Ola Rudd closed two ports of Norway.", "Rudd met 25 ministers in Gothenburg on Friday.")
    article = builders.article(*text, id="a")
    assert [c.clarity for c in candidates(whole(article))] == [1.0, UNINTRODUCED]
    known = replace(article, metadata=replace(article.metadata, headline=Field("Rudd shuts ports", "stated")))
    assert [c.clarity for c in candidates(whole(known))] == [1.0, 1.0]


def test_also_is_less_clear() -> None:
    article = builders.article(stories.ALONE[6], id="a")
    assert [c.clarity for c in candidates(whole(article))] == [CONTINUING]


def test_promise_falls_with_place_and_rises_with_relevance_and_terms() -> None:
    article = builders.article(stories.ALONE[0], stories.ALONE[2], id="a")
    first, second = candidates(whole(article))
    assert 1 >= promise(first) > promise(second) > 0
    assert promise(first._replace(relevance=0.5)) < promise(first) < promise(first._replace(matches=1))
    assert pertinence(first._replace(matches=1)) == 1.0


def test_of_a_very_wide_topic_only_the_most_promising_are_looked_at() -> None:
    articles = [
        builders.article(f"Norway closed port {i} to trawlers in May.", id=f"a{i:04}") for i in range(POOL + 20)
    ]
    assert len(candidates(whole(*articles))) == POOL
    assert len(candidates(whole(*articles), Length(sentences=100))) == POOL + 20
