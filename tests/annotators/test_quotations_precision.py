"""Golden cases of what must not be stated: a speaker who did not speak, a truth turned round, words nobody said."""

from __future__ import annotations

import pytest

from digest.annotators.quotations import annotate
from tests.builders import article


def said(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(q.content.text, q.speaker) for q in annotate(article(*paragraphs))]


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
