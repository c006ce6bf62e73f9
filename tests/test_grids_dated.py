"""The grid of dated statements: how each is told stands before it, what is not certain only with verbose."""

from __future__ import annotations

from digest.grids import dated
from digest.model import DatedEntry, Evidence, Grid
from digest.model.timexes import DatedItem
from tests import builders

ARTICLE = builders.article(
    "It fell on Nov. 1. Talks open on 9 November.", id="a", source="North Wire", published="2016-11-02"
)
FELL = ARTICLE.evidence(0, 18)
TALKS = ARTICLE.evidence(19, 44)
DAY = ARTICLE.evidence(11, 17)


def grid(*entries: DatedEntry, verbose: bool = False) -> Grid:
    (made,) = dated.grids(builders.corpus(ARTICLE), entries, verbose=verbose, title="When")
    return made


def entry(date: str, *items: DatedItem) -> DatedEntry:
    evidence: tuple[Evidence, ...] = tuple(e for i in items for e in (i.evidence, *i.also))
    return DatedEntry(date, "day", evidence, (DAY,), items)


def test_a_line_says_how_it_is_told_and_by_whom() -> None:
    made = grid(
        entry("2016-11-01", DatedItem(FELL, "reported", None)),
        entry("2016-11-02", DatedItem(FELL, "said", "Anna Holm")),
        entry("2016-11-03", DatedItem(FELL, "claimed", "The mayor")),
        entry("2016-11-09", DatedItem(TALKS, "planned", None)),
    )
    assert [row[0].text for row in made.rows] == ["1 Nov 2016", "2 Nov 2016", "3 Nov 2016", "9 Nov 2016"]
    assert [row[1].text for row in made.rows] == [
        "reported: It fell on Nov. 1. [North Wire, 2 Nov 2016, ¶1]",
        "said by Anna Holm: It fell on Nov. 1. [North Wire, 2 Nov 2016, ¶1]",
        "according to the mayor: It fell on Nov. 1. [North Wire, 2 Nov 2016, ¶1]",
        "planned: Talks open on 9 November. [North Wire, 2 Nov 2016, ¶1]",
    ]
    assert ("Nov. 1", "term") in made.rows[0][1].runs


def test_what_is_not_certain_is_shown_with_verbose_alone() -> None:
    entries = (entry("2016-11-01", DatedItem(FELL, None, None)), entry("2016-11-09", DatedItem(TALKS, "planned", None)))
    assert [row[0].text for row in grid(*entries).rows] == ["9 Nov 2016"]
    assert "1 more date; --verbose shows all" in grid(*entries).note
    assert grid(*entries, verbose=True).rows[0][1].text.startswith("named: ")


def test_a_sentence_that_needs_the_one_before_it_is_shown_only_of_an_article_without_another() -> None:
    alone, other = DatedItem(TALKS, "reported", None), DatedItem(TALKS, "said", "Anna Holm", alone=False)
    (row,) = grid(entry("2016-11-01", alone, other)).rows
    assert "said" not in row[1].text
    (row,) = grid(entry("2016-11-01", other)).rows
    assert row[1].text.startswith("said by Anna Holm")
    assert grid(entry("2016-11-01", DatedItem(FELL, "reported", None, alone=False))).rows == ()


def test_several_sources_are_counted_and_a_revision_stands_below() -> None:
    other = Evidence("b", "South Post", ARTICLE.published, 1, 0, 8, "It fell.")
    (row,) = grid(entry("2016-11-01", DatedItem(FELL, "reported", None, (other,), TALKS))).rows
    assert row[1].text == (
        "reported, 2 sources: It fell on Nov. 1. [North Wire, 2 Nov 2016, ¶1; South Post, 2 Nov 2016, ¶1]\n"
        "later revised: Talks open on 9 November. [North Wire, 2 Nov 2016, ¶1]"
    )


def test_ten_dates_at_most_unless_verbose() -> None:
    entries = tuple(entry(f"2016-10-{i:02}", DatedItem(FELL, "reported", None)) for i in range(1, 15))
    assert len(grid(*entries).rows) == 10
    assert len(grid(*entries, verbose=True).rows) == 14
    assert "4 more dates" in grid(*entries).note
