"""The cyclic collector, which looks at all that is kept again and again while many objects without cycles are made."""

from __future__ import annotations

import atexit
import contextlib
import gc
from collections.abc import Iterator

#: So many rows are made at once.
ROWS_AT_ONCE = 500
#: In a process of ours the collector looks at what is new after so many objects: modules and documents are made of
#: thousands, and have no cycles.
_COLLECTED_AFTER = 20_000


def spare_collector() -> None:
    """Let the collector look seldom in a process that is ours alone, and no more when it ends.

    The interpreter collects several times while it ends, and all modules, words and patterns are walked each time,
    which takes a fifth of a short command; the memory goes back to the system as it is.
    """
    gc.set_threshold(_COLLECTED_AFTER)
    atexit.register(gc.freeze)


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
