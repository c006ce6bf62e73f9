"""What the weights look at: the words around a use, and the shape of a content."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from digest.annotators.quotations.frames import Token, folded, is_word
from digest.annotators.quotations.phrases import Tokens, adverbial, referring, verbal
from digest.annotators.quotations.usage import supposed
from digest.annotators.quotations.weighed.contents import Content, boundary
from digest.annotators.quotations.weighed.lexicon import stances
from digest.annotators.quotations.weighed.uses import Use, kind_of

_CLOSED = (
    "determiners", "prepositions", "pronouns", "objects", "subjects", "auxiliaries", "negations", "coordinators",
    "subordinators", "relatives",
)  # fmt: skip
_MARKS = frozenset(",.;:?!()-–—")
_MOST = 12
_MANY = 3
_BESIDE = 30
_OPENING = 3
_GOING_ON = frozenset({",", "and", "but", "or"})


def of_use(tokens: Tokens, use: Use) -> Iterator[str]:
    """The features of a use."""
    subject = kind_of(tokens, use.subject)
    yield from ("bias", use.how, f"subject {subject}", f"{use.how}, subject {subject}", f"ends {use.stem[-3:]}")
    yield from _of_word(use, subject, sign(tokens, use.at - 1), sign(tokens, use.at + 1))
    yield from _around(tokens, use)
    helps = tokens[use.helps : use.at]
    if any(is_word(t, "negations") or t.low.endswith("n't") for t in helps):
        yield from ("negated", f"stem {use.stem} negated")
    if any(is_word(t, "modals") for t in helps):
        yield "modal"
    if any(t.kind == "q" for t in tokens[max(0, use.at - _BESIDE) : use.at + _BESIDE]):
        yield "beside a quotation"
    if use.at < _OPENING:
        yield "opening"
    if use.subject is not None:
        yield f"referring {referring(tokens, use.subject)}"
        yield f"supposed {supposed(tokens, use.subject)}"
        yield f"subject by {sign(tokens, use.subject.first - 1)}"


def _of_word(use: Use, subject: str, before: str, after: str) -> Iterator[str]:
    """The word itself, what it says by the lexicon, and each with what stands beside it."""
    yield from (f"stem {use.stem}", f"stem {use.stem} {use.how}", f"stem {use.stem}, subject {subject}")
    yield from (f"stem {use.stem}, then {after}", f"stem {use.stem}, before {before}")
    for stance in stances(use.stem):
        yield from (f"class {stance}", f"class {stance} {use.how}")


def _around(tokens: Tokens, use: Use) -> Iterator[str]:
    """The words before and after."""
    i = use.at
    before, after, then = sign(tokens, i - 1), sign(tokens, i + 1), sign(tokens, i + 2)
    yield from (f"then {after}", f"then {after} {then}", f"second {then}", f"third {sign(tokens, i + 3)}")
    yield from (f"before {before}", f"before {sign(tokens, i - 2)} {before}", f"before {before}, then {after}")
    yield from (f"opened by {sign(tokens, use.helps - 1)}", f"{use.how}, then {after}")


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
    token = Token(0, len(text), text, folded(text), "w")
    if any(is_word(token, name) for name in _CLOSED):
        return token.low
    if is_word(token, "times"):
        return "time"
    if token.capital:
        return "Name"
    if adverbial(token):
        return "adverb"
    return next((f"-{ending}" for ending in ("ed", "ing", "s") if token.low.endswith(ending)), "word")


def of_content(tokens: Tokens, use: Use, content: Content) -> Iterator[str]:
    """The features of a content that a use may have."""
    pattern, after = content.pattern, sign(tokens, content.last)
    inner = tokens[content.first : content.last]
    yield from ("bias", pattern, f"stem {use.stem} {pattern}", f"{use.how} {pattern}")
    yield from (f"{pattern} opened by {sign(tokens, content.first)}", f"{pattern} of {min(_MOST, len(inner))}")
    yield from (f"before {after}", f"{pattern} before {after}", f"ends with {sign(tokens, content.last - 1)}")
    yield from (f"{pattern} cut {content.cut}", f"cut {content.cut} before {after}")
    yield f"{pattern} commas {min(_MANY, sum(t.text == ',' for t in inner))}"
    yield f"{pattern} verbs {min(_MANY, sum(map(verbal, inner)))}"
    if any(t.kind == "q" for t in inner):
        yield f"{pattern} with a quotation"
    if after in _GOING_ON:
        then = sign(tokens, content.last + 1)
        yield from (f"before {after} {then}", f"{pattern} before {after} {then}")
    yield from _over(tokens, content)


def _over(tokens: Tokens, content: Content) -> Iterator[str]:
    """The places within a content where it might have ended."""
    for k in range(content.first + 1, content.last):
        cut = boundary(tokens, k)
        if cut:
            yield from (f"over {cut}", f"over {cut} {sign(tokens, k)}")
            if tokens[k].text == ",":
                yield f"over , {sign(tokens, k + 1)}"
