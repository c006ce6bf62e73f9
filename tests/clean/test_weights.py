"""The model and the words in which it explains itself."""

from __future__ import annotations

from digest import clean, segment
from digest.clean import weights

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers."
LONGER = PROSE + " Buses will go by the ring road, and the ferry will run until ten at night, the mayor said."
FOOTER = ("Leave a comment", "Your name", "Joe Public, 4 October 2022 at 10:12", "Ferry", "Jobs", "Press", "Advertise")


def test_a_paragraph_scores_above_what_stands_under_the_comments() -> None:
    page = [LONGER, LONGER + " Nobody objected.", *FOOTER]
    scores = [weights.score(row) for row in weights.rows(page, [None] * len(page))]
    assert min(scores[:2]) > 0 > max(scores[2:])


def test_the_rule_names_the_features_that_weighed_most() -> None:
    marked = clean.mark(
        segment.blocks("\n".join(["Council closes the old bridge", LONGER, LONGER + " So it did.", *FOOTER]))
    )
    rules = [p.rule for p in marked if p.rule.startswith("unlike the article: ")]
    assert rules
    assert all(len(rule.partition(": ")[2].split("; ")) == 3 for rule in rules)


def test_the_strongest_features_speak_against_the_article() -> None:
    row = weights.rows(["Leave a comment"], [None])[0]
    known = weights.learnt()
    found = weights.strongest(row)
    assert [known[name] for name in found] == sorted(known[name] for name in found)
    assert all(known[name] < 0 for name in found)
    assert weights.strongest([]) == []


def test_lower_odds_keep_more() -> None:
    blocks = segment.blocks("\n".join([LONGER, PROSE, *FOOTER]))
    strict, lax = (
        sum(p.rule.startswith("unlike") for p in clean.mark(blocks, options=clean.Options(article_odds=odds)))
        for odds in (1.0, -9.0)
    )
    assert lax < strict
