"""When two sentences oppose each other: golden pairs, and laws that hold of all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import resources
from digest.opposition import Opposition, divided, lexicon, opposed
from tests.opposition.golden import NOT_OPPOSED, OPPOSED

ODD = (
    "",
    " ",
    "?",
    "not",
    "denied",
    "no evidence",
    "\x00\x07 not \u202e",
    "\U0001f600 did not \U0001f600",
    "لم تقصف روسيا المدينة منذ سبعة أيام",
    "Der Sprecher bestritt, dass die Brücke gesperrt wurde.",
    "俄罗斯否认轰炸该城",
)


@pytest.mark.parametrize(("kind", "left", "right"), OPPOSED)
def test_opposed(kind: str, left: str, right: str) -> None:
    found = opposed(left, right)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(("left", "right"), NOT_OPPOSED)
def test_not_opposed(left: str, right: str) -> None:
    assert opposed(left, right) is None


@pytest.mark.parametrize(("kind", "left", "right"), OPPOSED)
def test_the_order_of_the_claims_does_not_matter(kind: str, left: str, right: str) -> None:
    one, other = opposed(left, right), opposed(right, left)
    assert one is not None
    assert other is not None
    assert (one.kind, one.left, one.right) == (other.kind, other.right, other.left)
    assert one.kind == kind


@pytest.mark.parametrize(("left", "right"), [(a, b) for _, a, b in OPPOSED])
def test_the_places_are_those_of_words(left: str, right: str) -> None:
    found = opposed(left, right)
    assert isinstance(found, Opposition)
    for (start, end), text in ((found.left, left), (found.right, right)):
        assert text[start:end]
        assert text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("odd", ODD)
def test_odd_sentences_oppose_nothing(odd: str) -> None:
    assert all(opposed(odd, other) is None for other in (*ODD, OPPOSED[0][1]))


@pytest.mark.parametrize("sentence", [text for _, *pair in OPPOSED for text in pair])
def test_no_sentence_opposes_itself(sentence: str) -> None:
    assert opposed(sentence, sentence) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text(left: str, right: str) -> None:
    assert opposed(left, right) is None or opposed(right, left) is not None


@given(st.lists(st.sampled_from([w for _, a, b in OPPOSED for w in (a + " " + b).split()]), max_size=40))
def test_any_heap_of_words(words: list[str]) -> None:
    cut = len(words) // 2
    left, right = " ".join(words[:cut]), " ".join(words[cut:])
    found = opposed(left, right)
    assert (found is None) == (opposed(right, left) is None)


@pytest.mark.parametrize(
    "filler", ["not ", "denied that ", "no planes flew ", "12 people were killed ", "a,", "\u202e"]
)
def test_a_sentence_of_any_length(filler: str) -> None:
    freak = filler * 10_000
    assert opposed(freak, freak + "x") is None or opposed(freak + "x", freak) is not None


def test_a_word_stands_at_one_pole_of_a_class_only() -> None:
    for word, poles in lexicon.poles().items():
        assert len({pole.name for pole in poles}) == len(poles), word


def test_every_group_of_words_is_in_the_data() -> None:
    table = resources.table("opposition")
    assert all(entry["plus"] and entry["minus"] for entry in table["class"])
    assert all(group.split() for section in ("words", "denial") for group in table[section].values())


def test_one_sentence_may_tell_both_sides() -> None:
    both = "Norland said its planes had not bombed the valley for a week, but villages had been struck, doctors said."
    found = divided(both)
    assert found is not None
    assert both[slice(*found.left)].endswith("for a week")
    assert both[slice(*found.right)] == "villages had been struck, doctors said."


@pytest.mark.parametrize(
    ("text", "right", "denier"),
    [
        ("Maro was accused of fraud, which he denies.", "which he denies.", "he"),
        (
            "A clerk called Maro a thief – something Maro has always denied.",
            "something Maro has always denied.",
            "Maro",
        ),
        ("The Gazette reported that Maro knew, but the Harbour Office denied it.", None, "Harbour Office"),
        (
            "Police look into links between Maro and the smugglers, claims Mr Maro has repeatedly denied.",
            None,
            "Mr Maro",
        ),
    ],
)
def test_a_claim_and_its_denial(text: str, right: str | None, denier: str) -> None:
    found = divided(text)
    assert found is not None
    assert found.kind == "denial"
    assert found.denier
    assert text[slice(*found.denier)] == denier
    assert right is None or text[slice(*found.right)] == right


@pytest.mark.parametrize(
    "text",
    [
        "Norland said its planes had not bombed the valley for a week, but the army had struck a deal.",
        "Norland said its planes had not bombed the valley for a week, but that they might bomb it again.",
        "The planes bombed the valley, but nobody was hurt.",
        "No plane has flown for a week.",
        "Maro said he had sent a petition to the court, which the judge denied.",
        "Maro was accused of fraud, which he has not denied.",
        "Maro was accused of fraud, but the port denied him entry to the hall.",
        "If Maro was accused of fraud, which he denies, the port would close.",
        "The harbour is full of old ships, which divers have denied.",
        "",
        "denied",
    ],
)
def test_a_sentence_of_one_side_is_not_divided(text: str) -> None:
    assert divided(text) is None
