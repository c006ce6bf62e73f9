"""Quotation marks told from apostrophes, each rule by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import quotes


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotes.find(text)]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("straight", 'He said "no" twice.', ['"no"']),
        ("curly", "He said “no” twice.", ["“no”"]),
        ("guillemets", "He said «no» twice.", ["«no»"]),
        ("low opening mark", "He said „no“ twice.", ["„no“"]),
        ("two single marks", "He said ''not now'' twice.", ["''not now''"]),
        ("opened with one kind, closed with another", 'He said “not now" twice.', ['“not now"']),
        ("closing mark that opens", "He said ”not now” twice.", ["”not now”"]),
        ("curly single", "The ‘moderate’ wing left.", ["‘moderate’"]),
        ("straight single", "The 'moderate' wing left.", ["'moderate'"]),
        ("nested", "She said, “They call it ‘progress’ here.”", ["“They call it ‘progress’ here.”", "‘progress’"]),
        ("apostrophe within a word", "It doesn't matter, they're late.", []),
        ("possessive plural", "The rebels' attacks and the workers' demands.", []),
        ("possessive inside single marks", "‘The rebels’ attacks go on,’ he said.", ["‘The rebels’ attacks go on,’"]),
        ("elision", "'Twas the '90s, and rock 'n' roll was king.", []),
        ("inches and minutes", "A 5' 10\" man ran.", []),
        ("mark without a partner", 'He shrugged" and left.', []),
        ("second opening mark", "“Lost opening. Then “found” again.", ["“found”"]),
        ("empty", "", []),
    ],
)
def test_rules(rule: str, text: str, expected: list[str]) -> None:
    assert quoted(text) == expected, rule


def test_open_quotation_runs_to_the_end_and_says_so() -> None:
    found = quotes.find("He said: “We go on,")
    assert [(q.start, q.end, q.closed) for q in found] == [(9, 19, False)]


def test_depth_counts_the_quotations_around() -> None:
    assert [q.depth for q in quotes.find("“One ‘two’ three” and “four”")] == [0, 1, 0]


@given(st.text(alphabet="ab s'\"“”‘’«»„.,\n", max_size=60))
def test_spans_are_ordered_inside_the_text_and_never_cross(text: str) -> None:
    found = quotes.find(text)
    assert found == sorted(found, key=lambda q: (q.start, -q.end))
    for i, a in enumerate(found):
        assert 0 <= a.start < a.end <= len(text)
        for b in found[i + 1 :]:
            assert b.start >= a.end or b.end <= a.end


@pytest.mark.parametrize("text", ["'" * 20000, '"' * 20000, "’ ‘a " * 5000, "“" * 20000])
def test_any_run_of_marks_is_read_in_one_pass(text: str) -> None:
    assert isinstance(quotes.find(text), list)
