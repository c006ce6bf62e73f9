"""Labels that a sentence denies, asks or supposes: they are nobody's word for anybody.

Rules (golden cases of the same numbers in the tests):
D1 "not" or a form in -n't right before the phrase denies it, but for "a", adverbs and adjectives between ("is not a
   known terrorist", "the rebels, not terrorists"); "not only" does not, nor does "not" before "the" or "all" or after
   "but" ("the mayor was glad, but not rebels"), for these point at somebody whom the label does name;
D2 "no", "never", "neither" and "hardly" deny it after a form of "be" ("he is no dictator"), not elsewhere ("no rebels
   were left");
D3 "or" and "nor" carry a denial on ("not terrorists or thugs");
D4 in a question, and after "if", "whether" or "denied", what somebody is said to be is not told ("is he a terrorist?",
   "whether they are rebels"), nor is it after "may be" and the like;
   "there are" tells what there is, and the subject of a question ("are rebels there?") is named.
"""

from __future__ import annotations

from digest.annotators.actors import words as w
from digest.annotators.actors.lexicon import lexicon, listed
from digest.annotators.actors.words import Word

_LONGEST_DESCRIPTION = 3
_LONGEST_SUBJECT = 6
_ARTICLES = frozenset({"a", "an"})
_CARRYING = frozenset({"or", "nor"})


def told(words: list[Word], first: int, last: int, asked: bool) -> bool:
    """Whether the sentence says that somebody is what words `first` up to and with `last` call him, or only names him.

    `asked` is whether the sentence is a question.
    """
    return not (_denied(words, first) or _supposed(words, first, last, asked))


def _denied(words: list[Word], first: int) -> bool:
    """D1 to D3."""
    k = _opening(words, first)
    if k is None:
        return False
    if words[k].low in _CARRYING and k > 0:
        return _carried(words, k)
    return _denies(words, k)


def _opening(words: list[Word], first: int) -> int | None:
    """The word before the phrase that `first` belongs to, its article, adverbs and adjectives passed; None without one.

    Adjectives are passed only behind an article, for without one they may be a verb or another noun.
    """
    k = first - 1
    if k < 0 or not w.adjoined(words[first]):
        return None
    article = _article(words, k)
    k = k if article is None else article - 1
    while k >= 0 and w.joined(words[k + 1]) and _adverb(words[k]):
        k -= 1
    return k if k >= 0 and w.adjoined(words[k + 1]) else None


def _adverb(word: Word) -> bool:
    return word.low.endswith("ly") and word.low not in listed("denial", "confirming") | listed("denial", "after_being")


def _article(words: list[Word], k: int) -> int | None:
    """Where "a" stands at word `k` or a few words before it that describe what it opens."""
    for j in range(k, max(-1, k - _LONGEST_DESCRIPTION - 1), -1):
        if words[j].low in _ARTICLES:
            return j
        outside = words[j].capital or words[j].low in lexicon().functions or words[j].low in lexicon().verbs
        if outside or not (w.joined(words[j]) or w.hyphened(words[j])):
            return None
    return None


def _denies(words: list[Word], k: int) -> bool:
    """D1 and D2: whether word `k` denies what follows it; "not be" and "never been" do too."""
    low = words[k].low
    if low == "not" or low.endswith("n't"):
        return not (k > 0 and words[k - 1].low == "but")
    if low in ("be", "been", "being") and k > 0:
        return words[k - 1].low in ("not", "never") or words[k - 1].low.endswith("n't")
    return low in listed("denial", "after_being") and k > 0 and _tells_what(words, k - 1)


def _tells_what(words: list[Word], k: int) -> bool:
    """Whether word `k` is a form of "be" before what somebody is: not "there are"."""
    being = words[k].low in listed("grammar", "being") or words[k].low in listed("denial", "being")
    return being and not (k > 0 and words[k - 1].low == "there")


def _carried(words: list[Word], k: int) -> bool:
    """D3: whether a denial stands shortly before the "or" at word `k`, with nothing but what it denies between."""
    for j in range(k - 1, max(-1, k - _LONGEST_SUBJECT), -1):
        if not w.adjoined(words[j + 1]) and not w.hyphened(words[j + 1]):
            return False
        if _denies(words, j):
            return True
        if words[j].low in lexicon().functions and words[j].low not in _ARTICLES:
            return False
    return False


def _supposed(words: list[Word], first: int, last: int, asked: bool) -> bool:
    """D4."""
    k = _opening(words, first)
    if k is None:
        return False
    if k > 0 and _tells_what(words, k):
        modal = words[k].low == "be" and words[k - 1].low in listed("denial", "modals")
        return asked or modal or _only_supposes(words, k)
    return asked and k > 0 and _tells_what(words, 0) and _asks(words, k, last)


def _only_supposes(words: list[Word], k: int) -> bool:
    """Whether the clause of word `k` holds "if" or the like before it."""
    for j in range(k - 1, -1, -1):
        if words[j].low in listed("denial", "supposing"):
            return True
        if w.parts_clauses(words[j]):
            return False
    return False


def _asks(words: list[Word], k: int, last: int) -> bool:
    """Whether "is X" opens the question and the phrase that closes it is what X may be: no verb stands between."""
    closed = last + 1 == len(words) or words[last + 1].low in _CARRYING or w.parts_clauses(words[last + 1])
    between = words[1 : k + 1]
    verbal = any(word.low.endswith(("ing", "ed")) or word.low in lexicon().verbs for word in between)
    subject = listed("grammar", "determiners") | listed("grammar", "subjects") | _CARRYING | {"these", "those"}
    linking = any(word.low in lexicon().functions and word.low not in subject for word in between)
    return closed and not verbal and not linking
