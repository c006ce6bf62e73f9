"""The same text in several articles: what is found, what is not, and what is said of it."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import copies, pipeline
from digest.copies import candidates, groups, overlap, signature
from digest.model import Article, Field
from digest.render import json
from digest.settings import Settings
from tests.builders import article

_NOUNS = ("river", "council", "bridge", "harbour", "school", "market", "engine", "letter", "garden", "winter")
_VERBS = ("opened", "closed", "mended", "counted", "painted", "crossed", "delayed", "praised", "visited")


def _paragraphs(seed: int, count: int = 6, words: int = 40) -> list[str]:
    """Paragraphs of made-up words, different for each seed."""
    chance = random.Random(seed)
    return [
        " ".join(f"{chance.choice(_NOUNS)}{chance.randrange(60)} {chance.choice(_VERBS)}" for _ in range(words // 2))
        + "."
        for _ in range(count)
    ]


WIRE = _paragraphs(1)
OTHER = _paragraphs(2)


def _credits(a: Article, agency: str) -> Article:
    return dataclasses.replace(a, metadata=dataclasses.replace(a.metadata, agencies=Field((agency,), "stated")))


def test_1_the_same_words_are_the_same_text_whatever_marks_case_and_lines() -> None:
    loud = [" ".join(WIRE[:3]).upper().replace(".", " –"), "“" + " ".join(WIRE[3:]) + "”"]
    found = copies.find([article(*WIRE, id="a"), article(*loud, id="b"), article(*OTHER, id="c")])
    assert found.copy_of["b"].kind == "exact"
    assert (found.copy_of["b"].of, found.copy_of["b"].share) == ("a", 1.0)
    assert set(found.copy_of) == {"b"}
    assert [(p.article, p.of) for p in found.pairs] == [("a", "b"), ("b", "a")]


def test_2_a_shortened_story_stands_in_the_longer_one_and_not_the_other_way_round() -> None:
    found = copies.find([article(*WIRE[:2], id="a"), article(*WIRE, id="b")])
    assert [(p.article, p.of, p.kind, p.share) for p in found.pairs] == [("a", "b", "near", 1.0)]
    assert found.origin("a") == "b"


def test_3_a_story_with_a_paragraph_of_ones_own_is_a_near_copy_with_its_share() -> None:
    found = copies.find([article(*WIRE, id="a"), article(*WIRE[:3], OTHER[0], id="b", source="Post")])
    assert found.copy_of["b"].share == pytest.approx(0.75, abs=0.01)
    assert found.copy_of["b"].kind == "near"


def test_4_two_reports_of_one_speech_are_no_copies() -> None:
    speech = ["“" + p + "”" for p in WIRE]
    found = copies.find([article(*speech, *OTHER[:2], id="a"), article(*speech, *_paragraphs(3)[:2], id="b")])
    assert (found.pairs, found.paragraphs) == ((), ())


def test_4_a_quotation_is_one_though_one_paper_sets_it_without_marks() -> None:
    one = article(*WIRE[:3], *OTHER[:2], id="a", source="Post")
    two = article(*(f"“{p}”" for p in WIRE[:3]), *_paragraphs(3)[:2], id="b", source="Echo")
    found = copies.find([one, two])
    assert (found.pairs, found.paragraphs) == ((), ())


def test_5_a_frame_around_different_words_is_no_copy() -> None:
    frame = _paragraphs(4, count=2)
    found = copies.find([article(*frame, *(f"“{p}”" for p in body), id=i) for i, body in (("a", WIRE), ("b", OTHER))])
    assert found.pairs == ()


def test_6_within_one_outlet_half_the_words_are_its_background_not_a_copy() -> None:
    own, again = ((*WIRE[:4], *rest) for rest in (OTHER[:2], OTHER[2:4]))
    assert copies.find([article(*own, id="a", source="Post"), article(*again, id="b", source="Post")]).pairs == ()
    assert len(copies.find([article(*own, id="a", source="Post"), article(*again, id="b", source="Echo")]).pairs) == 2


def test_7_a_gallery_said_again_and_again_counts_once() -> None:
    gallery = WIRE[0]
    one, two = ([*([gallery] * 9), *text] for text in (OTHER[:2], _paragraphs(3)[:2]))
    assert copies.find([article(*one, id="a"), article(*two, id="b")]).pairs == ()


def test_8_short_notes_and_articles_without_words_are_no_near_copies() -> None:
    note = WIRE[0].split()[:12]
    found = copies.find(
        [article(" ".join(note), id="a"), article(*WIRE, id="b"), article("…", id="c"), article(id="d")]
    )
    assert found.pairs == ()


def test_9_a_paragraph_taken_over_is_found_with_its_place() -> None:
    first = article(*OTHER[:3], WIRE[0], id="a", source="Post", published="2021-05-01")
    later = article(
        WIRE[0].replace("river", "stream", 1), *_paragraphs(3), id="b", source="Echo", published="2021-05-02"
    )
    (shared,) = copies.find([later, first]).paragraphs
    assert (shared.article, shared.paragraph, shared.other, shared.of) == ("b", 1, "a", 4)
    assert 0.8 <= shared.share < 1
    assert copies.find([later, first]).shared_by("b") == (shared,)
    assert copies.find([later, first]).shared_by("a") == ()


def test_10_what_one_outlet_prints_under_all_its_articles_is_no_shared_paragraph() -> None:
    found = copies.find([article(*_paragraphs(n), WIRE[0], id=f"a{n}", source="Post") for n in (2, 3)])
    assert found.paragraphs == ()


@pytest.mark.parametrize(
    ("first", "second", "stands_for_both"),
    [
        ({"published": "2021-05-02"}, {"published": "2021-05-01"}, "b"),
        ({}, {"published": "2021-05-01"}, "b"),
        ({"published": "2021-05-01"}, {"published": "2021-05-01"}, "b"),
    ],
)
def test_11_the_earliest_stands_for_all_then_who_credits_an_agency(
    first: dict[str, str], second: dict[str, str], stands_for_both: str
) -> None:
    pair = article(*WIRE, id="a", **first), _credits(article(*WIRE, id="b", **second), "Reuters")  # type: ignore[arg-type]
    found = copies.find(pair)
    assert [(g.representative, g.articles) for g in found.groups] == [(stands_for_both, ("a", "b"))]
    assert found.copy_of["a"].credits == ("Reuters",)


def test_12_two_articles_that_hold_a_third_are_not_one_text() -> None:
    long = [article(*_paragraphs(n, count=9), *WIRE[:2], id=f"long{n}", source=f"S{n}") for n in (5, 6)]
    found = copies.find([*long, article(*WIRE[:2], id="brief", source="Wire")])
    assert [p.article for p in found.pairs] == ["brief", "brief"]
    assert [g.articles for g in found.groups] == [("brief", "long5")]


def test_13_the_order_of_the_articles_makes_no_difference() -> None:
    many = [article(*WIRE[: 3 + n % 3], *_paragraphs(n)[:1], id=f"a{n:02}", source=f"S{n}") for n in range(12)]
    shuffled = random.Random(0).sample(many, len(many))
    assert copies.find(many) == copies.find(shuffled)


def test_14_a_text_that_hundreds_print_is_one_group() -> None:
    many = [
        article(*WIRE, f"Number {n} has a line of its own here.", id=f"a{n:03}", source=f"S{n}") for n in range(120)
    ]
    found = copies.find(many)
    assert [len(group.articles) for group in found.groups] == [120]
    assert len(found.pairs) <= 2 * 120 * candidates.POSTINGS


def test_15_what_four_different_texts_hold_is_a_notice_of_the_site() -> None:
    many = [article(*_paragraphs(n), OTHER[0], id=f"a{n}", source=f"S{n}") for n in range(11, 15)]
    assert copies.find(many).paragraphs == ()
    assert [(p.article, p.other) for p in copies.find(many[:3]).paragraphs] == [("a12", "a11"), ("a13", "a11")]


def test_16_the_copies_of_a_text_are_one_text_that_holds_a_paragraph() -> None:
    many = [article(*WIRE, OTHER[0], id=f"a{n}", source=f"S{n}") for n in range(4)]
    found = copies.find([*many, article(*_paragraphs(11), OTHER[0], id="b", source="Post")])
    assert ("b", "a0") in [(p.article, p.other) for p in found.paragraphs]


def test_the_folder_says_it_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Date: 2021-05-01\n\nThe harbour opens again\n\n" + "\n\n".join(WIRE))
    (tmp_path / "two.txt").write_text("Date: 2021-05-02\n\nHarbour open\n\n" + "\n\n".join(WIRE[:4]))
    corpus = pipeline.load([str(tmp_path)])
    found = pipeline.copies(corpus, Settings())
    data = json.articles(corpus, found)["articles"]
    assert data[0]["copy_of"] is None
    assert data[1]["copy_of"] == {"article": "one", "kind": "near", "share": 1.0}
    assert data[1]["shared_paragraphs"][0] == {"paragraph": 1, "article": "one", "of": 1, "share": 1.0}
    assert pipeline.copies(corpus, Settings(stages={"copies": {"article_words": 5000}})).pairs == ()


def test_the_links_of_a_group_end_at_its_head() -> None:
    assert groups.parents({1: {0}, 0: {1}, 2: {1}, 1000: {2}}, 3) == {1: 0, 2: 1}
    assert groups.parents({0: {1}, 1: {2}, 2: {0}}, 3) == {0: 1, 1: 2}
    assert groups.parents({}, 4) == {}


def test_fingerprints_of_a_shared_run_meet() -> None:
    run = WIRE[0].split()[:13]
    one, two = (signature.of(article(" ".join([*OTHER[n].split(), *run, *WIRE[n].split()]))) for n in (1, 2))
    assert set(signature.fingerprints(one)) & set(signature.fingerprints(two))


def test_an_overlap_counts_the_words_of_common_runs() -> None:
    text, other = (overlap.runs(signature.of(article(t))) for t in ("a b c d e f g h i j", "x a b c d e f y g h i j"))
    found = overlap.overlap(text, other)
    assert found == (0.6, 0.6, b"\1" * 6 + b"\0" * 4, b"\1" * 10)


def test_a_decomposed_accent_is_the_same_letter() -> None:
    found = copies.find([article("Caf\u00e9 " + WIRE[0], id="a"), article("Cafe\u0301 " + WIRE[0], id="b")])
    assert found.copy_of["b"].kind == "exact"


@given(st.lists(st.lists(st.text(), max_size=3), max_size=4))
def test_any_text_has_an_answer(texts: list[list[str]]) -> None:
    corpus = [article(*paragraphs, id=f"a{n}") for n, paragraphs in enumerate(texts)]
    found = copies.find(corpus)
    assert all(0 <= pair.share <= 1 for pair in found.pairs)
    assert all(found.origin(a.id) not in found.copy_of for a in corpus)
