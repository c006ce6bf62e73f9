"""What counts as an occurrence of a term or a pattern."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.topics.entries import Entry, Pattern, entries
from digest.topics.matching import Found, compiled
from digest.topics.phrases import uninflected

HALT = Pattern("halt of strikes", (("halt", "pause"), ("air strike", "bombing")), 4)


def scan(text: str, **changes: object) -> list[tuple[str, str]]:
    """The occurrences of one entry in `text`, each as (name, the words it covers)."""
    fields = {"name": "t", "iptc": None, "origin": "catalogue", "terms": (), **changes}
    found = compiled((Entry(**fields),)).scan(text).get(0, ())  # type: ignore[arg-type]
    return [(item.name, text[item.start : item.end]) for item in found]


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("cease-fire", "A cease fire held.", "cease fire"),
        ("cease fire", "Two CEASE-FIRES failed.", "CEASE-FIRES"),
        ("peace talk", "The peace talks’ end", "peace talks"),
        ("U.N. mission", "the UN mission there", "UN mission"),
        ("resume", "It resumed at dawn", "resumed"),
        ("hostility", "Hostilities ended", "Hostilities"),
        ("siege", "the town’s siege", "siege"),
    ],
)
def test_01_inflection_case_and_hyphens_make_no_difference(term: str, text: str, words: str) -> None:
    assert scan(text, terms=(term,)) == [(term, words)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("demonstrator", "This demonstrates the point."),
        ("firefight", "Firefighters came."),
        ("rebels and insurgents", "An insurgent fell."),
        ("occupation", "an occupational hazard"),
        ("stabilization force", "a stabilizing force"),
    ],
)
def test_02_a_shared_porter_stem_is_not_enough(term: str, text: str) -> None:
    assert scan(text, terms=(term,)) == []


def test_03_free_words_match_on_stems_alone() -> None:
    assert scan("This demonstrates it.", terms=("demonstrator",), origin="query") == [("demonstrator", "demonstrates")]


@pytest.mark.parametrize(
    "text", ["In peace, talks went on.", "Peace; talks", "peace (talks)", "peace — talks", "Peace: talks"]
)
def test_04_punctuation_parts_a_phrase(text: str) -> None:
    assert scan(text, terms=("peace talk",)) == []


def test_05_quotation_marks_do_not() -> None:
    assert scan("a “humanitarian” pause", terms=("humanitarian pause",)) == [
        ("humanitarian pause", "humanitarian” pause")
    ]


def test_06_an_exact_form_is_matched_to_the_letter() -> None:
    assert scan("AIDS kills; aid helps; Aids too", terms=("=AIDS",)) == [("AIDS", "AIDS")]


def test_07_a_pattern_takes_its_groups_in_any_order_within_the_distance() -> None:
    assert scan("Air strikes were to pause.", patterns=(HALT,)) == [("halt of strikes", "Air strikes were to pause")]
    assert scan("They halted the bombing.", patterns=(HALT,)) == [("halt of strikes", "halted the bombing")]
    assert scan("He halted. Then, after two long weeks, the bombing", patterns=(HALT,)) == []


def test_08_the_groups_of_a_pattern_need_words_of_their_own() -> None:
    same = Pattern("p", (("air strike",), ("strike",)), 3)
    assert scan("An air strike.", patterns=(same,)) == []
    assert scan("An air strike, a strike.", patterns=(same,)) == [("p", "air strike, a strike")]


def test_09_excluded_phrases_cover_their_words() -> None:
    assert scan("a trade truce, then a truce", terms=("truce",), exclusions=("trade truce",)) == [("truce", "truce")]
    assert scan("pause the bank bombing", patterns=(HALT,), exclusions=("bank bombing",)) == []


def test_10_of_two_that_overlap_the_longer_term_stays_and_a_term_before_a_pattern() -> None:
    assert scan("a humanitarian pause", terms=("pause", "humanitarian pause")) == [
        ("humanitarian pause", "humanitarian pause")
    ]
    assert scan("pause in air strikes", terms=("air strike",), patterns=(HALT,)) == [("air strike", "air strikes")]


def test_11_each_entry_is_found_by_itself() -> None:
    first, second = Entry("a", None, "catalogue", ("truce",)), Entry("b", None, "catalogue", ("truce", "siege"))
    found = compiled((first, second)).scan("Siege, then truce")
    assert found == {
        0: (Found("term", "truce", 12, 17),),
        1: (Found("term", "siege", 0, 5), Found("term", "truce", 12, 17)),
    }


@pytest.mark.parametrize(
    "forms",
    [
        "halt halts halted halting",
        "resume resumes resumed resuming",
        "city cities city's",
        "stop stopped stopping",
        "shell shells shelled shelling",
        "airstrike airstrikes",
        "hostility hostilities",
        "blitz blitzes",
        "U.N. UN",
    ],
)
def test_12_inflections_share_a_key(forms: str) -> None:
    assert len({uninflected(form) for form in forms.split()}) == 1


@given(st.text(max_size=300))
def test_any_text_is_scanned_and_offsets_are_in_it(text: str) -> None:
    for found in compiled(entries()).scan(text).values():
        assert all(0 <= item.start < item.end <= len(text) for item in found)
        assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize("unit", ["halt airstrike ", "halt ", "ceasefire ", "the pause ", "not bomb since ", "“ ‘ ( "])
def test_time_is_linear_in_the_sentence(unit: str) -> None:
    matcher = compiled(entries())
    matcher.scan(unit)
    started = time.perf_counter()
    matcher.scan(unit * 5_000)
    assert time.perf_counter() - started < 3


def test_a_phrase_broken_by_the_end_of_a_wrapped_line_is_found() -> None:
    text = "Both armies kept to the humanitarian\npause that was agreed."
    found = compiled(entries()).scan(text)
    assert "humanitarian\npause" in {text[f.start : f.end] for all_of_one in found.values() for f in all_of_one}
