"""Figures side by side: what is lined up, and how it relates."""

from __future__ import annotations

import pytest

from digest.annotators import figures as annotator
from digest.comparers import Scene, figures
from digest.model import FigureRow, Hit, Topic
from tests.builders import article

MONDAY, TUESDAY = "2021-03-01", "2021-03-02"


def rows(*texts: str, days: tuple[str, ...] = (MONDAY, MONDAY)) -> list[FigureRow]:
    """The rows for one article a text, of an outlet each."""
    made = tuple(
        article(text, id=f"a{i}", source=f"Outlet {i}", published=day)
        for i, (text, day) in enumerate(zip(texts, days, strict=False))
    )
    topic = Topic("blast", None, "query", tuple(Hit(a, p, 1.0, ()) for a in made for p in a.content))
    found = {a.id: annotator.annotate(a) for a in made}
    return list(figures.compare(Scene(topic, made, {}, {}), found))


def relations(*texts: str, days: tuple[str, ...] = (MONDAY, MONDAY)) -> list[str]:
    return [row.relation for row in rows(*texts, days=days) if row.relation != "too few"]


BLAST = "people were killed in the blast at the port of Adria on Sunday, the ministry said."


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (f"Twelve {BLAST}", f"Officials in Adria said 12 {BLAST}", "agree"),
        (f"At least 12 {BLAST}", f"Fourteen {BLAST}", "compatible"),
        (f"About 200 {BLAST}", f"Some 205 {BLAST}", "compatible"),
        (f"Twelve {BLAST}", f"Seventeen {BLAST}", "conflict"),
        (
            "Forty people were killed in the shelling of Adria's market since Monday, the army said.",
            "Twelve people were killed in the shelling of Adria's market on Friday, the army said.",
            "different scope",
        ),
        (
            "Twelve people were killed in the shelling of Adria's market, the army said.",
            "Five children were killed in the shelling of Adria's market, the army said.",
            "different scope",
        ),
    ],
)
def test_two_sources_that_count_one_thing_are_related(one: str, other: str, relation: str) -> None:
    assert relations(one, other) == [relation]
    assert relations(other, one) == [relation]


def test_a_larger_count_of_a_later_day_is_an_update_and_a_smaller_one_is_not() -> None:
    early, late = f"Twelve {BLAST}", f"Seventeen {BLAST}"
    assert relations(early, late, days=(MONDAY, TUESDAY)) == ["later update"]
    assert relations(late, early, days=(MONDAY, TUESDAY)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Twelve {BLAST}", "Twelve people were arrested at a football match in Norland."),
        ("The truce will last eight hours.", "The truce will last twelve hours."),
        ("Two children were found in the first car.", "Two children won a prize for drawing."),
        ("He raised $12 million in Adria.", "She raised $11.7 million in Norland."),
        ("Thousands of people fled Adria's port on Sunday.", "2,400 people fled Adria's port on Sunday."),
        ("Dozens were hurt.", "The vote was 51 to 49."),
    ],
)
def test_what_may_be_two_things_is_not_lined_up(one: str, other: str) -> None:
    assert relations(one, other) == []


def test_one_source_gives_no_relation() -> None:
    found = rows(f"Twelve {BLAST}", "The mayor of Adria thanked the firefighters.")
    assert [(row.relation, row.unit, row.event) for row in found] == [("too few", "people", "killed")]


def test_of_days_unknown_nothing_is_said() -> None:
    one, other = article(f"Twelve {BLAST}", id="a", source="East"), article(f"Forty {BLAST}", id="b", source="West")
    topic = Topic("blast", None, "query", tuple(Hit(a, p, 1.0, ()) for a in (one, other) for p in a.content))
    found = {a.id: annotator.annotate(a) for a in (one, other)}
    made = figures.compare(Scene(topic, (one, other), {}, {}), found)
    assert {row.relation for row in made} == {"too few"}


def test_three_sources_of_one_number_are_one_row_in_order_of_date() -> None:
    found = rows(f"12 {BLAST}", f"Twelve {BLAST}", f"Only 12 {BLAST}", days=(TUESDAY, MONDAY, MONDAY))
    assert [(row.relation, [f.evidence.source for f in row.values]) for row in found] == [
        ("agree", ["Outlet 1", "Outlet 2", "Outlet 0"])
    ]


def test_many_figures_take_no_more_than_their_pairs() -> None:
    many = " ".join(f"Adria sold {n} boats in the spring." for n in range(400))
    assert rows(many, many) is not None
