"""Whether a terminal is written to in colours."""

from __future__ import annotations

import os
import sys


def takes_color() -> bool:
    """Tell whether stdout is a terminal that shows colours, and nobody has asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
