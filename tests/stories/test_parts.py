"""The parts that stories are made by: profiles, candidates, days, likeness, linkage, titles."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace

import pytest

from digest import stories
from digest.model import Article, Field
from digest.stories import candidates, likeness, linkage, profiles, titles
from digest.stories.calendar import Calendar
from digest.stories.collection import Collection
from tests.builders import article
from tests.stories.newsroom import report


def _headed(headline: str | None, *blocks: str, id: str = "a") -> Article:
    made = article(*blocks, id=id)
    return replace(made, metadata=replace(made.metadata, headline=Field(headline, "given") if headline else Field()))


def test_a_profile_counts_words_opening_headline_names_and_numbers() -> None:
    one = _headed(
        "Ferry aground", "The ferry Alba ran aground. Captain Alba had 1,200 aboard. The Captain left.", "x " * 300
    )
    words, opening, headline, names, numbers = profiles.counts(one)
    assert words["ferri"] == 2
    assert headline == {"ferri": 1, "aground": 1}
    assert opening["aground"] == 2
    assert names == {"@alba": 2, "@captain": 2}
    assert numbers == {"#1,200": 1}


def test_a_word_that_is_also_written_small_is_no_name() -> None:
    names = profiles.counts(article("We saw May there. In May we may go."))[3]
    assert "@may" not in names


def test_vectors_have_length_one_and_rare_terms_weigh_more() -> None:
    vocabulary = profiles.Vocabulary()
    numbered = [
        vocabulary.learn(profiles.counts(article(text))) for text in ("council ferry", "council tram", "council")
    ]
    vector = vocabulary.vectors(numbered[0])[0]
    assert math.fsum(w * w for w in vector.weights) == pytest.approx(1)
    assert list(vector.weights) == sorted(vector.weights, reverse=True)
    assert vector.terms[0] != vocabulary.vectors(numbered[2])[0].terms[0]


def test_the_index_gives_the_nearest_earlier_articles_and_no_more_than_it_may() -> None:
    index = candidates.Index()
    both = profiles.Vector(array("L", [1, 2]), array("f", [0.9, 0.4]))
    one = profiles.Vector(array("L", [2]), array("f", [1.0]))
    assert index.add(0, both) == []
    assert index.add(1, one) == [0]
    assert index.add(2, both) == [0, 1]
    assert len([index.add(n, both) for n in range(3, 200)][-1]) == candidates.COMPARED


def test_one_day_says_much_among_years_and_nothing_among_articles_of_that_day() -> None:
    years, one_day = Calendar(range(0, 3650, 5)), Calendar([7] * 50)
    assert years.surprise(100, 100) > years.surprise(100, 400) > 0
    assert one_day.surprise(7, 7) == 0
    assert years.surprise(None, 100) == 0
    assert Calendar([]).surprise(1, 1) == 0


def test_a_day_that_is_added_counts() -> None:
    days = Calendar([1, 900])
    before = days.surprise(1, 1)
    days.add(1)
    days.add(None)
    assert days.surprise(1, 1) != before


@pytest.mark.parametrize(
    ("day", "given", "apart"),
    [(9, True, True), (8, True, False), (900, False, False), (None, True, False), (900, True, True)],
)
def test_only_days_that_were_given_far_apart_speak_for_two_events(day: int | None, given: bool, apart: bool) -> None:
    left, right = profiles.Profile((), 1, True), profiles.Profile((), day, given)
    assert (likeness.far(left, right) > 0) == apart == (likeness.far(right, left) > 0)


def test_features_stand_in_their_order() -> None:
    alike = (0.4, 0.3, 0.2, 0.1, 0.0)
    left, right = (
        [likeness.level([value]) for value in means] for means in ((0.4, 0.3, 0.2, 0.1), (0.1, 0.3, 0.2, 0.1))
    )
    values = likeness.features(alike, left, right, 2.5, 9)
    named = dict(zip(likeness.FEATURES, values, strict=True))
    assert named["words"] == 0.4
    assert named["words among its nearest"] > named["opening among its nearest"] == pytest.approx(0)
    assert (named["near in time"], named["days apart"], named["weeks apart"]) == (2.5, math.log(10), 1.0)
    undated = likeness.features(alike, left, right, 0.0, None)
    assert undated[-3:] == (0.0, 0.0, 0.0)


def test_every_feature_has_its_weight_and_what_is_alike_speaks_for_one_event() -> None:
    assert len(likeness.learnt()) == 1 + len(likeness.FEATURES)
    weights = dict(zip((likeness.BIAS, *likeness.FEATURES), likeness.learnt(), strict=True))
    assert all(weights[kind] > 0 for kind in profiles.KINDS)
    assert weights["near in time"] > 0 > weights["days apart"]


def test_the_odds_are_the_same_from_either_side() -> None:
    collection = Collection([report(1, n, day=1) for n in range(3)] + [report(2, 0, day=1)])
    assert collection.odds(0, 1) == pytest.approx(collection.odds(1, 0), abs=1e-5)
    assert collection.odds(0, 1) > collection.odds(0, 3)


def _linked(count: int, pairs: dict[tuple[int, int], float], **options: float) -> list[list[int]]:
    chosen = stories.Options(**options)
    return linkage.Linkage(count, pairs, lambda a, b: 0.01, chosen.evidence, chosen.least).run()


def test_a_chain_of_likely_pairs_is_no_group() -> None:
    assert _linked(3, {(0, 1): 0.9, (1, 2): 0.85}) == [[0, 1], [2]]


def test_all_that_hang_together_are_one() -> None:
    assert _linked(4, {(a, b): 0.9 for a in range(3) for b in range(a + 1, 3)}) == [[0, 1, 2], [3]]


def test_two_groups_that_hold_together_better_than_to_each_other_stay_two() -> None:
    within = {(a, b): 0.99 for g in (0, 4) for a in range(g, g + 4) for b in range(a + 1, g + 4)}
    between = {(a, b): 0.7 for a in range(4) for b in range(4, 8)}
    assert _linked(8, within | between) == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert len(_linked(8, within | between, contrast=0.0)) == 1


def test_a_large_group_takes_one_more_article_readily() -> None:
    large = {(a, b): 0.9 for a in range(6) for b in range(a + 1, 6)}
    assert len(_linked(7, large | {(a, 6): 0.5 for a in range(6)})) == 1
    assert len(_linked(2, {(0, 1): 0.5})) == 2


def test_a_sample_of_members_is_spread_evenly() -> None:
    assert linkage.sample(range(5)) == range(5)
    assert list(linkage.sample(list(range(16)))) == list(range(0, 16, 2))


def test_a_group_keeps_no_more_links_than_it_may() -> None:
    pairs = {(0, n): 0.3 for n in range(1, 200)} | {(0, 200): 0.95}
    found = linkage.Linkage(201, pairs, lambda a, b: 0.01, stories.Options().evidence, 0.7)
    assert found.run()[0] == [0, 200]
    assert max(map(len, found._links)) <= 30


def test_the_title_is_the_headline_whose_words_most_others_have() -> None:
    heads = (
        "Live updates",
        "Ferry runs aground off Alba",
        "Hundreds saved as ferry runs aground",
        "Alba ferry aground",
    )
    members = [_headed(head, "Text.", id=f"a{n}") for n, head in enumerate(heads)]
    assert titles.title(members) == ("Ferry runs aground off Alba", "a1")
    asked = [*members[:1], _headed("Why did the Alba ferry run aground off Alba?", "Text.", id="a9"), members[3]]
    assert titles.title(asked) == ("Alba ferry aground", "a3")


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        ("EXCLUSIVE: Mayor knew of the leak", "Mayor knew of the leak"),
        ("UPDATE 2-Ferry runs aground", "Ferry runs aground"),
        ("Breaking News - Ferry runs aground", "Ferry runs aground"),
        ("[Watch] Ferry runs aground", "Ferry runs aground"),
        ("Live-in nannies win back pay", "Live-in nannies win back pay"),
        ("Breaking: ", "Breaking: "),
        ("Breaking up is hard", "Breaking up is hard"),
        ("Opinion: The mayor must go", "Opinion: The mayor must go"),
        ("Report: Mayor to go", "Report: Mayor to go"),
        ("", ""),
    ],
)
def test_a_label_of_form_is_no_part_of_a_title(headline: str, shown: str) -> None:
    assert titles.unlabelled(headline) == shown


def test_a_view_is_a_title_only_where_nothing_reports_and_then_says_that_it_is_one() -> None:
    views = [
        _headed("OPINION: The mayor must go", "The mayor must go now.", id="a1"),
        _headed("Fact check: The mayor must go", "Must the mayor go?", id="a2"),
    ]
    assert titles.title(views) == ("OPINION: The mayor must go", "a1")
    report = _headed("Council asks the mayor to resign after the leak of papers", "It did.", id="a3")
    assert titles.title([*views, report]) == (report.metadata.headline.value, "a3")


def test_without_a_headline_a_sentence_that_can_be_read_by_itself_is_the_title() -> None:
    told = (
        "By Ina Holt. The ferry Alba ran aground off Vellsund on Monday with 212 people on board.",
        "Then he saw that the ferry Alba lay on the rocks off Vellsund, with all of her people still on board.",
    )
    members = [article(text, id=f"a{n}") for n, text in enumerate(told)]
    assert titles.title(members) == (
        "The ferry Alba ran aground off Vellsund on Monday with 212 people on board.",
        "a0",
    )


def test_without_a_headline_a_first_sentence_is_the_title_and_without_words_there_is_none() -> None:
    told = ("Guess what. A ferry sank.", "A ferry ran aground. All were saved.", "The ferry ran aground off Alba.")
    members = [article(text, id=f"a{n}") for n, text in enumerate(told)]
    assert titles.title(members) == ("A ferry ran aground.", "a1")
    assert titles.title([article(id="a")]) is None
