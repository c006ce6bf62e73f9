import pytest

from tests.hanging import ends
from tests.metadata.builders import PROSE, metadata

TITLE = "Council closes the old bridge"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Sign up for the Irish Examiner newsletter", "Irish Examiner"),
        ("Stay up to date with notifications from The\u00a0Independent", "The Independent"),
        ("© 2019 The Gdansk Herald. All rights reserved.", "The Gdansk Herald"),
        ("Follow Al Jazeera on Facebook", "Al Jazeera"),
        ("www.haaretz.com", "Haaretz"),
        ("Download the Guardian app", "The Guardian"),
        ("Subscribe to The New York Times", "The New York Times"),
        ("© Copyright 2020 Cayman Compass News. All rights reserved.", "Cayman Compass News"),
    ],
)
def test_the_outlet_that_the_page_names_as_its_own(line: str, outlet: str) -> None:
    field = metadata(TITLE, PROSE, line).source
    assert (field.value, field.status) == (outlet, "stated")
    assert field.evidence is not None


def test_the_end_of_the_title() -> None:
    found = metadata(f"{TITLE} | The Guardian", PROSE)
    assert found.source.value == "The Guardian"
    assert found.headline.value == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "(Photo by AFP)",
        "Follow us on Twitter",
        "Share on Facebook",
        "© Getty Images",
        "Download on Google Play",
        "Time",
        "Reading time: 5 min",
        "Related: The Guardian view on bridges",
        "Thank you for registering",
        "© Ada Boyle",
        "© 2019 Ada Boyle",
        "© 2021 Harbour Media Holdings Ltd.",
        "https://www.theguardian.com/world/2019/old-bridge",
        "The war in pictures (BBC News)",
    ],
)
def test_agencies_platforms_and_common_words_are_not_the_outlet(line: str) -> None:
    assert metadata(TITLE, PROSE, line).source.status == "unknown"


def test_media_cited_in_the_text_are_not_the_outlet() -> None:
    assert (
        metadata(TITLE, PROSE + " The Guardian and CNN reported it first, according to Reuters.").source.value is None
    )


def test_two_outlets_named_alike_leave_it_unknown() -> None:
    assert metadata(TITLE, PROSE, "Subscribe to Haaretz", "Subscribe to The Hindu").source.value is None


def test_what_the_user_gives_comes_first() -> None:
    field = metadata("Source: The Harbour Post", "", TITLE, PROSE, "Subscribe to Haaretz").source
    assert (field.value, field.status) == ("The Harbour Post", "given")


def test_a_byline_outweighs_a_prompt() -> None:
    assert metadata(TITLE, "By Jane Doe, CNN", PROSE, "Subscribe to The Times newsletter").source.value == "CNN"


def test_a_long_line_of_dots_takes_no_time() -> None:
    with ends():
        metadata(TITLE, PROSE, "http://" + "a." * 20_000 + "org")


LINKS = ("Haaretz", "www.haaretz.com")


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        ((*LINKS, TITLE, PROSE), "Haaretz"),
        (("Haaretz", "Euronews", TITLE, PROSE), None),
        ((TITLE, PROSE, PROSE + " So it did.", "haaretz.com"), None),
        ((TITLE, PROSE, PROSE + " So it did.", "www.haaretz.com", "www.haaretz.com/a", "www.haaretz.com/b"), None),
        ((f"{TITLE} | Euronews", "Haaretz", TITLE, PROSE), "Euronews"),
        (("Le Monde", TITLE, PROSE), None),
    ],
)
def test_a_line_of_nothing_but_a_name_or_an_address(lines: tuple[str, ...], outlet: str | None) -> None:
    assert metadata(*lines).source.value == outlet
