"""Golden cases for the rules of `comparers._people`, by the rules' numbers."""

from __future__ import annotations

import pytest

from digest.annotators import actors
from digest.comparers import labels
from digest.comparers._offices import Office, office
from tests import builders

CLARA = "Clara Harmon, a historian, left."
PRESIDENT = "Peruvian President Clara Harmon left."

CASES = [
    ("U1", ["Clara Q. Harmon left.", "Clara Harmon stayed."], {"Clara Q. Harmon"}),
    ("U1", ["Clara Harmon left.", "Clara Harmon Jr. stayed."], {"Clara Harmon", "Clara Harmon Jr"}),
    ("U1", ["Ivan Petar Koval left.", "Mayor Petar Koval stayed."], {"Ivan Petar Koval"}),
    (
        "U1",
        ["Governor Ivan Petar Koval left.", "Mayor Petar Koval stayed."],
        {"Ivan Petar Koval", "Petar Koval"},
    ),
    ("U1", ["Captain Robert Q. Harmon left.", "Capt. Bob Harmon stayed."], {"Robert Q. Harmon"}),
    ("U1", ["Captain Robert Q. Harmon left.", "Mayor Bob Harmon stayed."], {"Robert Q. Harmon", "Bob Harmon"}),
    ("U1", ["Mayor Robert Harmon Jr. left.", "Mayor Robert Harmon stayed."], {"Robert Harmon Jr"}),
    ("U2", [CLARA, "Mrs Harmon stayed."], {"Clara Harmon"}),
    ("U2", [PRESIDENT, "President Harmon stayed."], {"Clara Harmon"}),
    ("U2", ["Carl Harmon left.", "Bill Harmon left.", "Mr Harmon stayed."], {"Carl Harmon", "Bill Harmon", "Harmon"}),
    ("U2", [PRESIDENT, "Bill Harmon left.", "President Harmon stayed."], {"Clara Harmon", "Bill Harmon"}),
    ("U2", ["Xi Dawei met Peru’s President Xi Dawei.", "President Xi stayed."], {"Peru", "Xi Dawei"}),
    ("U2", ["Mayor Harmon Ellis left.", "Mr Harmon stayed."], {"Harmon Ellis", "Harmon"}),
    ("U3", [CLARA, "He said: “Mr Harmon is ill.”"], {"Clara Harmon", "Harmon"}),
    ("U3", [PRESIDENT, "He said: “President Harmon is ill.”"], {"Clara Harmon"}),
    ("U4", [CLARA, "Prime Minister Harmon stayed."], {"Clara Harmon", "Prime Minister Harmon"}),
    ("U4", [PRESIDENT, "Chilean President Harmon stayed."], {"Clara Harmon", "Chilean President Harmon"}),
    ("U4", [PRESIDENT, "Vice President Harmon stayed."], {"Clara Harmon", "Vice President Harmon"}),
    (
        "U4",
        ["Foreign Minister Clara Harmon left.", "Finance Minister Harmon stayed."],
        {"Clara Harmon", "Finance Minister Harmon"},
    ),
    ("U5", [CLARA, "On Monday Harmon stayed."], {"Clara Harmon"}),
    ("U5", ["Mayor Clara Harmon left.", "The striker Harmon ran. On Monday Harmon stayed."], {"Clara Harmon"}),
    ("U5", ["It rained.", "On Monday Harmon stayed."], set()),
    ("U5", [CLARA, "The firm sued the Harmon group. It left Harmon alone in Harmon."], {"Clara Harmon"}),
    ("U5", [CLARA, "He said: “Nobody likes Harmon.”"], {"Clara Harmon"}),
    ("U6", [CLARA, "Mr Harmon stayed."], {"Clara Harmon", "Harmon"}),
    ("U6", [CLARA, "Bill Harmon left.", "Mr Harmon stayed."], {"Clara Harmon", "Bill Harmon"}),
    ("U6", [CLARA, "President Harmon stayed.", "On Monday Harmon stayed."], {"Clara Harmon", "President Harmon"}),
    ("U7", [CLARA, "Bill Harmon left. Harmon slept.", "On Monday Harmon stayed."], {"Clara Harmon", "Bill Harmon"}),
]


@pytest.mark.parametrize(("rule", "texts", "expected"), CASES)
def test_people_of_several_articles(rule: str, texts: list[str], expected: set[str]) -> None:
    articles = [builders.article(text, id=f"a{i}", source=f"Source {i}") for i, text in enumerate(texts)]
    mentions = {article.id: actors.annotate(article, ()) for article in articles}
    found = labels.found(articles, mentions, labels.Options(every=True))
    assert {label.entity for label in found} == expected, rule


def test_a_surname_alone_is_counted_for_the_outlet_that_uses_it() -> None:
    articles = [
        builders.article(CLARA, id="a", source="East"),
        builders.article("On Monday Harmon stayed, and Harmon slept.", id="b", source="West"),
    ]
    mentions = {article.id: actors.annotate(article, ()) for article in articles}
    found = [(e.source, e.label, e.count) for e in labels.found(articles, mentions) if e.entity == "Clara Harmon"]
    assert found == [("East", "Clara Harmon", 1), ("East", "historian", 1), ("West", "Harmon", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm sued the Harmon. On Monday Harmon stayed.",
        "Rain fell in Harmon. On Monday Harmon stayed.",
        "Harmon Stores opened. On Monday Harmon stayed.",
        "On Monday HARMON stayed.",
        "On Monday Moscow stayed.",
        "He found harmon. On Monday Harmon stayed.",
        "On Monday Mr Harmon stayed.",
    ],
)
def test_p7_what_may_be_something_else_is_not_open(text: str) -> None:
    assert not any(mention.open for mention in actors.annotate(builders.article(text), ()))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Mr Harmon", None),
        ("Lady Harmon", None),
        ("President Harmon", Office("", "", "president")),
        ("Peruvian Foreign Minister Harmon", Office("Peru", "foreign", "minister")),
        ("PM Harmon", Office("", "prime", "minister")),
        ("then-Sen. Clara Harmon", Office("", "", "senator")),
    ],
)
def test_office(label: str, expected: Office | None) -> None:
    assert office(label) == expected


def test_leaders_agree_with_the_highest_offices() -> None:
    assert Office("Peru", "", "leader").agrees(Office("", "", "president"))
    assert not Office("", "", "senator").agrees(Office("", "", "leader"))


def test_u7_a_surname_joins_the_one_who_is_called_so_elsewhere() -> None:
    texts = {"a": CLARA, "b": "Bill Harmon left. Harmon slept.", "c": "On Monday Harmon stayed."}
    articles = [builders.article(text, id=id, source=id) for id, text in texts.items()]
    mentions = {article.id: actors.annotate(article, ()) for article in articles}
    found = labels.found(articles, mentions, labels.Options(every=True))
    assert {e.source for e in found if e.entity == "Bill Harmon"} == {"b", "c"}


def test_a_surname_that_may_be_anothers_does_not_join_the_full_name_of_its_own_article() -> None:
    article = builders.article("On Monday Harmon stayed. Clara Harmon left.", id="a")
    found = labels.found([article], {"a": actors.annotate(article, ())}, labels.Options(every=True))
    assert [(e.entity, e.label) for e in found] == [("Clara Harmon", "Clara Harmon")]


def test_p7_a_surname_after_a_trade_is_not_counted_for_an_office_holder() -> None:
    articles = [
        builders.article("Mayor Clara Harmon left.", id="a", source="East"),
        builders.article("On Sunday the striker Harmon ran. On Monday Harmon stayed.", id="b", source="West"),
    ]
    mentions = {article.id: actors.annotate(article, ()) for article in articles}
    every = labels.Options(every=True)
    assert {e.source for e in labels.found(articles, mentions, every) if e.entity == "Clara Harmon"} == {"East"}
