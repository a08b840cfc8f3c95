"""Files: the only room that opens them.

`articles` reads and writes articles, `streams` opens what is in a file and replaces it, `packing` compresses. `places`
tells a path, which `local` opens, from a URL, which `remote` does.
"""

from __future__ import annotations

from newsmodel.files.articles import format_of, format_of_name, is_json_of_any, is_text_name, read, read_all, write
from newsmodel.files.packing import damage_told, packing_of, told, unpacked, unpacked_name
from newsmodel.files.places import folded, folder_of, is_url, joined, local_path, name_of, place_of
from newsmodel.files.streams import (
    append_line,
    files_below,
    open_lines,
    open_stream,
    read_bytes,
    replacing,
    seekable,
    whole_lines,
    write_bytes,
)

__all__ = [
    "append_line",
    "damage_told",
    "files_below",
    "folded",
    "folder_of",
    "format_of",
    "format_of_name",
    "is_json_of_any",
    "is_text_name",
    "is_url",
    "joined",
    "local_path",
    "name_of",
    "open_lines",
    "open_stream",
    "packing_of",
    "place_of",
    "read",
    "read_all",
    "read_bytes",
    "replacing",
    "seekable",
    "told",
    "unpacked",
    "unpacked_name",
    "whole_lines",
    "write",
    "write_bytes",
]
