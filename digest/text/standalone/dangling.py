"""Rules about words within a sentence that point out of it."""

from __future__ import annotations

from digest import resources
from digest.text.standalone.reference import (
    many_before,
    name_before,
    other_person_before,
    person_before,
    place_before,
    same_voice,
    thing_before,
)
from digest.text.standalone.views import View, grammar, lexicon, phrases, spaced


def pronoun_unknown(v: View) -> bool:
    """A personal pronoun stands before anything that it can mean."""
    front = next((i for i in range(1, len(v)) if "," in v.before[i] and not v.quoted[i]), 0)
    return any(_is_unresolved(v, i, front) for i in range(len(v)))


def _is_unresolved(v: View, i: int, front: int) -> bool:
    """Whether the word at `i` is a pronoun without antecedent; in a fronted phrase the subject at `front` may be it."""
    plain = v.lower[i].partition("'")[0]
    forward = i < front and not v.quoted[i]
    if _says_aside(v, i):
        return True
    if plain in grammar("he"):
        known = other_person_before(v, i) if plain == "him" else person_before(v, i)
        return not known and not (forward and v.persons[front])
    if plain in grammar("they"):
        return not many_before(v, i) and not (forward and v.names[front])
    if plain in grammar("it"):
        return not thing_before(v, i) and not (forward and v.names[front])
    return False


def _says_aside(v: View, i: int) -> bool:
    """Whether the word at `i` is the pronoun of who says what the sentence tells, ", he said": nobody knows who."""
    if v.lower[i] not in grammar("speakers") or v.quoted[i] or not v.before[i].strip():
        return False
    verb = i + 2 if v.word(i + 1) in grammar("auxiliary") or v.word(i + 1).endswith("ly") else i + 1
    return v.word(verb) in lexicon("speech", "verbs") and _ends_aside(v, verb)


def _ends_aside(v: View, verb: int) -> bool:
    """Whether the clause of the verb of saying at `verb` has no content of its own."""
    return bool(v.after[verb].strip()) or v.word(verb + 1) in grammar("prepositions")


def is_pointed(v: View, i: int) -> bool:
    """Whether the demonstrative at `i` points to the time or place of writing, or forward."""
    after = v.word(i + 1)
    if after in ("past", "coming"):
        after = v.word(i + 2)
    if after in lexicon("within", "deictic"):
        return True
    if v.lower[i] == "those" and (after in grammar("those") or after.endswith(("ing", "ed"))):
        return True
    return v.quoted[i] and v.lower[i] == "this" and after in lexicon("within", "deictic_quoted")


def demonstrates(v: View) -> bool:
    """ "this", "these", "such" or "after that" points to what was said before."""
    for i, word in enumerate(v.lower):
        after = v.word(i + 1)
        if word in ("this", "these", "those") and not is_pointed(v, i):
            return True
        if word == "such" and after != "as":
            return True
        if word == "that" and v.word(i - 1) in grammar("prepositions") and after != "of" and not v.before[i].strip():
            return True
        reported = v.word(i - 1) in lexicon("speech", "verbs") or v.word(i - 1) in lexicon("speech", "thought")
        if word == "that" and reported and after in lexicon("verbs", "finite"):
            return True
        if word == "that" and _is_singled_out(v, i):
            return True
        if word == "both" and not v.quoted[i] and "and" not in v.lower[i : i + 9]:
            return True
    return False


def _is_singled_out(v: View, i: int) -> bool:
    """Whether "that" at `i` points to one noun ("that decision", "that prior position") and opens no clause."""
    after, then = v.word(i + 1), v.word(i + 2)
    if after in lexicon("within", "singling"):
        return True
    if v.word(i - 1).endswith("ed") and (v.after[i + 1 : i + 2] != (" ",) or then in grammar("moment")):
        return after not in lexicon("names", "calendar") and v.word(i - 1) not in lexicon("speech", "verbs")
    clause = then in lexicon("verbs", "finite") or then.endswith("ed") or v.word(i - 1) in lexicon("speech", "verbs")
    return after in lexicon("nouns", "events") and not after.endswith("s") and not clause


def noun_unknown(v: View) -> bool:
    """ "the move", "the man", "the city" where no move, man or city was spoken of."""
    for i, word in enumerate(v.lower):
        if word != "the" or v.quoted[i]:
            continue
        noun = i + 2 if v.word(i + 1) in lexicon("within", "vague") | lexicon("names", "calendar") else i + 1
        head = v.word(noun).removesuffix("'s")
        if is_listed(head) and not _is_completed(v, noun) and not _is_grounded(v, i, head):
            return True
    return False


def _is_completed(v: View, noun: int) -> bool:
    """Whether words right after the noun say which one is meant, or make another noun of it."""
    after = v.word(noun + 1)
    if not after or v.after[noun].strip() or v.lower[noun].endswith("'s"):
        return False
    place = v.lower[noun] in lexicon("nouns", "places")
    if after == "for" and place:
        return False
    if after in grammar("complement"):
        return v.word(noun + 2) not in lexicon("names", "calendar")
    if after in grammar("locative_complement"):
        then = v.word(noun + 2)
        named = noun + 2 < len(v) and v.capital[noun + 2] and then not in lexicon("names", "calendar")
        return named or (then in grammar("determiners") and not place)
    if v.capital[noun + 1]:
        return after not in lexicon("names", "calendar")
    return not (after in resources.words("stopwords") or after in lexicon("verbs", "finite") or after.endswith("ed"))


def _is_grounded(v: View, i: int, noun: str) -> bool:
    """Whether `noun`, of the definite at `i`, was introduced, or can mean what the clause before told."""
    if noun in lexicon("nouns", "events"):
        told = any(v.lower[j] in grammar("boundary") for j in range(1, i)) and name_before(v, i)
        return noun in v.lower[:i] or (
            told and v.word(i - 1) not in lexicon("speech", "verbs") and v.word(i - 1) != "that"
        )
    return is_introduced(v, i, noun)


def is_introduced(v: View, i: int, head: str) -> bool:
    """Whether `head`, the noun of the definite at `i`, was introduced before it."""
    if any(v.lower[j] == head and same_voice(v, j, i) for j in range(i)):
        return True
    if head in lexicon("nouns", "persons"):
        return person_before(v, i)
    if head in lexicon("nouns", "places"):
        return place_before(v, i)
    return head in lexicon("nouns", "bodies") and name_before(v, i)


def is_listed(word: str) -> bool:
    return any(word in lexicon("nouns", kind) for kind in ("persons", "bodies", "places", "events"))


def points_out(v: View) -> bool:
    """A phrase or an adverb set off by commas points out of the sentence."""
    text = " " + spaced(v, len(v))
    plain = text.replace(",", "")
    if any(f" {phrase}" in text or f" {phrase}" in plain for phrase in phrases("within")):
        return True
    return any(
        not v.quoted[i]
        and (
            (word in lexicon("within", "parenthetical") and "," in v.before[i] and v.after[i].strip()[:1] in (",", "."))
            or (word in lexicon("within", "adversative") and ("," in v.before[i] or "," in v.after[i]))
            or word == "here"
            or (word == "there" and not _is_existential(v, i) and not _is_located(v, i))
        )
        for i, word in enumerate(v.lower)
    )


def _is_existential(v: View, i: int) -> bool:
    """Whether "there" at `i` only says that something is: "there were", "are there"; not "officials there said"."""
    before, after = v.word(i - 1), v.word(i + 1)
    if v.after[i].strip()[:1] in (",", "."):
        return False
    if before in grammar("being") and after not in lexicon("speech", "verbs"):
        return True
    people = before in lexicon("nouns", "plurals") or (
        before in lexicon("nouns", "openers") and not v.before[i].strip()
    )
    return after in grammar("being") and not people


def _is_located(v: View, i: int) -> bool:
    """Whether the name of a place that "there" can mean stands before the word at `i`."""
    return any(v.names[j] and v.word(j - 1) in ("in", "at", "near", "of") for j in range(i))


def carries_on(v: View) -> bool:
    """ "he added", "went on to say", "further said": something was said before."""
    for i, word in enumerate(v.lower):
        if v.quoted[i]:
            continue
        after, gap = v.word(i + 1), v.after[i].strip()
        if word in lexicon("speech", "more") and (after == "that" or gap or i + 1 == len(v)):
            return True
        if (word == "went" and after == "on") or (word == "further" and after in lexicon("speech", "verbs")):
            return True
    return False


def comments_follow(v: View) -> bool:
    """ "Smith's comments came after …": what was commented is not said."""
    return any(
        v.lower[i].endswith(("'s", "s'"))
        and v.word(i + 1) in lexicon("nouns", "events")
        and v.word(i + 2) in grammar("follow")
        for i in range(min(6, len(v)))
    )


def names_nothing(v: View) -> bool:
    """It has no name, no date and no figure: it could be of any place and any time."""
    calendar = lexicon("names", "calendar")
    return not any(
        v.names[i] or (v.capital[i] and word in calendar) or word[0].isdigit() for i, word in enumerate(v.lower)
    )
