"""Golden cases of what can be shown as somebody's words, and of where they end before those of the reporter."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import Options, annotate
from tests.builders import article

SURE = Options(weighed=False)


def shown(text: str) -> list[str]:
    return [q.content.text for q in annotate(article(text), SURE) if q.stated]


ENDS = [
    (
        "an estimate by others",
        "Novak said he would seek a pact by which the town gives up its dam, a goal that many engineers think is far.",
        "he would seek a pact by which the town gives up its dam",
    ),
    (
        "summed up after in",
        "Novak said the town is leaving the league and is closing its gates, in an escalation of the quarrel.",
        "the town is leaving the league and is closing its gates",
    ),
    (
        "a consequence",
        "Weber declared the valley was no longer a refuge, opening the door to new mines.",
        "the valley was no longer a refuge",
    ),
    (
        "a rebuttal",
        "Novak said the river was rising, despite the fact that it has fallen for a week.",
        "the river was rising",
    ),
    (
        "what was kept silent",
        "Novak said he would hold the owners responsible but didn't provide details.",
        "he would hold the owners responsible",
    ),
    (
        "no mention",
        "Novak indicated that he was handing over his office but made no mention of leaving.",
        "he was handing over his office",
    ),
    (
        "an answer of others",
        "Weber said Novak was at work on Thursday but ministry officials declined to say whether he would stay.",
        "Novak was at work on Thursday",
    ),
    (
        "a deed after the words",
        "Weber said the plan was “a trap for the whole town” and largely avoided her rivals.",
        "the plan was “a trap for the whole town”",
    ),
    (
        "a deed meanwhile",
        "Weber said that she will “follow the law” while pledging to keep the school open.",
        "she will “follow the law”",
    ),
    (
        "the verb of the sentence around",
        "Petr Novak’s surprise announcement that his town will close the dam sounds like a victory.",
        "his town will close the dam",
    ),
    (
        "the verb after an infinitive",
        "Novak’s promise to drain the great marsh actually began the quarrel.",
        "to drain the great marsh",
    ),
    (
        "a link before the words",
        "Despite that, Weber said in her statement, “The court made clear that the dam may stay.”",
        "The court made clear that the dam may stay.",
    ),
    ("a link before a clause", "Still, Weber said, the towns were close to a deal.", "the towns were close to a deal"),
    (
        "comments as a setting",
        "Novak denied a mine had leaked in comments published on Monday by a paper.",
        "a mine had leaked",
    ),
]


@pytest.mark.parametrize(("case", "text", "content"), ENDS, ids=[e[0] for e in ENDS])
def test_the_words_end_before_the_reporters(case: str, text: str, content: str) -> None:
    assert shown(text) == [content]


WHOLE = [
    ("only when", "Weber said the curfew would be lifted, but only when the water fell."),
    ("a relative clause within", "Weber said the bridge was shut so that the crowd, who numbered ten, could leave."),
    ("a subject with an aside", "Weber said her party, which has vowed not to run, expects to be heard."),
    ("a pair before a noun", "Weber said ten known or suspected poachers had been seen at the dam."),
    ("verbs joined by or", "Weber said the council has not granted or denied the request of the town."),
    ("as after an aside", "Weber said the club sees itself, first and foremost, as a guard of the river."),
    ("it among others", "Weber said it and two of its branches are closing the mill."),
    ("a restriction", "Weber said the dam would hold, assuming the rain stops."),
    ("sees within", "Weber said the subject of the letter, if elected, the move would be undone."),
]


@pytest.mark.parametrize(("case", "text"), WHOLE, ids=[w[0] for w in WHOLE])
def test_words_that_belong_together_are_not_cut(case: str, text: str) -> None:
    assert shown(text) == [text.removeprefix("Weber said ").removesuffix(".")]


DEEDS = [
    ("a thing maintained", "Novak maintained the peace with the valley that got his father killed."),
    ("a share price", "The mill saw its stock surge as much as 3% on the news."),
    ("a plea for air", "A man who pleaded for air as the fire came near is alive."),
    ("an order of words asked", "Judge Weber asked tough questions of both sides."),
    ("pictures cited", "The firm Dam Watch cited the pictures in a note on Monday."),
    ("a report confirmed", "The Herald confirmed the report of the Times."),
    ("no comment", "The ministry declined to comment on Monday."),
    ("praise of a person", "Mayor Weber praised Novak yesterday."),
    ("opposition", "Weber, who bitterly opposed the deal, spoke in English."),
    ("a name", "Residents of a club called “Stand By The River” met on Monday."),
    ("a law", "He was convicted because the law demanded it and the facts bore it out."),
    ("a treaty", "The valley agreed to treat the town as a free port."),
    ("a wish", "Novak wanted to present his case to the town."),
    ("somebody known", "Those who knew him best left the hall."),
    ("what is explained", "Anna Weber explained how the dam works."),
    ("a petition denied", "The ministry denied more than ten petitions."),
    ("a thing that threatens", "The dispute threatens to undermine the plan of the town."),
    ("a relative clause", "It is a caravan that Novak has made clear is not welcome."),
    ("the same thing", "Novak said the same thing during a long dinner in Brno."),
    ("taken back", "Novak said the council had met to weigh whether the dam was mined, but dismissed it."),
    ("a name known as", "Weber stressed that, while flawed, the pact known as the Brno Plan, or B.P., should stay."),
]


@pytest.mark.parametrize(("case", "text"), DEEDS, ids=[d[0] for d in DEEDS])
def test_deeds_are_nobodys_words(case: str, text: str) -> None:
    found = shown(text)
    assert found == [] or (case == "a name known as" and not any("known" in words[:12] for words in found))


STATED = [
    ("an accusation", "Weber accused Novak of hiding the leak.", "Novak of hiding the leak"),
    ("a denial", "Novak denied having any part in it.", "having any part in it"),
    ("a demand", "Weber urged the council to repair the dam.", "the council to repair the dam"),
    ("a threat", "Novak threatened to close the road.", "to close the road"),
    ("a name given", "Weber called the plan a trap for the poor.", "the plan a trap for the poor"),
    ("quoted praise", "Weber lauded Novak’s “truly excellent work” on Monday.", "Novak’s “truly excellent work”"),
    ("a clause", "Weber said the dam leaks.", "the dam leaks"),
]


@pytest.mark.parametrize(("case", "text", "content"), STATED, ids=[s[0] for s in STATED])
def test_what_is_said_of_something_stays(case: str, text: str, content: str) -> None:
    assert shown(text) == [content]


@pytest.mark.parametrize(
    "text", ["“", "Weber said", "Weber said, but", "said that which, ", "قالت إن السد 🌊", "but " * 3000]
)
def test_odd_sentences_give_nothing_wrong(text: str) -> None:
    assert all(q.content.text in text for q in annotate(article(text), SURE))
