"""Parts of a story that stand apart, as in a row of a CMS, of a news API or of a CSV file → Article."""

from __future__ import annotations

from newsmodel.formats.parts.building import BodyFormat, assembled, build, with_byline
from newsmodel.formats.parts.rows import as_its_row_says, restricted_by_row

__all__ = ["BodyFormat", "as_its_row_says", "assembled", "build", "restricted_by_row", "with_byline"]
