"""A day that was derived is given up where the text tells of later days as gone by."""

import datetime

import pytest

from digest.metadata import describe
from digest.model import Document, Field, Metadata, Paragraph
from tests.metadata.builders import PROSE

DERIVED = Field("2018-09-11", "derived", None, "by somebody's method")


def page(sentence: str, given: Field[str] = DERIVED) -> Metadata:
    marked = [Paragraph(0, len(sentence), sentence, "body", "test")]
    return describe(Document("a", "a.txt", "", sentence, {"published": given}), marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "On 6 August 2019 the deputy mayor was found guilty of having sold the ferry to his own brother.",
        "Le 6 août 2019, la ville a vendu le bac au frère du maire, ce que personne ne savait alors.",
        "Am 6. August 2019 hat die Stadt die Fähre an den Bruder der Bürgermeisterin verkauft, sagte sie.",
    ],
)
def test_a_later_day_gone_by_refutes_it(sentence: str) -> None:
    found = page(sentence).published
    assert (found.value, found.status) == (None, "unknown")
    assert DERIVED.reason in found.reason


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge will be closed until 6 August 2019, when the engineers have examined all of its piers.",
        "Die Brücke wird am 6. August 2019 wieder geöffnet, wie die Stadt am Montag in der Sitzung erklärte.",
        "On 6 August 2017 the deputy mayor was found guilty of having sold the ferry to his own brother.",
        PROSE,
    ],
)
def test_days_ahead_and_days_before_do_not(sentence: str) -> None:
    assert page(sentence).published.value == datetime.date(2018, 9, 11)


def test_what_was_given_stands() -> None:
    sentence = "On 6 August 2019 the deputy mayor was found guilty of having sold the ferry to his own brother."
    assert page(sentence, Field("2018-09-11", "given")).published.value == datetime.date(2018, 9, 11)


def test_the_day_of_an_address_is_refuted_too() -> None:
    sentence = "On 6 August 2019 the deputy mayor was found guilty of having sold the ferry to his own brother."
    url = {"url": Field("https://a.example/2018/09/11/ferry", "given")}
    marked = [Paragraph(0, len(sentence), sentence, "body", "test")]
    assert describe(Document("a", "a.txt", "", sentence, url), marked).published.value is None
