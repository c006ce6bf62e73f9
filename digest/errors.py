"""The errors that `digest` raises on purpose, and the exit code each one means.

DigestError                 anything below
├── UsageError              2  an option or a setting that cannot be obeyed
├── InputError              3  nothing could be read, or a named path could not
├── NothingMatchedError          1  the question is sound, and no article answers it
└── ConditionError               4  what --fail-on asks for holds
"""

from __future__ import annotations


class DigestError(Exception):
    """An error with one line for its reader: what, where, and what to do next.

    `path` names the file or folder concerned, where there is one.
    """

    exit_code = 1
    kind = "error"

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class UsageError(DigestError):
    """An option or a setting that cannot be obeyed."""

    exit_code = 2
    kind = "usage"


class InputError(DigestError):
    """No article could be read, or a path that was named could not."""

    exit_code = 3
    kind = "input"


class NothingMatchedError(DigestError):
    """The question is sound, but no article answers it."""

    exit_code = 1
    kind = "nothing matched"


class ConditionError(DigestError):
    """A condition that was asked for with `--fail-on` holds; the answer has been printed all the same."""

    exit_code = 4
    kind = "condition"
