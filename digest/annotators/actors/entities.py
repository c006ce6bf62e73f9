"""States, peoples and bodies with a name.

Rules (golden cases of the same numbers in the tests):
N1 a name that the data lists stands for whom it names where nothing carries it on: "Peru", not "Peru deal", "CIA
   director", "Bank of Peru" or "United Miners for Peru", nor where it is no name but a kind of thing ("an Islamic
   state");
N2 a run of capitals that ends with a noun for a body, or begins with one and "of" or "for", names that body;
N3 what stands in brackets after such a name is its short form, in the rest of the article too;
N4 "the North" is North Korea where the article names that;
N5 a capital stands for its government only where it does what governments do ("Tehran denied"), has what they have
   ("Tehran's allies") or is dealt with as they are ("talks with Tehran"), in an article that names the state.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors import bodies, bounds, seats
from digest.annotators.actors import words as w
from digest.annotators.actors.bodies import Owners
from digest.annotators.actors.known import Known, is_known, known, split
from digest.annotators.actors.lexicon import Lexicon, listed
from digest.annotators.actors.words import Word


class Found(NamedTuple):
    """A name at its place: words `first` up to and with `last` of a sentence."""

    sentence: int
    first: int
    last: int
    entity: str


_LONGEST = 9
_HALVES = frozenset({"north", "south"})


class _Article(NamedTuple):
    """What the article tells as a whole: its capitalised words, whose its bodies are, the short forms it introduces."""

    names: Known
    present: frozenset[str]
    owned: Owners
    short: Mapping[str, str]


def find(sentences: Sequence[list[Word]], lexicon: Lexicon) -> Iterator[Found]:
    """The names of an article, in order."""
    names = known()
    present = frozenset(_present(sentences))
    owned = bodies.owners(sentences)
    article = _Article(names, present, owned, _short_forms(sentences, names, owned))
    for i, words in enumerate(sentences):
        k = 0
        while k < len(words):
            opens = words[k].capital or words[k].low == "al"
            found = _at(words, k, article) if opens else None
            if found:
                entity, last = found
                if _starts(words, k, lexicon) and _ends(words, last, lexicon):
                    yield Found(i, k, last, entity)
                k = last
            k += 1


def _present(sentences: Sequence[list[Word]]) -> Iterator[str]:
    """The words that the article has with a capital, and "north korea"."""
    for words in sentences:
        for k, word in enumerate(words):
            if word.capital:
                yield word.low
                if word.low == "korea" and k:
                    yield f"{words[k - 1].low} korea"


def _at(words: list[Word], k: int, article: _Article) -> tuple[str, int] | None:
    """Who is named from word `k` on, and the last word of the name."""
    end = bodies.last(words, k)
    if words[k].text in article.short:
        return (article.short[words[k].text], k) if article.short[words[k].text] else None
    told = _listed(words, k, article.names, article.present)
    if told and (end is None or told[1] >= end):
        return told
    if end is not None:
        return bodies.name(words, k, end, article.owned), end
    state = seats.state(words, k, article.names, article.present)
    return (state, k) if state else None


def _listed(words: list[Word], k: int, names: Known, present: frozenset[str]) -> tuple[str, int] | None:
    """N1 and N4."""
    for parts, entity, shouted in names.forms.get(words[k].low, ()):
        end = k + len(parts)
        if end > len(words) or tuple(word.low for word in words[k:end]) != parts:
            continue
        linked = all(w.joined(word) or w.hyphened(word) for word in words[k + 1 : end])
        linked = linked and (len(parts) == 1 or _one_name(words, k))
        if linked and (not shouted or words[k].text.isupper()) and _told(parts, entity, names, present):
            return entity, end - 1
    alone = k > 0 and words[k - 1].low == "the" and w.joined(words[k])
    if alone and words[k].low in _HALVES and f"{words[k].low} korea" in present:
        return f"{words[k].low.capitalize()} Korea", k
    return None


def _one_name(words: list[Word], k: int) -> bool:
    """Whether a name of several words at word `k` is no kind of thing: "an Islamic State", "the Islamic state"."""
    one_of = k > 0 and words[k - 1].low in ("a", "an") and w.joined(words[k])
    small = not words[k + 1].capital and words[k].low in listed("named", "kinds")
    return not (one_of or small)


def _told(parts: tuple[str, ...], entity: str, names: Known, present: frozenset[str]) -> bool:
    """Whether a name that is as often something else is the state's, by another word of that state."""
    if parts[0] not in listed("named", "ambiguous") or len(parts) > 1:
        return True
    towns = {town for town, state in names.seats.items() if state == entity}
    return bool({f"{parts[0]}ian", f"{parts[0]}n", *towns} & present)


def _short_forms(sentences: Sequence[list[Word]], names: Known, owned: Owners) -> Mapping[str, str]:
    """N3: the short forms that the article introduces, with whom they name, "" where that is nobody known."""
    short: dict[str, str] = {}
    for words in sentences:
        for k in range(2, len(words)):
            if bodies.in_brackets(words, k) and words[k - 1].capital:
                short.setdefault(words[k].text, _full(words, k, names, owned))
    return short


def _full(words: list[Word], k: int, names: Known, owned: Owners) -> str:
    """The body whose name ends before the brackets at word `k`."""
    for start in range(max(0, k - _LONGEST), k):
        told = _listed(words, start, names, frozenset())
        if told and told[1] == k - 1 and words[start].low[0] == words[k].low[0]:
            return told[0]
    first = bodies.before_brackets(words, k)
    return "" if first is None else bodies.name(words, first, k - 1, owned)


def _starts(words: list[Word], k: int, lexicon: Lexicon) -> bool:
    """Whether nothing before word `k` belongs to the name."""
    if k == 0:
        return True
    before = words[k - 1]
    if w.hyphened(words[k]) or w.glued(words[k]) or _of_group(words, k):
        return False
    if not w.joined(words[k]) or before.possessive or not before.capital:
        return not words[k].gap.startswith("/")
    opener = k == 1 and (before.low in listed("grammar", "openers") or before.low.endswith(("ly", "ing", "ed")))
    return opener or before.low in lexicon.functions or before.low in lexicon.calendar or before.low in lexicon.verbs


def _of_group(words: list[Word], k: int) -> bool:
    """Whether word `k` ends the name of a group: "United Miners for Peru"."""
    if k < 2 or words[k - 1].low != "for" or not (w.joined(words[k]) and w.joined(words[k - 1])):
        return False
    return words[k - 2].capital and words[k - 2].low.endswith("s") and (k == 2 or words[k - 3].capital)


def _ends(words: list[Word], last: int, lexicon: Lexicon) -> bool:
    """N1: whether nothing after word `last` makes the name part of another, or of a noun's description."""
    if last + 1 == len(words):
        return True
    after = words[last + 1]
    if w.hyphened(after) or after.gap.startswith("/"):
        return False
    if words[last].possessive or not w.joined(after):
        return True
    return bounds.outside(after, lexicon)


def is_named(entity: str) -> bool:
    """Whether an entity is a state, a people or a body with a name."""
    return is_known(entity) or bodies.is_body(entity)


def contrast(entity: str, label: str) -> str:
    """The label where it says something of its own, "" where it is one of the usual names: "Tehran" of Iran."""
    parts = split(label)
    return " ".join(parts) if (entity, parts) in known().contested else ""
