"""Lines that say themselves what they are, and lines of news that look like them."""

import pytest

from digest.text import furniture
from digest.text.shape import is_address, is_breadcrumb, is_prompt


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("ADVERTISEMENT", "boilerplate"),
        ("Share this articleComments", "boilerplate"),
        ("CommentsShare on FacebookClose", "boilerplate"),
        ("Home / World / Europe", "boilerplate"),
        ("www.example-news.org", "boilerplate"),
        ("We use cookies to improve your experience.", "boilerplate"),
        ("Sign up for our morning briefing", "boilerplate"),
        ("* * *", "boilerplate"),
        ("By Jane Doe and John Roe in Lagos", "byline"),
        ("By Jane Doe with Reuters", "byline"),
        ("Reporting by A. Writer; editing by B. Editor", "byline"),
        ("Tuesday 3 May 2022 09:15 BST", "dateline"),
        ("Published: 3 May 2022", "dateline"),
        ("3 hours ago", "dateline"),
        ("(Getty)", "caption"),
        ("Volunteers carry sandbags to the river bank. (Photo by AFP)", "caption"),
        ("Photo: City archive", "caption"),
        ("Read more: Floods reach the old town", "related"),
        ("Jane Doe is a senior reporter for the Chronicle.", "boilerplate"),
    ],
)
def test_the_role_a_line_gives_itself(line: str, role: str) -> None:
    kind = furniture.kind(line)
    assert kind is not None
    assert kind[0] == role


@pytest.mark.parametrize(
    "line",
    [
        "The minister shared the article with reporters on Tuesday.",
        "By Friday the river had fallen by two metres, officials said.",
        "“Please stay at home,” the mayor said.",
        "Reuters reported that the talks had ended.",
        "On 3 May 2022 the parliament voted to leave the treaty.",
        "He told the court: I was never there.",
        "Video: police said the footage was false and asked people to ignore it.",
        "The company said it would advertise the posts next week (see below).",
    ],
)
def test_news_that_looks_like_furniture_is_left_alone(line: str) -> None:
    assert furniture.kind(line) is None


@pytest.mark.parametrize("line", ["You might also like", "READ MORE", "Most popular:", "More from the Chronicle"])
def test_headings_over_other_stories(line: str) -> None:
    assert furniture.heads_related(line)


@pytest.mark.parametrize("line", ["More than a hundred people fled", "Related parties must disclose their deals."])
def test_lines_that_head_nothing(line: str) -> None:
    assert not furniture.heads_related(line)


@pytest.mark.parametrize(
    "line",
    [
        "Join our commenting forum",
        "Switch on alerts from the Chronicle",
        "Please refresh your browser to log in",
        "Notifications can be managed in browser settings",
    ],
)
def test_prompts(line: str) -> None:
    assert is_prompt(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fall after the vote",
        "Facebook said users can log in and share comments on the page, after an outage of six hours on Monday.",
        "Watch how the flood reached the town",
        "“You can comment on our page,” she said.",
    ],
)
def test_what_is_no_prompt(line: str) -> None:
    assert not is_prompt(line)


def test_addresses_and_breadcrumbs() -> None:
    assert is_address("https://example.org/a/b")
    assert not is_address("see example.org for more")
    assert is_breadcrumb("News \u00a0 / \u00a0 Africa \u00a0 / \u00a0 Kenya")
    assert not is_breadcrumb("Either he goes / or we go / or nobody of us ever goes.")


def test_a_long_line_of_prompts_is_read_once() -> None:
    assert furniture.kind("share " * 20_000 + "x") is None
