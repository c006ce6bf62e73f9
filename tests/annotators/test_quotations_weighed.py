"""Attributions that no rule is sure of: found by weights, and never told as said where they were not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.annotators.quotations import Options, annotate
from digest.annotators.quotations.weighed import model
from digest.annotators.quotations.weighed.stems import stem_of
from digest.grids.quotes import shown
from digest.model import Quote
from tests.builders import article
from tests.hanging import ends

PIECES = "Weber backs the plan to support seemed “ ” , . and decided not would 🙂 שלום"
WORDS = st.sampled_from(sorted(PIECES.split()))


def weighed(text: str) -> list[Quote]:
    return [q for q in annotate(article(text)) if q.weight is not None]


def rows(text: str) -> list[tuple[str | None, str, str | None, str]]:
    return [(q.speaker, q.cue.text if q.cue else "", q.stance, q.content.text) for q in weighed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Weber supports the new dam.", ("Anna Weber", "supports", "support", "the new dam")),
        ("Anna Weber plans to raise the dam.", ("Anna Weber", "plans", "intend", "to raise the dam")),
        ("Anna Weber attacked the plan.", ("Anna Weber", "attacked", "oppose", "the plan")),
    ],
)
def test_attitudes_are_found_by_their_surroundings(text: str, expected: tuple[str, str, str, str]) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber did not support the new dam.",
        "Anna Weber has never endorsed the plan.",
        "Nobody supports the new dam.",
        "The ministry did not say that it would rain.",
    ],
)
def test_what_was_not_said_has_a_stance_that_says_so(text: str) -> None:
    assert all(stance and stance.startswith(("not ", "supposed")) for _, _, stance, _ in rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "If the ministry supports the plan, the town will pay.",
        "It is not true that the ministry supports the plan.",
        "The ministry would support the plan.",
        "Anna Weber never said that the ministry supports the plan.",
    ],
)
def test_what_only_may_be_said_is_supposed(text: str) -> None:
    assert all(stance == "supposed" or (stance or "").startswith("not ") for _, _, stance, _ in rows(text))


def test_within_somebodys_words_nothing_is_weighed() -> None:
    assert weighed("Anna Weber said the ministry supports the plan.") == []
    assert weighed("“The ministry supports the plan,” Anna Weber said.") == []


def test_what_a_rule_finds_has_no_weight_and_comes_without_weighing_too() -> None:
    text = "Anna Weber said it holds. Petr Novak supports the new dam."
    sure = annotate(article(text), Options(weighed=False))
    assert [q.content.text for q in sure] == ["it holds"]
    assert [q for q in annotate(article(text)) if q.weight is None] == list(sure)


def test_a_table_shows_what_is_likely_said_by_somebody() -> None:
    found = annotate(
        article("Anna Weber supports the new dam. Nobody supports the old one. The dam holds, Petr Novak said.")
    )
    assert [q.content.text for q in shown(found, verbose=True)] == ["the new dam", "The dam holds"]
    assert [q.content.text for q in shown(found, verbose=False)] == ["The dam holds"]


def test_a_feature_without_a_weight_says_nothing() -> None:
    assert model.chance("uses", ["no such feature"]) == 0.5
    assert 0 < model.chance("contents", ["bias"]) < 1


@pytest.mark.parametrize(
    "words", [("back", "backs", "backed", "backing"), ("plan", "planned"), ("deny", "denies", "denied")]
)
def test_the_forms_of_a_regular_verb_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem_of(word) for word in words}) == 1


@given(st.lists(WORDS, max_size=40))
def test_spans_are_verbatim_and_the_answer_is_the_same_again(words: list[str]) -> None:
    made = article(" ".join(words) or "x")
    found = annotate(made)
    assert found == annotate(made)
    for quote in found:
        for part in (quote.content, quote.cue, quote.mention):
            assert part is None or made.text[part.start : part.end] == part.text


def test_an_endless_sentence_is_read_in_reasonable_time() -> None:
    text = "Weber backs the plan and supports " * 4000
    with ends():
        assert len(annotate(article(text))) > 1
