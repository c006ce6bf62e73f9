"""Where the answer goes: a terminal, a pipe or a file, in the form that suits it."""

from __future__ import annotations

import codecs
import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

from digest.cli._options import Flags
from digest.errors import UsageError
from digest.render.visible import encodable, visible

if TYPE_CHECKING:
    from digest.cli._run import Answer
    from digest.render.screen import Screen

_STDOUT = (None, "-")


def tell(line: str) -> None:
    """One line for the reader on standard error; what it quotes of files and articles is shown, never obeyed."""
    if sys.stderr is not None:
        print(encodable(f"digest: {visible(line)}", sys.stderr.encoding or "ascii"), file=sys.stderr, flush=True)


def check(flags: Flags) -> None:
    """Raises UsageError, before any work, for an output file that cannot be written."""
    if flags.output in _STDOUT or flags.output is None:
        return
    folder = os.path.dirname(os.path.realpath(flags.output))
    if os.path.isdir(flags.output):
        raise _unwritable(flags.output, "it is a folder")
    if not os.path.isdir(folder):
        raise _unwritable(flags.output, f"there is no folder {os.path.dirname(flags.output)}")


def write(answer: Answer, flags: Flags) -> None:
    """Prints the answer as the flags say. Raises UsageError where that cannot be, BrokenPipeError where nobody reads.

    JSON is UTF-8 whatever the terminal is; a table keeps to what the terminal's encoding has.
    """
    if flags.json:
        from digest.render import json

        data = json.dumps(answer.command, answer.json()).encode()
    else:
        from digest.render.screen import page

        screen = _screen(flags)
        data = page(answer.grids(), screen).encode(screen.encoding, "backslashreplace")
    if flags.output not in _STDOUT and flags.output is not None:
        _to_file(data, flags.output)
    else:
        _to_stdout(data)


def _screen(flags: Flags) -> Screen:
    from digest.render.screen import Screen

    to_stdout = flags.output in _STDOUT
    is_terminal = to_stdout and sys.stdout is not None and sys.stdout.isatty()
    width = flags.width or (shutil.get_terminal_size().columns if is_terminal else None)
    encoding = (sys.stdout.encoding if to_stdout and sys.stdout else None) or "utf-8"
    return Screen(width, _color(flags.color, is_terminal), codecs.lookup(encoding).name)


def _color(wish: str, is_terminal: bool) -> bool:
    """Whether to colour: the option decides, then NO_COLOR (no-color.org), then FORCE_COLOR, then the terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal and os.environ.get("TERM") != "dumb"


def _to_stdout(data: bytes) -> None:
    try:
        if sys.stdout is not None:
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable("standard output", error.strerror or str(error)) from None


def _to_file(data: bytes, path: str) -> None:
    """Writes all of `data` or nothing: a new file takes the place of the old one when it is complete."""
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not stat.S_ISREG(os.stat(target).st_mode):
            with open(target, "wb") as device:  # a pipe or a device cannot be replaced
                device.write(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from None


def _replace(target: str, data: bytes) -> None:
    temporary = os.path.join(os.path.dirname(target), f".digest-{os.getpid()}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
        if os.path.exists(target):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def _unwritable(path: str, reason: str) -> UsageError:
    return UsageError(f"cannot write to {path}: {reason}; name another file with -o", path=path)
