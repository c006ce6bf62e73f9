"""The lines between headline and article, and titles that are not stated as headlines."""

from __future__ import annotations

import pytest

from digest import clean, segment
from digest.clean import head
from digest.metadata import headline as metadata_headline
from digest.model import CONTENT_ROLES, Paragraph
from digest.text import furniture
from tests.clean.test_sections import ARTICLE, LONGER, PROSE, TITLE

MENU = tuple(f"{name} and sea" for name in ("News", "Sport", "Arts", "Money", "Jobs", "Cars", "Food", "Maps")) * 2


def marked(*lines: str) -> tuple[Paragraph, ...]:
    return clean.mark(segment.blocks("\n".join(lines)))


@pytest.mark.parametrize(
    "line",
    ["2 Februar 2022", "15 января 2024, 11:20 (обновлено 15 января 2024, 14:05)", "نشر في: 18 فبراير 2022",
     "2022年4月18日 0時12分", "22.05.2019, 16:35 | aktualizacja: 22.05.2019, 18:10", "5 ottobre 2020 alle 19:48"],
)  # fmt: skip
def test_dates_of_any_language_above_the_article(line: str) -> None:
    assert head.is_date(line)
    assert marked(TITLE, line, *ARTICLE[1:])[1].role == "dateline"


@pytest.mark.parametrize("line", ["", "Bridge closed in 2022", "Up 12 percent by 2030, says the port", "2022"])
def test_what_gives_no_date(line: str) -> None:
    assert not head.is_date(line)


@pytest.mark.parametrize("names", ["Anna Nowak, Tomasz Lis", "Ирина Белова", "佐藤健一"])
def test_names_beside_the_date_feed_nothing(names: str) -> None:
    page = marked(TITLE, names, "15 января 2024, 11:20", *ARTICLE[1:])
    assert page[1].role not in CONTENT_ROLES


def test_a_first_title_far_above_the_article_is_marked_as_one_that_nothing_confirms() -> None:
    page = marked("Cheap trips and news of the harbour", *MENU, *ARTICLE[1:])
    assert (page[0].role, page[0].rule) == ("headline", furniture.UNCONFIRMED)
    assert metadata_headline.find(page).value is None


def test_share_lines_between_date_and_text_do_not_lose_the_headline() -> None:
    page = marked("Новости", "Войти", TITLE, "15 января 2024, 11:20", "Поделиться", "ВКонтакте", *ARTICLE[1:])
    assert [p.text for p in page if p.role == "headline"] == [TITLE]


def test_a_line_that_asks_the_reader_is_no_headline() -> None:
    page = marked("Do you know what your neighbours read?", TITLE, *ARTICLE[1:])
    assert [p.text for p in page if p.role == "headline"] == [TITLE]


def test_the_title_without_its_suffix_below_a_menu_with_texts() -> None:
    teasers = (PROSE.replace("bridge", "ferry"), LONGER.replace("bridge", "school"))
    many = [f"{LONGER} So said speaker {n} of the board." for n in range(12)]
    page = marked(f"Harbour: {TITLE} - Post", *MENU, *teasers, *MENU, f"Harbour: {TITLE}", *many)
    assert [p.text for p in page if p.role == "headline"] == [f"Harbour: {TITLE}"]


def test_in_a_script_without_spaces_the_longest_title_is_the_headline() -> None:
    title, text = (
        "市議会が古い橋の閉鎖を決定 住民に不安",
        "市議会は月曜日に古い橋の閉鎖を決め、技師が橋脚を調べるまで車の通行を止めた。",
    )
    page = marked("ホーム", "ニュース", "政治", title, text, text.replace("市議会", "市長"))
    assert [p.text for p in page if p.role == "headline"] == [title]


def test_a_line_with_date_and_tags_is_no_dek() -> None:
    page = marked(TITLE, "2 February 2020 Ada Boyle 1 comment Bridges, Harbour, Traffic, Ferries", *ARTICLE[1:])
    assert "dek" not in [p.role for p in page]


def test_a_line_with_a_credit_under_it_is_no_dek() -> None:
    page = marked(TITLE, "The bridge stood empty for most of Monday morning.", "(Getty Images)", *ARTICLE[1:])
    assert page[1].role != "dek"


def test_a_title_with_a_byline_above_the_copy_of_the_pages_title_leaves_it_unknown() -> None:
    other = "An open letter and what the readers of the harbour say of it"
    page = marked(f"{TITLE} | Post", "Harbour", other, "Por", "Ada Boyle", "Write to us", TITLE, *ARTICLE[1:])
    assert "headline" not in [p.role for p in page]


def test_date_and_names_under_a_dek_that_ends_as_a_sentence() -> None:
    dek = "The ferry takes over for now and runs until ten."
    page = marked(TITLE, dek, "Anna Nowak, Tomasz Lis", "22.05.2019, 16:35 | aktualizacja: 22.05.2019", *ARTICLE[1:])
    assert not {p.role for p in page[2:4]} & CONTENT_ROLES
