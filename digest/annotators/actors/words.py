"""The words of a sentence as the actors' rules see them: offsets of the article, and what parts each from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from digest.model import Sentence
from digest.text.normalize import fold
from digest.text.tokens import tokens

_QUOTES = frozenset("\"'")


class Word(NamedTuple):
    """A word at its place in the article.

    `low` is folded, without a possessive ending; `gap` is folded text since the word before ("" for the first).
    """

    start: int
    end: int
    text: str
    low: str
    gap: str
    possessive: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def of(sentence: Sentence) -> list[Word]:
    """The words of a sentence."""
    folded = fold(sentence.text)
    found: list[Word] = []
    end = 0
    for token in tokens(sentence.text):
        low = folded[token.start : token.end]
        bare = low.removesuffix("'s")
        found.append(
            Word(
                sentence.start + token.start,
                sentence.start + token.end,
                token.text,
                bare,
                folded[end : token.start] if found else "",
                bare != low or folded[token.end : token.end + 2].rstrip() == "'" and low.endswith("s"),
            )
        )
        end = token.end
    return found


def hyphened(word: Word) -> bool:
    """Whether the word hangs on the one before by a hyphen."""
    return word.gap == "-"


def joined(word: Word) -> bool:
    """Whether only white space parts the word from the one before."""
    return bool(word.gap) and not word.gap.strip()


def adjoined(word: Word) -> bool:
    """Whether only white space and quotation marks part the word from the one before."""
    rest = word.gap.strip()
    return bool(word.gap) and rest != word.gap and all(c in _QUOTES for c in rest)


def bare_end(word: Word) -> int:
    """Where the word ends without its possessive ending."""
    return word.start + len(word.low)


def capitals(sentences: Sequence[list[Word]]) -> frozenset[str]:
    """The words, in lower case, that stand with a capital inside a sentence and never without one."""
    inside = [word for words in sentences if not titled(words) for word in words[1:]]
    return frozenset(word.low for word in inside if word.capital) - {word.low for word in inside if not word.capital}


def titled(words: list[Word]) -> bool:
    """Whether a sentence is set in capitals like a headline, so that they tell nothing."""
    long = [w for w in words if len(w.low) > 3]
    return len(long) >= 3 and sum(w.capital for w in long) > 0.8 * len(long)
