"""The grid of figures: limits in words, the sentence verbatim, nothing that the model does not hold."""

from __future__ import annotations

import pytest

from digest.annotators import figures as annotator
from digest.grids import figures
from digest.model import Figure
from tests import builders

TEXT = "Police say at least 1,043 people were killed in Lyon on Friday. The fire may have injured 10 to 20 others."
ARTICLE = builders.article(TEXT, source="Harbour Gazette", published="2021-03-02")
CORPUS = builders.corpus(ARTICLE)
FOUND = annotator.annotate(ARTICLE)


def value(text: str) -> str:
    (found,) = annotator.annotate(builders.article(text))
    return figures.value(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 43 people died.", "at least 43"),
        ("More than 12,400 people died.", "more than 12,400"),
        ("Up to 43 people died.", "at most 43"),
        ("Between 10 and 20 people died.", "10 to 20"),
        ("Some 43 people died.", "about 43"),
        ("The walk takes 2½ hours.", "2.5"),
        ("Dozens of people died.", "dozens"),
        ("More than hundreds of people died.", "more than hundreds"),
        ("Several hundred people died.", "several hundred"),
        ("About two dozen people died.", "about 24"),
        ("Nearly half of the people fled.", "about half"),
        ("Over two-thirds of the people fled.", "more than two-thirds"),
        ("One in five pupils fled.", "one in five"),
        ("Less than a third of the people fled.", "less than a third"),
        ("A couple of people fled.", "a couple"),
        ("It is the second largest city.", "2nd"),
        ("It was the 11th attack.", "11th"),
        ("It was the 23rd attack.", "23rd"),
        ("It cost $250 billion.", "250 billion"),
        ("It cost $176.80.", "176.80"),
        ("It cost $1,375,000.", "1.375 million"),
        ("It cost $1,375,001.", "1,375,001"),
        ("They won 3-2.", "3–2"),
    ],
)
def test_limits_are_said_in_words(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nearly half of the country's people fled.", "about half\nof the country's people"),
        ("They cut half its size.", "half\nof its size"),
        ("One in five pupils fled.", "one in five\npupils"),
        ("Some 40% of the Danish voters stayed.", "about 40\npercent\nof the Danish voters"),
        ("It is the second largest city.", "2nd\nlargest city"),
        ("A 12-hour truce began.", "12\nhours"),
        ("A one-year truce began.", "1\nyear"),
        ("A 512-foot-long ship sank.", "512\nfeet"),
        ("A 20-member crew left.", "20\nmembers"),
        ("A 6.1-magnitude quake struck.", "6.1\nmagnitude"),
        ("A 45-year-old man drowned.", "45\nyears old"),
        ("The plane is less than four years old.", "less than 4\nyears old"),
    ],
)
def test_the_cell_reads_as_a_person_writes_it(text: str, expected: str) -> None:
    article = builders.article(text)
    (grid,) = figures.grids(builders.corpus(article), annotator.annotate(article), limit=None, verbose=False)
    assert grid.rows[0][0].text == expected


def test_a_period_has_no_capital_that_is_not_its_own() -> None:
    article = builders.article("Since 19 September, 43 people died.")
    (grid,) = figures.grids(builders.corpus(article), annotator.annotate(article), limit=None, verbose=False)
    assert grid.rows[0][1].text == "died\nsince 19 September"


def test_a_row_says_what_where_when_and_in_which_words() -> None:
    (grid,) = figures.grids(CORPUS, FOUND, limit=None, verbose=False)
    assert [c.title for c in grid.columns] == ["Figure", "What happened", "Speaker", "Words"]
    first = [c.text for c in grid.rows[0]]
    assert first[:3] == ["at least 1,043\npeople", "killed\nLyon\non Friday", "—"]
    assert first[3].startswith(
        "Police say at least 1,043 people were killed in Lyon on Friday. [Harbour Gazette, 2 Mar"
    )


def test_a_sentence_is_shown_once() -> None:
    article = builders.article("They lost 20 tanks and 15 lorries. They kept two boats.")
    found = annotator.annotate(article)
    (grid,) = figures.grids(builders.corpus(article), found, limit=None, verbose=False)
    words = [row[3].text.partition(" [")[0] for row in grid.rows]
    assert words == ["They lost 20 tanks and 15 lorries.", "15 lorries", "They kept two boats."]


def test_what_is_left_open_is_said() -> None:
    (grid,) = figures.grids(CORPUS, FOUND, limit=None, verbose=False)
    assert grid.rows[1][1].text.startswith("injured (“may”)")


def test_the_limit_says_how_many_more_there_are() -> None:
    (grid,) = figures.grids(CORPUS, FOUND, limit=1, verbose=True)
    assert len(grid.rows) == 1
    assert grid.note.startswith("1 more figure; --limit 2 shows all")
    assert "count, N1" in grid.rows[0][0].text


def test_a_figure_outside_every_sentence_is_shown_by_itself() -> None:
    article = builders.article("43 comments", roles={0: "boilerplate"})
    alone = Figure(
        43, 43, "exact", "count", None, None, None, None, None, None, None, "N1", None, article.evidence(0, 2)
    )
    (grid,) = figures.grids(builders.corpus(article), [alone], limit=None, verbose=False)
    assert grid.rows[0][3].text.startswith("43 [")
    assert grid.rows[0][1].text == "—"
