"""Reporting verbs: which use of the word it is, who its subject is, and where its content stands.

Rules: V1 quotation before the verb, V2 quotation after it, V3 quotation interrupted, V4 clause before the verb,
V5 clause interrupted by it, V6 clause after it, V7 after an addressee, V8 infinitive, V9 object.
"""

from __future__ import annotations

from digest.annotators.quotations import extents
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import Form, Verb, closed, lexicon
from digest.annotators.quotations.phrases import Phrase, Tokens, phrase_after, plural_head, subject_before, verbal
from digest.annotators.quotations.statements import Statement

_STRONG = frozenset(
    """say think believe insist argue claim warn hope fear suggest acknowledge allege contend admit deny confirm announce declare
    promise vow predict assert concede maintain state doubt worry threaten reckon pledge swear guess joke conclude""".split()
)
_BE = frozenset("be is are was were been being am isn't aren't wasn't weren't 's 're 'm it's he's she's they're".split())
_OBJECT_OPENERS = frozenset("its his her their".split())


def statements(frame: Frame) -> list[Statement]:
    """What the reporting verbs of a sentence report, in the order of the verbs."""
    found: list[Statement] = []
    for i, token in enumerate(frame.tokens):
        if token.kind != "w" or (token.capital and i > 0):
            continue
        for verb, forms in lexicon().verbs.get(token.low, ()):
            end = i + 1 + len(verb.particles)
            if tuple(t.low for t in frame.tokens[i + 1 : end]) != verb.particles:
                continue
            reported = _reading(frame, i, end, verb, forms, found)
            if reported:
                found += reported
                break
    return found


def _reading(
    frame: Frame, i: int, end: int, verb: Verb, forms: frozenset[Form], before: list[Statement]
) -> list[Statement]:
    tokens = frame.tokens
    inverted = _inverted_subject(tokens, i, end, forms)
    if inverted is not None and verb.frames & {"clause", "speech"}:
        return _left(frame, i, inverted.outer, i, verb, inverted)
    use = _use(tokens, i, forms)
    if use is None:
        return []
    subject = _participle_subject(tokens, i, before) if use == "ing" else _subject(tokens, i, before)
    if subject is None or not _agrees(tokens, i, subject, forms, use):
        return []
    return _contents(frame, i, end, verb, subject, use)


def _contents(frame: Frame, i: int, end: int, verb: Verb, subject: Phrase, use: str) -> list[Statement]:
    if verb.frames & {"clause", "speech", "told"}:
        found = _right_quotation(frame, i, end, verb, subject)
        if use != "ing" and not found:
            found = _left(frame, i, end, subject.outer, verb, subject)
        if found:
            return found
    for name, rule in (("told", _told), ("clause", _clause), ("infinitive", _infinitive), ("object", _object)):
        if name in verb.frames:
            span = rule(frame.tokens, end, verb)
            if span is not None and span[1] > span[0]:
                number = {"told": "V7", "clause": "V6", "infinitive": "V8", "object": "V9"}[name]
                return [Statement(frame, number, (i, end), verb.stance, subject, span)]
    return []


# --- which use of the word it is ---------------------------------------------------------------------------------------


def _use(tokens: Tokens, i: int, forms: frozenset[Form]) -> str | None:
    """"finite", "ing" for a participle that reports, or None where the word is no reporting verb here."""
    j = i - 1
    while j >= 0 and (is_word(tokens[j], "adverbs") or is_word(tokens[j], "negations") or tokens[j].low.endswith("ly")):
        j -= 1
    if j < 0:
        return "ing" if forms == {"ing"} else None
    before = tokens[j].low
    if forms == {"ing"}:
        if before in _BE:
            return "finite"
        return "ing" if tokens[j].kind != "w" or _is_noun_like(tokens, j) else None
    if before in _BE or before.endswith("'s") and is_word(tokens[j], "auxiliaries"):
        return None
    if tokens[j].kind == "w" and (before == "to" or is_word(tokens[j], "prepositions")):
        return None
    if is_word(tokens[j], "determiners") and not is_word(tokens[j], "pronouns"):
        return None
    if is_word(tokens[j], "auxiliaries"):
        return "finite" if forms & {"base", "part"} else None
    return None if tokens[j].possessive else "finite"


def _is_noun_like(tokens: Tokens, j: int) -> bool:
    token = tokens[j]
    return token.capital or not (
        is_word(token, "prepositions") or is_word(token, "auxiliaries") or verbal(token) or is_word(token, "determiners")
        or is_word(token, "coordinators") or is_word(token, "subordinators") or token.possessive
    )


def _agrees(tokens: Tokens, i: int, subject: Phrase, forms: frozenset[Form], use: str) -> bool:
    """Whether a present form agrees with its subject: "plans" after "new" is a noun, "claim" after "the" too."""
    if use == "ing" or forms & {"past", "part"}:
        return True
    helped = any(is_word(t, "auxiliaries") for t in tokens[max(0, i - 3) : i])
    if "base" in forms:
        words = tokens[subject.first : subject.last]
        return helped or plural_head(tokens, subject) or words[-1].low in {"i", "we", "you", "they", "who"}
    last = tokens[subject.last - 1]
    if tokens[i].low in lexicon().nouns and not last.capital and not is_word(last, "pronouns"):
        return is_word(tokens[subject.first], "determiners") and i + 1 < len(tokens) and extents.opens_clause(tokens, i + 1)
    return last.capital or not (last.low.endswith("s") and not last.low.endswith("ss"))


# --- who says it ---------------------------------------------------------------------------------------------------------


def _subject(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    j = i - 1
    while j >= 0 and (is_word(tokens[j], "auxiliaries") or is_word(tokens[j], "adverbs") or tokens[j].low.endswith("ly")):
        j -= 1
    if j > 0 and tokens[j].low in {"and", "but", "then", "or"}:
        return _first_subject(tokens, before)
    if j > 1 and tokens[j].text == "," and tokens[j - 1].low in {"and", "but"}:
        return _first_subject(tokens, before)
    return subject_before(tokens, i)


def _first_subject(tokens: Tokens, before: list[Statement]) -> Phrase | None:
    """The subject that a later verb of the sentence shares: that of the verb reported before, else of the first verb."""
    if before:
        return before[-1].subject
    for k in range(1, min(len(tokens), 40)):
        if verbal(tokens[k]):
            found = subject_before(tokens, k)
            return found
    return None


def _participle_subject(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject of ", saying": that of the main verb; of "a letter saying": the noun before."""
    j = i - 1
    while j >= 0 and (is_word(tokens[j], "adverbs") or tokens[j].low.endswith("ly")):
        j -= 1
    if j >= 0 and tokens[j].kind == "w" and tokens[j].low not in {"and", "while", "but"}:
        return subject_before(tokens, i)
    return _first_subject(tokens, before)


def _inverted_subject(tokens: Tokens, i: int, end: int, forms: frozenset[Form]) -> Phrase | None:
    """The subject of `"…," said Peskov`: after a quotation or a comma, and nothing but the setting after it."""
    if i == 0 or not forms & {"past", "s", "base"} or (tokens[i - 1].kind != "q" and tokens[i - 1].text != ","):
        return None
    if end >= len(tokens) or tokens[end].kind != "w" or is_word(tokens[end], "objects") and tokens[end].low not in {"it", "you"}:
        return None
    found = phrase_after(tokens, end)
    if found is None or tokens[i - 1].text == "," and not _after_clause(tokens, i - 1, found):
        return None
    return found


def _after_clause(tokens: Tokens, comma: int, phrase: Phrase) -> bool:
    """After a comma alone the inversion must be evident: a quotation before the comma, or a name that ends the clause."""
    if tokens[comma - 1].kind == "q":
        return True
    rest = tokens[phrase.outer :]
    named = any(t.capital for t in tokens[phrase.first : phrase.last])
    return named and comma > 3 and (not rest or rest[0].text in {".", ","} or is_word(rest[0], "prepositions") or is_word(rest[0], "times"))


# --- what is said --------------------------------------------------------------------------------------------------------


def _left(frame: Frame, i: int, after: int, outer: int, verb: Verb, subject: Phrase) -> list[Statement]:
    """What stands before the speaker (or the verb, where that comes first); `after` is past the verb and its subject."""
    tokens = frame.tokens
    edge = outer - 1
    cue = (i, i + 1 + len(verb.particles))
    if edge >= 1 and tokens[edge].text == ",":
        edge -= 1
    if edge >= 0 and tokens[edge].kind == "q" and _speaks(tokens, edge, comma=tokens[outer - 1].text == ","):
        made = [Statement(frame, "V1", cue, verb.stance, subject, (edge, edge + 1))]
        resumed = _next_quotation(tokens, after)
        if resumed is not None:
            made.append(Statement(frame, "V3", cue, verb.stance, subject, (resumed, resumed + 1)))
        return made
    if edge < 2 or tokens[outer - 1].text != "," or "clause" not in verb.frames:
        return []
    return _left_clause(frame, cue, after, edge + 1, verb, subject)


def _left_clause(
    frame: Frame, cue: tuple[int, int], after: int, end: int, verb: Verb, subject: Phrase
) -> list[Statement]:
    tokens = frame.tokens
    k, that = extents.past_setting(tokens, after)
    if that or (k < len(tokens) and tokens[k].text not in {",", ".", "?", "!", ";", "—", "–", "-"}):
        if k == after or not is_word(tokens[after], "prepositions") or not _setting_only(tokens, after):
            return []
    start = extents.clause_start(tokens, end)
    if tokens[start].low in {"as", "while", "when", "because", "although", "if", "after"} or end - start < 3:
        if k >= len(tokens) or tokens[k].text != ",":
            return []
    if k < len(tokens) and tokens[k].text == "," and not extents.has_verb(tokens, start, end):
        stop = extents.clause_end(tokens, k + 1)
        if extents.has_verb(tokens, k + 1, stop):
            return [Statement(frame, "V5", cue, verb.stance, subject, (start, stop))]
        return []
    if not extents.has_verb(tokens, start, end, 40):
        return []
    return [Statement(frame, "V4", cue, verb.stance, subject, (start, end))]


def _setting_only(tokens: Tokens, k: int) -> bool:
    """Whether only a prepositional phrase follows up to the next boundary."""
    while k < len(tokens) and tokens[k].kind == "w":
        if verbal(tokens[k]):
            return False
        k += 1
    return True


def _speaks(tokens: Tokens, k: int, comma: bool) -> bool:
    """Whether the quotation is a sentence or its part, not a title or a label: by the mark that ends it."""
    inner = tokens[k].text.rstrip("\"”’'»“ ")
    return comma or inner.endswith((",", "?", "!", "—", "–", "-", ".", "…"))


def _next_quotation(tokens: Tokens, k: int) -> int | None:
    """The quotation that goes on after `"…," he said in an interview, "…"`."""
    for i in range(k, min(len(tokens), k + 30)):
        if tokens[i].kind == "q":
            opened = tokens[i - 1].text in {",", ":", ".", "—", "–"} or i == k
            return i if opened and _is_last(tokens, i) else None
        if tokens[i].text in {";"} or tokens[i].low in lexicon().verbs and i > k + 1 and tokens[i].low.endswith("ing"):
            return None
    return None


def _is_last(tokens: Tokens, k: int) -> bool:
    return all(t.kind != "w" for t in tokens[k + 1 : k + 2])


def _right_quotation(frame: Frame, i: int, end: int, verb: Verb, subject: Phrase) -> list[Statement]:
    """V2: `X said, "…"`, `X said: "…"`, `X told the BBC: "…"`."""
    tokens = frame.tokens
    for k in range(end, min(len(tokens), end + 20)):
        token = tokens[k]
        if token.kind == "q":
            before = tokens[k - 1]
            opened = before.text in {",", ":"} or k == end or before.low == "that"
            whole = _is_last(tokens, k) and (opened or token.text[1:2].isupper())
            if whole and (len(token.text.split()) > 1 or opened) and not _is_list(tokens, k):
                return [Statement(frame, "V2", (i, end), verb.stance, subject, (k, k + 1))]
            return []
        if token.text in {";", ".", "?", "!"} or k > end and (verbal(token) or token.low == "that" and tokens[k + 1].kind != "q"):
            return []
    return []


def _is_list(tokens: Tokens, k: int) -> bool:
    return False


def _clause(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V6: the clause after the verb."""
    start, that = extents.past_setting(tokens, k)
    if start >= len(tokens) or tokens[start].kind == "p" and tokens[start].text not in {"$", "(", "£", "€", ","}:
        return None
    if tokens[start].text == ",":
        if not that:
            return None
    end = extents.clause_end(tokens, start)
    if end - start < 2 and tokens[start].kind != "q":
        return None
    if that:
        return start, end
    if is_word(tokens[start], "prepositions") or is_word(tokens[start], "coordinators"):
        return None
    if extents.opens_clause(tokens, start):
        return start, end
    limit = 14 if verb.lemma in _STRONG else 8
    return (start, end) if extents.has_verb(tokens, start, end, limit) else None


def _told(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V7: the clause after the one who is told."""
    for i in range(k, min(len(tokens), k + 16)):
        token = tokens[i]
        if token.low == "that" and i > k:
            return i + 1, extents.clause_end(tokens, i + 1)
        if token.kind != "w" or (verbal(token) and i > k):
            break
    start = _past_addressee(tokens, k)
    if start is None or start >= len(tokens) or tokens[start].kind == "p":
        return None
    start, _ = extents.past_setting(tokens, start)
    if start >= len(tokens) or tokens[start].kind == "p":
        return None
    end = extents.clause_end(tokens, start)
    if extents.opens_clause(tokens, start) or tokens[start].low in {"to", "about", "of"} or extents.has_verb(tokens, start, end, 8):
        return start, end
    return None


def _past_addressee(tokens: Tokens, k: int) -> int | None:
    if k >= len(tokens) or tokens[k].kind != "w":
        return None
    if is_word(tokens[k], "objects") or is_word(tokens[k], "addressees"):
        return k + 1
    i = k
    while i < len(tokens) and i - k < 8 and tokens[i].kind == "w":
        if i > k and (is_word(tokens[i], "subjects") or is_word(tokens[i], "determiners")) or verbal(tokens[i]) or tokens[i].low == "to":
            return i if i > k else None
        if i > k and (is_word(tokens[i], "times") or is_word(tokens[i], "addressees")):
            return i + 1
        if i > k and tokens[i - 1].capital and not tokens[i].capital and not is_word(tokens[i], "prepositions"):
            return i
        i += 1
    return None


def _infinitive(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V8: "vowed to leave", "urged all sides to stop"."""
    for i in range(k, min(len(tokens), k + 9)):
        if tokens[i].kind == "p" or (i > k and is_word(tokens[i], "auxiliaries")):
            return None
        if tokens[i].low == "to" and i + 1 < len(tokens) and tokens[i + 1].kind == "w" and not is_word(tokens[i + 1], "determiners"):
            if i == k or verb.stance in {"demand", "ask", "intend", "warn"}:
                return k, extents.clause_end(tokens, k)
            return None
    return None


def _object(tokens: Tokens, k: int, verb: Verb) -> tuple[int, int] | None:
    """V9: "condemned the attack", "accused rebels of it"."""
    k, _ = extents.past_setting(tokens, k)
    if k >= len(tokens) or (tokens[k].kind == "p" and tokens[k].text not in {"$", "£", "€"}):
        return None
    first = tokens[k]
    if not verb.particles and (is_word(first, "prepositions") or first.low in {"that", "to"}):
        return None
    if is_word(first, "coordinators") or is_word(first, "subordinators") and first.low not in {"what", "how", "who", "that"}:
        return None
    end = extents.clause_end(tokens, k)
    return (k, end) if end - k >= 2 or first.kind == "q" else None
