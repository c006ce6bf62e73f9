"""Which contents can stand as somebody's words: what was said, not what was done, wished or only named by a verb.

An attribution to a source has more: "praised the nurse yesterday", "declined to comment", "knew the town well". Rules:
U1 words of the speaker in quotation marks can, unless the verb only points at them; U2 so can a clause with a verb of
its own and three words, of which the next words take nothing back; U3 an infinitive that is promised, threatened or
demanded, not one that is refused or wanted; U4 an object that says something of something: "accused rebels of lying".
"""

from __future__ import annotations

from digest.annotators.quotations import extents
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.kinds import kind
from digest.annotators.quotations.lexicon import Verb, closed, lexicon
from digest.annotators.quotations.phrases import Tokens, contracted
from digest.annotators.quotations.statements import Statement

_FEWEST_WORDS = 3
_CLAUSE_WITHOUT_KNOWN_VERB = 7
_NEAR = 5
_OBJECTS = frozenset({"V9", "V12", "V13"})
_PLACED = frozenset({"of", "for", "against", "about", "with"})
_DEMANDING = frozenset({"demand", "ask", "warn", "threaten", "promise"})
_DEPICTING = frozenset({"report", "refer", "praise", "criticise", "deny", "announce"})
_BY_SOMEBODY = frozenset({"threaten", "promise"})
_SOMEBODY = ("pronouns", "subjects", "person_titles", "organisations", "plural_roles", "plurals", "relatives")
_ALSO_DEEDS = frozenset({"maintain", "assert"})
_POINTING = frozenset({"refer", "report"})
_TOPICS = frozenset({"how", "why", "what", "who", "whose", "where", "which"})


def stated(s: Statement) -> bool:
    """Whether the content can be shown as what its speaker said."""
    if s.quoted or s.cue is None:
        return s.rule != "V9" or s.stance not in _POINTING
    tokens, (first, last) = s.frame.tokens, s.content
    if _hangs(tokens, first, last) or taken_back(tokens, last):
        return False
    verb = _verb(s)
    if kind(s) == "mixed":
        return s.rule not in _OBJECTS or not _points(tokens, s.content, verb)
    if s.rule == "V11" or _words(tokens, first, last) < _FEWEST_WORDS:
        return False
    if s.rule in _OBJECTS:
        return _proposes(tokens, s.content, verb)
    if s.rule == "S3" and tokens[first].low == "to":
        return s.stance in _DEMANDING and s.naming.tokens[s.cue[0]].low not in closed("undertaking")
    if s.rule == "V8":
        made = s.stance in _DEMANDING and not (verb and verb.lemma in closed("undertaking"))
        return made and not (s.stance in _BY_SOMEBODY and _is_thing(s))
    if s.rule in {"V6", "V7", "V10"}:
        return _is_clause(tokens, s.content, verb)
    return any(extents.verb_like(tokens, k) for k in range(first + 1, last)) or contracted(tokens[first])


def taken_back(tokens: Tokens, end: int) -> bool:
    """Whether the words after a content at once deny it: ", but dismissed it"."""
    k = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    if k >= len(tokens) or tokens[k].low != "but":
        return False
    return any(t.low in closed("retracting") for t in tokens[k + 1 : k + _NEAR])


def _is_thing(s: Statement) -> bool:
    """Whether the subject is no name, pronoun, person or body: "the dispute threatens to"."""
    if s.subject is None:
        return False
    words = s.naming.tokens[s.subject.first : s.subject.last]
    named = any(t.capital and not is_word(t, "determiners") for t in words)
    return not (named or any(is_word(t, name) for t in words for name in _SOMEBODY))


def _verb(s: Statement) -> Verb | None:
    """The verb of the cue, its reading with the most particles that stand there."""
    if s.cue is None:
        return None
    cue = s.naming.tokens[s.cue[0] : s.cue[1]]
    readings = lexicon().verbs.get(cue[0].low, ()) if cue else ()
    return next((v for v, _ in readings if v.particles == tuple(t.low for t in cue[1:])), None)


def _hangs(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the content breaks off in the middle of a phrase, or is a single word or no sentence's beginning."""
    if [t.low for t in tokens[first : first + 2]] == ["as", "well"] or (
        last - first == 1 and tokens[first].kind == "w"
    ):
        return True
    return tokens[last - 1].low in closed("hanging") and not tokens[last - 1].capital


def _words(tokens: Tokens, first: int, last: int) -> int:
    return sum(len(t.text.split()) for t in tokens[first:last] if t.kind != "p")


def _points(tokens: Tokens, content: tuple[int, int], verb: Verb | None) -> bool:
    """Whether the verb only points at words that may be another's: "cited a memo that calls it “a trap”"."""
    first, last = content
    if verb is None or verb.stance not in _POINTING or verb.lemma in closed("depicting"):
        return False
    named = any(tokens[k].low == "as" and tokens[k + 1].kind == "q" for k in range(first, last - 1))
    return not named and tokens[first].kind != "q"


def _proposes(tokens: Tokens, content: tuple[int, int], verb: Verb | None) -> bool:
    """U4: whether the object says something of something, or the verb can only be one of speech."""
    if verb is None or _points(tokens, content, verb):
        return False
    first, last = content
    if verb.lemma == "deny" and any(is_word(t, "deniable") for t in tokens[first:last]):
        return False  # "denied the petition" is a deed
    if verb.stance in {"call", "accuse"} or verb.lemma in closed("spoken_only"):
        return True
    asks = verb.stance in _DEMANDING
    for k in range(first + 1, last - 1):
        gerund = tokens[k].low in _PLACED and any(t.low.endswith("ing") for t in tokens[k + 1 : min(last, k + 3)])
        if gerund or (asks and tokens[k].low == "to" and _infinitive(tokens[k + 1])):
            return True
        if (
            tokens[k].low == "as"
            and tokens[k - 1].low != "such"
            and verb.stance in _DEPICTING
            and not is_word(tokens[k + 1], "quantities")
        ):
            return True
    return tokens[first].low == "that" and extents.has_verb(tokens, first, last, last - first)


def _infinitive(token: Token) -> bool:
    return token.kind == "w" and not (token.capital or is_word(token, "determiners"))


def _is_clause(tokens: Tokens, content: tuple[int, int], verb: Verb | None) -> bool:
    """U2: whether a clause stands there, not a noun with what describes it: "knew the man who had led the town"."""
    first, last = content
    opening = tokens[first]
    strong = verb is not None and verb.lemma in closed("strong")
    verbs, bound = _finite_and_bound(tokens, first, last, strong)
    if opening.low in _TOPICS and verb is not None and verb.stance != "ask" and not (strong and verbs > 1):
        return False  # "explained how it works" tells of what, not what was said
    if (first and tokens[first - 1].low == "that") or contracted(opening) or opening.low == "to":
        return True
    if verb is not None and verb.lemma in {"cite", "quote"}:
        return False  # "citing documents that leaked": where it is from, not what was said
    if verb is not None and verb.lemma in closed("spoken_only"):
        return True  # "denied any part in it"
    if is_word(opening, "subjects") or opening.low == "there":
        return last - first > 1
    if verbs > bound and not (bound and verb is not None and verb.lemma in _ALSO_DEEDS):
        return True  # else "maintained the peace that had lasted"
    only = strong and verb is not None and verb.lemma not in _ALSO_DEEDS and not verb.frames & {"object", "infinitive"}
    if any(t.low in closed("pieces") for t in tokens[first : first + 3]):
        return False  # "said the same thing at dinner"
    return only and verbs == bound and (verbs > 0 or last - first >= _CLAUSE_WITHOUT_KNOWN_VERB)


def _finite_and_bound(tokens: Tokens, first: int, last: int, strong: bool) -> tuple[int, int]:
    """How many groups of verbs stand there, and how many words that bind a clause to what is before it.

    After a verb that takes no noun alone (`strong`), what only may be a verb counts as one: "says the plan helps".
    """
    finite = [
        (tokens[k].verbal and tokens[k].low[:2] != "un") or (strong and k > first and extents.verb_like(tokens, k))
        for k in range(first, last)
    ]
    verbs = bound = 0
    for k in range(first + 1, last):
        if is_word(tokens[k], "relatives") or is_word(tokens[k], "subordinators"):
            bound += tokens[k].low not in {"as", "than", "so", "since", "before", "after", "until"}
        elif finite[k - first] and not finite[k - first - 1]:
            verbs += 1
    return verbs, bound
