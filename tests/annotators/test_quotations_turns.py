"""Who speaks by the form of a paragraph: transcripts, headings with a colon, quotations signed with a dash."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import Options, annotate
from tests.builders import article

SURE = Options(weighed=False)

SAID = "Anna Weber said it holds."
CARE = "The town came to see Weber."


def rows(*paragraphs: str) -> list[tuple[str | None, str, str]]:
    return [
        (q.mention.text if q.mention else None, q.kind, q.content.text) for q in annotate(article(*paragraphs), SURE)
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((SAID, "Weber: Nobody knew about the dam"), ("Weber", "indirect", "Nobody knew about the dam")),
        ((CARE, "WEBER: I never saw it. It is gone."), ("WEBER", "indirect", "I never saw it. It is gone.")),
        (("“The dam will hold for years.” — Anna Weber",), ("Anna Weber", "direct", "The dam will hold for years.")),
        (("“The dam will hold.” -- Anna Weber, farmer.",), ("Anna Weber", "direct", "The dam will hold.")),
    ],
)
def test_the_form_of_a_paragraph_tells_who_speaks(paragraphs: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    assert [(who and who.split(",")[0], kind, words) for who, kind, words in rows(*paragraphs)][-1] == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("NOTE: The dam was built in the last century.",),
        ("Anna Weber left.", "Weber: What we know about the dam so far"),
        ("The dam: It was built in the last century.",),
        ("“The dam will hold” — unless it rains.",),
    ],
)
def test_a_colon_or_a_dash_alone_names_no_speaker(paragraphs: tuple[str, ...]) -> None:
    assert [row for row in rows(*paragraphs) if row[0]] == []


def test_a_turn_of_several_sentences_is_one_statement() -> None:
    found = rows(CARE, "WEBER: I never saw it. Nobody did. We left.", "The town is quiet.")
    assert found == [("WEBER", "indirect", "I never saw it. Nobody did. We left.")]
