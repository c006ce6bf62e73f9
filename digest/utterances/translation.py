"""Whether an article says that what it quotes was said in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from digest import resources
from digest.model import Evidence
from digest.utterances.passages import Passage


def evidence(passages: Iterable[Passage]) -> Evidence | None:
    """The words of the first passage's sentence, outside its quotation marks, that say so; None where none does."""
    for passage in passages:
        article, at = passage.article, passage.words[0].start
        place = article.sentence_index(at)
        if place < 0:
            continue
        sentence = article.sentences[place]
        for found in _phrase().finditer(article.text, sentence.start, sentence.end):
            named = found["language"]
            foreign = named is None or named.casefold() in _languages()
            if foreign and all(found.end() <= w.start or w.end <= found.start() for w in passage.words):
                return article.evidence(found.start(), found.end())
    return None


@cache
def _phrase() -> re.Pattern[str]:
    interpreter = r"(?:through|via|by) (?:an?|his|her|their) (?:\w+ )?(?:interpreter|translator)"
    translated = r"according to an? (?:\w+ )?translation|translated (?:remarks|comments|from|into|by)"
    said = r"(?:said|says|saying|spoke|speaking|wrote|writing|tweeted|posted|added|shouted|chanted|chanting)"
    return re.compile(rf"\b(?:{interpreter}|{translated}|{said} in (?P<language>[A-Z]\w+))\b")


@cache
def _languages() -> frozenset[str]:
    """The names of languages but for English."""
    rows = (line.split()[1:] for line in resources.lines("languages"))
    return frozenset(name for row in rows if "english" not in row for name in row)
