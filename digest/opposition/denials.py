"""Denial: one claim says that what the other says is not so, and says it as a denial.

The words of denial open what is denied: X denied that Y; there was no evidence that Y; X rejected claims of Y. What is
denied must be what the other claim asserts, or what it says that somebody is accused of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from digest.opposition import deniers, lexicon
from digest.opposition.facts import is_negator
from digest.opposition.words import Word, Words, read

FEWEST = 2
"""Words of meaning, names apart, that the other claim must have of what is denied."""
SHARE = 0.5
"""Of the first words of meaning of what is denied, those that the other claim must have."""
_TELLING = 3
_MOST = 0.65
"""So many words, or such a share of what is denied, shows that what is said or alleged is the same."""
_FIRST = 6
"""Words of meaning of what is denied that say what it is; more is circumstance."""
_LOOK = 4
"""Words after a cue among which what it is about is named."""
_NEAR = 4
"""Words before another among which what negates it or makes it a question stands."""


class Denial(NamedTuple):
    """What a sentence denies: the cue and the words that are denied, none of them where it is all (`blanket`)
    that `speaker`, by the keys of the name, is accused of.

    `speaker` is also told where the words are of an act of his. `distant`: where or when it is denied stands between.
    """

    cue: Word
    denied: tuple[Word, ...]
    speaker: frozenset[str]
    blanket: bool
    distant: bool = False


class Found(NamedTuple):
    """A denial and the word of the other claim that it denies; `denier` is 0 or 1, the claim that denies."""

    cue: Word
    word: Word
    denier: int


def find(left: str, right: str) -> Found | None:
    """The cue by which one of the sentences denies what the other says."""
    for denier, (one, other) in enumerate(((left, right), (right, left))):
        if denials(one) and not denials(other):
            for denial in denials(one):
                word = _accused(denial, read(other)) if denial.blanket else _asserted(denial, read(other))
                if word and not deniers.is_of_another(read(one), denial.cue, read(other), word):
                    return Found(denial.cue, word, denier)
    return None


def _accused(denial: Denial, other: Words) -> Word | None:
    """The word by which the other claim accuses who denies it all: `accused X of`, `X is charged with`."""
    if other.asks:
        return None
    for at, word in enumerate(other.words):
        if word.fold not in lexicon.words("charging", "denial") or _is_open(other.words, at):
            continue
        if at and other.words[at - 1].fold in lexicon.words("nominal"):
            continue
        passive = at and other.words[at - 1].fold in lexicon.words("auxiliaries") - {"has", "have", "had"}
        whom = other.words[max(0, at - _NEAR - 2) : at] if passive else other.words[at + 1 : at + 2 + _NEAR]
        if {w.key for w in whom if w.named} & denial.speaker:
            return word
    return None


def _asserted(denial: Denial, other: Words) -> Word | None:
    """The first word of the other claim that asserts what is denied."""
    denied = [w for w in denial.denied if w.key and w.fold not in lexicon.words("claims", "denial")]
    matter = list(dict.fromkeys(w.key for w in denied if not w.named))[:_FIRST]
    said = {w.key for w in other.words if w.key}
    shared = [key for key in matter if key in said]
    names = {w.key for w in denied if w.named}
    if len(shared) < FEWEST or len(shared) < SHARE * len(matter) or (names and not names & said):
        return None
    if denial.distant and len(matter) <= _TELLING and len(shared) < len(matter):
        return None
    if len(matter) < _TELLING and denial.speaker and not denial.speaker & said:
        return None
    if matter[0] in lexicon.stemmed("knowing", "denial") and matter[0] not in said:
        return None
    subject, acts = _clause(denial.denied)
    if (acts and not acts & said) or (subject and not subject & said):
        return None
    places = [i for i, w in enumerate(other.words) if w.key in shared]
    if other.asks or any(_is_open(other.words, i) for i in places) or deniers.is_cleared(other.words):
        return None
    enough = len(shared) >= _TELLING or len(shared) >= _MOST * len(matter)
    return next((other.words[i] for i in places if _is_claimed(other.words, i, enough)), None)


def _clause(denied: tuple[Word, ...]) -> tuple[set[str], set[str]]:
    """Who is denied to have done it, and what: the verb, or what follows one that says little."""
    at = next((i for i, w in enumerate(denied) if _is_past(w) or w.fold in lexicon.words("auxiliaries")), None)
    if at is None:
        return set(), set()
    subject = {w.key for w in denied[:at] if w.key}
    return subject, {w.key for w in [w for w in denied[at:] if w.key][: 1 if denied[at].key else 2]}


def _is_past(word: Word) -> bool:
    return word.fold.endswith("ed") or word.stem in lexicon.irregular()


def _is_open(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word is negated, asked, supposed or itself called false where it stands."""
    after = [w.fold for w in words[at + 1 : at + 1 + _NEAR] if w.clause == words[at].clause]
    if any(is_negator(w.fold) for w in words[max(0, at - _NEAR) : at]) or {"not", "hasn't", "wasn't"} & set(after):
        return True
    before = [w.fold for w in words[:at]]
    if (lexicon.words("none_of") - {"no"}) & set(before):
        return True
    raised = any(is_negator(low) and {"think", "believe"} & set(before[i : i + 3]) for i, low in enumerate(before))
    open_words = lexicon.words("doubt") | lexicon.words("future") | lexicon.words("asking")
    supposed = any(low in open_words for low in before) or before[-1:] == ["to"]
    return raised or supposed or any(w.fold in lexicon.words("names", "denial") for w in words)


def _is_claimed(words: tuple[Word, ...], at: int, enough: bool) -> bool:
    """Whether the word is told as a fact or, where `enough` is shared, as what is said or alleged; not merely named."""
    word = words[at]
    near = [w.fold for w in words[max(0, at - 2) : at]]
    if _is_past(word) or any(low in lexicon.words("auxiliaries") for low in near):
        return True
    own = [w.fold for w in words[:at] if w.clause >= word.clause - 1]
    return enough and any(low in lexicon.words("accusing", "denial") | lexicon.words("saying") for low in own)


@lru_cache(maxsize=1 << 14)
def denials(text: str) -> tuple[Denial, ...]:
    """The denials of a sentence, in order. Cached, since each sentence is held against many others."""
    sentence = read(text)
    words = sentence.words
    if sentence.asks:
        return ()
    return tuple(denial for at in range(len(words)) if (denial := _denial(words, at)))


def _denial(words: tuple[Word, ...], at: int) -> Denial | None:
    if (start := _cue(words, at)) is not None:
        acting = words[start : start + 1] and words[start].fold.endswith("ing")  # who denies is who is said to act
        who = frozenset(w.key for w in words[max(0, at - _NEAR) : at] if w.key) if acting else frozenset()
        distant = words[at + 1].fold in lexicon.words("places", "denial")
        return Denial(words[at], _until_turn(words, start), who, False, distant)
    near = words[max(0, at - _NEAR - 2) : at]
    speaker = frozenset(w.key for i, w in enumerate(near) if w.key and (w.named or (i == 0 and near[0] is words[0])))
    blanket = speaker and words[at].fold in lexicon.words("verbs", "denial") and not _is_undone(words, at)
    if blanket and {w.fold for w in words[at + 1 : at + 1 + _LOOK]} & lexicon.words("all", "denial"):
        return Denial(words[at], (), speaker, True)
    return None


def _cue(words: tuple[Word, ...], at: int) -> int | None:
    """Where what is denied begins, where the word at this place is a cue of denial."""
    low = words[at].fold
    after = [w.fold for w in words[at + 1 : at + 1 + _LOOK]]
    if not after or _is_undone(words, at):
        return None
    if low == "no" and lexicon.words("lacking", "denial") & set(after[:2]):
        return None if {"yet", "far"} & set(after) or _is_restricted(words, at) else at + 2
    denying = low in lexicon.words("verbs", "denial")
    if not denying and low not in lexicon.words("rejecting", "denial"):
        return None
    claim = next((i for i, one in enumerate(after) if one in lexicon.words("claims", "denial")), None)
    if claim is not None:
        return _of_claim(words, at + 2 + claim)
    if denying and words[at + 1].fold in lexicon.words("places", "denial"):
        return next(
            (i + 1 for i in range(at + 2, min(len(words), at + 2 + 2 * _LOOK)) if words[i].fold == "that"), None
        )
    return at + 1 if denying and _is_clause(words, at + 1) else None


def _is_restricted(words: tuple[Word, ...], at: int) -> bool:
    """`countries where there is no evidence`."""
    clause = words[at].clause
    return any(w.clause == clause and w.fold in ("where", "if", "when") for w in words[max(0, at - _NEAR) : at])


def _of_claim(words: tuple[Word, ...], start: int) -> int | None:
    """Where what is claimed begins after a word like `allegation`; None where only its author is named."""
    after = [w.fold for w in words[start : start + 2 * _LOOK]]
    if after[:1] and after[0] in ("that", "of", "about", "surrounding", "regarding", "over", "involving"):
        return start + 1
    return start + after.index("that") + 1 if "that" in after and after[0] in ("by", "from", "made") else None


def _is_clause(words: tuple[Word, ...], start: int) -> bool:
    """Whether a statement follows, or an act: `that it knew`, `knowing`, `it knew`; not `asylum`, `him entry`."""
    word = words[start]
    if word.fold == "that":
        return True
    if word.clause != words[start - 1].clause:
        return False
    after = [w.fold for w in words[start : start + 2 * _LOOK] if w.clause == word.clause]
    acts = any(low.endswith("ing") and low not in lexicon.words("all", "denial") for low in after[:2])
    return acts or any(low in lexicon.words("auxiliaries") or low.endswith("ed") for low in after[1:])


def _is_undone(words: tuple[Word, ...], at: int) -> bool:
    """`did not deny`, `cannot be denied`, `was denied entry`, `few would deny`."""
    near = [w.fold for w in words[max(0, at - _NEAR) : at]]
    if any(is_negator(low) or low in lexicon.words("failing") | lexicon.words("doubt") for low in near):
        return True
    passive = near[-1:] and near[-1] in ("was", "were", "been", "be", "being", "is", "are", "to", "the", "a", "of")
    return bool(passive) and words[at].fold != "no"


def _until_turn(words: tuple[Word, ...], start: int) -> tuple[Word, ...]:
    """The words up to where the sentence turns, or somebody does another thing: `and has insisted`."""
    for i in range(start, len(words)):
        low = words[i].fold
        if low in lexicon.words("turning", "denial") and (i > start + 1 or low != "that"):
            return words[start:i]
        if low == "and" and _is_verb(words, i + 1):
            return words[start:i]
    return words[start:]


def _is_verb(words: tuple[Word, ...], at: int) -> bool:
    following = [w.fold for w in words[at : at + 2]]
    return any(
        low in lexicon.words("auxiliaries") | lexicon.words("saying") or low.endswith("ed") or low == "wrote"
        for low in following
    )
