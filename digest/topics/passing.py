"""Terms that a sentence names in passing: within a proper name, to date something, or to say who somebody is.

"Martha's Vineyard" tells nothing of wine, "since the Arab Spring" is a date, "the tribal leader Anna Holm" a person.
Such a term bears out others, as a weak one does, and makes no topic by itself. Capitals decide, as they do in rules for
names (A. Mikheev, "Periods, capitalized words, etc.", Computational Linguistics 28(3), 2002).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from digest import resources
from digest.text.normalize import fold
from digest.text.tokens import Token, words

_OPENS = frozenset("\"'“”‘«:.!?—–•*\n")
"""What stands before a word that has its capital from its place."""
_ARTICLES = frozenset({"the", "a", "an"})
_TITLE_CASE = 0.6
"""Share of capitals among the longer words from which a text is a headline, where a capital shows no name."""
_LONG_WORD = 4


@dataclass(frozen=True)
class Sentence:
    """A text that is scanned, with its words."""

    text: str
    found: Sequence[Token]

    @cached_property
    def title_case(self) -> bool:
        """Whether it is written as headlines are: most words with a capital, no full stop."""
        if self.text.rstrip().endswith("."):
            return False
        long = [token.text for token in self.found if len(token.text) >= _LONG_WORD and token.text[0].isalpha()]
        return sum(word[0].isupper() for word in long) >= _TITLE_CASE * len(long)


def is_passing(term: str, sentence: Sentence, first: int, last: int) -> bool:
    """Whether `term`, as the catalogue has it, stands only in passing over the words `first` to `last` (past the
    end)."""
    return (
        _dates(sentence.found, first, last)
        or _introduces(sentence, first, last)
        or (not sentence.title_case and _in_name(term, sentence, first, last))
    )


def _dates(found: Sequence[Token], first: int, last: int) -> bool:
    """ "since the Great Depression", "after Hurricane Lena": a name that only says when, or is compared with."""
    if not found[first].text[0].isupper():
        return False
    at = first - 2 if first > 1 and fold(found[first - 1].text) == "the" else first - 1
    before = fold(found[at].text) if at >= 0 else ""
    named = last < len(found) and found[last].text[0].isupper()
    return before == "since" or (named and before in ("after", "before", "like"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(resources.table("topics")["passing"]["titles"].split())


def _introduces(sentence: Sentence, first: int, last: int) -> bool:
    """ "civil rights lawyer Anna Holm": what somebody is, right before the name."""
    found = sentence.found
    if last >= len(found) or fold(found[last - 1].text) not in _titles():
        return False
    return found[last].text[0].isupper() and sentence.text[found[last - 1].end : found[last].start] == " "


def _in_name(term: str, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word has a capital that neither the catalogue's form nor its place gives it."""
    return any(
        sentence.found[i].text[0].isupper() and form[0].islower() and form not in _ARTICLES and not _opens(sentence, i)
        for i, form in zip(range(first, last), words(term), strict=False)
    )


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether the word at `i` is the first of a sentence, a quotation or a heading run into it."""
    gap = sentence.text[sentence.found[i - 1].end : sentence.found[i].start] if i else ""
    return i == 0 or "--" in gap or gap == " - " or not _OPENS.isdisjoint(gap)
