"""JSON bytes ⇄ model objects, fast, by generated msgspec structs and generated functions.

For every class there is a shadow struct, which msgspec decodes and checks for types, lengths, ranges, tags and unknown
fields; a builder, which checks patterns and fills the attrs object; and a dumper, which turns the object into what
msgspec encodes. What they refuse, `codec.py` looks at again with the JSON Schema. They never accept what the schema
refuses.
"""

from __future__ import annotations

from newsmodel.documents.fast.building import Refused
from newsmodel.documents.fast.codec import (
    dumps,
    has_control_characters,
    loads,
    structure,
    structure_checked,
    unstructure,
)

__all__ = ["Refused", "dumps", "has_control_characters", "loads", "structure", "structure_checked", "unstructure"]
