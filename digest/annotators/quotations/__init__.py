"""Quotations and attributed statements: what is said, by whom, and with which verb.

Rules of English news prose over a compiled lexicon, without a parser; each module numbers its rules. The parts of an
attribution (source, cue, content) are those of PolNeAR.

References:
    E. Newell, D. Margolin and D. Ruths (2018). An Attribution Relations Corpus for Political News. LREC.
    S. Pareti (2012). A Database of Attribution Relations. LREC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotators.quotations import carried, parts, questions, sources, turns, verbs
from digest.annotators.quotations.frames import Frame, frames
from digest.annotators.quotations.kinds import kind
from digest.annotators.quotations.names import register
from digest.annotators.quotations.nested import outermost
from digest.annotators.quotations.pronouns import resolve
from digest.annotators.quotations.speakers import Speaker
from digest.annotators.quotations.stated import stated
from digest.annotators.quotations.statements import Statement
from digest.model import Article, Quote

_MARKS = "\"“”„‟«»'‘’‚‛`"
_TWICE = frozenset({"''", "``", "‘‘", "’’"})


@dataclass(frozen=True)
class Options:
    """`indirect`: whether statements without quotation marks are wanted; `joined`: parts of a quotation as one;
    `weighed`: whether those that no rule is sure of are wanted too, at about even odds.
    """

    indirect: bool = True
    joined: bool = True
    weighed: bool = True


def annotate(article: Article, options: Options = Options()) -> tuple[Quote, ...]:
    """The quotations and attributed statements of the numbered paragraphs, in the order of their contents.

    Words in quotation marks that nobody is said to have said (scare quotes, titles, labels) are not among them.
    The rules are English: of an article in another language nothing is said.
    The content of a direct quotation is what stands between its marks. One that its cue interrupts, or that runs over
    several paragraphs, is one quote from the first of its marks to the last; without `options.joined` its parts are
    quotes of their own, which share their cue. A quotation whose speaker nobody names has neither cue nor stance.
    """
    if article.language != "en":
        return ()
    sentences = frames(article)
    made = statements_of(sentences)
    likely = _likely(sentences, made) if options.weighed else []
    every = made + likely
    speakers = resolve(sentences, every, register(sentences))
    said_by = {s.span: who for s, who in zip(every, speakers, strict=True)}
    contents = parts.joined(article.text, made) if options.joined else [(s, s.span) for s in made]
    contents = sorted([*contents, *((s, s.span) for s in likely)], key=lambda c: (c[1][0], -c[1][1]))
    quotes = [_quote(article, s, span, said_by[s.span]) for s, span in contents]
    return tuple(q for q in quotes if options.indirect or q.kind != "indirect")


def _likely(sentences: Sequence[Frame], made: Sequence[Statement]) -> list[Statement]:
    from digest.annotators.quotations import weighed  # not at the door: `compare` does without

    return weighed.statements(sentences, made)


def statements_of(sentences: Sequence[Frame]) -> list[Statement]:
    """What the rules find in the sentences of one article, in order; of several statements of one content the first."""
    finders = (verbs.statements, sources.statements, questions.statements)
    said = [s for frame in sentences for find in finders for s in find(frame)]
    said += turns.statements(sentences, said)
    distinct: dict[tuple[int, int], Statement] = {}
    for s in said + carried.statements(sentences, said):
        known = distinct.setdefault(s.span, s)
        if known.rule == "V2" and s.rule == "V1" and known.naming is s.naming:
            distinct[s.span] = s  # `NAME tweeted: "…," NAME said`: the mark's comma leads on to who said it
    return sorted(outermost(list(distinct.values())), key=lambda s: (s.span[0], -s.span[1]))


def _quote(article: Article, s: Statement, span: tuple[int, int], who: Speaker | None) -> Quote:
    start, end = _within_marks(article.text, *span) if s.quoted and span == s.span else span
    cue = s.naming.tokens[s.cue[0] : s.cue[1]] if s.cue else ()
    return Quote(
        kind(s),
        who.name if who else None,
        article.evidence(*who.mention) if who else None,
        article.text[slice(*who.affiliation)] if who and who.affiliation else None,
        article.evidence(cue[0].start, cue[-1].end) if cue else None,
        s.stance,
        article.evidence(start, end),
        s.weight,
        stated(s),
    )


def _within_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The words between the marks, without the comma that only leads back to the sentence around them."""
    width = 2 if text[start : start + 2] in _TWICE else 1
    first, last = start + width, end
    if text[end - 1] in _MARKS:
        last -= 2 if text[end - 2 : end] in _TWICE and width == 2 else 1
    while last > first and (text[last - 1].isspace() or text[last - 1] == ","):
        last -= 1
    while first < last and text[first].isspace():
        first += 1
    return (first, last) if first < last else (start, end)
