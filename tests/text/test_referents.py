"""The rules by which a pronoun's referent is certain, by their numbers in the module."""

from __future__ import annotations

import pytest

from digest.text.standalone.people import full_name, surname
from digest.text.standalone.referents import antecedent, pronoun


def meant(*sentences: str, article: str = "") -> str | None:
    """Whom the first pronoun of the last sentence means."""
    found = pronoun(sentences[-1])
    if found is None:
        return None
    whole = f"{article} {' '.join(sentences)}"
    place = antecedent(sentences[:-1], found.gender, whole)
    return sentences[place[0]][place[1] : place[2]] if place else None


HE = "He closed the port of Bergen on Monday."
LUND = "The city of Bergen is led by Mayor Erik Lund."
MARO = "Lena Maro, a lawyer, lives in Bergen."


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        (("Mayor Erik Lund said the port was full.", HE), "Erik Lund"),
        (("Lund has run the port since 2019.", HE), "Lund"),
        (("Erik Lund, a lawyer since 2019, resigned.", HE), "Erik Lund"),
        (("“The port is full,” Lund said.", HE), "Lund"),
        (("“The port is full,” said Erik Lund.", HE), "Erik Lund"),
        (("On Sunday, Erik Lund called a meeting.", "On Monday, he closed the port."), "Erik Lund"),
        (("Erik Lund called a meeting.", "He wanted an answer by noon.", HE), "Erik Lund"),
        (("Erik Lund called a meeting.", "“The port is closed,” he said."), "Erik Lund"),
        (("Erik Lund called a meeting.", "His plan would close the port of Bergen."), "Erik Lund"),
    ],
)
def test_who_is_meant(sentences: tuple[str, ...], name: str | None) -> None:
    assert meant(*sentences, article=LUND) == name


@pytest.mark.parametrize(
    "sentences",
    [
        ("Erik Lund called a meeting.", "Lund and Olsen agreed that he would close the port."),  # R1
        ("Erik Lund called Nils Olsen.", HE),  # R2
        ("Erik Lund called a meeting.", "Nils Olsen came.", HE),  # R2: another since
        ("A meeting was called by Erik Lund.", HE),  # R3
        ("Erik Lund's plan was rejected.", HE),  # R3
        ("Keeping Lund was a mistake for Olsen's party.", HE),  # R3
        ("Erik Lund called the minister.", HE),  # R4
        ("Erik Lund said his lawyer had left.", HE),  # R4
        ("Anna Lund called a meeting.", HE),  # R5
        ("Mrs Lund called a meeting.", HE),  # R5
        ("Quarry called a meeting.", HE),  # R5: nothing tells
        ("NATO called a meeting.", HE),
    ],
)
def test_in_doubt_nobody_is(sentences: tuple[str, ...]) -> None:
    assert meant(*sentences, article=LUND) is None


@pytest.mark.parametrize(
    "other",
    [
        "a cyclist near the harbour bridge",
        "a passer-by",
        "a pedestrian",
        "an Afghan",
        "a Syrian",
        "the Russian",
        "a Swede",
        "a Viking",
        "a Muslim",
        "a Taliban",
        "an MP",
        "a source",
        "a Congolese",
        "an unarmed 19-year-old",
        "the accused",
        "the murder accused",
        "the deceased",
        "the dead",
        "the patient",
        "the city's elderly",
        "one of the hostages",
        "an unknown sailor",
        "the cleric",
        "a whistleblower",
        "the striker",
        "the winner",
        "a policy that he loved",
        "his dog",
    ],
)
def test_whoever_else_may_be_a_person_is_in_the_way(other: str) -> None:  # R4
    assert meant(f"Erik Lund defended {other}.", HE, article=LUND) is None
    assert meant(f"On Sunday {other} came.", "Erik Lund called a meeting.", HE, article=LUND) is None


@pytest.mark.parametrize(
    "thing",
    [
        "the plan",
        "a new law to cut taxes",
        "the Syrian capital",
        "talks in Geneva",
        "a deal with the European Union",
        "a UN ban",
    ],
)
def test_a_thing_is_in_nobodys_way(thing: str) -> None:  # R4
    assert meant(f"Erik Lund defended {thing}.", HE, article=LUND) == "Erik Lund"


def test_what_is_said_of_somebody_between_commas_may_name_one_person_alone() -> None:  # R4
    assert meant("Erik Lund, a lawyer in Bergen, resigned.", HE, article=LUND) == "Erik Lund"
    assert meant("Erik Lund, a lawyer of the accused, resigned.", HE, article=LUND) is None
    assert meant("Erik Lund, who shot a cyclist, resigned.", HE, article=LUND) is None
    assert meant("Erik Lund, the cyclist's lawyer, resigned.", HE, article=LUND) is None


def test_a_woman_and_another() -> None:  # R4
    her = "Her handbag was found on Monday in Bergen."
    assert meant("Lena Maro hired a nanny.", her, article=MARO) is None
    assert meant("Lena Maro hired a boat.", her, article=MARO) == "Lena Maro"


@pytest.mark.parametrize(
    ("sentence", "article"),
    [
        ("John Deere said sales fell.", "John Deere sells machines."),
        ("John Deere said sales fell.", "John Deere, the tractor company, is led by a director."),
        ("John Deere said sales fell.", "John Deere, a firm whose owner left, met the president."),
        ("Ralph Lauren closed a plant.", "Ralph Lauren, which sells shirts, is a firm."),
        ("Ford closed a plant.", "Mr Bill wrote of Ford."),
        ("Charlotte closed the port.", "Charlotte is a city."),
        ("Victor battered the harbour bridge.", "Victor is a storm."),
        ("Erik Lund called a meeting.", "Nils Lund is no mayor."),
        ("Lund called a meeting.", "Mayor Erik Lund met Simon Lund."),
    ],
)
def test_a_name_of_whom_nothing_is_told_may_be_nobodys(sentence: str, article: str) -> None:  # R6
    assert meant(sentence, HE, article=article) is None
    assert meant(sentence, HE.replace("He", "She"), article=article) is None


@pytest.mark.parametrize(
    "told",
    ["Mayor Erik Lund left.", "Erik Lund, 52, left.", "Erik Lund, a local lawyer, left.", "Mr. Lund met Erik Lund."],
)
def test_who_has_a_title_an_age_or_an_office_is_somebody(told: str) -> None:  # R6
    assert meant("Erik Lund called a meeting.", HE, article=told) == "Erik Lund"


def test_gender_is_told_by_the_name_or_the_title() -> None:
    said = ("Lund called a meeting.", HE)
    assert meant(*said, article="Mayor Erik Lund stayed.") == "Lund"
    assert meant(*said, article="Mayor Anna Lund stayed.") is None
    assert meant(*said, article="Mayor Erik Lund met Ms Lund.") is None


def test_the_fullest_name_is_that_of_one_person() -> None:
    sentences = ["Bergen elected Mayor Erik Lund.", "Lund has closed the port."]
    at, start, end = full_name(sentences, surname("Lund"), " ".join(sentences)) or (0, 0, 0)
    assert sentences[at][start:end] == "Erik Lund"
    assert full_name([*sentences, "He met Anna Lund."], "lund", "") is None
    assert full_name(sentences[1:], "lund", "") is None


@pytest.mark.parametrize(
    "text", ["", "He", "“", "他说港口已关闭。", "قال إن الميناء مغلق.", "\x00 he \u202e said", "he " * 5000]
)
def test_odd_input_is_no_pronoun_that_anything_hangs_on(text: str) -> None:
    pronoun(text)
    assert antecedent([text], "m", text) is None


def test_an_endless_sentence_is_read_in_one_go() -> None:
    assert meant(f"Erik Lund defended {'A ' * 20_000}plan.", HE, article=LUND) is None
