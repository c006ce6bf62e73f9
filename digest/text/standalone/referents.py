"""Whom the "he" or "she" of a sentence means, where nobody else can be meant.

Rules (numbered in the tests). All must hold, so that a name put in brackets is never a guess:
R1 the pronoun opens the sentence, or follows what is fronted, or says the sentence's quotation: no name before it;
R2 the sentence before, or the one before that if "he" opens that too, has one person's name and no other;
R3 that person is its subject: first in it, before a verb, or who says its quotation;
R4 no other person can be spoken of there without a name ("the minister", "a Syrian"): every noun there is surely none;
R5 the name is a man's or a woman's as the pronoun is, by its title or given name;
R6 it is somebody's, no firm's, town's or storm's: the article has it with a given name, and with a title before it or
   an office or age after it.

The rules are those of high-precision coreference sieves, made stricter: H. Lee et al., "Deterministic coreference
resolution based on entity-centric, precision-ranked rules", Computational Linguistics 39(4), 2013.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.text.standalone.bystanders import may_be_there, may_be_within
from digest.text.standalone.people import (
    Name,
    gender_in,
    gender_of,
    is_introduced,
    opens_name,
    people,
    phrase_start,
)
from digest.text.standalone.views import View, grammar, lexicon, marked, view
from digest.text.tokens import tokens

PRONOUNS = {"he": "m", "his": "m", "she": "f", "her": "f"}
POSSESSIVE = ("his", "her")
_FARTHEST_FRONT = 8
"""Words of a fronted phrase, "On Monday," and the like, that may stand before the pronoun."""


class Pronoun(NamedTuple):
    """A pronoun at `[start, end)` of its sentence."""

    start: int
    end: int
    word: str

    @property
    def gender(self) -> str:
        return PRONOUNS[self.word]


def pronoun(sentence: str) -> Pronoun | None:
    """The pronoun of rule R1."""
    v = view(marked(sentence))
    at = next((i for i, word in enumerate(v.lower) if word in PRONOUNS and not v.quoted[i]), None)
    if at is None or any(v.persons[:at]) or not (at == 0 or _follows_front(v, at) or _says(v, at)):
        return None
    if v.lower[at] == "her" and at > 0:
        return None  # it may be an object
    token = tokens(sentence)[at]
    return Pronoun(token.start, token.end, v.lower[at])


def antecedent(before: Sequence[str], gender: str, article: str) -> tuple[int, int, int] | None:
    """Which of the sentences `before` names whom a pronoun of that gender right after them means, and where in it.

    None where rules R2 to R6 leave a doubt.
    """
    for back in (1, 2):
        if len(before) < back:
            return None
        sentence = before[-back]
        v = view(marked(sentence))
        names = list(people(v))
        if names or back == 2:
            found = _sole_subject(v, sentence, names, gender, article, len(before) - back)
            return (
                None
                if any(_has_others(view(marked(s)), names[0].key) for s in before[-back - 1 : -back] if found)
                else found
            )
        if v.word(0) not in PRONOUNS or PRONOUNS[v.lower[0]] != gender or _strangers(v, 0, 0) or may_be_there(v, (0,)):
            return None
    return None


def _sole_subject(
    v: View, sentence: str, names: Sequence[Name], gender: str, article: str, at: int
) -> tuple[int, int, int] | None:
    if not names or len({name.key for name in names}) > 1 or v.quoted[names[0].first]:
        return None
    name = names[0]
    end = _subject_end(v, name)
    start = phrase_start(v, name)
    if end is None or _strangers(v, start, end) or may_be_there(v, range(start, end + 1)):
        return None
    told = gender_of(v, name) or gender_in(article, name.key)
    if told != gender or may_be_within(v, name.last + 1, end) or not is_introduced(article, name.key):
        return None
    found = tokens(sentence)
    acronym = any(len(token.text) > 1 and token.text.isupper() for token in found[name.first : name.last + 1])
    if acronym or (start == 0 and not opens_name(v, name, article)):
        return None
    return at, found[name.first].start, found[name.last].start + len(v.lower[name.last].removesuffix("'s"))


def _has_others(v: View, key: str) -> bool:
    """Whether a sentence may speak of anybody but whose name ends in `key`."""
    names = list(people(v))
    own = frozenset(i for name in names for i in range(phrase_start(v, name), name.last + 1))
    return any(name.key != key for name in names) or may_be_there(v, own)


def _follows_front(v: View, at: int) -> bool:
    fronted = v.lower[0] in grammar("prepositions") | grammar("subordinate") | grammar("fronting")
    return at <= _FARTHEST_FRONT and fronted and "," in v.before[at] and not any(v.quoted[:at])


def _says(v: View, at: int) -> bool:
    """Whether the word at `at` is who says the quotation before it."""
    return v.before[at].strip() in (',"', '"') and v.word(at + 1) in lexicon("speech", "verbs") and v.quoted[0]


def _subject_end(v: View, name: Name) -> int | None:
    """The last word of the subject whose name it is, with what is said of it between commas; None if it is none."""
    start, after = phrase_start(v, name), name.last + 1
    if v.lower[name.last].endswith("'s"):
        return None
    opens = after < len(v) and (start == 0 or _follows_front(v, start))
    if opens and _is_verbal(v, after) and not v.after[name.last].strip():
        return name.last
    if opens and v.after[name.last].strip() == ",":
        close = next((j for j in range(after, min(len(v), after + 20)) if v.after[j].strip() == ","), None)
        if close is not None and close + 1 < len(v) and _is_verbal(v, close + 1):
            return close
    says = v.word(after) in lexicon("speech", "verbs") and not v.after[name.last].strip()
    told = v.word(start - 1) in lexicon("speech", "verbs") and not v.before[start].strip()
    spoken = v.quoted[0] and '"' in (v.before[start] if says else v.before[start - 1] if start else "")
    return name.last if spoken and (says or told) else None


def _is_verbal(v: View, i: int) -> bool:
    word = v.lower[i]
    verbs = lexicon("verbs", "finite") | lexicon("speech", "verbs") | lexicon("speech", "thought")
    return (
        word in verbs
        or word.endswith("ed")
        or (
            (word.endswith("ly") or word == "also")
            and i + 1 < len(v)
            and (v.lower[i + 1] in verbs or v.lower[i + 1].endswith("ed"))
        )
    )


def _strangers(v: View, start: int, end: int) -> bool:
    """Whether somebody is spoken of outside of the words from `start` to `end` without a name."""
    known = lexicon("nouns", "persons") | lexicon("names", "titles") | lexicon("nouns", "roles") | _kin()
    return any(
        word.removesuffix("'s") in known and not start <= i <= end and not _is_part_of_name(v, i)
        for i, word in enumerate(v.lower)
    )


def _is_part_of_name(v: View, i: int) -> bool:
    """Whether the word at `i` is a title with the name that it belongs to right after it."""
    return v.capital[i] and i + 1 < len(v) and v.persons[i + 1]


@cache
def _kin() -> frozenset[str]:
    return frozenset(resources.table("given-names-gender")["people"]["nouns"].split())
