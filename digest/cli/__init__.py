"""The command line: what was typed becomes settings, the pipeline's answer becomes text or JSON.

A module of this package whose name has no underscore in front is a command: the file is the registration.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> int:
    """Runs the command that `args` (default: the process's own) ask for; the exit code is the contract's."""
    given = list(sys.argv[1:] if args is None else args)
    try:
        from digest.cli import _group

        return _group.run(given)
    except BaseException as error:
        from digest.cli import _failure

        return _failure.report(error, given)
