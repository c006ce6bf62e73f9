"""Articles as news tools export them, and what is no article."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.readers import MEBIBYTE, Options, Record, Refused, jsonlines
from digest.readers.archives import filled

ARTICLE = {
    "id": 7,
    "title": "Bridge &amp; road closed",
    "text": "The bridge is closed.\r\nIt opens on Monday.",
    "authors": [{"name": "A. Doe"}, "B. Roe"],
    "source": {"id": None, "name": "The Daily"},
    "date_publish": "2016-11-02 10:30:00",
    "URL": "https://daily.example/a?x=1&copy=2",
    "language": "en",
}
LINE = json.dumps(ARTICLE)


def read(content: str | bytes, **limits: int) -> list[Record | Refused]:
    data = content.encode() if isinstance(content, str) else content
    return list(jsonlines.read(filled(io.BytesIO(data)), Options(**limits)))


def records(content: str | bytes) -> list[Record]:
    found = read(content)
    assert all(isinstance(item, Record) for item in found), found
    return [item for item in found if isinstance(item, Record)]


def values(record: Record | Refused) -> dict[str, Any]:
    assert isinstance(record, Record)
    return {name: field.value for name, field in record.given.items()}


def test_an_object_gives_text_and_fields_under_their_names() -> None:
    (record,) = records(LINE)
    assert record.text == "The bridge is closed.\nIt opens on Monday."
    assert record.id == "7"
    assert values(record) == {
        "headline": "Bridge & road closed",
        "source": "The Daily",
        "published": "2016-11-02 10:30:00",
        "authors": "A. Doe; B. Roe",
        "url": "https://daily.example/a?x=1&copy=2",
        "language": "en",
    }
    assert record.given["published"].status == "given"
    assert record.given["published"].reason == "the JSON field 'date_publish'"


@pytest.mark.parametrize(
    ("content", "places"),
    [
        (LINE, [""]),
        (f"{LINE}\n", [""]),
        (json.dumps(ARTICLE, indent=4), [""]),
        (f"\n{LINE}\n\n{LINE}\r\n", ["line 2", "line 4"]),
        (f"{LINE}{LINE} {LINE}", ["line 1", "line 1", "line 1"]),
        (json.dumps([ARTICLE, ARTICLE]), ["article 1", "article 2"]),
        (json.dumps({"status": "ok", "articles": [ARTICLE, ARTICLE]}, indent=1), ["article 1", "article 2"]),
        (json.dumps({"response": {"docs": [ARTICLE, ARTICLE], "n": 2}}), ["article 1", "article 2"]),
        (f"\x1e{LINE}\n\x1e{LINE}\n", ["line 1", "line 2"]),
        (json.dumps(ARTICLE, indent=1) + "\n" + json.dumps(ARTICLE, indent=1), ["line 1", "line 19"]),
    ],
)
def test_objects_stand_on_lines_in_lists_or_in_an_object(content: str, places: list[str]) -> None:
    found = records(content)
    assert [record.place for record in found] == places
    assert {record.text for record in found} == {"The bridge is closed.\nIt opens on Monday."}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding: str) -> None:
    found = records(f"{LINE}\n{json.dumps({'text': 'Café fermé.'}, ensure_ascii=False)}".encode(encoding))
    assert [record.text for record in found][1] == "Café fermé."


@pytest.mark.parametrize(
    ("article", "name", "value"),
    [
        ({"Content": "Text."}, "text", "Text."),
        ({"body": "Text."}, "text", "Text."),
        ({"text": None, "mainText": "Text."}, "text", "Text."),
        ({"articleBody": ["One.", "Two."]}, "text", "One.\nTwo."),
        ({"content": {"rendered": "<p>One &amp; two.</p><p>Three.</p>"}}, "text", "One & two.\nThree."),
        ({"text": "One <b>bold</b> line.\nTwo."}, "text", "One bold line.\nTwo."),
        ({"text": "If a < b and b > c."}, "text", "If a < b and b > c."),
        ({"text": "x", "Headline": "<i>Bridge</i> shut"}, "headline", "Bridge shut"),
        ({"text": "x", "title": None, "headline": "Shut"}, "headline", "Shut"),
        ({"text": "x", "source_domain": "daily.example"}, "source", "daily.example"),
        ({"text": "x", "source": "https://daily.example/a", "sitename": "The Daily"}, "source", "The Daily"),
        ({"text": "x", "source": "http://daily.example/a"}, "source", None),
        ({"text": "x", "date": 1478088000}, "published", "2016-11-02"),
        ({"text": "x", "date": 1478088000000}, "published", "2016-11-02"),
        ({"text": "x", "date": "20161102"}, "published", "2016-11-02"),
        ({"text": "x", "date": "2016/11/02 10:00"}, "published", "2016-11-02 10:00"),
        ({"text": "x", "date": 7}, "published", "7"),
        ({"text": "x", "publishedAt": "2016-11-02T10:00:00Z"}, "published", "2016-11-02T10:00:00Z"),
        ({"text": "x", "author": "None"}, "authors", None),
        ({"text": "x", "author": ["A", ["B"], {"name": "C"}, 1.5, True]}, "authors", "A; C"),
        ({"text": "x", "url": False}, "url", None),
        ({"_id": "n1", "_source": {"text": "Text."}}, "text", "Text."),
    ],
)
def test_keys_and_values_of_other_tools(article: dict[str, Any], name: str, value: str | None) -> None:
    (record,) = records(json.dumps(article))
    assert (record.text if name == "text" else values(record).get(name)) == value


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{}", "no text; the text must stand under one of"),
        ('{"title": "Alone"}', "a title alone is no article"),
        ('{"text": " \\n "}', "no text"),
        ('{"text": 20161102}', "no text"),
        ('{"text": "", "comments": [{"text": "I disagree."}]}', "no text"),
        ('{"schema": "digest/1", "command": "summary", "topics": []}', "a report of digest itself"),
        ('"a string"', "no JSON object"),
        ("12", "no JSON object"),
        ('{"text": "cut', "cut short"),
        ('{"text": "a" "b"}', "not valid JSON"),
        ("{'text': 'a'}", "not valid JSON"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"a":' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_article_says_why_and_the_next_line_is_read(content: str, reason: str) -> None:
    alone = read(content)
    assert isinstance(alone[0], Refused)
    assert reason in alone[0].reason
    refused, *rest = read(f"{content}\n{LINE}\n{LINE}\n")
    assert isinstance(refused, Refused)
    assert refused.place == "line 1"
    assert [item.place for item in rest if isinstance(item, Record)] == ["line 2", "line 3"]


def test_numbers_and_signs_that_others_choke_on() -> None:
    (record,) = records('{"id": 1' + "0" * 5000 + ', "x": NaN, "y": -Infinity, "dek": "a\\ud800b", "text": "c\\ud83d"}')
    assert record.text == "c\ufffd"
    assert record.id is not None
    assert len(record.id) == 5001


def test_an_article_over_the_limit_is_named_and_the_rest_read() -> None:
    long = json.dumps({"text": "a" * 5000, "title": "Long"})
    refused, record = read(f"{long}\n{LINE}", max_bytes=1000)
    assert isinstance(refused, Refused)
    assert "more than" in refused.reason
    assert "max_bytes" in refused.reason
    assert refused.place == "line 1"
    assert record.place == "line 2"


@pytest.mark.parametrize("end", ['"}', '", "n": {"text": "inner"}}', ""])
def test_a_line_of_any_length_is_passed_over(end: str) -> None:
    content = b'{"text": "' + b"a\\\\" * (4 * MEBIBYTE) + end.encode() + f"\n{LINE}".encode()
    refused, record = read(content, max_bytes=MEBIBYTE)
    assert isinstance(refused, Refused)
    assert (refused.place, record.place) == ("line 1", "line 2")


def test_a_list_longer_than_any_limit_is_read_item_by_item() -> None:
    content = json.dumps({"total": 500, "articles": [ARTICLE] * 500, "next": None})
    found = read(content, max_bytes=1000)
    assert len(content) > 2000
    assert [item.place for item in found] == [f"article {n}" for n in range(1, 501)]
    assert all(isinstance(item, Record) for item in found)


def test_an_object_too_large_with_nothing_in_it_is_told() -> None:
    large = json.dumps({str(n): "x" * 50 for n in range(100)})
    refused, record = read(f"{large}\n{LINE}", max_bytes=1000)
    assert isinstance(refused, Refused)
    assert (refused.place, record.place) == ("line 1", "line 2")


@given(st.binary(max_size=200) | st.text('{}[]",:\\ntext1 \n\x00', max_size=80).map(str.encode))
def test_any_bytes_give_records_or_reasons_and_the_same_ones_again(content: bytes) -> None:
    found = read(content)
    assert found == read(content)
    assert all(isinstance(item, (Record, Refused)) for item in found)


@pytest.mark.parametrize(
    "fields",
    [
        {"author": 4, "source": 12, "title": 1984},
        {"author": [4, 7], "source": {"id": 1, "name": 2}, "url": 5, "language": 0},
        {"author": "4", "source": "12"},
    ],
)
def test_a_number_is_no_author_source_or_title(fields: dict[str, Any]) -> None:
    (record,) = records(json.dumps({"text": "The bridge is closed.", **fields}))
    assert values(record) == {}


def test_a_number_beside_names_is_left_out_and_a_name_with_a_figure_kept() -> None:
    (record,) = records(json.dumps({"text": "A text.", "author": [4, "B. Roe"], "source": "Kanal 9", "title": "1984"}))
    assert values(record) == {"authors": "B. Roe", "source": "Kanal 9", "headline": "1984"}


def test_of_two_texts_under_one_key_the_longer_is_read_and_the_other_told() -> None:
    record, told = read('{"text": "The longer of the two.", "text": "The other.", "source": "The Daily"}')
    assert isinstance(record, Record)
    assert (record.text, record.place, values(record)) == ("The longer of the two.", "", {"source": "The Daily"})
    assert told == Refused("all texts but the longest under 'text', a key that stands there more than once")


def test_of_two_sources_under_one_key_none_is_taken() -> None:
    first, told, second = read(
        '[{"text": "A text.", "source": "The Daily", "source": "The Post"}, {"text": "B text.", "id": 1, "id": 1}]'
    )
    assert values(first) == {}
    assert isinstance(told, Refused)
    assert told.place == "article 1"
    assert "'source'" in told.reason
    assert isinstance(second, Record)
    assert second.id == "1"


def test_keys_that_stand_twice_in_what_a_database_wraps() -> None:
    record, told = read('{"_id": "n7", "_source": {"text": "One.", "text": "One, two.", "tags": 1, "tags": 2}}')
    assert isinstance(record, Record)
    assert (record.text, record.id, isinstance(told, Refused)) == ("One, two.", "n7", True)
