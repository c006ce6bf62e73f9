"""Whether a sentence in another language than English says the same without the sentences around it.

What every script shows decides first: how it opens and ends, whether its marks have partners. Then closed lists of the
language (`data/standalone-languages.toml`): openings that point back, pronouns before any name, the writer's "I". Of a
language without lists only the first is known. The English rules know more; here a noun phrase is never resolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise

from digest import resources
from digest.text.language import stopwords
from digest.text.normalize import fold
from digest.text.standalone import pointing
from digest.text.tokens import Token, has_unspaced, tokens

FEWEST_WORDS = 7
MOST_WORDS = 80
CHARACTERS_PER_WORD = 2
"""Of scripts that part no words: the mean of Chinese; there the limits are so many characters."""
MOST_CHARACTERS = 1200
_OPENING = 3
"""Words among which a demonstrative makes the whole sentence lean."""
_STOPS = (".", "。", "．", "۔", "।", "።")
_CLOSERS = "\"'”’“»›」』）)]} \u00a0\u200f\u200e"
_OPENERS = "\"'„“”«»‹›‘’「『（([ \u00a0\u200f\u200e"
_MONEY = "$£€₽₺¥"
_PAIRS = (("(", ")"), ("[", "]"), ("「", "」"), ("『", "』"), ("（", "）"))
_LABEL = re.compile(r"^[^\s:]{1,30}(?: [^\s:]{1,30}){0,3}: |\||https?:|www\.")
"""A speaker's or a section's name before a colon, strokes of a menu, an address."""


def fault(sentence: str, before: str, language: str) -> str | None:
    """The name of the first rule by which `sentence` cannot be read by itself, None where it can."""
    if fold(before).count('"') % 2 or any(before.count(left) > before.count(right) for left, right in _PAIRS[2:4]):
        return "open quotation"
    return _fault(sentence, language)


@lru_cache(maxsize=1 << 14)
def _fault(sentence: str, language: str) -> str | None:
    if len(sentence) > MOST_CHARACTERS or _is_malformed(sentence):
        return "form"
    found = tokens(sentence)
    each = CHARACTERS_PER_WORD if has_unspaced(sentence) else 1
    if not FEWEST_WORDS * each <= len(found) <= MOST_WORDS * each:
        return "length"
    plain = fold(sentence)
    rules: tuple[tuple[str, Callable[[str, list[Token], str], bool]], ...] = (
        ("opening", _leans),
        ("quotation", _quotes_only),
        ("writer", _writer_speaks),
        ("pronoun", _pronoun_unknown),
        ("pointer", pointing.points_out),
    )
    return next((name for name, breaks in rules if breaks(plain, found, language)), None)


def _is_malformed(sentence: str) -> bool:
    """Whether it opens or ends otherwise than a sentence does, or carries half a quotation or bracket."""
    first = sentence.lstrip(_OPENERS)[:1]
    if not first or first.islower() or not (first.isalnum() or first in _MONEY):
        return True
    bare = sentence.rstrip(_CLOSERS)
    if not bare.endswith(_STOPS) or bare.endswith(".."):
        return True
    if fold(sentence).count('"') % 2 or any(sentence.count(left) != sentence.count(right) for left, right in _PAIRS):
        return True
    return sentence.isupper() or _LABEL.search(sentence) is not None


def _leans(plain: str, found: list[Token], language: str) -> bool:
    """A pronoun, connective or phrase that points back opens the sentence."""
    opening = plain[found[0].start :]
    word = plain[found[0].start : found[0].end]
    elided = word.partition("'")[0] + "'"
    if _points_back(plain, found, language):
        return True
    return not _lexicon(language, "openers").isdisjoint({word, elided}) or opening.replace(",", "").startswith(
        _phrases(language)
    )


def _points_back(plain: str, found: list[Token], language: str) -> bool:
    """A demonstrative among the first words, as in "with this decision", but not "in this week"."""
    listed, deictic = _lexicon(language, "demonstratives"), _lexicon(language, "deictic")
    opening = [plain[token.start : token.end] for token in found[: _OPENING + 1]]
    return any(word in listed and after not in deictic for word, after in pairwise(opening))


def _quotes_only(plain: str, found: list[Token], language: str) -> bool:
    """All of it stands in quotation marks, so that nobody says it."""
    bare = plain.strip()
    whole = bare[:1] == '"' and bare.rstrip(".")[-1:] == '"' and bare.count('"') == 2
    return whole or (bare[:1] == "「" and bare.rstrip("。")[-1:] == "」" and bare.count("「") == 1)


def _writer_speaks(plain: str, found: list[Token], language: str) -> bool:
    """The writer says "I" or "we", or speaks to the reader."""
    own = _lexicon(language, "writer")
    return any(
        (word in own or word.partition("'")[0] + "'" in own) and not _is_quoted(plain, token)
        for token in found
        if (word := plain[token.start : token.end])
    )


def _pronoun_unknown(plain: str, found: list[Token], language: str) -> bool:
    """A personal pronoun stands before any name that it can mean."""
    own, common = _lexicon(language, "pronouns"), stopwords(language)
    for i, token in enumerate(found):
        word = plain[token.start : token.end]
        if word.rpartition("'")[2] in own and not _is_quoted(plain, token):
            return True
        if token.text[0].isupper() and word not in common and (i or _is_capital(found, 1)):
            return False
    return False


def _is_capital(found: list[Token], i: int) -> bool:
    return i < len(found) and found[i].text[0].isupper()


def _is_quoted(plain: str, token: Token) -> bool:
    before = plain[: token.start]
    return before.count('"') % 2 == 1 or before.count("「") > before.count("」")


@cache
def _lexicon(language: str, name: str) -> frozenset[str]:
    return frozenset(resources.table("standalone-languages").get(language, {}).get(name, "").split())


@cache
def _phrases(language: str) -> tuple[str, ...]:
    """The openings of several words; each ends where a word does, but in scripts that part none."""
    listed = resources.table("standalone-languages").get(language, {}).get("phrases", "")
    return tuple(phrase if has_unspaced(phrase) else f"{phrase} " for phrase in listed.split("|") if phrase)
