"""Golden cases of what must not be stated: a speaker who did not speak, a truth turned round, words nobody said."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import Options, annotate
from tests.builders import article

SURE = Options(weighed=False)


def said(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(q.content.text, q.speaker) for q in annotate(article(*paragraphs), SURE)]


HOLDS = "the dam would hold"
MODIFIED: list[tuple[str, str, str | None]] = [
    ("N4 critics of", "Critics of Mr. Horak said {}.", "Critics of Mr. Horak"),
    ("N4 opponents of", "Opponents of President Petr Novak said {}.", "Opponents of President Petr Novak"),
    ("N4 spokesman for", "A spokesman for Mayor Anna Weber said {}.", "spokesman for Mayor Anna Weber"),
    ("N4 participle", "A lawyer representing Petr Novak said {}.", "lawyer representing Petr Novak"),
    ("N4 place", "Police in Brno said {}.", "Police in Brno"),
    ("N4 place of an official", "A Norwegian embassy official in Brno said {}.", "Norwegian embassy official in Brno"),
    ("N4 aides", "Aides to Anna Weber said {}.", "Aides to Anna Weber"),
    ("N4 close to", "Sources close to Ms Weber said {}.", "Sources close to Ms Weber"),
    ("N4 two names", "Allies of Mr Novak and Ms Weber said {}.", "Allies of Mr Novak and Ms Weber"),
    ("N4 a share", "One in three Norwegians said {}.", "One in three Norwegians"),
    ("N2 place after a name", "The BBC’s Anna Weber in Brno said {}.", "Anna Weber"),
    ("N2 brackets", "Sen. Anna Weber (D-Vt.) said {}.", "Anna Weber"),
    ("N3 office", "Secretary of State Anna Weber said {}.", "Anna Weber"),
    ("N3 office for", "Minister for Health Anna Weber said {}.", "Anna Weber"),
    ("N3 office of several words", "Director of National Intelligence Anna Weber said {}.", "Anna Weber"),
    ("N3 specialists", "Commissioner for Specialist Operations Peter Weber said {}.", "Peter Weber"),
    ("N1 the end of an office", "Counter-Terrorism Peter Weber said {}.", "Peter Weber"),
    ("the possessor does not speak", "Petr Novak left. His boss said {}.", None),
    ("the possessor's officers", "Petr Novak left. His inspectors reported {}.", None),
    ("two people", "Mr. Novak and Mr. Horak said {}.", "Mr. Novak and Mr. Horak"),
]


@pytest.mark.parametrize(("rule", "text", "speaker"), MODIFIED, ids=[m[0] for m in MODIFIED])
def test_who_speaks_is_the_head_of_the_phrase(rule: str, text: str, speaker: str | None) -> None:
    assert said(text.format(HOLDS)) == [(HOLDS, speaker)]


UNSAID = [
    ("neither", "Neither Anna Weber nor Petr Novak said that the dam would hold."),
    ("not true", "It is not true that Anna Weber said the dam would hold."),
    ("false", "It is false that the ministry of works said the dam would hold."),
    ("had somebody said", "Had Novak said the dam would hold, the town would be safe."),
    ("rumours", "Rumours that Novak said the dam would hold are false."),
    ("no evidence", "There is no evidence that the ministry of works said the dam would hold."),
    ("within what was not said", "Petr Novak did not assert that the files demonstrated that Norway had a bomb."),
    ("few", "Few in Norway said they expected the dam to hold."),
    ("not one", "Not a single engineer said the dam would hold."),
    ("the writer's inference", "The dam burst on Monday, suggesting the works were bad."),
    ("the writer's inference from figures", "Sales rose by a third in May, showing that people had money to spend."),
    (
        "a participle after a clause of another",
        "Novak left the show after Anna Weber mocked him, accusing him of fear.",
    ),
]


@pytest.mark.parametrize(("reason", "text"), UNSAID, ids=[u[0] for u in UNSAID])
def test_what_nobody_said_is_no_statement(reason: str, text: str) -> None:
    assert HOLDS not in [content for content, _ in said(text)]
    assert all(speaker == "Anna Weber" and "him" in content for content, speaker in said(text))


def test_a_statement_within_a_denied_one_is_not_told() -> None:
    assert said("Petr Novak denied that Anna Weber said the dam would hold.") == [
        ("Anna Weber said the dam would hold", "Petr Novak"),
    ]


EXTENTS: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    (
        "a claim ends before the verb of which it is the subject",
        "Novak’s claim that “the truce is dead” was rejected by Eva Mala.",
        [("the truce is dead", "Novak")],
    ),
    (
        "so does one without quotation marks",
        "Novak’s claim that the truce is dead was rejected by Eva Mala.",
        [("the truce is dead", "Novak")],
    ),
    (
        "who is quoted speaks, not the paper",
        "“I opened nothing,” the paper quoted Petr Novak as saying.",
        [("I opened nothing", "Petr Novak")],
    ),
    ("who is cited speaks", "The paper cited Petr Novak as saying the dam would hold.", [(HOLDS, "Petr Novak")]),
    (
        "another's report after and",
        "Petr Novak called him a “true friend” and Chancellor Anna Weber said it had been a loss.",
        [("him a “true friend”", "Petr Novak"), ("it had been a loss", "Anna Weber")],
    ),
    (
        "a participle of the writer's",
        "Petr Novak said the works would end, bowing to the town.",
        [("the works would end", "Petr Novak")],
    ),
    ("the verb after a relative clause", "Novak, who said the dam would hold, has left.", [(HOLDS, "Novak")]),
    (
        "an attribution at the end",
        "Petr Novak said the dam would hold, the documents say.",
        [("Petr Novak said the dam would hold", None), (HOLDS, "Petr Novak")],
    ),
    (
        "an attribution that closes beats one that opens",
        "Petr Novak tweeted: “It holds,” Anna Weber said.",
        [("It holds", "Anna Weber")],
    ),
    (
        "a verb shares the subject of the clause before it",
        "The road was shut after men found a hole and told reporters the dam would hold.",
        [(HOLDS, "men")],
    ),
    (
        "somebody without a name",
        "The dam would surely hold, said a doctor who left.",
        [("The dam would surely hold", "doctor")],
    ),
    (
        "somebody at a place",
        "The dam would surely hold, said a nurse at the hospital.",
        [("The dam would surely hold", "nurse")],
    ),
    ("a surname in -ing", "“It holds,” said Steven Fielding, an engineer.", [("It holds", "Steven Fielding")]),
    ("a surname that is a modal", "Mrs May said the dam would hold.", [(HOLDS, "May")]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), EXTENTS, ids=[e[0] for e in EXTENTS])
def test_how_far_a_statement_reaches(rule: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted(said(text)) == sorted(expected)


PRONOUNS: list[tuple[str, tuple[str, ...], str | None]] = [
    ("it is a body", ("The Flood Group said the dam holds. It said {}.",), "Flood Group"),
    ("it is no group", ("Officials said the dam holds. It said {}.",), None),
    ("it is nobody", ("Anna Weber said the dam holds. It said {}.",), None),
    ("they are people", ("Officials said the dam holds. They said {}.",), "Officials"),
    ("they are no things", ("The programs reported that the dam holds. They said {}.",), None),
    ("two in the sentence before", ("Peter Weber met Karl Horak in the town. He said {}.",), None),
    ("another in the same sentence", ("Peter Weber said it holds. When Karl Horak came, he said {}.",), None),
    ("another joined by and", ("Peter Weber said it holds, and Karl Horak came. He said {}.",), None),
    ("one who is only spoken of", ("Peter Weber said Karl Horak had left. He added {}.",), "Peter Weber"),
]


@pytest.mark.parametrize(("rule", "paragraphs", "speaker"), PRONOUNS, ids=[p[0] for p in PRONOUNS])
def test_a_pronoun_has_one_speaker_or_none(rule: str, paragraphs: tuple[str, ...], speaker: str | None) -> None:
    assert said(*(p.format(HOLDS) for p in paragraphs))[-1] == (HOLDS, speaker)


def test_a_reported_clause_with_not_between_its_verbs_is_whole() -> None:
    text = "The talks failed despite the ministry's insistence that the dam could not be opened while the rain went on."
    (found,) = annotate(article(text), SURE)
    assert found.content.text == "the dam could not be opened while the rain went on"
