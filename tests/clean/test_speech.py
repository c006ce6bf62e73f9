"""To whom a line speaks."""

from __future__ import annotations

import pytest

from digest.clean import lines
from tests.hanging import ends


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Haben Sie einen Hinweis?", "asks the reader, short line"),
        ("Bitte hier klicken", "opens with a request, short line"),
        ("Merci de votre visite", "speaks to the reader, short line"),
        ("Have you read our newsletter", "speaks to the reader of subscribe, short line"),
        ("Jetzt den Newsletter bestellen!", "phrase of pages with !, short line"),
        ("Ada Boyle lehrt Baukunde in der Hafenstadt", "opens like a note on a person"),
        ("Ich bin Ada und backe gern", "opens in the first person, short line"),
        ("The ferry was late", "kinds of phrases of pages: 0, short line"),
    ],
)
def test_features_of_speech(text: str, feature: str) -> None:
    assert feature in lines.line(text, None).features


@pytest.mark.parametrize("text", ["Sie kamen am Montag", "Am Montag kamen sie an", "La venta du pain, tu sais"])
def test_they_and_she_are_not_the_reader(text: str) -> None:
    assert not any(name.startswith("speaks to the reader") for name in lines.line(text, None).features)


def test_a_decided_line_has_no_features() -> None:
    assert lines.line("Have you read our newsletter", "boilerplate").features == ()


@pytest.mark.parametrize("text", ["Aa " * 50_000, "Dr. " * 50_000, "A" * 100_000, "“" * 50_000])
def test_long_lines_take_linear_time(text: str) -> None:
    with ends():
        assert lines.line(text, None).size >= 0
