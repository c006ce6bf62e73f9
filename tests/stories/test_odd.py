"""Articles of which little is known, or unlike others: undated, unsigned, of one line, empty, endless, foreign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest import stories
from digest.model import Article, Field
from tests.builders import article
from tests.stories.newsroom import report, reports


def _groups(articles: list[Article]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories.find(articles)}


def _in(language: str, *texts: str) -> list[Article]:
    made = [article(text, id=f"{language}{n}", published="2021-03-01") for n, text in enumerate(texts)]
    return [replace(a, metadata=replace(a.metadata, language=Field(language, "given"))) for a in made]


def test_who_published_an_article_is_no_reason_to_join_or_part() -> None:
    known = reports(range(6))
    unknown = [replace(a, metadata=replace(a.metadata, source=Field())) for a in known]
    assert _groups(unknown) == _groups(known)
    assert all(len(story.sources) == len(story.articles) for story in stories.find(unknown))


def test_an_undated_article_joins_its_event_and_comes_last_there() -> None:
    (story,) = [s for s in stories.find([*reports(range(6)), report(3, 7)]) if "e0003-7" in s.articles]
    assert story.articles[-1] == "e0003-7"
    assert {id_.partition("-")[0] for id_ in story.articles} == {"e0003"}
    assert story.last is not None


def test_empty_articles_have_nothing_in_common() -> None:
    empty = [article(id=f"x{n}") for n in range(3)] + [article("…", id="x3"), article("12", id="x4")]
    assert _groups([*empty, *reports([1])]) == {
        *(frozenset({a.id}) for a in empty),
        frozenset(a.id for a in reports([1])),
    }
    assert [s.title for s in stories.find([article(id="x")])] == [None]


def test_an_article_of_one_line_joins_the_event_it_tells() -> None:
    event = reports([1, 2, 4])
    line = article(event[0].sentences[0].text, id="line", published=str(event[0].published))
    (story,) = [s for s in stories.find([*event, line]) if "line" in s.articles]
    assert {id_.partition("-")[0] for id_ in story.articles} <= {"line", "e0001"}


@pytest.mark.parametrize(
    ("language", "same", "other"),
    [
        (
            "de",
            (
                "Die Fähre Morgenstern lief am Montag vor Vellsund mit 212 Menschen an Bord auf Grund.",
                "Vor Vellsund ist die Fähre Morgenstern auf Grund gelaufen; alle 212 Menschen an Bord wurden gerettet.",
            ),
            "Die Bäcker in Orlstadt streiken seit Dienstag für mehr Lohn und freie Sonntage.",
        ),
        (
            "ar",
            (
                "جنحت العبارة نجمة قرب ميناء فيلسوند يوم الاثنين وعلى متنها 212 راكبا.",
                "أنقذ خفر السواحل 212 راكبا بعد أن جنحت العبارة نجمة قرب ميناء فيلسوند.",
            ),
            "أضرب الخبازون في أورلشتات عن العمل مطالبين بزيادة الأجور.",
        ),
    ],
)
def test_articles_of_other_languages_are_grouped_as_english_ones_are(
    language: str, same: tuple[str, str], other: str
) -> None:
    made = _in(language, *same, other)
    assert _groups([*made, *reports(range(4))]) >= {
        frozenset({f"{language}0", f"{language}1"}),
        frozenset({f"{language}2"}),
    }


def test_one_article_without_an_end_and_one_of_signs_are_read() -> None:
    endless = article("lomi karun " * 5000 + "😀\x00\u202e " * 100, id="endless", published="2021-03-01")
    signs = article("😀 😀 😀 \u200b\ufeff \x07", id="signs")
    assert {frozenset({"endless"}), frozenset({"signs"})} <= _groups([endless, signs, *reports([1, 2])])
