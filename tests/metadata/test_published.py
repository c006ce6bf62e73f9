import datetime

import pytest

from digest.metadata.published import parse
from tests.metadata.builders import PROSE, metadata

TITLE = "Council closes the old bridge"


def published(*lines: str) -> tuple[datetime.date | None, str]:
    field = metadata(TITLE, *lines).published
    return field.value, field.status


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2016-11-02", datetime.date(2016, 11, 2)),
        ("2016-11-02T13:58:00Z", datetime.date(2016, 11, 2)),
        ("Wed, 02 Nov 2016 13:58 EDT", datetime.date(2016, 11, 2)),
        ("13/11/2016", datetime.date(2016, 11, 13)),
        ("02/11/2016", None),
        ("Tuesday", None),
        ("November 2016", None),
        ("2016", None),
        ("soon", None),
        ("99999999999999999999", None),
    ],
)
def test_only_one_full_date_is_a_date(words: str, day: datetime.date | None) -> None:
    assert parse(words) == day


def test_a_date_line_of_the_page() -> None:
    assert published("Tuesday 4 October 2022 09:15 BST", PROSE) == (datetime.date(2022, 10, 4), "stated")


def test_the_first_publication_counts_not_the_revision() -> None:
    assert published("Last updated: 6 October 2022", "Published: 4 October 2022", PROSE)[0] == datetime.date(
        2022, 10, 4
    )


def test_the_text_counts_to_a_full_date() -> None:
    text = "The bridge will open again on October 6, 2022, two days from now, the council announced in the morning."
    assert published(text) == (datetime.date(2022, 10, 4), "derived")


def test_a_counting_in_somebodys_mouth_is_not_the_texts() -> None:
    text = "“The bridge will open on October 6, 2022, two days from now,” the mayor had told the council last year."
    assert published(text, PROSE) == (None, "unknown")


def test_two_countings_that_disagree_leave_it_unknown() -> None:
    text = "It opens on October 6, 2022, two days from now, and shut on October 1, 2022, nine days ago, officials said."
    assert published(text) == (None, "unknown")


CAPTION = "Engineers look at a pier of the bridge on October 3, 2022. (Photo by AFP)"


def test_a_captions_date_of_the_weekday_the_text_speaks_of() -> None:
    text = "The council voted on Monday to close the bridge until engineers had examined its piers."
    assert published(text, CAPTION, text + " Earlier on Monday a crack was found.") == (
        datetime.date(2022, 10, 3),
        "derived",
    )
    assert published(text, CAPTION, text + " The old one was found on September 12.")[1] == "derived"


def test_the_weekday_alone_may_agree_by_chance() -> None:
    assert published(PROSE, CAPTION, PROSE + " Nobody objected.") == (None, "unknown")


def test_a_picture_from_the_files_dates_nothing() -> None:
    caption = "FILE - In this Monday, October 3, 2022 file photo, engineers look at a pier. (Photo by AFP)"
    assert published(PROSE, caption, PROSE + " Earlier on Monday a crack was found.") == (None, "unknown")


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("Last updated: 2022-10-04T10:00Z", PROSE, "More from the site", "Storm hits coast", "12 January 2023"), 4),
        (("4 October 2022", PROSE, "Related stories", "Storm hits the coast again", "12 January 2023"), 4),
        (("PUBLISHED: 10:00, 4 October 2022 | UPDATED: 12:00, 5 October 2022", PROSE), 4),
        ((PROSE, PROSE + " So it did.", "Comments", "Joe Public", "22 April 2023"), None),
        ((PROSE, PROSE + " So it did.", "Next conference: Friday, 3 March 2023"), None),
        ((PROSE, PROSE + " So it did.", "First published on 4 October 2022"), 4),
    ],
)
def test_only_the_pages_own_date_counts(lines: tuple[str, ...], day: int | None) -> None:
    assert published(*lines)[0] == (datetime.date(2022, 10, day) if day else None)


def test_the_day_a_page_was_looked_at_is_not_the_day_of_publication() -> None:
    page = metadata(
        "Thursday, November 9, 2023", "Menu", "Search", TITLE, "PUBLISHED: October 4, 2022 at 11:30 p.m.", PROSE
    )
    assert page.published.value == datetime.date(2022, 10, 4)
    assert metadata("Thursday, November 9, 2023", "Menu", "Search", TITLE, PROSE).published.value is None


def test_a_captions_date_of_another_weekday_tells_nothing() -> None:
    text = "The council voted on Thursday to close the bridge until engineers had examined its piers."
    assert published(text, CAPTION, text + " Nobody objected.") == (None, "unknown")


def test_without_any_sign_the_date_is_unknown() -> None:
    assert published(PROSE) == (None, "unknown")


def test_a_date_given_that_is_no_date_says_so() -> None:
    field = metadata("Date: next week", "", TITLE, PROSE).published
    assert (field.value, field.status) == (None, "unknown")
    assert "next week" in field.reason


MENU = tuple(f"Section {n}" for n in range(12))


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ((TITLE, "Dienstag, 04.10.2022, 11:17 Uhr", PROSE), 4),
        ((TITLE, "Bonn, 04.10.2022", PROSE), 4),
        ((TITLE, "mardi 4 octobre 2022", PROSE), 4),
        ((TITLE, "4 октября 2022 г.", PROSE), 4),
        ((TITLE, "Veröffentlicht: 4. Oktober 2022 | Aktualisiert: 6. Oktober 2022", PROSE), 4),
        ((TITLE, "Stand: 4. Oktober 2022, 14:57 Uhr", PROSE), 4),
        ((TITLE, "Anna Vogt, Lyon 04.10.2022, 23:38 Uhr", PROSE), 4),
        ((TITLE, "Foto: Jens Vogt, 4. Oktober 2022", PROSE), None),
        ((TITLE, "Konzert: 4. Oktober 2022", PROSE), None),
        (("Friday, 7 October 2022", *MENU, TITLE, PROSE), None),
    ],
)
def test_the_date_line_about_the_headline(lines: tuple[str, ...], day: int | None) -> None:
    value = metadata(*lines).published.value
    assert value == (datetime.date(2022, 10, day) if day else None)


def test_figures_are_read_as_another_date_of_the_page_decides() -> None:
    assert published("12/10/2022", PROSE)[0] is None
    assert published("12/10/2022", PROSE, PROSE + " Again.", "Comments", "15/10/2022")[0] == datetime.date(2022, 10, 12)
    assert published("10/12/2022", PROSE, PROSE + " Again.", "Comments", "10/15/2022")[0] == datetime.date(2022, 10, 12)


UPDATE = "the page's date of its last update"


@pytest.mark.parametrize(
    ("lines", "day", "reason"),
    [
        (("Aktualisiert: 06.10.2022, 10:27", PROSE, PROSE + " So.", "Publiziert: 04.10.2022, 12:35"), 4, "a date line"),
        (("Updated: 6 October 2022", "3 comments", PROSE, PROSE, "Published: 4 October 2022"), 4, "a date line"),
        (("Mis à jour le 6 octobre 2022", PROSE, PROSE + " So.", "Publié le 4 octobre 2022"), 4, "a date line"),
        (("Aktualisiert: 06.10.2022, 10:27", PROSE), 6, UPDATE),
    ],
)
def test_a_line_that_says_published_beats_any_that_says_updated(lines: tuple[str, ...], day: int, reason: str) -> None:
    field = metadata(TITLE, *lines).published
    assert field.value == datetime.date(2022, 10, day)
    assert field.reason.startswith(reason)


@pytest.mark.parametrize(
    "line",
    [
        "4. Oktober 2022, 13:15 Uhr - 19:00 Uhr",
        "4 October 2022, 1.30pm to 5 pm",
        "4 octobre 2022, 13h15 à 19h00",
        "Dienstag, 4. Oktober 2022, 13.15 bis 19 Uhr",
    ],
)
def test_a_day_with_the_hours_from_which_to_which_is_an_events(line: str) -> None:
    assert published(line, PROSE, "4 October 2022") == (None, "unknown")


@pytest.mark.parametrize("line", ["4.10.2022 - 10:15 Uhr", "10:00 - 04.10.2022", "4 October 2022, 09:15-ish"])
def test_one_time_of_day_makes_no_event(line: str) -> None:
    assert published(line, PROSE)[0] == datetime.date(2022, 10, 4)


@pytest.mark.parametrize(
    "line",
    [
        "04.10.2022, 16:35 | aktualizacja: 06.10.2022, 18:10",
        "4 октября 2022, 11:20 (обновлено 6 октября 2022, 14:05)",
        "04/10/2022 09h12 Atualizado 13/10/2022 15h40",
        "نشر في: 4 أكتوبر 2022",
    ],
)
def test_of_two_days_in_a_line_the_updates_is_the_other(line: str) -> None:
    field = metadata(TITLE, line, PROSE).published
    assert (field.value, field.reason) == (datetime.date(2022, 10, 4), "a date line of the page")
