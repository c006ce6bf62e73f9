"""Words of the grids: dates, citations, counts, and that no fact is claimed which the model does not hold."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from digest.grids import articles, comparison, expansion, labels, quotes, show, summary, topics
from digest.grids.cells import Citations, day, overview, period, plural
from digest.model import Added, Corpus, Field, Summary
from digest.model.copies import Copies, Copy, SharedParagraph
from tests import builders
from tests.render import newsroom

CORPUS = newsroom.corpus()


def test_dates_are_the_same_in_every_locale() -> None:
    assert day(datetime.date(2016, 11, 2)) == "2 Nov 2016"


def test_a_period_says_how_many_dates_are_unknown() -> None:
    first, last = datetime.date(2016, 10, 25), datetime.date(2016, 11, 2)
    assert period([last, None, first]) == "25 Oct 2016 – 2 Nov 2016, 1 date unknown"
    assert period([first, first]) == "25 Oct 2016"
    assert period([None, None]) == "2 dates unknown"
    assert period([]) == ""


def test_one_and_many() -> None:
    assert (plural(1, "article"), plural(2, "article")) == ("1 article", "2 articles")


def test_an_unknown_outlet_is_not_counted_as_one() -> None:
    assert overview(CORPUS).startswith("5 articles from 4 outlets, 1 of unknown outlet, 2 Mar 2021")
    assert overview(builders.corpus(builders.article("x"))) == "1 article, 1 of unknown outlet, 1 date unknown"


def test_a_citation_leads_to_one_article() -> None:
    first, second = (builders.article("One. Two.", id=i, source="Post", published="2020-01-05") for i in "ab")
    other = builders.article("One.", id="c", source="Post", published="2020-01-06")
    citations = Citations.of((first, second, other))
    assert citations.cite(first.evidence(0, 4)) == "[Post (a), 5 Jan 2020, ¶1]"
    assert citations.cite(other.evidence(0, 4)) == "[Post, 6 Jan 2020, ¶1]"


def test_a_citation_says_what_is_unknown() -> None:
    unknown = builders.article("One.", "Menu", id="wire-4", roles={1: "boilerplate"})
    citations = Citations.of((unknown,))
    assert citations.cite(unknown.evidence(0, 4)) == "[wire-4, date unknown, ¶1]"
    assert citations.cite(unknown.evidence(6, 10)) == "[wire-4, date unknown]"


@pytest.mark.parametrize("status", ["derived", "inferred"])
def test_a_date_that_is_not_stated_is_marked_and_the_mark_explained(status: str) -> None:
    plain = builders.article("One.", id="a", source="Post")
    field: Field[datetime.date] = Field(datetime.date(2020, 1, 5), status)  # type: ignore[arg-type]
    marked = dataclasses.replace(plain, metadata=dataclasses.replace(plain.metadata, published=field))
    citations = Citations.of((marked,))
    assert citations.cite(marked.evidence(0, 4)) == "[Post, 5 Jan 2020*, ¶1]"
    assert citations.note(["a"])[0].startswith("*")
    assert citations.note(["b"]) == ()


def test_a_summary_says_how_many_topics_are_left_out() -> None:
    (grid,) = summary.grids(CORPUS, newsroom.summary(CORPUS), limit=1, verbose=False)
    assert len(grid.rows) == 1
    assert "2 more topics; --limit 3 shows all" in grid.note
    assert grid.rows[0][-1].text.count("[") == 3


def test_topics_without_a_sentence_come_last() -> None:
    told = newsroom.summary(CORPUS).topics
    silent = dataclasses.replace(told[0], sentences=())
    (grid,) = summary.grids(CORPUS, Summary((silent, *told[1:])), limit=None, verbose=False)
    assert [row[0].text.splitlines()[0] for row in grid.rows] == [e.topic.name for e in (*told[1:], silent)]
    assert grid.rows[-1][-1].text == "—"


def test_every_sentence_of_a_summary_has_its_citation() -> None:
    (grid,) = summary.grids(CORPUS, newsroom.summary(CORPUS), limit=None, verbose=False)
    assert "rain. [Harbour Gazette, 2 Mar 2021, ¶1]" in grid.rows[0][-1].text
    assert "earlier. [Radio Seven, 3 Mar 2021*, ¶3]" in grid.rows[0][-1].text


def test_the_code_of_a_topic_is_detail() -> None:
    found = newsroom.topics(CORPUS)
    plain, verbose = (topics.grids(CORPUS, found, None, limit=None, verbose=flag)[0] for flag in (False, True))
    assert "medtop" not in plain.rows[0][0].text
    assert "medtop:20000149" in verbose.rows[0][0].text
    assert "user" in plain.rows[1][0].text


def test_a_ranking_shows_the_articles_that_hold_what_was_asked_for_and_counts_the_others() -> None:
    found = newsroom.topics(CORPUS)[:1]
    ranked = newsroom.ranked(CORPUS)
    *_, grid = topics.grids(CORPUS, found, ranked, asked="dam", limit=2, verbose=False)
    assert [row[0].text for row in grid.rows] == [one.article.id for one in ranked[:2]]
    assert "2 more articles; --limit 4 shows all" in grid.note
    assert "1 article with related words alone: in --json" in grid.note


def test_what_was_looked_for_stands_by_its_reason() -> None:
    added = (Added("cease-fire", "variant", "the same word in two"), Added("lull", "also", "as you asked"))
    grid = expansion.grid("ceasefire", added)
    assert [[cell.text for cell in row] for row in grid.rows][1] == ["cease-fire", "the same word in two"]
    assert expansion.note("ceasefire", ()) == ""
    told = expansion.note("ceasefire", added)
    assert told.startswith("also looked for “cease-fire” (the same word in two); “lull” (as you asked)")
    assert told.endswith("--exact looks for “ceasefire” alone")
    assert "--exact" not in expansion.note("ceasefire", added[1:])


def test_labels_keep_the_voices_apart() -> None:
    (grid,) = labels.grids(newsroom.labels(CORPUS), [a.outlet for a in CORPUS.articles], limit=None)
    assert [column.title for column in grid.columns][:2] == ["Who", "Harbour Gazette"]
    assert grid.rows[0][1].text == "activists 5, campers 1\nattributed: squatters 2"
    assert grid.rows[0][2].text == "demonstrators 3\nquoted: “eco-terrorists” 1"
    assert grid.rows[0][3].text == "—"


def test_quotations_of_one_speaker_stand_together_and_those_without_a_name_last() -> None:
    found = [quote.speaker for quote in quotes.by_speaker(newsroom.quotes(CORPUS))]
    assert found == ["Ministry of Water"] * 4 + ["activists at the dam"] * 2 + [None]


def test_only_direct_speech_gets_quotation_marks() -> None:
    (grid,) = quotes.grids(CORPUS, newsroom.quotes(CORPUS), limit=None, verbose=False)
    direct, indirect = grid.rows[1][2].text, grid.rows[2][2].text
    assert direct.startswith("“nobody downstream is in danger” [")
    assert indirect.startswith("the gates")


def test_a_speaker_without_a_name_is_shown_as_the_text_puts_it() -> None:
    (grid,) = quotes.grids(CORPUS, newsroom.quotes(CORPUS), limit=1, verbose=False)
    assert grid.rows[0][0].text == "The ministry"
    nameless = dataclasses.replace(newsroom.quotes(CORPUS)[0], mention=None, cue=None)
    (grid,) = quotes.grids(CORPUS, [nameless], limit=None, verbose=False)
    assert (grid.rows[0][0].text, grid.rows[0][1].text) == ("—", "direct")


def test_a_share_is_never_rounded_to_nothing() -> None:
    shown = [comparison.percent(share) for share in (0, 0.004, 0.0099, 0.01, 0.331, 1)]
    assert shown == ["0%", "<1%", "<1%", "1%", "33%", "100%"]


def test_a_comparison_has_its_sections_in_order() -> None:
    found = comparison.grids(CORPUS, newsroom.comparison(CORPUS), limit=20, verbose=False)
    titles = [grid.title for grid in found]
    assert titles[0] == "dams and floods: how 4 outlets and 1 article of unknown outlet treat it"
    assert titles[1:] == ["Coverage", "What each source says", "What each calls whom", "Who is quoted on it"]


def test_show_says_how_much_is_set_aside_and_removed_shows_it() -> None:
    plain, removed = (show.grids(CORPUS, removed=flag, limit=1)[0] for flag in (False, True))
    assert plain.note == "2 lines set aside: --removed shows which"
    assert [row[1].text for row in removed.rows] == ["headline", "body", "body", "body", "boilerplate"]
    assert removed.rows[0][2].text == "test"


def test_a_label_that_is_quoted_in_part_stands_as_the_article_has_it() -> None:
    from digest.grids.labels import grids as labels_grids
    from digest.model import Evidence, Label

    def shown(text: str) -> str:
        evidence = Evidence("a", "Chronicle", None, 1, 0, len(text), text)
        (grid,) = labels_grids([Label("rebels", "Chronicle", "x", "quoted", 1, (evidence,))], ["Chronicle"], limit=None)
        return grid.rows[0][1].text

    assert shown('moderate" opposition') == 'quoted: "moderate" opposition 1'
    assert shown("moderate’ opposition") == "quoted: ‘moderate’ opposition 1"
    assert shown("so-called “moderate") == "quoted: so-called “moderate” 1"
    assert shown("Shi’ite rebels’ army") == "quoted: “x” 1"
    assert shown("armed groups") == "quoted: “x” 1"


def test_an_article_says_whose_text_it_also_is_and_no_share_is_rounded_up() -> None:
    harbour, northern, radio = CORPUS.articles[1].id, CORPUS.articles[2].id, CORPUS.articles[3].id
    found = Copies(
        copy_of={
            northern: Copy(northern, harbour, "exact", 1.0),
            radio: Copy(radio, harbour, "near", 0.9999, ("Reuters",)),
        },
        paragraphs=(SharedParagraph(radio, 2, northern, 1, 0.9), SharedParagraph(radio, 3, harbour, 1, 1.0)),
    )
    grid, _ = articles.grids(CORPUS, found, limit=None, verbose=False)
    assert [row[0].text for row in grid.rows[1:4]] == [
        harbour,
        f"{northern}\nsame text as {harbour}",
        f"{radio}\n99% of its words also in {harbour} (Reuters credited)\n90% of ¶2 also in {northern}",
    ]
    longer = Copy(northern, radio, "near", 0.99)
    near = Copies(pairs=(longer,), copy_of={northern: Copy(northern, harbour, "near", 0.8)})
    assert near.closest(northern) == longer
    assert near.closest(radio) is None


def test_an_article_that_shares_with_many_names_three() -> None:
    found = Copies(paragraphs=tuple(SharedParagraph("harbour", n, f"other-{n}", 1, 1.0) for n in range(1, 6)))
    one = Corpus(tuple(a for a in CORPUS.articles if a.id == "harbour"))
    (grid,) = articles.grids(one, found, limit=None, verbose=False)
    assert grid.rows[0][0].text.split("\n")[1:] == [
        "¶1 also in other-1",
        "¶2 also in other-2",
        "¶3 also in other-3",
        "other paragraphs in 2 more",
    ]


def test_groups_are_shown_where_any_article_has_one_and_on_demand() -> None:
    plain = builders.article("One.", id="a")
    field = Field(("state-funded", "coast"), "given", None, "sources file: outlet Post")
    grouped = dataclasses.replace(plain, metadata=dataclasses.replace(plain.metadata, groups=field))
    for article, verbose, shown in ((plain, False, False), (plain, True, True), (grouped, False, True)):
        (grid,) = articles.grids(builders.corpus(article), Copies(), limit=None, verbose=verbose)
        assert ("Groups" in [column.title for column in grid.columns]) == shown
    assert grid.rows[0][-1].text == "state-funded, coast\ngiven: sources file: outlet Post"


def test_what_is_inserted_stands_in_square_brackets() -> None:
    from digest.grids.cells import statement
    from digest.model import Excerpt, Insertion
    from digest.model.records import plain

    own = builders.article("Lena Aalto resigned. She left Finland.", id="a", source="Courier")
    name, said = own.evidence(0, 10), own.evidence(21, 38)
    excerpt = Excerpt(*(getattr(said, field) for field in said.__slots__), (Insertion(21, 24, name.text, name),))
    assert statement(excerpt, "[Courier]")[0] == ("[Lena Aalto] left Finland.", "")
    assert excerpt.text == own.text[excerpt.start : excerpt.end] == "She left Finland."
    assert plain(excerpt)["insertions"] == [{"start": 21, "end": 24, "text": "Lena Aalto", "evidence": plain(name)}]
