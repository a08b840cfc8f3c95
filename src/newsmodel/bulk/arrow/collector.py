"""The cyclic collector, which looks at all that is kept again and again while many objects without cycles are made."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

#: So many rows are made at once.
ROWS_AT_ONCE = 500


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
