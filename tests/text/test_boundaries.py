"""Golden rules of sentence splitting in other languages than English, each with sentences written for it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.sentences import spans
from tests.hanging import ends

RULES = [
    line.split("|")
    for line in Path(__file__).with_name("sentences-languages.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def split(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, language)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule[0]} {rule[1]}")
def test_golden_rules(rule: list[str]) -> None:
    language, _, *sentences = rule
    text = ("" if language in ("zh", "ja") else " ").join(sentences)
    assert split(text, language) == sentences


def test_who_said_it_belongs_to_a_chinese_quotation() -> None:
    assert len(split("“我们等着。没有人来。”她对记者说。道路关闭了。", "zh")) == 2
    assert len(split("“我们等着。没有人来。”道路关闭了。", "zh")) == 2


def test_a_language_that_nobody_knows_is_split_by_the_common_rules() -> None:
    assert split("Qapla’ HoS. Batlh Daqawlu’taH.", "Klingon") == ["Qapla’ HoS.", "Batlh Daqawlu’taH."]


@given(
    st.text(alphabet=st.sampled_from("aAéÉ .!?…。！“”„«»「」\n1г停あЯ؟।\u00a0)(-–")),
    st.sampled_from(["de", "fr", "ru", "zh", "ja", "ar", "hi", "xx"]),
)
def test_the_spans_cover_all_that_is_not_white_space_in_order(text: str, language: str) -> None:
    found = spans(text, language)
    assert all(text[s:e] == text[s:e].strip() != "" for s, e in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert "".join("".join(text[s:e].split()) for s, e in found) == "".join(text.split())


@pytest.mark.parametrize("unit", ["。", "“", "「", "a. ", "z. B. ", "3. ", "等说。", "」", "(", "1. A"])
@pytest.mark.parametrize("language", ["de", "zh", "ja"])
def test_any_run_is_split_in_linear_time(unit: str, language: str) -> None:
    with ends():
        spans(unit * 20_000, language)
