"""How one version of an utterance differs from the fullest one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.model import Article, Evidence
from digest.model.utterances import Change, ChangePlace, Difference, Telling
from digest.text.language import stopwords
from digest.text.tokens import words as words_of
from digest.utterances import telling
from digest.utterances.alignment import Aligned, Range
from digest.utterances.alignment import Change as Differing
from digest.utterances.passages import Passage, Word
from digest.utterances.telling import Own

_HIDDEN, _OTHER = 3, 2
"""Weights of a cut that nothing shows, and of other words of meaning."""
_CUT = 3
"""Words left out within a sentence before it is called shortened and not reworded."""
_SLIGHT = 3
"""Small words at the start or the end of a version that are no difference: "And I", "In fact"."""
_STUTTER = 4
"""Words that are said twice, at most, where somebody falters."""
_FOUND, _HALF = 5, 0.5
"""Words that an outlet quotes elsewhere, and how much of them, before they are not left out."""
_RUN = 3
_OPENING, _CLOSING, _STOPS = ("[", "("), ("]", ")"), (".", "?", "!")

Run = tuple[str, ...]
Quoted = Mapping[str, frozenset[Run]]
"""All that each article has in direct words, by its id, in runs of three words."""


def runs(passages: Iterable[Passage]) -> Quoted:
    """The runs of three direct words of each article."""
    found: dict[str, set[Run]] = {}
    for passage in passages:
        found.setdefault(passage.article.id, set()).update(_runs([word.key for word in passage.words]))
    return {id_: frozenset(own) for id_, own in found.items()}


def _runs(keys: Sequence[str]) -> list[Run]:
    return [tuple(keys[i : i + _RUN]) for i in range(len(keys) - _RUN + 1)]


def changes(fullest: Passage, versions: Sequence[Passage], stretch: Aligned, quoted: Quoted) -> tuple[Change, ...]:
    """What differs, in order, between the fullest passage and those that share one wording; `stretch` is of the first.

    Not a difference: what the outlet quotes elsewhere or says in its own words, small words at the ends, what is only
    said twice, an explanation in brackets.
    """
    version = versions[0]
    elsewhere = frozenset[Run]().union(*(quoted[passage.article.id] for passage in versions))
    found = []
    for differing in stretch.changes:
        place = _place(differing, stretch)
        one, other = fullest.words[slice(*differing.one)], version.words[slice(*differing.other)]
        if one and other:
            tells = any(not word.own for word in (*one, *other))
        elif one:
            around = _around(version, differing.other[0], place)
            tells = not _repeats(fullest.words, differing.one) and _tells(one, place, elsewhere, around)
        else:
            around = _around(fullest, differing.one[0], place)
            tells = not _repeats(version.words, differing.other)
            tells = tells and _tells(other, place, quoted[fullest.article.id], around)
        if tells:
            found.append(_change(fullest, version, differing, place))
    return tuple(_unhidden(c) for c in found) if _exchanged(found) else tuple(found)


def _unhidden(change: Change) -> Change:
    return replace(change, weight=_OTHER) if change.weight == _HIDDEN else change


def _exchanged(found: Sequence[Change]) -> bool:
    """Whether what one version lacks at a place may stand further on, in other words: it has words there that the
    other lacks."""
    inner = [c for c in found if not (c.first and c.words) and c.place != "start"]
    hidden = [c for c in inner if c.place == "inside" and not c.marked and size(c) >= _CUT]
    return any(bool(c.first) != bool(other.first) for c in hidden for other in inner)


def _around(passage: Passage, at: int, place: ChangePlace) -> Own:
    """What the outlet says in its own words around the place at which words are left out; nothing within quotation
    marks."""
    within = place == "inside" and passage.words[at].part == passage.words[at - 1].part
    return frozenset() if within else telling.around(passage, at)


def difference(found: Sequence[Change]) -> Difference:
    """What the changes of one version come to."""
    if _exchanged(found) or any(
        (c.first and c.words) or (c.place == "inside" and not c.marked and size(c) < _CUT) for c in found
    ):
        return "reworded"
    return "shortened" if found else "same"


def size(change: Change) -> int:
    """How many words a change has, on the side that has more."""
    return max(sum(len(words_of(e.text)) for e in side) for side in (change.first, change.words))


def evidence(passage: Passage, places: Range) -> tuple[Evidence, ...]:
    """The words as the article has them, one passage for each pair of marks that they stand in."""
    found: dict[int, list[Word]] = {}
    for word in passage.words[slice(*places)]:
        found.setdefault(word.part, []).append(word)
    return tuple(_bracketed(passage.article, own[0].start, own[-1].end) for own in found.values())


def stopped(passage: Passage, places: Range) -> tuple[Evidence, ...]:
    """The same with the stop that ends each."""
    article = passage.article
    found = evidence(passage, places)
    return tuple(article.evidence(e.start, e.end + (article.text[e.end : e.end + 1] in _STOPS)) for e in found)


def _bracketed(article: Article, start: int, end: int) -> Evidence:
    """The passage with the brackets around its first and its last word."""
    start -= article.text[start - 1 : start] in _OPENING
    end += article.text[end : end + 1] in _CLOSING
    return article.evidence(start, end)


def _repeats(words: Sequence[Word], places: Range) -> bool:
    """Whether some words only say again what stands beside them: "that I -- that I regret"."""
    start, end = places
    size = end - start
    beside = {w.key for w in (*words[max(0, start - size) : start], *words[end : end + size])}
    return 0 < size <= _STUTTER and all(word.key in beside for word in words[start:end])


def _place(differing: Differing, stretch: Aligned) -> ChangePlace:
    if differing.one[0] == stretch.one[0] and differing.other[0] == stretch.other[0]:
        return "start"
    return "end" if differing.one[1] == stretch.one[1] and differing.other[1] == stretch.other[1] else "inside"


def _tells(words: Sequence[Word], place: ChangePlace, elsewhere: frozenset[Run], around: Own) -> bool:
    """Whether words that only one of two has are worth telling, by what the other outlet has elsewhere and around."""
    spoken = [word.key for word in words if not word.own]
    if not spoken or (len(spoken) >= _FOUND and _stands(_runs(spoken), elsewhere)):
        return False
    if _said(spoken, around):
        return False
    if place == "inside":
        return True
    turning = any(telling.turns(key) for key in (spoken[1:] if place == "start" and spoken[0] == "no" else spoken))
    return turning or len(spoken) > _SLIGHT or any(key not in stopwords("en") for key in spoken)


def _said(spoken: Sequence[str], around: Own) -> bool:
    """Whether the outlet says the words, or half of those of meaning, in its own: If they "do not listen"."""
    if any(telling.turns(key) and key not in around for key in spoken):
        return False
    meant = [key for key in spoken if key not in stopwords("en")] or spoken
    return sum(key in around for key in meant) >= (_HALF if len(meant) > 1 else 1) * len(meant)


def _stands(own: Sequence[Run], elsewhere: frozenset[Run]) -> bool:
    return sum(run in elsewhere for run in own) >= _HALF * len(own)


def _change(fullest: Passage, version: Passage, differing: Differing, place: ChangePlace) -> Change:
    one, other = fullest.words[slice(*differing.one)], version.words[slice(*differing.other)]
    if one and other:
        marked = any(word.own for word in (*one, *other))
        kinds = () if marked else telling.replaced(fullest, differing.one, version, differing.other)
    else:
        longer, places = (fullest, differing.one) if one else (version, differing.other)
        shorter, at = (version, differing.other[0]) if one else (fullest, differing.one[0])
        around = _around(shorter, at, place)
        kinds = telling.left_out(longer, places, place, around, telling.quoted(shorter, at))
        marked = place != "inside" or _marked(shorter.words, at)
    hidden = place == "inside" and not marked and bool(one) != bool(other)
    weight = _weight((*one, *other), place, kinds, hidden)
    return Change(place, evidence(fullest, differing.one), evidence(version, differing.other), marked, weight, kinds)


def _weight(words: Sequence[Word], place: ChangePlace, kinds: Sequence[Telling], hidden: bool) -> int:
    if kinds:
        return 5 if "number" in kinds or "name" in kinds else 4
    if all(word.key in stopwords("en") for word in words):
        return 1
    if hidden and len(words) >= _CUT:
        return _HIDDEN
    return 1 if place == "start" else _OTHER


def _marked(words: Sequence[Word], at: int) -> bool:
    """Whether a version shows that it has left something out in front of the word at a place."""
    return words[at].gap or words[at].own or words[at - 1].own or words[at].part != words[at - 1].part
