"""JSON Schemas as the structured outputs of language models take them.

Their services read a part of JSON Schema only: closed objects whose properties are all required, null for what there is
not, enumerations, and neither patterns, nor limits, nor defaults. What a schema of this flavour admits is therefore
checked again when it is read.
"""

from __future__ import annotations

from typing import Any

#: Keywords that are kept as they are.
_KEPT = ("description", "type", "enum", "$ref")
#: Keywords that hold a list of schemas, which is one of alternatives here.
_ALTERNATIVES = ("anyOf", "oneOf")
_NULL = {"type": "null"}


def as_structured_output(schema: dict[str, Any]) -> dict[str, Any]:
    """Write a schema of ours as structured outputs take it.

    Args:
        schema: The schema of a class, with its definitions in `$defs`.

    Raises:
        TypeError: it has an object whose keys are open, which structured outputs do not take.

    Example:
        >>> name = {"type": "string", "pattern": "^[a-z]+$"}
        >>> as_structured_output({"type": "object", "properties": {"name": name}})["properties"]
        {'name': {'type': ['string', 'null']}}
    """
    definitions = {name: _object(one) if "properties" in one else _value(one) for name, one in _definitions(schema)}
    return _object(schema) | ({"$defs": definitions} if definitions else {})


def _definitions(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """List the definitions that something refers to; that of timestamps stands in every schema of ours."""
    text = repr(schema)
    return [(name, one) for name, one in schema.get("$defs", {}).items() if f"'#/$defs/{name}'" in text]


def _object(schema: dict[str, Any]) -> dict[str, Any]:
    required = schema.get("required", ())
    properties = {
        name: _value(value) if name in required else _or_null(_value(value))
        for name, value in schema["properties"].items()
        if name != "$schema"
    }
    return {
        **({"description": schema["description"]} if "description" in schema else {}),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _value(schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("type") == "object":
        raise TypeError("structured outputs take no object whose keys are open")
    if "$ref" in schema:  # nothing may stand beside a reference
        return {"$ref": schema["$ref"]}
    found = {name: schema[name] for name in _KEPT if name in schema}
    if "const" in schema:
        found |= {"type": "string", "enum": [schema["const"]]}
    if "items" in schema:
        found["items"] = _value(schema["items"])
    for name in _ALTERNATIVES:
        if name in schema:
            alternatives = [_value(one) for one in schema[name]]
            found["anyOf"] = [one for index, one in enumerate(alternatives) if one not in alternatives[:index]]
    return found


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Admit null; a list may be empty instead."""
    if schema.get("type") == "array":
        return schema
    if "anyOf" in schema:
        return schema | {"anyOf": [*schema["anyOf"], _NULL]}
    if "$ref" in schema:
        return {"anyOf": [schema, _NULL]}
    enumeration = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return schema | {"type": [schema["type"], "null"]} | enumeration
