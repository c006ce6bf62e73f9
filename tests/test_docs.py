"""The README shows what the tool prints today, names every command and dependency, and CI runs its test command."""

from __future__ import annotations

import configparser
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from digest.cli import main
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SCREENS = re.findall(r"^```\n\$ (digest [^\n]+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = sorted(p.stem for p in (ROOT / "digest" / "cli").glob("[!_]*.py"))


@pytest.mark.parametrize(("command", "screen"), SCREENS)
def test_the_screens_are_what_the_tool_prints(
    command: str, screen: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(shlex.split(command)[1:]) == 0
    assert "\n".join(line.rstrip() for line in capsysbinary.readouterr().out.decode().splitlines()) + "\n" == screen


def test_there_is_a_screen() -> None:
    assert len(SCREENS) == 3


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"`digest {command}" in README


def test_every_dependency_has_its_reason() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    names = [re.split(r"[<>=]", line)[0] for line in setup["options"]["install_requires"].split()]
    rows = re.findall(r"^\| ([\w-]+) \| [^|]+ \|$", README, re.MULTILINE)
    assert names == [row for row in rows if row in names]


def test_every_data_file_is_described() -> None:
    table = (ROOT / "digest" / "data" / "README.md").read_text(encoding="utf-8")
    patterns = [re.escape(name).replace(r"\*", "[^`]*") for name in re.findall(r"`([\w*.-]+)`", table)]
    files = [p.name for p in (ROOT / "digest" / "data").iterdir() if p.name != "README.md"]
    assert [f for f in files if not any(re.fullmatch(pattern, f) for pattern in patterns)] == []


def test_ci_takes_the_test_command_from_the_readme() -> None:
    assert "<!-- the tests -->" in README
    after = README.split("<!-- the tests -->")[1]
    assert re.search(r"^python3 .* -m pytest$", after, re.MULTILINE)
    assert "<!-- the tests -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_topics_file_of_the_readme_is_understood(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").write_text(re.findall(r"```toml\n(\[\[topic.*?)```", README, re.DOTALL)[0])
    (tmp_path / "a.txt").write_text(
        "Grain is loaded again\n\nWheat was shipped from the port on Monday, officials said.\n"
    )
    found = subprocess.run(
        [sys.executable, "-m", "digest", "topics", "a.txt", "--topics", "topics.toml", "--topic", "grain deal"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "grain shipped" in found.stdout, found.stderr
