"""Reporting verbs: which use of the word it is, who its subject is, and where its content stands.

Rules: V1 quotation before the verb, V2 quotation after it, V3 quotation interrupted, V4 clause before the verb,
V5 clause interrupted by it, V6 clause after it, V7 after an addressee, V8 infinitive, V9 object.
"""

from __future__ import annotations

from digest.annotators.quotations import extents
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import Form, Verb, ambiguous, lexicon
from digest.annotators.quotations.phrases import Phrase, Tokens, phrase_after, plural_head, subject_before, verbal
from digest.annotators.quotations.statements import Statement

_STRONG = frozenset(
    """say think believe insist argue claim warn hope fear suggest acknowledge allege contend admit deny confirm announce declare
    promise vow predict assert concede maintain state doubt worry threaten reckon pledge swear guess joke conclude""".split()
)
_BE = frozenset("be is are was were been being am isn't aren't wasn't weren't 's 're 'm it's he's she's they're".split())
_NOBODY = frozenset("i we you one what this that these there".split())
_BOUNDARIES = frozenset({",", ".", "?", "!", ";", "—", "–", "-"})
_OPENED = frozenset("as while when because although though if after before since unless despite following in on at by for with during".split())
_RESUMING = frozenset("that until for if because unless when where with even to in on by from is are was were has have had will would can could should may might not and or since than".split())


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
        if i == 0:
            return _right_quotation(frame, i, inverted.outer, verb, inverted)
        return _left(frame, i, inverted.outer, i, verb, inverted)
    use = _use(tokens, i, forms)
    if use is None:
        return []
    subject = _participle_subject(tokens, i, before) if use == "ing" else _subject(tokens, i, before)
    if subject is None or _is_nobody(tokens, subject) or not _agrees(tokens, i, subject, forms, use):
        return []
    return _contents(frame, i, end, verb, subject, use)


def _is_nobody(tokens: Tokens, subject: Phrase) -> bool:
    """The narrator, a dummy subject, or no noun phrase at all."""
    last = tokens[subject.last - 1]
    if subject.last - subject.first == 1 and last.low in _NOBODY:
        return True
    return verbal(last) and not last.capital


def _contents(frame: Frame, i: int, end: int, verb: Verb, subject: Phrase, use: str) -> list[Statement]:
    if verb.frames & {"clause", "speech", "told"}:
        found = _left(frame, i, end, subject.outer, verb, subject) if use != "ing" else []
        found = found or _right_quotation(frame, i, end, verb, subject)
        if found:
            return found
    for name, rule, number in _FRAMES:
        if name in verb.frames:
            span = rule(frame.tokens, end, verb)
            if span is not None and i == 0:
                span = (span[0], _first_comma(frame.tokens, span))
            if span is not None and span[1] > span[0]:
                return [Statement(frame, number, (i, end), verb.stance, subject, span)]
    return []


def _first_comma(tokens: Tokens, span: tuple[int, int]) -> int:
    """The end of what an opening participle reports: "Pledging to stay, the president …"."""
    return next((k for k in range(*span) if tokens[k].text == ","), span[1])


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
    last = tokens[subject.last - 1]
    helped = any(is_word(t, "auxiliaries") for t in tokens[max(0, i - 3) : i])
    if tokens[i].low in ambiguous() and not helped:
        if not (last.capital or is_word(last, "pronouns") or _opens_content(tokens, i + 1)):
            return False
        if not _may_open_content(tokens, i + 1):
            return False
    if "base" in forms:
        return helped or plural_head(tokens, subject) or last.low in {"they", "who"}
    return last.capital or not (last.low.endswith("s") and not last.low.endswith("ss"))


def _opens_content(tokens: Tokens, k: int) -> bool:
    return k < len(tokens) and (tokens[k].kind == "q" or extents.opens_clause(tokens, k))


def _may_open_content(tokens: Tokens, k: int) -> bool:
    """Whether a clause or an object can begin here, so that the word before is a verb."""
    if k >= len(tokens):
        return True
    token = tokens[k]
    opened = token.capital or token.kind == "q" or is_word(token, "determiners") or is_word(token, "objects")
    return opened or extents.opens_clause(tokens, k) or token.text in {",", ":", "."} or token.low in {"to", "for", "on"}


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
    if j < 0:
        comma = next((k for k in range(i, min(len(tokens), i + 40)) if tokens[k].text == ","), None)
        return phrase_after(tokens, comma + 1) if comma is not None and comma + 1 < len(tokens) else None
    if tokens[j].kind == "w" and tokens[j].low not in {"and", "while", "but"}:
        return subject_before(tokens, i)
    return _first_subject(tokens, before)


def _inverted_subject(tokens: Tokens, i: int, end: int, forms: frozenset[Form]) -> Phrase | None:
    """The subject of `"…," said Peskov`: after a quotation or a comma, and nothing but the setting after it."""
    if not forms & {"past", "s", "base"} or (i > 0 and tokens[i - 1].kind != "q" and tokens[i - 1].text != ","):
        return None
    if end >= len(tokens) or tokens[end].kind != "w" or is_word(tokens[end], "objects") and tokens[end].low not in {"it", "you"}:
        return None
    found = phrase_after(tokens, end)
    if found is None:
        return None
    if i == 0:
        return found if tokens[found.outer : found.outer + 1] and tokens[found.outer].text in {":", ","} else None
    if tokens[i - 1].text == "," and not _after_clause(tokens, i - 1, found):
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
    comma = edge >= 1 and tokens[edge].text == ","
    if comma:
        edge -= 1
    if edge >= 0 and tokens[edge].kind == "q" and _speaks(tokens, edge, comma):
        first = edge
        if edge and tokens[edge - 1].kind == "w":
            first = extents.clause_start(tokens, edge)
        made = [Statement(frame, "V1", cue, verb.stance, subject, (first, edge + 1))]
        resumed = _next_quotation(tokens, after)
        if resumed is not None:
            made.append(Statement(frame, "V3", cue, verb.stance, subject, (resumed, resumed + 1)))
        return made
    if edge < 0 or not comma or "clause" not in verb.frames:
        return []
    return _left_clause(frame, cue, after, edge + 1, verb, subject)


def _left_clause(
    frame: Frame, cue: tuple[int, int], after: int, end: int, verb: Verb, subject: Phrase
) -> list[Statement]:
    """V4 and V5: the clause around or before `, X said`."""
    tokens = frame.tokens
    k = _past_trailer(tokens, after)
    if k is None:
        return []
    start = extents.clause_start(tokens, end)
    medial = k + 1 < len(tokens) and tokens[k].text == "," and _resumes(tokens, k + 1)
    complete = end - start >= 3 and extents.has_verb(tokens, start, end, 60)
    opened = tokens[start].low in _OPENED and not any(t.text == "," for t in tokens[start:end])
    if medial and (opened or not complete or tokens[k + 1].low in _RESUMING):
        stop = extents.clause_end(tokens, k + 1)
        if extents.has_verb(tokens, k + 1, stop) or tokens[k + 1].kind == "q" or complete:
            return [Statement(frame, "V5", cue, verb.stance, subject, (start, stop))]
        return []
    if not complete or opened:
        return []
    return [Statement(frame, "V4", cue, verb.stance, subject, (start, end))]


def _past_trailer(tokens: Tokens, after: int) -> int | None:
    """The boundary after `, X said on Tuesday`; None where the verb has a content of its own after it."""
    k, that = extents.past_setting(tokens, after)
    if that:
        return None
    if k < len(tokens) and tokens[k].text not in _BOUNDARIES:
        if not is_word(tokens[k], "prepositions"):
            return None
        while k < len(tokens) and tokens[k].kind == "w":
            if verbal(tokens[k]):
                return None
            k += 1
    return k


def _resumes(tokens: Tokens, k: int) -> bool:
    """Whether what was interrupted by ", X said," goes on at k."""
    low = tokens[k].low
    if low in {"but", "while", "although", "though", "who", "which", "according", "as", "whose"}:
        return False
    return not (low.endswith("ing") and tokens[k].kind == "w")


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
            if "clause" not in verb.frames and "told" not in verb.frames:
                opened = before.text in {",", ":"} or (k == end and token.text.lstrip("\"“”„«'‘")[:1].isupper())
            whole = _is_last(tokens, k) and (opened or token.text[1:2].isupper())
            if whole and (len(token.text.split()) > 1 or opened):
                return [Statement(frame, "V2", (i, i + 1 + len(verb.particles)), verb.stance, subject, (k, k + 1))]
            return []
        if token.text in {";", ".", "?", "!"} or (k > end and _ends_setting(tokens, k)):
            return []
    return []


def _ends_setting(tokens: Tokens, k: int) -> bool:
    """Whether the setting between a verb and its quotation cannot go on past this word."""
    token = tokens[k]
    if token.low == "that":
        return k + 1 >= len(tokens) or tokens[k + 1].kind != "q"
    return verbal(token) or (token.low.endswith("ing") and token.low in lexicon().verbs)


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
    if is_word(tokens[start], "auxiliaries") and not tokens[start].low.startswith(("he", "she", "it", "they", "we", "i")):
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


_FRAMES = (("told", _told, "V7"), ("clause", _clause, "V6"), ("infinitive", _infinitive, "V8"), ("object", _object, "V9"))
