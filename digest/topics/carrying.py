"""Whether a paragraph only makes sense with the one before it, and goes on about the same event.

Definite and demonstrative noun phrases for events, and event pronouns, in the surface forms that news uses; the idea is
that of abstract anaphora (B. Webber, "Structure and Ostension in the Interpretation of Discourse Deixis", 1991), the
lists are in `digest/data/follows.toml`. "He added" does not carry: who goes on speaking may change the subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from digest import resources
from digest.text.normalize import fold, stem
from digest.text.tokens import tokens

_OPENING = 40
"""How many words of a paragraph are looked at: what refers back stands in its first clause."""
_QUOTES = ('"', "'")
"""A quotation refers back to what its speaker said before, not to the paragraph above."""
_RESPONSE = 12
"""Words within which a response to what was told stands: its speaker, its verb, its object."""
_DETERMINERS = frozenset({"the", "this", "that", "such", "these", "those"})
_PRONOUNS = frozenset({"it", "this", "that"})


def carries_on(text: str, families: Sequence[str]) -> bool:
    """Whether `text`, the first sentence of a paragraph, refers back to something just told.

    `families` names the nouns by which it may do so; none, and nothing carries on.
    """
    if not families or fold(text[:1]) in _QUOTES:
        return False
    nouns = frozenset().union(*(_family(name) for name in families))
    words = [fold(token.text) for token in tokens(text[: _OPENING * 20])][:_OPENING]
    rest = _without_opening(words)
    return _event_pronoun(rest) or _event_noun(rest, nouns) or _reported(rest, nouns) or _responds(rest, nouns)


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(resources.table("follows")[section]["words"])


@cache
def _stems(section: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _words(section))


@cache
def _family(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in resources.table("follows")["nouns"].get(name, [name]))


def _without_opening(words: list[str]) -> list[str]:
    """The words after "However," and the like."""
    for length in (4, 3, 2, 1):
        if " ".join(words[:length]) in _words("opening"):
            return words[length:]
    return words


def _event_pronoun(words: list[str]) -> bool:
    """ "It has been rejected by …", "This would allow …"; not "It said", not "It is expected that"."""
    if not words or words[0] not in _PRONOUNS:
        return False
    place = next((i for i, word in enumerate(words[1:7], 1) if word not in _words("auxiliary")), None)
    if place is None or not _is_event(words[place], finite=place == 1):
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    wanted = resources.table("follows")["next"].get(stem(words[place]))
    return after in wanted if wanted else after not in _words("empty") or words[place] in _words("past")


def _is_event(verb: str, *, finite: bool) -> bool:
    """Whether the verb is one of an event's; `finite`, in a form that needs no auxiliary before it."""
    if not finite:
        return stem(verb) in _stems("event") or verb in _words("past")
    if stem(verb) in _stems("agent") and stem(verb) not in resources.table("follows")["next"]:
        return False
    return verb in _words("past") or (stem(verb) in _stems("event") and verb.endswith(("s", "ed")))


def _event_noun(words: list[str], nouns: frozenset[str]) -> bool:
    """ "The announcement comes …", "This latest offer …"; not "The decision to sell the club"."""
    if not words or words[0] not in _DETERMINERS:
        return False
    place = next((i for i, word in enumerate(words[1:], 1) if word not in _words("between")), None)
    return place is not None and place <= 3 and _bare(words, place, nouns)


def _bare(words: list[str], place: int, nouns: frozenset[str]) -> bool:
    """Whether an event noun stands at `place` with nothing after it to say which."""
    if stem(words[place]) not in nouns:
        return False
    return place + 1 >= len(words) or words[place + 1] not in _words("specified")


def _reported(words: list[str], nouns: frozenset[str]) -> bool:
    """ "The minister said that meant …", "officials said the move was …"."""
    for i, word in enumerate(words[:-1]):
        if word in _words("reporting"):
            after = words[i + 1 :]
            if _event_pronoun(after) and (after[0] != "it" or after[1] in _words("past")):
                return True
            if after[0] == "that":
                after = after[1:]
            if _event_noun(after, nouns) and after[0] in ("the", "this") and _auxiliary_after(after):
                return True
    return False


def _auxiliary_after(words: list[str]) -> bool:
    return any(word in _words("auxiliary") for word in words[2:4])


def _responds(words: list[str], nouns: frozenset[str]) -> bool:
    """ "… have rejected the offer", its noun bare and close behind the verb."""
    for i, word in enumerate(words[: min(_RESPONSE, len(words) - 2)]):
        if words[i + 1] not in _DETERMINERS or not _event_noun(words[i + 1 :], nouns):
            continue
        if stem(word) in _stems("response") or (stem(word) == "turn" and "down" in words[i + 3 : i + 5]):
            return True
    return False
