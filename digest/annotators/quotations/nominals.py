"""Noun phrases found from their end: the one whose last word stands right before a verb, a comma or "who".

No parser: the phrase is followed back to the closed classes and the verbs that bound it.
"""

from __future__ import annotations

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed, only_reports
from digest.annotators.quotations.phrases import LONGEST, STOPS, Phrase, Tokens, plural

_LONGEST_ITEM = 7
_LOOSE = frozenset({"for", "from", "than"})


def ending_at(tokens: Tokens, j: int) -> Phrase | None:
    """The noun phrase whose last token is `tokens[j]`."""
    last = j + 1
    if tokens[j].text == ")":
        while j >= 0 and last - j < LONGEST and tokens[j].text != "(":
            j -= 1
        j -= 1
    if j < 0 or tokens[j].kind != "w" or (tokens[j].possessive and not tokens[j].capital):
        return None
    if is_word(tokens[j], "pronouns"):
        object_of = j > 0 and is_word(tokens[j - 1], "prepositions") and tokens[j].low in {"it", "this", "that"}
        return None if object_of else Phrase(j, last, j)
    first = j
    while first > 0 and last - first < LONGEST and _joins(tokens, first - 1, first, last):
        first -= 1
    found = _trimmed(tokens, first, last)
    return _listed(tokens, found) if found else None


def _listed(tokens: Tokens, phrase: Phrase) -> Phrase:
    """The whole list of which the phrase is the end: "Norway, Chile and Peru"; items are names, with their titles."""
    if all(t.low not in {"and", "&"} for t in tokens[phrase.first : phrase.last]):
        return phrase
    first = phrase.first
    while first > 1 and tokens[first - 1].text == "," and phrase.first - first < 2 * LONGEST:
        k = first - 1
        while k > 0 and first - k <= _LONGEST_ITEM and _in_item(tokens[k - 1]):
            k -= 1
        bounded = k == 0 or tokens[k - 1].text == ","
        if k > 1 and k < first - 1 and is_word(tokens[k - 1], "prepositions") and tokens[k - 2].kind == "w":
            whole = ending_at(tokens, k - 2)  # "officials in Vienna, Brno and Graz": the officials
            return phrase._replace(first=whole.first, outer=whole.first) if whole else phrase
        if k == first - 1 or not bounded or not tokens[first - 2].capital or is_word(tokens[first - 2], "times"):
            return phrase
        first = k
        if k == 0 or not _in_item(tokens[k - 2] if k > 1 else tokens[0]):
            break
    return phrase._replace(first=first, outer=first)


def _in_item(token: Token) -> bool:
    named = token.capital and not is_word(token, "prepositions") and not token.adverbial
    return named or is_word(token, "person_titles") or token.low == "the"


def object_ending_at(tokens: Tokens, j: int) -> Phrase | None:
    """As `ending_at`, where the phrase may be an object: "was met by NAME, who", "the death of NAME, who"."""
    found = ending_at(tokens, j)
    first = found.first if found else max(0, j - LONGEST)
    for k in range(j - 1, first - 1, -1):
        if tokens[k].kind != "w" or tokens[k].verbal:
            break
        if tokens[k].low == "from" and not tokens[k + 1].capital:
            return _trimmed(tokens, k + 1, j + 1)  # "a letter from women who", not "a man from Oslo who"
        if tokens[k].low in _LOOSE and tokens[j + 1].text != ",":
            continue  # "a clerk for NAME who": the clerk
        if _governs(tokens, k):
            found = _trimmed(tokens, k + 1, j + 1)
            break
    if found and found.first > 0 and tokens[found.first - 1].low == "to" and _infinitive(tokens, found):
        return found._replace(first=found.first + 1, outer=found.first + 1)
    return found


def _infinitive(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase opens with a verb after "to", whose object is the rest: "to satisfy | Fox"."""
    verb, after = tokens[phrase.first], tokens[phrase.first + 1 : phrase.last]
    return bool(after) and not verb.capital and (after[0].capital or is_word(after[0], "determiners"))


def _governs(tokens: Tokens, k: int) -> bool:
    """Whether the word at `k` governs what follows, and is not within one name or office ("Bank of Norway")."""
    if tokens[k].low != "of" and tokens[k].low not in _LOOSE:
        gerund = tokens[k].low.endswith("ing") and not tokens[k].capital and is_word(tokens[k + 1], "determiners")
        return gerund or tokens[k].low in closed("governing")
    before = tokens[k - 1]
    named = before.capital or is_word(before, "person_titles") or is_word(before, "organisations") or plural(before.low)
    return tokens[k + 1].capital and not named


def _joins(tokens: Tokens, k: int, first: int, last: int) -> bool:
    """Whether `tokens[k]` still belongs to the noun phrase that begins at `first`, one to its right."""
    token = tokens[k]
    if token.kind == "q":
        return len(token.text.split()) <= 3 and token.inner[-1:].isalnum()
    if token.kind == "p":
        return token.text in {")", "&", "’", "'"} or (
            token.text == "(" and any(t.text == ")" for t in tokens[first:last])
        )
    if token.low in {"and", "&"}:
        return _coordinates(tokens, k)
    if token.low == "that" and (k == 0 or tokens[k - 1].kind == "p"):
        return True  # "That person said"
    if any(is_word(token, c) for c in ("coordinators", "subordinators", "negations")):
        return False
    if token.verbal and not (_modifies(tokens, k, first) or _issued(tokens, k) or _named(tokens, k)):
        return False
    if k > 0 and tokens[k - 1].low == "who":
        return False  # a verb, whatever else it may be: "a man who claims NAME left"
    if not token.capital and (only_reports(token.low, "clause") or only_reports(token.low, "object")):
        return False
    if is_word(token, "pronouns") and not is_word(token, "determiners"):
        return False
    both = token.low == "both" and all(t.low != "and" for t in tokens[first:last])  # "officials from both towns"
    ordinal = token.low in {"last", "first", "only"} and k > 0 and is_word(tokens[k - 1], "determiners")
    return both or token.capital or ordinal or not is_word(token, "adverbs")


def _named(tokens: Tokens, k: int) -> bool:
    """The participle of "a woman named Eva"."""
    named = tokens[k].low in closed("naming") and k + 1 < len(tokens) and tokens[k + 1].capital
    return named and k > 0 and not tokens[k - 1].verbal


def _issued(tokens: Tokens, k: int) -> bool:
    """The participle of "a statement issued by the ministry"."""
    return k > 0 and tokens[k].low in closed("issuing") and is_word(tokens[k - 1], "papers")


def _modifies(tokens: Tokens, k: int, first: int) -> bool:
    """A participle before its noun: "a retired general", "the injured man"."""
    after = tokens[first]
    if tokens[k].low in closed("attributive"):
        return True
    if not tokens[k].low.endswith("ed") or (after.capital and not _described(tokens, k)):
        return False
    if is_word(after, "determiners") or is_word(after, "prepositions"):
        return False
    return k > 0 and (is_word(tokens[k - 1], "determiners") or tokens[k - 1].possessive)


def _described(tokens: Tokens, k: int) -> bool:
    """Whether the participle stands between an indefinite article and a capital: "one unaligned Norwegian official"."""
    return k > 0 and tokens[k - 1].low in {"a", "an", "one", "some"}


def _coordinates(tokens: Tokens, k: int) -> bool:
    """Whether "and" joins two noun phrases: no verb stands before it up to the boundary."""
    if _within_name(tokens, k):
        return True
    for i in range(k - 1, max(-1, k - LONGEST), -1):
        token = tokens[i]
        if token.text in STOPS or token.text == "," or token.kind == "q" or is_word(token, "subordinators"):
            return i < k - 1
        if token.verbal:
            return False
    return k > 0


def _within_name(tokens: Tokens, k: int) -> bool:
    """Whether "and" stands within one name: "the Center for Media and Public Affairs"."""
    if k + 1 >= len(tokens) or not (tokens[k - 1].capital and tokens[k + 1].capital):
        return False
    return any(tokens[i].low in {"of", "for", "on"} and tokens[i - 1].capital for i in range(max(1, k - 4), k))


def _trimmed(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """The phrase without what precedes the noun phrase proper ("On Tuesday the ministry", "Meanwhile Peskov")."""
    while first + 1 < last and _precedes(tokens, first):
        if not is_word(tokens[first], "prepositions"):
            first += 1
            continue
        inner = _after_opening(tokens, first, last)
        if inner is None:
            return None
        first = inner
    head = [t for t in tokens[first:last] if t.kind == "w"]
    empty = all(any(is_word(t, c) for c in ("times", "determiners", "prepositions")) for t in head)
    if empty and not (len(head) == 1 and is_word(head[0], "pronouns")):
        return None
    return Phrase(first, last, first)


def _precedes(tokens: Tokens, k: int) -> bool:
    """Whether the token is none of the noun phrase, but stands before it."""
    token = tokens[k]
    if token.low in {"like", "about", "over", "up", "more"} or (
        token.low == "at" and tokens[k + 1].low in {"least", "most"}
    ):
        return False
    if any(is_word(token, c) for c in ("times", "prepositions", "coordinators")) or token.between:
        return True
    return token.text in {")", "(", "&", "'", "’"}


def _after_opening(tokens: Tokens, first: int, last: int) -> int | None:
    """Where the subject begins after "On Tuesday", "Late on Monday": None after any other prepositional phrase."""
    k = first + 1
    while k < last and (
        is_word(tokens[k], "times") or tokens[k].text[0].isdigit() or tokens[k].low in {"late", "early"}
    ):
        k += 1
    return k if first + 1 < k < last else None
