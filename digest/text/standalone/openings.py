"""Rules about how a sentence opens, who its subject is, and who speaks."""

from __future__ import annotations

from digest.text.standalone.dangling import is_introduced, is_listed, is_pointed
from digest.text.standalone.reference import dangling_definite
from digest.text.standalone.views import View, grammar, lexicon, phrases, spaced

SHORTEST_QUOTATION = 4
"""A quotation of fewer words that opens a sentence is an answer to what was asked before."""


def opens_leaning(v: View) -> bool:
    """A pronoun, connective or phrase that points back opens the sentence, or a byline run into it."""
    word = v.lower[0]
    if word in lexicon("opening", "pronouns"):
        return not (word in ("this", "that", "these", "those") and is_pointed(v, 0))
    if word in lexicon("opening", "connectives") or (word == "even" and v.lower[1] not in grammar("subordinate")):
        return True
    if word in lexicon("opening", "before_comma") and "," in v.after[0]:
        return True
    if word in ("earlier", "later") and (v.word(1) not in grammar("moment") or v.word(2) == "the"):
        return True
    if word == "of" and v.word(1) == "the" and dangling_definite(v, 1, fronted=True):
        return True
    if word in ("more", "most") and v.word(1).endswith("ly") and "," in v.after[1]:
        return True
    if word in lexicon("opening", "buttons") and v.word(1) in lexicon("opening", "buttons") and v.after[0] == " ":
        return True
    if word == "by" and v.persons[1]:
        return True
    start = spaced(v, min(6, len(v)))
    return start.startswith(phrases("opening")) or start.replace(",", "").startswith(phrases("opening"))


def writer_speaks(v: View) -> bool:
    """The writer says "I" or "we", or somebody unknown is spoken to."""
    for i, word in enumerate(v.lower):
        plain = word.partition("'")[0] if word != "let's" else word
        if plain in ("you", "your") and v.whole[i]:
            return True
        if v.quoted[i] or plain not in grammar("writer") | {"us"}:
            continue
        if plain == "us" and v.capital[i]:
            continue
        if not (word == "i" and _is_regnal(v, i)):
            return True
    return False


def _is_regnal(v: View, i: int) -> bool:
    """Whether "I" at `i` is the number of a king, and not who did what the verb after it says: "in Oslo I met"."""
    after = v.word(i + 1)
    verb = after in lexicon("verbs", "finite") or after in lexicon("speech", "verbs") or after.endswith("ed")
    placed = v.word(i - 2) in grammar("prepositions") - {"of", "by", "under", "from"}
    return i > 0 and v.names[i - 1] and not v.before[i].strip() and not placed and not verb


def quotes_nobody(v: View) -> bool:
    """The whole sentence is a quotation, or a quotation opens with what its own words do not explain."""
    if all(v.quoted) or (v.whole[0] and not all(v.quoted[:SHORTEST_QUOTATION])):
        return True
    for i in range(len(v)):
        if v.whole[i] and (i == 0 or not v.quoted[i - 1]):
            pointing = v.lower[i] in lexicon("opening", "pronouns") and not is_pointed(v, i)
            if pointing or _unknown_definite(v, i):
                return True
    return False


def subject_unknown(v: View) -> bool:
    """The subject is "the minister", "one of the men", or after a fronted phrase "he" or "the group"."""
    if _unknown_definite(v, 0):
        return True
    if v.lower[0] in grammar("partitive") and v.word(1) == "of" and _unknown_definite(v, 2):
        return True
    if _is_bare_quantity(v):
        return True
    head = _after_front(v)
    if head is None:
        return False
    clause = v.lower[0] in grammar("subordinate") and any(
        w in lexicon("verbs", "finite") or w.endswith("ed") for w in v.lower[:head]
    )
    weak = v.lower[head].partition("'")[0] in grammar("he") | grammar("they") | grammar("it") | {
        "this",
        "that",
        "these",
        "those",
    }
    vague = v.word(1) == "the" and dangling_definite(v, 1, fronted=True) and any(is_listed(w) for w in v.lower[2:head])
    return (weak and not clause) or vague or _unknown_definite(v, head)


def _is_bare_quantity(v: View) -> bool:
    """A number or "some" with a verb right after it counts something named before."""
    if v.lower[0] == "one" and v.lower[1] not in ("of", "in", "person"):
        return True
    counted = (
        v.lower[0] in grammar("partitive") or v.lower[0] == "others" or (v.lower[0].isdigit() and len(v.lower[0]) < 4)
    )
    verbs = lexicon("verbs", "finite") | lexicon("speech", "verbs") | lexicon("speech", "thought")
    return counted and v.lower[1] in verbs


def _after_front(v: View) -> int | None:
    """Where the main clause begins after a fronted phrase ("On Tuesday, …"), None where nothing is fronted."""
    word = v.lower[0]
    if not (
        word in grammar("prepositions") | grammar("subordinate") | grammar("fronting")
        or word.endswith(("ing", "ed", "ly"))
    ):
        return None
    return next((i for i in range(1, len(v)) if "," in v.before[i] and not v.quoted[i]), None)


def clause_only(v: View) -> bool:
    """It is the first half of a sentence: "After Norway asked Russia to leave." No comma parts a main clause from it.

    A day or a number after the conjunction makes it a phrase: "Since Monday Norway has …".
    """
    if v.lower[0] not in grammar("clause_openers") or any("," in gap or ";" in gap for gap in v.before[1:]):
        return False
    return v.word(1) not in lexicon("names", "calendar") | grammar("moment") and not v.word(1)[:1].isdigit()


def speaker_unknown(v: View) -> bool:
    """What is said is said by "the minister" or "the group" whom nothing has named, or according to them."""
    for i, word in enumerate(v.lower):
        if word == "the" and v.word(i - 1) == "to" and v.word(i - 2) == "according" and _unknown_definite(v, i):
            return True
        if word not in lexicon("speech", "verbs") or v.quoted[i]:
            continue
        if v.word(i + 1) == "the" and v.before[i].strip() and _unknown_definite(v, i + 1):
            return True
        the = _subject_start(v, i)
        if the is not None and _unknown_definite(v, the):
            return True
    return False


def _subject_start(v: View, verb: int) -> int | None:
    """Where the "the" of the subject right before the verb stands."""
    for j in range(verb - 1, max(-1, verb - 6), -1):
        if v.lower[j] == "the":
            return j
        if v.before[j].strip():
            return None
    return None


def _unknown_definite(v: View, i: int) -> bool:
    """Whether "the" at `i` opens a subject that nothing in the sentence makes known."""
    if v.word(i) != "the" or not dangling_definite(v, i):
        return False
    head = next((v.lower[j] for j in range(i + 1, min(i + 4, len(v))) if is_listed(v.lower[j])), "")
    return not is_introduced(v, i, head)
