"""Who speaks: from the words that name a speaker to a canonical name, where the article makes it certain.

A surname takes the full name the article gives; "the minister" and "the ministry" take the one that was named before; a pronoun takes the
speaker just heard. Where two readings are possible there is no name: a wrong speaker is the worst error.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.annotators.quotations.frames import Frame, Token, is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.phrases import Phrase

_JOINED_PARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ed|bin|ibn)-[^\W\d_a-z]")
_PAPERS = frozenset({"statement", "announcement", "letter", "message", "post", "tweet", "report", "email", "sign", "note"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker. `mention` and `affiliation` are spans of the article; `kind` is person, body, group or unknown."""

    name: str | None
    mention: tuple[int, int]
    affiliation: tuple[int, int] | None = None
    kind: str = "unknown"
    gender: str = ""


@dataclass
class Register:
    """The people and bodies that an article names in full, with the role words beside each name."""

    full: dict[str, list[str]] = field(default_factory=dict)
    roles: list[tuple[int, str, frozenset[str]]] = field(default_factory=list)
    bodies: list[tuple[int, str, str]] = field(default_factory=list)
    initials: dict[str, set[str]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)


def register(frames: Sequence[Frame]) -> Register:
    """What the article's sentences name in full."""
    found = Register()
    for frame in frames:
        for first, last in _capital_runs(frame.tokens):
            _enter(found, frame.tokens, first, last)
    return found


def _capital_runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Runs of capitalised words, name particles within them included."""
    runs: list[tuple[int, int]] = []
    k = 0
    while k < len(tokens):
        if not _name_word(tokens[k]) or (k == 0 and _common_opening(tokens[k])):
            k += 1
            continue
        last = k + 1
        while last < len(tokens) and not tokens[last - 1].possessive:
            if _name_word(tokens[last]):
                last += 1
            elif last + 1 < len(tokens) and (tokens[last].low in closed("name_particles") or tokens[last].low in {"of", "for"}) and _name_word(tokens[last + 1]):
                last += 2
            else:
                break
        runs.append((k, last))
        k = last
    return runs


def _name_word(token: Token) -> bool:
    named = token.capital or (token.kind == "w" and _JOINED_PARTICLE.match(token.text) is not None)
    return named and not is_word(token, "times") and not is_word(token, "determiners")


def _is_title(token: Token) -> bool:
    """A title or a role, "Major-General" and "Gen." included."""
    return all(part in closed("person_titles") for part in token.low.rstrip(".").split("-"))


def _common_opening(token: Token) -> bool:
    """A capital that only opens the sentence."""
    return any(is_word(token, c) for c in ("prepositions", "subordinators", "coordinators", "adverbs", "pronouns", "auxiliaries"))


def _plain(token: Token) -> str:
    return token.text[:-2] if token.low.endswith("'s") else token.text.rstrip("'’") if token.possessive else token.text


def _words(tokens: Sequence[Token]) -> str:
    return " ".join([t.text for t in tokens[:-1]] + [_plain(tokens[-1])])


def _enter(found: Register, tokens: Sequence[Token], first: int, last: int) -> None:
    run = tokens[first:last]
    start = first + _after_titles(run)
    name = tokens[start:last]
    lower_roles = _roles_before(tokens, first)
    roles = frozenset(t.low for t in tokens[first:start]) | lower_roles | _roles_after(tokens, last)
    place = run[0].start
    if is_word(tokens[last - 1], "organisations") or any(t.low in {"of", "for"} for t in run):
        full = _words(run)
        found.bodies.append((place, tokens[last - 1].low.removesuffix("'s"), full))
        head = next((t for t in run if is_word(t, "organisations")), None)
        if head is not None and head is not run[-1]:
            found.bodies.append((place, head.low, full))
    if len(run) > 1:
        letters = "".join(t.text[0] for t in run if t.capital)
        found.initials.setdefault(letters, set()).add(_words(run))
    if not 2 <= len(name) <= 5 or is_word(name[-1], "organisations") or any(t.low in {"of", "for"} for t in name):
        if len(name) == 1 and roles & closed("person_titles"):
            _mark_gender(found, name[0], tokens[first:start])
            found.roles.append((place, _plain(name[0]), roles))
        return
    full = _words(name)
    surname = _plain(name[-1])
    known = found.full.setdefault(surname, [])
    if full not in known:
        known.append(full)
    if roles & closed("person_titles"):
        found.roles.append((place, full, roles))
        _mark_gender(found, name[-1], tokens[first:start])


def _mark_gender(found: Register, surname: Token, titles: Sequence[Token]) -> None:
    for t in titles:
        gender = _gender(t.low)
        if gender:
            found.genders.setdefault(_plain(surname), gender)


def _gender(word: str) -> str:
    return "f" if word in closed("feminine") else "m" if word in closed("masculine") else "n" if word in closed("neuter") else ""


def _after_titles(run: Sequence[Token]) -> int:
    """How many tokens of the run come up to its last title: "Russian Foreign Minister" of "Russian Foreign Minister Lavrov"."""
    for i in range(len(run) - 1, 0, -1):
        if _is_title(run[i - 1]):
            return i
    return 0


def _roles_before(tokens: Sequence[Token], first: int) -> frozenset[str]:
    """Role words in lower case right before a name: "Kremlin spokesman Dmitry Peskov"."""
    words = []
    for k in range(first - 1, max(-1, first - 5), -1):
        if tokens[k].kind != "w" or is_word(tokens[k], "prepositions") or is_word(tokens[k], "determiners"):
            break
        words.append(tokens[k].low)
    return frozenset(words) if set(words[:1]) & closed("person_titles") else frozenset()


def _roles_after(tokens: Sequence[Token], last: int) -> frozenset[str]:
    """Role words of an apposition: "Zakaria Malahifji, a political officer"."""
    if last + 2 >= len(tokens) or tokens[last].text != "," or tokens[last - 1].possessive:
        return frozenset()
    words: list[str] = []
    for token in tokens[last + 1 : last + 8]:
        if token.kind != "w" or is_word(token, "prepositions") and token.low not in {"a"}:
            break
        words.append(token.low)
    return frozenset(words) if words and words[-1] in closed("person_titles") or set(words) & closed("person_titles") and words[0] in {"a", "an", "the"} else frozenset()


def name_phrase(frame: Frame, phrase: Phrase, known: Register) -> Speaker:
    """The speaker that a noun phrase names; pronouns are left without a name."""
    tokens = frame.tokens[phrase.first : phrase.last]
    while len(tokens) > 1 and tokens[-1].kind == "p" and tokens[-1].text != ")":
        tokens = tokens[:-1]
    span = (tokens[0].start, tokens[-1].end)
    beside = _apposition(frame, phrase)
    if is_word(tokens[0], "pronouns") and len(tokens) == 1 or tokens[0].low in {"his", "her", "their", "its"}:
        return Speaker(None, span, None, "pronoun", _gender(tokens[0].low))
    person = _person(tokens, known)
    if person is not None:
        name, split, surname = person
        before = (tokens[0].start, tokens[split - 1].end) if split else None
        titled = before if before and not (split == 1 and tokens[0].low in {"mr", "mrs", "ms", "miss", "dr"}) else None
        if titled and tokens[0].low in _ARTICLES:
            titled = (tokens[1].start, titled[1]) if split > 1 else None
        gender = next((g for t in tokens[:split] if (g := _gender(t.low))), known.genders.get(surname, ""))
        return Speaker(name, span, titled or beside, "person", gender)
    return _body_or_group(tokens, span, beside, known, phrase.first == 0)


def _apposition(frame: Frame, phrase: Phrase) -> tuple[int, int] | None:
    if phrase.apposition is None:
        return None
    part = frame.tokens[phrase.apposition[0] : phrase.apposition[1]]
    while part and (part[0].low in _ARTICLES or part[0].kind == "p"):
        part = part[1:]
    if not part or part[0].low in {"who", "which", "whose", "speaking", "now"} or part[0].text[0].isdigit():
        return None
    if not any(t.low in closed("person_titles") for t in part):
        return None
    return part[0].start, part[-1].end


def _person(tokens: Sequence[Token], known: Register) -> tuple[str, int, str] | None:
    """(canonical name, tokens before the name, surname) where the phrase ends with a person's name."""
    end = len(tokens)
    if tokens[-1].text == ")":
        end = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].text == "("), end)
    start = end
    while start > 0 and (_name_word(tokens[start - 1]) or tokens[start - 1].kind == "q" or tokens[start - 1].low in closed("name_particles")):
        if start < end and _is_title(tokens[start - 1]):
            break
        if tokens[start - 1].possessive and start < end:
            break
        start -= 1
    while start < end and tokens[start].low in closed("name_particles") and not tokens[start].capital:
        start += 1
    name = tokens[start:end]
    if not name or not all(t.kind in "wq" for t in name) or any(t.low in {"and", "of", "for", "&"} for t in tokens[:end]) and not _role_before(tokens, start):
        return None
    if is_word(name[-1], "organisations") or name[-1].low in closed("person_titles"):
        return None
    surname = _plain(name[-1])
    fulls = known.full.get(surname, [])
    article = start > 0 and tokens[start - 1].low in _ARTICLES
    if article or (start == 0 and len(name) == 1 and not fulls and surname not in known.genders and not any(surname == n for _, n, _ in known.roles)):
        return None
    if len(name) > 1:
        return _words(name), start, surname
    return (fulls[0] if len(fulls) == 1 else surname), start, surname


def _role_before(tokens: Sequence[Token], start: int) -> bool:
    return start > 0 and _is_title(tokens[start - 1])


def _body_or_group(
    tokens: Sequence[Token], span: tuple[int, int], beside: tuple[int, int] | None, known: Register, opening: bool
) -> Speaker:
    definite = tokens[0].low == "the"
    if tokens[0].text == "The" and not opening and all(t.capital for t in tokens):
        return Speaker(_words(tokens), span, None, "body", "n")
    rest = tokens[1:] if tokens[0].low in _ARTICLES and len(tokens) > 1 else tokens
    words = [t for t in rest if t.kind == "w"]
    if not words:
        return Speaker(None, span)
    head = _head(words)
    if all(t.capital for t in words if t.low not in {"of", "for", "and", "the"}):
        name = _words(rest)
        if len(words) == 1 and words[0].low in closed("organisations"):
            return Speaker(_only_body(words[0].low, span[0], known) or name, span, None, "body", "n")
        spelled = known.initials.get(words[0].text.replace(".", ""), set()) if len(words) == 1 else set()
        return Speaker(next(iter(spelled)) if len(spelled) == 1 else name, span, None, "body", "n")
    if definite and head.low in closed("person_titles"):
        return Speaker(_holder_of_role(words, span[0], known), span, None, "person", _gender(head.low))
    if definite and head.low in closed("organisations"):
        return Speaker(_only_body(head.low, span[0], known) if len(words) == 1 else _words(rest), span, None, "body", "n")
    if head.low in _PAPERS and len(words) == 1:
        return Speaker(None, span)
    if head.low in closed("organisations"):
        return Speaker(_words(rest), span, beside, "body", "n")
    plural = head.low.endswith("s") and not head.low.endswith("ss")
    return Speaker(_words(rest) if len(rest) <= 12 else _words(rest[:12]), span, beside, "group" if plural else "unknown")


def _head(words: Sequence[Token]) -> Token:
    """The head noun: the last word before the first preposition."""
    for i, t in enumerate(words):
        if i and is_word(t, "prepositions"):
            return words[i - 1]
    return words[-1]


def _only_body(head: str, before: int, known: Register) -> str | None:
    names = {full for place, word, full in known.bodies if word == head and place < before and full.lower() != head}
    longest = {n for n in names if not any(n != m and n in m for m in names)}
    return longest.pop() if len(longest) == 1 else None


def _holder_of_role(words: Sequence[Token], before: int, known: Register) -> str | None:
    """The one person named before with all the words of the role."""
    wanted = {t.low for t in words if t.kind == "w" and not is_word(t, "prepositions") and t.low not in _ARTICLES}
    holders = {_longest(name, known) for place, name, roles in known.roles if place < before and wanted <= roles}
    return holders.pop() if len(holders) == 1 else None


def _longest(name: str, known: Register) -> str:
    fulls = known.full.get(name, [])
    return fulls[0] if len(fulls) == 1 else name
