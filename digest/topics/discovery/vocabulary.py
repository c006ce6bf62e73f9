"""The distinct words of a collection, each looked at once: what it can be part of and what it shows beside it."""

from __future__ import annotations

from array import array
from enum import IntFlag
from functools import cache
from typing import Literal

from digest import resources
from digest.annotators.actors.lexicon import names as people_words
from digest.text.normalize import bare, fold, stem

Side = Literal["noun", "verb", "place", "says", "open", "inside"]
"""What stands beside a phrase: a word that shows it to be a noun phrase, one that shows a verb, a preposition of place,
a verb of saying, nothing that tells, or another word of its run."""

_SHORTEST = 3
"""Letters of a word that tells what an article is about."""


class Mark(IntFlag):
    """What a word is, as it is written."""

    CAPITAL = 1
    SMALL = 2
    OWNER = 4
    """In the possessive."""
    KEYED = 8
    """A noun phrase may hold it."""
    ARTICLED = 16
    """A determiner or a preposition."""
    PLACING = 32
    """A preposition of place."""
    BEARS = 64
    """A given name, a title or a form of address."""
    STOP = 128
    LINK = 256
    """It may join the words of one name."""


class Vocabulary:
    """Words by number in the order in which they come; their stems and the content words they stand for, by number.

    Stems are counted from 1; `contents` has -1 for words that tell nothing of what an article is about.
    """

    def __init__(self) -> None:
        self.forms: list[str] = []
        self.marks = array("H")
        self.stems = array("L")
        self.contents = array("l")
        self.left: list[Side] = []
        """What each word shows of the phrase after it."""
        self.right: list[Side] = []
        """And of the phrase before it."""
        self.stem_names = [""]
        self.content_names: list[str] = []
        self._numbers: dict[str, int] = {}
        self._stems = {"": 0}
        self._contents: dict[str, int] = {}

    def number(self, form: str) -> int:
        """The number of a word, a new one where it is new."""
        known = self._numbers.get(form)
        return self._add(form) if known is None else known

    def stem_number(self, name: str) -> int:
        """The number of a stem, 0 where no word has it."""
        return self._stems.get(name, 0)

    def _add(self, form: str) -> int:
        number = self._numbers[form] = len(self.forms)
        low = fold(form)
        self.forms.append(form)
        self.marks.append(_marks(form, low))
        self.stems.append(_numbered(stem(form), self._stems, self.stem_names))
        self.contents.append(self._content(low.removesuffix("'s")))
        self.left.append(_before(low))
        self.right.append(_after(low))
        return number

    def _content(self, word: str) -> int:
        if len(word) < _SHORTEST or word in resources.words("stopwords") or not word[0].isalpha():
            return -1
        return _numbered(word, self._contents, self.content_names)


def _numbered(name: str, numbers: dict[str, int], names: list[str]) -> int:
    if name not in numbers:
        numbers[name] = len(names)
        names.append(name)
    return numbers[name]


def _marks(form: str, low: str) -> Mark:
    tests = (
        (Mark.CAPITAL, form[0].isupper()),
        (Mark.SMALL, form[0].islower()),
        (Mark.OWNER, form.endswith(("'s", "’s"))),
        (Mark.KEYED, _is_keyed(form, low)),
        (Mark.ARTICLED, low in _beside("determiners") or low in _beside("prepositions")),
        (Mark.PLACING, low in _beside("placing")),
        (Mark.BEARS, bare(form) in _bearers()),
        (Mark.STOP, low in resources.words("stopwords")),
        (Mark.LINK, low in _beside("within_names")),
    )
    return Mark(sum(mark for mark, holds in tests if holds))


def _is_keyed(form: str, low: str) -> bool:
    """Whether a noun phrase that names something may hold the word."""
    plain = bare(form)
    if len(plain) < 2 or low in resources.words("stopwords") or low in _listed("breaks", "words"):
        return False
    if not plain[0].isalpha() or not stem(form):
        return False
    if form[0].islower() and stem(form) in _verbs() and low not in _listed("breaks", "ing"):
        return False
    return not (low.endswith("ly") and form[0].islower() and stem(form) not in _listed("breaks", "ly"))


def _before(low: str) -> Side:
    """What a word shows of the phrase after it."""
    if low in _beside("placing"):
        return "place"
    if low in _beside("determiners") or low in _beside("prepositions") or low.endswith("'s"):
        return "noun"
    return "verb" if low in _beside("verbal") else "open"


def _after(low: str) -> Side:
    """What a word shows of the phrase before it: before "the" and "that" stand verbs, seldom nouns."""
    if low in _saying():
        return "says"
    if low in _beside("determiners") or low in _beside("objects"):
        return "verb"
    return "noun" if low in _beside("prepositions") or low in _beside("placing") else "open"


@cache
def _listed(section: str, kind: str) -> frozenset[str]:
    return frozenset(resources.table("discovery")[section][kind].split())


def _beside(kind: str) -> frozenset[str]:
    return _listed("beside", kind)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(stem(word) for word in (*_listed("breaks", "verbs"), *resources.words("actors-verbs")))


@cache
def _saying() -> frozenset[str]:
    return frozenset(resources.table("actors")["voice"]["saying"].split())


@cache
def _bearers() -> frozenset[str]:
    known = people_words()
    return known.given | known.courtesy | known.titles
