"""The utterances of a topic: those that one version has in its paragraphs."""

from __future__ import annotations

from digest.annotators import quotations
from digest.comparers import Scene, utterances
from digest.model import Topic
from tests.comparers.builders import hit
from tests.utterances.newsroom import outlet

HARBOUR = "We will rebuild the harbour before winter if the council gives us the money"
FERRY = "Our ferries carry more people than the trains of the valley ever did"


def scene(*asked: int) -> Scene:
    """Two articles with two utterances each; the topic's hits are these paragraphs of the first."""
    east = outlet("East", f"“{HARBOUR},” Holm said.", f"“{FERRY},” Prado said.")
    west = outlet("West", f"Holm said: “{HARBOUR}.”", "“Our ferries carry more people than the trains,” Prado said.")
    sure = quotations.Options(weighed=False)
    said = {a.id: quotations.annotate(a, sure) for a in (east, west)}
    topic = Topic("harbour", None, "query", tuple(hit(east, number, "the") for number in asked))
    return Scene(topic, (east, west), said, {})


def test_only_the_topics_utterances_are_told_those_that_differ_first() -> None:
    assert [u.speaker for u in utterances.compare(scene(2, 3))] == ["Luis Prado", "Clara Holm"]
    assert [u.speaker for u in utterances.compare(scene(2))] == ["Clara Holm"]
    assert utterances.compare(scene(1)) == ()


def test_those_that_do_not_differ_may_be_left_out() -> None:
    assert [u.difference for u in utterances.compare(scene(2, 3), utterances.Options(same=False))] == ["shortened"]
