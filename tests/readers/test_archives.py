"""Files within files: what is in them, in order, whatever they say of themselves."""

import gzip
import io
import os
import random
import struct
import tarfile
import zipfile
import zlib

import pytest

from digest.model import Skipped
from digest.readers import Options, Source
from digest.readers.archives import filled
from digest.readers.limits import Budget, LimitError
from digest.readers.opening import Found, read

TEXT = "The bridge is closed, the mayor said."


def zipped(*files: tuple[str, bytes | str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return content.getvalue()


def opened(content: bytes, name: str, *, pipe: bool = False, **limits: int) -> tuple[list[Found], list[Skipped]]:
    def stream() -> io.BufferedReader:
        return filled(io.BytesIO(content)) if pipe else io.BufferedReader(io.BytesIO(content))  # type: ignore

    items = list(read(Source(name, f"in/{name}", stream), Options(**limits)))
    return [i for i in items if isinstance(i, Found)], [i for i in items if isinstance(i, Skipped)]


def texts(content: bytes, name: str, *, pipe: bool = False) -> list[str]:
    found, skipped = opened(content, name, pipe=pipe)
    assert skipped == []
    return [one.record.text for one in found]


@pytest.mark.parametrize("pipe", [False, True])
def test_a_zip_gives_its_files_in_order_of_name(pipe: bool) -> None:
    content = zipped(("b.txt", "B."), ("sub/c.txt", "C."), ("a.txt", "A."))
    assert texts(content, "x.zip", pipe=pipe) == ["A.", "B.", "C."]
    assert [one.source.path for one in opened(content, "x.zip")[0]] == [
        "in/x.zip/a.txt",
        "in/x.zip/b.txt",
        "in/x.zip/sub/c.txt",
    ]


def test_gzip_of_one_member_of_many_with_padding_and_with_garbage_behind() -> None:
    one = gzip.compress(TEXT.encode())
    assert texts(one, "a.txt.gz") == [TEXT]
    assert texts(one + gzip.compress(b" Nobody was hurt."), "a.txt.gz") == [f"{TEXT} Nobody was hurt."]
    assert texts(one + bytes(5000) + one, "a.txt.gz") == [TEXT + TEXT]
    assert texts(one + b"garbage", "a.txt.gz") == [TEXT]
    assert texts(one + b"\x1f", "a.txt.gz") == [TEXT]
    assert [f.source.name for f in opened(one, "a.txt.gz")[0]] == ["a.txt"]


def test_archives_within_archives_up_to_a_depth() -> None:
    content = zipped(("inner.zip", zipped(("a.txt.gz", gzip.compress(b"A.")))), ("b.txt", "B."))
    assert texts(content, "x.zip") == ["B.", "A."]
    found, skipped = opened(content, "x.zip", max_depth=2)
    assert [one.record.text for one in found] == ["B."]
    assert [(s.path, "max_depth" in s.reason) for s in skipped] == [("in/x.zip/inner.zip/a.txt.gz", True)]


def test_names_stay_within_the_archive_and_notices_are_passed_over() -> None:
    names = ("../../up.txt", "/abs.txt", "a\\b.txt", "new\nline.txt", "__MACOSX/._a.txt", ".git/a.txt", "README", "x/")
    found, skipped = opened(zipped(*((name, TEXT) for name in names)), "x.zip")
    assert [one.source.name for one in found] == ["up.txt", "abs.txt", "a/b.txt", "new\nline.txt"]
    assert skipped == []


def test_a_file_of_a_format_that_is_not_read_is_named() -> None:
    _, (skipped,) = opened(zipped(("a.txt", TEXT), ("map.png", "x")), "x.zip")
    assert (skipped.path, skipped.named) == ("in/x.zip/map.png", False)
    assert ".txt" in skipped.reason


def test_an_office_document_and_a_tar_archive_are_told() -> None:
    _, (office,) = opened(zipped(("[Content_Types].xml", "x"), ("word/document.xml", "y")), "a.zip")
    assert "office document" in office.reason
    assert texts(zipped(("sword/word.txt", "The sword/ and the word/ lie there.")), "a.zip")
    tarred = io.BytesIO()
    with tarfile.open(fileobj=tarred, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    _, (tar,) = opened(tarred.getvalue(), "a.tar.gz")
    assert (tar.path, "tar archive" in tar.reason) == ("in/a.tar.gz", True)


def directory(content: bytes, offset: int, value: bytes) -> bytes:
    at = content.find(b"PK\x01\x02") + offset
    return content[:at] + value + content[at + len(value) :]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda z: directory(z, 8, b"\x01"), "password"),
        (lambda z: directory(z, 10, b"\x63"), "packed in a way"),
        (lambda z: directory(z, 42, b"\xff\xff\xff\x7f"), "damaged"),
        (lambda z: z.replace(struct.pack("<L", zlib.crc32(TEXT.encode())), b"abcd"), "damaged (Bad CRC-32"),
    ],
)
def test_a_damaged_member_is_named_and_the_others_are_read(change: object, reason: str) -> None:
    content = change(zipped(("a.txt", TEXT), ("b.txt", "B.")))  # type: ignore[operator]
    found, (skipped,) = opened(content, "x.zip")
    assert [one.record.text for one in found] == ["B."]
    assert reason in skipped.reason


@pytest.mark.parametrize("cut", [4, 40, -30, -1])
@pytest.mark.parametrize("pipe", [False, True])
def test_a_zip_cut_short_is_damaged(cut: int, pipe: bool) -> None:
    found, (skipped,) = opened(zipped(("a.txt", TEXT))[:cut], "x.zip", pipe=pipe)
    assert found == []
    assert skipped.reason.startswith("damaged (")


def test_gzip_cut_short_loses_the_text_but_not_the_articles_before_the_cut() -> None:
    random.seed(1)
    lines = [f'{{"text": "{random.randbytes(99).hex()}"}}\n' for _ in range(500)]
    content = gzip.compress("".join(lines).encode())[:-9000]
    found, (skipped,) = opened(content, "a.jsonl.gz")
    assert len(found) > 200
    assert skipped.reason.startswith("damaged (it is cut short)")
    text = gzip.compress("".join(line.upper()[12:] for line in lines).encode())[:-9000]
    alone, (skipped,) = opened(text, "a.txt.gz")
    assert (alone, skipped.reason.startswith("damaged")) == ([], True)


def test_what_unpacks_to_a_hundred_times_its_size_ends_there() -> None:
    bomb = gzip.compress(b'{"text": "' + bytes(100 << 20), compresslevel=1)
    _, (skipped,) = opened(bomb, "a.jsonl.gz")
    assert "max_expansion" in skipped.reason
    found, refused = opened(zipped(("a.json", b"\n" * (80 << 20)), ("b.txt", TEXT)), "x.zip")
    assert [one.record.text for one in found] == [TEXT]
    assert "max_expansion" in refused[0].reason


def test_limits_hold_for_the_whole_file() -> None:
    content = zipped(*((f"{n}.txt", TEXT * 20) for n in range(10)))
    for option, limit in (("max_members", 4), ("max_articles", 4), ("max_unpacked_bytes", 5 * len(TEXT) * 20 - 1)):
        found, (skipped,) = opened(content, "x.zip", **{option: limit})
        assert len(found) == 4
        assert skipped.path == "in/x.zip"
        assert option in skipped.reason


def test_a_table_of_contents_without_end_is_not_read() -> None:
    content = zipped(*((f"{n:0>200}.txt", "") for n in range(100)))
    found, (skipped,) = opened(content, "x.zip", max_members=50)
    assert found == []
    assert "max_members" in skipped.reason


def test_a_zip_from_a_pipe_is_held_up_to_a_limit() -> None:
    _, (skipped,) = opened(zipped(("a.txt", os.urandom(5000))), "x.zip", pipe=True, max_held_bytes=1000)
    assert "max_held_bytes" in skipped.reason


def test_an_archive_with_nothing_in_it_says_so() -> None:
    _, (skipped,) = opened(zipped(), "x.zip")
    assert skipped.reason.startswith("no article in it")


def test_a_budget_without_a_known_size_counts_only_what_is_unpacked() -> None:
    budget = Budget(Options(max_unpacked_bytes=10), None)
    budget.spend(10)
    with pytest.raises(LimitError, match="max_unpacked_bytes"):
        budget.spend(1)


def test_a_link_in_an_archive_is_passed_over_with_a_line() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "../../secret/words")
        archive.writestr("plain.txt", "The bridge is closed.")
    found, skipped = opened(content.getvalue(), "a.zip")
    assert [one.source.name for one in found] == ["plain.txt"]
    assert [one.reason for one in skipped] == ["link.txt: a link, which is not followed; pack the file itself"]
