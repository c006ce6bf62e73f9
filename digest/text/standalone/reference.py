"""What the words of a sentence can refer to within it: antecedents of pronouns and of definite nouns.

Each function errs towards "nothing": a sentence wrongly held to lean on another is only passed over, one wrongly held
to stand alone misleads.
"""

from __future__ import annotations

from digest import resources
from digest.text.standalone.views import LONGEST_NAME, View, grammar, lexicon, not_persons

DEFINITE_REACH = 8
"""Words after "the" within which a name makes it known which one is meant; longer noun phrases are rare in news."""


def person_before(v: View, i: int) -> bool:
    """Whether somebody was named or introduced ("a man") before the word at `i`, in the same voice."""
    return any(same_voice(v, j, i) and (v.persons[j] or _introduced_person(v, j)) for j in range(i))


def _introduced_person(v: View, j: int) -> bool:
    """Whether the word at `j` is a person noun that an indefinite article or a name before it makes known.

    "A Republican majority" is nobody.
    """
    if v.lower[j] not in lexicon("nouns", "persons") or _qualifies(v, j):
        return False
    return any(
        v.lower[k] in ("a", "an", "one", "another", "who", "any", "each", "every") for k in range(max(0, j - 4), j)
    )


def _qualifies(v: View, j: int) -> bool:
    """Whether the noun at `j` is only part of another right after it."""
    after = v.word(j + 1)
    if v.after[j] != " " or not after or v.capital[j + 1] or _is_verb(v, j + 1, j - 1):
        return False
    return _is_noun(v, j + 1)


def other_person_before(v: View, i: int) -> bool:
    """Whether somebody "him" can mean stands before the word at `i`: in another clause, as it is not "himself"."""
    clause = next((j for j in range(i - 1, 0, -1) if "," in v.before[j] or v.lower[j] in grammar("clause")), 0)
    return person_before(v, clause) if clause else False


def clause_start(v: View, i: int) -> int:
    """Before which word the antecedent of the pronoun at `i` stands: its clause's first if it is an object, else `i`.

    "Norway rejected it" does not mean that Norway rejected Norway. What follows a verb or a preposition and has no verb
    after it is an object.
    """
    before, after = v.word(i - 1), v.word(i + 1)
    governed = before.endswith("ed") or before in lexicon("verbs", "finite") or before in grammar("prepositions")
    if v.lower[i] not in ("it", "them") or not governed or after in lexicon("verbs", "finite") or after.endswith("ed"):
        return i
    return next((j for j in range(i - 1, 0, -1) if v.lower[j] in grammar("clause")), 0)


def thing_before(v: View, i: int) -> bool:
    """Whether some name or noun stands before the word at `i` that "it" can mean, in the same voice.

    A name that may be a person's counts only for who "said it would": companies are named like people.
    """
    said = v.word(i - 1) in lexicon("speech", "verbs") or v.word(i - 1) == "that"
    reach = i if said else clause_start(v, i)
    return any(
        same_voice(v, j, i)
        and _is_noun(v, j)
        and not _is_plural(v.lower[j])
        and (said or not (v.capital[j] and v.persons[j]))
        for j in range(reach)
    )


def _is_plural(word: str) -> bool:
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in not_persons()
    )


def many_before(v: View, i: int) -> bool:
    """Whether something that "they" can mean stands before the word at `i`, in the same voice."""
    plural = lexicon("nouns", "plurals")
    return any(
        same_voice(v, j, i)
        and (
            v.lower[j] in plural
            or v.lower[j] == "and"
            or (v.lower[j].endswith("s") and len(v.lower[j]) > 3 and _is_noun(v, j))
            or (v.names[j] and not v.persons[j])
        )
        for j in range(clause_start(v, i))
    )


def name_before(v: View, i: int) -> bool:
    """Whether any name stands before the word at `i`, in the same voice."""
    return any(same_voice(v, j, i) and v.names[j] for j in range(i))


def place_before(v: View, i: int) -> bool:
    """Whether a name after a preposition, as a place's is, stands before the word at `i`, in the same voice.

    A country's does not count: "the city" is none.
    """
    locative = grammar("locative")
    wide = lexicon("names", "peoples") | lexicon("names", "countries")
    return any(
        same_voice(v, j, i)
        and v.names[j]
        and v.lower[j].removesuffix("'s") not in wide
        and any(v.word(k) in locative for k in (j - 1, j - 2))
        for j in range(i)
    )


def same_voice(v: View, j: int, i: int) -> bool:
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


def dangling_definite(v: View, i: int, *, fronted: bool = False) -> bool:
    """Whether the noun phrase that "the" opens at `i` does not say which one it means.

    It does by a name or a year in it ("the Syrian army", "the city of Aleppo"), by what it is of ("the number of
    people"), by an apposition, or by naming what there is only one of. After a `fronted` phrase ("In the interview,
    Anna Holm …") what follows the comma is the subject, no apposition.
    """
    if v.word(i + 1) in lexicon("nouns", "unique"):
        return False
    for j in range(i + 1, min(i + 1 + DEFINITE_REACH, len(v))):
        word = v.lower[j]
        if _is_year(word):
            return False
        parted = "," in v.before[j] or ";" in v.before[j] or (v.quoted[j] and not v.quoted[i])
        if v.capital[j] and word not in lexicon("names", "calendar") and word != "i" and not (parted and fronted):
            return _is_one_of_many(v, j) or (parted and _names_speaker(v, j))
        if parted:
            return True
        if word == "of" and not _points_back(v.word(j + 1)):
            return False
        if _is_verb(v, j, i):
            return True
    return True


def _names_speaker(v: View, j: int) -> bool:
    """Whether the name at `j` is that of who speaks, "The files, Rudd said", and no apposition."""
    end = next((k for k in range(j, min(j + LONGEST_NAME, len(v))) if not v.capital[k]), j)
    return v.lower[end] in lexicon("speech", "verbs")


def _is_one_of_many(v: View, j: int) -> bool:
    """Whether the name at `j` only says of which place or body somebody is one: "the Texas senator", "the
    Republican"."""
    many = lexicon("nouns", "roles")
    for k in range(j, min(j + 4, len(v))):
        if v.lower[k] in many:
            return not (k + 1 < len(v) and v.capital[k + 1]) and v.word(k + 1) != "of"
        if not v.capital[k] and k > j:
            return False
    return False


def _points_back(word: str) -> bool:
    return not word or word in grammar("backward")


def _is_verb(v: View, j: int, the: int) -> bool:
    """Whether the word at `j` ends the noun phrase opened at `the` as its verb."""
    word = v.lower[j]
    if word in lexicon("verbs", "finite") or word in lexicon("speech", "verbs"):
        return True
    if j <= the + 1:
        return False
    if word.endswith("s") and v.word(j + 1) in grammar("determiners") and not v.lower[j - 1].endswith("s"):
        return True
    return word.endswith("ed") and not v.lower[j - 1].endswith("ly")


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")
