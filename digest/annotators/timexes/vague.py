"""Words that say only before, now or after."""

from __future__ import annotations

import re

from digest.annotators.timexes.pieces import SEASON, UNIT, S
from digest.annotators.timexes.rule import Reading, Rule, Scene, rule


def _present(match: re.Match[str], scene: Scene) -> Reading | None:
    """VN: now, currently."""
    return Reading("DATE", "PRESENT_REF")


def _past(match: re.Match[str], scene: Scene) -> Reading | None:
    """VP: recently, the past."""
    return Reading("DATE", "PAST_REF")


def _future(match: re.Match[str], scene: Scene) -> Reading | None:
    """VF: soon, the near future."""
    return Reading("DATE", "FUTURE_REF")


_STRETCH = rf"(?:{UNIT}|{SEASON}s?)(?!\w)"

RULES: tuple[Rule, ...] = (
    rule(
        "now",
        ("now", "currently", "presently", "nowadays", "days", "at"),
        rf"(?:right{S})?now|currently|current|presently|nowadays|these{S}days|at{S}(?:present|this{S}time|the{S}(?:moment|present{S}time))",
        _present,
    ),
    rule(
        "lately",
        ("recently", "lately", "past"),
        rf"(?:more{S})?recently|lately|the{S}(?:recent{S})?past(?!{S}(?:[\w-]+{S}){{0,2}}{_STRETCH})",
        _past,
    ),
    rule(
        "soon",
        ("soon", "future"),
        rf"(?<!as )soon(?!{S}a(?:s|fter)(?!\w))|the{S}(?:(?:near|immediate){S})?future",
        _future,
    ),
)
