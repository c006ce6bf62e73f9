"""Golden cases of the rules for surnames that two people may share, by the rules' numbers."""

from __future__ import annotations

import pytest

from digest.annotators import actors
from digest.annotators.quotations import Options, annotate
from digest.annotators.quotations.namesakes import Called, one_person
from tests.builders import article

HOLDS = "the dam will hold"
NONE: frozenset[str] = frozenset()

CASES = [
    ("H1", "Anna Holm left early. Mr. Holm said {}.", "Holm"),
    ("H1", "Anna Holm left early. Ms. Holm said {}.", "Anna Holm"),
    ("H1", "First lady Vesna Holm left early. Mr. Holm said {}.", "Holm"),
    ("H2", "Anna Holm, a painter, left early. President Holm thanked her. Holm said {}.", "Holm"),
    ("H2", "Norway's President Anna Holm left early. President Holm thanked her. Holm said {}.", "Anna Holm"),
    ("H2", "Norwegian leader Anna Holm left early. President Holm said {}.", "Anna Holm"),
    ("H2", "Anna Holm left early. Vice President Holm said {}.", "Anna Holm"),
    ("H3", "Holm and first lady Anna Holm left early. Holm said {}.", "Holm"),
    ("H3", "Senator Holm left early. Karl Holm stayed. Holm said {}.", "Holm"),
    ("H3", "Senator Holm left early. Sen. Karl Holm slept. Holm said {}.", "Karl Holm"),
    ("H3", "Holm left early. President Karl Holm had slept. Holm said {}.", "Karl Holm"),
    ("H3", "The Holm bridge is shut. Karl Holm left early. Holm said {}.", "Karl Holm"),
    ("in a headline", "Where Does Holm Want The Bridge Built Tonight? Mr. Holm said {}.", "Holm"),
]


@pytest.mark.parametrize(("rule", "text", "speaker"), CASES)
def test_whose_surname_it_is(rule: str, text: str, speaker: str) -> None:
    quotes = annotate(article(text.format(HOLDS)), Options(weighed=False))
    assert [q.speaker for q in quotes if q.content.text == HOLDS] == [speaker], rule


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Holm and first lady Anna Holm left. Holm warned Peru on Friday. Holm slept.", ["First lady Anna Holm"]),
        ("Anna Holm left. Mr. Holm slept.", ["Anna Holm"]),
        ("Anna Holm left. Ms. Holm slept.", ["Anna Holm", "Ms. Holm"]),
    ],
)
def test_labels_of_a_surname_that_may_be_anothers(text: str, labels: list[str]) -> None:
    found = [m for m in actors.annotate(article(text), ()) if not m.open and m.entity == "Anna Holm"]
    assert [m.label.lower() for m in found] == [label.lower() for label in labels]


def test_a_surname_that_may_be_anothers_is_open() -> None:
    found = actors.annotate(article("Holm and first lady Anna Holm left. On Friday Holm slept."), ())
    assert [(m.entity, m.open) for m in found if m.label == "Holm"] == [("Holm", True)] * 2


def test_the_law_of_one_person() -> None:
    full, alone = Called((1, 0), "anna", NONE), Called((2, 0), "", NONE)
    assert one_person([full, alone])
    assert one_person([full])
    assert not one_person([alone])
    assert not one_person([full._replace(place=(3, 0)), alone])
