"""Laws of actors and labels: verbatim, the same wherever a text stands, whatever the input; and whole golden texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotators import actors, quotations
from digest.comparers import labels
from digest.model import Article, Label, LabelMention
from tests import builders
from tests.hanging import ends

_VOCABULARY = """
rebels rebel the The a President Mr Luis Prado Prado's Anna Costa Jr. minister prime said says told that , . ; — :
“ ” " ' ‘ ’ so-called called calls as by according to claims of in his view United Nations Peruvian Peru Moscow (UN)
members militia migrant caravan wave hundreds government's forces loyal St. W. al-Hakim Secretary Senator Bob Robert
@costa (@costa) but who he Kim Ae-ra İ ſ \u202eמורדים 🙂 Defence Defense Ministry
"""
_WORDS = [*_VOCABULARY.split(), "\u2028"]
_TEXTS = st.one_of(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join), st.text(max_size=200))


def _mentions(article: Article) -> tuple[LabelMention, ...]:
    return actors.annotate(article, quotations.annotate(article))


def _compared(articles: list[Article]) -> tuple[Label, ...]:
    return labels.found(articles, {a.id: _mentions(a) for a in articles}, labels.Options(every=True))


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_mention_is_verbatim_and_in_order(text: str) -> None:
    article = builders.article(text)
    mentions = _mentions(article)
    assert [m.evidence.start for m in mentions] == sorted(m.evidence.start for m in mentions)
    for mention in mentions:
        assert mention.evidence.text == article.text[mention.evidence.start : mention.evidence.end] != ""
        assert mention.entity
        assert mention.label


@given(_TEXTS, _TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_text_gives_the_same_wherever_it_stands(text: str, other: str) -> None:
    alone = _mentions(builders.article(text, id="a", source="East"))
    builders.corpus(builders.article(other, id="0"), builders.article(text, id="z"))
    moved = _mentions(builders.article(text, id="z", source="West"))

    def told(mentions: tuple[LabelMention, ...]) -> list[tuple[str, str, str, int, int]]:
        return [(m.entity, m.label, m.voice, m.evidence.start, m.evidence.end) for m in mentions]

    assert told(alone) == told(moved)


@given(st.lists(_TEXTS, min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_articles_changes_no_label(texts: list[str], random: object) -> None:
    articles = [builders.article(text, id=f"a{i}", source=f"Source {i}") for i, text in enumerate(texts)]
    turned = list(reversed(articles))

    def told(found: tuple[Label, ...]) -> set[tuple[str, str, str, str, int]]:
        return {(e.entity, e.source, e.label, e.voice, e.count) for e in found}

    assert told(_compared(articles)) == told(_compared(turned))


@given(st.lists(_TEXTS, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_every_label_has_its_evidence_in_its_own_outlet(texts: list[str]) -> None:
    articles = [builders.article(text, id=f"a{i}", source=f"Source {i}") for i, text in enumerate(texts)]
    by_id = {article.id: article for article in articles}
    for label in _compared(articles):
        assert label.count == len(label.evidence) > 0
        for evidence in label.evidence:
            article = by_id[evidence.article]
            assert article.outlet == label.source
            assert article.text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    "text",
    [
        "“" * 20_000,
        "“rebels ” said " * 3_000,
        "‘" * 5_000 + "rebels" + '"' * 5_000,
        "rebels " * 10_000,
        "the army said that rebels and " * 2_000,
        "claims of " * 5_000,
        "in his view " * 4_000,
        "as they call them " * 3_000,
        "a wave of hundreds of " * 3_000 + "migrants",
        "members of the " * 4_000 + "militia",
        "President Luis Prado of Peru " * 2_000,
        "— A. Costa (@costa) " * 2_000,
        "—" * 20_000,
        "the president " * 5_000,
        "\u202eהמורדים אמרו\u202c " * 2_000 + "rebels",
        "🙂‍🔥 rebels 🙂 said 👍🏽 " * 2_000,
        "\u0301\u200d\ufeff" * 5_000,
        ". ".join(f"Mr Aa{'b' * (k % 50)} left Harmon" for k in range(3_000)),
    ],
)
def test_no_input_raises_or_goes_on_and_on(text: str) -> None:
    article = builders.article(text)
    with ends():
        for mention in actors.annotate(article, ()):
            assert article.text[mention.evidence.start : mention.evidence.end] == mention.evidence.text


def test_many_people_of_one_surname_are_compared_in_time() -> None:
    letters = "abcdfghjklmnopqrstuvwxz"
    names = [f"X{a}{b}{c} Harmon" for a in letters for b in letters for c in letters[:6]]
    articles = [
        builders.article("\n".join(f"Then Mayor {name} left in May." for name in names[k::20]), id=f"a{k:02}")
        for k in range(20)
    ]
    mentions = {a.id: actors.annotate(a, ()) for a in articles}
    with ends():
        found = labels.found(articles, mentions, labels.Options(every=True))
    assert len({label.entity for label in found}) == len(names)


GOLDEN = [
    (
        "The army of Peru said on Monday that it had killed 20 terrorists near the port. Rebels, as its foes call "
        "themselves, denied that militants had been there.",
        [
            ("troops and forces", "army", "outlet"),
            ("Peru", "Peru", "outlet"),
            ("armed groups", "terrorists", "attributed"),
            ("armed groups", "rebels", "outlet"),
            ("armed groups", "militants", "attributed"),
        ],
    ),
    (
        "Peruvian President Luis Prado spoke to reporters in the evening. “These thugs will pay,” the president said "
        "of what he described as a criminal gang. Prado left by sea.",
        [
            ("Luis Prado", "Peruvian President Luis Prado", "outlet"),
            ("criminals and gangs", "thugs", "quoted"),
            ("Luis Prado", "president", "outlet"),
            ("criminals and gangs", "criminal gang", "attributed"),
            ("Luis Prado", "Prado", "outlet"),
        ],
    ),
    (
        "A caravan of hundreds of migrants reached the river. Members of the caravan said they were refugees. The "
        "mayor, Anna Costa, called them illegal aliens.",
        [
            ("migrants and refugees", "caravan of hundreds of migrants", "outlet"),
            ("migrants and refugees", "members of the caravan", "outlet"),
            ("migrants and refugees", "refugees", "attributed"),
            ("Anna Costa", "Anna Costa", "outlet"),
            ("migrants and refugees", "illegal aliens", "attributed"),
        ],
    ),
    (
        "The states had funded and armed groups that fought in the district of Dahra al-Obeid. Mr Obeid was silent, "
        "and President Farid al-Obeid was not there.",
        [("Farid al-Obeid", "Mr Obeid", "outlet"), ("Farid al-Obeid", "President Farid al-Obeid", "outlet")],
    ),
    (
        "“The regime,” a protester told us, “is finished.” In the words of the ministry, the protesters were rioters.",
        [
            ("governments", "regime", "quoted"),
            ("protesters", "protester", "outlet"),
            ("protesters", "protesters", "attributed"),
            ("protesters", "rioters", "attributed"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_golden_texts(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(m.entity, m.label, m.voice) for m in _mentions(builders.article(text)) if not m.open]
    assert [(entity, label, voice) for entity, label, voice in found] == expected
