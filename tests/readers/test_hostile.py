"""Files made to exhaust whoever reads them: bounded in memory and time, one clear reason, the rest is read.

Each case runs in a process of its own whose memory is limited by the system, so that a fault fails and does not stop
the machine. The seconds allowed are many times those needed.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="limits of memory are a matter of POSIX")

MEBIBYTE = 1 << 20
GOOD = "The bridge over the river is closed, the mayor of the town said on Monday."
MEMORY = 600 * MEBIBYTE
"""Address space, of which the interpreter and its libraries take 250 MiB before anything is read."""
SECONDS = 90


def sparse(opening: bytes, size: int = 2048 * MEBIBYTE) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("wb") as file:
            file.write(opening)
            file.truncate(size)

    return write


def packed(opening: bytes, filling: bytes, mebibytes: int) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        squeeze = zlib.compressobj(1, wbits=31)
        block = filling * (MEBIBYTE // len(filling))
        with path.open("wb") as file:
            file.write(squeeze.compress(opening))
            for _ in range(mebibytes):
                file.write(squeeze.compress(block))
            file.write(squeeze.flush())

    return write


def long_line(path: Path) -> None:
    with path.open("wb") as file:
        file.write(json.dumps({"text": GOOD}).encode() + b'\n{"text": "')
        for _ in range(200):
            file.write(b"a" * MEBIBYTE)
        file.write(b'"}\n' + json.dumps({"text": f"{GOOD} Nobody was hurt."}).encode() + b"\n")


def nested(path: Path) -> None:
    content = b""
    for level in range(6):
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(4 if content else 1):
                archive.writestr(f"{level}-{number}.{'zip' if content else 'txt'}", content or GOOD)
        content = inner.getvalue()
    path.write_bytes(content)


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in ("a.json", "b.txt", "c.html"):
            with archive.open(name, "w", force_zip64=True) as member:
                for _ in range(200):
                    member.write(b"\n" * MEBIBYTE)


def many_members(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", GOOD)
    content = path.read_bytes()
    start, end = content.find(b"PK\x01\x02"), content.find(b"PK\x05\x06")
    entries = content[start:end] * 1_000_000
    tail = bytearray(content[end:])
    tail[12:16] = len(entries).to_bytes(4, "little")
    path.write_bytes(content[:start] + entries + bytes(tail))


def bytes_of(content: bytes) -> Callable[[Path], None]:
    return lambda path: (path.write_bytes(content), None)[1]


CASES: list[tuple[str, Callable[[Path], None], str]] = [
    ("a.txt", sparse(b"a"), "max_bytes"),
    ("a.html", sparse(b"<html><body>"), "max_page_bytes"),
    ("a.xml", sparse(b"<rss>"), "max_feed_bytes"),
    ("a.warc", sparse(b"WARC/1.0\r\n"), "does not end"),
    ("a.warc", sparse(b"WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n", 500 * MEBIBYTE), "cut short"),
    ("a.jsonl", sparse(b'{"text": "', 500 * MEBIBYTE), "not valid JSON"),
    ("a.jsonl", long_line, "line 2: more than"),
    ("a.zip", sparse(b"PK\x03\x04"), "damaged"),
    ("a.gz", packed(b"", b"\x00", 500), "max_bytes"),
    ("a.jsonl.gz", packed(b'{"text": "', b"a", 500), "max_expansion"),
    ("a.warc.gz", packed(b"WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n", b"\x00", 500), "max_expansion"),
    ("a.zip", nested, "max_depth"),
    ("a.zip", zip_bomb, "max_expansion"),
    ("a.zip", many_members, "max_members"),
    ("a.json", bytes_of(b'{"a":' * 3_000_000), "nested too deeply"),
    ("a.json", bytes_of(b"[{}" + b",{}" * 300_000 + b"]"), "no text"),
    ("a.json", bytes_of(b'{"text": ' + b"9" * 4_000_000 + b"}"), "no text"),
    ("a.jsonl", bytes_of(b"{x\n" * 300_000), "not valid JSON"),
    ("a.txt", bytes_of(random.Random(3).randbytes(100_000)), "a binary file"),
    ("a.gz", bytes_of(gzip.compress(gzip.compress(gzip.compress(gzip.compress(GOOD.encode()))))), "max_depth"),
]


def digest(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "digest", *args],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        check=False,
    )


@pytest.mark.parametrize(("name", "write", "reason"), CASES, ids=[f"{n}-{r}" for n, _, r in CASES])
def test_a_hostile_file_is_named_and_the_rest_is_digested(
    tmp_path: Path, name: str, write: Callable[[Path], None], reason: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    write(tmp_path / "in" / name)
    result = digest("articles", "in", "--json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert '"good"' in result.stdout
    told = result.stderr.splitlines()
    assert told
    assert len(told) < 20
    assert all(line.startswith("digest: ") for line in told)
    assert any(reason in line for line in told), result.stderr


def test_a_hostile_file_that_was_named_is_an_error(tmp_path: Path) -> None:
    sparse(b"a")(tmp_path / "a.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    result = digest("articles", "good.txt", "a.txt", cwd=tmp_path)
    assert result.returncode == 3
    assert "good" in result.stdout
    assert result.stderr.count("\n") == 1


def test_many_empty_files_are_told_in_a_few_lines(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    for number in range(5000):
        (tmp_path / "in" / f"{number}.txt").touch()
    result = digest("topics", "in", cwd=tmp_path)
    assert result.returncode in (0, 1)
    told = [line for line in result.stderr.splitlines() if "skipped" in line or "more" in line]
    assert told[-1].startswith("digest: and 4996 more like that")
    assert len(told) == 5


def test_names_are_shown_and_never_obeyed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    for name in ("esc\x1b[2J.txt", "new\nline.txt", "tab\t.txt", "\u202efdp.txt", "x" * 250 + ".txt"):
        (tmp_path / "in" / name).touch()
    result = digest("articles", "in", cwd=tmp_path)
    assert result.returncode == 0
    assert not set("\x1b\u202e") & set(result.stdout + result.stderr)
    assert all(line.startswith("digest: ") for line in result.stderr.splitlines())
