"""The statements of each date: what sources share is one, what is later called off or counted anew is marked."""

from __future__ import annotations

import pytest

from digest.annotators import figures, quotations, timexes
from digest.annotators.timexes import timeline as timelines
from digest.comparers import Scene, timeline
from digest.comparers import figures as counts
from digest.model import Article, DatedEntry
from digest.model.timexes import DatedItem
from tests import builders
from tests.comparers.builders import hit, scene


def compare(*articles: Article) -> tuple[DatedEntry, ...]:
    bare = scene_of(*articles)
    entries = timelines.build((a, timexes.annotate(a)) for a in bare.articles).entries
    found = {a.id: figures.annotate(a, bare.quotes[a.id]) for a in bare.articles}
    return timeline.compare(bare, entries, counts.compare(bare, found))


def scene_of(*articles: Article) -> Scene:
    made = scene(*(hit(a, p.number or 0, "the") for a in articles for p in a.content))
    return made._replace(quotes={a.id: quotations.annotate(a) for a in articles})


def article(id: str, published: str, *paragraphs: str) -> Article:
    return builders.article(*paragraphs, id=id, source=f"Outlet {id}", published=published)


def items(entries: tuple[DatedEntry, ...], date: str) -> tuple[DatedItem, ...]:
    return next(e.items for e in entries if e.date == date)


def test_each_sentence_of_a_date_is_one_statement() -> None:
    found = compare(
        article("a", "2016-11-02", "The bridge in Norville fell on Tuesday. The mayor said it shook on Tuesday."),
        article("b", "2016-11-03", "Talks on the bridge open on 9 November."),
    )
    assert [(i.status, i.speaker) for i in items(found, "2016-11-01")] == [
        ("reported", None),
        ("claimed", "The mayor"),
    ]
    assert [(i.status, i.speaker) for i in items(found, "2016-11-09")] == [("planned", None)]


def test_the_same_statement_of_two_sources_is_one_line() -> None:
    text = "The old bridge of Norville fell into the harbour on 1 November."
    found = compare(article("a", "2016-11-02", text), article("b", "2016-11-02", text))
    (item,) = items(found, "2016-11-01")
    assert [item.evidence.source, *(e.source for e in item.also)] == ["Outlet a", "Outlet b"]


def test_the_same_words_are_two_lines_where_one_only_quotes_them() -> None:
    found = compare(
        article("a", "2016-11-02", "The old bridge of Norville fell on 1 November."),
        article("b", "2016-11-02", "The old bridge of Norville fell on 1 November, the mayor said."),
    )
    assert [i.status for i in items(found, "2016-11-01")] == ["reported", "claimed"]


def test_what_was_planned_and_is_called_off_is_marked() -> None:
    plan = article("a", "2016-11-02", "The peace talks in Norville will open on 9 November.")
    later = article("b", "2016-11-05", "The peace talks in Norville planned for 9 November were called off.")
    item, undoing = items(compare(plan, later), "2016-11-09")
    assert item.revised_by is not None
    assert item.revised_by.source == "Outlet b"
    assert undoing.revised_by is None


def test_other_talks_of_the_day_and_earlier_articles_call_nothing_off() -> None:
    plan = article("a", "2016-11-02", "The peace talks in Norville will open on 9 November.")
    other = article("b", "2016-11-05", "A ferry race planned for 9 November was called off.")
    assert items(compare(plan, other), "2016-11-09")[0].revised_by is None
    earlier = article("b", "2016-11-01", "The peace talks in Norville planned for 9 November were called off.")
    assert all(i.revised_by is None for i in items(compare(plan, earlier), "2016-11-09"))


def test_an_undated_article_revises_nothing() -> None:
    plan = article("a", "2016-11-02", "The peace talks in Norville will open on 9 November 2016.")
    text = "The peace talks in Norville planned for 9 November 2016 were called off."
    undated = builders.article(text, id="b", source="Outlet b")
    assert all(i.revised_by is None for i in items(compare(plan, undated), "2016-11-09"))


@pytest.mark.parametrize(
    "text",
    [
        "said on Tuesday, " * 300,
        "“" * 200 + " on Tuesday",
        "🙂 يوم الثلاثاء on Tuesday\x00",
        "between " * 300 + "May 5 and June 9",
    ],
)
def test_odd_text_tells_nothing_and_raises_nothing(text: str) -> None:
    found = compare(article("a", "2016-11-02", text), article("b", "2016-11-02", "Le pont est tombé mardi."))
    assert all(e.text == text[e.start : e.end] for entry in found for i in entry.items for e in (i.evidence, *i.also))


def test_every_sentence_of_an_entry_is_in_one_item() -> None:
    found = compare(
        article("a", "2016-11-02", "It fell in May 2016, in 2015, last week and over the weekend. It rose in 2015."),
        article("b", "2016-11-02", "It fell in 2015."),
    )
    for entry in found:
        told = [e for item in entry.items for e in (item.evidence, *item.also)]
        assert sorted(told, key=lambda e: (e.article, e.start)) == list(entry.evidence)


def test_what_is_put_off_or_prolonged_is_marked() -> None:
    plan = article("a", "2016-11-02", "The trial of the harbour master in Norville will begin on 9 November.")
    later = article("b", "2016-11-05", "The trial of the harbour master was postponed until 14 December.")
    found = compare(plan, later)
    assert items(found, "2016-11-09")[0].revised_by == later.evidence(0, len(later.text))
    assert [(i.status, i.revised_by) for i in items(found, "2016-12-14")] == [("planned", None)]


def test_a_plan_whose_day_is_past_is_not_put_off() -> None:
    plan = article("a", "2016-11-02", "The trial of the harbour master in Norville will begin on 9 November.")
    later = article("b", "2016-11-12", "The trial of the harbour master was postponed until 14 December.")
    assert items(compare(plan, later), "2016-11-09")[0].revised_by is None


def test_names_alone_make_no_two_events_one() -> None:
    plan = article("a", "2016-11-02", "Anna Holm of Norville will sing in the Great Hall on 9 November.")
    later = article("b", "2016-11-05", "The sentencing of Anna Holm of Norville was postponed until 14 December.")
    assert items(compare(plan, later), "2016-11-09")[0].revised_by is None


def test_two_sources_say_the_same_only_where_they_word_it_alike() -> None:
    took = "The army took the port from the rebels on Monday."
    turned = "The rebels took the port from the army on Monday."
    found = compare(article("a", "2016-11-02", took), article("b", "2016-11-02", turned))
    assert [i.also for i in items(found, "2016-10-31")] == [(), ()]
