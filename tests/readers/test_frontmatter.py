import pytest

from digest.readers.frontmatter import parse


def test_a_header_block_gives_fields_with_their_places() -> None:
    text = "Source: The Chronicle\nDate: 3 May 2022\nHeadline: Bridge: closed\nAuthors: A. Doe\n\nThe bridge is closed."
    given, end = parse(text)
    assert {key: field.value for key, field in given.items()} == {
        "source": "The Chronicle",
        "published": "3 May 2022",
        "headline": "Bridge: closed",
        "authors": "A. Doe",
    }
    assert text[end:].strip() == "The bridge is closed."
    assert all(text[f.evidence.start : f.evidence.end] == f.value for f in given.values() if f.evidence)


def test_a_fenced_header_may_hold_keys_that_nobody_knows() -> None:
    given, end = parse("---\ntitle: 'Bridge closed'\nlayout: post\n---\nText.")
    assert given["headline"].value == "Bridge closed"
    assert end == len("---\ntitle: 'Bridge closed'\nlayout: post\n---\n")


@pytest.mark.parametrize(
    "text",
    ["Analysis: why the bridge fell\nText.", "The mayor said: no.\nText.", "", "Source:\nText.", "Syria: Date: 3 May"],
)
def test_an_article_that_only_opens_with_a_colon_has_no_header(text: str) -> None:
    assert parse(text) == ({}, 0)


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ('"Horrible" growth of the port', '"Horrible" growth of the port'),
        ("Mayor says the plan is 'nonsense'", "Mayor says the plan is 'nonsense'"),
        ('"The port is full"', '"The port is full"'),
        ("'Full' port is 'nonsense'", "'Full' port is 'nonsense'"),
        ("“Full” port", "“Full” port"),
    ],
)
def test_a_headline_keeps_its_quotation_marks(line: str, headline: str) -> None:
    given, _ = parse(f"Headline: {line}\nThe port is full.")
    assert given["headline"].value == headline


@pytest.mark.parametrize(
    ("line", "headline"),
    [('"Port: full"', "Port: full"), ("'Full' port is 'nonsense'", "'Full' port is 'nonsense'"), ('"Full" port',) * 2],
)
def test_only_marks_about_the_whole_of_it_are_those_of_a_fenced_header(line: str, headline: str) -> None:
    given, _ = parse(f"---\ntitle: {line}\n---\nThe port is full.")
    assert given["headline"].value == headline
