"""Golden cases of the last check on speakers, by the rules' numbers."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import Options, annotate
from digest.annotators.quotations.soundness import speaks
from tests.builders import article

HOLDS = "the dam will hold"

CASES = [
    ("C1", "Khalid Novak, a demonstrator in the square, said early Friday that {}.", "Khalid Novak", True),
    ("C1", "Sen. Petr Novak, D-Ohio, the highest ranking Democrat of the panel, said {}.", "Petr Novak", True),
    ("C1", "Sen. Petr Novak, D-Ohio, said {}.", "Petr Novak", True),
    ("C1", "Senator Petr Novak, D-Ohio said {}.", "Petr Novak", True),
    ("C1", "But Novak's claim that {} is old.", "Novak", True),
    ("C2", "The footage from the tower showed that {}.", None, True),
    ("C2", "Multiple reports said {}.", None, True),
    ("C2", "Videos of the crash showed that {}.", None, True),
    ("C2", "An inquiry by the town said {}.", None, True),
    ("C2", "A source said {}.", "source", True),
    ("C2", "The nation's second-largest insurer said {}.", "nation's second-largest insurer", True),
    ("C2", "Some of the engineers said {}.", "Some of the engineers", True),
    ("C3", "Senior staff of the town hall in a briefing for those same few guests said {}.", "Senior staff", True),
]


@pytest.mark.parametrize(("rule", "text", "speaker", "mentioned"), CASES)
def test_speakers(rule: str, text: str, speaker: str | None, mentioned: bool) -> None:
    (quote,) = annotate(article(text.format(HOLDS)), Options(weighed=False))
    assert (quote.speaker, quote.mention is not None) == (speaker, mentioned), rule


@pytest.mark.parametrize("text", ["“Yes,” said 18-year-old Ana Ruiz.", "“Yes,” said Ana Ruiz from Lima."])
def test_an_age_is_no_speaker(text: str) -> None:
    assert [quote.speaker for quote in annotate(article(text), Options(weighed=False))] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "Those close said that the dam will hold.",
        "The most recent said that the dam will hold.",
        "18 said that the dam will hold.",
    ],
)
def test_what_is_no_noun_phrase_is_not_shown_as_a_speaker(text: str) -> None:
    assert all(quote.speaker is None for quote in annotate(article(text), Options(weighed=False)))


@pytest.mark.parametrize("noun", ["engineers", "insurer", "ministry", "protesters", "critics", "friends"])
def test_nouns_for_people_and_bodies(noun: str) -> None:
    assert speaks(noun)


@pytest.mark.parametrize("noun", ["footage", "reports", "number", "border", "law", "announcement", "quarter", ""])
def test_nouns_for_nobody(noun: str) -> None:
    assert not speaks(noun)


def test_it_is_no_surname() -> None:
    text = "“The rule is clear,” Holm said.\n\nIt said that the dam will hold."
    found = [quote.speaker for quote in annotate(article(*text.split("\n\n")), Options(weighed=False))]
    assert found == ["Holm", None]
    body = "“The rule is clear,” NATO said.\n\nIt said that the dam will hold."
    found = [quote.speaker for quote in annotate(article(*body.split("\n\n")), Options(weighed=False))]
    assert found == ["NATO", "NATO"]
