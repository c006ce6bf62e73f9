"""Whether a word that can report does: the verb, not the noun or the passive, and with a subject that agrees."""

from __future__ import annotations

from collections.abc import Set

from digest.annotators.quotations.extents import opens_clause
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import Form, ambiguous, closed
from digest.annotators.quotations.phrases import Phrase, Tokens, plural, plural_head, referring

_FARTHEST = 9
"""Tokens back from "that" in which a word is looked for that makes its clause untrue."""


def use(tokens: Tokens, i: int, forms: Set[Form]) -> str | None:
    """How the word at `i` reports: "finite", "ing" for a participle; None where it is no reporting verb here."""
    if _attributive(tokens, i):
        return None
    j = i - 1
    while j >= 0 and (tokens[j].adverbial or is_word(tokens[j], "negations")):
        if is_word(tokens[j], "subordinators") or is_word(tokens[j], "supposedly"):
            return None
        j -= 1
    if unsaid(tokens, i) or ("base" in forms and joined_to_modal(tokens, j)):
        return None
    if j < 0:
        return "ing" if forms == {"ing"} else None
    before = tokens[j]
    if forms == {"ing"}:
        if is_word(before, "be"):
            return "finite"
        return "ing" if before.kind != "w" or _nominal(tokens, j) else None
    return "finite" if _follows_subject(tokens, j, forms) else None


def _attributive(tokens: Tokens, i: int) -> bool:
    """Whether the participle is one of a pair before a noun, or gives a name: "known or suspected", "known as"."""
    known = tokens[i].low == "known" and any(t.low in {"as", "for"} for t in tokens[i + 1 : i + 2])
    return known or (i > 1 and tokens[i - 1].low in {"or", "and"} and tokens[i - 2].low in closed("paired"))


def joined_to_modal(tokens: Tokens, j: int) -> bool:
    """Whether a conjunction at `j` joins the verb to one that only may be done: "might leave or insist on it"."""
    joins = j > 0 and tokens[j].low in {"or", "and"}
    return joins and any(is_word(t, "modals") for t in tokens[max(0, j - _FARTHEST) : j])


def unsaid(tokens: Tokens, i: int) -> bool:
    """Whether the words before the verb at `i` say that nothing was said: "did not say", "would warn", "never said"."""
    j = i
    while j > 0 and helps(tokens[j - 1]):
        j -= 1
    return negated(tokens[j:i]) or any(is_word(t, "modals") for t in tokens[j:i])


def helps(token: Token) -> bool:
    """Whether the token may stand between a subject and its verb to help, deny or colour it."""
    return token.adverbial or is_word(token, "negations") or is_word(token, "auxiliaries")


def negated(between: Tokens) -> bool:
    """Whether one of the adverbs and auxiliaries before a verb denies it."""
    return any(is_word(t, "negations") or t.low.endswith("n't") for t in between)


def supposed(tokens: Tokens, subject: Phrase) -> bool:
    """Whether the statement is only supposed, asked or denied: "if the ministry says", "had Moscow said"."""
    if subject.first == 0:
        return False
    before = tokens[subject.first - 1]
    if before.low != "that":
        return before.low in closed("supposing") and not before.text[0].isdigit()
    for k in range(subject.first - 2, max(-1, subject.first - _FARTHEST), -1):
        if tokens[k].kind != "w":
            return False
        if any(is_word(tokens[k], c) for c in ("negations", "untrue", "modals")) or tokens[k].low.endswith("n't"):
            return True  # "it is not true that the ministry says"
    return False


def _follows_subject(tokens: Tokens, j: int, forms: Set[Form]) -> bool:
    """Whether a subject or an auxiliary can stand at `j`, right before a finite verb."""
    before = tokens[j]
    if is_word(before, "be") or (before.low.endswith("'s") and is_word(before, "auxiliaries")):
        return False
    if before.kind == "w" and is_word(before, "prepositions"):
        return False
    if is_word(before, "determiners") and not is_word(before, "pronouns"):
        return False
    if is_word(before, "auxiliaries"):
        return bool(forms & {"base", "part"})
    return not before.possessive


def _nominal(tokens: Tokens, j: int) -> bool:
    token = tokens[j]
    if is_word(token, "leading"):
        return True  # "While acknowledging the delay, the ministry …", "angered allies by saying that"
    if token.capital and j > 0:
        return True
    classes = ("prepositions", "auxiliaries", "determiners", "coordinators", "subordinators")
    return not (token.possessive or token.verbal or any(is_word(token, c) for c in classes))


def agrees(tokens: Tokens, i: int, subject: Phrase, forms: Set[Form], how: str) -> bool:
    """Whether the subject can be one, and a present form agrees with it: "plans" after "new" is a noun."""
    last = tokens[subject.last - 1]
    if tokens[i - 1].low in closed("counting"):
        return False  # "a percentage point to"
    if subject.last - subject.first == 1 and last.low in closed("narrators"):
        return False
    if tokens[subject.first].low in closed("nobody") or inanimate(tokens, subject):
        return False
    if tokens[i].low in closed("issuing") and is_word(last, "papers"):
        return False  # "a statement published by the ministry"
    if not referring(tokens, subject) or supposed(tokens, subject):
        return False
    if how == "ing" or forms & {"past", "part"}:
        return True
    helped = any(is_word(t, "auxiliaries") for t in tokens[max(0, i - 3) : i])
    if tokens[i].low in ambiguous() and not helped:
        known = (
            tokens[i - 1].low == "who"
            or last.capital
            or is_word(last, "pronouns")
            or _telling(tokens, subject)
            or _opens_content(tokens, i + 1)
        )
        if not known or not _may_open_content(tokens, i + 1):
            return False
    if "base" in forms:
        return helped or plural_head(tokens, subject) or last.low in {"they", "who"}
    return last.capital or not plural(last.low)


def _telling(tokens: Tokens, subject: Phrase) -> bool:
    """Whether the subject is of those that tell, so that "hope" and "show" after it are verbs."""
    return found_out(tokens, subject) or tokens[subject.last - 1].low in closed("plural_roles")


def found_out(tokens: Tokens, subject: Phrase) -> bool:
    """Whether the subject is something that tells by its figures or words: "polls", "the latest data of the bank"."""
    words = tokens[subject.first : subject.last]
    head = next((words[i - 1] for i, t in enumerate(words) if i and is_word(t, "prepositions")), words[-1])
    return is_word(head, "findings")


def inanimate(tokens: Tokens, subject: Phrase) -> bool:
    """Whether the head of the phrase is an event or a thing: "the protests", "the floods"."""
    words = tokens[subject.first : subject.last]
    head = next((words[i - 1] for i, t in enumerate(words) if i and is_word(t, "prepositions")), words[-1])
    opening = subject.first == 0 and len(words) == 1
    return is_word(head, "inanimate") and (opening or head.text.isupper() or not head.capital)


def _opens_content(tokens: Tokens, k: int) -> bool:
    return k < len(tokens) and (tokens[k].kind == "q" or opens_clause(tokens, k))


def _may_open_content(tokens: Tokens, k: int) -> bool:
    """Whether a clause or an object can begin here, so that the word before is a verb."""
    if k >= len(tokens):
        return True
    token = tokens[k]
    opened = token.capital or is_word(token, "determiners") or is_word(token, "objects")
    return opened or _opens_content(tokens, k) or token.text in {",", ":", ".", "to", "for", "on"}
