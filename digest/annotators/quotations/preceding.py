"""What stands before a reporting verb, or around it, and is its content.

Rules: V1 quotation before the verb, V3 quotation that goes on after it, V4 clause before it, V5 clause interrupted by
it.
"""

from __future__ import annotations

from digest.annotators.quotations import extents, settings
from digest.annotators.quotations.contents import is_last, past_addressee
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import closed, lexicon
from digest.annotators.quotations.phrases import LONGEST, Phrase, Tokens
from digest.annotators.quotations.statements import Cue, Statement

_BOUNDARIES = frozenset({",", ".", "?", "!", ";", "—", "–", "-"})
_LONGEST_NOUN = 6
_SHORTEST_QUOTED = 3
"""Words of a quotation that is more than a label."""
_LINKS = frozenset(
    {("despite", "that"), ("despite", "this"), ("even", "so"), ("for", "his", "part"), ("for", "her", "part")}
    | {
        ("for", "their", "part"),
        ("for", "its", "part"),
        ("at", "the", "same", "time"),
        ("in", "fact"),
        ("of", "course"),
    }
)
_RESUMED = frozenset({",", ":", ".", "—", "–"})


def left(frame: Frame, cue: Cue, after: int, outer: int, subject: Phrase) -> list[Statement]:
    """What stands before `outer`, the speaker or the verb, whichever comes first; `after` is past both."""
    tokens = frame.tokens
    edge = outer - 1
    comma = edge >= 1 and tokens[edge].text == ","
    if comma:
        edge -= 1
    if edge >= 0 and tokens[edge].kind == "q" and _speaks(tokens, edge, comma):
        first = extents.clause_start(tokens, edge) if edge and tokens[edge - 1].kind == "w" else edge
        made = [Statement.of(frame, "V1", cue, subject, (first, edge + 1))]
        resumed = _resumed_quotation(tokens, after)
        if resumed is not None:
            made.append(Statement.of(frame, "V3", cue, subject, (resumed, resumed + 1)))
        return made
    if edge < 0 or not comma or not cue.verb.frames & {"clause", "told"}:
        return []
    if "told" in cue.verb.frames and after == cue.last and subject.outer < cue.first:
        reached = past_addressee(tokens, after)
        if reached is None or (reached < len(tokens) and tokens[reached].low == "to"):
            return []
        after = reached
    return _left_clause(frame, cue, after, edge + 1, subject)


def _speaks(tokens: Tokens, k: int, comma: bool) -> bool:
    """Whether the quotation is a sentence or its part, not a title or a label: by the mark that ends it."""
    return comma or tokens[k].inner.endswith((",", "?", "!", "—", "–", "-", ".", "…"))


def _resumed_quotation(tokens: Tokens, k: int) -> int | None:
    """The quotation that goes on after `"…," he said in an interview, "…"`."""
    for i in range(k, min(len(tokens), k + 30)):
        if tokens[i].kind == "q":
            opened = i == k or tokens[i - 1].text in _RESUMED
            return i if opened and is_last(tokens, i) else None
        second = i > k + 1 and tokens[i].low.endswith("ing") and tokens[i].low in lexicon().verbs
        if tokens[i].text == ";" or second:
            return None
    return None


def _left_clause(frame: Frame, cue: Cue, after: int, end: int, subject: Phrase) -> list[Statement]:
    """V4 and V5: the clause before or around `, X said`."""
    tokens = frame.tokens
    k = _past_trailer(tokens, after)
    if k is None:
        return []
    start = extents.clause_start(tokens, end)
    quoted = start < end and tokens[start].kind == "q" and len(tokens[start].text.split()) > _SHORTEST_QUOTED
    complete = end - start >= 3 and (quoted or extents.has_verb(tokens, start, end, 60))
    complete = complete and not _described_only(tokens, start, end)
    opened = tokens[start].low in closed("interrupted") and not any(t.text == "," for t in tokens[start:end])
    medial = (
        k + 1 < len(tokens)
        and tokens[k].text == ","
        and (_resumes(tokens, k + 1) or (opened and _gerund(tokens, k + 1)))
    )
    resumed = medial and (
        tokens[k + 1].low in closed("resuming") or (tokens[k + 1].kind == "q" and tokens[k + 1].inner[:1].islower())
    )
    if medial and (opened or not complete or resumed):
        stop = extents.clause_end(tokens, k + 1)
        if _links(tokens, start, end) and _is_whole(tokens, k + 1):
            return [Statement.of(frame, "V5", cue, subject, (k + 1, stop))]
        whole = complete or opened or tokens[k + 1].kind == "q" or extents.has_verb(tokens, k, stop)
        return [Statement.of(frame, "V5", cue, subject, (start, stop))] if whole else []
    if not complete or opened:
        return []
    return [Statement.of(frame, "V4", cue, subject, (start, end))]


def _links(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words only link the sentence to what is before it: "Still, he said, …", "Despite that, …"."""
    words = [t.low for t in tokens[start:end]]
    return tuple(words) in _LINKS or (len(words) == 1 and words[0] in closed("linking"))


def _is_whole(tokens: Tokens, k: int) -> bool:
    """Whether a sentence can begin here: words in quotation marks with a capital, or a subject."""
    quoted = tokens[k].kind == "q" and tokens[k].inner[:1].isupper()
    return quoted or tokens[k].capital or is_word(tokens[k], "determiners") or extents.opens_clause(tokens, k)


def _described_only(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words are but a noun and a clause that describes it: "firms that are small, NAME says, grow"."""
    near = range(start + 1, min(end, start + _LONGEST_NOUN))
    relative = next((k for k in near if tokens[k].low in {"that", "who", "which"}), None)
    if relative is None or any(t.verbal or t.kind != "w" for t in tokens[start:relative]):
        return False
    groups = [k for k in range(relative, end) if tokens[k].verbal and not tokens[k - 1].verbal]
    return len(groups) == 1 and all(t.kind == "w" for t in tokens[relative:end])


def _past_trailer(tokens: Tokens, after: int) -> int | None:
    """The boundary after `, X said on Tuesday`; None where the verb has a content of its own after it."""
    k, that = settings.past_setting(tokens, after)
    if that:
        return None
    if k >= len(tokens) or tokens[k].text in _BOUNDARIES or tokens[k].low == "who":
        return k
    if not is_word(tokens[k], "prepositions"):
        return None
    stop = min(len(tokens), k + LONGEST)
    while k < stop and tokens[k].kind == "w":
        if tokens[k].verbal and tokens[k - 1].low != "to":
            return None
        k += 1
    return k


def _resumes(tokens: Tokens, k: int) -> bool:
    """Whether what was interrupted by ", X said," goes on at k."""
    low = tokens[k].low
    if is_word(tokens[k], "contrasts") or low in {"who", "which", "according", "as", "whose"}:
        return False
    return not (low.endswith("ing") and tokens[k].kind == "w")


def _gerund(tokens: Tokens, k: int) -> bool:
    """Whether a subject that is a gerund begins at k, not a second report (", adding that")."""
    return tokens[k].kind == "w" and tokens[k].low.endswith("ing") and tokens[k].low not in lexicon().verbs
