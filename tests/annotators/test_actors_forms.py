from __future__ import annotations

import pytest

from digest.annotators.actors.forms import label_key, name_key
from digest.annotators.actors.lexicon import family_names, lexicon, plural


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rebel", "Rebels"),
        ("armed group", "armed groups"),
        ("gunman", "gunmen"),
        ("asylum-seekers", "asylum seeker"),
        ("U.S. officials", "US officials"),
        ("Mr. Prado", "Mr Prado"),
        ("opposition parties", "opposition party"),
    ],
)
def test_number_case_and_stops_do_not_part_labels(one: str, other: str) -> None:
    assert label_key(one) == label_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("terrorists", "terrorist groups"), ("rebels", "armed rebels"), ("regime", "government")]
)
def test_words_part_labels(one: str, other: str) -> None:
    assert label_key(one) != label_key(other)


def test_names_agree_across_spellings() -> None:
    assert name_key("Sergei Orlov") == name_key("Sergey Orlov")
    assert name_key("Farid al-Hakim") == name_key("Farid Hakim")
    assert name_key("Park Min-jun") == name_key("Park Min Jun")
    assert name_key("Walter Q. Hobbs") == name_key("Walter Hobbs")
    assert name_key("Anna Orlova") != name_key("Sergei Orlov")


def test_the_catalogue_is_wide_and_its_words_are_read() -> None:
    assert len(family_names()) >= 15
    assert {"rebels", "regime", "militiamen", "anti-vaxxer", "seeker"} <= set(lexicon().heads)
    assert all(form == form.lower() for form in lexicon().heads)


def test_plurals() -> None:
    assert [plural(noun) for noun in ("rebel", "army", "boss", "survey")] == ["rebels", "armies", "bosses", "surveys"]
