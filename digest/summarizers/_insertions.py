"""The candidates that stand alone once it is said in brackets whom their pronoun means: "[Lena Aalto] said …"."""

from __future__ import annotations

from digest.model import Article, Evidence, Insertion, Sentence
from digest.summarizers import Candidate
from digest.text.standalone import people, referents, stands_alone


def with_referent(candidate: Candidate, before: str) -> Candidate | None:
    """The candidate with whom its first pronoun means; None where that is not certain, or where it leans still.

    Whoever is named is so by the fullest name that the article has. `before` is the text of the paragraph before it.
    """
    article, sentence = candidate.article, candidate.sentence
    pronoun = referents.pronoun(sentence.text)
    if pronoun is None:
        return None
    earlier = article.content[sentence.paragraph - 1].sentences[: sentence.index]
    found = referents.antecedent([s.text for s in earlier], pronoun.gender, article.text)
    if found is None:
        return None
    named = _fullest(article, _passage(article, earlier[found[0]], found[1], found[2]))
    ending = "’s" if pronoun.word in referents.POSSESSIVE else ""
    start = sentence.start
    inserted = Insertion(start + pronoun.start, start + pronoun.end, named.text + ending, named)
    plain = sentence.text[: pronoun.start] + inserted.text + sentence.text[pronoun.end :]
    return candidate._replace(insertions=(inserted,)) if stands_alone(plain, before, candidate.language) else None


def _fullest(article: Article, name: Evidence) -> Evidence:
    """The fullest name in the article of whom `name` names, where it is first used."""
    key = people.surname(name.text)
    found = people.full_name([s.text for s in article.sentences], key, article.text)
    return _passage(article, article.sentences[found[0]], found[1], found[2]) if found else name


def _passage(article: Article, sentence: Sentence, start: int, end: int) -> Evidence:
    return article.evidence(sentence.start + start, sentence.start + end)
