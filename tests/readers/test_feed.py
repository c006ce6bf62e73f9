"""Entries of RSS and Atom: their texts and what the feed says of them. Nothing is fetched, nothing unpacks."""

import builtins
import io
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from digest.readers import Options, Record, Refused

pytest.importorskip("feedparser", reason="feedparser, of the extra 'feeds', is not installed")

from digest.readers import feed

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Daily &amp; Post</title><language>en-gb</language>
{}</channel></rss>"""
ITEM = """<item><title>Bridge &lt;b&gt;closed&lt;/b&gt;</title><link>https://daily.example/a</link>
<pubDate>Wed, 02 Nov 2016 23:58:00 -0500</pubDate><dc:creator>A. Doe</dc:creator><description>A teaser</description>
<content:encoded><![CDATA[<p>One &amp; only.</p><p>Two.</p><script>no</script>]]></content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Das Blatt</title>
<entry><title type="text">1 &lt; 2</title><updated>2016-11-02T23:58:00Z</updated>
<author><name>C. Doe</name></author><author><name>D. Roe</name></author>
<link rel="alternate" href="https://blatt.example/b"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p><p>Zwei.</p></div></content>
<source><title>Die Agentur</title></source></entry>
<entry><title>t</title><published>2016-11-01</published><updated>2016-11-03</updated>
<summary type="text">A &lt;p> is
no tag here</summary></entry></feed>"""


@pytest.fixture(autouse=True)
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No network, and no file but Python's own modules."""
    real = builtins.open

    def guarded(file: Any, *args: Any, **more: Any) -> Any:
        assert "site-packages" in str(file) or "lib/python" in str(file), f"opens {file!r}"
        return real(file, *args, **more)

    def refused(*args: Any, **more: Any) -> None:
        raise AssertionError("fetches")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(builtins, "open", guarded)


def read(content: str | bytes, **limits: int) -> list[Record | Refused]:
    data = content.encode() if isinstance(content, str) else content
    return list(feed.read(io.BytesIO(data), Options(**limits)))


def given(record: Record | Refused) -> dict[str, str | None]:
    assert isinstance(record, Record)
    return {name: field.value for name, field in record.given.items()}


def test_an_item_of_rss() -> None:
    (record,) = read(RSS.format(ITEM))
    assert isinstance(record, Record)
    assert record.text == "One & only.\nTwo."
    assert record.place == "entry 1"
    assert given(record) == {
        "headline": "Bridge closed",
        "source": "The Daily & Post",
        "published": "Wed, 02 Nov 2016 23:58:00 -0500",
        "authors": "A. Doe",
        "url": "https://daily.example/a",
        "language": "en-gb",
    }
    assert (record.given["source"].status, record.given["source"].reason) == ("given", "the feed's title")


def test_entries_of_atom() -> None:
    first, second = read(ATOM)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.text, second.text) == ("Eins.\nZwei.", "A <p> is\nno tag here")
    assert given(first)["headline"] == "1 < 2"
    assert given(first)["authors"] == "C. Doe; D. Roe"
    assert (given(first)["source"], given(second)["source"]) == ("Die Agentur", "Das Blatt")
    assert (given(first)["published"], given(second)["published"]) == ("2016-11-02T23:58:00Z", "2016-11-01")
    assert first.given["published"].reason == "the entry's field 'updated'"


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("mail@daily.example (Bea Roe)", "Bea Roe"),
        ("Bea Roe &lt;mail@daily.example&gt;", "Bea Roe"),
        ("mail@daily.example", None),
        ("Bea Roe", "Bea Roe"),
    ],
)
def test_names_beside_addresses_of_mail(author: str, name: str | None) -> None:
    (record,) = read(RSS.format(f"<item><description>Text.</description><author>{author}</author></item>"))
    assert given(record).get("authors") == name


def test_an_entry_without_text_is_named_and_the_others_read() -> None:
    refused, record = read(RSS.format(f"<item><title>Alone</title></item>{ITEM}"))
    assert isinstance(refused, Refused)
    assert (refused.place, record.place) == ("entry 1", "entry 2")


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_encodings_that_the_feed_declares(encoding: str) -> None:
    text = RSS.format("<item><description>Café fermé - déjà.</description></item>")
    (record,) = read(text.replace("?>", f' encoding="{encoding}"?>', 1).encode(encoding))
    assert isinstance(record, Record)
    assert record.text == "Café fermé - déjà."


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    found = read(RSS.format(ITEM + "<item><description>A & B &undefined;</description>"))
    assert next(item.text for item in found if isinstance(item, Record)) == "One & only.\nTwo."


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE rss [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % d SYSTEM "http://daily.example/x.dtd"> %d;]>',
        '<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE rss PUBLIC "-//x" "http://daily.example/x.dtd">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_and_foreign_documents_are_never_read(doctype: str, encoding: str) -> None:
    text = RSS.format("<item><description>Text &l9; end.</description></item>").replace("?>", f"?>{doctype}", 1)
    for item in read(text.encode(encoding)):
        assert "entities" in item.reason if isinstance(item, Refused) else len(item.text) < 100
        assert not isinstance(item, Record) or "root" not in item.text


def test_a_path_or_an_address_in_place_of_a_feed_is_not_followed() -> None:
    for content in (b"/etc/passwd", b"http://daily.example/feed", os.fsencode(Path(__file__))):
        (refused,) = read(content)
        assert isinstance(refused, Refused)


def test_a_feed_over_the_limit() -> None:
    (refused,) = read(RSS.format(ITEM), max_feed_bytes=100)
    assert isinstance(refused, Refused)
    assert "max_feed_bytes" in refused.reason


@pytest.mark.parametrize("content", [b"", b"<rss>", b"\x00\xff" * 50, b"<rss>" + b"<a>" * 3000, b"<feed><entry>"])
def test_what_is_no_feed_says_so(content: bytes) -> None:
    assert all(isinstance(item, Refused) and item.reason for item in read(content))
    assert read(content)


def test_without_feedparser_the_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "feedparser", None)
    (refused,) = read(RSS.format(ITEM))
    assert isinstance(refused, Refused)
    assert "pip install 'digest[feeds]'" in refused.reason


def test_the_entry_within_which_a_feed_is_cut_is_named_and_not_read() -> None:
    broken = "<item><title>Next</title><description>A teaser.</description><content:encoded><![CDATA[The"
    record, refused = read(RSS.format(ITEM + broken).removesuffix("</channel></rss>"))
    assert isinstance(record, Record)
    assert refused == Refused("cut short, since the feed ends within it; get the feed anew", "entry 2")


def test_a_feed_cut_between_two_entries_says_so() -> None:
    record, refused = read(RSS.format(ITEM).removesuffix("</channel></rss>") + "<ite")
    assert isinstance(record, Record)
    assert refused == Refused("what follows entry 1, since the feed is cut short; get it anew")


def test_a_feed_cut_before_its_entries_says_so() -> None:
    (refused,) = read(RSS.partition("</channel>")[0].replace("{}", ""))
    assert isinstance(refused, Refused)
    assert "cut short before its first entry" in refused.reason


def test_a_fault_in_the_xml_is_told_in_one_line_and_the_entries_are_read() -> None:
    record, refused = read(RSS.format(ITEM + "<x>A & B</x>"))
    assert isinstance(record, Record)
    assert isinstance(refused, Refused)
    assert (refused.place, "a fault in its XML" in refused.reason) == ("", True)


@pytest.mark.parametrize(
    ("title", "channel", "outlet"),
    [
        ("Lake Courier - Local", "<link>https://www.lakecourier.example/local</link>", "Lake Courier"),
        ("Sport | The Lake Courier", "<link>https://thelakecourier.example</link>", "The Lake Courier"),
        ("Top stories - LKC News", "<link>https://www.lkc.co.uk/news</link>", "LKC News"),
        (
            "Lake Courier: Sport",
            "<copyright>(c) 2024 Lake Courier. All rights reserved</copyright>",
            "Lake Courier",
        ),
        ("Lake Courier - Local", "", "Lake Courier - Local"),
        ("News - Lake Courier", "<link>https://news.other.example</link>", "News - Lake Courier"),
        ("Lake - Lake Courier", "<link>https://lake.example</link>", "Lake - Lake Courier"),
        ("News - Courier", "<copyright>Lakeside News</copyright>", "News - Courier"),
        ("Lake-Courier", "<link>https://lake.example</link>", "Lake-Courier"),
        ("Lake Courier", "<link>http://[</link>", "Lake Courier"),
    ],
)
def test_the_section_of_a_feed_is_no_part_of_the_outlet(title: str, channel: str, outlet: str) -> None:
    (record,) = read(RSS.replace("The Daily &amp; Post", title).format(channel + ITEM))
    assert given(record)["source"] == outlet


def test_a_title_without_end_is_read_in_linear_time() -> None:
    (record,) = read(
        RSS.replace("The Daily &amp; Post", "a " * 200_000).format(f"<link>https://a.example</link>{ITEM}")
    )
    assert given(record)["source"] == " ".join(["a"] * 200_000)
