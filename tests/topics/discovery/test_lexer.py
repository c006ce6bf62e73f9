"""Which words can stand together in a noun phrase, and what stands beside them."""

from __future__ import annotations

import pytest

from digest.topics.discovery import lexer
from digest.topics.discovery.reading import passage
from digest.topics.discovery.vocabulary import Vocabulary


def found(sentence: str) -> list[tuple[str, str, str]]:
    """Each phrase of a sentence with what stands before and after it."""
    known = Vocabulary()
    read = passage([sentence], known)
    own = [known.stems[word] for word in read.words]
    pieces = [piece for run in lexer.runs(read) for piece in lexer.pieces(read, own, run)]
    return [
        (lexer.written(read, piece, known), lexer.left(read, piece, known), lexer.right(read, piece, known))
        for piece in pieces
    ]


def texts(sentence: str) -> list[str]:
    return [text for text, _, _ in found(sentence)]


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
    assert [sides for text, *sides in found(sentence) if text.lower().startswith("harbour toll")] == [[left, right]]


@pytest.mark.parametrize("text", ["", "…", "🙂 🙂", "\u0000", "word " * 5000, "أعلنت الحكومة هدنة جديدة", "Ab-" * 3000])
def test_odd_sentences_do_no_harm(text: str) -> None:
    read = passage([text], Vocabulary())
    assert all(0 <= start < end <= min(start + 12, len(read.words)) for start, end in lexer.runs(read))
    assert len(found(text)) <= 4 * len(read.words)


def test_a_phrase_is_a_number_made_of_its_stems() -> None:
    known = Vocabulary()
    read = passage(["Great harbour tolls"], known)
    whole = max(lexer.phrases([known.stems[word] for word in read.words]))
    assert lexer.key(whole, known) == "great harbour toll"
    assert lexer.stems_of(whole) == [1, 2, 3]
