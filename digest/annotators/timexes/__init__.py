"""Time expressions: dates, times of the day, durations and what recurs, with their TIMEX3 values.

References:
    N. UzZaman et al. (2013). SemEval-2013 Task 1: TempEval-3. SemEval.
    J. Strötgen and M. Gertz (2010). HeidelTime. SemEval.
"""

from __future__ import annotations

from digest.annotators.timexes import names
from digest.annotators.timexes.reading import Found, read
from digest.annotators.timexes.rule import Memory
from digest.model import Article, Evidence, Sentence
from digest.model.timexes import Timex


def annotate(article: Article) -> tuple[Timex, ...]:
    """The time expressions of the numbered paragraphs, in order.

    Values are counted from the article's day of publication and from what its own text says before; what neither
    tells is written X ("XXXX-11-02"). The rules are English: of an article in another language nothing is said.
    """
    if article.language != "en":
        return ()
    memory = Memory()
    surnames = names.surnames(sentence.text for sentence in article.sentences)
    made: list[Timex] = []
    for sentence in article.sentences:
        found, memory = read(sentence.text, article.published, memory, surnames)
        made.extend(_timex(article, sentence, one) for one in found)
    return tuple(made)


def _timex(article: Article, sentence: Sentence, found: Found) -> Timex:
    start, end = sentence.start + found.start, sentence.start + found.end
    text = article.text[start:end]
    evidence = Evidence(article.id, article.outlet, article.published, sentence.paragraph, start, end, text)
    return Timex(
        found.reading.type, found.reading.value, evidence, found.reading.mod, found.rule, found.reading.carried
    )
