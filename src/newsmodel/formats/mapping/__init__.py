"""Mapping tables: the property of a format that is a field of ours, row by row, and an account of all that is neither.

A format's module says in rows what corresponds to what. Reading takes from the input what a row knows; what nobody
took is the rest, which goes to `extra`. Writing takes from the article what a row knows; what nobody took is the rest,
which becomes issues. Both work on plain JSON values: the input on one side, our own JSON form on the other. A row is
given a `Step`, which has both sides.

The rest has the shape of the input, but for lists of objects, whose members' rests are kept by the member's id (or by
the first of its names) and not by its index:

    {"profile": "PUBL", "people": {"e1": {"contactInfo": […]}}}

Keys that begin with `*` say what no property can; `KeptKey` names them. A key of the input that begins with `*` has
another star before it while it is kept.

A value that had another form in the input keeps it in `provenance.originals`, or in the rest where it has characters
that no document may have. It is written back as long as it still reads to the value that the article has.

To read this folder, begin with `step` and `rows`: a row maps one property to one field, and is given a step. `first`,
`ids` and `members` have the rows of first members, of ids of parts, and of lists; `forms` says how single values are
read and written. `conversion` is the state of one conversion; `paths` takes values out of objects and puts them into
them; `remainder` and `kept_keys` keep what no field has. `items` runs the rows over an item of JSON, both ways, and
completes the document; `coverage` tells which fields no row carries.
"""

from __future__ import annotations

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.cases import Case, Each, Keys, One, pick_first
from newsmodel.formats.mapping.conversion import Conversion, is_id
from newsmodel.formats.mapping.fields import Constant, Fields, Value
from newsmodel.formats.mapping.first import First, first_lines, write_first
from newsmodel.formats.mapping.ids import PartId
from newsmodel.formats.mapping.kept_keys import STAR, KeptKey
from newsmodel.formats.mapping.members import Members, unlisted
from newsmodel.formats.mapping.paths import (
    ABSENT,
    Object,
    Path,
    copied,
    look,
    pointer,
    put,
    restore,
    take,
    take_object,
)
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.mapping.rows import Around, Names, Pair, Row, Rows, Silent, below
from newsmodel.formats.mapping.step import Step

__all__ = [
    "ABSENT",
    "STAR",
    "Around",
    "Case",
    "Constant",
    "Conversion",
    "Each",
    "Fields",
    "First",
    "KeptKey",
    "Keys",
    "Line",
    "Members",
    "Names",
    "Object",
    "One",
    "Pair",
    "PartId",
    "Path",
    "Remainder",
    "Row",
    "Rows",
    "Silent",
    "Step",
    "Value",
    "below",
    "copied",
    "first_lines",
    "is_id",
    "look",
    "pick_first",
    "pointer",
    "put",
    "restore",
    "take",
    "take_object",
    "unlisted",
    "write_first",
]
