"""Names of people and things that look like names of time, or like a modal verb, by the words around them.

P1 a title before it (Mrs May)             P3 a surname after it (met August Wilson)
P2 a given name before it (Theresa May)    P4 a surname that the article has told (May, once Theresa May is named)
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest import resources
from digest.annotators.timexes import lexicon

_TITLE = (
    r"(?:M(?:r|rs|s|iss)|Dr|Sir|Dame|Lord|Lady|Baroness|Premier|Prime Minister|PM|Secretary|Senator|Sen|Judge|Justice"
    r"|Prof|Professor|Coach|coach|striker|midfielder|defender|singer|actor|actress|playwright|author|director)"
)
_TITLED = re.compile(rf"\b{_TITLE}\.? (May|Will|March|April|June|August|Sunday)\b(?! \d)")
_WHOLE = re.compile(r"(?<![\w-])(?:(?P<before>\w{2,8}) )?(?P<given>[A-Z][a-z]{1,20}) (?P<family>May|March)\b(?! \d)")
_GIVEN = re.compile(
    r"(?<![\w-])(?P<before>[a-z]{2,20},?|and) (?P<given>Will|April|June|August) (?P<family>[A-Z][a-z]{2,20})\b"
)
_PLACING, _TIMING, _NO_FAMILY = (frozenset(lexicon.NAMES[key].split()) for key in ("placing", "timing", "no_family"))
_SURNAME = re.compile(
    r"(?<![\w-])(?<!\b[Ii]n )(?<!\b[Ll]ast )(?<!\b[Nn]ext )(?<!\b[Tt]his )(?<!\b[Ss]ince )(?<!\b[Uu]ntil )"
    r"(?<!\b[Ee]arly )(?<!\b[Ll]ate )(?<!\b[Dd]uring )(?<!\b[Bb]efore )(?<!\b[Aa]fter )(?<!mid-)(?<!\d )"
    r"(May|March)(?!\w)(?!,? \d)(?! (?:and|or|to) (?:June|July|April))"
)


def surnames(texts: Iterable[str]) -> frozenset[str]:
    """The words of time that are surnames in an article of these sentences (P1, P2)."""
    return frozenset(text[a:b] for text in texts if "May" in text or "March" in text for a, b in _told(text))


def spans(text: str, known: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Where words that look like time are names in a text; `known` are the surnames that its article has told."""
    found = [*_told(text), *(m.span(1) for m in _TITLED.finditer(text)), *_given(text)]
    if known:
        found += [m.span() for m in _SURNAME.finditer(text) if m.group() in known]
    return found


def _told(text: str) -> list[tuple[int, int]]:
    """The surnames with a title or a given name before them."""
    given = resources.words("actors-given-names")
    whole = [
        m.span("family")
        for m in _WHOLE.finditer(text)
        if m["given"].lower() in given and (m["before"] or "").lower() not in _PLACING
    ]
    return whole + [m.span(1) for m in _TITLED.finditer(text) if m[1] in ("May", "March")]


def _given(text: str) -> list[tuple[int, int]]:
    """The given names with a surname after them, where no preposition makes them a time: `met June Carter`."""
    return [
        m.span("given")
        for m in _GIVEN.finditer(text)
        if (m["before"] not in _TIMING or (m["before"] == "and" and m["given"] == "Will"))
        and m["family"] not in _NO_FAMILY
    ]
