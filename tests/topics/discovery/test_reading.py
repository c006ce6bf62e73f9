"""Articles as numbers."""

from __future__ import annotations

import pytest

from digest.topics.discovery.reading import Shape, passage, read
from digest.topics.discovery.vocabulary import Vocabulary
from tests import builders

_SHAPES = Shape.FIRST | Shape.SPACED | Shape.HYPHENED | Shape.DOTTED | Shape.JOINED


def test_every_word_has_its_number_and_shape() -> None:
    known = Vocabulary()
    found = passage(["The mayor's well-known toll.", "Mr. Vardo, the mayor"], known)
    assert [known.forms[word] for word in found.words] == [
        *("The", "mayor's", "well", "known", "toll"),
        *("Mr", "Vardo", "the", "mayor"),
    ]
    tied = Shape.SPACED | Shape.JOINED
    assert [Shape(shape) & _SHAPES for shape in found.shapes] == [
        *(Shape.FIRST, tied, Shape.SPACED, Shape.HYPHENED | Shape.JOINED, tied),
        *(Shape.FIRST, Shape.DOTTED, Shape(0), tied),
    ]
    assert Shape.CAPITAL in Shape(found.shapes[6])
    assert Shape.KEYED not in Shape(found.shapes[7])


def test_the_lead_is_five_sentences() -> None:
    assert passage(["It rained again."] * 8, Vocabulary()).lead == 15
    assert passage(["It rained again."] * 2, Vocabulary()).lead == 6


def test_articles_without_words_are_read() -> None:
    found = read([builders.article("", id="a"), builders.article("🙂", id="b")])
    assert len(found) == 2
    assert [list(body.words) for body in found.bodies] == [[], []]
    assert len(read([])) == 0


@pytest.mark.parametrize("text", ["", "\u0000", "أعلنت الحكومة هدنة", "word-" * 3000])
def test_odd_text_does_no_harm(text: str) -> None:
    found = passage([text], Vocabulary())
    assert len(found.words) == len(found.shapes) == found.lead
