"""One story in many languages, on pages as many systems write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.formats.extras import is_installed
from tests.formats.html.systems.made import OPEN, PAGES, STORIES, told_faults

pytestmark = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_in_every_language(page: Path) -> None:
    """Headline, author, times and each line of the story are those of the page, but for what is known to be open."""
    known = [line for line in OPEN.read_text(encoding="utf-8").splitlines() if line.startswith(f"{page.stem}\t")]
    assert known == [line for story in STORIES for line in told_faults(page, story)]
