"""Figures side by side: what is lined up, and how it relates."""

from __future__ import annotations

from dataclasses import replace

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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A fire at the paper mill in Norland killed 3 workers, the owner said.",
            "A fire at the paper mill in Westmark killed 5 workers, the owner said.",
        ),
        (
            "In one of the two raids, police arrested 5 people at the mill on Friday.",
            "Police arrested 9 people at the mill on Friday in both raids.",
        ),
        (
            "The fire at the mill in the north killed 3 workers, the owner said.",
            "The fire at the mill in the south killed 5 workers, the owner said.",
        ),
    ],
)
def test_counts_of_two_places_or_scopes_are_in_no_conflict(one: str, other: str) -> None:
    assert "conflict" not in relations(one, other)
    assert "conflict" not in relations(other, one)


def test_counts_of_one_place_are_in_conflict() -> None:
    one, other = (f"A fire at the paper mill in Norland killed {n} workers, the owner said." for n in (3, 5))
    assert relations(one, other) == ["conflict"]


def test_a_larger_count_of_a_later_day_is_an_update_and_a_smaller_one_is_not() -> None:
    early, late = f"Twelve {BLAST}", f"Seventeen {BLAST}"
    assert relations(early, late, days=(MONDAY, TUESDAY)) == ["later update"]
    assert relations(late, early, days=(MONDAY, TUESDAY)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Twelve {BLAST}", "Twelve people were arrested at a football match in Norland."),
        ("The truce will last eight hours.", "The truce will last twelve hours."),
        ("The first truce at Adria lasted eight hours, the army said.", "The second lasted 12 hours, the army said."),
        ("The Falcon 900 features a light keyboard.", "The Falcon 900 features a dim screen, the firm said."),
        ("The blast killed two people in Adria in 1988.", "Twelve people were killed in the blast in Adria."),
        (
            "Nine people were killed in Monday's blast at the port of Adria.",
            "Twelve people were killed in Friday's blast at the port of Adria.",
        ),
        (
            "The fever has killed 44 people in Norland, the health agency said.",
            "The fever has killed 90 people worldwide, the health agency said.",
        ),
        (
            "Two men were held over the theft of the Adria crown.",
            "Two of the stones of the Adria crown were found after the theft.",
        ),
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


def test_what_an_article_knows_too_is_no_update() -> None:
    early = f"Twelve {BLAST}"
    late = "Twelve people were killed at first; later the toll in Adria was higher. " + f"Seventeen {BLAST}"
    assert "later update" not in relations(early, late, days=(MONDAY, TUESDAY))
    assert relations(early, f"Seventeen {BLAST}", days=(MONDAY, "2021-04-20")) == []


def test_a_count_that_fell_is_an_update_where_the_text_says_that_it_was_revised() -> None:
    early = f"Seventeen {BLAST}"
    late = "The ministry lowered the toll: twelve people were killed in the blast at the port of Adria on Sunday."
    assert relations(early, late, days=(MONDAY, TUESDAY)) == ["later update"]


def said(text: str, *speakers: tuple[str, str]) -> list[FigureRow]:
    """The rows of one article, whose figures that start with a word are said by a speaker."""
    made = article(text, id="a", source="East", published=MONDAY)
    topic = Topic("blast", None, "query", tuple(Hit(made, p, 1.0, ()) for p in made.content))
    found = [
        replace(f, speaker=next((who for word, who in speakers if f.evidence.text.startswith(word)), None))
        for f in annotator.annotate(made)
    ]
    return [row for row in figures.compare(Scene(topic, (made,), {}, {}), {"a": found}) if row.relation != "too few"]


DEAD = "people were killed in the blast at the port"


def test_two_speakers_of_one_article_are_held_against_each_other() -> None:
    text = f"Twelve {DEAD}, officials said. Thirty {DEAD}, activists said."
    assert [row.relation for row in said(text, ("Twelve", "officials"), ("Thirty", "activists"))] == ["conflict"]
    assert said(text, ("Twelve", "officials"), ("Thirty", "officials")) == []
    assert said(text) == []


def test_what_a_speaker_said_before_is_an_update() -> None:
    text = f"Twelve {DEAD}, officials said. Thirty {DEAD}, police had said earlier."
    assert [row.relation for row in said(text, ("Twelve", "officials"), ("Thirty", "police"))] == ["later update"]


def test_two_periods_of_one_article_are_two_scopes() -> None:
    found = said(
        "At least 61 people were killed in the flooding of western Adria during the previous four days. "
        "On Sunday, about three dozen villagers were killed in the flooding of western Adria."
    )
    assert [(row.relation, [f.low for f in row.values]) for row in found] == [("different scope", [61, 36])]


@pytest.mark.parametrize(
    ("one", "other", "days", "found"),
    [
        (
            "for the past seven days",
            "in the past 10 days",
            ("2021-03-25", "2021-03-28"),
            [("compatible", "2021-03-18")],
        ),
        ("for the past seven days", "in the past 10 days", ("2021-03-25", "2021-03-25"), []),
        ("for the past seven days", "in the past 10 days", ("2021-03-25", "2021-03-29"), []),
        ("for the past two weeks", "in the past 15 days", ("2021-03-25", "2021-03-26"), [("compatible", "2021-03-11")]),
        ("for the past seven days", "for the past seven days", ("2021-03-25", "2021-03-28"), []),
        ("for seven days after the talks", "for 10 days after the talks", ("2021-03-25", "2021-03-28"), []),
    ],
)
def test_lengths_of_what_still_lasts_are_one_where_it_began_on_one_day(
    one: str, other: str, days: tuple[str, str], found: list[tuple[str, str]]
) -> None:
    made = rows(
        f"Norland's planes have not bombed Adria {one}.", f"Norland's jets have spared Adria {other}.", days=days
    )
    assert [(row.relation, str(row.start)) for row in made if row.relation != "too few"] == found


def test_one_number_of_other_words_for_people_is_compatible() -> None:
    found = rows(f"Twelve {BLAST}", f"Twelve {BLAST.replace('people', 'civilians')}")
    assert [row.relation for row in found] == ["compatible"]


def test_three_sources_of_one_number_are_one_row_in_order_of_date() -> None:
    found = rows(f"12 {BLAST}", f"Twelve {BLAST}", f"Only 12 {BLAST}", days=(TUESDAY, MONDAY, MONDAY))
    assert [(row.relation, [f.evidence.source for f in row.values]) for row in found] == [
        ("agree", ["Outlet 1", "Outlet 2", "Outlet 0"])
    ]


def test_many_figures_take_no_more_than_their_pairs() -> None:
    many = " ".join(f"Adria sold {n} boats in the spring." for n in range(400))
    assert rows(many, many) is not None
