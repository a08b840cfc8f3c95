"""Inputs: the files that are named, and the stories in each, one after the other, whatever holds them.

`finding` lists the files of folders. `files` tells what a file is by its first bytes and its name. `archives` takes tar
and zip apart, `warc` the pages of a crawl, `rows` the lines of JSON Lines, `row` one of them, `tables` the rows of
Parquet. A file that is none of these is one story, or one of the files of several stories that its format takes apart.
"""

from __future__ import annotations

from newsmodel.bulk.inputs.files import RecordSettings, records
from newsmodel.bulk.inputs.finding import Input, Inputs, NothingToRead, find_inputs
from newsmodel.bulk.inputs.names import is_known_name
from newsmodel.bulk.inputs.row import RowFields
from newsmodel.bulk.inputs.selection import Selection

__all__ = [
    "Input",
    "Inputs",
    "NothingToRead",
    "RecordSettings",
    "RowFields",
    "Selection",
    "find_inputs",
    "is_known_name",
    "records",
]
