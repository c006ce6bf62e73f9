"""Other forms of a user's words are those that the articles have, and no others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Field
from digest.topics.expansion.variants import find
from tests import builders


def forms(query: str, *paragraphs: str) -> list[tuple[str, bool]]:
    return [(one.form, one.exact) for one in find(query, [builders.article(*paragraphs)])]


def test_another_spelling_that_an_article_has() -> None:
    assert forms("labor organization", "The labour organisations met.") == [("labour organisations", False)]
    assert forms("organization", "Organizations met.") == []


def test_the_commonest_inflection_stands_for_a_form() -> None:
    text = "An organisation. Two organisations. Three organisations."
    assert forms("organization", text) == [("organisations", False)]


@pytest.mark.parametrize(
    ("query", "text", "form"),
    [
        ("ceasefire", "A cease-fire held.", "cease-fire"),
        ("ceasefire", "A cease fire held.", "cease fire"),
        ("health care", "Healthcare is dear.", "healthcare"),
        ("cease-fire", "The ceasefire held.", "ceasefire"),
    ],
)
def test_words_joined_and_parted(query: str, text: str, form: str) -> None:
    assert forms(query, text) == [(form, False)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ceasefire", "They will cease. Fire fighters came."),
        ("into", "They went in to the house."),
        ("another", "This is an other matter."),
        ("notable", "She was not able to come."),
    ],
)
def test_words_that_only_look_parted(query: str, text: str) -> None:
    assert forms(query, text) == []


def test_an_acronym_and_its_expansion_where_an_article_introduces_one() -> None:
    text = "The Harbour Safety Board (HSB) met. The HSB was late."
    assert forms("harbour safety board", text) == [("HSB", True)]
    assert forms("hsb", text) == [("Harbour Safety Board", False)]
    assert forms("HSB", "HSB (the Harbour Safety Board) met.") == []
    assert forms("HSB", "HSB (Harbour Safety Board) met.") == [("Harbour Safety Board", False)]


def test_small_words_stand_within_an_expansion() -> None:
    assert forms("BT", "The Board of Trade (BT) met.") == [("Board of Trade", False)]
    assert forms("BOT", "The Board of Trade (BOT) met.") == [("Board of Trade", False)]


def test_an_acronym_of_two_things_is_none_of_them() -> None:
    text = "The Harbour Safety Board (HSB) and the Hill School Bank (HSB) met."
    assert forms("HSB", text) == []
    assert forms("harbour safety board", text) == []


def test_brackets_that_introduce_nothing() -> None:
    assert forms("harbour", "The harbour (ABC) and the port (closed) and () and (") == []


def test_articles_of_other_languages_are_left_alone() -> None:
    made = builders.article("Die Organisation tagte.")
    german = replace(made, metadata=replace(made.metadata, language=Field("de", "given")))
    assert find("organization", [german]) == ()


def test_a_query_without_a_word_has_no_forms() -> None:
    assert find("!?", [builders.article("A cease-fire held.")]) == ()


def test_an_acronym_that_one_article_of_many_introduces_is_not_taken_for_that() -> None:
    first = builders.article("The Harbour Safety Board (HSB) met.", id="first")
    others = [builders.article("The HSB raised its fees.", id=f"other{n}") for n in range(3)]
    assert find("HSB", [first, *others[:2]]) != ()
    assert find("HSB", [first, *others]) == ()
    assert find("harbour safety board", [first, *others]) == ()
