"""The user's own groups of outlets, compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.annotators import actors
from digest.comparers import Scene, agreements, coverage, groups, labels, omissions, statements
from digest.errors import UsageError
from digest.model import Article, Comparison, Field
from tests.builders import article
from tests.comparers.test_omissions import BREAD, FERRY, FISH, OPENING, TOLL, scene


def outlet(name: str, own: tuple[str, ...], *paragraphs: str) -> Article:
    made = article(OPENING, *paragraphs, id=name.lower(), source=name, published="2021-03-03")
    return replace(made, metadata=replace(made.metadata, groups=Field(own, "given") if own else Field()))


def compared(made: Scene) -> Comparison:
    seen = made._replace(mentions={a.id: actors.annotate(a, made.quotes[a.id]) for a in made.articles})
    shared = agreements.compare(seen)
    return Comparison(
        topic=seen.topic,
        sources=coverage.compare(seen),
        statements=statements.compare(seen),
        quotes=(),
        labels=labels.compare(seen),
        agreements=shared,
        omissions=omissions.compare(seen, shared),
    )


def by_group(*articles: Article, unread: tuple[Article, ...] = ()) -> Comparison:
    made = scene(*articles)
    return groups.compare(made, (*articles, *unread), compared(made))


STATE = (outlet("East", ("state",), TOLL), outlet("West", ("state", "north"), TOLL))


def test_a_group_is_blind_to_what_two_outlets_of_another_report() -> None:
    found = by_group(*STATE, outlet("Free", ("private",), FISH), outlet("Lone", (), BREAD))
    (spot,) = found.blind_spots or ()
    assert (spot.group, spot.reported_by, spot.item) == ("private", ("East", "West"), TOLL)
    (row,) = found.omissions or ()
    assert (row.reported_by, row.silent) == (("north", "state"), ("private", "no group"))


def test_one_outlet_that_reports_it_keeps_its_group_from_being_blind() -> None:
    found = by_group(*STATE, outlet("Free", ("private",), FISH), outlet("Open", ("private",), TOLL))
    assert found.blind_spots == ()


def test_what_one_outlet_of_each_group_reports_is_no_blind_spot() -> None:
    found = by_group(
        outlet("East", ("state",), TOLL), outlet("West", ("north",), TOLL), outlet("Free", ("private",), FISH)
    )
    assert found.blind_spots == ()
    assert [row.silent for row in found.omissions or ()] == [("private",)]


def test_coverage_counts_an_outlet_in_each_of_its_groups_and_shows_a_group_that_has_nothing() -> None:
    found = by_group(*STATE, outlet("Lone", (), FISH), unread=(outlet("Mute", ("quiet",), FISH),))
    rows = [(row.group, row.sources, row.articles, row.in_corpus, row.paragraphs) for row in found.groups or ()]
    assert rows == [
        ("north", ("West",), 1, 1, 2),
        ("quiet", (), 0, 1, 0),
        ("state", ("East", "West"), 2, 2, 4),
        ("no group", ("Lone",), 1, 1, 2),
    ]
    assert all(row.share == (1.0 if row.sources else 0.0) for row in found.groups or ())


def test_only_one_group_has_what_no_outlet_of_another_tells() -> None:
    found = by_group(
        outlet("East", ("state",), FERRY), outlet("West", ("state",), FERRY), outlet("Free", ("private",), FISH)
    )
    assert [(e.source, e.text) for e in found.unique or () if e.text == FERRY] == [("East", FERRY)]


def test_what_an_outlet_of_two_groups_tells_both_tell() -> None:
    found = by_group(outlet("Both", ("north", "state"), FERRY), outlet("Free", ("private",), FISH))
    assert [e.source for e in found.unique or ()] != ["Both"]


def test_the_labels_of_a_group_are_those_of_its_outlets_together() -> None:
    first = outlet("East", ("state",), "Rebels held the hill. The rebels fired on the town.")
    other = outlet("West", ("state", "north"), "The rebels left the town.", "Militants fled.")
    found = [(x.source, x.label, x.count) for x in by_group(first, other).labels if x.entity == "armed groups"]
    assert ("state", "rebels", 3) in found
    assert ("north", "rebels", 1) in found


def test_without_groups_it_is_told_how_to_give_them() -> None:
    with pytest.raises(UsageError, match=r'sources\.toml \[outlets\."NAME"\] groups'):
        groups.check([outlet("East", (), TOLL)])
    groups.check(STATE)
