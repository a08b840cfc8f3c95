"""Lines around a story in its own paragraphs, for formats whose bodies have marks: read as in plain text.

To read this folder, begin with `taking`: it takes bylines, dates, notices, contacts and letters out of a body that has
been read; `merging` says what becomes of them beside what the document says already;
`reading` does both for a body in HTML.
"""

from __future__ import annotations

from newsmodel.formats.lines_around.reading import read_html_around
from newsmodel.formats.lines_around.taking import take_lines_around

__all__ = ["read_html_around", "take_lines_around"]
