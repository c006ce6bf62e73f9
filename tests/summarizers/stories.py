"""Made-up stories for tests of summaries: sentences that stand alone, sentences that lean, and corpora of both."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from digest.model import Article, Field, Hit, Match, Topic
from digest.text.normalize import fold
from tests import builders

ALONE = (
    "Norway closed the port of Bergen to Russian trawlers on Monday.",
    "Prime Minister Lena Aalto said Finland would pay 40 million euros to fishermen.",
    "Russia says its trawlers have not entered Norwegian waters since 3 May 2023.",
    "The European Union called for talks in Geneva before the end of June.",
    "Cod prices rose by 12 percent in Hamburg and Rotterdam.",
    "“No boat will sail before spring,” said harbour master Ola Rudd in Bergen.",
    "Iceland also closed two harbours to foreign fleets in March 2019.",
    "At least 300 workers of a canning plant in Murmansk lost their jobs.",
    "Sweden will host 25 fisheries ministers in Gothenburg on Friday.",
    "Greenpeace activists chained themselves to a trawler off Svalbard last week.",
)
LEANING = (
    "He added that the port would stay closed.",
    "The announcement surprised fishermen in Murmansk and Bergen.",
    "However, Norway has not yet told the European Union.",
    "It was the third such closure since 2012.",
    "“They have no right to do it,” the minister said.",
    "Will the port of Bergen open again before the summer?",
)
RESOLVED = ("She promised the ports of Finland and Sweden a tax cut by May.",)
"""Whom it means is certain only after a sentence of which one person is the subject."""
OUTLETS = ("Aftenbladet", "Baltic Times", "Courier", "Dispatch")
TERMS = ("port", "trawler", "harbour")


@st.composite
def articles(draw: st.DrawFn, name: str) -> Article:
    """An article of one to five paragraphs, some set aside, with or without outlet, date and headline."""
    sentences = st.lists(st.sampled_from(ALONE + LEANING + RESOLVED), min_size=1, max_size=3).map(" ".join)
    paragraphs = draw(st.lists(sentences, min_size=1, max_size=5))
    roles = {
        i: draw(st.sampled_from(["body", "body", "dek", "subheading", "caption", "related"]))
        for i in range(len(paragraphs))
    }
    made = builders.article(
        *paragraphs,
        id=name,
        source=draw(st.sampled_from((None, *OUTLETS))),
        published=draw(st.sampled_from((None, "2024-05-01", "2024-05-02", "2024-05-09"))),
        roles=roles,
    )
    headline = draw(st.sampled_from((Field(), Field("Norway shuts a port to trawlers", "stated"))))
    return replace(made, metadata=replace(made.metadata, headline=headline))


def topics() -> st.SearchStrategy[Topic]:
    """A topic over one to four articles."""
    names = st.integers(1, 4).map(lambda n: [f"a{i}" for i in range(n)])
    return names.flatmap(lambda ids: st.tuples(*(articles(name) for name in ids))).map(topic)


def topic(own: tuple[Article, ...]) -> Topic:
    """Every numbered paragraph, more relevant the more terms it has."""
    hits = []
    for article in own:
        for paragraph in article.content:
            matches = _matches(paragraph.text, paragraph.start)
            hits.append(Hit(article, paragraph, min(1.0, 0.4 + 0.2 * len(matches)), matches))
    return Topic("fishing dispute", None, "catalogue", tuple(hits))


def _matches(text: str, offset: int) -> tuple[Match, ...]:
    plain = fold(text)
    found = []
    for term in TERMS:
        at = plain.find(term)
        while at >= 0:
            found.append(Match(term, offset + at, offset + at + len(term)))
            at = plain.find(term, at + 1)
    return tuple(sorted(found, key=lambda match: match.start))
