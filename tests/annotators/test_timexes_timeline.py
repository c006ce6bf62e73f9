"""Timelines: what counts as a date, what is merged, which dates are kept."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotators import timexes
from digest.annotators.timexes import timeline
from digest.model import Article, Timeline
from tests import builders


def build(*articles: Article) -> Timeline:
    return timeline.build((article, timexes.annotate(article)) for article in articles)


def shown(found: Timeline) -> list[tuple[str, str, int]]:
    return [(entry.date, entry.precision, len(entry.evidence)) for entry in found.entries]


NORTH = builders.article(
    "The bridge fell on Tuesday. It was built in 1931.",
    "On Nov. 1 it carried a train, and on Nov. 1 it broke.",
    id="north",
    source="North Wire",
    published="2016-11-02",
)
SOUTH = builders.article(
    "A bridge fell yesterday, the ministry said. Repairs will start next month.",
    id="south",
    source="South Post",
    published="2016-11-02",
)


def test_expressions_of_one_day_are_merged_across_articles() -> None:
    found = build(NORTH, SOUTH)
    assert shown(found) == [("1931", "year", 1), ("2016-11-01", "day", 3), ("2016-12", "month", 1)]
    day = found.entries[1]
    assert [e.source for e in day.evidence] == ["North Wire", "North Wire", "South Post"]
    assert [w.text for w in day.words] == ["Tuesday", "Nov. 1", "Nov. 1", "yesterday"]


def test_the_evidence_is_the_sentence_word_for_word() -> None:
    found = build(NORTH, SOUTH)
    articles = {"north": NORTH, "south": SOUTH}
    assert found.entries[1].evidence[-1].text == "A bridge fell yesterday, the ministry said."
    for entry in found.entries:
        for evidence in (*entry.evidence, *entry.words):
            assert articles[evidence.article].text[evidence.start : evidence.end] == evidence.text
            assert evidence.paragraph is not None


def test_a_longer_stretch_stands_before_the_day_it_begins_with() -> None:
    article = builders.article("It began on Jan. 1, 2015, in January 2015 and in 2015.", published="2016-11-02")
    assert [d for d, _, _ in shown(build(article))] == ["2015", "2015-01", "2015-01-01"]


def test_weeks_and_weekends_are_written_as_iso_8601_has_them() -> None:
    article = builders.article("It grew last week and over the weekend.", published="2016-11-02")
    assert shown(build(article)) == [("2016-W43", "week", 1), ("2016-10-29/2016-10-30", "weekend", 1)]


def test_what_names_no_date_of_the_calendar_is_no_entry() -> None:
    article = builders.article(
        "It took two years, now and daily, in the third quarter, this summer, in the 1980s and recently.",
        published="2016-11-02",
    )
    found = build(article)
    assert found.entries == ()
    assert len(found.timexes) == 7


def test_so_much_time_before_publication_is_no_stretch_of_the_calendar() -> None:
    article = builders.article(
        "It rained in the past week, over the last year, two decades ago, 30 years ago, about three years ago and will "
        "in the next month and 20 years from now. It fell last week and two years ago.",
        published="2016-11-02",
    )
    assert shown(build(article)) == [("2014", "year", 1), ("2016-W43", "week", 1)]


def test_what_is_not_known_in_full_is_no_entry() -> None:
    assert build(builders.article("It fell on Tuesday, on Nov. 1 and last year.")).entries == ()


def test_a_time_of_the_day_counts_for_its_day() -> None:
    article = builders.article("It fell at 5 p.m. on Tuesday, late last night.", published="2016-11-02")
    assert shown(build(article)) == [("2016-11-01", "day", 1)]


def test_what_hangs_on_the_text_before_it_is_no_entry() -> None:
    article = builders.article(
        "The dam opened in 1931. The next day, a week earlier, that year or at 5 p.m. it broke.", published="2016-11-02"
    )
    found = build(article)
    assert shown(found) == [("1931", "year", 1)]
    assert [timex.carried for timex in found.timexes] == [False, True, True, True, True]


def test_the_dates_that_most_articles_name_are_kept_in_order() -> None:
    third = builders.article("It fell on Nov. 1, not in 1931.", id="third", published="2016-11-02")
    found = build(NORTH, SOUTH, third)
    assert [e.date for e in timeline.salient(found, 1).entries] == ["2016-11-01"]
    assert [e.date for e in timeline.salient(found, 2).entries] == ["1931", "2016-11-01"]
    assert timeline.salient(found, None) == found
    assert timeline.salient(found, 1).timexes == found.timexes


def _dates(limit: int, *articles: Article) -> list[str]:
    return [entry.date for entry in timeline.salient(build(*articles), limit).entries]


def test_a_day_that_is_only_announced_counts_half() -> None:
    plans = "Talks will be held on 9 November. The bridge fell on 3 November."
    early = [builders.article(plans, id=f"early{i}", published="2016-11-04") for i in range(3)]
    late = builders.article("The port was shut on 9 November.", id="late", published="2016-11-10")
    assert _dates(1, *early, late) == ["2016-11-03"]


def test_a_day_that_articles_open_with_counts_more() -> None:
    rest = ["The sea was calm.", "The road was dry.", "The wind was low."]
    tail = [builders.article(*rest, "The port was shut on Monday.", id=f"t{i}", published="2016-11-02") for i in (1, 2)]
    head = [builders.article("The bridge fell on Tuesday.", *rest, id=f"h{i}", published="2016-11-02") for i in (1, 2)]
    assert _dates(1, *tail, *head) == ["2016-11-01"]


def test_a_day_before_all_reporting_counts_less_than_one_within() -> None:
    background = "It was built on 1 May 2009."
    north, south = (builders.article(background, id=name, published="2016-11-02") for name in ("north", "south"))
    east = builders.article("The bridge fell on Tuesday.", id="east", published="2016-11-02")
    assert _dates(1, north, south, east) == ["2016-11-01"]


def test_days_come_before_months_and_years() -> None:
    many = [builders.article("It was built in 1931.", id=f"n{i}", published="2016-11-02") for i in range(4)]
    one = builders.article("The bridge fell on Tuesday.", id="one", published="2016-11-02")
    assert _dates(1, *many, one) == ["2016-11-01"]


def test_the_json_is_that_of_the_contract() -> None:
    record = build(SOUTH).to_dict()
    assert list(record) == ["timeline", "timexes"]
    assert {"date", "precision", "evidence"} <= set(record["timeline"][0])
    assert {"type", "value", "evidence"} <= set(record["timexes"][0])
    assert record["timexes"][0]["evidence"]["text"] == "yesterday"


@given(st.dates(), st.sampled_from(["the weekend", "this weekend", "next week", "last year", "tomorrow", "Friday"]))
@settings(max_examples=100, deadline=None)
def test_the_ends_of_the_calendar_do_not_raise(published: datetime.date, words: str) -> None:
    found = build(builders.article(f"They may meet {words}.", published=published.isoformat()))
    assert len(found.entries) <= 1
