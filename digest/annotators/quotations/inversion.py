"""The subject that stands after its verb: `"…," said NAME`, and `Said NAME: "…"`."""

from __future__ import annotations

from digest.annotators.quotations.beside import is_title
from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.lexicon import Form
from digest.annotators.quotations.phrases import DASHES, Phrase, Tokens, phrase_after, plural_head
from digest.annotators.quotations.soundness import is_noun
from digest.annotators.quotations.statements import Cue


def inverted_subject(tokens: Tokens, cue: Cue, forms: frozenset[Form]) -> Phrase | None:
    """The subject of `"…," said Peskov`, and of `Said Peskov: "…"`."""
    i, end = cue.first, cue.last
    if not forms & {"past", "s", "base"} or end >= len(tokens) or tokens[end].kind != "w":
        return None
    if i > 0 and tokens[i - 1].kind != "q" and tokens[i - 1].text != ",":
        return None
    if is_word(tokens[end], "objects") and tokens[end].low not in {"it", "you"}:
        return None
    found = phrase_after(tokens, _past_age(tokens, end))
    if found is None or not is_noun(tokens[found.last - 1]):
        return None
    if forms == {"base"} and not plural_head(tokens, found):
        return None
    if i == 0:
        return found if any(t.text in {":", ","} for t in tokens[found.outer : found.outer + 1]) else None
    return found if tokens[i - 1].kind == "q" or _after_clause(tokens, i - 1, found) else None


def _past_age(tokens: Tokens, i: int) -> int:
    """Past "18-year-old" before a name."""
    aged = i + 3 < len(tokens) and tokens[i + 1].text in DASHES and tokens[i + 2].low.startswith("year")
    return i + 3 if aged and tokens[i].text[0].isdigit() else i


def _after_clause(tokens: Tokens, comma: int, phrase: Phrase) -> bool:
    """After a comma alone the inversion must be evident: a quotation before it, or a name that ends the clause."""
    if tokens[comma - 1].kind == "q":
        return True
    somebody = tokens[phrase.first].low in {"a", "an", "one"} and is_title(tokens[phrase.last - 1])
    short = comma <= 3 and not any(t.kind == "q" for t in tokens[:comma])
    if short or not (somebody or any(t.capital for t in tokens[phrase.first : phrase.last])):
        return False
    rest = tokens[phrase.outer : phrase.outer + 1]
    bounding = ("prepositions", "times", "relatives") if somebody else ("prepositions", "times")
    return all(t.text in {".", ","} or any(is_word(t, c) for c in bounding) for t in rest)
