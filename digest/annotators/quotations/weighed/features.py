"""What the weights look at: the words around a use, and the shape of a content."""

from __future__ import annotations

from functools import lru_cache

from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.phrases import Tokens, referring
from digest.annotators.quotations.usage import negated, supposed
from digest.annotators.quotations.weighed.contents import Content, boundary
from digest.annotators.quotations.weighed.lexicon import stances
from digest.annotators.quotations.weighed.uses import Use, kind_of
from digest.annotators.quotations.words import word

_CLOSED = frozenset({
    "determiners", "prepositions", "pronouns", "objects", "subjects", "auxiliaries", "negations", "coordinators",
    "subordinators", "relatives",
})  # fmt: skip
_MARKS = frozenset(",.;:?!()-–—")
_MOST = 12
_MANY = 3
_BESIDE = 30
_OPENING = 3
_GOING_ON = frozenset({",", "and", "but", "or"})


def of_use(tokens: Tokens, use: Use) -> list[str]:
    """The features of a use."""
    subject = kind_of(tokens, use.subject)
    before, after = sign(tokens, use.at - 1), sign(tokens, use.at + 1)
    found = ["bias", use.how, f"subject {subject}", f"{use.how}, subject {subject}", f"ends {use.stem[-3:]}"]
    found += _of_word(use, subject, before, after)
    found += _around(tokens, use, before, after)
    helps = tokens[use.helps : use.at]
    if negated(helps):
        found += ("negated", f"stem {use.stem} negated")
    if any(is_word(t, "modals") for t in helps):
        found.append("modal")
    if any(t.kind == "q" for t in tokens[max(0, use.at - _BESIDE) : use.at + _BESIDE]):
        found.append("beside a quotation")
    if use.at < _OPENING:
        found.append("opening")
    if use.subject is not None:
        found.append(f"referring {referring(tokens, use.subject)}")
        found.append(f"supposed {supposed(tokens, use.subject)}")
        found.append(f"subject by {sign(tokens, use.subject.first - 1)}")
    return found


def _of_word(use: Use, subject: str, before: str, after: str) -> list[str]:
    """The word itself, what it says by the lexicon, and each with what stands beside it."""
    found = [f"stem {use.stem}", f"stem {use.stem} {use.how}", f"stem {use.stem}, subject {subject}"]
    found += (f"stem {use.stem}, then {after}", f"stem {use.stem}, before {before}")
    for stance in stances(use.stem):
        found += (f"class {stance}", f"class {stance} {use.how}")
    return found


def _around(tokens: Tokens, use: Use, before: str, after: str) -> list[str]:
    """The words before and after."""
    i, then = use.at, sign(tokens, use.at + 2)
    return [
        *(f"then {after}", f"then {after} {then}", f"second {then}", f"third {sign(tokens, i + 3)}"),
        *(f"before {before}", f"before {sign(tokens, i - 2)} {before}", f"before {before}, then {after}"),
        *(f"opened by {sign(tokens, use.helps - 1)}", f"{use.how}, then {after}"),
    ]


def sign(tokens: Tokens, k: int) -> str:
    """A token as the weights see it: a word of the closed classes by itself, any other by its look."""
    if not 0 <= k < len(tokens):
        return "edge"
    token = tokens[k]
    if token.kind == "w":
        return _of_text(token.text)
    if token.kind == "q":
        return "quotation"
    return token.text if token.text in _MARKS else "mark"


@lru_cache(maxsize=1 << 16)
def _of_text(text: str) -> str:
    if text[0].isdigit():
        return "number"
    written = word(text)
    if not written.classes.isdisjoint(_CLOSED):
        return written.low
    if "times" in written.classes:
        return "time"
    if written.capital:
        return "Name"
    if written.adverbial:
        return "adverb"
    return next((f"-{ending}" for ending in ("ed", "ing", "s") if written.low.endswith(ending)), "word")


def of_content(tokens: Tokens, use: Use, content: Content) -> list[str]:
    """The features of a content that a use may have."""
    pattern, after = content.pattern, sign(tokens, content.last)
    inner = tokens[content.first : content.last]
    found = ["bias", pattern, f"stem {use.stem} {pattern}", f"{use.how} {pattern}"]
    found += (f"{pattern} opened by {sign(tokens, content.first)}", f"{pattern} of {min(_MOST, len(inner))}")
    found += (f"before {after}", f"{pattern} before {after}", f"ends with {sign(tokens, content.last - 1)}")
    found += (f"{pattern} cut {content.cut}", f"cut {content.cut} before {after}")
    found.append(f"{pattern} commas {min(_MANY, len([t for t in inner if t.text == ',']))}")
    found.append(f"{pattern} verbs {min(_MANY, len([t for t in inner if t.verbal]))}")
    if any(t.kind == "q" for t in inner):
        found.append(f"{pattern} with a quotation")
    if after in _GOING_ON:
        then = sign(tokens, content.last + 1)
        found += (f"before {after} {then}", f"{pattern} before {after} {then}")
    return found + _over(tokens, content)


def _over(tokens: Tokens, content: Content) -> list[str]:
    """The places within a content where it might have ended."""
    found: list[str] = []
    for k in range(content.first + 1, content.last):
        cut = boundary(tokens, k)
        if cut:
            found += (f"over {cut}", f"over {cut} {sign(tokens, k)}")
            if tokens[k].text == ",":
                found.append(f"over , {sign(tokens, k + 1)}")
    return found
