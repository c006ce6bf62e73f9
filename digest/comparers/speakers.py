"""Who of several articles' speakers is one person.

Each article tells its speakers by its own lights: "Holm" where it has no full name, "Anna Holm", "Anna B. Holm". Here a
speaker takes the name that the rules of `_people` give to the person over all articles, so that what one person says is
told of one person. Bodies, groups and names of which no article tells more are left as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.annotators.actors import entities
from digest.annotators.actors.forms import name_key
from digest.annotators.actors.lexicon import family_names
from digest.comparers import _people
from digest.model import LabelMention, Quote


def unified(
    quotes: Mapping[str, Sequence[Quote]], mentions: Mapping[str, Sequence[LabelMention]]
) -> dict[str, tuple[Quote, ...]]:
    """The quotes of each article, by its id, with the speakers named as over all articles; else as they were.

    `mentions` are the labels of the same articles; linear in both.
    """
    people = [m for found in mentions.values() for m in found if not _impersonal(m.entity)]
    known = _Known(people)
    spoken = [m for found in quotes.values() for quote in found if (m := known.mention(quote)) is not None]
    meant = _people.unified([*people, *spoken])
    return {
        article: tuple(known.renamed(quote, article, meant) for quote in found) for article, found in quotes.items()
    }


class _Known:
    """The people of all articles: what their names end with, or begin with where the surname stands first."""

    def __init__(self, people: Sequence[LabelMention]) -> None:
        keys = {name_key(name) for name in {m.entity for m in people}}
        self.full = {_people.ends(key) for key in keys if len(key) > 1}
        self.surnames = {word for key in keys if key for word in (key[0], key[-1])}
        self.own: dict[_people.Place, set[_people.Ends]] = {}
        for key, article in sorted({(name_key(m.entity), m.evidence.article) for m in people}):
            for word in {key[0], key[-1]} if len(key) > 1 else ():
                self.own.setdefault((article, word), set()).add(_people.ends(key))

    def mention(self, quote: Quote) -> LabelMention | None:
        """The speaker as a label of the article, None where it is no person of whom the labels know."""
        if quote.speaker is None or quote.mention is None or _impersonal(quote.speaker):
            return None
        key = name_key(quote.speaker)
        if len(key) > 1:
            return _label(quote.speaker, quote, False) if _people.ends(key) in self.full else None
        return _label(quote.speaker, quote, True) if key and key[0] in self.surnames else None

    def renamed(self, quote: Quote, article: str, meant: Mapping[_people.Place, str]) -> Quote:
        """The quote with its speaker as he is `meant`.

        A surname without a title is nobody else's than the one's whom its own article names in full, and nobody's
        where that names several.
        """
        speaker = quote.speaker or ""
        name = meant.get((article, speaker), speaker)
        key = name_key(speaker)
        rivals = self.own.get((article, key[0]), set()) if len(key) == 1 else set()
        titled = quote.mention is not None and len(quote.mention.text.split()) > 1
        if name == speaker or (rivals - {_people.ends(name_key(name))} and not titled):
            return quote
        return replace(quote, speaker=name)


def _label(speaker: str, quote: Quote, alone: bool) -> LabelMention | None:
    evidence = quote.mention
    if evidence is None:
        return None
    return LabelMention(speaker, " ".join(evidence.text.split()), "outlet", evidence, alone)


def _impersonal(name: str) -> bool:
    """Whether a name is that of a kind of actor, a state or a body."""
    return name in family_names() or entities.is_named(name)
