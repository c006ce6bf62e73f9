"""Loaded words, hedges, scare quotes and reporting verbs: what is marked, what is not, and whose words they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.annotators import quotations, wording
from digest.annotators.wording.lexicon import hedges, loaded
from digest.model import Field
from digest.model.wording import Wording
from tests.builders import article


def found(*paragraphs: str) -> list[Wording]:
    made = article(*paragraphs, source="East Wire")
    return list(wording.annotate(made, quotations.annotate(made, quotations.Options(weighed=False))))


def words(kind: str, *paragraphs: str) -> list[tuple[str, str]]:
    return [(w.evidence.text, w.voice) for w in found(*paragraphs) if w.kind == kind]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("In a blistering letter the mayor slammed it.", ["blistering", "slammed"]),
        ("Her hard-line rivals cried foul.", ["hard-line", "cried foul"]),
        ("A rising star of the party, she brushed off the row.", ["rising star", "brushed off"]),
        ("The so-called reform fell apart.", ["so-called"]),
        ("The plan set off a firestorm and a flurry of letters.", ["firestorm", "flurry"]),
    ],
)
def test_loaded_words_are_marked_in_every_form(text: str, marked: list[str]) -> None:
    assert words("loaded", text) == [(word, "outlet") for word in marked]


@pytest.mark.parametrize(
    "text",
    [
        "Crude oil fell, a nurse injected the drug and police fired a stun grenade.",
        "The council met on Tuesday and approved the budget.",
        "“This is a brazen, shameful sham,” said Ana Ruiz.",
        "The Radical Party won three seats.",
        "He took the far right lane.",
        "They would be there so called for help.",
    ],
)
def test_plain_words_names_and_quoted_words_are_not(text: str) -> None:
    assert words("loaded", text) == []


def test_figures_of_war_count_only_where_there_is_no_war() -> None:
    assert words("loaded", "The opposition began an assault on the budget.") == [("assault", "outlet")]
    assert words("loaded", "The army began an assault on the port.", "Two soldiers died.") == []


def test_what_somebody_is_said_to_have_said_is_attributed() -> None:
    assert words("loaded", "Ana Ruiz said the budget was a shameful sham.") == [
        ("shameful", "attributed"),
        ("sham", "attributed"),
    ]


def test_hedges() -> None:
    text = "The bridge was reportedly hit. The cause appears to be a leak, which could not be independently verified."
    assert [word for word, _ in words("hedge", text)] == [
        "reportedly",
        "appears to",
        "could not be independently verified",
    ]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The “reform” left thousands without a home.", ["“reform”"]),
        ("The court struck down the “emergency decree” on Friday.", ["“emergency decree”"]),
        ("Ana Ruiz called it a “reform”.", []),
        ("The film “Night Train” opens today.", []),
        ("“Never,” he said.", []),
        ("The union described the offer as a “joke”.", []),
        ("“We will go on and on and on.”", []),
    ],
)
def test_scare_quotes_stand_where_nobody_speaks(text: str, marked: list[str]) -> None:
    assert [word for word, _ in words("scare quotes", text)] == marked


def test_reporting_verbs_have_speaker_stance_and_base_form() -> None:
    verbs = found("Ana Ruiz claimed that the port was open.", "Luis Prado said it was shut.")
    assert [(w.speaker, w.word, w.sort) for w in verbs if w.kind == "reporting verb"] == [
        ("Ana Ruiz", "claim", "claim"),
        ("Luis Prado", "say", "say"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The lawsuit's argument that the port was closed failed.",
        "His claim that the port was shut angered Luis Prado.",
        "Ana Ruiz: “The port is open.”",
        "According to Ana Ruiz, the port is open.",
        "Jobless claims that the port had recovered were false.",
    ],
)
def test_nouns_and_colons_are_no_reporting_verbs(text: str) -> None:
    assert [w.word for w in found(text) if w.kind == "reporting verb"] == []


def test_nothing_is_said_of_another_language() -> None:
    made = article("Le maire a slammed le plan.")
    french = replace(made, metadata=replace(made.metadata, language=Field("fr", "given")))
    assert wording.annotate(french, ()) == ()


def test_no_word_both_judges_and_holds_back() -> None:
    judging, holding = ({t.form for terms in table().values() for t in terms} for table in (loaded, hedges))
    assert judging.isdisjoint(holding)


@given(st.lists(st.text(alphabet="aslmed“”\"'’.! -\n", min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_evidence_is_verbatim_and_in_order(paragraphs: list[str]) -> None:
    made = article(*paragraphs)
    marked = wording.annotate(made, quotations.annotate(made, quotations.Options(weighed=False)))
    assert all(made.text[w.evidence.start : w.evidence.end] == w.evidence.text for w in marked)
    assert [w.evidence.start for w in marked] == sorted(w.evidence.start for w in marked)


def test_of_going_on_to_say_the_verb_is_say() -> None:
    text = "Mayor Ana Ruiz said that the bridge is safe. Ruiz went on to say that it will open on Monday."
    assert [w.word for w in found(text) if w.kind == "reporting verb"] == ["say", "say"]
