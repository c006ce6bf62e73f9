"""Whether the day that a sentence tells of is known only to who knows when it was published: "today", "yesterday".

The days of the week are not counted: to pass over undated sentences that name one costs 0.8 points of ROUGE-1.
"""

from __future__ import annotations

from functools import cache

from digest import resources
from digest.text.normalize import fold
from digest.text.tokens import words


def hangs_on_publication(sentence: str, language: str) -> bool:
    """Whether a word of `sentence` goes by the day of writing."""
    return not _days(language).isdisjoint(word.removesuffix("'s") for word in words(fold(sentence)))


@cache
def _days(language: str) -> frozenset[str]:
    return frozenset(resources.table("standalone-languages").get(language, {}).get("days", "").split())
