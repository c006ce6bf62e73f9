"""What only one source reports."""

from __future__ import annotations

from digest.comparers import unique
from tests.builders import article
from tests.comparers.test_omissions import FERRY, FISH, OPENING, TOLL, outlet, rows, scene


def test_what_may_be_told_in_other_words_is_not_unique() -> None:
    other = "Ruiz, who runs the harbour, told of divers who could not explain by a storm what had happened in Tarvia."
    assert FERRY not in [e.text for e in unique.compare(scene(outlet("East", FERRY), outlet("West", other)))]


def test_a_number_that_stands_beside_another_word_of_it_elsewhere_is_not_unique() -> None:
    other = "A nurse counted 47 who were brought in injured."
    assert TOLL not in [e.text for e in unique.compare(scene(outlet("East", TOLL), outlet("West", other)))]


def test_the_first_paragraph_is_what_all_tell() -> None:
    lead = article(FERRY, id="east", source="East")
    assert FERRY not in [e.text for e in unique.compare(scene(lead, outlet("West", FISH)))]


def test_key_figures_and_named_speakers_go_first() -> None:
    plain = "Gulls circled over Adria while children sold lemonade and paper boats to tourists."
    made = scene(outlet("East", TOLL, OPENING, plain, FERRY), outlet("West", OPENING))
    found = unique.compare(made, rows(made), unique.Options(most=2))
    assert [e.text for e in found] == [TOLL, FERRY]
