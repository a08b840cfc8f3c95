"""Whether people are written to in colours: one rule for whatever is written for them."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def takes_color(stream: TextIO | None = None, *, asked: bool | None = None) -> bool:
    """Tell whether a stream is written to in colours.

    What the option `--color` asks for goes first; then no colours where `NO_COLOR` is set (no-color.org), and colours
    where `FORCE_COLOR` is (force-color.org); else those that a terminal shows.

    Args:
        stream: The stream; stdout when not given.
        asked: The option; None where it was not given.
    """
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return (sys.stdout if stream is None else stream).isatty() and os.environ.get("TERM") != "dumb"


def in_color(output: str | None, *, asked: bool | None) -> bool:
    """Tell whether a result is written in colours; a file has them only where they are asked for.

    Args:
        output: Path of the result; None for stdout.
        asked: The option `--color`; None where it was not given.
    """
    return takes_color(asked=asked) if output is None else bool(asked)
