"""Time expressions found in articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: `value` is its TIMEX3 value, of which what is not known is written X ("XXXX-11-02").

    `mod` is the TIMEX3 modifier ("START", "MORE_THAN" …), None without one; `rule` names the rule that read it.
    """

    type: TimexType
    value: str
    evidence: Evidence
    mod: str | None
    rule: str
