"""Scripts of benchmarks/ as modules, for the tests that run a part of them."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def script(monkeypatch: pytest.MonkeyPatch, name: str) -> Any:
    """Import a script of benchmarks/ as a module; skip the test where they are not there."""
    if not BENCHMARKS.is_dir():
        pytest.skip("benchmarks/ is not here: this is no checkout")
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module(name)
