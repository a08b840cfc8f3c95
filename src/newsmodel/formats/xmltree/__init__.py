"""The room that all formats in XML share: loading, rows between elements and fields, and writing what has changed.

An item that was read is kept as it is. It is written by reading it again, and changing in it what the article says
otherwise now: what nobody has touched comes back byte for byte, and a value has the form that it had.

To read this folder, begin with `items`, whose `Kind` runs a table both ways; `rows` has what tables are made of,
`lists` the rows of repeated elements, `parts` that of one that is an object of ours, `datelines` that of a dateline,
`references` that of an address that may be relative, `bodies` that of the story's words. A row is given a `Branch`:
an element of a `Tree` beside one of our objects. `loading` parses, `entities` resolves what is words, and `elements`
gives names and words; `left` tells what no row has taken.
"""

from __future__ import annotations

from newsmodel.formats.xmltree.bodies import StoryBody
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.elements import local_name, words_of
from newsmodel.formats.xmltree.items import Kind
from newsmodel.formats.xmltree.lists import Each, Strings
from newsmodel.formats.xmltree.loading import LOADING_RULES, Loaded, load
from newsmodel.formats.xmltree.parts import One
from newsmodel.formats.xmltree.references import file_rows, reference
from newsmodel.formats.xmltree.rows import Row, Rows, Value, value
from newsmodel.formats.xmltree.trees import Tree

__all__ = [
    "LOADING_RULES",
    "Branch",
    "Each",
    "Kind",
    "Loaded",
    "One",
    "Place",
    "Row",
    "Rows",
    "StoryBody",
    "Strings",
    "Tree",
    "Value",
    "file_rows",
    "load",
    "local_name",
    "reference",
    "value",
    "words_of",
]
