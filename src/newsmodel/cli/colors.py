"""Whether people are written to in colours."""

from __future__ import annotations

import os
import sys


def takes_color() -> bool:
    """Tell whether stdout is a terminal that shows colours, and nobody has asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def in_color(output: str | None, *, asked: bool | None) -> bool:
    """Tell whether a result is written in colours: as was asked for, else where a terminal that shows them gets it.

    Args:
        output: Path of the result; None for stdout.
        asked: The option `--color`; None where it was not given.
    """
    return takes_color() and output is None if asked is None else asked
