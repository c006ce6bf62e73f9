"""Which clauses a sentence has, and which sentences tell them too."""

from __future__ import annotations

import pytest

from digest.clauses import clauses
from digest.clauses.parts import elements, forename
from digest.clauses.telling import forenames_of, told_in

TOLD = [
    (
        "Transport Minister Anna Trost resigned amid a row over fares.",
        "Anna Trost has stepped down, ending a long week.",
    ),
    (
        "The Supreme Court upheld the harbor ban.",
        "In a 5-4 ruling, the high court on Monday upheld the disputed harbor ban.",
    ),
    (
        "Malvik police arrested two sailors on Friday after a chase.",
        "Police in boats watched as Malvik police arrested 2 sailors.",
    ),
    (
        "President Peter Maro signed the ferry bill in Malvik.",
        "Mr. Maro, who had wavered for weeks, signed the ferry measure.",
    ),
    ("Peter Maro was arrested at the port.", "The prosecutor said Maro was arrested Tuesday."),
    ("The Malvik council rejected the ferry toll.", "The ferry toll was rejected by the Malvik council."),
    ("Maro will visit Norland in April.", "Aides announced that Maro will visit Norland."),
]
NOT_TOLD = [
    ("Ida Maro supported the sale of the ferry.", "Ida Maro supported the sale of the old ferry in Malvik."),
    ("President Ida Maro will visit Norland.", "Former President Ida Maro will visit Norland."),
    ("Fighters stormed the port in Malvik.", "The mayor dreamt that fighters stormed the port in Malvik."),
    ("Fighters stormed the port in Malvik.", "Fighters stormed the port in Malvik, a hoax message said."),
    ("Peter Maro sold the ferry to a Norland firm.", "Peter Maro sold the ferry to a Norland firm in a novel."),
    ("The Malvik council passed the ferry bill.", "The Malvik council passed the ferry bill at first reading."),
    ("Maro signed the ferry bill.", "Maro did not sign the ferry bill."),
    ("Maro signed the ferry bill.", "Maro may have signed the ferry bill."),
    ("Maro signed the ferry bill.", "Critics say Maro signed the ferry bill."),
    ("Maro signed the ferry bill.", "If Maro signed the ferry bill, tolls would rise."),
    ("Maro signed the ferry bill.", "Before Maro signed the ferry bill, he slept."),
    ("Maro signed the ferry bill.", "Maro rival Trost signed the ferry bill."),
    ("Maro signed the ferry bill.", "Maro signed the ferry bill petition."),
    ("Maro signed the ferry bill.", "Maro signed a proposed ferry bill."),
    ("Maro signed the ferry bill.", "Trost said Maro's aide signed the ferry bill."),
    ("Maro signed the ferry bill.", "Has Maro signed the ferry bill?"),
    ("Peter Maro signed the ferry bill.", "Anna Maro signed the ferry bill."),
    ("Maro accused Trost of lying.", "Trost accused Maro of lying."),
    ("Police arrested three sailors in Malvik.", "Police arrested four sailors in Malvik."),
    ("Police arrested three sailors in Malvik.", "Police arrested at least three sailors in Malvik."),
    ("Maro was fired from the ferry board.", "Maro fired the ferry board."),
    ("Maro sent troops to Norland.", "Maro sent troops from Norland."),
    ("Maro signed the ferry bill.", '"Maro signed the ferry bill," Trost wrote.'),
]
NONE = [
    "He signed the ferry bill.",
    "The sailor who robbed the Malvik bank was jailed.",
    "Did Maro sign the ferry bill?",
    "Whether Maro signed the ferry bill is unknown.",
    "",
    "Emoji 🙂 alone.",
    "وقع الرئيس على القانون",
]


def told(one: str, other: str) -> bool:
    forenames = forenames_of([one, other])
    return any(told_in(clause, other, forenames) for clause in clauses(one))


@pytest.mark.parametrize(("one", "other"), TOLD)
def test_told(one: str, other: str) -> None:
    assert told(one, other)


@pytest.mark.parametrize(("one", "other"), NOT_TOLD)
def test_not_told(one: str, other: str) -> None:
    assert not told(one, other)


@pytest.mark.parametrize("text", NONE)
def test_no_clause(text: str) -> None:
    assert clauses(text) == ()


def test_clause_is_verbatim() -> None:
    text = "WASHINGTON — President Peter Maro signed the ferry bill on Friday, days after a strike."
    shown = [text[c.start : c.end] for c in clauses(text)]
    assert "Peter Maro signed the ferry bill" in shown
    assert all(part in text for part in shown)


def test_long_sentences_are_not_read() -> None:
    assert elements("Maro signed bills. " * 5000) == ()
    assert clauses("word " * 10_000) == ()


def test_forenames() -> None:
    parts = elements("Mr. James B. Comey met the Labour leader")
    assert forename(parts, [p.low for p in parts].index("comey")) == "james"
    assert forenames_of(["James Comey ran.", "James Comey sat.", "Anna Comey ran."]) == {"comey": "james"}
    assert forenames_of(["James Comey ran.", "Anna Comey ran."]) == {}


def test_who_is_told_of_in_a_relative_clause_only_is_not_said_to_be_told() -> None:
    other = "Officials spoke of the earthquake that struck Karsk on Tuesday."
    (clause, *_) = clauses("The earthquake struck Karsk on Tuesday.")
    assert not told_in(clause, other, forenames_of([other]))
