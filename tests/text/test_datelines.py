"""Full dates in the lines around an article, by language."""

from __future__ import annotations

import datetime

import pytest

from digest.text import datelines, furniture


@pytest.mark.parametrize(
    "line",
    [
        "3 October 2022",
        "October 3rd, 2022",
        "2022-10-03",
        "Montag, 3. Oktober 2022, 11:20 Uhr",
        "03.10.2022",
        "le 3 octobre 2022",
        "3 de octubre de 2022",
        "3 de outubro de 2022",
        "lunedì 3 ottobre 2022",
        "3 października 2022",
        "3 октября 2022",
        "Okt. 3, 2022",
        "2022年10月3日",
    ],
)
def test_one_day_in_many_spellings(line: str) -> None:
    (found,) = datelines.full(line)
    assert found.date == datetime.date(2022, 10, 3)
    assert furniture.kind(line) == ("dateline", "a date and nothing else")


@pytest.mark.parametrize("line", ["02/11/2016", "31.02.2022", "3 monkeys 2022", "Room 12 October", "1.2.3.2022", ""])
def test_what_is_no_full_date(line: str) -> None:
    assert datelines.full(line) == []


def test_strokes_where_only_one_reading_is_a_day() -> None:
    assert [d.date for d in datelines.full("13/11/2016 and 11/13/2016")] == [datetime.date(2016, 11, 13)] * 2


@pytest.mark.parametrize(
    "line", ["Veröffentlicht am: 3. Oktober 2022 | Lesezeit: 4 Minuten", "Publié le 3 octobre 2022 par la rédaction"]
)
def test_a_line_that_says_when(line: str) -> None:
    assert furniture.kind(line) == ("dateline", "says when it was published")


@pytest.mark.parametrize(
    "line",
    [
        "Von Irmela Schwan",
        "Par Jean Dupont, le 3 octobre 2022",
        "Por Ana Ruiz y Luis Gil",
        "by Jo Roe | 3 May 2022 6:03 pm",
    ],
)
def test_bylines_in_other_languages_and_with_dates(line: str) -> None:
    assert furniture.kind(line) == ("byline", "opens with 'by' and names")


@pytest.mark.parametrize(
    "line", ["Von Montag an gilt die neue Regel", "Par là passent les trains du soir", "Di più sulla legge"]
)
def test_sentences_that_open_like_bylines(line: str) -> None:
    assert furniture.kind(line) is None
