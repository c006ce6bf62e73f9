"""The headline among the titles of a page."""

from __future__ import annotations

import pytest

from digest import clean, segment
from digest.clean import headline
from digest.model import Paragraph
from digest.text.normalize import fold
from digest.text.tokens import words

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers."
LONGER = PROSE + " Buses will go by the ring road, and the ferry will run until ten at night, the mayor said."
TITLE = "Council closes the old bridge"
MENU = ("News", "Sport", "Culture", "Opinion", "Weather", "Ferry timetable", "Jobs", "Archive")


def marked(*lines: str) -> tuple[Paragraph, ...]:
    return clean.mark(segment.blocks("\n".join(lines)))


def key(text: str) -> headline.Key:
    return tuple(words(fold(text)))


@pytest.mark.parametrize("suffix", ["", " | The Harbour Post", " - Traffic - The Harbour Post", " – Harbour Post"])
def test_the_copy_of_the_pages_title_below_the_menu(suffix: str) -> None:
    page = marked(TITLE + suffix, *MENU, TITLE, LONGER, PROSE)
    (found,) = [p for p in page if p.role == "headline"]
    assert found.start > page[8].start
    assert found.text == TITLE
    assert page[0].role == "duplicate"


def test_a_headline_in_other_words_than_the_pages_title() -> None:
    page = marked(
        "Old bridge closed: why the council acted on piers", *MENU, "Why the council closed an old bridge", LONGER
    )
    assert [p.text for p in page if p.role == "headline"] == ["Why the council closed an old bridge"]


def test_the_outlets_own_name_is_no_headline() -> None:
    page = marked(f"{TITLE} after a long debate | The Harbour Evening Post", "The Harbour Evening Post", LONGER, PROSE)
    assert page[0].role == "headline"


def test_no_paragraph_is_lost_for_standing_above_the_headline() -> None:
    page = marked(f"{TITLE} | Post", PROSE, *MENU, TITLE, *(f"{LONGER} So said speaker {n}." for n in range(12)))
    assert page[1].role in ("dek", "body")


def test_the_parts_of_a_title_under_which_its_headline_may_stand_alone() -> None:
    forms = headline.forms("Post: Council closes the old bridge | Traffic")
    assert key(TITLE) in forms
    assert key("Traffic") not in forms
    assert key("Post") not in forms


@pytest.mark.parametrize(
    ("other", "same"),
    [("Why the council closed that bridge", True), ("The council of ministers meets", False), ("Bridge", False)],
)
def test_titles_that_say_the_same(other: str, same: bool) -> None:
    assert headline.alike(key("Council closed the bridge over fears"), key(other)) is same
