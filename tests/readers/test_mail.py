"""Newsletters as they were mailed, and pages saved as one file."""

import base64
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.readers import Options, Record, Refused, mail
from tests.hanging import ends

LETTER = """\
From: "The Harbour Times" <news@example.org>
To: reader@example.org
Subject: =?utf-8?q?Br=C3=BCcke?= closed
 for repair
Date: Tue, 3 May 2022 23:30:00 +0200
Message-ID: <1@example.org>
"""
PLAIN = "The bridge over the river is closed, the mayor said on Tuesday.\nIt opens again in June.\n"


def items(text: str | bytes, options: Options | None = None) -> list[Record | Refused]:
    content = text if isinstance(text, bytes) else text.encode()
    return list(mail.read(io.BytesIO(content), options or Options()))


def record(text: str | bytes) -> Record:
    (found,) = items(text)
    assert isinstance(found, Record)
    return found


def values(found: Record) -> dict[str, str | None]:
    return {name: field.value for name, field in found.given.items()}


def multipart(kind: str, *parts: str, header: str = LETTER) -> str:
    body = "".join(f"--B\n{part}\n" for part in parts)
    return f"{header}MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=B\n\n{body}--B--\n"


def test_the_header_gives_headline_source_and_day() -> None:
    found = record(f"{LETTER}\n{PLAIN}")
    assert found.text == PLAIN
    assert values(found) == {
        "headline": "Brücke closed for repair",
        "source": "The Harbour Times",
        "published": "2022-05-03",
    }
    assert {field.status for field in found.given.values()} == {"given"}
    assert found.given["source"].reason == "the header From"
    assert len(found.sha256) == 64


def test_a_person_who_sends_is_the_author_and_an_account_is_nobody() -> None:
    assert values(record(f"From: Ann Bell <a@b.org>\nTo: c\n\n{PLAIN}")) == {"authors": "Ann Bell"}
    assert values(record(f"From: noreply42 <a@b.org>\nTo: c\n\n{PLAIN}")) == {}


def test_who_passes_a_letter_on_did_not_write_it() -> None:
    found = record(
        f"From: Ann Bell <a@b.org>\nSubject: Fwd: Re: The bridge\nDate: 3 May 2022 10:00\nTo: c\n\nFrom: X\n{PLAIN}"
    )
    assert values(found) == {"headline": "The bridge"}
    assert found.text.startswith("From: X\n")


def test_the_plain_text_is_read_unless_it_is_a_stub() -> None:
    page = f"Content-Type: text/html\n\n<p>{PLAIN}</p><p>More.</p><div style='display:none'>hidden</div>"
    plain = f"Content-Type: text/plain\n\n{PLAIN}"
    assert record(multipart("alternative", plain, page)).text.strip() == PLAIN.strip()
    stub = "Content-Type: text/plain\n\nView it online."
    assert record(multipart("alternative", stub, page)).text.endswith("in June.\nMore.")


def test_attachments_that_may_be_articles_are_named_and_pictures_are_not() -> None:
    attached = [
        f"Content-Type: {kind}\nContent-Disposition: attachment; filename={name}\n\n<p>x"
        for kind, name in (("text/html", "a.html"), ("image/png", "b.png"))
    ]
    found, refused = items(multipart("mixed", f"Content-Type: text/plain\n\n{PLAIN}", *attached))
    assert isinstance(found, Record)
    assert isinstance(refused, Refused)
    assert refused.place == "attachment a.html"


def test_encodings() -> None:
    quoted = (
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nM=FCnchen =\nist"
    )
    assert record(f"To: a\n{quoted}").text == "München ist"
    coded = base64.b64encode("Київ".encode("koi8-u")).decode()
    header = "Content-Type: text/plain; charset=koi8-u\nContent-Transfer-Encoding: base64"
    assert record(f"To: a\n{header}\n\n{coded}").text == "Київ"
    assert record("To: a\nContent-Type: text/plain; charset=zlib\n\nplain").text == "plain"


def test_a_page_saved_as_one_file_goes_the_way_of_pages() -> None:
    pytest.importorskip("trafilatura")
    sentence = "The bridge over the river is closed for repair until June, the mayor said on Tuesday in the town hall. "
    page = (
        "Content-Type: text/html; charset=utf-8\nContent-Location: https://example.org/news/bridge\n\n"
        f"<html><head><title>Bridge closed for repair | Harbour</title></head><body><nav>Menu</nav><article>"
        f"<h1>Bridge closed for repair</h1><p>{sentence * 3}</p><p>{sentence * 2}</p></article></body></html>"
    )
    header = "From: <Saved by Blink>\nSubject: Bridge\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n"
    found = record(multipart("related", page, "Content-Type: text/css\n\np {}", header=header))
    assert sentence.strip() in found.text
    assert "Menu" not in found.text
    assert values(found)["url"] == "https://example.org/news/bridge"
    assert "published" not in values(found)


def test_a_message_that_is_cut_short_says_so_and_keeps_what_is_there() -> None:
    whole = multipart("mixed", f"Content-Type: text/plain\n\n{PLAIN}")
    found, refused = items(whole[: whole.rindex("--") - 30])
    assert isinstance(found, Record)
    assert isinstance(refused, Refused)
    assert "cut short" in refused.reason


def test_a_message_over_the_limit_is_refused() -> None:
    (refused,) = items(f"{LETTER}\n{PLAIN}", Options(max_page_bytes=20))
    assert isinstance(refused, Refused)
    assert "max_page_bytes" in refused.reason
    (refused,) = items(f"{LETTER}\n{PLAIN}", Options(max_bytes=20))
    assert isinstance(refused, Refused)
    assert "max_bytes" in refused.reason


@pytest.mark.parametrize("body", ["", " \n", "--B--"])
def test_a_message_without_text_says_so(body: str) -> None:
    (refused,) = items(f"To: a\nContent-Type: multipart/mixed; boundary=B\n\n{body}")
    assert isinstance(refused, Refused)


NEST = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(10_000))
HOSTILE = {
    "100,000 headers": "X-A: b\n" * 100_000 + "\ntext",
    "one header of megabytes": "Subject: " + "=?utf-8?q?a?= " * 200_000 + "\n\ntext",
    "10,000 parts within one another": f"To: a\n{NEST}text",
    "parts within one another, folded": "To: a\n" + NEST.replace(": m", ":\n m"),
    "100,000 parts": multipart("mixed", *["Content-Type: text/plain\n\nx"] * 100_000),
    "headers of no kind": "From\x00: \xff\nSubject: =?utf-8?b?!!!?=\nDate: 99 Foo 99999 99:99\n\ntext",
    "an unknown charset": "Subject: =?nonsense?q?a?=\nTo: b\nContent-Type: text/plain; charset=nonsense\n\ntext",
    "a part without end": "To: a\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\n" + "text\n" * 100_000,
    "broken base64": "To: a\nContent-Transfer-Encoding: base64\n\n!!!!" + "A" * 9999,
}


@pytest.mark.parametrize("message", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_messages_end_soon(message: str) -> None:
    with ends():
        found = items(message.encode("utf-8", "surrogateescape"))
        assert found == items(message.encode("utf-8", "surrogateescape"))
        assert len(found) >= 1


LINES = "From: a\n,To: b\n,--B\n,--B--\n,Content-Type: multipart/mixed; boundary=B\n,Date: 1\n,message/rfc822"
BITS = 'text/html,text/plain; charset=,utf-7,\x00,=?utf-8?q?,?=,<p>x,Subject: ,;,",Content-Type: ,\n'
PIECES = st.sampled_from([*LINES.split(","), *BITS.split(",")])


@given(st.lists(PIECES, max_size=30) | st.binary(max_size=300).map(lambda raw: [raw.decode("latin-1")]))
def test_any_bytes_give_records_or_reasons(pieces: list[str]) -> None:
    content = "".join(pieces).encode("latin-1")
    first = items(content)
    assert first == items(content)
    assert all(isinstance(item, Refused) or item.text.strip() for item in first)
