"""Write `newsmodel/formats/ninjs/schema_3.py`: the properties of ninjs 3 and the types of their values.

    python benchmarks/write_ninjs_properties.py ninjs-schema_3.2.json

The schema is IPTC's, at https://github.com/iptc/newsinjson (CC BY 4.0); the names of 3.1 and 3.2 are the same.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parents[1] / "src" / "newsmodel" / "formats" / "ninjs" / "schema_3.py"
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
    lines = [f"{name}: Final[dict[str, Any]] = {_members(part, definitions)!r}\n" for name, part in parts.items()]
    PLACE.write_text(HEAD + "".join(lines), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(PLACE)], check=True)  # noqa: S603 - our own file


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
