"""The grid of a timeline: dates as they are read, sentences with their citations, the words that name the date."""

from __future__ import annotations

from digest.annotators import timexes
from digest.annotators.timexes import timeline
from digest.grids import timeline as grids
from digest.model import Article, Grid
from tests import builders


def grid(*articles: Article, limit: int | None = None, verbose: bool = False) -> Grid:
    whole = timeline.build((article, timexes.annotate(article)) for article in articles)
    shown = timeline.salient(whole, limit)
    (made,) = grids.grids(builders.corpus(*articles), shown, total=len(whole.entries), verbose=verbose)
    return made


def article(id: str, text: str) -> Article:
    return builders.article(text, id=id, source=f"Outlet {id}", published="2016-11-02")


def test_a_row_has_date_sources_and_what_is_said() -> None:
    made = grid(article("a", "The bridge fell on Tuesday."), article("b", "A bridge fell yesterday."))
    assert [[cell.text for cell in row] for row in made.rows] == [
        [
            "1 Nov 2016",
            "2",
            "The bridge fell on Tuesday. [Outlet a, 2 Nov 2016, ¶1]\n"
            "A bridge fell yesterday. [Outlet b, 2 Nov 2016, ¶1]",
        ]
    ]


def test_the_words_that_name_the_date_are_marked() -> None:
    (row,) = grid(article("a", "On Tuesday, that is on Nov. 1, it fell.")).rows
    assert [words for words, emphasis in row[-1].runs if emphasis == "term"] == ["Tuesday", "Nov. 1"]
    assert row[-1].text.startswith("On Tuesday, that is on Nov. 1, it fell. [")


def test_dates_are_written_by_their_size() -> None:
    made = grid(article("a", "It grew in 1931, in March 2015, last week, over the weekend and on Tuesday."))
    assert [row[0].text for row in made.rows] == [
        "1931",
        "Mar 2015",
        "week of 24 Oct 2016",
        "weekend of 29 Oct 2016",
        "1 Nov 2016",
    ]


def test_few_sentences_are_shown_of_each_article_first() -> None:
    first = article("a", "It fell on Nov. 1. It broke on Nov. 1. It sank on Nov. 1. It rose on Nov. 1.")
    text = grid(first, article("b", "It fell on Nov. 1.")).rows[0][-1].text
    assert text.count("Outlet a") == 2
    assert text.count("Outlet b") == 1
    assert text.endswith("\nand 2 more")
    assert grid(first, verbose=True).rows[0][-1].text.count("Outlet a") == 4


def test_what_is_left_out_is_counted() -> None:
    made = grid(article("a", "It grew in 1931 and in 1932. It fell in 1932."), limit=1)
    assert [row[0].text for row in made.rows] == ["1932"]
    assert made.note == "1 more date; --limit 2 shows all"


def test_articles_of_unknown_outlet_are_told_to_be_counted_as_sources() -> None:
    told = "an article whose outlet is unknown counts as one"
    assert told not in grid(article("a", "It fell on Nov. 1.")).note
    unnamed = builders.article("It fell on Nov. 1.", id="c", source=None, published="2016-11-02")
    assert told in grid(article("a", "It fell on Nov. 1."), unnamed).note
