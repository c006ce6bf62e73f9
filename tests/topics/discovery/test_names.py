"""What can name a topic, and what cannot: numbered as people would rule."""

from __future__ import annotations

from array import array

import pytest

from digest.text.normalize import stems
from digest.topics.discovery import candidates, names
from digest.topics.discovery.candidates import Candidate
from digest.topics.discovery.reading import read
from digest.topics.discovery.usage import Usage
from tests import builders


def named(phrase: str, *sentences: str) -> bool:
    """Whether the phrase, of which `sentences` tell in each of five articles, can name a topic."""
    articles = [builders.article(" ".join(sentences), id=str(i)) for i in range(5)]
    reading = read(articles)
    found = next((c for c in candidates.find(reading, 2) if c.key == " ".join(stems(phrase))), None)
    return found is not None and names.names_topic(found, Usage(reading))


@pytest.mark.parametrize(
    ("phrase", "sentences"),
    [
        ("harbour toll", ("The council approved a harbour toll.", "Against the harbour toll they marched.")),
        ("Canal Act", ("The house passed the Canal Act.", "Under the Canal Act boats pay.")),
        ("Hurricane Maria", ("The damage of Hurricane Maria grew.", "Before Hurricane Maria they fled.")),
        ("Oakblight", ("Growers fear Oakblight now.", "The spread of Oakblight goes on.")),
    ],
)
def test_01_a_thing_or_an_event_names_a_topic(phrase: str, sentences: tuple[str, ...]) -> None:
    assert named(phrase, *sentences)


@pytest.mark.parametrize(
    ("phrase", "sentences"),
    [
        ("Ilka Vardo", ("The film by Ilka Vardo opened.", "Of Ilka Vardo little is known; Vardo hides.")),
        ("Mary Korven", ("The film by Mary Korven opened.", "Of Mary Korven little is known.")),
        ("harbour officials", ("The harbour officials left.", "Of the harbour officials none spoke.")),
        ("Harbour Ministry", ("The Harbour Ministry closed.", "Of the Harbour Ministry nobody spoke.")),
        ("United Nations", ("The envoy of the United Nations left.", "To the United Nations she wrote.")),
        ("Port Korvena", ("Ships wait in Port Korvena.", "Crowds marched across Port Korvena.")),
        ("British", ("The British left.", "Of the British nobody spoke.")),
    ],
)
def test_02_people_bodies_and_places_name_none(phrase: str, sentences: tuple[str, ...]) -> None:
    assert not named(phrase, *sentences)


@pytest.mark.parametrize(
    ("phrase", "sentences"),
    [
        ("harbour week", ("In the harbour week it rained.", "After the harbour week it cleared.")),
        ("toll drivers", ("They toll drivers the same.", "To toll drivers is wrong.")),
        ("toll closed harbour", ("The toll closed harbour gates.", "Of the toll closed harbour he spoke.")),
        ("court heard", ("In court heard words count.", "The court heard the case.")),
        ("Report abuse", ("Report abuse.", "Report abuse.")),
        ("HARBOUR TOLL", ("Of the HARBOUR TOLL they spoke.", "The HARBOUR TOLL fell.")),
    ],
)
def test_03_times_verbs_and_furniture_name_none(phrase: str, sentences: tuple[str, ...]) -> None:
    assert not named(phrase, *sentences)


def test_04_a_part_of_a_longer_phrase_is_no_name() -> None:
    whole = ("The house passed the Canal Safety Act.", "Under the Canal Safety Act boats pay.")
    assert named("Canal Safety Act", *whole)
    assert not named("Safety Act", *whole)


def test_05_what_stands_far_from_the_lead_is_no_name() -> None:
    filler = ("It rained.",) * 8
    assert not named("harbour toll", *filler, "The council approved a harbour toll.", "Of the harbour toll he spoke.")


def test_the_most_usual_form_is_the_name_then_the_first_by_letters() -> None:
    candidate = candidates.Candidate("harbour toll")
    candidate.forms.update({"harbour tolls": 2, "harbour toll": 2, "Harbour Toll": 1})
    assert names.form(candidate) == "harbour toll"


def candidate(
    key: str, count: int, headed: int, leading: int, headlined: int | None = None, held: int | None = None
) -> Candidate:
    """A phrase that `count` articles come back to, all that hold it and all with headlines unless said."""
    given = count if headlined is None else headlined
    articles = array("L", range(held or count))
    return Candidate(key, articles, array("L", range(count)), headed=headed, headlined=given, leading=leading)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (candidate("harbour toll", 3, 1, 2), True),
        (candidate("harbour toll", 3, 0, 3), False),
        (candidate("harbour toll", 3, 1, 3, held=8), False),
        (candidate("harbour toll", 3, 0, 2, headlined=0), True),
        (candidate("harbour toll", 2, 1, 1), False),
        (candidate("harbour toll", 6, 0, 2), False),
        (candidate("harbour toll", 6, 0, 3), True),
        (candidate("harbour toll", 12, 0, 4), True),
        (candidate("oakblight", 12, 0, 12), False),
        (candidate("oakblight", 12, 1, 12), True),
        (candidate(" ".join(stems("tear gas")), 12, 6, 12), False),
    ],
)
def test_06_what_few_articles_tell_must_be_in_a_headline_or_lead(given: Candidate, expected: bool) -> None:
    assert names.tells(given) is expected
