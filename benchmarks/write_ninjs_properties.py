"""Write `newsmodel/formats/ninjs/schema_3.py`: the properties of ninjs 3 and the types of their values.

    python benchmarks/write_ninjs_properties.py ninjs-schema_3.2.json

The schema is IPTC's, at https://github.com/iptc/newsinjson (CC BY 4.0); the names of 3.1 and 3.2 are the same.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parents[1] / "src" / "newsmodel" / "formats" / "ninjs" / "schema_3.py"
#: A part of a table has a name where it is that long and recurs.
SHORTEST = 60
HEAD = '''\
"""The properties of an item of ninjs 3, with the types of their values; made of IPTC's schema, not written by hand.

benchmarks/write_ninjs_properties.py writes it. A list has the type of its members; `item` is an item again.
"""

from __future__ import annotations

from typing import Any, Final

'''


def main(schema: str) -> None:
    """Write the table."""
    told = json.loads(Path(schema).read_text(encoding="utf-8"))
    definitions = told["$defs"]
    parts = {"ITEM": definitions["ninjsType"], "ASSOCIATION": _association(definitions)}
    PLACE.write_text(HEAD + "".join(lines_of({name: _members(part, definitions) for name, part in parts.items()})))
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(PLACE)], check=True)  # noqa: S603 - our own file


def lines_of(tables: dict[str, Any]) -> Iterator[str]:
    """Write tables as code, with a name for each part that recurs: that of the first property that has it."""
    found = [pair for table in tables.values() for pair in _parts_in(table)]
    counts = Counter(repr(part) for _, part in found)
    named = {repr(part): name for name, part in reversed(found) if counts[repr(part)] > 1}
    known: dict[str, str] = {}
    for told in sorted(named, key=len):
        yield f"_{named[told]}: Final[Any] = {_shortened(told, known)}\n"
        known[told] = f"_{named[told]}"
    for name, table in tables.items():
        yield f"{name}: Final[dict[str, Any]] = {_shortened(repr(table), known)}\n"


def _parts_in(value: Any) -> Iterator[tuple[str, Any]]:
    """List the parts of a table that are worth a name, with the property that has them."""
    for name, part in value.items() if isinstance(value, dict) else ():
        if isinstance(part, dict | list) and len(repr(part)) >= SHORTEST:
            yield re.sub("(?<=[a-z])(?=[A-Z])", "_", name).upper(), part
        yield from _parts_in(part[0] if isinstance(part, list) else part)


def _shortened(told: str, known: dict[str, str]) -> str:
    for part in sorted(known, key=len, reverse=True):
        told = told.replace(part, known[part])
    return told


def _association(definitions: Any) -> Any:
    return definitions["ninjsType"]["properties"]["associations"]["items"]


def _members(schema: Any, definitions: Any) -> dict[str, Any]:
    return {name: _type(told, definitions) for name, told in schema["properties"].items()}


def _type(schema: Any, definitions: Any) -> Any:
    reference = schema.get("$ref", "")
    if reference.endswith("ninjsType"):
        return "item"
    if reference.startswith("#/$defs/"):
        own = {name: value for name, value in schema.items() if name == "type"}
        schema = definitions[reference.removeprefix("#/$defs/")] | own
    kind = schema.get("type", "object")
    if kind == "array":
        return [_type(schema.get("items", {"type": "string"}), definitions)]
    if "properties" in schema:
        return _members(schema, definitions)
    if "enum" in schema:
        return "|".join(schema["enum"])
    if "minimum" in schema:
        return f"{kind} {schema['minimum']} {schema['maximum']}"
    return schema.get("format", kind)


if __name__ == "__main__":
    main(sys.argv[1])
