"""Who speaks: from the words that name a speaker to a canonical name, where the article makes it certain.

A surname takes the full name the article gives; "the minister" and "the ministry" take the one that was named before.
Where two readings are possible there is no name: a wrong speaker is the worst error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from digest.annotators.quotations import soundness
from digest.annotators.quotations.beside import is_title
from digest.annotators.quotations.frames import Frame, Token, is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.names import (
    Register,
    bare,
    gender,
    joined,
    surname_key,
)
from digest.annotators.quotations.papers import issuer
from digest.annotators.quotations.persons import named_part, unclear
from digest.annotators.quotations.phrases import Phrase, plural

Kind = Literal["person", "body", "group", "pronoun", "unknown", "nobody"]
Span = tuple[int, int]

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_JOINING = frozenset({"and", "of", "for", "&"})
_AGENTS = ("ers", "ors", "ists", "men", "women", "ians", "ants")
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms."})
_LONGEST_NAME = 12
_LONGEST_BESIDE = 5
_MOST_BODIES = 20


class Speaker(NamedTuple):
    """A resolved speaker. `mention` and `affiliation` are spans of the article; `gender` is "m", "f", "n" or ""."""

    name: str | None
    mention: Span
    affiliation: Span | None = None
    kind: Kind = "unknown"
    gender: str = ""


def name_phrase(frame: Frame, phrase: Phrase, known: Register) -> Speaker:
    """The speaker that a noun phrase names; a pronoun is left without a name, and so are words that name nobody."""
    while phrase.last - phrase.first > 1 and frame.tokens[phrase.first].low in {"but", "and", "yet", "so"}:
        phrase = phrase._replace(first=phrase.first + 1)
    who = _name_phrase(frame, phrase, known)
    tokens = frame.tokens[phrase.first : phrase.last]
    if not soundness.is_phrase(tokens):
        return Speaker(None, who.mention, None, "nobody")
    if who.name is None or who.kind in {"person", "pronoun"} or issuer(tokens) is not None:
        return who
    name = soundness.named(tokens, who.name)
    return who._replace(name=name, affiliation=who.affiliation if name else None)


def _name_phrase(frame: Frame, phrase: Phrase, known: Register) -> Speaker:
    tokens = frame.tokens[phrase.first : phrase.last]
    while len(tokens) > 1 and tokens[-1].kind == "p" and tokens[-1].text != ")":
        tokens = tokens[:-1]
    span = (tokens[0].start, tokens[-1].end)
    issued = issuer(tokens)
    if issued is not None:
        who = name_phrase(frame, Phrase(phrase.first + issued[0], phrase.first + issued[1], phrase.first), known)
        return Speaker(who.name, span, who.affiliation, "unknown" if who.name is None else who.kind, who.gender)
    named = _name_beside(frame, phrase, tokens)
    if named is not None:
        return named
    possessive = tokens[0].low in closed("possessives")
    if len(tokens) == 1 and (possessive or is_word(tokens[0], "pronouns")):
        return Speaker(None, span, None, "pronoun", gender(tokens[0].low))
    beside = _apposition(frame, phrase)
    part = named_part(tokens, phrase.first == 0, known)
    if part is not None:
        return _person(tokens[: part[1]], part, span, beside, known)
    if possessive or (len(tokens) > 1 and tokens[0].low in {"this", "that"}) or unclear(tokens, known):
        return Speaker(None, span)  # "her spokesman" is somebody else, whom nobody names; so is "that person"
    opening = phrase.first == 0
    if tokens[0].text == "The" and not opening and all(t.capital for t in tokens):
        return Speaker(joined(tokens), span, None, "body", "n")
    return _body_or_group(tokens, span, beside, known)


def _name_beside(frame: Frame, phrase: Phrase, tokens: Sequence[Token]) -> Speaker | None:
    """The name that stands as an apposition to an office: "the foreign minister, NAME, said"."""
    if phrase.apposition is None or not (is_title(tokens[-1]) or _definite_office(tokens)):
        return None
    name = frame.tokens[phrase.apposition[0] : phrase.apposition[1]]
    inner = closed("name_particles")
    if not 2 <= len(name) <= _LONGEST_BESIDE or not all(t.named or t.low in inner for t in name):
        return None
    if not (name[0].capital and name[-1].capital) or any(is_title(t) or is_word(t, "organisations") for t in name):
        return None
    office = [t for i, t in enumerate(tokens) if i or t.low not in _ARTICLES | closed("possessives")]
    told = next((g for t in office if (g := gender(t.low))), "")
    beside = (office[0].start, office[-1].end) if office else None
    return Speaker(joined(name), (tokens[0].start, name[-1].end), beside, "person", told)


def _definite_office(tokens: Sequence[Token]) -> bool:
    """Whether the phrase is an office that one person holds: "the mayor of Ava"."""
    return tokens[0].low == "the" and is_title(_head([t for t in tokens if t.kind == "w"]))


def _person(tokens: Sequence[Token], part: Span, span: Span, beside: Span | None, known: Register) -> Speaker:
    first, last = part
    name = joined(tokens[first:last])
    issued = max((i + 1 for i, t in enumerate(tokens[:first]) if t.low in {"from", "by"}), default=0)
    led = next((i for i in range(issued, first) if not _is_aside(tokens[i])), first)
    title = [t for t in tokens[led:first] if t.low not in _ARTICLES | closed("possessives")]
    before = (title[0].start, title[-1].end) if title and not (len(title) == 1 and title[0].low in _COURTESY) else None
    told = next((g for t in tokens[:first] if (g := gender(t.low))), known.genders.get(surname_key(name), ""))
    return Speaker(known.spelled_out(name) if last - first == 1 else name, span, before or beside, "person", told)


def _is_aside(token: Token) -> bool:
    """Whether the word stands before an office and is no part of it: "Now President NAME", not "then President"."""
    return is_word(token, "adverbs") and token.low != "then"


def _apposition(frame: Frame, phrase: Phrase) -> Span | None:
    """The apposition, without its article, where it says what somebody is."""
    if phrase.apposition is None:
        return None
    first, last = phrase.apposition
    relative = next((k for k in range(first + 1, last) if is_word(frame.tokens[k], "relatives")), last)
    part = list(frame.tokens[first:relative])
    if len(part) > 2 and part[0].low == "who" and part[1].low in {"is", "was"} and part[2].low in _ARTICLES:
        part = part[3:]
    while part and part[-1].kind == "p" and part[-1].text != ")":
        part.pop()
    while part and (part[0].low in _ARTICLES or part[0].kind == "p"):
        part.pop(0)
    if not any(is_title(t) for t in part):
        return None
    clause = {"who", "which", "whose", "speaking", "now", "asked", "at", "in", "on", "during", "writing"}
    return None if part[0].low in clause or part[0].text[0].isdigit() else (part[0].start, part[-1].end)


def _body_or_group(tokens: Sequence[Token], span: Span, beside: Span | None, known: Register) -> Speaker:
    rest = tokens[1:] if tokens[0].low in _ARTICLES and len(tokens) > 1 else tokens
    words = [t for t in rest if t.kind == "w"]
    if not words or (len(words) == 1 and is_word(words[0], "papers")):
        return Speaker(None, span)
    head = _head(words)
    if all(t.capital for t in words if t.low not in _JOINING | {"the"}):
        several = any(t.low in {"and", "&"} for t in words) and len(words) > 2
        if of_people(rest[-1].text) or several:
            return Speaker(joined(rest), span, None, "group")
        return Speaker(_proper(rest, span[0], known), span, None, "body", "n")
    if tokens[0].low == "the" and is_title(head):
        return Speaker(_holder(words, span[0], known), span, None, "person", gender(head.low))
    low = bare(head).lower()
    if low in closed("organisations"):
        alone = tokens[0].low == "the" and len(words) == 1
        name = _only_body(low, span[0], known) if alone else _with_article(tokens, rest)
        return Speaker(name, span, beside, "body", "n")
    kind: Kind = "group" if plural(head.low) else "unknown"
    return Speaker(joined(rest[:_LONGEST_NAME]), span, beside, kind)


def of_people(name: str) -> bool:
    """Whether a group is one of people, by its head: "officials", "aides to NAME", not "files"."""
    words = name.lower().split()
    head = next((words[i - 1] for i, w in enumerate(words) if i and w in closed("prepositions")), words[-1])
    known = closed("plural_roles") | closed("plurals") | closed("addressees")
    return head in known or head.removesuffix("s") in closed("person_titles") or head.endswith(_AGENTS)


def _with_article(tokens: Sequence[Token], rest: Sequence[Token]) -> str:
    """The words, with "the" where they make no sense without it: "the country's defence ministry"."""
    possessor = tokens[0].low == "the" and rest[0].possessive and not rest[0].capital
    return f"the {joined(rest)}" if possessor else joined(rest)


def _proper(rest: Sequence[Token], before: int, known: Register) -> str:
    """The name of a body written with capitals; "the Observatory" and "UN" take the full name where there is one."""
    name = joined(rest)
    if len(rest) > 1:
        return name
    spelled = known.initials.get(name.replace(".", ""), set())
    if len(spelled) == 1:
        return next(iter(spelled))
    return (_only_body(rest[0].low, before, known) if is_word(rest[0], "organisations") else None) or name


def _head(words: Sequence[Token]) -> Token:
    """The head noun: the last word before the first preposition."""
    return next((words[i - 1] for i, t in enumerate(words) if i and is_word(t, "prepositions")), words[-1])


def _only_body(head: str, before: int, known: Register) -> str | None:
    """The one body named before with this head word, "Defence Ministry" and "Russian Defence Ministry" being one."""
    names = {full for place, word, full in known.bodies if word == head and place < before and full.lower() != head}
    if len(names) > _MOST_BODIES:
        return None
    longest = [n for n in names if not any(n != m and n in m for m in names)]
    return longest[0] if len(longest) == 1 else None


def _holder(words: Sequence[Token], before: int, known: Register) -> str | None:
    """The one person named before with all the words of the role, whom the article gives to nobody else later on.

    Two presidents may be "the president" in turn, and the better known one need not be called so before: it is not the
    Chinese president who is called "the president" before the article names him.
    """
    wanted = {t.low for t in words if not is_word(t, "prepositions") and t.low not in _ARTICLES}
    holders = {
        known.spelled_out(name): (place, roles) for place, name, roles in reversed(known.roles) if wanted <= roles
    }
    if len(holders) != 1:
        return None
    name, (place, roles) = holders.popitem()
    another = len(wanted) == 1 and roles > wanted and known.offices.get(min(wanted), place) < place
    return name if place < before and not another else None
