"""Golden cases for the rules of `annotators.actors.unasserted`, by the rules' numbers: what is only denied or asked."""

from __future__ import annotations

import pytest

from digest.annotators import actors
from tests import builders

CASES: list[tuple[str, str, list[str]]] = [
    ("D1", "Meyer is not a terrorist.", []),
    ("D1", "Meyer is not a known or proven terrorist.", []),
    ("D1", "Meyer is not a known terrorist.", []),
    ("D1", "The rebels, not terrorists, left.", ["rebels"]),
    ("D1", "The men are not really thugs.", []),
    ("D1", "They aren’t thugs, but it isn’t a militia.", []),
    ("D1", "He has never been a terrorist, and will not be a dictator.", []),
    ("D1", "The men are not “thugs” at all.", []),
    ("D1", "They are not only thugs.", ["thugs"]),
    ("D1", "It was not the rebels who left.", ["rebels"]),
    ("D1", "Not all rebels left, and they did not meet troops.", ["rebels", "troops"]),
    ("D1", "The mayor was glad about it, but not rebels.", ["rebels"]),
    ("D2", "He is no dictator.", []),
    ("D2", "He is hardly a dictator.", []),
    ("D2", "No rebels left, and there are no troops.", ["rebels", "troops"]),
    ("D2", "Neither rebels nor troops left.", ["rebels", "troops"]),
    ("D3", "They are not terrorists or thugs.", []),
    ("D3", "They are neither rebels nor troops.", []),
    ("D3", "He did not see it or meet rebels.", ["rebels"]),
    ("D4", "Is Meyer a terrorist?", []),
    ("D4", "Is he a hero or a dictator?", []),
    ("D4", "Are the men terrorists?", []),
    ("D4", "Why is Meyer a dictator?", ["dictator"]),
    ("D4", "Was he killed by a terrorist?", ["terrorist"]),
    ("D4", "Are rebels in the port? Will the troops leave?", ["rebels", "troops"]),
    ("D4", "If Meyer is a terrorist, he will go.", []),
    ("D4", "The court will rule whether they are rebels.", []),
    ("D4", "He may be a terrorist.", []),
    ("D4", "He denied being a terrorist.", []),
    ("D4", "If there are rebels, troops will come.", ["rebels", "troops"]),
    ("D4", "Meyer is a terrorist, and if he left, he was ill.", ["terrorist"]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_what_is_denied_or_asked_is_no_label(rule: str, text: str, expected: list[str]) -> None:
    found = [m.label for m in actors.annotate(builders.article(text), ()) if m.entity != "Meyer"]
    assert found == expected, rule
