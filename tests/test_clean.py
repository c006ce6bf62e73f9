"""Roles of the blocks of a page written for the purpose, and of odd ones."""

import pytest

from digest import clean, segment
from digest.model import Role

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers."
LONGER = PROSE + " Buses will go by the ring road, and the ferry will run until ten at night, the mayor said."


def roles(*lines: str) -> list[Role]:
    return [p.role for p in clean.mark(segment.blocks("\n".join(lines)))]


def test_a_page_from_its_menu_to_its_comments() -> None:
    page = {
        "Home / City / Traffic": "boilerplate",
        "Turn on alerts from the Chronicle": "boilerplate",
        "Council closes the old bridge over safety fears": "headline",
        "Engineers found cracks in two piers; commuters face long detours this autumn": "dek",
        "Monday 3 October 2022 11:20 BST": "dateline",
        "Comments": "boilerplate",
        "(Getty)": "caption",
        LONGER: "body",
        "ADVERTISEMENT": "boilerplate",
        "Residents have warned of this for years, and two petitions were handed in last spring.": "body",
        "Ferry takes the strain": "subheading",
        "“We were told that it would hold,” said Ada Boyle, who owns the bakery on the quay.": "body",
        "Old bridge": "boilerplate",
        "The bridge was built in 1911, and the last repair was in the year of the great flood.": "body",
        "Share this articleComments": "boilerplate",
        "You might also like": "related",
        "Bridge inspector says other towns are hiding reports": "related",
        "Flood insurance to rise by a tenth next year": "related",
        "Please refresh the page to log in": "boilerplate",
    }
    assert roles(*page) == list(page.values())


def test_the_second_copy_of_a_headline_is_a_duplicate() -> None:
    title = "Council closes the old bridge"
    assert roles(title, title, LONGER) == ["headline", "duplicate", "body"]


def test_a_dek_between_lines_of_furniture_is_content() -> None:
    assert roles(
        "Council closes the old bridge", "Share this article", PROSE, "ADVERTISEMENT", LONGER, PROSE + " More."
    ) == [
        "headline",
        "boilerplate",
        "dek",
        "boilerplate",
        "body",
        "body",
    ]


def test_a_caption_in_small_letters_under_the_headline() -> None:
    assert roles("Council closes the old bridge", "a man walking over the bridge in the rain", LONGER)[1] == "caption"


def test_the_name_of_a_section_above_the_headline_is_not_the_headline() -> None:
    assert roles("World news", "Council closes the old bridge", LONGER) == ["boilerplate", "headline", "body"]


def test_a_heading_that_states_nothing_is_set_aside_and_one_that_does_is_kept() -> None:
    assert roles("Bridge closed by the council", LONGER, "Old bridge", LONGER + " A.", "Ferries run all night", PROSE)[
        2::2
    ] == [
        "boilerplate",
        "subheading",
    ]


def test_a_text_that_is_nothing_but_prose_is_all_body() -> None:
    assert roles(LONGER, PROSE) == ["body", "body"]


def test_prose_after_a_list_of_other_stories_is_the_article_again() -> None:
    assert roles("Bridge closed by the council", LONGER, "Read more", "Ferry fares to rise", PROSE)[2:] == [
        "related",
        "related",
        "body",
    ]


def test_a_short_sentence_at_the_end_belongs_to_the_article() -> None:
    assert roles("Bridge closed by the council", LONGER, "Nobody was hurt.", "Chronicle on the radio")[2:] == [
        "body",
        "boilerplate",
    ]


def test_every_block_names_its_rule() -> None:
    assert all(p.rule for p in clean.mark(segment.blocks("A title of four words\nComments\n" + LONGER)))


@pytest.mark.parametrize("text", ["", "\n \n", "x", "\x00", "“", "Share", "." * 50_000, "a " * 50_000])
def test_odd_texts_have_roles_too(text: str) -> None:
    assert len(clean.mark(segment.blocks(text))) == len(segment.blocks(text))


def test_an_article_whose_script_parts_no_words_is_not_lost() -> None:
    first = "市議会は月曜日に古い橋の閉鎖を決め、技師が橋脚を調べるまで車の通行を止めた。"
    second = "市長は記者会見で、バスは環状道路を通り、渡し船は夜十時まで動くと述べた。"
    assert roles(first, second) == ["body", "body"]
