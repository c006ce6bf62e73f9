"""What a page announces: other stories, readers' words, another article."""

from __future__ import annotations

import pytest

from digest import clean, segment
from digest.clean import sections
from digest.model import CONTENT_ROLES, Paragraph

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers."
LONGER = PROSE + " Buses will go by the ring road, and the ferry will run until ten at night, the mayor said."
TITLE = "Council closes the old bridge over safety fears"
ARTICLE = (TITLE, *(f"{LONGER} So said speaker {n} of the harbour board." for n in range(4)))


def marked(*lines: str) -> tuple[Paragraph, ...]:
    return clean.mark(segment.blocks("\n".join(lines)))


def kept(*lines: str) -> list[str]:
    return [p.text for p in marked(*lines) if p.role in CONTENT_ROLES]


@pytest.mark.parametrize(
    "heading", ["Mehr zum Thema", "Suggested articles", "Te puede interesar", "関連記事", "По теме"]
)
def test_summaries_under_a_heading_of_other_stories_are_no_article(heading: str) -> None:
    rows = ("Ferry fares to rise in spring", "The ferry company wants a tenth more from commuters next year.")
    others = ("Mayor to stand again in May", "She told the party on Friday that she would run once more.")
    assert kept(*ARTICLE, heading, *rows, *others) == list(ARTICLE[1:])


def test_two_paragraphs_in_a_row_are_the_article_again() -> None:
    assert kept(*ARTICLE, "Read more", "Ferry fares to rise", PROSE, LONGER)[-2:] == [PROSE, LONGER]


def test_the_headline_ends_a_list_of_other_stories_above_it() -> None:
    page = marked(f"{TITLE} | Post", "Latest news", "Ferry fares to rise", *ARTICLE)
    assert [p.role for p in page[1:4]] == ["related", "related", "headline"]


def test_who_wrote_the_article_is_said_below_a_list_of_other_stories_too() -> None:
    page = marked(*ARTICLE, "Zum Thema:", "Ferry fares to rise", "Autor: Ada Boyle")
    assert page[-1].role != "related"


def test_a_second_headline_with_byline_and_date_begins_another_article() -> None:
    page = marked(*ARTICLE, "Harbour ferry runs aground in fog", "By Ada Boyle", "4 May 2022", LONGER + " It was late.")
    assert (page[-1].role, page[-1].rule) == ("related", "another article begins")


@pytest.mark.parametrize("heading", ["Leserpost", "12 Comments", "Kommentare (2)"])
def test_letters_under_a_heading_of_readers(heading: str) -> None:
    letters = (
        "Ada Boyle",
        "3.4.2021",
        "Ada Boyle / 3.4.2021",
        PROSE + " Shame!",
        "Ben Corr / 4.4.2021",
        PROSE + " No.",
    )
    assert kept(*ARTICLE, heading, *letters[2:]) == list(ARTICLE[1:])


def test_names_with_dates_in_a_row_are_readers() -> None:
    rows = [line for n in range(3) for line in (f"Ada Boyle / {n + 1}.4.2021", f"{PROSE} I say it {n} times.")]
    assert kept(*ARTICLE, *rows) == list(ARTICLE[1:])


def test_one_name_with_a_date_is_no_section() -> None:
    assert kept(*ARTICLE, "Ada Boyle / 3.4.2021", LONGER)[-1] == LONGER


def test_rows_that_open_with_their_date() -> None:
    rows = [f"0{n}.03.2016 Ferry number {n} goes to the docks for repair" for n in range(1, 5)]
    assert not set(rows) & set(kept(*ARTICLE, *rows, LONGER))


@pytest.mark.parametrize("line", ["Ada Boyle / 3.4.2021", "Ben Corr am 4. April 2021 um 10:20"])
def test_signatures(line: str) -> None:
    assert sections.is_signature(line)


@pytest.mark.parametrize("line", ["", "3.4.2021", "In April 2021 the bridge was closed by the council for good", "/"])
def test_what_is_no_signature(line: str) -> None:
    assert not sections.is_signature(line)
