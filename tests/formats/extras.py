"""Which extras are installed: what needs one that is not is skipped, and says why."""

from __future__ import annotations

import importlib.util
from typing import Any

import pytest

from newsmodel.formats.contract import Format

#: The modules that an extra of a format brings.
_MODULES = {
    "html": ("trafilatura",),
    "markdown": ("markdown_it", "yaml"),
    "docx": ("docx",),
    "view": ("jinja2",),
    "bulk": ("pyarrow", "pebble", "warcio", "trafilatura"),
}


def is_installed(extra: str | None) -> bool:
    """Whether an extra is installed."""
    return extra is None or all(importlib.util.find_spec(name) for name in _MODULES[extra])


def usable(card: Format) -> Any:
    """A format's name as a parameter, skipped where its extra is not installed."""
    reason = f"needs newsmodel[{card.extra}]"
    return pytest.param(card.name, marks=pytest.mark.skipif(not is_installed(card.extra), reason=reason))
