"""What a file gives, and what counts as unread."""

import io
import json

from digest.model import Skipped
from digest.readers import Options, Source
from digest.readers.archives import filled
from digest.readers.opening import Found, read

GOOD = json.dumps({"text": "The bridge is closed."})


def items(content: str, name: str, **limits: int) -> list[Found | Skipped]:
    return list(read(Source(name, name, lambda: filled(io.BytesIO(content.encode())), named=True), Options(**limits)))


def test_the_reader_and_the_reason_and_the_place_are_kept() -> None:
    first, second = items(f"{GOOD}\n{GOOD}", "a.jsonl")
    assert isinstance(second, Found)
    assert (second.reading.format, second.reading.reason, second.reading.place) == (
        "jsonlines",
        "it is named .jsonl",
        "line 2",
    )
    assert isinstance(first, Found)


def test_a_named_file_of_which_something_was_read_counts_as_read() -> None:
    *_, skipped = items(f"{GOOD}\nbroken\n{GOOD}", "a.jsonl")
    assert isinstance(skipped, Skipped)
    assert (skipped.named, skipped.reason.startswith("line 2: ")) == (False, True)


def test_a_named_file_of_which_nothing_was_read_is_named_once() -> None:
    skipped = items("broken\n{broken\n", "a.jsonl")
    assert [s.named for s in skipped if isinstance(s, Skipped)] == [True, False]


def test_of_thousands_of_faults_the_first_are_told_and_the_rest_counted() -> None:
    told = items("{broken\n" * 3000, "a.jsonl")
    assert len(told) == 1001
    last = told[-1]
    assert isinstance(last, Skipped)
    assert "2000 more" in last.reason


def test_a_file_that_is_gone_is_named() -> None:
    def gone() -> io.BufferedReader:
        raise FileNotFoundError(2, "No such file or directory")

    (skipped,) = read(Source("a.txt", "a.txt", gone, named=True), Options())
    assert isinstance(skipped, Skipped)
    assert (skipped.named, "No such file" in skipped.reason) == (True, True)


def test_more_articles_than_the_limit() -> None:
    found = items(f"{GOOD}\n" * 5, "a.jsonl", max_articles=3)
    assert [isinstance(item, Found) for item in found] == [True, True, True, False]
    assert isinstance(found[-1], Skipped)
    assert "max_articles" in found[-1].reason


def test_an_article_of_more_lines_than_any_has_is_refused_in_every_format() -> None:
    lines = "A line.\n\n" * 4
    marked = "".join(f"<p>Line {number}.</p>" for number in range(4))
    contents = ((lines, "a.txt"), (json.dumps({"text": lines}), "a.json"), (json.dumps({"text": marked}), "b.json"))
    for content, name in contents:
        (skipped,) = items(content, name, max_lines=3)
        assert isinstance(skipped, Skipped)
        assert "max_lines" in skipped.reason
        (found,) = items(content, name, max_lines=4)
        assert isinstance(found, Found)


def test_blank_lines_count_for_nothing() -> None:
    (found,) = items("A line.\n" + "\n \n" * 50_000 + "Another.", "a.txt")
    assert isinstance(found, Found)
