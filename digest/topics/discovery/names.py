"""Which phrases can name a topic: noun phrases that say what happens, not who, where or when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from digest import resources
from digest.annotators.actors.lexicon import listed
from digest.annotators.actors.lexicon import names as people_words
from digest.annotators.actors.states import states
from digest.text.normalize import bare, fold, stem, stems
from digest.topics.discovery.candidates import Candidate
from digest.topics.discovery.usage import Usage

_NOUN = 0.5
"""Least share of the words beside a phrase that show a noun phrase, among those that show one or a verb."""
_VERB = 0.2
"""Share of occurrences before "the", "that" and the like from which the last word is a verb."""
_WHOLE = 0.4
"""Least share of occurrences that are no part of a longer run: "rights act" is no phrase beside "voting rights act"."""
_BACK = 0.2
"""Least share of the articles with a phrase that come back to it."""
_BACK_BY_FEW = 0.4
"""The same where two or three do: "coronavirus pandemic" is said twice in articles on other matters."""
_LED = 0.3
_LED_BY_FEW = 0.5
"""Least share of those in which it stands in the headline or the lead; and where they are few and none has it in the
headline."""
FEW = 10
"""Articles that come back to a phrase up to which (exclusive) it may be a detail: "smoke damage" in reports of one
fire."""
_FEWEST_LED = 2
_FEWEST_HEADLINES = 2
"""Headlines without which nothing can be told of them."""
_SHORTEST = 3
"""Letters of a word without a capital."""
_PLACED = 0.21
"""Share of the prepositions and articles before a name that are "in" and the like, from which it is a place's."""
_LONGEST_ACRONYM = 5
"""Letters; what is longer and all capitals is a heading."""
_FEWEST_ALONE = 4
"""Articles that come back to a name of one word: it is the likeliest to be a person's after all."""
_WHOLE_ALONE = 0.6
"""As `_WHOLE`, of a name of one word: given names stand before surnames."""
_PLACED_ALONE = 0.05
"""The same of all its occurrences, for a name of one word."""
_SAYS = 0.02
"""Share of a name's occurrences before a verb of saying from which it is that of somebody who acts."""
_OWNS = 0.1
"""The same for its possessive."""
_ABOUT = 0.5
"""Share of the articles with a name of one word that come back to it: a company is also named in passing."""


def names_topic(candidate: Candidate, usage: Usage) -> bool:
    """Whether the phrase can be the name of a topic."""
    if not _is_noun_phrase(candidate):
        return False
    words = [bare(word) for word in form(candidate).replace("-", " ").split()]
    keys = candidate.key.split()
    if len(candidate.salient) < _BACK * len(candidate.articles):
        return False
    if candidate.leading < _LED * len(candidate.salient) or _is_furniture(form(candidate)):
        return False
    if stem(words[-1]) in _empty_heads() or words[-1] in _ends() or words[-1] in _nations():
        return False
    if (len(words) == 2 and words[0] in _broad()) or words[0] in listed("grammar", "particles"):
        return False
    if " " not in form(candidate):
        return len(words) == 1 and _is_name(candidate) and _alone(candidate, words[0], keys[0], usage)
    if any(word.islower() and word.endswith("ed") for word in form(candidate).split()[1:]):
        return False
    if words[-1].endswith("ed") and not usage.is_name(keys[-1]):
        return False
    return _names_cause(candidate, words, keys, usage)


def tells(candidate: Candidate) -> bool:
    """Whether the name of a topic tells what it is about: no idiom, and where few articles come back to it, no detail.

    A phrase that does not still sets its articles apart from those of other topics.
    """
    if candidate.key in _idioms():
        return False
    count = len(candidate.salient)
    is_headed = bool(candidate.headed) or candidate.headlined < _FEWEST_HEADLINES
    if count >= FEW:
        return is_headed or " " in candidate.key
    if count < _FEWEST_ALONE and (not is_headed or count < _BACK_BY_FEW * len(candidate.articles)):
        return False
    least = _LED if is_headed and " " in candidate.key else _LED_BY_FEW
    return candidate.leading >= max(_FEWEST_LED, least * count)


def form(candidate: Candidate) -> str:
    """The most usual form; of equally usual ones the first by its letters."""
    return min(candidate.forms, key=lambda text: (-candidate.forms[text], text))


def _is_name(candidate: Candidate) -> bool:
    return 2 * candidate.capitals >= candidate.count


def _is_noun_phrase(candidate: Candidate) -> bool:
    noun = candidate.left["noun"] + candidate.left["place"]
    if noun < _NOUN * (noun + candidate.left["verb"]) or not noun:
        return False
    if candidate.right["verb"] >= _VERB * candidate.count:
        return False
    return candidate.whole >= _WHOLE * candidate.count


def _alone(candidate: Candidate, word: str, key: str, usage: Usage) -> bool:
    """Whether a name of one word is that of a thing or an event, as far as can be told."""
    known = people_words()
    if word in known.given or word in known.not_people or word in known.titles or word in _known_bodies():
        return False
    if usage.is_person(key) or candidate.left["place"] > _PLACED_ALONE * candidate.count or not usage.is_name(key):
        return False
    if candidate.whole < _WHOLE_ALONE * candidate.count or len(candidate.salient) < _FEWEST_ALONE:
        return False
    if "." in form(candidate):
        return False
    if candidate.says > _SAYS * candidate.count or candidate.owns > _OWNS * candidate.count:
        return False
    return len(candidate.salient) >= _ABOUT * len(candidate.articles)


def _names_cause(candidate: Candidate, words: Sequence[str], keys: Sequence[str], usage: Usage) -> bool:
    """Whether a phrase names something other than a person, a place, a body or an outlet."""
    known = people_words()
    if _is_name(candidate) and fold(form(candidate)) in _known_bodies():
        return False
    if _is_name(candidate) and not listed("grammar", "particles").isdisjoint(words):
        return False
    if not _is_name(candidate):
        return not (usage.is_place(keys[-1]) or usage.is_person(keys[-1]))
    if words[0] not in _openers() and (usage.is_person(keys[-1]) or words[-1] in known.given):
        return False
    if usage.is_place(keys[-1]) or all(word in _nations() for word in words):
        return False
    noun = candidate.left["noun"] + candidate.left["place"]
    return candidate.left["place"] < _PLACED * noun


def _is_furniture(written: str) -> bool:
    """Whether it is a piece of a page ("Report abuse"), a heading all in capitals, or no words at all."""
    words = written.split()
    if all(fold(word) in resources.words("interface") for word in words):
        return True
    if written.isupper() and (len(words) > 1 or len(written) > _LONGEST_ACRONYM):
        return True
    return any(len(word) < _SHORTEST and word.islower() for word in words)


@cache
def _empty_heads() -> frozenset[str]:
    own = resources.table("discovery")["heads"]["nouns"].split()
    return frozenset(stem(word) for word in (*own, *people_words().titles))


@cache
def _idioms() -> frozenset[str]:
    """The keys of phrases that say of anything how it is reported, tried or judged."""
    return frozenset(
        " ".join(stems(line)) for line in resources.table("discovery")["idioms"]["phrases"].strip().splitlines()
    )


@cache
def _broad() -> frozenset[str]:
    return frozenset(resources.table("discovery")["heads"]["broad"].split())


@cache
def _openers() -> frozenset[str]:
    return frozenset(resources.table("discovery")["names"]["openers"].split())


@cache
def _ends() -> frozenset[str]:
    return frozenset(resources.table("discovery")["names"]["ends"].split())


@cache
def _nations() -> frozenset[str]:
    return frozenset(bare(word) for word in states().words)


@cache
def _known_bodies() -> frozenset[str]:
    """Bodies, their names' parts, agencies and outlets: they act in many topics and are none."""
    bodies = [
        form.replace("_", " ")
        for line in resources.lines("actors-bodies")
        for part in line.partition(":")[2].split(";")
        for form in part.split()
    ]
    parts = (
        " ".join(words[first:last])
        for words in (name.split() for name in bodies)
        for first in range(len(words))
        for last in range(first + 2, len(words) + 1)
    )
    outlets = (
        name.strip(" ~")
        for file in ("outlets", "agencies", "platforms")
        for line in resources.lines(file)
        for place, field in enumerate(line.split("|"))
        if place != 1
        for name in field.split(",")
    )
    return frozenset(fold(name) for name in (*bodies, *parts, *outlets))
