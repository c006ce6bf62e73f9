"""The grid of utterances: every version verbatim, what differs told in words and marked."""

from __future__ import annotations

from digest.grids import utterances
from digest.grids.cells import Citations
from digest.model import Article, Grid
from tests.utterances.newsroom import found, outlet

HARBOUR = "We will rebuild the harbour before winter if the council gives us the money"


def grid(*articles: Article, limit: int | None = None, verbose: bool = False) -> Grid:
    return utterances.grid(found(*articles), Citations.of(articles), limit, verbose)


def test_a_row_has_the_versions_and_what_each_leaves_out() -> None:
    shown = grid(
        outlet("East", f"“{HARBOUR},” Holm said."),
        outlet("West", "“We will rebuild the harbour before winter,” Holm said."),
        outlet("North", f"“{HARBOUR}!” Holm told them."),
    )
    ((speaker, versions),) = shown.rows
    assert speaker.text == "Clara Holm\nshortened"
    assert versions.text.split("\n") == [
        f"“{HARBOUR}” [East, 1 Mar 2021, ¶2; also North ¶2]",
        "“We will rebuild the harbour before winter” [West, 1 Mar 2021, ¶2]",
        "  leaves out “if the council gives us the money” (a condition or reservation)",
    ]
    assert ("if the council gives us the money", "warn") in versions.runs


def test_words_for_words_and_a_cut_that_nothing_shows() -> None:
    whole = "The old bridge over the northern canal is a danger to every child in this town"
    shown = grid(
        outlet("East", f"“{whole},” Holm said."),
        outlet("West", "“The old bridge is a threat to every child in this town,” Holm said."),
    )
    lines = shown.rows[0][1].text.split("\n")
    assert lines[2:] == ["  leaves out “over the northern canal” (no dots show it), has “threat” for “danger”"]


def test_a_partial_quotation_is_counted_and_shown_on_demand() -> None:
    articles = (
        outlet("East", f"“In the end, and whatever the others may tell you, {HARBOUR.lower()},” Holm said."),
        outlet("West", f"Holm said: “{HARBOUR}.”"),
    )
    shown = grid(*articles)
    assert shown.rows == ()
    assert "1 more, other only in small words or in how much is quoted; -v shows them" in shown.note
    assert len(grid(*articles, verbose=True).rows) == 1


def test_what_is_far_from_a_difference_is_passed_over() -> None:
    long = "and the road to the valley will be opened again as soon as the snow has gone from the upper pass " * 3
    shown = grid(
        outlet("East", f"“The ferry will sail at noon on Monday, {long.strip()},” Holm said."),
        outlet("West", f"“The ferry will sail at nine on Monday, {long.strip()},” Holm said."),
    )
    first, _, change = shown.rows[0][1].text.split("\n")
    assert "[…]” [East" in first
    assert len(first) < 200
    assert change == "  has “nine” for “noon” (another number)"


def test_the_same_words_are_only_counted() -> None:
    shown = grid(*(outlet(name, f"“{HARBOUR},” Holm said.") for name in ("East", "West")))
    assert (shown.rows, shown.note) == ((), "1 utterance quoted alike by two sources or more")


def test_no_more_rows_than_asked_for() -> None:
    quoted = [
        "The {} harbour will be rebuilt before the winter storms come",
        "Our {} ferries carry more people than the trains ever did",
    ]
    articles = [
        outlet(name, *(f"“{text.format(kind)},” Holm said." for text in quoted))
        for name, kind in (("East", "northern"), ("West", "southern"))
    ]
    shown = grid(*articles, limit=1)
    assert len(shown.rows) == 1
    assert shown.note.endswith("1 more utterance; --limit 2 shows all")
