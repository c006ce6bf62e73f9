"""Which language a text is in: by its script, and where languages share one, by its function words.

Nothing is learnt: a language is named where enough of the words are of its closed classes and clearly more than of any
other's (G. Grefenstette, "Comparing two language identification schemes", JADT 1995, finds such words as good as letter
trigrams from a sentence or two on). Unknown is an answer: a text of a few words, of names only, or of two languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from digest import resources
from digest.text.normalize import fold
from digest.text.tokens import is_latin, is_unspaced, words

PAGE_TAGS = ("<html lang>", "og:locale")
"""Where a page's markup names its language; templates often leave it at English, whatever the article is in."""
_READ = 6_000
"""Characters: what follows them would not change the answer."""
_FEWEST_WORDS = 10
_FEWEST_CHARACTERS = 12
"""Of a script that one language uses, or that parts no words."""
_FEWEST_HITS = 5
_SHARE = 0.15
"""Least share of function words: news has 0.2 (Finnish, Turkish) to 0.5 (English, French) of its own language's, and
up to 0.1 of another's, after what the languages have in common."""
_ENGLISH_SHARE = 0.3
"""Share of English function words, in each third of a text, from which no other language need be looked at: others
have up to 0.12 of them."""
_LEAD = 1.5
"""How many times the evidence of the next language the first one's must be."""
_KANA = 0.1
"""Share of kana among kana and Han from which a text is Japanese; Japanese news has half."""
_FEWEST_LETTERS = 20
_SURE = 15.0
"""Logarithm of the odds between the model's first and second answer: of lines of web pages that have no other sign it
is right in 99 of 100 there, in 95 at 5, in 86 of all."""
_LONGEST_CODE = 3
_SOFT_HYPHEN = "\u00ad"
_WIDE = 3
"""Letters of an alphabet that say as much as one character of the dense scripts."""
_DENSE = frozenset({"Han", "kana", "ko"})

_SCRIPTS: Mapping[str, str] = {
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "hy": "\u0531-\u0587",
    "ka": "\u10a0-\u10ff",
    "pa": "\u0a01-\u0a75",
    "gu": "\u0a81-\u0af1",
    "ta": "\u0b82-\u0bfa",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cf2",
    "ml": "\u0d00-\u0d7f",
    "si": "\u0d81-\u0df4",
    "th": "\u0e01-\u0e5b",
    "lo": "\u0e81-\u0edf",
    "my": "\u1000-\u109f",
    "km": "\u1780-\u17dd",
    "ko": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Cyrillic": "\u0400-\u052f",
    "Hebrew": "\u05d0-\u05f2",
    "Arabic": "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Devanagari": "\u0900-\u097f",
    "kana": "\u3041-\u30ff\uff66-\uff9d",
    "Han": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
}
"""The letters of each script but Latin; those that one language of news uses stand under its code."""
_LATIN = "A-Za-zªºÀ-ÖØ-öø-\u024f\u1e00-\u1eff"
_NOT_LATIN = "\u0370-\u1dff\u1f00-\u1fff\u3041-\ud7ff\uf900-\ufefc\uff66-\uff9d\U00020000-\U0003ffff"


def identify(text: str) -> tuple[str | None, str]:
    """The language of `text` as its code of ISO 639-1, None where that is not sure, and in a few words why."""
    text = text[:_READ]
    other = "" if is_latin(text) else "".join(_letters_of(_NOT_LATIN).findall(text))
    if not other:
        return _by_function_words(text)
    letters = _letters(text, other)
    total = sum(letters.values())
    script, count = max(letters.items(), key=lambda item: (item[1], item[0]))
    if script in ("kana", "Han"):
        script, count = "Han", letters.get("kana", 0) + letters.get("Han", 0)
    if 2 * count < total or count < _FEWEST_CHARACTERS:
        return None, "it is short, or in several scripts"
    if script == "Han":
        return _of_han(letters.get("kana", 0) / count)
    if len(script) == 2:
        return script, "its script is that of this language alone"
    return _by_function_words(text)


def ask_model(text: str) -> str | None:
    """What the trained model of py3langid says, for texts on which `identify` has no answer; None where it is not
    installed, is not sure, or names a language that `digest` does not know.

    References: M. Lui and T. Baldwin, "langid.py: An Off-the-shelf Language Identification Tool", ACL 2012.
    """
    text = text[:_READ]
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return None
    try:
        import py3langid
    except ImportError:
        return None
    (first, score), (_, next_score) = py3langid.rank(text.encode(errors="replace"))[:2]
    return _names().get(first) if score - next_score >= _SURE else None


def code(name: str) -> str:
    """The code of ISO 639-1 for a language's name or code as somebody writes it ("German", "deu", "de-AT"); other
    words as they are. Of several ("English, French") the first."""
    plain = re.sub(r"\s+", "-", fold(name).strip())
    first, *others = re.split(r"[\W_]+", plain)
    candidates = (plain, first, *(word for word in others if len(word) > _LONGEST_CODE))
    return next((_names()[word] for word in candidates if word in _names()), name)


def is_known(language: str) -> bool:
    """Whether `identify` could name the language of this code."""
    return language in _SCRIPTS or language in ("ja", "zh") or bool(stopwords(language))


@cache
def stopwords(language: str) -> frozenset[str]:
    """The function words of a language, folded; none for one that the lists do not have."""
    return resources.words("stopwords") if language == "en" else _lists().get(language, frozenset())


def _letters(text: str, other: str) -> dict[str, float]:
    """How many letters of each script the text has, those of alphabets counted at a third; `other` are its letters
    that are not Latin."""
    counts = {"Latin": len(_letters_of(_LATIN).findall(text)) / _WIDE}
    for script, letters in _SCRIPTS.items():
        if found := len(_letters_of(letters).findall(other)):
            counts[script] = float(found) if script in _DENSE else found / _WIDE
    return counts


@cache
def _letters_of(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


def _of_han(kana: float) -> tuple[str | None, str]:
    if kana >= _KANA:
        return "ja", "it is written in kana and Han"
    return ("zh", "it is written in Han") if kana < _KANA / 5 else (None, "it is in Han with a few kana")


def _by_function_words(text: str) -> tuple[str | None, str]:
    found = [word for word in words(fold(text.replace(_SOFT_HYPHEN, ""))) if not (word.isdigit() or is_unspaced(word))]
    if len(found) < _FEWEST_WORDS:
        return None, "it has too few words to tell"
    if _is_plainly_english(found):
        return "en", "its function words are those of this language"
    evidence, hits = _evidence(found)
    if not evidence:
        return None, "it has no function words of a known language"
    (most, first), (next_most, _) = (*sorted(((v, k) for k, v in evidence.items()), reverse=True), (0.0, ""))[:2]
    if hits[first] < max(_FEWEST_HITS, _SHARE * len(found)):
        return None, "too few of its words are function words of one language"
    if most < _LEAD * next_most or hits[first] < max(hits.values()):
        return None, "its function words are those of more than one language"
    return first, "its function words are those of this language"


def _is_plainly_english(found: Sequence[str]) -> bool:
    third = -(-len(found) // 3)
    return all(
        sum(word in stopwords("en") for word in found[i : i + third]) >= _ENGLISH_SHARE * len(found[i : i + third])
        for i in range(0, len(found), third)
    )


def _evidence(found: Iterable[str]) -> tuple[dict[str, float], Counter[str]]:
    """For each language how much the function words speak for it, and how many they are.

    A word that several languages have counts for each of them by its part.
    """
    evidence: dict[str, float] = {}
    hits: Counter[str] = Counter()
    for word, count in Counter(found).items():
        head, apostrophe, _ = word.partition("'")
        languages = _index().get(word) or _index().get(head + apostrophe, ())
        for language in languages:
            evidence[language] = evidence.get(language, 0.0) + count / len(languages) ** 2
            hits[language] += count
    return evidence, hits


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for line in resources.lines("stopwords-languages"):
        language, *own = line.split()
        lists.setdefault(language, set()).update(own)
    return {language: frozenset(own) for language, own in lists.items()}


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    """The languages that each function word belongs to."""
    index: dict[str, tuple[str, ...]] = dict.fromkeys(resources.words("stopwords"), ("en",))
    for language, own in sorted(_lists().items()):
        for word in own:
            index[word] = (*index.get(word, ()), language)
    return index


@cache
def _names() -> Mapping[str, str]:
    rows = (line.split() for line in resources.lines("languages"))
    return {name: row[0] for row in rows for name in row}
