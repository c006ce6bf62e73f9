"""Surnames that are also months, days, modal verbs or forms of verbs: "May", "Friday", "Will", "Fielding".

Rules (golden cases of the same numbers in the tests):
S1 such a word is a surname after a courtesy title;
S2 after a given name too, and a month or modal after another title with a capital, but for days and dates;
S3 in the same article it is one alone too, but for days, where a month can stand ("in May", "May 5"), and at the head
   of a sentence before anything but a verb in the third person ("May I", "Will they").
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import Lexicon, Names, listed
from digest.annotators.actors.words import Word


def marked(sentences: Sequence[list[Word]], lexicon: Lexicon, names: Names) -> list[list[Word]]:
    """The sentences with their `personal` words told."""
    certain = {
        (i, k)
        for i, words in enumerate(sentences)
        for k, word in enumerate(words)
        if k and word.capital and _odd(word, lexicon) and _after_name(words, k, lexicon, names)
    }
    known = frozenset(sentences[i][k].low for i, k in certain)
    if not known:
        return list(sentences)
    return [
        [
            word._replace(personal=(i, k) in certain or _alone(words, k, known, lexicon)) if word.low in known else word
            for k, word in enumerate(words)
        ]
        for i, words in enumerate(sentences)
    ]


def _odd(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is something else than a name at first sight."""
    calendar = word.low in lexicon.calendar or word.low in listed("grammar", "modals")
    return calendar or word.low.endswith(("ing", "ed", "ly"))


def _after_name(words: list[Word], k: int, lexicon: Lexicon, names: Names) -> bool:
    """S1 and S2."""
    before = words[k - 1]
    if not (w.joined(words[k]) or words[k].gap == ". ") or before.possessive:
        return False
    if before.low in names.courtesy:
        return True
    titled = before.low in names.titles and words[k].low in lexicon.calendar | listed("grammar", "modals")
    return (
        before.capital
        and (before.low in names.given or titled)
        and words[k].low not in listed("grammar", "days")
        and not _dated(words, k)
    )


def _dated(words: list[Word], k: int) -> bool:
    """Whether a number stands beside the word, as in a date."""
    near = [words[i] for i in (k - 1, k + 1) if 0 <= i < len(words)]
    return any(word.low[0].isdigit() for word in near)


def _alone(words: list[Word], k: int, known: frozenset[str], lexicon: Lexicon) -> bool:
    """S3."""
    word = words[k]
    if not word.capital or _dated(words, k) or word.low in listed("grammar", "days"):
        return False
    before = words[k - 1].low if k else ""
    if k and '"' not in word.gap:
        listing = before in ("and", "or") and k > 1 and words[k - 2].low in lexicon.calendar
        return before not in listed("grammar", "before_dates") and not listing
    if word.possessive:
        return True
    after = words[k + 1] if k + 1 < len(words) else None
    if after is None or after.capital:
        return False
    third = after.low in lexicon.verbs or after.low.endswith("ed") or after.low in listed("grammar", "third_person")
    return after.low == "who" or (w.joined(after) and third)
