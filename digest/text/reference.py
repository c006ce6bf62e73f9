"""What the words of a sentence refer to, as far as closed word lists show it: names, speech, antecedents.

No grammar is parsed. Each function errs towards "this has no antecedent": a sentence wrongly held to lean on another is
only passed over, one wrongly held to stand alone misleads.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from digest import resources
from digest.text.normalize import fold
from digest.text.tokens import tokens

DEFINITE_REACH = 8
"""Words after "the" within which a name makes it known which one is meant; longer noun phrases are rare in news."""

_CLAUSE = frozenset("and but or that who which whom to as when while after before if because since by for said says".split())
_DETERMINERS = frozenset("a an the his her its their that this these those no some any how what why whether".split())


@dataclass(frozen=True, slots=True)
class View:
    """A sentence taken apart, all of its tuples in step, one item a word.

    `lower` are the words folded, `capital` whether each opens with a capital letter, `quoted` whether it stands in a
    quotation, `before` the characters between a word and the one before it, folded, as `after` those that follow it.
    `whole` marks the words of quotations that open with a capital, as somebody's whole sentences do.
    """

    lower: tuple[str, ...]
    capital: tuple[bool, ...]
    quoted: tuple[bool, ...]
    whole: tuple[bool, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.lower)

    def word(self, i: int) -> str:
        """The folded word at `i`, "" outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""


@cache
def lexicon(section: str, name: str) -> frozenset[str]:
    """A list of single words of `data/standalone.toml`."""
    return frozenset(resources.table("standalone")[section][name].split())


@lru_cache(maxsize=1024)
def view(text: str) -> View:
    """`text`, a sentence or a little more, taken apart."""
    found = tokens(text)
    plain = fold(text)
    before = tuple(plain[(found[i - 1].end if i else 0) : token.start] for i, token in enumerate(found))
    after = (*before[1:], plain[found[-1].end :]) if found else ()
    capital = tuple(token.text[0].isupper() for token in found)
    quoted = _quoted(before)
    return View(
        tuple(plain[token.start : token.end] for token in found),
        capital,
        quoted,
        _whole(quoted, capital),
        before,
        after,
    )


def _quoted(before: tuple[str, ...]) -> tuple[bool, ...]:
    """For each word whether an odd number of double quotation marks stands before it."""
    result, inside = [], False
    for gap in before:
        inside ^= gap.count('"') % 2 == 1
        result.append(inside)
    return tuple(result)


def _whole(quoted: tuple[bool, ...], capital: tuple[bool, ...]) -> tuple[bool, ...]:
    """For each word whether it stands in a quotation whose first word has a capital."""
    result: list[bool] = []
    for i, inside in enumerate(quoted):
        opens = inside and (i == 0 or not quoted[i - 1])
        result.append(capital[i] if opens else inside and result[i - 1])
    return tuple(result)


def is_name(v: View, i: int) -> bool:
    """Whether the word at `i` is part of a name: a capital, and neither a common opener nor of the calendar."""
    if not v.capital[i] or v.lower[i] in lexicon("names", "calendar") or v.lower[i] == "i":
        return False
    opens = i == 0 or '"' in v.before[i] or ":" in v.before[i]
    if not opens or (i + 1 < len(v) and v.capital[i + 1] and not v.after[i].strip()):
        return True
    return _is_opening_name(v, i)


def _is_opening_name(v: View, i: int) -> bool:
    """Whether the capitalized word that opens a sentence is a name: one known, or the subject of a verb."""
    word = v.lower[i]
    if word in resources.words("stopwords") or word in lexicon("nouns", "openers") or word in lexicon("nouns", "plurals"):
        return False
    if word in _not_persons() or word.endswith("'s"):
        return True
    return not word.endswith(("ing", "ly", "ed", "s")) and (_opens_verb(v, i + 1) or v.after[i].strip() == ",")


def _opens_verb(v: View, i: int) -> bool:
    """Whether the word at `i` is a known or a regular past verb, or an adverb before one."""
    word = v.word(i)
    return word in lexicon("verbs", "finite") or word in lexicon("speech", "verbs") or word.endswith(("ed", "ly")) or word == "also"


@cache
def _not_persons() -> frozenset[str]:
    """Capitalized words that are not somebody."""
    return lexicon("names", "countries") | lexicon("names", "peoples") | lexicon("names", "cities_and_bodies")


def is_person(v: View, i: int) -> bool:
    """Whether the word at `i` is likely part of somebody's name, not of a place's or an institution's."""
    word = v.lower[i].removesuffix("'s").rstrip("'")
    if not is_name(v, i) or word in _not_persons():
        return False
    if len(word) < 2 or v.word(i + 1).removesuffix("'s") in _not_persons():
        return False
    start = i
    while start and v.capital[start - 1] and not v.before[start].strip():
        start -= 1
    lead = v.word(start - 1)
    return lead not in ("the", "in", "at", "near", "across") or v.word(start) in lexicon("names", "titles")


def person_before(v: View, i: int) -> bool:
    """Whether somebody was named or introduced ("a man") before the word at `i`, in the same voice."""
    return any(_same_voice(v, j, i) and (is_person(v, j) or _introduced_person(v, j)) for j in range(i))


def _introduced_person(v: View, j: int) -> bool:
    """Whether the word at `j` is a person noun that an indefinite article or a name before it makes known."""
    if v.lower[j] not in lexicon("nouns", "persons"):
        return False
    return any(v.lower[k] in ("a", "an", "one", "another", "who", "any", "each", "every") for k in range(max(0, j - 4), j))


def other_person_before(v: View, i: int) -> bool:
    """Whether somebody "him" can mean stands before the word at `i`: in another clause, as it is not "himself"."""
    clause = next((j for j in range(i - 1, 0, -1) if "," in v.before[j] or v.lower[j] in _CLAUSE), 0)
    return person_before(v, clause) if clause else False


def thing_before(v: View, i: int) -> bool:
    """Whether some name or noun stands before the word at `i` that "it" can mean, in the same voice.

    A name that may be a person's counts only for who "said it would": companies are named like people.
    """
    said = v.word(i - 1) in lexicon("speech", "verbs") or v.word(i - 1) == "that"
    return any(
        _same_voice(v, j, i) and _is_noun(v, j) and not _is_plural(v.lower[j]) and (said or not (v.capital[j] and is_person(v, j)))
        for j in range(i)
    )


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _not_persons()


def many_before(v: View, i: int) -> bool:
    """Whether something that "they" can mean stands before the word at `i`, in the same voice."""
    plural = lexicon("nouns", "plurals")
    return any(
        _same_voice(v, j, i)
        and (
            v.lower[j] in plural
            or v.lower[j] == "and"
            or (v.lower[j].endswith("s") and len(v.lower[j]) > 3 and _is_noun(v, j))
            or (is_name(v, j) and not is_person(v, j))
        )
        for j in range(i)
    )


def name_before(v: View, i: int) -> bool:
    """Whether any name stands before the word at `i`, in the same voice."""
    return any(_same_voice(v, j, i) and is_name(v, j) for j in range(i))


def place_before(v: View, i: int) -> bool:
    """Whether a name after a preposition, as a place's is, stands before the word at `i`, in the same voice."""
    locative = ("in", "of", "at", "near", "on", "from", "to", "around", "outside", "inside", "over", "across", "into")
    return any(
        _same_voice(v, j, i) and is_name(v, j) and v.lower[j] not in lexicon("names", "peoples") and (v.lower[j].endswith("'s") or any(v.word(k) in locative for k in (j - 1, j - 2)))
        for j in range(i)
    )


def _same_voice(v: View, j: int, i: int) -> bool:
    """Whether the word at `j` can be what the one at `i` refers to.

    A quotation of whole sentences knows only what was said in it; the text around it, only what the text says.
    """
    if v.whole[i]:
        return v.quoted[j]
    return not v.quoted[j]


def _is_noun(v: View, j: int) -> bool:
    """Whether the word at `j` can be a noun, which is to say: is no function word, no known verb, no date."""
    word = v.lower[j]
    return not (
        word in resources.words("stopwords")
        or word in lexicon("verbs", "finite")
        or word in lexicon("speech", "verbs")
        or word in lexicon("names", "calendar")
        or word.isdigit()
        or word.endswith("ly")
    )


def dangling_definite(v: View, i: int) -> bool:
    """Whether the noun phrase that "the" opens at `i` does not say which one it means.

    It does by a name or a year within it ("the Syrian army", "the city of Aleppo"), by what it is of ("the number of
    people"), by an apposition, or by naming what there is only one of.
    """
    if v.word(i + 1) in lexicon("nouns", "unique"):
        return False
    for j in range(i + 1, min(i + 1 + DEFINITE_REACH, len(v))):
        word = v.lower[j]
        if _is_year(word):
            return False
        if v.capital[j] and word not in lexicon("names", "calendar") and word != "i":
            return _is_one_of_many(v, j)
        if "," in v.before[j] or ";" in v.before[j] or (v.quoted[j] and not v.quoted[i]):
            return True
        if word == "of" and not _points_back(v.word(j + 1)):
            return False
        if _is_verb(v, j, i):
            return True
    return True


def _is_one_of_many(v: View, j: int) -> bool:
    """Whether the name at `j` only says of which place or body somebody is one: "the Texas senator", "the Republican"."""
    many = lexicon("nouns", "roles")
    for k in range(j, min(j + 4, len(v))):
        if v.lower[k] in many:
            return not (k + 1 < len(v) and v.capital[k + 1]) and v.word(k + 1) != "of"
        if not v.capital[k] and k > j:
            return False
    return False


def _points_back(word: str) -> bool:
    return word in {"the", "this", "that", "these", "those", "his", "her", "its", "their", "such", "them", "it", "him", ""}


def _is_verb(v: View, j: int, the: int) -> bool:
    """Whether the word at `j` ends the noun phrase opened at `the` as its verb."""
    word = v.lower[j]
    if word in lexicon("verbs", "finite") or word in lexicon("speech", "verbs"):
        return True
    if j <= the + 1:
        return False
    if word.endswith("s") and v.word(j + 1) in _DETERMINERS and not v.lower[j - 1].endswith("s"):
        return True
    return word.endswith("ed") and not v.lower[j - 1].endswith("ly")


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")
