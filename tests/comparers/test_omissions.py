"""Who reports, who leaves out, who could not know."""

from __future__ import annotations

import pytest

from digest.annotators import figures as counted
from digest.annotators import quotations
from digest.comparers import Scene, agreements, figures, omissions, utterances
from digest.model import Article, Field, FigureRow, Hit, Omission, Topic
from tests.builders import article

OPENING = "It was a quiet week."
FERRY = 'Ana Ruiz said on Monday that divers had "found nothing in Tarvia that a storm would explain".'
TOLL = "Eighteen sailors were killed off Adria on Saturday and 47 were injured, Luis Prado said."
FISH = "Fishermen in two villages of Norland mended nets and waited for calmer water."
BREAD = "Bakers in Verano sold bread by candlelight because a cable had snapped."


def outlet(name: str, *paragraphs: str, day: str | None = "2021-03-03") -> Article:
    return article(OPENING, *paragraphs, id=name.lower(), source=name, published=day)


def scene(*articles: Article) -> Scene:
    topic = Topic("port", None, "query", tuple(Hit(a, p, 0.5, ()) for a in articles for p in a.content))
    said = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in articles}
    return Scene(topic, articles, said, {a.id: () for a in articles})


def rows(made: Scene) -> tuple[FigureRow, ...]:
    return figures.compare(made, {a.id: counted.annotate(a, made.quotes[a.id]) for a in made.articles})


def found(*articles: Article) -> tuple[Omission, ...]:
    made = scene(*articles)
    return omissions.compare(made, agreements.compare(made), rows(made), utterances.compare(made))


def marks(*articles: Article) -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    return [(o.reported_by, o.silent, o.could_not_know) for o in found(*articles)]


def test_what_two_sources_quote_of_one_utterance_is_a_fact_that_a_third_leaves_out() -> None:
    shorter = 'Ana Ruiz said divers had "found nothing in Tarvia that a storm would explain".'
    (row,) = found(outlet("East", FERRY), outlet("West", shorter), outlet("North", FISH))
    assert (row.reported_by, row.silent, row.could_not_know) == (("West", "East"), ("North",), ())
    assert row.item == row.evidence[0].text == shorter


def test_the_words_of_two_speakers_are_no_one_utterance() -> None:
    other = 'Luis Prado said divers had "found nothing in Tarvia that a storm would explain".'
    assert all(len(o.reported_by) == 1 for o in found(outlet("East", FERRY), outlet("West", other)))


def test_a_fact_of_one_source_has_a_row_where_another_may_tell_it_and_a_third_leaves_it_out() -> None:
    other = "Ruiz, who runs the harbour, told of divers who could not explain by a storm what had happened in Tarvia."
    assert marks(outlet("East", FERRY), outlet("West", other), outlet("North", FISH)) == [(("East",), ("North",), ())]


def test_what_all_others_leave_out_is_unique_and_has_no_row() -> None:
    assert marks(outlet("East", FERRY), outlet("West", BREAD), outlet("North", FISH)) == []


def test_what_happened_after_a_source_was_published_it_could_not_know() -> None:
    early = outlet("North", FISH, day="2021-02-26")
    assert marks(outlet("East", TOLL), early) == [(("East",), (), ("North",))]


def test_an_article_that_names_the_day_may_know_more_than_its_date_says() -> None:
    early = outlet("North", "Captains were called to the town hall for Saturday.", day="2021-02-26")
    assert marks(outlet("East", TOLL), early) == []


def test_of_who_published_on_the_day_itself_or_before_the_first_report_nothing_is_said() -> None:
    same = outlet("North", FISH, day="2021-02-27")
    before = outlet("South", BREAD, day="2021-03-02")
    assert marks(outlet("East", TOLL), outlet("West", TOLL), same, before) == []


def test_of_an_undated_source_nothing_is_said() -> None:
    assert marks(outlet("East", TOLL), outlet("West", TOLL), outlet("North", FISH, day=None)) == []


@pytest.mark.parametrize("role", ["caption", "boilerplate", "headline"])
def test_a_source_that_tells_it_in_a_caption_is_not_silent(role: str) -> None:
    told = article(
        OPENING,
        FISH,
        "Coast guard: 47 injured on the Aurelia",
        id="north",
        source="North",
        published="2021-03-03",
        roles={2: role},  # type: ignore[dict-item]
    )
    assert marks(outlet("East", TOLL), outlet("West", TOLL), told) == []


@pytest.mark.parametrize("line", ["Scores of dead in the north", "The coast guard counts the wounded"])
def test_who_tells_of_the_dead_may_count_them_in_other_words(line: str) -> None:
    silent = outlet("North", FISH)
    assert marks(outlet("East", TOLL), outlet("West", TOLL), silent) == [(("East", "West"), ("North",), ())]
    assert marks(outlet("East", TOLL), outlet("West", TOLL), outlet("North", FISH, f"{line}.")) == []


def test_of_an_article_in_another_language_nothing_is_said() -> None:
    own = outlet("Nord", "Fischer in den Dörfern flickten ihre Netze und warteten auf ruhiges Wasser.")
    german = Article(
        own.id,
        own.path,
        own.sha256,
        own.text,
        own.metadata.__class__(Field("de", "given"), own.metadata.source, own.metadata.published),
        own.paragraphs,
    )
    assert marks(outlet("East", TOLL), outlet("West", TOLL), german) == []


def test_the_first_paragraph_of_one_source_is_not_left_out_by_another() -> None:
    lead = article(FERRY, id="east", source="East", published="2021-03-03")
    other = outlet(
        "West",
        "Ruiz, who runs the harbour, told of divers who could not explain by a storm what had happened in Tarvia.",
    )
    assert marks(lead, other, outlet("North", FISH)) == []


def test_the_rows_do_not_hang_on_the_order_of_the_articles() -> None:
    own = [outlet("East", TOLL, FERRY), outlet("West", TOLL), outlet("North", FISH)]
    one, other = found(*own), found(*reversed(own))
    assert {(o.item, o.silent) for o in one} == {(o.item, o.silent) for o in other}


@pytest.mark.parametrize(
    "text", ["", "word " * 10_000, "\u202eabc\u202c", "\x00\x07", "😀 😀", "قال المتحدث إن السفينة غرقت."]
)
def test_odd_input_neither_raises_nor_is_held_against_anybody(text: str) -> None:
    assert all(o.silent == () or "Odd" not in o.reported_by for o in found(outlet("Odd", text), outlet("West", FISH)))
