"""What all tests share: how long Hypothesis searches, and what is a command of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    import pytest

# A machine that is busy with other things must not fail a test; `--hypothesis-profile=thorough` searches for long.
settings.register_profile("suite", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", parent=settings.get_profile("suite"), max_examples=5_000)
settings.load_profile("suite")


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks."""
    config.addinivalue_line("markers", "interop: needs Node and the npm registry; run with `pytest -m interop`")
