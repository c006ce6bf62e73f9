"""One utterance in the words of several outlets. Each test is a golden rule."""

from __future__ import annotations

import random

import pytest

from digest.model import Article
from digest.model.utterances import Utterance
from tests.builders import article
from tests.utterances.newsroom import found, outlet, told

HARBOUR = "We will rebuild the harbour before winter if the council gives us the money"


def only(*articles: Article) -> Utterance:
    (one,) = found(*articles)
    return one


def test_the_same_words_are_one_utterance_that_does_not_differ() -> None:
    east = outlet("East", f"“{HARBOUR},” Holm said.")
    west = outlet("West", f'Holm said: "{HARBOUR.upper()}."')
    one = only(east, west)
    assert (one.difference, one.speaker) == ("same", "Clara Holm")
    assert [v.difference for v in one.versions] == ["same"]
    assert [e.source for e in one.versions[0].also] == ["West"]


def test_a_sentence_that_is_cut_at_its_end_is_shortened_and_the_condition_is_told() -> None:
    one = only(
        outlet("East", f"“{HARBOUR},” Holm said."),
        outlet("West", "“We will rebuild the harbour before winter,” Holm said."),
    )
    assert one.difference == "shortened"
    assert told(one) == [("end", "if the council gives us the money", "")]
    (change,) = one.versions[1].changes
    assert (change.telling, change.weight, change.marked) == (("condition",), 4, True)


@pytest.mark.parametrize(
    ("quoted", "marked", "weight"),
    [
        ("The old bridge is a danger to every child in this town", False, 3),
        ("The old bridge ... is a danger to every child in this town", True, 2),
        ("The old bridge […] is a danger to every child in this town", True, 2),
    ],
)
def test_a_cut_within_a_sentence_is_marked_only_by_dots(quoted: str, marked: bool, weight: int) -> None:
    one = only(
        outlet("East", "“The old bridge over the northern canal is a danger to every child in this town,” Holm said."),
        outlet("West", f"“{quoted},” Holm said."),
    )
    assert told(one) == [("inside", "over the northern canal", "")]
    (change,) = one.versions[1].changes
    assert (change.marked, change.weight, one.difference) == (marked, weight, "shortened")


def test_other_words_are_reworded_and_another_number_weighs_most() -> None:
    one = only(
        outlet("East", "“We found 40 damaged boats along the northern shore this morning,” Holm said."),
        outlet("West", "“We found 14 damaged ships along the northern shore this morning,” Holm said."),
    )
    assert one.difference == "reworded"
    assert told(one) == [("inside", "40", "14"), ("inside", "boats", "ships")]
    assert [c.telling for c in one.versions[1].changes] == [("number",), ()]
    assert [c.weight for c in one.versions[1].changes] == [5, 2]


def test_a_negation_that_one_version_lacks_is_told() -> None:
    one = only(
        outlet("East", "“The ministry did not warn the people of the valley about the flood,” Holm said."),
        outlet("West", "“The ministry did warn the people of the valley about the flood,” Holm said."),
    )
    assert [c.telling for c in one.versions[1].changes] == [("negation",)]


def test_a_bracket_in_the_place_of_words_shows_itself() -> None:
    one = only(
        outlet("East", "“They are honest workers and they deserve a better contract than this one,” Holm said."),
        outlet(
            "West", "“[The dockers] are honest workers and they deserve a better contract than this one,” Holm said."
        ),
    )
    assert told(one) == [("start", "They", "[The dockers]")]
    assert [(c.marked, c.telling) for c in one.versions[1].changes] == [(True, ())]


@pytest.mark.parametrize(
    ("east", "west"),
    [
        ("We do not want twenty new offices in the city centre", "We don't want 20 new offices in the city center"),
        (
            "The U.N. says that health care is 5 percent of the whole budget for the year",
            "The UN says that healthcare is five per cent of the whole budget for the year",
        ),
        (
            "The United Nations & the unions have organised this march through the valley",
            "The UN and the unions have organized this march through the valley",
        ),
        (
            "I think that I -- that I have said enough about the bridge",
            "I think that I have said enough about the bridge",
        ),
    ],
)
def test_what_a_style_guide_decides_and_what_is_said_twice_is_no_difference(east: str, west: str) -> None:
    one = only(outlet("East", f"“{east},” Holm said."), outlet("West", f"“{west},” Holm said."))
    assert one.difference == "same"


def test_two_known_speakers_are_never_one() -> None:
    east = outlet("East", f"“{HARBOUR},” Clara Holm said.")
    west = outlet("West", f"“{HARBOUR},” Luis Prado said.")
    assert found(east, west) == ()


def test_a_speaker_whom_one_outlet_does_not_name_is_the_others() -> None:
    east = outlet("East", f"“{HARBOUR},” Clara Holm said.")
    west = outlet("West", f"The plan was clear: “{HARBOUR}.”")
    assert only(east, west).speaker == "Clara Holm"


def test_two_articles_of_one_outlet_are_not_compared() -> None:
    one = article(f"“{HARBOUR},” Clara Holm said.", id="a", source="East")
    other = article(f"“{HARBOUR},” Clara Holm said.", id="b", source="East")
    assert found(one, other) == ()


@pytest.mark.parametrize(
    ("east", "west"),
    [
        ("Thank you very much", "Thank you very much"),
        ("The people of the valley have waited long enough for a road", "I will not forget the people of the valley"),
        (
            "I have great confidence in my harbour police, but I will tell you that the mayor was strong today",
            "As I said, I have great confidence in my harbour police. However, we cannot look at the past alone.",
        ),
    ],
)
def test_phrases_and_sentences_that_go_apart_are_not_one_utterance(east: str, west: str) -> None:
    assert found(outlet("East", f"“{east},” Holm said."), outlet("West", f"Holm said: “{west}”")) == ()


def test_what_the_outlet_quotes_elsewhere_or_says_itself_is_not_left_out() -> None:
    whole = outlet("East", f"“{HARBOUR},” Holm said.")
    parted = outlet(
        "West",
        "“We will rebuild the harbour before winter,” Holm said.",
        "She went on: “If the council gives us the money.”",
    )
    assert all(u.difference == "same" for u in found(whole, parted))
    own = outlet("West", "If the council gives her the money, Holm said, “we will rebuild the harbour before winter.”")
    assert [
        c for u in found(outlet("East", f"“{HARBOUR},” Holm said."), own) for v in u.versions for c in v.changes
    ] == []


def test_a_quotation_that_its_cue_interrupts_is_one_and_shows_none_of_the_cue() -> None:
    one = only(
        outlet(
            "East", "“The ferry left the port at noon,” Holm said on Monday, “and nobody on board had been warned.”"
        ),
        outlet("West", "“The ferry left the port at noon, and nobody on shore had been warned,” Holm said."),
    )
    assert told(one) in ([("inside", "board", "shore")], [("inside", "shore", "board")])
    parts = next(v.evidence for v in one.versions if len(v.evidence) == 2)
    assert [e.text for e in parts] == ["The ferry left the port at noon", "and nobody on board had been warned."]


def test_an_utterance_is_translated_only_where_an_article_says_so() -> None:
    east = "“We shall never again close the northern border to the fishermen,” Holm said{}."
    west = outlet("West", "“We will never again shut the northern border to the fishermen,” Holm said.")
    plain = only(outlet("East", east.format("")), west)
    through = only(outlet("East", east.format(" through an interpreter")), west)
    tongue = only(outlet("East", east.format(" in Arabic")), west)
    place = only(outlet("East", east.format(" in Adria")), west)
    assert [u.difference for u in (plain, through, tongue, place)] == [
        "reworded",
        "translated",
        "translated",
        "reworded",
    ]
    assert [u.translation and u.translation.text for u in (through, tongue)] == [
        "through an interpreter",
        "said in Arabic",
    ]


def test_every_passage_is_verbatim() -> None:
    articles = {
        a.id: a
        for a in (
            outlet("East", f"“{HARBOUR},” Holm said."),
            outlet(
                "West", "“We'll rebuild the [old] harbour,” Holm said, “before winter if the town gives us the money.”"
            ),
        )
    }
    for utterance in found(*articles.values()):
        for version in utterance.versions:
            for e in (*version.evidence, *version.also, *(e for c in version.changes for e in (*c.first, *c.words))):
                assert articles[e.article].text[e.start : e.end] == e.text


def test_the_order_of_the_articles_changes_no_difference() -> None:
    words = "“The {} bridge over the northern canal is a danger to every child in this town,” Holm said."
    articles = [
        outlet(name, words.format(kind))
        for name, kind in zip("ABCDE", ("old", "new", "old", "iron", "old"), strict=True)
    ]
    first = {frozenset(v.difference for v in u.versions) for u in found(*articles)}
    shuffled = random.Random(3).sample(articles, len(articles))
    assert {frozenset(v.difference for v in u.versions) for u in found(*shuffled)} == first
    assert found(*articles) == found(*articles)


def test_a_text_that_many_print_is_one_utterance() -> None:
    articles = [outlet(f"Paper{i}", f"“{HARBOUR},” Holm said.") for i in range(40)]
    one = only(*articles)
    assert len(one.versions) == 1
    assert len(one.versions[0].also) == 39


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“”",
        "“" * 400,
        "“" + "the " * 3000 + "”",
        "“" + "never again shall we " * 300 + "”, he said.",
        "“قال الرئيس إن الهدنة ستستمر حتى نهاية الأسبوع في المدينة القديمة”",
        "„Wir werden den Hafen noch vor dem Winter wieder aufbauen“, sagte sie.",
        "“😀 😀 😀 😀 😀 😀 \x00 \x1b[31m we have the boats & the 100% of it”",
    ],
)
def test_odd_text_neither_raises_nor_is_told_as_a_difference(text: str) -> None:
    one, other = outlet("East", text or " "), outlet("West", text or " ")
    assert all(u.difference == "same" for u in found(one, other))


def test_a_term_within_another_sentence_is_no_utterance_where_a_speaker_is_not_named() -> None:
    east = "It is a public works emergency of regional concern and our town has to play its part, the clerk wrote."
    west = "Holm spoke of “a public works emergency of regional concern” on Monday."
    assert found(outlet("East", f"The letter was short. “{east}”"), outlet("West", west)) == ()


def test_what_is_said_at_another_place_in_other_words_is_reworded_and_not_cut() -> None:
    one = only(
        outlet(
            "East", "“I know that over the last few years the port has lost its best captains to the navy,” Holm said."
        ),
        outlet("West", "“I know that the port has lost in recent years its best captains to the navy,” Holm said."),
    )
    assert one.difference == "reworded"
    assert all(change.weight < 3 for change in one.versions[1].changes)


@pytest.mark.parametrize("opening", ["I did not say that", "I never said", "We don't believe that", "I never promised"])
def test_what_somebody_says_not_to_have_said_is_another_utterance(opening: str) -> None:
    east = outlet("East", f"“{opening} {HARBOUR.lower()},” Holm said.")
    assert found(east, outlet("West", f"“{HARBOUR},” Holm said.")) == ()


def test_a_negation_that_is_left_out_within_stays_one_utterance() -> None:
    east = outlet("East", f"“{HARBOUR.replace('will', 'will not')},” Holm said.")
    assert only(east, outlet("West", f"“{HARBOUR},” Holm said.")).difference == "reworded"


@pytest.mark.parametrize(
    "behind", ["is what Clara Holm never said.", "was not what Holm said.", "are words Holm didn’t use."]
)
def test_what_nobody_said_is_no_version(behind: str) -> None:
    east = outlet("East", f"“{HARBOUR},” Holm said.")
    assert found(east, outlet("West", f"“{HARBOUR}” {behind}")) == ()
