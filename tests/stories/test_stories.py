"""The laws of stories: every article in one, whatever the order; no article is compared with all others."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest import stories
from digest.model import Article, Field
from tests.builders import article
from tests.stories.newsroom import report, reports


def _groups(articles: list[Article]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories.find(articles)}


def _events(articles: list[Article]) -> set[frozenset[str]]:
    events: dict[str, set[str]] = {}
    for one in articles:
        events.setdefault(one.id.partition("-")[0], set()).add(one.id)
    return {frozenset(ids) for ids in events.values()}


def test_reports_of_one_event_are_one_story() -> None:
    articles = reports(range(12))
    assert _groups(articles) == _events(articles)


def test_so_they_are_without_dates_and_on_one_day() -> None:
    for day in (None, 3):
        articles = [report(event, n, day=day) for event in range(8) for n in range(3)]
        assert _groups(articles) == _events(articles)


def test_articles_with_nothing_in_common_are_stories_of_their_own() -> None:
    articles = [report(event, 0, day=1) for event in range(6)]
    assert _groups(articles) == _events(articles)


def test_two_articles_alone_are_told_apart_or_not() -> None:
    assert len(_groups([report(1, 0, day=1), report(1, 1, day=1)])) == 1
    assert len(_groups([report(1, 0, day=1), report(2, 0, day=1)])) == 2


def test_a_large_event_is_one_story() -> None:
    articles = [report(1, n, day=n % 3) for n in range(40)] + reports(range(2, 8))
    assert _groups(articles) == _events(articles)


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_makes_no_difference(chance: random.Random) -> None:
    articles = reports(range(6)) + [report(9, n) for n in range(3)]
    shuffled = chance.sample(articles, len(articles))
    assert stories.find(articles) == stories.find(shuffled)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=20), st.booleans()), max_size=8))
def test_every_article_is_in_one_story_whatever_it_holds(texts: list[tuple[str, str, bool]]) -> None:
    made = [
        article(text, id=f"a{n}", published="2021-03-01" if dated else None) for n, (text, _, dated) in enumerate(texts)
    ]
    titled = [
        replace(one, metadata=replace(one.metadata, headline=Field(title, "given") if title else Field()))
        for one, (_, title, _) in zip(made, texts, strict=True)
    ]
    found = stories.find(titled)
    assert sorted(id_ for story in found for id_ in story.articles) == sorted(one.id for one in titled)
    assert len({story.id for story in found}) == len(found)


def test_no_articles_are_no_stories() -> None:
    assert stories.find([]) == ()


def test_a_story_says_what_it_is_when_and_by_whom() -> None:
    first, second = report(1, 0, day=1, source="Post"), report(1, 1, day=2, source="Echo")
    undated = report(1, 2, source="Post")
    (story,) = stories.find([undated, second, first])
    assert (story.id, story.articles) == (first.id, (first.id, second.id, undated.id))
    assert story.sources == ("Post", "Echo")
    assert (story.first, story.last) == (first.published, second.published)
    headlines = {one.id: one.metadata.headline.value for one in (first, second, undated)}
    assert story.title_from is not None
    assert story.title == headlines[story.title_from]


def test_what_most_outlets_report_comes_first() -> None:
    articles = [*reports([1], 2), *reports([2], 4), *[report(3, n, day=9, source="Post") for n in range(5)]]
    assert [story.id.partition("-")[0] for story in stories.find(articles)] == ["e0002", "e0001", "e0003"]


def test_articles_in_scripts_that_part_no_words_are_grouped_by_their_own() -> None:
    flood = ["长江大桥昨日因洪水关闭，当地官员表示将重新开放。", "洪水使长江大桥关闭，官员表示大桥将于明日开放。"]
    other = "足球队在北方体育场赢得冠军奖杯，球迷彻夜庆祝。"
    made = [article(text, id=f"z{n}", published="2021-03-01") for n, text in enumerate([*flood, other])]
    chinese = [replace(a, metadata=replace(a.metadata, language=Field("zh", "given"))) for a in made]
    assert frozenset({"z2"}) in _groups(chinese)


def test_one_more_article_joins_its_story_or_founds_one() -> None:
    known = stories.in_order(reports(range(12)))
    grouping = stories.Grouping(known, stories.Options())
    before = [list(members) for members in grouping.stories]
    joined = list(grouping.add(report(3, 7, day=15)))
    assert {known[n].id.partition("-")[0] for n in joined[:-1]} == {"e0003"}
    assert joined[:-1] in before
    assert joined[-1] == len(known)
    assert grouping.add(report(99, 0, day=15)) == [len(known) + 1]
    assert grouping.stories == sorted([*(m for m in before if m != joined[:-1]), joined, [len(known) + 1]])


def test_what_came_later_finds_what_came_later() -> None:
    grouping = stories.Grouping(stories.in_order(reports(range(12))), stories.Options())
    founded = grouping.add(report(99, 0, day=15))[0]
    assert grouping.add(report(99, 1, day=15)) == [founded, founded + 1]
    empty = stories.Grouping([], stories.Options())
    assert [empty.add(report(5, n, day=1))[0] for n in range(3)] == [0, 0, 0]


def test_a_large_story_takes_in_one_more_and_is_not_grouped_anew() -> None:
    articles = stories.in_order([report(1, n, day=n % 3) for n in range(60)] + reports(range(2, 6)))
    grouping = stories.Grouping(articles, stories.Options())
    largest = max(grouping.stories, key=len)
    assert len(largest) == 60
    before = grouping.collection.comparisons
    assert grouping.add(report(1, 99, day=1)) == [*largest, len(articles)]
    assert grouping.collection.comparisons - before <= 100


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_articles_that_come_one_by_one_in_any_order_make_the_stories_that_all_at_once_make(
    chance: random.Random,
) -> None:
    articles = reports(range(8)) + [report(9, n) for n in range(3)]
    coming = chance.sample(articles, len(articles))
    grouping = stories.Grouping([], stories.Options())
    for one in coming:
        grouping.add(one)
    assert {frozenset(coming[n].id for n in members) for members in grouping.stories} == _groups(articles)


def test_one_more_article_is_compared_with_as_many_in_a_large_collection() -> None:
    costs = []
    for events in (20, 160):
        grouping = stories.Grouping(stories.in_order(reports(range(events))), stories.Options())
        before = grouping.collection.comparisons
        grouping.add(report(3, 7, day=15))
        costs.append(grouping.collection.comparisons - before)
    assert 0 < costs[1] <= costs[0] + 30
    assert costs[1] < 100


@pytest.mark.parametrize("each", [2, 40])
def test_comparisons_grow_as_the_articles_do(each: int) -> None:
    costs = []
    for count in (240, 480):
        articles = stories.in_order(reports(range(count // each), each))
        costs.append(stories.Grouping(articles, stories.Options()).collection.comparisons)
    assert costs[1] <= 2.6 * costs[0]


def test_one_event_that_all_report_costs_a_bounded_number_of_comparisons_an_article() -> None:
    articles = stories.in_order(report(1, n, day=n % 5, size=4) for n in range(600))
    grouping = stories.Grouping(articles, stories.Options())
    assert max(map(len, grouping.stories)) > 200
    assert grouping.collection.comparisons < 180 * len(articles)
