"""A guard against code that goes on and on."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SECONDS = 100
"""Of processor time: a hundred times what the slowest test that is guarded needs. It measures nothing; work that grows
with the square of its input does not end within it."""


@contextmanager
def ends() -> Iterator[None]:
    """Fails where what is inside does not end. Without effect where the system has no timer of processor time."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _give_up(number: int, frame: FrameType | None) -> None:
    raise AssertionError(f"it did not end within {_SECONDS} seconds of processor time")
