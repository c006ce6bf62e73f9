"""What a collection tells of its words: people, places, names."""

from __future__ import annotations

from digest.topics.discovery.reading import read
from digest.topics.discovery.usage import Usage
from tests import builders


def usage(*sentences: str) -> Usage:
    return Usage(read([builders.article(*sentences, id=str(i)) for i in range(3)]))


def test_a_surname_follows_titles_and_given_names() -> None:
    told = usage("The plan of Mr. Vardo failed.", "Later Vardo resigned.")
    assert told.is_person("vardo")
    assert not told.is_person("plan")


def test_who_is_named_in_full_first_and_in_short_later_is_a_person() -> None:
    told = usage("The film by Ilka Vardo opened.", "For years Vardo had worked on it.")
    assert told.is_person("vardo")
    assert not usage("For years Oakblight spread.", "Growers fear Oakblight.").is_person("oakblight")


def test_a_place_stands_after_prepositions_of_place() -> None:
    told = usage("Ships wait in Korvena.", "Crowds marched across Korvena.", "The port of Korvena closed.")
    assert told.is_place("korvena")
    assert not usage("Growers warn of Oakblight.", "The fight against Oakblight goes on.").is_place("oakblight")


def test_a_name_is_hardly_ever_written_small() -> None:
    told = usage("Then the Harbour closed.", "The harbour opened, and the harbour closed.", "Ask Korvena.")
    assert told.is_name("korvena")
    assert not told.is_name("harbour")
    assert not told.is_name("unheard")
