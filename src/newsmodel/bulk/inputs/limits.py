"""The limit of what is held in memory of one story."""

from __future__ import annotations

#: A file, a line or a page that is one story and larger than this, in bytes, is none: it would be held several times.
LARGEST = 2**28
