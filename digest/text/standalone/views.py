"""A sentence taken apart into words, with what closed lists show of each: whose voice it is in, and what is a name.

No grammar is parsed: capitals, quotation marks and the lists of `data/standalone.toml` decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from digest import resources
from digest.text.normalize import fold
from digest.text.tokens import tokens

_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’'\n]{1,200}(?:[’']\w[^‘’'\n]{1,200}){0,20})[’'](?!\w)")
LONGEST_NAME = 8
"""Words of a name that are looked back over for the "the" or "in" before it."""


@dataclass(frozen=True)
class View:
    """A sentence taken apart, all of its tuples in step, one item a word.

    `lower` are the words folded, `capital` whether each opens with a capital letter, `quoted` whether it stands in a
    quotation, `before` the characters between a word and the one before it, folded, as `after` those that follow it.
    `whole` marks the words of quotations that open with a capital, as somebody's whole sentences do.
    """

    lower: tuple[str, ...]
    capital: tuple[bool, ...]
    quoted: tuple[bool, ...]
    whole: tuple[bool, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.lower)

    def word(self, i: int) -> str:
        """The folded word at `i`, "" outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    @cached_property
    def names(self) -> tuple[bool, ...]:
        """Whether each word is part of a name: a capital, and neither a common opener nor of the calendar."""
        return tuple(self.capital[i] and _is_name(self, i) for i in range(len(self)))

    @cached_property
    def persons(self) -> tuple[bool, ...]:
        """Whether each word is likely part of somebody's name, not of a place's or an institution's."""
        return tuple(self.names[i] and _is_person(self, i) for i in range(len(self)))


@cache
def lexicon(section: str, name: str) -> frozenset[str]:
    """A list of single words of `data/standalone.toml`."""
    return frozenset(resources.table("standalone")[section][name].split())


def grammar(name: str) -> frozenset[str]:
    """A closed class of function words."""
    return lexicon("grammar", name)


@lru_cache(maxsize=1 << 12)
def view(text: str) -> View:
    """`text`, a sentence or a little more, taken apart."""
    found = tokens(text)
    plain = fold(text)
    before = tuple(plain[(found[i - 1].end if i else 0) : token.start] for i, token in enumerate(found))
    after = (*before[1:], plain[found[-1].end :]) if found else ()
    capital = tuple(token.text[0].isupper() for token in found)
    quoted = _quoted(before)
    return View(
        tuple(plain[token.start : token.end] for token in found),
        capital,
        quoted,
        _whole(quoted, capital),
        before,
        after,
    )


def _quoted(before: tuple[str, ...]) -> tuple[bool, ...]:
    """For each word whether an odd number of double quotation marks stands before it."""
    result, inside = [], False
    for gap in before:
        inside ^= gap.count('"') % 2 == 1
        result.append(inside)
    return tuple(result)


def _whole(quoted: tuple[bool, ...], capital: tuple[bool, ...]) -> tuple[bool, ...]:
    """For each word whether it stands in a quotation whose first word has a capital."""
    result: list[bool] = []
    for i, inside in enumerate(quoted):
        opens = inside and (i == 0 or not quoted[i - 1])
        result.append(capital[i] if opens else inside and result[i - 1])
    return tuple(result)


def _is_name(v: View, i: int) -> bool:
    if v.lower[i] in lexicon("names", "calendar") or v.lower[i] == "i":
        return False
    opens = i == 0 or '"' in v.before[i] or ":" in v.before[i]
    return not opens or _is_opening_name(v, i)


def _is_opening_name(v: View, i: int) -> bool:
    """Whether the capitalized word that opens a sentence is a name: one known, joined to one, or the subject of a
    verb."""
    word = v.lower[i]
    if word in resources.words("stopwords") or word in grammar("prepositions") or word in grammar("subordinate"):
        return False
    joined = i + 1 < len(v) and v.capital[i + 1] and v.after[i] in (" ", "-", ". ")
    if joined and v.lower[i + 1] not in lexicon("names", "calendar"):
        return True
    if word in lexicon("nouns", "openers") or word in lexicon("nouns", "plurals"):
        return False
    if word in not_persons() or word.endswith("'s"):
        return True
    return not word.endswith(("ing", "ly", "ed", "s")) and (_opens_verb(v, i + 1) or v.after[i].strip() == ",")


def _opens_verb(v: View, i: int) -> bool:
    """Whether the word at `i` is a known or a regular past verb, or an adverb before one."""
    word = v.word(i)
    return (
        word in lexicon("verbs", "finite")
        or word in lexicon("speech", "verbs")
        or word.endswith(("ed", "ly"))
        or word == "also"
    )


@cache
def not_persons() -> frozenset[str]:
    """Capitalized words that are not somebody."""
    return lexicon("names", "countries") | lexicon("names", "peoples") | lexicon("names", "cities_and_bodies")


def _is_person(v: View, i: int) -> bool:
    word = v.lower[i].removesuffix("'s").rstrip("'")
    if word in not_persons():
        return False
    goes_on = not v.after[i].strip() and v.word(i + 1).removesuffix("'s") in not_persons()
    if len(word) < 2 or goes_on or _names_body(v, i):
        return False
    start = i
    while start > max(0, i - LONGEST_NAME) and v.capital[start - 1] and not v.before[start].strip():
        start -= 1
    lead = v.word(start - 1)
    return lead not in ("the", "a", "an", "in", "at", "near", "across") or v.word(start) in lexicon("names", "titles")


def _names_body(v: View, i: int) -> bool:
    """Whether the name that the word at `i` is part of ends as a body's or a place's does: "the Harn Assembly"."""
    end = i
    while end + 1 < min(len(v), i + LONGEST_NAME) and v.capital[end + 1] and v.after[end] == " ":
        end += 1
    return v.lower[end].removesuffix("'s") in lexicon("names", "kinds")


def spaced(v: View, words: int) -> str:
    """The first words, folded, each with the sign that follows it and one space."""
    return "".join(f"{v.lower[i]}{v.after[i].strip()[:1]} " for i in range(words))


@cache
def phrases(section: str) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in resources.table("standalone")[section]["phrases"])


def marked(sentence: str) -> str:
    """`sentence` with single quotation marks made double, of the same length."""
    if "‘" not in sentence and "'" not in sentence:
        return sentence
    return _SINGLE.sub(lambda m: f'"{m.group(1)}"', sentence)
