"""Whom an outlet has a statement from, and how many origins that makes.

O1 the sentence gives most of its words to one speaker
O2 that speaker is an agency ("Reuters reported")
O3 all the articles have one text, and this one credits an agency
O4 all the articles have one text, and this one does not say whose
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import combinations

from digest import resources
from digest.annotators import quotations
from digest.metadata import names
from digest.model import Article, Evidence, Quote
from digest.model.origins import Backing, OriginKind, SourceOrigin
from digest.text import quotes
from digest.text.normalize import fold
from digest.text.tokens import words
from digest.text.weighting import terms

_MOST = 0.6
"""Share of the sentence's content stems that stand in what the speaker is said to have said, for it to be theirs."""
_RUN = 8
"""Words in a row, none of them quoted, on which two reporters do not hit by chance."""
_ONE_TEXT = 0.8
"""Share of the unquoted words of the shorter of two sentences that stand in such runs, for them to be one text."""
_SURE = quotations.Options(weighed=False)
_SMALL = frozenset({"of", "the", "for", "and", "de", "al", "bin", "van", "von", "la", "le"})
"""Words of names that are written small."""
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "said"})


_LEAST_TEXT = 12
"""Words of a sentence from which two newsrooms do not come upon it by themselves: "Parliament passed the bill"."""


def backing(
    statement: Evidence, support: Sequence[Evidence], known: Mapping[str, Article], said: Mapping[str, Sequence[Quote]]
) -> Backing:
    """The statement with its support, whom each has it from, and how many origins that makes.

    `said` has what `quoted` found in the article of each.
    """
    every = (statement, *support)
    one_text = all(same_text(statement.text, other.text) for other in support)
    speakers = [_speaker(evidence, known[evidence.article], said[evidence.article]) for evidence in every]
    found = tuple(
        _origin(evidence, known[evidence.article], quote, one_text)
        for evidence, quote in zip(every, speakers, strict=True)
    )
    count = None if _described_apart(speakers) else _count(found)
    return Backing(statement, tuple(support), found, 1 if one_text else count, one_text)


def quoted(article: Article) -> tuple[Quote, ...]:
    """What the article says that somebody said, as far as the rules are sure."""
    return quotations.annotate(article, _SURE)


def same_text(left: str, right: str) -> bool:
    """Whether the unquoted words of the two are one text: two papers may quote one speech in words of their own."""
    one, other = _unquoted(left), _unquoted(right)
    shorter, longer = sorted((one, other), key=len)
    runs = {tuple(longer[i : i + _RUN]) for i in range(len(longer) - _RUN + 1)}
    covered = set[int]()
    for i in range(len(shorter) - _RUN + 1):
        if tuple(shorter[i : i + _RUN]) in runs:
            covered.update(range(i, i + _RUN))
    return len(shorter) >= _LEAST_TEXT and len(covered) >= _ONE_TEXT * len(shorter)


def _unquoted(text: str) -> list[str]:
    found, at = [], 0
    for quotation in quotes.find(text):
        if quotation.depth == 0:
            found += words(fold(text[at : quotation.start]))
            at = quotation.end
    return found + words(fold(text[at:]))


def _described_apart(speakers: Sequence[Quote | None]) -> bool:
    """Whether two outlets say of their speakers what has no word in common: John Smith, a driver, and the mayor; or
    one gives a rank to a bare surname that may be another's."""
    described = [set(terms(q.affiliation)) for q in speakers if q and q.affiliation]
    apart = any(one.isdisjoint(other) for one, other in combinations(described, 2))
    names_ = {q.speaker for q in speakers if q}
    ranked = any(_is_ranked(q) for q in speakers if q) and len(names_) > 1
    return apart or ranked


def _is_ranked(quote: Quote) -> bool:
    """Whether a bare surname stands with a rank: `former President Maro`."""
    name = _parts(quote.speaker or "")
    mention = [word for word in _parts(quote.mention.text if quote.mention else "") if word not in _COURTESY]
    return len(name) == 1 and len(mention) > 1


def _origin(evidence: Evidence, article: Article, quote: Quote | None, one_text: bool) -> SourceOrigin:
    if quote and quote.speaker and quote.mention:
        agency = names.agency(quote.speaker)
        kind: OriginKind = "agency" if agency else "speaker"
        return SourceOrigin(evidence.source, article.id, kind, agency or quote.speaker, quote.mention)
    credit = article.metadata.agencies
    if one_text and credit.value and len(credit.value) == 1:
        place = article.evidence(credit.evidence.start, credit.evidence.end) if credit.evidence else None
        return SourceOrigin(evidence.source, article.id, "agency", credit.value[0], place)
    return SourceOrigin(evidence.source, article.id, "text" if one_text else "unknown")


def _speaker(evidence: Evidence, article: Article, said: Sequence[Quote]) -> Quote | None:
    """The statement that holds most of the sentence; of several none, since each would have a part of it only."""
    language = article.language
    whole = terms(evidence.text, language)
    found = []
    for quote in said:
        start, end = max(quote.content.start, evidence.start), min(quote.content.end, evidence.end)
        if start < end and len(terms(article.text[start:end], language)) >= _MOST * (len(whole) or 1):
            found.append(quote)
    return found[0] if len({quote.speaker for quote in found}) == 1 else None


def _count(found: Sequence[SourceOrigin]) -> int | None:
    """How many origins there are, where that is certain.

    Those of one name are one, two agencies are two. Of two other names it is not certain: a body and its spokesman, a
    city and its government may be one, and two who signed one letter are.
    """
    known = [origin.name for origin in found if origin.name and _is_name(origin)]
    if len(known) < len(found):
        return None
    if all(_same(known[0], name) for name in known[1:]):
        return 1
    distinct = {fold(name) for name in known}
    return len(distinct) if all(origin.kind == "agency" for origin in found) else None


def _is_name(origin: SourceOrigin) -> bool:
    """Whether the speaker is one that others can name too: "officials" of two papers need not be the same."""
    if origin.kind == "agency":
        return True
    parts = [word for word in re.findall(r"[^\s,]+", origin.name or "") if word not in _SMALL]
    if not parts or fold(parts[-1]) in _groups():
        return False
    return all(word[0].isupper() for word in parts)


def _same(left: str, right: str) -> bool:
    """Whether two names are one: the same words, or a person's surname and a full name that ends in it.

    Only a first name that is known for one makes a full name: "the Council" need not be the Malvik Council, nor
    Washington Denzel Washington.
    """
    one, other = sorted((_parts(left), _parts(right)), key=len)
    if one == other:
        return True
    surname = len(one) == 1 and len(other) == 2 and other[-1] == one[0] and one[0] not in _places()
    return surname and other[0] in resources.words("actors-given-names")


@cache
def _places() -> Collection[str]:
    """Nations, their capitals, states and their like, whose names are surnames too."""
    return frozenset(
        word for name in ("actors-nations", "actors-states") for word in fold(" ".join(resources.lines(name))).split()
    )


def _parts(name: str) -> list[str]:
    return [word.removesuffix("'s") for word in words(fold(name)) if word not in _SMALL]


@cache
def _groups() -> Collection[str]:
    """Words for groups that speak with many voices."""
    return frozenset(resources.table("sayings")["groups"]["words"].split())
