"""Where a word is used that may report, and how: before any weight is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import NamedTuple

from digest.annotators.quotations import sharing, usage
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.phrases import Phrase, Tokens, referring
from digest.annotators.quotations.sources import holder
from digest.annotators.quotations.weighed.lexicon import reporting_stem

SUPPOSED = "supposed"
_AUTHORS = frozenset({"i", "we"})
_LONG_WORD = 4
_MOST_HELPS = 6
_TITLE_SHARE = 0.8
_FEWEST_TITLE_WORDS = 4


class Use(NamedTuple):
    """The word at `at` with its stem; `helps` to `at` are the auxiliaries and adverbs before it.

    `how` is one of "to", "noun", "passive", "participle", "progressive", "perfect", "past", "bare".
    """

    at: int
    stem: str
    how: str
    helps: int
    subject: Phrase | None


def uses(frame: Frame, told: Set[int]) -> Iterator[Use]:
    """The words of a sentence that may report, in order, but for those at `told`; capitals count in a headline only."""
    titled = _headline(frame.tokens)
    for i, token in enumerate(frame.tokens):
        open_ = titled or i == 0 or not token.capital
        if open_ and token.kind == "w" and i not in told:
            stem = reporting_stem(token.low)
            if stem and not (usage.helps(token) or is_word(token, "naming")):
                yield _use(frame.tokens, i, stem)


def _headline(tokens: Tokens) -> bool:
    words = [t for t in tokens if len(t.text) >= _LONG_WORD and t.kind == "w" and t.text[0].isalpha()]
    return len(words) >= _FEWEST_TITLE_WORDS and sum(t.capital for t in words) >= _TITLE_SHARE * len(words)


def _use(tokens: Tokens, i: int, stem: str) -> Use:
    j = i
    while j > max(0, i - _MOST_HELPS) and usage.helps(tokens[j - 1]):
        j -= 1
    how = _how(tokens, i, j)
    return Use(i, stem, how, j, _subject(tokens, i, how))


def _how(tokens: Tokens, i: int, j: int) -> str:
    low, before = tokens[i].low, tokens[j - 1] if j else None
    helped = [t for t in tokens[j:i] if is_word(t, "auxiliaries")]
    be = any(is_word(t, "be") for t in helped)
    if before is not None and before.low == "to" and not helped:
        return "to"
    if low.endswith("ing"):
        return "progressive" if be else "participle"
    if be:
        return "passive"
    if helped:
        return "perfect"
    owned = before is not None and (
        is_word(before, "possessives") or is_word(before, "determiners") or before.possessive
    )
    if owned or (before is not None and is_word(before, "prepositions")):
        return "noun"
    return "past" if low.endswith("ed") else "bare"


def _subject(tokens: Tokens, i: int, how: str) -> Phrase | None:
    if how in {"to", "noun"}:
        return None
    return sharing.of_participle(tokens, i, []) if how == "participle" else sharing.of_finite(tokens, i, [])


def speaker(tokens: Tokens, use: Use) -> Phrase | None:
    """Who says, thinks or wants it, as far as that is plain; of a noun its holder, of "wants to call for" who wants."""
    if use.how == "passive":
        return None
    found = use.subject
    if use.how == "noun":
        found = holder(tokens, use.at)
    elif use.how == "to" and use.helps > 1:
        found = sharing.of_finite(tokens, use.helps - 2, [])
    if found is None or not referring(tokens, found) or usage.inanimate(tokens, found):
        return None
    alone = found.last - found.first == 1 and tokens[found.first].low not in _AUTHORS
    return None if alone and is_word(tokens[found.first], "narrators") else found


def modality(tokens: Tokens, use: Use) -> str:
    """SUPPOSED for what may be said or is said by nobody in particular, "not " for what was not, else nothing."""
    helps = tokens[use.helps : use.at]
    subject = use.subject
    shared = use.helps > 0 and usage.joined_to_modal(tokens, use.helps - 1)
    if shared or any(is_word(t, "modals") for t in helps) or (subject and usage.supposed(tokens, subject)):
        return SUPPOSED
    nobody = subject is not None and is_word(tokens[subject.first], "nobody")
    return "not " if nobody or usage.negated(helps) else ""


def kind_of(tokens: Tokens, subject: Phrase | None) -> str:
    """What the subject is: a pronoun by itself, else one of a few kinds of phrase."""
    if subject is None:
        return "nobody"
    words, last = tokens[subject.first : subject.last], tokens[subject.last - 1]
    if len(words) == 1 and (is_word(last, "pronouns") or is_word(last, "relatives")):
        return last.low
    if usage.found_out(tokens, subject):
        return "finding"
    for name in ("person_titles", "organisations", "plural_roles", "plurals", "inanimate"):
        if any(is_word(t, name) for t in words):
            return name
    return "name" if last.capital else "things" if last.low.endswith("s") else "thing"
