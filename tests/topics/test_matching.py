"""What counts as an occurrence of a term or a pattern."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.topics.entries import Entry, Pattern, entries
from digest.topics.matching import Found, compiled
from digest.topics.phrases import uninflected
from tests.hanging import ends

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


@pytest.mark.parametrize(
    "unit",
    [
        "halt airstrike ",
        "halt ",
        "ceasefire ",
        "the pause ",
        "not bomb since ",
        "“ ‘ ( ",
        "send troops ",
        "since Peace Talks ",
    ],
)
def test_time_is_linear_in_the_sentence(unit: str) -> None:
    matcher = compiled(entries())
    matcher.scan(unit)
    with ends():
        matcher.scan(unit * 5_000)


def test_a_phrase_broken_by_the_end_of_a_wrapped_line_is_found() -> None:
    text = "Both armies kept to the humanitarian\npause that was agreed."
    found = compiled(entries()).scan(text)
    assert "humanitarian\npause" in {text[f.start : f.end] for all_of_one in found.values() for f in all_of_one}


@pytest.mark.parametrize(
    "text",
    [
        "They flew to Anna’s Vineyard Retreat for a week.",
        "The deal was signed on Long Vineyard in May.",
    ],
)
def test_13_a_term_in_a_proper_name_is_weak(text: str) -> None:
    assert kinds(text, ("vineyard",)) == ["weak"]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("vineyard", "Vineyard workers left."),
        ("vineyard", "“Vineyard owners lost a lot,” she said."),
        ("vineyard", "OSLO -- Vineyard owners lost a lot this spring."),
        ("vineyard", "Frost Ruins Oldest Vineyard in the Valley"),
        ("Hurricane", "Then Hurricane Lena came ashore at noon."),
    ],
)
def test_14_a_capital_by_place_in_headlines_or_in_the_catalogue_is_none_of_a_name(term: str, text: str) -> None:
    assert kinds(text, (term,)) == ["term"]


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst year since the Long Drought.",
        "It was the worst year since Long Drought.",
        "Prices rose after Long Drought Lena ended.",
    ],
)
def test_15_a_name_that_only_dates_is_weak(text: str) -> None:
    assert kinds(text, ("Long Drought",)) == ["weak"]


def test_16_what_is_told_after_a_name_is_no_date() -> None:
    assert kinds("Shares fell after the Long Drought was declared over.", ("Long Drought",)) == ["term"]


def test_17_what_somebody_is_before_the_name_is_weak() -> None:
    assert kinds("Then the tribal leader Ola Rudd spoke.", ("tribal leader",)) == ["weak"]
    assert kinds("Then a tribal leader spoke to Ola Rudd.", ("tribal leader",)) == ["term"]


def test_18_a_weak_term_in_passing_counts_for_nothing() -> None:
    assert kinds("It was the worst since the Great Drought.", (), weak=("drought",)) == []
    assert kinds("The drought was the worst in years.", (), weak=("drought",)) == ["weak"]


def test_19_a_users_own_terms_count_wherever_they_stand() -> None:
    assert kinds("They flew to Anna’s Vineyard Retreat.", ("vineyard",), origin="user") == ["term"]


@pytest.mark.parametrize("text", ["Students held a sit-in.", "A SIT-IN was held.", "a sit‑in"])
def test_20_a_particle_is_joined_by_a_hyphen(text: str) -> None:
    assert len(scan(text, terms=("sit-in",))) == 1


@pytest.mark.parametrize("text", ["He was sitting in the room.", "They sit in rows.", "a sitting-in bishop"])
def test_21_before_a_hyphen_nothing_inflects(text: str) -> None:
    assert scan(text, terms=("sit-in",)) == []


SENT = Pattern("troops sent", (("send", "=sent"), ("troop",)), 7, direct=True)


@pytest.mark.parametrize("text", ["They will send 3,000 more ground troops.", "It sent thousands of its own troops."])
def test_22_an_object_follows_its_verb(text: str) -> None:
    assert len(scan(text, patterns=(SENT,))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It would send the wrong message to our troops.",
        "Pupils are sending letters to troops.",
        "The troops send word.",
        "They send word and troops listen.",
    ],
)
def test_23_what_a_preposition_or_another_order_parts_is_no_object(text: str) -> None:
    assert scan(text, patterns=(SENT,)) == []


def kinds(text: str, terms: tuple[str, ...], **changes: object) -> list[str]:
    """What kind each occurrence of one entry in `text` is of."""
    fields = {"name": "t", "iptc": None, "origin": "catalogue", "terms": terms, **changes}
    return [item.kind for item in compiled((Entry(**fields),)).scan(text).get(0, ())]  # type: ignore[arg-type]


@given(st.lists(st.sampled_from(["peace", "talks", "halted", "the", "bombings", "U.N.", "Zürich", "停火"]), max_size=8))
def test_one_topic_alone_finds_what_it_finds_among_others(chosen: list[str]) -> None:
    wanted = Entry("t", None, "catalogue", ("peace talk", "=U.N."), (HALT,), ("Zürich",))
    other = Entry("other", None, "catalogue", ("ferry",))
    text = " ".join(chosen)
    assert compiled((wanted,)).scan(text) == compiled((wanted, other)).scan(text)
