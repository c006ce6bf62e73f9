"""What of weight is among the words that only one version of an utterance has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.model.utterances import ChangePlace, Telling
from digest.text.language import stopwords
from digest.text.normalize import bare
from digest.text.tokens import tokens
from digest.utterances.alignment import Range
from digest.utterances.passages import Passage, Word
from digest.utterances.spelling import spelled

_NEAR = 4
"""Words beside a cut within which a word turns what is quoted; further off it belongs to another clause."""
_NEGATION = frozenset(
    {"not", "no", "never", "none", "neither", "nor", "nobody", "nothing", "cannot", "without", "hardly", "barely"}
)
_CONDITION = frozenset({"if", "unless", "until", "except", "only"})
_CONTRAST = frozenset({"but", "although", "though", "however"})
_MARKS = frozenset("\"“”„‟«»'‘’‚‛`(")
_NO_NUMBER = frozenset({"1", "1st"})
"""One and first, which mostly count nothing."""
_SPELLED = 0.6
"""Likeness in letters of two spellings of one name: Moammar, Muammar."""
_ADDING = frozenset({("not", "only"), ("but", "also"), ("not", "just")})
_SAYING = frozenset({"say", "said", "says", "saying", "tell", "told", "claim", "claimed", "suggest", "suggested"}) | {
    *("mean", "meant", "think", "thought", "thinking", "believe", "believed", "believing", "imply", "implied"),
    *map(spelled, ("promise", "promised")),
}
"""Verbs by which a negation before them takes back all that follows: "I never said that"."""
_KINDS: tuple[Telling, ...] = ("number", "name", "negation")

Own = frozenset[str]
"""Words of an outlet in one sentence, as keys."""


def turns(key: str) -> bool:
    """Whether a word negates or limits what is said."""
    return _negates(key) or key in _CONDITION


def unsays(words: Sequence[Word]) -> bool:
    """Whether an opening says that what follows was not said or is not thought, without which it is its contrary."""
    keys = [word.key for word in words]
    return any(map(_negates, keys)) and not _SAYING.isdisjoint(keys)


def left_out(passage: Passage, places: Range, place: ChangePlace, around: Own, kept: Own) -> tuple[Telling, ...]:
    """What turns the sense among words that the other outlet lacks.

    `kept` are the words that it quotes of the sentence, `around` those it says in its own: where it negates there, it
    may have left nothing out.
    """
    near = [key for key in _beside(passage, places, place) if key not in kept and key not in around]
    negated = any(_negates(key) for key in near) and not any(map(_negates, around))
    limited = any(key in _CONDITION or (place == "end" and key in _CONTRAST) for key in near)
    kinds: tuple[tuple[Telling, bool], ...] = (("negation", negated), ("condition", limited))
    return tuple(kind for kind, holds in kinds if holds)


def _negates(key: str) -> bool:
    return key in _NEGATION or key.endswith("n't")


def _beside(passage: Passage, places: Range, place: ChangePlace) -> list[str]:
    """The words that are left out near what is quoted, in its sentence; the "no" that opens an answer is none."""
    start, end = places
    words = passage.words[start:end]
    if place == "inside":
        return _turning(words) if words[0].sentence == words[-1].sentence else []
    dotted = words[0].gap if place == "end" else end < len(passage.words) and passage.words[end].gap
    if dotted:
        return []
    near = words[:_NEAR] if place == "end" else words[-_NEAR:]
    answer = place == "start" and words[0].key == "no"
    return _turning([word for word in near if not (answer and word is words[0])])


def _turning(words: Sequence[Word]) -> list[str]:
    """The keys without `not only` and `but also`, which add and turn nothing."""
    keys = [word.key for word in words]
    adding = {i for i in range(len(keys) - 1) if (keys[i], keys[i + 1]) in _ADDING}
    return [key for i, key in enumerate(keys) if i not in adding and i - 1 not in adding]


def around(passage: Passage, at: int) -> Own:
    """The outlet's own words in the sentence that holds the word at a place, or the last one."""
    article, first = passage.article, passage.words[min(at, len(passage.words) - 1)].start
    place = article.sentence_index(first)
    if place < 0:
        return frozenset()
    sentence = article.sentences[place]
    direct = {word.start for word in passage.words}
    own = (t for t in tokens(sentence.text) if sentence.start + t.start not in direct)
    return frozenset(spelled(token.text) for token in own)


def quoted(passage: Passage, at: int) -> Own:
    """The direct words of the sentence that holds the word at a place, or the last one."""
    number = passage.words[min(at, len(passage.words) - 1)].sentence
    return frozenset(word.key for word in passage.words if word.sentence == number)


def replaced(one: Passage, places: Range, other: Passage, others: Range) -> tuple[Telling, ...]:
    """What of weight only one of two runs has that stand in each other's place."""
    sides = _weighty(one, places), _weighty(other, others)
    short = _one_name([w.key for w in one.words[slice(*places)]], [w.key for w in other.words[slice(*others)]])
    return tuple(kind for kind in _KINDS if sides[0][kind] != sides[1][kind] and not (kind == "name" and short))


def _one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs may be one name in two spellings."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, "".join(one), "".join(other)).ratio() >= _SPELLED


def _weighty(passage: Passage, places: Range) -> Mapping[Telling, frozenset[str]]:
    words: Sequence[Word] = passage.words[slice(*places)]
    return {
        "number": frozenset(w.key for w in words if w.key[:1].isdigit() and w.key not in _NO_NUMBER),
        "name": frozenset(bare(w.key) for k, w in enumerate(words, places[0]) if _is_name(passage, k)),
        "negation": frozenset("not" for w in words if _negates(w.key)),
    }


def _is_name(passage: Passage, at: int) -> bool:
    """A word with a capital that does not open its sentence."""
    word = passage.words[at]
    text = passage.article.text
    opens = at == 0 or passage.words[at - 1].sentence != word.sentence or text[word.start - 1] in _MARKS
    common = word.key in stopwords("en") or word.key.startswith("i'")
    return not opens and not common and text[word.start].isupper()
