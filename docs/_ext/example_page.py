"""Writes the page of the example story beside the built docs, which link to it: what `newsmodel view` gives of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import newsmodel
from newsmodel.claims.numbering import with_ids
from newsmodel.view.page.rendering import PageStory, write_page

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_STORY = Path(__file__).parents[1] / "examples" / "bridge.txt"


def page() -> str:
    """Write the page."""
    reading = newsmodel.read(_STORY)
    article = with_ids(newsmodel.extract_claims(reading.article))
    return write_page([PageStory(article=article, issues=reading.issues, is_raw=True, place=_STORY.name)])


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None:
        Path(app.outdir, "example.html").write_text(page(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the page when the others are written."""
    app.connect("build-finished", _write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
