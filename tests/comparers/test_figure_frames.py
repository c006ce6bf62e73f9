"""Figures of one number agree only where what happened is told alike."""

from __future__ import annotations

import pytest

from tests.comparers.test_figures import relations

AT = "at the ferry yard in Malvik on Sunday, the council said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"The bank raised its rate to 4 percent {AT}", f"The bank might raise its rate to 4 percent {AT}"),
        (f"The bank raised its rate to 4 percent {AT}", f"The bank raised its rate to 4 percent a year ago {AT}"),
        (f"Thousands of workers walked out {AT}", f"Thousands of workers threatened to walk out {AT}"),
        (f"Thousands of workers walked out {AT}", f"Thousands of workers almost walked out {AT}"),
        (f"The harbour fire killed 60 workers {AT}", f"The harbour fire did not kill 60 workers {AT}"),
        (f"Only 3 of the 12 ferries are running {AT}", f"12 ferries are running {AT}"),
        (f"Two thirds of the 90 workers left {AT}", f"90 workers left {AT}"),
        (f"Sales of ferry tickets fell by 20 percent {AT}", f"Sales of ferry tickets fell to 20 percent {AT}"),
        (f"Sales of ferry tickets fell by 20 percent {AT}", f"Sales of ferry tickets rose by 20 percent {AT}"),
        (f"The ferry cost 5 billion crowns {AT}", "An earlier version said the ferry in Malvik cost 5 billion crowns."),
        ("Since January, 40 people were arrested at the yard.", "On Monday, 40 people were arrested at the yard."),
        ("40 people were arrested at the yard in 2019.", "On Monday, 40 people were arrested at the yard."),
        (
            "90 workers left the yard on Monday, Karl Moss said.",
            "90 workers left the yard on Monday, Karl Moss denied.",
        ),
    ],
)
def test_what_is_told_otherwise_does_not_agree(one: str, other: str) -> None:
    assert not {"agree", "compatible"} & set(relations(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"The bank raised its rate to 4 percent {AT}", f"The ferry bank has raised its rate to 4 percent {AT}"),
        (f"The bank might raise its rate to 4 percent {AT}", f"The bank may raise its rate to 4 percent {AT}"),
        ("Of the 288 ferries in Malvik, 30 run.", "There are 288 ferries in Malvik."),
        ("The crew did not get the $3,512 for a trip.", "The crew of the ferry gets $3,512 for a trip."),
    ],
)
def test_what_is_told_alike_agrees(one: str, other: str) -> None:
    assert "agree" in relations(one, other)
