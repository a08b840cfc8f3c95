"""Schemas of ours as an OpenAPI 3.1 document has them: named components, and unions with a discriminator.

A validator or a generator that knows discriminators reads a block as the one class that its `type` names, so that one
mistake in it is one error.
"""

from __future__ import annotations

from typing import Any

from newsmodel.documents.enumerations import name_of_enumeration
from newsmodel.model import Block
from newsmodel.shapes.shape import UNION_TAG
from newsmodel.values import FORMAT_VERSION

#: Where components are, for a reference.
_PLACE = "#/components/schemas/"
#: The name of the union of all blocks.
_BLOCK, _BLOCKS = "Block", tuple(cls.__name__ for cls in Block.__args__)

#: The names of what a timestamp may be (RFC 3339), by format: generators number what has none.
_MOMENTS = {"date-time": "DateTime", "date": "FullDate"}


def as_openapi(schema: dict[str, Any]) -> dict[str, Any]:
    """Write a schema of ours as an OpenAPI document without paths, whose components others refer to or copy.

    Args:
        schema: The schema of a class, with its definitions in `$defs`.

    Example:
        >>> schema = {"title": "Row", "$defs": {"Cell": {}}, "properties": {"cell": {"$ref": "#/$defs/Cell"}}}
        >>> as_openapi(schema)["components"]["schemas"]["Row"]
        {'properties': {'cell': {'$ref': '#/components/schemas/Cell'}}}
    """
    name = schema["title"]
    own = {key: value for key, value in schema.items() if key not in {"$schema", "$id", "title", "$defs"}}
    work = _Components(schema["$defs"])
    components = {each: work.copied(value) for each, value in ({name: own} | schema["$defs"]).items()}
    return {
        "openapi": "3.1.1",
        "info": {"title": f"newsmodel: {name}", "version": FORMAT_VERSION},
        "components": {"schemas": dict(sorted((components | work.named).items()))},
    }


class _Components:
    """The schemas of a document while they are written: `named` gathers what has a name of its own here."""

    def __init__(self, definitions: dict[str, Any]) -> None:
        self.named: dict[str, Any] = {}
        self._definitions = definitions

    def copied(self, value: Any) -> Any:
        """Copy a schema; what has a name is referred to by it."""
        if isinstance(value, list):
            return [self.copied(each) for each in value]
        if not isinstance(value, dict):
            return value
        if "oneOf" in value:
            return self._union([reference["$ref"].rpartition("/")[2] for reference in value["oneOf"]])
        if "$ref" in value:
            return value | {"$ref": f"{_PLACE}{value['$ref'].rpartition('/')[2]}"}
        if isinstance(value.get("enum"), list) and (name := name_of_enumeration(tuple(value["enum"]))):
            self.named[name] = {"type": "string", "enum": value["enum"]}
            return {"$ref": f"{_PLACE}{name}"} | {key: value[key] for key in ("description", "default") if key in value}
        if value.get("format") in _MOMENTS:
            name = _MOMENTS[value["format"]]
            self.named[name] = value
            return {"$ref": f"{_PLACE}{name}"}
        return {key: self.copied(each) for key, each in value.items()}

    def _union(self, names: list[str]) -> dict[str, Any]:
        tags = [self._definitions[name]["properties"][UNION_TAG]["const"] for name in names]
        places = [f"{_PLACE}{name}" for name in names]
        union = {
            "type": "object",
            "oneOf": [{"$ref": place} for place in places],
            "discriminator": {"propertyName": UNION_TAG, "mapping": dict(zip(tags, places, strict=True))},
        }
        if tuple(names) != _BLOCKS:
            return union
        self.named[_BLOCK] = union
        return {"$ref": f"{_PLACE}{_BLOCK}"}
