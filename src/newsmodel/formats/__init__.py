"""The formats that newsmodel reads and writes, one module each.

The table below is the one list of ours. Third parties add theirs with an entry point of the group `newsmodel.formats`:
a name, and a module (or any object) with the four names of `newsmodel.formats.contract`.
"""

from __future__ import annotations

from newsmodel.formats.access.reading import RAW, entries, numbered, parse, parse_all, parse_entry
from newsmodel.formats.access.writing import render, render_all, writes_many
from newsmodel.formats.contract import Entry, Format, FormatModule
from newsmodel.formats.glimpse import SNIFFED_BYTES
from newsmodel.formats.table import (
    ENTRY_POINTS,
    detect,
    each_format,
    format_of_suffix,
    list_formats,
    module_of,
    names,
    recognises,
)
from newsmodel.readings import Hints, Reading, Rendering, Unread

__all__ = [
    "ENTRY_POINTS",
    "RAW",
    "SNIFFED_BYTES",
    "Entry",
    "Format",
    "FormatModule",
    "Hints",
    "Reading",
    "Rendering",
    "Unread",
    "detect",
    "each_format",
    "entries",
    "format_of_suffix",
    "list_formats",
    "module_of",
    "names",
    "numbered",
    "parse",
    "parse_all",
    "parse_entry",
    "recognises",
    "render",
    "render_all",
    "writes_many",
]
