"""Mapping tables: which property of a format is which field of ours, and an account of everything that is neither.

A format's module says in rows what corresponds to what. Reading takes from the input what a row knows; what nobody
took is the rest, which goes to `extra`. Writing takes from the article what a row knows; what nobody took is the rest,
which becomes issues. Both work on plain JSON values: the input on one side, our own JSON form on the other.

The rest has the shape of the input, but for lists of objects, whose members' rests are kept by the member's id (or by
the first of its names) and not by its index:

    {"profile": "PUBL", "people": {"e1": {"contactInfo": […]}}}

Keys that begin with `*` say what no property can: `*absent`, properties that the writer would add and the input lacks;
`*rest`, members of a list that no field has; `*order`, the order of the members where it is not the writer's.

A key of the input that begins with `*` has another star before it while it is kept.

A value that had another form in the input keeps it in `provenance.originals`, or in the rest where it has characters
that no document may have. It is written back as long as it still reads to the value that the article has.

To read this folder, begin with `rows`: a row maps one property to one field. `members` has the rows of lists and their
members, `forms` how single values are read and written, `conversion` what one conversion remembers, and how values are
taken out of objects and put into them. `items` runs the rows over an item of JSON, both ways, and completes the
document; `coverage` tells which fields no row carries.
"""

from __future__ import annotations

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.conversion import (
    ABSENT,
    Account,
    At,
    Object,
    Path,
    is_id,
    look,
    pointer,
    put,
    restore,
    take,
)
from newsmodel.formats.mapping.members import Case, Each, Keys, Members, One
from newsmodel.formats.mapping.rows import (
    Constant,
    Fields,
    First,
    Names,
    Row,
    Rows,
    Silent,
    Value,
    absent_in,
    below,
)

__all__ = [
    "ABSENT",
    "Account",
    "At",
    "Case",
    "Constant",
    "Each",
    "Fields",
    "First",
    "Keys",
    "Line",
    "Members",
    "Names",
    "Object",
    "One",
    "Path",
    "Row",
    "Rows",
    "Silent",
    "Value",
    "absent_in",
    "below",
    "is_id",
    "look",
    "pointer",
    "put",
    "restore",
    "take",
]
