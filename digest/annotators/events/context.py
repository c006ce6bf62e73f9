"""What stands around a noun of events: where its phrase opens and ends, and what makes it a mere possibility."""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.events import lexicon
from digest.annotators.events.symbols import Word

MOST_PREMODIFIERS = 5
_REACH = 8
"""Words before a noun of events among which the one stands that makes it unreal."""
_DOUBT = 4
"""Words after a noun and its date among which the one stands that doubts it: "a vote this week is very unlikely"."""


def opening(words: Sequence[Word], symbols: str, noun: int) -> int:
    """Where the noun's modifiers open. A plural is none: "voters vote"."""
    at = noun
    while at > 0 and noun - at < MOST_PREMODIFIERS and symbols[at - 1] in "MCLN" and not is_plural(words[at - 1]):
        if words[at].start > words[at - 1].end + 1:
            break  # a mark stands between: `"day of rage" protests`
        at -= 1
    if at > 1 and symbols[at - 2 : at] == "Dv":
        return at - 1
    return at


def is_plural(word: Word) -> bool:
    return word.symbol in "LN" and word.low.endswith("s")


def goes_on(words: Sequence[Word], symbols: str, at: int) -> bool:
    """Whether the noun phrase goes on there, so that it is about something else: "election results"; or is a figure of
    speech: "a tweet storm"."""
    if at > 1 and words[at - 2].low in lexicon.words("figurative"):
        return True
    if symbols[at : at + 1] == "V":
        return words[at].verb.keys().isdisjoint(("subject", "participle"))
    return at < len(words) and symbols[at] in "NCLME"


def is_doubted(words: Sequence[Word], last: int) -> bool:
    after = words[last + 1 : last + 1 + _DOUBT]
    return any(word.low in lexicon.words("doubtful") for word in after)


def is_unreal(words: Sequence[Word], opens: int) -> bool:
    """Whether the words before the noun in its clause make it a wish, a fear, a denial or a mere possibility."""
    for word in reversed(words[max(0, opens - _REACH) : opens]):
        if word.symbol == ";" or (word.symbol == "c" and word.low not in ("that", "and", "or")):
            return False
        if word.symbol == "X" or word.low in lexicon.words("unreal"):
            return True
    return False


def is_of_another(words: Sequence[Word], symbols: str, opens: int) -> bool:
    """Whether the noun only tells what another event is of: the strikes of "a pause in strikes"."""
    at = before_phrase(words, symbols, opens)
    return at > 0 and symbols[at] in "ifepo" and symbols[at - 1] in "NK"


def before_phrase(words: Sequence[Word], symbols: str, opens: int) -> int:
    """The place of what stands before the noun phrase with its determiner and owner, -1 where it opens the sentence."""
    at = opens - 1
    if at > 0 and symbols[at] == "E":
        at -= 1
        while at >= 0 and symbols[at] in "CM":
            at -= 1
    while at >= 0 and symbols[at] in "D#":
        at -= 1
    return at


def is_subject(words: Sequence[Word], symbols: str, opens: int) -> bool:
    """Whether the noun phrase opens a clause."""
    at = before_phrase(words, symbols, opens)
    return at < 0 or symbols[at] in ",;c&R" or words[at].low in ("said", "says")
