"""Other forms of a user's words that the articles themselves have, found in one pass over their words.

Three kinds, each as good as the words themselves: another spelling ("organisation" for "organization"), the same words
joined or parted ("cease-fire" for "ceasefire"), and an acronym beside its expansion where an article introduces one by
the other in brackets, after A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (PSB 2003), with initials alone. An acronym that articles introduce for two things is
none of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.model import Article
from digest.text.language import stopwords
from digest.text.normalize import bare, fold, stem, stems
from digest.text.tokens import Token, tokens
from digest.topics.expansion import spelling

_SHORTEST = 3
"""Letters of each part of a word that a space may part: "cease fire"; of shorter ones too many pairs are chance."""
_ACRONYM = range(2, 8)
"""Letters of an acronym: "UN", "UNESCO"."""
_LONGEST = 10
"""Words of an expansion, small words included."""
_OPENING = 3
"""Letters that the spellings of a word have in common; a text without them need not be taken apart."""
_INTRODUCED = 3
"""Of so many articles that have an acronym one introduces it at least, or it stands for something else in the others:
one article's "national security adviser (NSA)" beside four on the agency."""
_CAPITALS = re.compile(r"\b(?:[A-Z]\.?){2,7}")
_BRACKETED = re.compile(r"\([A-Z.]+\)|[A-Z]\.? \(")


class Variant(NamedTuple):
    """A form as the articles have it, most often; `exact` where only these very letters mean it. `reason` says how it
    is a form of the words asked for."""

    form: str
    reason: str
    exact: bool = False


class Query(NamedTuple):
    """A user's words, ready to be looked for: in order their text, stems and keys of spelling."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def opening(self) -> str:
        """Letters that every form of the first word opens with."""
        return bare(self.words[0])[:_OPENING] if self.words else ""

    @classmethod
    def of(cls, text: str) -> Query:
        found = tuple(token.text for token in tokens(text))
        return cls(found, tuple(map(stem, found)), tuple(map(spelling.key, found)))


def find(query: str, articles: Iterable[Article]) -> tuple[Variant, ...]:
    """The other forms of `query` in the English articles: spellings and joined forms, then acronyms; each sorted."""
    asked = Query.of(query)
    forms: Counter[tuple[str, str]] = Counter()
    introduced: dict[str, Counter[str]] = {}
    holding: Counter[str] = Counter()
    for article in articles:
        own: set[tuple[str, str]] = set()
        if article.language == "en":
            for text in _texts(article):
                if asked.opening in fold(text):
                    forms.update(_spelt(asked, text, tokens(text)))
                if _BRACKETED.search(text):
                    own.update(_introductions(text, tokens(text)))
            holding.update({_letters(word) for text in _texts(article) for word in _CAPITALS.findall(text)})
        for acronym, phrase in own:
            introduced.setdefault(acronym, Counter())[phrase] += 1
    usual = {a: phrases for a, phrases in introduced.items() if phrases.total() * _INTRODUCED >= holding[a]}
    return (*_most_common(forms), *_acronyms(asked, usual))


def _texts(article: Article) -> Iterable[str]:
    if article.metadata.headline.value:
        yield article.metadata.headline.value
    for paragraph in article.content:
        yield paragraph.text


def _most_common(forms: Counter[tuple[str, str]]) -> list[Variant]:
    """Of the inflections of one form the one that is most often there."""
    best: dict[tuple[str, ...], tuple[int, str, str]] = {}
    for (form, reason), count in sorted(forms.items()):
        own = (*stems(form), reason)
        if own not in best or count > best[own][0]:
            best[own] = (count, form, reason)
    return sorted(Variant(form, reason) for _, form, reason in best.values())


def _spelt(asked: Query, text: str, found: Sequence[Token]) -> Iterable[tuple[str, str]]:
    """What of a text are the words asked for, spelt, joined or parted otherwise."""
    wanted = len(asked.words)
    if not wanted:
        return
    keys = [spelling.key(token.text) for token in found]
    for at in range(len(found) - wanted + 1):
        if keys[at] == asked.keys[0] and tuple(keys[at : at + wanted]) == asked.keys:
            part = found[at : at + wanted]
            if tuple(stem(token.text) for token in part) != asked.stems and _whole(text, part):
                yield fold(text[part[0].start : part[-1].end]), "another spelling"
    if wanted == 1:
        yield from _parted(asked, text, found)
    elif wanted == 2:
        yield from _joined(asked, keys, found)


def _parted(asked: Query, text: str, found: Sequence[Token]) -> Iterable[tuple[str, str]]:
    """ "cease-fire" and "cease fire" for "ceasefire"."""
    word = bare(asked.words[0])
    for left, right in pairwise(found):
        if not word.startswith(bare(left.text)) or len(left.text) >= len(word):
            continue
        gap = text[left.end : right.start]
        short = min(len(left.text), len(right.text)) < _SHORTEST
        if gap not in ("-", " ") or (gap == " " and (short or _is_small(left.text) or _is_small(right.text))):
            continue
        if stem(bare(left.text) + bare(right.text)) == asked.stems[0]:
            yield fold(text[left.start : right.end]), "the same word in two"


def _joined(asked: Query, keys: Sequence[str], found: Sequence[Token]) -> Iterable[tuple[str, str]]:
    """ "healthcare" for "health care"."""
    if any(_is_small(word) for word in asked.words):
        return
    one = spelling.key(bare(asked.words[0]) + bare(asked.words[1]))
    for key, token in zip(keys, found, strict=True):
        if key == one:
            yield fold(token.text), "the same words in one"


def _whole(text: str, part: Sequence[Token]) -> bool:
    return all(text[left.end : right.start] in ("-", " ") for left, right in pairwise(part))


def _is_small(word: str) -> bool:
    return fold(word) in stopwords("en")


def _introductions(text: str, found: Sequence[Token]) -> Iterable[tuple[str, str]]:
    """(acronym, expansion) for each "Environmental Protection Agency (EPA)", and for the two the other way round."""
    for at, token in enumerate(found):
        bracketed = text[token.start - 1 : token.start] == "(" and text[token.end : token.end + 1] == ")"
        if bracketed and _is_acronym(token.text):
            before = _expansion(_letters(token.text), [t.text for t in found[max(0, at - _LONGEST) : at]])
            if before and text[found[at - 1].end : token.start].strip() == "(":
                yield _letters(token.text), text[found[at - before].start : found[at - 1].end]
        elif _is_acronym(token.text) and at + 1 < len(found) and text[token.end : found[at + 1].start] == " (":
            inside = found[at + 1 : at + 1 + _LONGEST]
            end = text.find(")", token.end, inside[-1].end + 1)
            inside = [t for t in inside if t.end <= end]
            if inside and _expansion(_letters(token.text), [t.text for t in inside]) == len(inside):
                yield _letters(token.text), text[inside[0].start : inside[-1].end]


def _is_acronym(word: str) -> bool:
    letters = _letters(word)
    return len(letters) in _ACRONYM and letters.isalpha() and letters.isupper()


def _letters(word: str) -> str:
    return word.replace(".", "")


def _expansion(acronym: str, before: Sequence[str]) -> int:
    """How many of the last words spell the acronym by their initials, small words passed over; 0 where none do."""
    at = len(before)
    for letter in reversed(acronym.lower()):
        at -= 1
        while at >= 0 and fold(before[at][0]) != letter and _is_small(before[at]):
            at -= 1
        if at < 0 or fold(before[at][0]) != letter:
            return 0
    return len(before) - at


def _acronyms(asked: Query, introduced: dict[str, Counter[str]]) -> list[Variant]:
    """The expansion of an acronym that was asked for, or the acronym of an expansion."""
    known = {acronym: _one_meaning(phrases) for acronym, phrases in introduced.items()}
    if len(asked.words) == 1:
        acronym = _letters(asked.words[0]).upper()
        phrase = known.get(acronym)
        return [Variant(phrase, f"what the articles introduce as {acronym}")] if phrase else []
    wanted = _content(asked.stems)
    return [
        Variant(acronym, "its acronym in the articles", exact=True)
        for acronym, phrase in sorted(known.items())
        if phrase and _content(tuple(stems(phrase))) == wanted
    ]


def _one_meaning(phrases: Counter[str]) -> str | None:
    """The commonest wording of the one thing that an acronym stands for; None where it stands for two."""
    if len({_content(tuple(stems(phrase))) for phrase in phrases}) != 1:
        return None
    return min(phrases, key=lambda phrase: (-phrases[phrase], phrase))


def _content(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in found if one not in stopwords("en"))
