"""What is condemned, praised, called for or called a name: the objects that stand for what somebody says.

Rules: V9 the object of a verb; V12 a noun for something said after "offer"; V13 what is taken as what; O1 what "call"
names ends with a word in quotation marks that nothing completes; a call that names nothing is a summons.
"""

from __future__ import annotations

from digest.annotators.quotations import extents, settings, tails
from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.kinds import entitled
from digest.annotators.quotations.lexicon import Verb, closed
from digest.annotators.quotations.phrases import Tokens

CURRENCY = frozenset("$£€")
_FARTHEST = 6
_NEAR = 5
_ADJECTIVAL = ("able", "ible", "ive", "ous", "ful", "less", "ic", "al", "ary", "ed")


def content(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V9: "condemned the attack", "accused rebels of it"."""
    if k < len(tokens) and tokens[k].low == "in" and not verb.particles:
        return None  # a participle: "the concern expressed in the report"
    if not (k + 1 < len(tokens) and is_word(tokens[k], "times") and tokens[k + 1].text[0].isdigit()):
        k, _ = settings.past_setting(tokens, k)
    if k >= len(tokens) or (tokens[k].kind == "p" and tokens[k].text not in CURRENCY):
        return None
    first = tokens[k]
    if not _fits(tokens, k, verb):
        return None
    if (
        not verb.particles
        and not settings.at_limit(tokens, k)
        and (is_word(first, "prepositions") or first.low in {"that", "to"})
    ):
        return None
    if is_word(first, "coordinators"):
        return None
    if is_word(first, "subordinators") and first.low not in {"what", "how", "who", "that"}:
        return None
    end = tails.before_comment(tokens, k, extents.clause_end(tokens, k), aside=True)
    end = tails.object_trimmed(tokens, k, _past_quotation(tokens, k, end))
    if verb.lemma == "call" and not verb.particles:
        return _named(tokens, k, end)
    return (k, end) if end - k >= 2 or first.kind == "q" or _whole(tokens, k, end, verb) else None


def _past_quotation(tokens: Tokens, k: int, end: int) -> int:
    """The end after words in quotation marks that close with a comma: `called it “a pact,” NAME hinted`."""
    return next((i + 1 for i in range(k, end) if tokens[i].kind == "q" and tokens[i].inner.endswith(",")), end)


def spoken(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V12: an object that is a word for something said: "offered an apology for the delay"."""
    near = tokens[k : k + _NEAR]
    said = next((i for i, t in enumerate(near) if t.kind == "w" and t.low in closed("spoken")), None)
    if said is None or any(is_word(t, "prepositions") or t.kind != "w" for t in near[:said]):
        return None
    found = content(tokens, k, verb)
    return found if found and found[1] - k > said + 1 else None


def taken_as(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V13: what somebody takes for what: "sees the vote as a test"."""
    found = content(tokens, k, verb)
    if found is None:
        return None
    taken = any(tokens[i].low == "as" and not _measures(tokens, i) for i in range(k + 1, found[1]))
    return found if taken else None


def _measures(tokens: Tokens, i: int) -> bool:
    """Whether "as" at `i` is of "as much as" or "as soon as"."""
    return any(is_word(t, "quantities") for t in (tokens[i - 1], *tokens[i + 1 : i + 2]))


def _whole(tokens: Tokens, k: int, end: int, verb: Verb) -> bool:
    """Whether one word is all that is praised, rejected or voiced: "endorsed Fjell", "expressed shock"."""
    if end == k or end >= len(tokens) or (tokens[end].kind != "p" and not is_word(tokens[end], "times")):
        return end == len(tokens) and tokens[k].capital
    return tokens[k].capital or verb.lemma in {"express", "voice"}


def _fits(tokens: Tokens, k: int, verb: Verb) -> bool:
    """Whether the object is one that is said: "claimed responsibility", not "claimed lives" or "expressed thanks"."""
    near = tokens[k : k + 4]
    if verb.lemma == "express":
        return not any(is_word(t, "courtesies") for t in near)
    return verb.lemma != "claim" or not any(is_word(t, "takings") for t in near)


def _named(tokens: Tokens, k: int, end: int) -> tuple[int, int] | None:
    """O1: what is called, and what it is called; None where "call" is a summons ("called a meeting")."""
    if (tokens[k].capital and _names(tokens, k - 1)) or _is_name(tokens, k):
        return None
    quoted = next((i + 1 for i in range(k, end) if tokens[i].kind == "q"), None)
    if quoted is not None:
        after = tokens[quoted : min(end, quoted + 1)]
        joined = any(t.kind == "q" for t in tokens[quoted + 1 : quoted + 2])
        ended = not joined and any(t.low in {"and", "as", "in", "instead"} or t.verbal for t in after)
        return k, quoted if ended else end
    if is_word(tokens[k], "objects") and end - k > 1:
        return None if is_word(tokens[k + 1], "prepositions") and tokens[k + 1].low != "like" else (k, end)
    if any(t.low == "what" for t in tokens[max(0, k - _FARTHEST) : k]):
        return k, end  # "what he called slanted coverage"
    named = k + 1 < end and tokens[k].capital and _second(tokens, k + 1)  # "called Novak a clown"
    described = named or any(_second(tokens, i) or _predicative(tokens, i, end) for i in range(k + 2, end))
    return (k, end) if described else None


def _is_name(tokens: Tokens, k: int) -> bool:
    """Whether words in quotation marks are a name: "a club called “River Walkers”"."""
    words = tokens[k].inner.split()
    return tokens[k].kind == "q" and len(words) > 1 and entitled(words)


def _names(tokens: Tokens, verb: int) -> bool:
    """Whether the participle gives the noun before it its name: "a group called Dawn", "one movement called Dawn"."""
    near = range(max(0, verb - _FARTHEST), verb)
    return any(tokens[i].low in {"a", "an", "one"} and not tokens[i + 1].capital for i in near)


def _second(tokens: Tokens, i: int) -> bool:
    """Whether a second noun phrase begins right after a first: "called the deal | a trap"."""
    before = tokens[i - 1]
    return is_word(tokens[i], "determiners") and before.kind == "w" and not is_word(before, "prepositions")


def _predicative(tokens: Tokens, i: int, end: int) -> bool:
    """Whether an adjective stands here that no noun follows: "called the charges unfounded"."""
    if tokens[i].capital or not tokens[i].low.endswith(_ADJECTIVAL):
        return False
    after = tokens[i + 1 : min(end, i + 2)]
    return all(t.kind == "p" or is_word(t, "coordinators") or is_word(t, "prepositions") for t in after)
