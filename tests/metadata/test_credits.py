"""Golden cases of credits, by what decides: C1 how a byline opens, C2 how it ends, C3 a date beside, C4 names alone."""

import pytest

from digest.metadata import credits
from tests.hanging import ends
from tests.metadata.builders import PROSE, metadata

TITLE = "Council closes the old bridge"


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ada Boyle", ("Ada Boyle",)),
        ("Von Jens Vogt am 3. Mai 2022", ("Jens Vogt",)),
        ("von Jens Vogt, 03.05.2022, 11:30 Uhr", ("Jens Vogt",)),
        ("Veröffentlicht von Jens Vogt 3. Mai 2022", ("Jens Vogt",)),
        ("Por Rosa Peña y Luis Ibarra", ("Rosa Peña", "Luis Ibarra")),
        ("Par Anne Delcourt le 3 mai 2022", ("Anne Delcourt",)),
        ("Autor: Marek Wolski", ("Marek Wolski",)),
        ("Posted on 3 May 2022 by Ada Boyle", ("Ada Boyle",)),
        ("Bridges | By Ada Boyle | 3 May 2022", ("Ada Boyle",)),
        ("3 May 2022 · by J.R. Boyle · 2 comments", ("J.R. Boyle",)),
    ],
)
def test_c1_a_byline_opens_with_by_after_no_more_than_a_date(line: str, people: tuple[str, ...]) -> None:
    assert credits.people(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ada Boyle in New York", ("Ada Boyle",)),
        ("By Ada Boyle for MailOnline", ("Ada Boyle",)),
        ("By Ada Boyle with Reuters", ("Ada Boyle",)),
        ("By Ada Boyle Staff Writer", ("Ada Boyle",)),
        ("Von Jens Vogt Kategorien: Brücken, Verkehr", ("Jens Vogt",)),
        ("By Ada Boyle, Daily Herald Staff", ("Ada Boyle",)),
        ("By Reuters", ()),
        ("By The Guardian", ()),
        ("von Redaktion", ()),
        ("By Presse Orla", ()),
        ("Posted by Ada Boyle under Bridges", ("Ada Boyle",)),
        ("by the numbers", ()),
        ("By the time the council met", ()),
    ],
)
def test_c2_places_outlets_and_offices_are_no_authors(line: str, people: tuple[str, ...]) -> None:
    assert credits.people(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Christoph von Ahlen 24. April 2022", ("Christoph von Ahlen",)),
        ("May 3, 2022 Helmut Brandt 0", ("Helmut Brandt",)),
        ("Marta Ruiz / 03.05.2022 / 06:15", ("Marta Ruiz",)),
        ("Bonner Brückenfest 24. April 2022", ()),
        ("Marta Ruiz", ()),
    ],
)
def test_c3_a_name_and_a_date_and_nothing_else(line: str, people: tuple[str, ...]) -> None:
    assert credits.beside_date(line) == people


def test_c3_a_pen_name_counts_with_a_date_alone() -> None:
    assert credits.by_one_name("3 May 2022 by brookside") == ("brookside",)
    assert credits.by_one_name("by brookside") == ()
    assert credits.by_one_name("3 May 2022 by AFP") == ()
    assert credits.by_one_name("3 May 2022 by admin") == ()


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ((TITLE, "Marta Ruiz", PROSE), ("Marta Ruiz",)),
        ((TITLE, "Marta Ruiz y Jens Vogt", PROSE), ("Marta Ruiz", "Jens Vogt")),
        ((TITLE, "Harbour Bridge", PROSE), None),
        (("Marta Ruiz closes the old bridge", "Marta Ruiz", PROSE), None),
    ],
)
def test_c4_a_given_name_under_the_headline_of_which_the_title_does_not_speak(
    lines: tuple[str, ...], people: tuple[str, ...] | None
) -> None:
    assert metadata(*lines).authors.value == people


def test_a_line_under_the_article_says_who_wrote_it() -> None:
    assert credits.says_who("Geschrieben von Jens Vogt am 3. Mai 2022") == ("Jens Vogt",)
    assert credits.says_who("Author of the year: Ada Boyle") == ()
    assert metadata(TITLE, PROSE, PROSE + " So it did.", "Posted by Ada Boyle").authors.value == ("Ada Boyle",)


@pytest.mark.parametrize(
    "line", ["Von " + "Ada " * 5000, "by " * 5000, "1.1.1. " * 3000, "@a " * 5000, "", "\u202e|·|"]
)
def test_odd_lines_neither_raise_nor_hang(line: str) -> None:
    with ends():
        for read in (credits.people, credits.says_who, credits.beside_date, credits.by_one_name, credits.alone):
            assert read(line) == ()


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Von Ada Vogt am Dienstag, 4. Oktober 2022", ("Ada Vogt",)),
        ("Par Ada Vogt le mardi 4 octobre 2022", ("Ada Vogt",)),
        ("Por Ada Vogt el martes, 4 de octubre de 2022", ("Ada Vogt",)),
        ("By Ada Boyle on Tuesday", ("Ada Boyle",)),
        ("Erstellt von Ada am Dienstag, 4. Oktober 2022", ()),
        ("By Ruby Friday", ("Ruby Friday",)),
        ("By Ada de las Heras", ("Ada de las Heras",)),
    ],
)
def test_c2_a_byline_ends_where_its_day_begins(line: str, people: tuple[str, ...]) -> None:
    assert credits.people(line) == people


def test_c2_a_pen_name_ends_where_its_day_begins() -> None:
    assert credits.by_one_name("Erstellt von Ada am Dienstag, 4. Oktober 2022") == ("Ada",)


@pytest.mark.parametrize(
    ("line", "people"),
    [("Von B. B. am 4.10.2022", ("B. B.",)), ("By Ada B.", ("Ada B.",)), ("By Ada Boyle.", ("Ada Boyle",))],
)
def test_c2_an_initial_keeps_its_full_stop(line: str, people: tuple[str, ...]) -> None:
    assert credits.people(line) == people


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (("By", "Ada Boyle", PROSE), ("Ada Boyle",)),
        (("Por", "Rosa Peña y Luis Ibarra @ribarra", PROSE), ("Rosa Peña", "Luis Ibarra")),
        ((PROSE, PROSE + " So it did.", "autor:", "Marek Wolski", "4.10.2022"), ("Marek Wolski",)),
        ((PROSE, PROSE + " So it did.", "By", "Ada Boyle", "Storm hits the coast", "By", "Ben Ruiz"), None),
        (("By", "The Daily Desk", PROSE), None),
    ],
)
def test_c5_by_in_one_line_and_the_name_in_the_next(lines: tuple[str, ...], people: tuple[str, ...] | None) -> None:
    assert metadata(TITLE, *lines).authors.value == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Marta Ruiz | Valdemora", ("Marta Ruiz",)),
        ("Anna Kowalska, Tomasz Wolski", ("Anna Kowalska", "Tomasz Wolski")),
        ("Ирина Волкова", ("Ирина Волкова",)),
        ("Campo Largo", None),
    ],
)
def test_c6_names_alone_above_the_date_line(line: str, people: tuple[str, ...] | None) -> None:
    assert metadata(TITLE, "The council met for hours", line, "4 October 2022, 16:35", PROSE).authors.value == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("كتبت: سلمى يوسف", ("سلمى يوسف",)),
        ("记者 李小梅", ("李小梅",)),
        ("记者 陈东 李小梅 张伟报道说", ()),
        ("كتبت سلمى رسالة", ()),
    ],
)
def test_c7_credits_in_scripts_without_capitals(line: str, people: tuple[str, ...]) -> None:
    assert credits.in_other_scripts(line) == people


def test_c8_text_by_one_name() -> None:
    assert credits.by_one_name("Artikel von: Ada") == ("Ada",)
    assert credits.by_one_name("Text von dpa") == ()
