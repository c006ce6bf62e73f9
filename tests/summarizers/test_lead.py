from __future__ import annotations

from digest.summarizers import Length, candidates, lead
from tests import builders
from tests.summarizers import stories


def test_each_source_in_turn_by_what_it_says_first_on_the_topic() -> None:
    one = builders.article(stories.ALONE[3], stories.ALONE[0], stories.ALONE[9], id="a", source="Courier")
    other = builders.article(stories.LEANING[0], stories.ALONE[2], id="b", source="Dispatch")
    found = lead.summarize(candidates(stories.topic((one, other))), Length(sentences=3), lead.Options())
    assert [c.sentence.text for c in found] == [stories.ALONE[0], stories.ALONE[2], stories.ALONE[9]]
