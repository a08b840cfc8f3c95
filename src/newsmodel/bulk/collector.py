"""The cyclic collector in processes of our own, which make many objects without cycles."""

from __future__ import annotations

import atexit
import gc

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
