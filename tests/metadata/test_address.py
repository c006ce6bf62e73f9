import datetime

import pytest

from digest.metadata import address, describe
from digest.model import Document, Field, Metadata, Paragraph, Passage, Role
from tests.metadata.builders import PROSE

TITLE = "Council closes the old bridge"
DAY = datetime.date(2016, 11, 2)


@pytest.mark.parametrize(
    ("path", "outlet"),
    [
        ("bbc-2016-11-02.txt", "BBC News"),
        ("www.lemonde.fr_article.html", "Le Monde"),
        ("theguardian.com-world-bridges.txt", "The Guardian"),
        ("saved/2016-11-02_edition.cnn.com_bridge.txt", "CNN"),
        ("reuters_bridge.txt", "Reuters"),
        ("the-new-york-times_bridge-closed.txt", "The New York Times"),
        ("aljazeera_bridge.txt", "Al Jazeera"),
        ("Council closes bridge - Euronews.html", "Euronews"),
        ("Old bridge (Haaretz).txt", "Haaretz"),
        ("01_Le Figaro.txt", "Le Figaro"),
    ],
)
def test_an_outlet_set_apart_in_the_name_of_the_file(path: str, outlet: str) -> None:
    assert address.outlet_of_file(path) == Field(outlet, "derived", None, address.FILE_NAME)


@pytest.mark.parametrize(
    "path",
    [
        "mayor-on-cnn.txt",
        "mayor-sues-cnn.txt",
        "cnn on the mayor.txt",
        "cnn-announces-cuts-in-its-newsroom.txt",
        "bbc-vs-cnn.txt",
        "guardian-bridge.txt",
        "independent.txt",
        "bridge-news.txt",
        "haaretz.com_cnn.com.txt",
        "000_d597ac05.txt",
        "-",
        "",
        "..txt",
        "\u202e[((.com_.com-" * 2000,
    ],
)
def test_a_file_that_speaks_of_an_outlet_or_of_two_names_none(path: str) -> None:
    assert address.outlet_of_file(path).value is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("bbc-2016-11-02.txt", DAY),
        ("bbc_20161102.txt", DAY),
        ("2016.11.02 bridge.txt", DAY),
        ("bridge-02-11-2016.txt", None),
        ("bridge-20161302.txt", None),
        ("120161102.txt", None),
        ("2016-11-02_to_2016-11-05.txt", None),
    ],
)
def test_a_day_in_the_name_of_the_file(path: str, day: datetime.date | None) -> None:
    assert address.day_of_file(path).value == day


@pytest.mark.parametrize(
    ("url", "outlet", "day"),
    [
        ("https://edition.cnn.com/2016/11/02/bridge/index.html", "CNN", DAY),
        ("http://www.theguardian.com/world/2016/nov/02/bridge", "The Guardian", DAY),
        ("www.reuters.com/article/bridge", "Reuters", None),
        ("https://a.example/2016/11/02.html", None, DAY),
        ("https://a.example/news/2016-11-02-bridge", None, DAY),
        ("https://a.example/20161102/bridge", None, DAY),
        ("https://a.example/2016/11/5-bridges-to-see-before-they-close", None, None),
        ("https://a.example/2016/11/5.000-bridges", None, None),
        ("https://a.example/what-happened-on-2016-11-02", None, None),
        ("https://sites.google.com/cnn.com", None, None),
        ("https://web.archive.org/web/20161102/http://cnn.com/", None, None),
        ("http://[broken", None, None),
        ("", None, None),
    ],
)
def test_what_an_address_tells(url: str, outlet: str | None, day: datetime.date | None) -> None:
    field = Field(url, "given")
    assert (address.outlet_of_url(field).value, address.day_of_url(field).value) == (outlet, day)


def page(path: str, *lines: str, url: str = "") -> Metadata:
    text = "\n".join((TITLE, *lines, PROSE))
    marked, start = [], 0
    for line in (TITLE, *lines, PROSE):
        role: Role = "headline" if line == TITLE else "body" if line == PROSE else "boilerplate"
        marked.append(Paragraph(start, start + len(line), line, role, "test"))
        start += len(line) + 1
    given = {"url": Field(url, "given", Passage(0, 0, ""))} if url else {}
    return describe(Document("a", path, "", text, given), marked)


def test_what_the_page_says_comes_before_the_name_of_its_file() -> None:
    assert page("bbc_bridge.txt").source.value == "BBC News"
    assert page("bbc_bridge.txt", "Subscribe to Haaretz").source.value == "Haaretz"
    assert page("bbc_bridge.txt", "Subscribe to Haaretz", "Subscribe to The Hindu").source.value is None
    stated = page("bbc-2016-11-05.txt", "Published: 2 November 2016").published
    assert (stated.value, stated.status) == (DAY, "stated")


def test_an_address_outweighs_a_prompt_of_the_page() -> None:
    field = page("a.txt", "Subscribe to Haaretz", url="https://www.bbc.co.uk/news").source
    assert (field.value, field.status) == ("BBC News", "derived")


def test_a_file_named_after_another_day_than_the_text_counts_from_dates_nothing() -> None:
    counted = "The bridge opens again on November 4, two days from now, the council said."
    marked = [Paragraph(0, len(counted), counted, "body", "test")]
    fields = [
        describe(Document("a", path, "", counted), marked).published for path in ("2016-11-02.txt", "2016-11-07.txt")
    ]
    assert [field.value for field in fields] == [DAY, None]
    assert "another day" in fields[1].reason
