"""What holds of the figures of any text, and of an article as a whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotators import figures, quotations
from digest.annotators.figures import reading
from digest.annotators.figures.lexer import lex
from digest.model import Article, Field
from tests import builders
from tests.hanging import ends

_WORDS = (
    "12 3,000 3,00,000 1.5 007 two hundred and million billion dozen dozens half a third quarter of the one in five "
    "at least more than about up to between to - – — $ £ % ( ) \" “ ” ' . , ; : / killed people were not may have 's "
    "Aleppo in Friday 2016 May 31 years old year-old km m bn F-16 10th ½ 🙂 مرحبا \u200f \x00 \ud800 ١٢ 12a 1a1"
)
PIECES = [word for word in _WORDS.split(" ") if word]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_read_and_every_span_is_in_it(text: str) -> None:
    end = 0
    for found in reading.read(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()
        assert found.low is not None or found.high is not None
        assert found.low is None or found.high is None or found.low <= found.high
        assert found.start >= end or found.kind == "ordinal"
        end = max(end, found.start)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_tokens_are_verbatim_and_in_order(text: str) -> None:
    tokens = lex(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_bounds_and_limits_agree(text: str) -> None:
    for found in reading.read(text):
        opened = {"at least": "high", "more than": "high", "at most": "low", "less than": "low"}.get(found.bound)
        assert opened is None or getattr(found, opened) is None


@pytest.mark.parametrize(
    "text",
    [
        "12 " * 10_000,
        "1," * 15_000,
        "killed 12 and " * 3_000,
        "thousands of " * 5_000,
        '"' * 20_000 + "12 men",
        "a" * 50_000,
        "9" * 100_000,
        ".1" * 20_000,
        "1 234 " * 5_000,
        "6. 4, " * 5_000,
        "half to " * 5_000,
        "between half and a third to " * 2_000,
        "aged from one to 12, " * 2_000,
        "one of 12 of one family of " * 2_000,
        "reports that 12 of the the the " * 2_000,
        "half of the 12 " * 3_000,
        "dozens in which " * 3_000,
        "the number of " * 5_000 + "12",
        "had 12 men by " * 3_000,
        "\u202eقتل 12 شخصا " * 3_000,
        "🙂12🙂men " * 5_000,
        "killed many good old men " * 2_500,
        "'\"“”‘’«»" * 3_000 + " 12 men",
    ],
)
def test_freak_sentences_take_linear_time(text: str) -> None:
    reading.read("12 men")
    with ends():
        reading.read(text)


def test_the_same_sentence_gives_the_same_figures_wherever_it_stands() -> None:
    sentence = "The blast killed at least 43 people and injured 76 others in Lyon."
    alone = figures.annotate(builders.article(sentence))
    among = figures.annotate(builders.article("It rained for two days.", sentence, "Nobody spoke.", id="b"))
    assert [replace(f, evidence=alone[0].evidence) for f in alone] == [
        replace(f, evidence=alone[0].evidence) for f in among[1:]
    ]


def test_evidence_runs_from_the_limit_to_the_unit() -> None:
    article = builders.article("It was calm.", "Police say at least 43 young people died.")
    (found,) = figures.annotate(article)
    assert found.evidence.text == "at least 43 young people"
    assert article.text[found.evidence.start : found.evidence.end] == found.evidence.text
    assert found.evidence.paragraph == 2


def test_the_speaker_is_who_says_the_statement_around_it() -> None:
    article = builders.article('Mayor Ann Example said: "We lost 43 houses." The fire burned for 12 days.')
    first, second = figures.annotate(article, quotations.annotate(article))
    assert first.speaker == "Ann Example"
    assert second.speaker is None


def test_a_speaker_without_a_name_is_shown_in_the_words_of_the_text() -> None:
    article = builders.article('The mayor said that 43 houses had burned. "We lost 12 horses," the army said.')
    said = figures.annotate(article, quotations.annotate(article))
    assert [figure.speaker for figure in said] == ["The mayor", "the army"]


def test_who_refuses_to_confirm_a_figure_does_not_state_it() -> None:
    article = builders.article("Mayor Ann Example refused to confirm reports that twelve people had died.")
    (found,) = figures.annotate(article, quotations.annotate(article))
    assert (found.event, found.speaker) == (None, None)


def test_without_quotes_nobody_speaks() -> None:
    article = builders.article('Mayor Ann Example said: "We lost 43 houses."')
    assert [f.speaker for f in figures.annotate(article)] == [None]


def _in(article: Article, language: str | None) -> Article:
    known: Field[str] = Field(language, "stated") if language else Field()
    return replace(article, metadata=replace(article.metadata, language=known))


@pytest.mark.parametrize(("language", "count"), [("en", 1), (None, 1), ("de", 0), ("hi", 0)])
def test_only_english_is_read(language: str | None, count: int) -> None:
    article = _in(builders.article("The blast killed 43 people."), language)
    assert len(figures.annotate(article)) == count


def test_ordinals_can_be_left_out() -> None:
    article = builders.article("It was the third attack on 43 houses.")
    wanted = figures.annotate(article, options=figures.Options(ordinals=False))
    assert [f.kind for f in figures.annotate(article)] == ["ordinal", "count"]
    assert [f.kind for f in wanted] == ["count"]


def test_set_aside_lines_have_no_figures() -> None:
    article = builders.article("43 comments", "It was calm.", roles={0: "boilerplate"})
    assert figures.annotate(article) == ()
