"""How far what is reported reaches.

Where it is not certain that the reported clause goes on, it ends: a shorter content is still what was said.
"""

from __future__ import annotations

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed, lexicon
from digest.annotators.quotations.phrases import Tokens, verbal

_DASHES = frozenset({"–", "—", "--", "―", "-"})
_PERFECT = frozenset({"has", "have", "had"})
_CONTRAST = frozenset({"but", "while", "whereas", "although", "though", "however", "yet"})
_SPEECH = frozenset(
    """statement interview speech letter report tweet conference briefing memo email e-mail post address call message
    release article editorial op-ed column broadcast book memoir video meeting rally hearing debate television phone""".split()
)
_CLAUSE_OPENERS = frozenset("that if whether how why what who where when".split())


def clause_end(tokens: Tokens, start: int) -> int:
    """The index past the last token of a reported clause that begins at `tokens[start]`."""
    k = start
    while k < len(tokens):
        token = tokens[k]
        if token.kind == "p" and _is_end(tokens, k, start):
            break
        if k > start and token.low in {"and", "but", "or"} and _reports_again(tokens, k + 1):
            break
        k += 1
    while k > start and tokens[k - 1].kind == "p" and tokens[k - 1].text not in ")%]":
        k -= 1
    return k


def _is_end(tokens: Tokens, k: int, start: int) -> bool:
    text = tokens[k].text
    if text in {".", "?", "!"}:
        return k + 1 == len(tokens) or tokens[k + 1].kind != "w" or not tokens[k + 1].low[0].isdigit()
    if text == ";":
        return True
    if text in _DASHES:
        return tokens[k].start > tokens[k - 1].end if k > start else False
    return text == "," and k + 1 < len(tokens) and _leaves(tokens, k + 1)


def _leaves(tokens: Tokens, k: int) -> bool:
    """Whether what follows a comma is no longer reported."""
    token = tokens[k]
    low = token.low
    if low in _CONTRAST:
        return not _parenthetical(tokens, k)
    if low == "according" or (low == "as" and k + 1 < len(tokens) and not tokens[k + 1].low.endswith("ed")):
        return True
    if low in {"and", "or", "so"}:
        return k + 1 < len(tokens) and (_reports_again(tokens, k + 1) or _new_clause(tokens, k + 1))
    if low in {"who", "which", "whose", "whom", "referring", "speaking"}:
        return True
    return _reports_again(tokens, k)


def _parenthetical(tokens: Tokens, k: int) -> bool:
    """", however," within a clause, which it does not end."""
    return k + 1 < len(tokens) and tokens[k + 1].text == ","


def _new_clause(tokens: Tokens, k: int) -> bool:
    """Whether a clause with a subject of its own begins here: "and Moscow has", not "and women"."""
    if is_word(tokens[k], "subjects"):
        return True
    for i in range(k, min(len(tokens), k + 7)):
        token = tokens[i]
        if token.kind != "w":
            return False
        if i > k and (is_word(token, "auxiliaries") or (verbal(token) and not is_word(tokens[i - 1], "determiners"))):
            return True
    return False


def _reports_again(tokens: Tokens, k: int) -> bool:
    """Whether a second reporting verb of the same speaker begins here: "and warned", "adding that"."""
    while k < len(tokens) and (is_word(tokens[k], "adverbs") or tokens[k].low.endswith("ly") or tokens[k].low in _PERFECT):
        k += 1
    if k >= len(tokens) or tokens[k].kind != "w":
        return False
    for verb, forms in lexicon().verbs.get(tokens[k].low, ()):
        if "clause" in verb.frames and forms & {"past", "s", "ing"} and not verb.particles:
            return tokens[k].low not in lexicon().nouns or tokens[k].low.endswith(("ed", "ing"))
    return False


def clause_start(tokens: Tokens, end: int) -> int:
    """The index of the first token of a clause that ends before `tokens[end]` and is reported after it."""
    k = end
    while k > 0:
        token = tokens[k - 1]
        if token.text in {";", "…"} or (token.text in _DASHES and token.end < tokens[min(k, len(tokens) - 1)].start):
            break
        if token.text == "," and k < end and tokens[k].low in _CONTRAST and not _parenthetical(tokens, k):
            k += 1
            break
        k -= 1
    while k < end and (tokens[k].kind == "p" or tokens[k].low in {"and", "but", "or", "yet", "so"}):
        k += 1
    return k


def past_setting(tokens: Tokens, k: int) -> tuple[int, bool]:
    """Skip when, where and to whom it was said; the index after, and whether "that" opens the clause."""
    that = _that_ahead(tokens, k)
    if that is not None:
        return that + 1, True
    while k < len(tokens):
        step = _setting(tokens, k)
        if step == k:
            break
        k = step
    return k, False


def _that_ahead(tokens: Tokens, k: int) -> int | None:
    if k < len(tokens) and tokens[k].low == "that":
        return k if _that_opens(tokens, k) else None
    if k >= len(tokens) or not _opens_setting(tokens[k]):
        return None
    commas = 0
    for i in range(k, min(len(tokens), k + 18)):
        token = tokens[i]
        if token.low == "that" and i > k:
            return i
        if token.text == ",":
            commas += 1
            if commas > 2:
                return None
        elif token.kind != "w" or verbal(token):
            return None
    return None


def _that_opens(tokens: Tokens, k: int) -> bool:
    """"That" the conjunction, not the pronoun ("he said that.", "he said that meant war")."""
    if k + 1 < len(tokens) and verbal(tokens[k + 1]):
        return False
    return k + 1 < len(tokens) and (tokens[k + 1].kind != "p" or tokens[k + 1].text in {",", "$", "("})


def _opens_setting(token: Token) -> bool:
    return (
        is_word(token, "prepositions")
        or is_word(token, "adverbs")
        or is_word(token, "times")
        or (token.low.endswith("ly") and not token.capital)
        or token.low in {"late", "early", "last", "this", "earlier"}
    )


def _setting(tokens: Tokens, k: int) -> int:
    """The index past one adverbial that begins at k; k itself where none does."""
    token = tokens[k]
    if is_word(token, "times") or (is_word(token, "adverbs") and token.low not in {"even", "only", "both", "all", "there", "here"}):
        return k + 1
    if token.low.endswith("ly") and not token.capital and len(token.low) > 4:
        return k + 1
    if token.low in {"late", "early", "last", "this", "earlier"} and k + 1 < len(tokens) and is_word(tokens[k + 1], "times"):
        return k + 2
    if token.low in {"on", "in", "at", "during", "by", "through", "via", "from", "to", "after"}:
        return _prepositional(tokens, k)
    return k


def _prepositional(tokens: Tokens, k: int) -> int:
    """Past "on Tuesday", "in a television interview", "to reporters"; k where the phrase is of another kind."""
    i = k + 1
    while i < len(tokens) and i - k < 7 and tokens[i].kind == "w" and not verbal(tokens[i]):
        low = tokens[i].low
        if is_word(tokens[i], "times") or low in _SPEECH or low in closed("addressees"):
            i += 1
            while i < len(tokens) and (is_word(tokens[i], "times") or tokens[i].low in _SPEECH or tokens[i].low.isdigit()):
                i += 1
            return i
        i += 1
    return k


def has_verb(tokens: Tokens, start: int, end: int, within: int = 14) -> bool:
    """Whether a finite verb stands in the first tokens of the stretch, after its first word."""
    for k in range(start + 1, min(end, start + within)):
        if verbal(tokens[k]) and not is_word(tokens[k - 1], "determiners"):
            return True
        low = tokens[k].low
        if low.endswith("s") and not low.endswith(("ss", "'s")) and tokens[k].kind == "w" and not tokens[k].capital:
            if tokens[k - 1].capital or is_word(tokens[k - 1], "subjects"):
                return True
    return False


def opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether a clause, not a noun phrase, is certain to begin here: "he", "if", "whether"."""
    return tokens[k].low in _CLAUSE_OPENERS or (is_word(tokens[k], "subjects")) or tokens[k].low in {"there", "they're", "he's", "it's", "she's", "we're", "i'm", "he'd", "he'll", "she'd", "she'll", "they'd", "they'll"}
