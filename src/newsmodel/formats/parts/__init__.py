"""Parts of a story that stand apart, as in a row of a CMS, of a news API or of a CSV file → Article."""

from __future__ import annotations

from newsmodel.formats.parts.building import BodyFormat, build, with_byline

__all__ = ["BodyFormat", "build", "with_byline"]
