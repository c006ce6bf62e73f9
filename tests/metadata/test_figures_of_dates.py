import datetime

import pytest

from digest import resources
from digest.text import datelines

DAY = datetime.date(2016, 11, 2)


@pytest.mark.parametrize(
    "line",
    [
        "2 ноября 2016",
        "2 листопада 2016",
        "2 novembra 2016",
        "2016. november 2.",
        "2016년 11월 2일",
        "2016年11月2日",
        "2016/11/02",
        "ngày 2 tháng 11 năm 2016",
        "2 نوفمبر 2016",
        "2 בנובמבר 2016",
        "2 Νοεμβρίου 2016",
        "2 November 2016",
    ],
)
def test_full_dates_of_many_languages(line: str) -> None:
    assert [written.date for written in datelines.full(line)] == [DAY]


@pytest.mark.parametrize(
    ("line", "day_first", "day"),
    [
        ("02/11/2016", True, DAY),
        ("11/02/2016", False, DAY),
        ("02/11/2016", None, None),
        ("11/11/2016", None, datetime.date(2016, 11, 11)),
        ("02-11-2016", True, DAY),
        ("2.11.16", True, DAY),
        ("2 . 11 . 16", True, DAY),
        ("2.11.16", None, None),
        ("10.2.11.16", True, None),
    ],
)
def test_figures_where_their_order_is_known(line: str, day_first: bool | None, day: datetime.date | None) -> None:
    assert [written.date for written in datelines.loose(line, day_first)] == ([day] if day else [])


@pytest.mark.parametrize(
    ("lines", "language", "day_first"),
    [
        (["02/11/2016", "13/11/2016"], "en", True),
        (["02/11/2016", "11/13/2016"], "es", False),
        (["13/11/2016", "11/13/2016"], "es", None),
        (["02/11/2016"], "en", None),
        (["02/11/2016"], "es", True),
        (["02/11/2016"], "ko", None),
        (["02/11/2016"], None, None),
    ],
)
def test_the_order_is_the_pages_own_else_its_languages(
    lines: list[str], language: str | None, day_first: bool | None
) -> None:
    assert datelines.day_first(lines, language) is day_first


def test_no_name_is_of_two_months() -> None:
    rows = [set(row.split()) for row in resources.lines("months")]
    assert len(rows) == 12
    assert sum(map(len, rows)) == len(set().union(*rows))
