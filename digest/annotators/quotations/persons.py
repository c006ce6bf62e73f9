"""Which words of a noun phrase are the name of the person it stands for.

Rules: N1 a name at the end of the phrase, after nothing but titles, bodies and possessors; N2 a name before the first
preposition, "Rep. NAME of Ohio"; N3 a name after an office that a preposition completes, "Secretary of State NAME";
N4 a name within a modifier ("critics of NAME", "a lawyer representing NAME") is somebody else's: there is none; N5 a
name after a rank that a body's name precedes.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.quotations.beside import is_title
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.names import (
    Register,
    abstract_before_name,
    bare,
    joined,
    office_end,
    surname_key,
)
from digest.annotators.quotations.phrases import plural

Span = tuple[int, int]

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "chief", "head", "aide", "ally")
_LONGEST_NAME = 4
_JOINING = frozenset({"and", "&"})


def named_part(tokens: Sequence[Token], opening: bool, known: Register) -> Span | None:
    """The tokens of the name of the person that the phrase stands for; None where it names none.

    `opening`: the phrase opens its sentence, where a capital says nothing.
    """
    if any(t.low in _JOINING for t in tokens) and not _one_office(tokens):
        return None
    tokens = tokens[: next((i for i in range(1, len(tokens)) if tokens[i].text == "("), len(tokens))]
    ranked = _past_office(tokens)
    if ranked is not None:
        return ranked
    modified = next((i for i in range(1, len(tokens)) if _modifier(tokens, i, opening)), None)
    if modified is None:
        return _at_end(tokens, known)
    found = _at_end(tokens[:modified], known)
    if found is None or not is_word(tokens[modified], "prepositions"):
        return None
    led = found[0] > 0 and is_title(tokens[found[0] - 1])
    certain = led or joined(tokens[found[0] : found[1]]) in known.full.get(surname_key(tokens[found[1] - 1].text), [])
    return found if certain else None


def _past_office(tokens: Sequence[Token]) -> Span | None:
    """N5: a name after a rank that a body's name precedes: "Head of the Board of the Armed Forces General NAME"."""
    last = max((i for i, t in enumerate(tokens[:-1]) if is_title(t)), default=0)
    first = last
    while first > 0 and is_title(tokens[first - 1]):
        first -= 1
    if first == 0 or not 2 <= len(tokens) - last - 1 <= _LONGEST_NAME or not all(t.named for t in tokens[last:]):
        return None
    body = is_word(tokens[first - 1], "organisations") or is_word(tokens[first - 1], "portfolios")
    office = all(t.capital or t.low in {"of", "the"} for t in tokens[:first])
    return (last + 1, len(tokens)) if body and office and is_title(tokens[0]) else None


def unclear(tokens: Sequence[Token], known: Register) -> bool:
    """Whether the phrase ends with somebody's name after words that are none of its titles: "the famous story NAME"."""
    if not tokens[-1].capital or not known.knows(bare(tokens[-1])) or plural(tokens[-1].low):
        return False
    start = _start(tokens, len(tokens))
    return start > 0 and tokens[start - 1].kind == "w" and not _introduces(tokens[start - 1])


def _introduces(token: Token) -> bool:
    bounded = is_word(token, "prepositions") or is_word(token, "determiners") or token.low.endswith("ing")
    return bounded or token.low in {"and", "&", "to"} or _leads(token)


def _one_office(tokens: Sequence[Token]) -> bool:
    """Whether "and" stands within one office: "Secretary of Health and Human Services NAME"."""
    end = next((e for i in range(1, len(tokens)) if (e := office_end(tokens, i))), 0)
    return end > 0 and all(t.low not in _JOINING for t in tokens[end:])


def _modifier(tokens: Sequence[Token], i: int, opening: bool) -> bool:
    """Whether a modifier begins at `i`: a preposition that completes no office or body, a relative, a participle."""
    token, before = tokens[i], tokens[i - 1]
    if is_word(token, "prepositions"):
        if office_end(tokens, i) or token.text[0].isupper():
            return False
        capital = before.capital and not (opening and i == 1) and not is_title(before)
        named = capital or is_word(before, "organisations")
        return not (named and _led(tokens, i))
    if is_word(token, "relatives") or token.low in {"close", "named", "loyal", "allied", "opposed"}:
        return True
    return not token.capital and token.low.endswith("ing") and i + 1 < len(tokens) and tokens[i + 1].named


def _led(tokens: Sequence[Token], i: int) -> bool:
    """Whether a body's name that goes on at `i` ends in somebody's title: "Bank of Norway governor NAME"."""
    titles = [k for k in range(i + 2, len(tokens) - 1) if is_title(tokens[k])]
    return bool(titles) and not any(is_word(t, "prepositions") for t in tokens[titles[0] :])


def _at_end(tokens: Sequence[Token], known: Register) -> Span | None:
    """N1 and N3: the name with which the tokens end."""
    end = len(tokens)
    start = _start(tokens, end)
    name = tokens[start:end]
    if not name or any(t.kind == "p" for t in name) or is_word(name[-1], "organisations") or is_title(name[-1]):
        return None
    led = start > 0 and is_title(tokens[start - 1])
    completed = any(office_end(tokens, i) == start for i in range(1, end))
    if any(t.low in {"of", "for"} for t in tokens) and not (led or completed):
        return None
    if start > 0 and not _leads(tokens[start - 1]):
        return None
    if start == 0 and len(name) == 1 and not known.knows(bare(name[-1])):
        return None
    return start, end


def _leads(token: Token) -> bool:
    """Whether the word can stand right before a name: a title, a calling, a nation, a body, a possessor."""
    if token.low in _ARTICLES or is_word(token, "prepositions") or is_word(token, "determiners"):
        return False
    if token.capital or token.possessive or is_title(token) or is_word(token, "organisations") or token.kind == "q":
        return True
    return token.low.endswith(_AGENTS) and not plural(token.low)


def _start(tokens: Sequence[Token], end: int) -> int:
    office = max((office_end(tokens, i) for i in range(1, end)), default=0)
    start = end
    while start > office:
        token = tokens[start - 1]
        if not (token.named or token.kind == "q" or token.low in closed("name_particles")):
            break
        if start < end and (is_title(token) or token.possessive):
            break
        start -= 1
    while start < end and tokens[start].low in closed("name_particles") and not tokens[start].named:
        start += 1
    return start + 1 if abstract_before_name(tokens, start) else start
