"""When two sentences are one text, which one newsroom has from another."""

from __future__ import annotations

from digest.origins.attribution import same_text

SHORT = "The council passed the ferry bill in Malvik on Monday."
LONG = "The council passed the ferry bill on Monday, ending weeks of anger over fares that few in Malvik can pay."


def test_a_short_sentence_is_no_one_text() -> None:
    assert not same_text(SHORT, SHORT)
    assert same_text(LONG, LONG)
