"""Which paragraphs only make sense with the one before."""

import pytest

from digest.topics.carrying import carries_on

FAMILIES = ("deed", "offer", "accord", "pause")


@pytest.mark.parametrize(
    "text",
    [
        "The announcement came from the palace.",
        "The latest offer is the third this month.",
        "This decision drew criticism.",
        "It was swiftly rejected by the opposition.",
        "It comes into force at midnight.",
        "It will last until Sunday.",
        "However, the parties have rejected the offer and want more.",
        "Union leaders welcomed the move.",
        "A spokesman said that meant lorries could pass.",
        "The minister said the decision was taken on Monday.",
        "But the deal collapsed within hours.",
        "In response, the mayor dismissed that proposal.",
        "This would allow buses to run.",
        "For the ferries, a captain said, it meant that they would stay in port.",
        "The ministry, which made the announcement, gave no date.",
        "The unions, however, have turned the offer down.",
    ],
)
def test_01_refers_back(text: str) -> None:
    assert carries_on(text, FAMILIES)


@pytest.mark.parametrize(
    "text",
    [
        "It takes months to plant a wood.",
        "It comes at a price.",
        "It plans to hire a hundred people.",
        "That delay in action angered many.",
        "“The offer was bad,” she said.",
        "He added that winter was near.",
        "It said prices would rise.",
        "It is expected that prices will rise.",
        "It is unclear whether prices will rise.",
        "The decision to sell the club angered fans.",
        "The deal between the two grocers was signed.",
        "The mayor opened a bridge.",
        "That year the river froze.",
        "Rain fell in the north.",
        "The plane landed.",
        "She rejected an offer of marriage.",
        "",
        "It",
        "However,",
        "…",
    ],
)
def test_02_stands_alone_or_refers_to_something_else(text: str) -> None:
    assert not carries_on(text, FAMILIES)


def test_03_only_nouns_of_the_topics_families_refer_to_it() -> None:
    assert carries_on("The attack came at noon.", ("incident",))
    assert not carries_on("The attack came at noon.", ("accord",))


def test_04_without_families_nothing_carries() -> None:
    assert not carries_on("The announcement came late.", ())
