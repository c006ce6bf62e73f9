"""The last check on a speaker: whether the words name somebody who can speak.

Rules (golden cases of the same numbers in the tests):
C1 what is no noun phrase is nobody: words that open with an auxiliary, a preposition or a subordinator ("does Holm"),
   that end with an adjective or an adverb ("the most recent"), a number, the tag of a party ("D-Mont.");
C2 a phrase whose head is neither a person, a body nor a group has no name ("the footage", "many of them");
C3 a long name that is no list ends before its first preposition, and one that is still long is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from digest import resources
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed

_LONGEST_NAME = 8
PARTY = re.compile(r"[DRI]-[A-Z]")
_NO_OPENERS = ("auxiliaries", "prepositions", "subordinators", "coordinators")
_LED = frozenset({"like", "about", "over", "up", "at", "around", "near", "as", "one", "both", "than", "past"})
_NO_NOUNS = frozenset(
    {"early", "late", "new", "recent", "latest", "close", "likely", "earlier", "later", "own", "able", "more", "most"}
)
_AFTER_NOUNS = frozenset({"close", "familiar", "loyal", "opposed", "sympathetic", "responsible", "involved"})
_SPEAKING = ("person_titles", "organisations", "plural_roles", "plurals", "addressees", "speaking")
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ers", "ors", "ists", "men", "women", "ians")
_JOINING = frozenset({"and", "&"})
_GLUED = re.compile(r"[a-z]{3}[A-Z]")
_THINGS = frozenset(
    {"life", "figure", "element", "asset", "arrival", "encampment", "embryo", "fetus", "foetus", "rule", "two"}
)


def is_noun(token: Token) -> bool:
    """Whether a phrase may end with the word: not "early", "the most recent"."""
    return token.capital or not (token.low in _NO_NOUNS or token.adverbial)


def is_phrase(tokens: Sequence[Token]) -> bool:
    """C1: whether the tokens can be a noun phrase that stands for somebody."""
    words = [token for token in tokens if token.kind == "w"]
    if not words or PARTY.match(words[0].text):
        return False
    first, last = words[0], words[-1]
    if any(is_word(first, name) for name in _NO_OPENERS) and first.low not in _LED | closed("determiners"):
        return first.text.isupper() and len(first.text) > 1
    alone = len(words) == 1
    counted = alone and first.text[0].isdigit() and not first.capital
    return not counted and (is_noun(last) or (alone and is_word(last, "pronouns")))


def named(tokens: Sequence[Token], name: str) -> str | None:
    """C2 and C3: the name that a phrase without a person's name may have; None where it names nobody who can speak."""
    words = [token for token in tokens if token.kind == "w"]
    head = _head(words)
    if len(words) > _LONGEST_NAME and any(_GLUED.search(word.text) for word in words):
        return None
    if len(words) < 3 and words[0].low == "the" and is_word(words[-1], "person_titles"):
        return None  # "the President": who that is, the article may tell
    if not speaks(head.low) and (not head.capital or (head is words[0] and _is_thing(head.low))):
        return None
    return _shortened(name)


def _head(words: Sequence[Token]) -> Token:
    """The noun before the first preposition; of "some of the engineers" the noun after it."""
    parts = [i for i, token in enumerate(words) if i and is_word(token, "prepositions") and not token.capital]
    if not parts:
        return words[-2] if len(words) > 1 and words[-1].low in _AFTER_NOUNS else words[-1]
    first = parts[0]
    if words[first].low == "of" and is_word(words[first - 1], "pronouns"):
        return words[parts[1] - 1 if len(parts) > 1 else -1]
    return words[first - 2] if first > 1 and words[first - 1].low in _AFTER_NOUNS else words[first - 1]


def _shortened(name: str) -> str | None:
    """A name of ordinary length, or a list; else what stands before a preposition, unless a list goes on after it."""
    words = name.split()
    if len(words) <= _LONGEST_NAME:
        return name
    end = next((i for i, word in enumerate(words) if i and word in closed("prepositions")), len(words))
    listed = [word in _JOINING or word.endswith(",") for word in words]
    if any(listed[end:]):
        return None
    if end == len(words):
        return name if any(listed) else None
    return " ".join(words[:end]) if end <= _LONGEST_NAME else None


def speaks(low: str) -> bool:
    """Whether a noun, in lower case, stands for people or a body."""
    low = low.removesuffix("'s").rstrip("'").rpartition("-")[2]
    single = f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")
    if not {low, single}.isdisjoint(_speaking()):
        return True
    return low.endswith(_AGENTS) and single not in closed("no_agents") and not _is_thing(low)


def _is_thing(low: str) -> bool:
    return not {low, low.removesuffix("s")}.isdisjoint(_said_or_done())


@cache
def _speaking() -> frozenset[str]:
    """The nouns for people and bodies of all tables that list some."""
    nouns = resources.table("standalone")["nouns"]
    listed = " ".join((nouns["persons"], nouns["roles"], nouns["bodies"])).split()
    kin = str(resources.table("given-names-gender")["people"]["nouns"]).split()
    roles = frozenset[str]().union(*map(closed, _SPEAKING))
    return (roles | set(_heads(resources.table("actors")["families"])) | {*listed, *kin}) - closed("pronouns") - _THINGS


def _heads(table: object) -> Iterator[str]:
    """The nouns for people of the families of actors, at whatever depth."""
    for value in table if isinstance(table, list) else []:
        yield from _heads(value)
    for key, value in table.items() if isinstance(table, dict) else []:
        nouns = key in {"heads", "plural", "collectives"} and isinstance(value, str)
        yield from str(value).replace("/", " ").split() if nouns else _heads(value)


@cache
def _said_or_done() -> frozenset[str]:
    """The nouns for what is said, written or done, which are no speakers even with a capital."""
    events = str(resources.table("standalone")["nouns"]["events"]).split()
    papers = ("speeches", "papers", "findings", "spoken", "works", "inanimate")
    return (frozenset(events).union(*map(closed, papers))) - _speaking()
