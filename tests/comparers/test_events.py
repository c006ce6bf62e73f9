"""Events of one kind: which are one, which are kept apart, and when the question is worth an answer."""

from __future__ import annotations

from digest.annotators import timexes
from digest.comparers import Scene, events
from digest.model import Hit, Match, Topic
from digest.model.occurrences import Occurrence
from tests.builders import article

MONDAY, WEDNESDAY = "2016-10-31", "2016-11-02"


def compared(scene: Scene) -> tuple[Occurrence, ...]:
    return events.compare(scene, {a.id: timexes.annotate(a) for a in scene.articles})


def occurrences(
    *texts: str, topic: str = "ceasefire", days: tuple[str, ...] = (WEDNESDAY,) * 9
) -> tuple[Occurrence, ...]:
    """The events of one article a text, of an outlet each; each paragraph is a hit."""
    made = tuple(
        article(text, id=f"a{i}", source=f"Outlet {i}", published=day)
        for i, (text, day) in enumerate(zip(texts, days, strict=False))
    )
    hits = tuple(Hit(a, p, 1.0, (Match(topic, p.start, p.end),)) for a in made for p in a.content)
    return compared(Scene(Topic(topic, None, "query", hits), made, {}, {}))


def shown(*texts: str, topic: str = "ceasefire") -> list[tuple[str, str, str | None, int]]:
    return [(one.name, one.date, one.phase, len(one.sources)) for one in occurrences(*texts, topic=topic)]


ENDED = "A ceasefire deal broke down in September."
PAUSE = "The humanitarian pause is to begin on Friday."


def test_two_events_of_one_kind_are_kept_apart_and_named() -> None:
    found = occurrences(ENDED, PAUSE)
    assert [(one.kind, one.name, one.date, one.precision, one.phase) for one in found] == [
        ("ceasefire", "ceasefire deal", "2016-09", "month", "ended"),
        ("ceasefire", "humanitarian pause", "2016-11-04", "day", "planned"),
    ]
    assert found[1].sources == ("Outlet 1",)
    assert [e.text for e in found[1].evidence] == [PAUSE]
    assert [e.text for e in found[1].words] == ["humanitarian pause", "Friday"]


def test_of_one_event_there_is_nothing_to_tell_apart() -> None:
    assert shown(ENDED) == []
    assert shown(PAUSE, "The truce is to begin on Friday.") == []
    assert shown("The truce began on Monday.", "The truce ended on Tuesday.") == []


def test_an_end_before_a_beginning_is_of_another_event() -> None:
    assert [row[1:3] for row in shown("The truce ended on Sunday.", "The truce began on Tuesday.")] == [
        ("2016-10-30", "ended"),
        ("2016-11-01", "began"),
    ]


def test_what_a_topic_that_is_no_event_tells_of_is_not_asked() -> None:
    assert shown("The 2012 election was close.", "The 2016 election was not.", topic="economy") == []
    assert shown("The 2012 election was close.", "The 2016 election was not.", topic="Lena Aalto") == []


def test_a_year_and_a_day_in_it_are_not_put_together() -> None:
    found = shown(
        "The 2012 election was close.",
        "The 2016 election was close.",
        "The election took place on Tuesday.",
        topic="elections",
    )
    assert [row[1] for row in found] == ["2012", "2016-11-01"]


def test_kinds_names_and_counts_part_events_of_one_day() -> None:
    rows = shown(
        "The presidential election took place on Sunday.",
        "The parliamentary election took place on Sunday.",
        "The 2012 election was close.",
        topic="elections",
    )
    assert [row[:2] for row in rows] == [
        ("election", "2012"),
        ("presidential election", "2016-10-30"),
        ("parliamentary election", "2016-10-30"),
    ]
    rows = shown(
        "The attack in Arden on Friday killed two.",
        "The attack in Bergen on Friday killed two.",
        "Friday's attack is being looked into.",
        "The 2012 attack was worse.",
        topic="attacks",
    )
    assert [row[1:] for row in rows] == [
        ("2012", None, 1),
        ("2016-10-28", None, 1),
        ("2016-10-28", None, 1),
        ("2016-10-28", None, 1),
    ]


def test_one_event_of_several_sources_is_one_row() -> None:
    rows = shown(
        "The attack in Arden on Friday killed two.",
        "Friday's attack in Arden is being looked into.",
        "In Arden, Friday's attack is on everybody's mind.",
        "The 2012 attack was worse.",
        topic="attacks",
    )
    assert rows == [("attack", "2012", None, 1), ("attack", "2016-10-28", None, 3)]


def test_what_was_planned_and_took_place_took_place() -> None:
    found = occurrences(
        "The election is to be held on Tuesday.",
        "The election was held on Tuesday.",
        "The 2012 election was close.",
        topic="elections",
        days=(MONDAY, WEDNESDAY, WEDNESDAY),
    )
    assert [(one.date, one.phase, one.sources) for one in found] == [
        ("2012", None, ("Outlet 2",)),
        ("2016-11-01", "held", ("Outlet 0", "Outlet 1")),
    ]


def test_a_noun_that_names_an_event_now_and_then_must_be_the_topics_own() -> None:
    made = article("The break of 4 October 2016 was short.\n", "A truce of 3 May 2016 failed.", published=WEDNESDAY)
    hits = (Hit(made, made.content[1], 1.0, (Match("truce", made.content[1].start + 2, made.content[1].start + 7),)),)
    assert compared(Scene(Topic("ceasefire", None, "query", hits), (made,), {}, {})) == ()


def test_the_order_of_the_articles_makes_no_difference() -> None:
    texts = (ENDED, PAUSE, "The truce will start on Friday.", "The pause in Arden on Friday will fail.")
    made = [article(text, id=f"a{i}", published=WEDNESDAY) for i, text in enumerate(texts)]

    def rows(order: list[int]) -> tuple[Occurrence, ...]:
        own = tuple(made[i] for i in order)
        hits = tuple(Hit(a, p, 1.0, (Match("truce", p.start, p.end),)) for a in own for p in a.content)
        return compared(Scene(Topic("ceasefire", None, "query", hits), own, {}, {}))

    assert rows([0, 1, 2, 3]) == rows([3, 1, 0, 2]) != ()
