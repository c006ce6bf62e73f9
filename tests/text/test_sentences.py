"""Golden rules of sentence splitting, each with a sentence written for it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.sentences import spans
from tests.hanging import ends


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    ("rule", "sentences"),
    [
        ("1 acronym of a body", ["The U.N. sent two envoys to the talks.", "Neither of them spoke."]),
        ("2 rank before a name", ["The order came from Lt. Gen. Ivo Marek on Monday.", "He gave no reason."]),
        ("3 month before a day", ["The vote of Nov. 8 was close.", "A recount began on Jan. 4 in two states."]),
        ("3b month at the end", ["The port was shut on 3 May.", "Norway protested in Nov.", "Sweden did not."]),
        ("4 time of day in mid-sentence", ["The sirens began at 5 a.m. on Friday.", "They stopped at noon."]),
        ("5 time of day at the end", ["Polls closed at 9 p.m.", "Counting went on all night."]),
        (
            "5b time of day before a zone or a day",
            ["It came at 5 a.m. ET Sunday and at 7 p.m. Friday.", "Nobody slept."],
        ),
        (
            "5c place with dots at the end",
            ["They met in Washington, D.C.", "Marek’s wife stayed.", "He works at Orla Inc.", "The firm pays."],
        ),
        ("5d acronym before a possessive", ["The U.S. Senate’s vote failed.", "It was close."]),
        ("5e acronym before a title", ["He flew to the U.N. in May and left the U.S.", "Mr. Marek stayed at home."]),
        ("6 ellipsis within a sentence", ["“There was smoke…and then there was nothing,” he said.", "It was dark."]),
        ("7 quotation of two sentences", ["“We waited. Nobody came,” she said.", "The road stayed shut."]),
        ("8 numbers glued to a comma", ["They lost 30 tanks,12 guns and a bridge.", "The rest fled."]),
        ("9 initials of a name", ["The book is by J. K. Lindqvist.", "It sold well."]),
        ("10 title before a name", ["Mr. Adeyemi met Dr. Sato in St. Gallen.", "They shook hands."]),
        ("11 decimal and money", ["Prices rose 3.5 percent to $4.20 a litre.", "Drivers complained."]),
        ("12 number of a thing", ["Resolution No. 12 was adopted.", "The answer was no.", "Talks went on."]),
        ("13 versus", ["The case is Ames vs. Borough of Leigh.", "It opens today."]),
        ("14 question and exclamation", ["Who fired first?", "Nobody will say!", "The inquiry goes on."]),
        (
            "11b figure with a space in it",
            [
                "The 5. 9-magnitude quake woke Orla.",
                "It was the 4. 5 of May over again.",
                "It ended in 2019.",
                "30 died.",
            ],
        ),
        (
            "10b title after a hyphen",
            ["Then-Rep. Vik and ex-Gov. Marek met.", "The lull—Oct. 20 to Nov. 3—held.", "It rained."],
        ),
        ("12b year of a work", ["See Holm, Anna. 2016.", "A History of Orla.", "It sold well."]),
        ("15 the acronym of a state at the end", ["He flew back to the U.S.", "She stayed."]),
    ],
)
def test_golden_rules(rule: str, sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences, rule


def test_lines_wrapped_at_a_width_do_not_end_sentences() -> None:
    assert split("The river rose\nby two metres. Roads\nwere shut.") == [
        "The river rose\nby two metres.",
        "Roads\nwere shut.",
    ]


@given(st.text(alphabet=st.sampled_from("aA .!?…“”\"'‘’\n1é😀\u00a0U.N.)(")))
def test_the_spans_cover_all_that_is_not_white_space_in_order(text: str) -> None:
    found = spans(text)
    assert all(text[s:e] == text[s:e].strip() != "" for s, e in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert "".join("".join(text[s:e].split()) for s, e in found) == "".join(text.split())


def test_half_a_character_does_no_harm() -> None:
    assert split("The sign read \ud800. Nobody could say why.") == ["The sign read \ud800.", "Nobody could say why."]


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000", "\u2028", "\x85", "\t"])
def test_white_space_of_any_kind_parts_sentences_and_does_no_harm(space: str) -> None:
    assert split(f"It rained.{space}“It did.”{space}No.") == ["It rained.", "“It did.”", "No."]
    assert spans(f".{space}.{space}”{space}") is not None


def test_a_paragraph_of_any_length_is_split_alike_and_in_linear_time() -> None:
    sentences = ["“We waited,” she said, “and nobody came.”", "The road to the U.S. border stayed shut."] * 5_000
    assert split(" ".join(sentences)) == sentences
    with ends():
        assert spans("“" * 200_000) == [(0, 200_000)]
