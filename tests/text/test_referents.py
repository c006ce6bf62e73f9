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
    assert meant(*sentences) == name


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
        ("Quarry called a meeting.", "She had waited.", HE),  # R5: the article has both
        ("NATO called a meeting.", HE),
    ],
)
def test_in_doubt_nobody_is(sentences: tuple[str, ...]) -> None:
    assert meant(*sentences) is None


def test_gender_goes_by_the_whole_article() -> None:
    said = ("Quarry called a meeting.", HE)
    assert meant(*said) == "Quarry"
    assert meant(*said, article="She left early.") is None
    assert meant(*said, article="She left early. Mr Quarry stayed.") == "Quarry"
    assert meant(*said, article="Ms Quarry stayed.") is None


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
