"""The browser is started once; each test opens pages of its own in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.browser.pages import Opener, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A browser."""
    pytest.importorskip("jinja2", reason="needs newsmodel[view]")
    with chromium() as started:
        yield started


@pytest.fixture
def opener(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Opener:
    """Opens pages."""
    return Opener(browser, tmp_path_factory.mktemp("pages"))
