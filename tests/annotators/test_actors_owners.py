"""Golden cases for the rules of `annotators.actors.owners`, by the rules' numbers, and the states it knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.annotators.actors import states
from digest.annotators.actors.lexicon import lexicon
from digest.annotators.actors.owners import Owner, named, owner
from digest.model import Evidence, LabelMention

LABELS = [
    ("O1", "Iranian regime", Owner(state="Iran")),
    ("O1", "Tehran government", Owner(state="Iran")),
    ("O1", "Tehran police", Owner(head="Tehran")),
    ("O1", "South Korean army", Owner(state="South Korea")),
    ("O1", "U.S. troops", Owner(state="United States")),
    ("O1", "Syrian government forces", Owner(state="Syria")),
    ("O1", "Russian-backed Malian forces", Owner(state="Mali")),
    ("O1", "New Zealand police", Owner(state="New Zealand")),
    ("O1", "New Mexico police", Owner()),
    ("O1", "Latin American governments", Owner()),
    ("O1", "PRC officials", Owner(state="China")),
    ("O2", "Two Atlanta police", Owner(head="Atlanta")),
    ("O2", "Prado administration", Owner(head="Prado")),
    ("O2", "forces loyal to General Haftar al-Misri", Owner(head="Haftar al-Misri")),
    ("O2", "National Guard troops", Owner(head="National Guard")),
    ("O3", "Bosnian Serb army", Owner()),
    ("O3", "European governments", Owner()),
    ("O3", "Iranian governments", Owner()),
    ("O3", "Western-backed government", Owner()),
    ("O3", "former Iranian regime", Owner()),
    ("O3", "Tory government", Owner()),
    ("O3", "Border police", Owner()),
    ("O5", "brutal regime", Owner(bare=True)),
    ("O5", "Federal government", Owner(bare=True)),
    ("O5", "troops", Owner()),
    ("O5", "forces loyal to the government", Owner()),
]


@pytest.mark.parametrize(("rule", "label", "expected"), LABELS)
def test_owner_of_a_label(rule: str, label: str, expected: Owner) -> None:
    assert owner(label) == expected, rule


@given(st.text())
def test_any_label_has_an_answer(label: str) -> None:
    found = owner(label)
    assert not (found.state and found.head)


def told(labels: dict[str, list[str]], people: dict[str, list[str]], texts: dict[str, str] | None = None) -> list[str]:
    """The owners of the labels of several articles, one after the other."""
    mentions = [
        LabelMention("governments", label, "outlet", Evidence(article, "east", None, 1, 0, 1, "x"))
        for article, found in labels.items()
        for label in found
    ]
    return named(mentions, people, texts or {})


def test_labels_of_one_owner_are_not_parted() -> None:
    assert told({"a": ["Malian regime", "government"], "b": ["Bamako government"]}, {}) == ["", "", ""]


def test_o4_a_name_stands_for_the_nation_whose_highest_office_its_bearer_has() -> None:
    labels = {"a": ["Prado regime", "Peruvian government", "Chilean government"]}
    assert told(labels, {"Luis Prado": ["Mr Prado", "Peruvian President Luis Prado"]}) == ["Peru", "Peru", "Chile"]
    assert told(labels, {"Luis Prado": ["Peruvian Foreign Minister Luis Prado"]}) == ["Prado", "Peru", "Chile"]
    assert told(labels, {"Luis Prado": ["former Peruvian President Luis Prado"]}) == ["Prado", "Peru", "Chile"]
    assert told(labels, {}) == ["Prado", "Peru", "Chile"]


def test_o4_two_of_a_name_over_two_nations_tell_nothing() -> None:
    people = {"Luis Prado": ["Peruvian President Luis Prado"], "Ana Prado": ["Chilean President Ana Prado"]}
    assert told({"a": ["Prado regime", "Peruvian government"]}, people) == ["Prado", "Peru"]


def test_o4_a_name_has_its_shortest_form() -> None:
    assert told({"a": ["Prado regime", "Luis Prado regime", "Toro regime"]}, {}) == ["Prado", "Prado", "Toro"]
    assert told({"a": ["Prado regime", "Luis Prado regime", "Ana Prado regime"]}, {})[1:] == ["Luis Prado", "Ana Prado"]


def test_o4_one_after_the_other_are_two() -> None:
    people = {"Luis Prado": ["Peruvian President Luis Prado"], "Ana Toro": ["Peru’s president Ana Toro"]}
    assert told({"a": ["Prado government", "Toro government"]}, people) == ["Prado", "Toro"]


def test_o5_a_bare_label_goes_to_the_only_nation_of_its_article() -> None:
    labels = {"a": ["Malian regime", "regime"], "b": ["Chilean government", "government"]}
    texts = {
        "a": "The Malian regime fell. The regime fled Mali.",
        "b": "The Chilean government met Peru. Government rules.",
    }
    assert told(labels, {}, texts) == ["Mali", "Mali", "Chile", ""]


def test_longest_form_first_and_capitals_are_no_nations_of_names() -> None:
    assert list(states.found(["the", "north", "korean", "and", "mali"])) == [("North Korea", 1, 3), ("Mali", 4, 5)]
    assert "tehran" not in lexicon().nations
    assert {"u.s.", "syrian", "mali"} <= lexicon().nations
