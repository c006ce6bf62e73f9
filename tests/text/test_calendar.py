import datetime

import pytest

from digest.text.calendar import dates, weekday


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wednesday 02 November 2016 13:58 GMT", datetime.date(2016, 11, 2)),
        ("on the 3rd of May, 2021", datetime.date(2021, 5, 3)),
        ("Nov. 8, 2020", datetime.date(2020, 11, 8)),
        ("published 2019-04-30", datetime.date(2019, 4, 30)),
        ("Sept 1 2017", datetime.date(2017, 9, 1)),
    ],
)
def test_written_dates(text: str, date: datetime.date) -> None:
    (found,) = dates(text)
    assert found.date == date


def test_a_date_without_a_year_has_none() -> None:
    (found,) = dates("until the evening of November 4, two days from now")
    assert (found.month, found.day, found.year, found.date) == (11, 4, None, None)


def test_a_day_of_the_wrong_weekday_is_no_day() -> None:
    (found,) = dates("Monday 2 November 2016")
    assert found.date is None


def test_a_day_that_the_month_has_not_is_no_day() -> None:
    (found,) = dates("31 June 2020")
    assert found.date is None


@pytest.mark.parametrize("text", ["02/11/2016", "in May", "Mayor 5", "12 marching bands", "room 3 at 4", "march 5:30"])
def test_what_is_no_written_date(text: str) -> None:
    assert dates(text) == []


def test_weekdays_are_known_by_their_first_letters() -> None:
    assert [weekday(name) for name in ("Mon", "tuesday", "Sund", None, "xyz")] == [0, 1, 6, None, None]
