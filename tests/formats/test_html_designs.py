"""Designs of pages, each with one thing in it that pages do; a comment at its beginning says which."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases import cases
from tests.formats.extras import is_installed
from tests.formats.html.outline import DESIGNS, outline, read

from newsmodel import validate

PAGES = cases(DESIGNS, "*.html", least=4)
pytestmark = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_design_reads_to_its_outline(path: Path) -> None:
    """A page reads to the outline beside it, and to a sound document."""
    reading = read(path)
    assert path.with_suffix(".txt").read_text(encoding="utf-8") == outline(reading)
    assert () == tuple(validate(reading.article))
