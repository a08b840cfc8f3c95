"""The cyclic collector, which looks at all that is kept again and again while many objects without cycles are made."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Final

#: Of an input so long so many objects are made that looking at them takes a third of the time.
_LARGE: Final = 250_000
_NOT_PAUSED: Final = contextlib.nullcontext()


def paused_for(length: int) -> AbstractContextManager[None]:
    """Let no collection begin while a large input is read.

    Args:
        length: The length of the input.

    Example:
        >>> with paused_for(10**6):
        ...     gc.isenabled()
        False
    """
    return paused_collector() if length >= _LARGE else _NOT_PAUSED


@contextlib.contextmanager
def paused_collector() -> Iterator[None]:
    """Let no collection begin while the block lasts; what other code has switched off stays off.

    Example:
        >>> with paused_collector():
        ...     gc.isenabled()
        False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
