"""Saved pages: their article, their own fields, and what nobody may lose or trip over."""

import datetime
import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from digest import pipeline
from digest.model import CONTENT_ROLES, Document, Reading
from digest.readers import Options, Record, Refused, html, pagedates
from tests.hanging import ends

SENTENCES = [
    "The bridge over the river is closed for repair until June, the mayor said on Tuesday in the town hall.",
    "Buses take a longer way through the old town, and cyclists are asked to use the ferry near the mill.",
    "Engineers found cracks in two of its seven pillars last autumn, when the water stood unusually low.",
    "The work costs about four million crowns, half of which the region pays, according to the council.",
]
MENU = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("Home", "Sport", "Weather", "Contact us"))
ARTICLE = (
    "<article><h1>Bridge closed for repair</h1>"
    + "".join(f"<p>{sentence} {sentence}</p>" for sentence in SENTENCES)
    + "<h2>What comes next</h2><ul><li>A second inspection in May</li><li>A new lamp</li></ul></article>"
)


def page(body: str = ARTICLE, head: str = "") -> str:
    around = f"<nav><ul>{MENU}</ul></nav>{body}<footer><p>Imprint</p></footer>"
    return f"<!DOCTYPE html><html lang='en-GB'><head>{head}</head><body>{around}</body></html>"


def read(markup: str | bytes, options: Options | None = None) -> Record | Refused:
    content = markup if isinstance(markup, bytes) else markup.encode()
    (found,) = html.read(io.BytesIO(content), options or Options())
    return found


def record(markup: str | bytes) -> Record:
    pytest.importorskip("trafilatura")
    found = read(markup)
    assert isinstance(found, Record)
    return found


def test_the_article_is_read_without_the_page_around_it() -> None:
    lines = record(page()).text.split("\n")
    assert f"{SENTENCES[0]} {SENTENCES[0]}" in lines
    assert "What comes next" in lines
    assert "A second inspection in May" in lines
    assert not {"Sport", "Imprint"}.intersection(lines)


def test_without_trafilatura_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found = read(page())
    assert found == Refused("a saved page needs trafilatura; install it with: pip install 'digest[html]'")


def test_the_pages_own_fields_are_given_with_their_names() -> None:
    node = {
        "@type": "NewsArticle",
        "headline": "Bridge closed for repair",
        "datePublished": "2022-05-03T22:30:00+02:00",
        "author": [{"@type": "Person", "name": "Ann Bell"}, {"@type": "Organization", "name": "City Desk"}],
        "publisher": {"name": "The Harbour Times"},
    }
    head = f'<script type="application/ld+json">{json.dumps(node)}</script><link rel="canonical" href="https://a.example/b">'
    given_ = record(page(f"<p>By Ann Bell</p>{ARTICLE}", head)).given
    assert {name: (field.value, field.status, field.reason) for name, field in given_.items()} == {
        "headline": ("Bridge closed for repair", "given", "<h1>, as in headline in JSON-LD"),
        "published": ("2022-05-03", "given", "datePublished in JSON-LD"),
        "authors": ("Ann Bell", "given", "author in JSON-LD"),
        "source": ("The Harbour Times", "given", "publisher in JSON-LD"),
        "url": ("https://a.example/b", "given", "<link rel=canonical>"),
        "language": ("en", "given", "<html lang>"),
    }


def test_a_day_that_is_only_guessed_is_derived() -> None:
    found = record(page(f'<div class="date">Published: 3 May 2022</div>{ARTICLE}')).given.get("published")
    assert found is None or (found.status, found.value) == ("derived", "2022-05-03")


def test_where_the_fields_contradict_one_another_no_day_is_guessed() -> None:
    head = (
        "<meta itemprop=datePublished content=2022-05-03><link rel=canonical href=https://a.example/2019/07/12/bridge>"
    )
    found = record(page(head=head)).given["published"]
    assert (found.value, found.status, found.reason) == (None, "unknown", pagedates.CONFLICT)


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("<a href='/2013/08/5-bridges-to-see'>", False),
        ("August 2013", False),
        ("15. August 2013", False),
        ("<a href='/2013/08/05/bridges'>", True),
        ("2013-08-05T10:00", True),
        ("5.8.13", True),
        ("08/05/2013", True),
        ("le 5 août 2013 à 8 h", True),
        ("20130805103000", True),
        ("7201308051", False),
    ],
)
def test_a_day_is_guessed_only_where_it_stands_on_the_page(written: str, stands: bool) -> None:
    assert pagedates.stands_in(written, written, datetime.date(2013, 8, 5)) is stands


def test_where_no_article_is_found_the_visible_text_is_read() -> None:
    words = "<br>".join(f'<a href="{i}">Line {i} of a page that is only links</a>' for i in range(60))
    found = record(page(f"<div class='app'>{words}</div>"))
    assert "Line 59 of a page that is only links" in found.text


def test_what_the_parser_drops_for_its_depth_is_not_lost() -> None:
    assert "town hall" in record(page("<div>" * 3000 + ARTICLE)).text


@pytest.mark.parametrize("body", ["", "<frameset><frame src='a'></frameset>", "<script>show()</script>", "<p>\x00</p>"])
def test_a_page_without_text_says_so(body: str) -> None:
    pytest.importorskip("trafilatura")
    found = read(f"<html><head><title>T</title></head><body>{body}</body></html>")
    assert isinstance(found, Refused)
    assert "without text" in found.reason


ENCODED = {
    "utf-8 in spite of what is declared": ("<meta charset=iso-8859-1><p>Brücke", "utf-8"),
    "latin-1 is Windows-1252": ("<meta charset='iso-8859-1'><p>„Brücke“", "cp1252"),
    "declared in the old way": ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Мост", "koi8-r"),
    "declared in XML": ("<?xml version='1.0' encoding='shift_jis'?><p>橋は閉鎖", "shift_jis"),
    "in seven bits": ("<meta charset=iso-2022-jp><p>橋は閉鎖", "iso-2022-jp"),
    "with a mark": ("\ufeff<meta charset=koi8-r><p>Brücke", "utf-16"),
    "an encoding that is none": ("<meta charset=zlib><p>Brücke", "utf-8"),
}


@pytest.mark.parametrize(("text", "encoding"), ENCODED.values(), ids=ENCODED.keys())
def test_encodings(text: str, encoding: str) -> None:
    assert html.decoded(text.encode(encoding)).endswith(text.rpartition(">")[2])


def test_the_server_may_name_the_encoding() -> None:
    assert html.decoded("Мост".encode("koi8-r"), "KOI8-R") == "Мост"


def test_limits() -> None:
    found = read(page(), Options(max_page_bytes=20))
    assert isinstance(found, Refused)
    assert "max_page_bytes" in found.reason
    pytest.importorskip("trafilatura")
    found = read(page(), Options(max_bytes=100))
    assert isinstance(found, Refused)
    assert "max_bytes" in found.reason


TEXT = "<p>" + SENTENCES[0] * 5 + "</p>"
HOSTILE = {
    "nested": TEXT + "<div>" * 100_000,
    "unclosed": TEXT + "<b>x" * 100_000,
    "too many tags": TEXT + "<i></i>" * 300_000,
    "scripts of megabytes": TEXT + "<script>" + "if (a<b) c='</p>';" * 200_000 + "</script>",
    "pictures in the page": TEXT + f'<img src="data:image/png;base64,{"A" * 1_000_000}">' * 5,
    "entities": "<!DOCTYPE html [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>" + TEXT + "&b;" * 100_000,
    "deep JSON": TEXT + '<script type="application/ld+json">' + "[" * 200_000 + "</script>",
    "long numbers": TEXT + '<script type="application/ld+json">{"datePublished": 1' + "0" * 9000 + "}</script>",
    "a title of dashes": "<title>" + " - a" * 200_000 + "</title>" + TEXT,
    "a headline of megabytes": "<h1>" + "word " * 400_000 + "</h1>" + TEXT,
    "NULs": TEXT + "\x00" * 100_000,
    "forms in forms": TEXT + "<form><input>x" * 3_000,
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_end_soon(markup: str) -> None:
    pytest.importorskip("trafilatura")
    with ends():
        found = read(f"<html><body>{markup}</body></html>")
    assert isinstance(found, Refused) or "town hall" in found.text


TAGS = "<p> </p> <div> <table><tr><td> word <meta_charset= utf-16 <!-- --> &# ; <h1> <title> <script>"
PIECES = st.sampled_from(TAGS.split(" "))


@hypothesis_settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map(lambda p: " ".join(p).replace("_", " ").encode()) | st.binary(max_size=300))
def test_any_bytes_give_a_record_or_a_reason(content: bytes) -> None:
    pytest.importorskip("trafilatura")
    first = read(content)
    assert first == read(content)
    assert isinstance(first, Refused) or first.text.strip()


def test_what_the_extractor_kept_feeds_the_digests() -> None:
    text = "\n".join([*SENTENCES, "Where: by the old mill", "When: from May", *SENTENCES[:1]])
    document = Document("a", "a.html", "", text, reading=Reading("html", extracted=True))
    roles = {p.text: (p.role, p.rule) for p in pipeline.article(document).paragraphs}
    assert roles["Where: by the old mill"][0] in CONTENT_ROLES
    assert roles["When: from May"][0] in CONTENT_ROLES
    assert pipeline.article(document).paragraphs[-1].role == "duplicate"
