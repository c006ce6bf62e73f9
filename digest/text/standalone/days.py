"""Whether the day that a sentence tells of is known only to who knows when it was published: "today", "on Thursday"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from digest import resources
from digest.text.calendar import dates
from digest.text.normalize import fold
from digest.text.tokens import words


def hangs_on_publication(sentence: str, language: str) -> bool:
    """Whether a word of `sentence` goes by the day of writing; in English a written date makes it known."""
    found = [word.removesuffix("'s") for word in words(fold(sentence))]
    listed = _days(language)
    if not any(word in listed for word in found) and not _goes_by_now(found, language):
        return False
    return language != "en" or not dates(sentence)


def _goes_by_now(found: list[str], language: str) -> bool:
    """ "Last week", "this month"."""
    if language != "en":
        return False
    periods = ("week", "weekend", "month", "year", "night", "morning", "evening")
    return any(left in ("last", "this", "next") and right in periods for left, right in pairwise(found))


@cache
def _days(language: str) -> frozenset[str]:
    return frozenset(resources.table("standalone-languages").get(language, {}).get("days", "").split())
