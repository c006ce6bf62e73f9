"""Which words can stand together in a noun phrase, and what stands beside them."""

from __future__ import annotations

import pytest

from digest.topics.discovery import lexer


def texts(sentence: str) -> list[str]:
    return [piece.text for run in lexer.runs(sentence) for piece in lexer.pieces(run)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor defended the harbour toll.", ["harbour toll"]),
        ("It is a harbour, a toll and a gate.", []),
        ("The mayor's harbour toll failed.", ["harbour toll"]),
        ("They want the self-driving bus line.", ["self-driving bus", "self-driving bus line", "bus line"]),
        ("She spoke of the Great Western Canal Act.", ["Western Canal", "Western Canal Act", "Canal Act"]),
    ],
)
def test_phrases_stand_between_function_words_verbs_and_punctuation(sentence: str, expected: list[str]) -> None:
    assert [text for text in texts(sentence) if " " in text] == expected


def test_a_phrase_crosses_no_comma_and_no_owner() -> None:
    assert "harbour toll" not in texts("Near the harbour, toll gates rose.")
    assert "mayor toll" not in texts("The mayor's toll failed.")


def test_a_hyphen_is_not_cut() -> None:
    assert "driving bus" not in texts("They want the self-driving bus line.")


def test_one_word_is_a_phrase_only_as_a_name_within_a_sentence() -> None:
    assert texts("Growers fear Oakblight.") == ["Oakblight"]
    assert texts("Oakblight.") == []


@pytest.mark.parametrize(
    ("sentence", "left", "right"),
    [
        ("Nobody wants the harbour toll of old.", "noun", "noun"),
        ("They harbour toll the gate.", "verb", "verb"),
        ("Ships wait in harbour toll, they say.", "place", "open"),
        ("The Ministry of Harbour Tolls closed.", "inside", "open"),
        ("Harbour Tolls said nothing.", "open", "says"),
    ],
)
def test_what_stands_beside_a_phrase(sentence: str, left: str, right: str) -> None:
    found = [piece for run in lexer.runs(sentence) for piece in lexer.pieces(run) if piece.key == "harbour toll"]
    assert [(piece.left, piece.right) for piece in found] == [(left, right)]


@pytest.mark.parametrize("text", ["", "…", "🙂 🙂", "\u0000", "word " * 5000, "أعلنت الحكومة هدنة جديدة", "Ab-" * 3000])
def test_odd_sentences_do_no_harm(text: str) -> None:
    found = [piece for run in lexer.runs(text) for piece in lexer.pieces(run)]
    assert all(piece.text in text for piece in found)
    assert all(len(run.keys) <= 12 for run in lexer.runs(text))
