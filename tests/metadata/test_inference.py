import datetime

from digest.metadata.inference import infer
from tests.metadata.builders import article

TITLE = "Council of Veldenz closes the Moselle bridge"
COUNTED = "The Moselle bridge of Veldenz will open on October 6, two days from now, said Mayor Ada Boyle and Ben Ruiz."
NAMES = "In Veldenz the Moselle bridge was shut by Mayor Ada Boyle, and the engineer Ben Ruiz was asked to look at it."


def dates(*articles: tuple[str, ...]) -> list[tuple[datetime.date | None, str]]:
    built = [article(*lines, id=str(i)) for i, lines in enumerate(articles)]
    return [(a.metadata.published.value, a.metadata.published.status) for a in infer(built)]


def test_the_year_is_taken_from_an_article_on_the_same_story() -> None:
    found = dates((TITLE, COUNTED), ("Date: 2 October 2022", "", TITLE, NAMES))
    assert found[0] == (datetime.date(2022, 10, 4), "inferred")


def test_alone_the_article_has_no_year() -> None:
    assert dates((TITLE, COUNTED)) == [(None, "unknown")]


def test_an_article_on_another_story_gives_no_year() -> None:
    other = (
        "Prices of grain fell in the markets of the north, where traders had expected a poor harvest and a dry autumn."
    )
    assert dates((TITLE, COUNTED), ("Date: 2 October 2022", "", "Grain prices fall in the north", other))[0][0] is None


def test_two_possible_years_leave_it_unknown() -> None:
    found = dates(
        (TITLE, COUNTED),
        ("Date: 2 October 2022", "", TITLE, NAMES),
        ("Date: 2 October 2021", "", TITLE, NAMES + " Again."),
    )
    assert found[0] == (None, "unknown")
