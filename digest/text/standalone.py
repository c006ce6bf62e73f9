"""Whether an English news sentence says the same without the sentences around it.

Closed word lists (`data/standalone.toml`) and the words' order decide; the rules are numbered in the tests. They are made
to be strict: an extract whose "he" or "the move" is unknown misleads, one passed over is replaced by another. The problem is
that of dangling anaphora in extracts: C. D. Paice, "Constructing literature abstracts by computer", Information Processing
and Management 26(1), 1990.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from digest import resources
from digest.text.normalize import fold
from digest.text.reference import (
    View,
    dangling_definite,
    is_name,
    is_person,
    lexicon,
    many_before,
    name_before,
    other_person_before,
    person_before,
    place_before,
    thing_before,
    view,
)

FEWEST_WORDS = 7
"""Shorter ones are captions, labels and replies more often than statements."""
MOST_WORDS = 80
"""Longer ones are lists and tables run together; 0.1 % of the sentences of 953 articles."""
MOST_CHARACTERS = 1200
SHORTEST_QUOTATION = 4
"""A quotation of fewer words that opens a sentence is an answer to what was asked before."""

_CLOSERS = "\"')]}"
_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’'\n]{1,200}(?:[’']\w[^‘’'\n]{1,200}){0,20})[’'](?!\w)")
_SPEAKER_LABEL = re.compile(r"^(?:[A-Z][A-Z.'-]+ ?){1,4}(?:,[^:.]{1,60})?:|^[QA]: ")
_AGENCY = re.compile(r"^\([A-Z][\w ./]{1,30}\)")
_HE = frozenset("he him his himself she her hers herself".split())
_THEY = frozenset("they them their theirs themselves".split())
_IT = frozenset("it its itself".split())
_SELF = frozenset("i me my mine myself we our ours ourselves you your yours yourself let's".split())
_PREPOSITIONS = frozenset("of in on at for with from by after before since than about to under over despite".split())
_COMPLEMENT = frozenset("of to for that who whose which where between against over with in at from by on when about".split())
_SUBORDINATE = frozenset("as when while after before although though if because since once until unless whether".split())
_FRONTING = frozenset(
    "according earlier late taken given seen like unlike with without during through amid among against between even not just "
    "days hours weeks months years minutes shortly soon last next this".split()
)
_THOSE = frozenset("who whose in with from of on at without responsible involved and".split())
_BOUNDARY = frozenset("and but after when as if because who which while before although though since by".split())
_PARTITIVE = frozenset("one some many most several two three four five all half none each part much few both".split())
_FOLLOW = frozenset("came come comes follow follows followed".split())


def stands_alone(sentence: str, before: str = "") -> bool:
    """Whether `sentence` can be read by itself; `before` is the text of its paragraph that precedes it."""
    return fault(sentence, before) is None


def fault(sentence: str, before: str = "") -> str | None:
    """The name of the first rule by which `sentence` cannot be read by itself, None where it can."""
    if fold(before).count('"') % 2:
        return "open quotation"
    return _fault(sentence)


@lru_cache(maxsize=1 << 16)
def _fault(sentence: str) -> str | None:
    if len(sentence) > MOST_CHARACTERS or _is_malformed(sentence):
        return "form"
    v = view(_marked(sentence))
    if not FEWEST_WORDS <= len(v) <= MOST_WORDS:
        return "length"
    return next((name for name, breaks in RULES if breaks(v)), None)


def _marked(sentence: str) -> str:
    """`sentence` with single quotation marks made double, of the same length."""
    return _SINGLE.sub(lambda m: f'"{m.group(1)}"', sentence)


def _is_malformed(sentence: str) -> bool:
    """Whether it is a fragment, a question, a label, or carries half a quotation."""
    plain = fold(sentence)
    bare = plain.rstrip(_CLOSERS + " ")
    if plain.count('"') % 2 or not bare.endswith((".", "!", "?")) or bare.endswith("..") or plain.endswith(("?", "!")):
        return True
    if " | " in plain or plain[1:2] == "." or (plain[0] == "(" and not _AGENCY.match(sentence)):
        return True
    first = sentence.lstrip("\"'“‘([")[:1]
    if not (first.isupper() or first.isdigit() or first in "$£€") or sentence.isupper():
        return True
    return _SPEAKER_LABEL.match(sentence) is not None


def _opens_leaning(v: View) -> bool:
    """A pronoun, connective or phrase that points back opens the sentence."""
    word = v.lower[0]
    if word in lexicon("opening", "pronouns"):
        return not (word in ("this", "that", "these", "those") and _is_pointed(v, 0))
    if word in lexicon("opening", "connectives") or (word == "even" and v.lower[1] not in _SUBORDINATE):
        return True
    if word in lexicon("opening", "before_comma") and "," in v.after[0]:
        return True
    start = _spaced(v, min(6, len(v)))
    return start.startswith(_phrases("opening")) or start.replace(",", "").startswith(_phrases("opening"))


def _spaced(v: View, words: int) -> str:
    """The first words, folded, each with the sign that follows it and one space."""
    return "".join(f"{v.lower[i]}{v.after[i].strip()[:1]} " for i in range(words))


@cache
def _phrases(section: str) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in resources.table("standalone")[section]["phrases"])


def _points_out(v: View) -> bool:
    """A phrase or an adverb set off by commas points out of the sentence."""
    text = " " + _spaced(v, len(v))
    if any(f" {phrase}" in text for phrase in _phrases("within")):
        return True
    return any(
        not v.quoted[i]
        and (
            (word in lexicon("within", "parenthetical") and "," in v.before[i] and v.after[i].strip()[:1] in (",", "."))
            or word == "here"
            or (word == "there" and v.after[i].strip()[:1] in (",", ".") and not place_before(v, i))
        )
        for i, word in enumerate(v.lower)
    )


def _unknown_definite(v: View, i: int) -> bool:
    """Whether "the" at `i` opens a subject that nothing in the sentence makes known."""
    if v.word(i) != "the" or not dangling_definite(v, i):
        return False
    head = next((v.lower[j] for j in range(i + 1, min(i + 4, len(v))) if _is_listed(v.lower[j])), "")
    return not _is_introduced(v, i, head)


def _is_listed(word: str) -> bool:
    return any(word in lexicon("nouns", kind) for kind in ("persons", "bodies", "places", "events"))


def _is_introduced(v: View, i: int, head: str) -> bool:
    """Whether `head`, the noun of the definite at `i`, was introduced before it."""
    if any(v.lower[j] == head for j in range(i)):
        return True
    if head in lexicon("nouns", "persons"):
        return person_before(v, i)
    if head in lexicon("nouns", "places"):
        return place_before(v, i)
    return head in lexicon("nouns", "bodies") and name_before(v, i)


def _subject_unknown(v: View) -> bool:
    """The subject is "the minister", "one of the men", or after a fronted phrase "he" or "the group"."""
    if _unknown_definite(v, 0):
        return True
    if v.lower[0] in _PARTITIVE and v.word(1) == "of" and _unknown_definite(v, 2):
        return True
    if _is_bare_quantity(v):
        return True
    head = _after_front(v)
    if head is None:
        return False
    clause = v.lower[0] in _SUBORDINATE and any(w in lexicon("verbs", "finite") or w.endswith("ed") for w in v.lower[:head])
    weak = v.lower[head].partition("'")[0] in _HE | _THEY | _IT | {"this", "that", "these", "those"}
    vague = v.word(1) == "the" and dangling_definite(v, 1) and any(_is_listed(w) for w in v.lower[2:head])
    return (weak and not clause) or vague or _unknown_definite(v, head)


def _is_bare_quantity(v: View) -> bool:
    """A number or "some" with a verb right after it counts something named before."""
    if v.lower[0] == "one" and v.lower[1] not in ("of", "in", "person"):
        return True
    counted = v.lower[0] in _PARTITIVE or v.lower[0] == "others" or (v.lower[0].isdigit() and len(v.lower[0]) < 4)
    return counted and (v.lower[1] in lexicon("verbs", "finite") or v.lower[1] in lexicon("speech", "verbs"))


def _after_front(v: View) -> int | None:
    """Where the main clause begins after a fronted phrase ("On Tuesday, …"), None where nothing is fronted."""
    word = v.lower[0]
    if not (word in _PREPOSITIONS | _SUBORDINATE | _FRONTING or word.endswith(("ing", "ed", "ly"))):
        return None
    return next((i for i in range(1, len(v)) if "," in v.before[i] and not v.quoted[i]), None)


def _quotes_nobody(v: View) -> bool:
    """The whole sentence is a quotation, or a quotation opens with what its own words do not explain."""
    if all(v.quoted) or (v.whole[0] and not all(v.quoted[:SHORTEST_QUOTATION])):
        return True
    for i in range(len(v)):
        if v.whole[i] and (i == 0 or not v.quoted[i - 1]):
            pointing = v.lower[i] in lexicon("opening", "pronouns") and not _is_pointed(v, i)
            if pointing or _unknown_definite(v, i):
                return True
    return False


def _speaker_unknown(v: View) -> bool:
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


def _pronoun_unknown(v: View) -> bool:
    """A personal pronoun stands before anything that it can mean."""
    front = next((i for i in range(1, len(v)) if "," in v.before[i] and not v.quoted[i]), 0)
    for i, word in enumerate(v.lower):
        plain = word.partition("'")[0]
        cataphoric = i < front and not v.quoted[i]
        known = other_person_before(v, i) if plain == "him" else person_before(v, i)
        if plain in _HE and not known and not (cataphoric and is_person(v, front)):
            return True
        if plain in _THEY and not many_before(v, i) and not (cataphoric and is_name(v, front)):
            return True
        if plain in _IT and not thing_before(v, i) and not (cataphoric and is_name(v, front)):
            return True
    return False


def _writer_speaks(v: View) -> bool:
    """The writer says "I" or "we", or somebody unknown is spoken to."""
    for i, word in enumerate(v.lower):
        plain = word.partition("'")[0] if word != "let's" else word
        if plain in ("you", "your") and v.whole[i]:
            return True
        if v.quoted[i] or plain not in _SELF | {"us"}:
            continue
        if plain == "us" and v.capital[i]:
            continue
        if not (plain == "i" and i and v.capital[i - 1] and not v.before[i].strip()):
            return True
    return False


def _is_pointed(v: View, i: int) -> bool:
    """Whether the demonstrative at `i` points to the time or place of writing, or forward."""
    after = v.word(i + 1)
    if after in ("past", "coming"):
        after = v.word(i + 2)
    if after in lexicon("within", "deictic"):
        return True
    if v.lower[i] == "those" and (after in _THOSE or after.endswith(("ing", "ed"))):
        return True
    return v.quoted[i] and v.lower[i] == "this" and after in lexicon("within", "deictic_quoted")


def _demonstrates(v: View) -> bool:
    """ "this", "these", "such" or "after that" points to what was said before."""
    for i, word in enumerate(v.lower):
        after = v.word(i + 1)
        if word in ("this", "these", "those") and not _is_pointed(v, i):
            return True
        if word == "such" and after != "as":
            return True
        if word == "that" and v.word(i - 1) in _PREPOSITIONS and after != "of" and not v.before[i].strip():
            return True
        if word == "that" and v.word(i - 1) in lexicon("speech", "verbs") and after in lexicon("verbs", "finite"):
            return True
        if word == "both" and not v.quoted[i] and "and" not in v.lower[i : i + 9]:
            return True
    return False


def _noun_unknown(v: View) -> bool:
    """ "the move", "the man", "the city" where no move, man or city was spoken of."""
    for i, word in enumerate(v.lower):
        if word != "the" or v.quoted[i]:
            continue
        noun = i + 2 if v.word(i + 1) in lexicon("within", "vague") | lexicon("names", "calendar") else i + 1
        if _is_listed(v.word(noun)) and not _is_completed(v, noun) and not _is_grounded(v, i, v.word(noun)):
            return True
    return False


def _is_completed(v: View, noun: int) -> bool:
    """Whether words right after the noun say which one is meant, or make another noun of it."""
    after = v.word(noun + 1)
    if not after or v.after[noun].strip():
        return False
    if after in _COMPLEMENT:
        return v.word(noun + 2) not in lexicon("names", "calendar")
    if v.capital[noun + 1]:
        return after not in lexicon("names", "calendar")
    return not (after in resources.words("stopwords") or after in lexicon("verbs", "finite") or after.endswith("ed"))


def _is_grounded(v: View, i: int, noun: str) -> bool:
    """Whether `noun`, of the definite at `i`, was introduced, or can mean what the clause before told."""
    if noun in lexicon("nouns", "events"):
        told = any(v.lower[j] in _BOUNDARY for j in range(1, i)) and name_before(v, i)
        return noun in v.lower[:i] or (told and v.word(i - 1) not in lexicon("speech", "verbs") and v.word(i - 1) != "that")
    return _is_introduced(v, i, noun)


def _carries_on(v: View) -> bool:
    """ "he added", "went on to say", "further said": something was said before."""
    for i, word in enumerate(v.lower):
        if v.quoted[i]:
            continue
        after, gap = v.word(i + 1), v.after[i].strip()
        if word in lexicon("speech", "more") and (after == "that" or gap or i + 1 == len(v)):
            return True
        if (word == "went" and after == "on") or (word == "further" and after in lexicon("speech", "verbs")):
            return True
    return False


def _comments_follow(v: View) -> bool:
    """ "Smith's comments came after …": what was commented is not said."""
    return any(
        v.lower[i].endswith(("'s", "s'")) and v.word(i + 1) in lexicon("nouns", "events") and v.word(i + 2) in _FOLLOW
        for i in range(min(6, len(v)))
    )


RULES: tuple[tuple[str, Callable[[View], bool]], ...] = (
    ("opening", _opens_leaning),
    ("writer", _writer_speaks),
    ("quotation", _quotes_nobody),
    ("subject", _subject_unknown),
    ("speaker", _speaker_unknown),
    ("pronoun", _pronoun_unknown),
    ("demonstrative", _demonstrates),
    ("pointer", _points_out),
    ("continuation", _carries_on),
    ("comments", _comments_follow),
    ("noun", _noun_unknown),
)


def surnames(text: str) -> frozenset[str]:
    """The folded words that `text` uses as the last part of somebody's name of two words or more."""
    v = view(text)
    titles = lexicon("names", "titles") | lexicon("nouns", "persons")
    return frozenset(
        v.lower[i].removesuffix("'s")
        for i in range(1, len(v))
        if v.before[i] == " " and v.capital[i - 1] and is_person(v, i) and v.lower[i] not in titles and is_person(v, i - 1)
    )


def names_unintroduced(sentence: str, known: frozenset[str]) -> bool:
    """Whether somebody of the surnames `known` is first named in `sentence` without first name or title."""
    v = view(_marked(sentence))
    seen: set[str] = set()
    for i, word in enumerate(v.lower):
        plain = word.removesuffix("'s").rstrip("'")
        if plain in known and v.capital[i] and plain not in seen and not v.quoted[i]:
            seen.add(plain)
            joined = i > 0 and v.before[i] in (" ", "-", ". ") and (v.capital[i - 1] or v.before[i] == "-")
            if not joined or v.lower[i - 1] in ("mr", "mrs", "ms"):
                return True
    return False


def continues(sentence: str) -> bool:
    """Whether `sentence` tells of something further, as "also said" does."""
    v = view(_marked(sentence))
    return any(word in lexicon("within", "additive") and not v.quoted[i] for i, word in enumerate(v.lower))
