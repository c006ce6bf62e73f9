"""Whatever goes wrong becomes one line on standard error and an exit code; no traceback unless it is asked for."""

from __future__ import annotations

import itertools
import os
import re
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from digest.errors import DigestError

if TYPE_CHECKING:
    import click

_INTERRUPTED = 130
_INTERNAL = 70  # EX_SOFTWARE of sysexits.h: none of the contract's codes, whose meanings scripts rely on
_USAGE = 2
_VERBOSE = re.compile(r"--verbose|-[a-z]*v[a-z]*")


def report(error: BaseException, args: Sequence[str]) -> int:
    """Tells the user of `error` and gives the exit code. `args` are what was typed, parsed or not."""
    import click

    if isinstance(error, BrokenPipeError):
        return _closed_pipe()
    if isinstance(error, (KeyboardInterrupt, click.exceptions.Abort)):
        return _INTERRUPTED
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 0
    if isinstance(error, DigestError):
        _tell(error.kind, error.message, error.path, args)
        return error.exit_code
    if isinstance(error, click.ClickException):
        _tell("usage", _usage(error), None, args)
        return _USAGE
    return _unexpected(error, args)


def _usage(error: click.ClickException) -> str:
    """click's message as one line that says where to look on."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "digest"
    message = " ".join(error.format_message().split()).rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; see {command} --help"


def _unexpected(error: BaseException, args: Sequence[str]) -> int:
    if _wants(args, _VERBOSE):
        for line in "".join(traceback.format_exception(error)).splitlines():
            _show(line)
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    asked = "please report it" if _wants(args, _VERBOSE) else "please report it with what -v adds"
    _tell("internal", f"unexpected {type(error).__name__}{where}: {error}; {asked}", None, args)
    return _INTERNAL


def _tell(kind: str, message: str, path: str | None, args: Sequence[str]) -> None:
    """The error in the form that was asked for, as far as that can be seen from what was typed."""
    from digest.cli import _output

    if _wants_json(args):
        from digest.render import json

        with suppress(OSError, AttributeError):
            sys.stderr.buffer.write(json.error(kind, message, path).encode())
            sys.stderr.flush()
    else:
        with suppress(OSError):
            _output.tell(message)


def _show(line: str) -> None:
    from digest.render.visible import encodable, visible

    indent = line[: len(line) - len(line.lstrip(" "))]
    with suppress(OSError):
        print(indent + encodable(visible(line.strip()), sys.stderr.encoding or "ascii"), file=sys.stderr)


def _wants(args: Sequence[str], flag: re.Pattern[str]) -> bool:
    return any(flag.fullmatch(arg) for arg in _typed(args))


def _wants_json(args: Sequence[str]) -> bool:
    typed = _typed(args)
    return "--json" in typed or "--format=json" in typed or ("--format", "json") in itertools.pairwise(typed)


def _typed(args: Sequence[str]) -> list[str]:
    """The arguments before `--`, after which nothing is an option."""
    return list(args[: args.index("--")] if "--" in args else args)


def _closed_pipe() -> int:
    """Nobody reads any more, which is no error; what is still buffered must not fail when the interpreter ends."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
