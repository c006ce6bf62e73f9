from digest.comparers import coverage
from tests.builders import article
from tests.comparers.builders import hit, scene

FIRST = article(
    "The Truce holds. The truce is old.", "Rain fell all day.", id="a", source="Chronicle", published="2022-10-04"
)
SECOND = article("Nobody spoke of a truce.", id="b", source="Herald", published="2022-10-03")


def test_a_row_per_article_in_order_of_date_with_its_share_of_words() -> None:
    rows = coverage.compare(scene(hit(FIRST, 1, "truce"), hit(SECOND, 1, "truce")))
    assert [(row.source, row.paragraphs, row.share) for row in rows] == [("Herald", 1, 1.0), ("Chronicle", 1, 0.636)]


def test_the_words_used_are_counted_whatever_their_case() -> None:
    (row,) = coverage.compare(scene(hit(FIRST, 1, "truce"), hit(FIRST, 1, "Truce")))
    assert row.terms == {"truce": 2}


def test_a_long_stretch_is_shown_by_its_ends() -> None:
    text = article("The air forces of both states were halted.", id="c")
    (row,) = coverage.compare(scene(hit(text, 1, "forces of both states were halted")))
    assert row.terms == {"forces of … were halted": 1}
