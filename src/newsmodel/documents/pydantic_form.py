"""The answer to pydantic, so that classes of the model stand in its models, in TypeAdapters and in FastAPI's bodies.

newsmodel does not depend on pydantic: nothing here is loaded before pydantic asks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.documents.schema import json_schema
from newsmodel.documents.upgrade import UNSUPPORTED_VERSION
from newsmodel.errors import UnsupportedVersion
from newsmodel.issues import DocumentPath, InvalidDocument

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, InitErrorDetails

#: What the head of a published schema has, and a definition inside another one has not.
_HEAD = ("$schema", "$id", "title")
_DEFINITIONS = "$defs"


def core_schema_of(cls: type) -> CoreSchema:
    """Make the schema by which pydantic reads, writes and describes a class.

    An object of the class is taken as it is, and a dict as `from_dict` takes it. Each issue of one that is refused is
    an error of pydantic's at its place, whose type is the rule. Objects are written as `to_dict` writes them, and the
    JSON Schema is that of `json_schema`, each class of the model once.

    Args:
        cls: A class of the model, or a subclass of a user's own.

    Example:
        >>> from newsmodel import Source
        >>> core_schema_of(Source)["ref"].partition(":")[0]
        'newsmodel.Source'
    """
    from pydantic_core import core_schema  # noqa: PLC0415 - pydantic has asked, and is there

    schema = json_schema(cls)
    definitions = schema.pop(_DEFINITIONS)
    own = {name: value for name, value in schema.items() if name not in _HEAD}
    return core_schema.no_info_plain_validator_function(
        lambda value: value if isinstance(value, cls) else _read(value, cls),
        ref=_ref(cls.__name__, own, definitions),
        serialization=core_schema.plain_serializer_function_ser_schema(to_dict),
        metadata=_described(own, definitions),
    )


def _read(value: Any, cls: type) -> Any:
    from pydantic_core import ValidationError  # noqa: PLC0415 - as above

    try:
        return from_dict(value, cls=cls)
    except InvalidDocument as refusal:
        faults = [_fault(issue.rule, issue.message, issue.path, value) for issue in refusal.report]
    except UnsupportedVersion as refusal:
        faults = [_fault(UNSUPPORTED_VERSION.id, str(refusal), (), value)]
    raise ValidationError.from_exception_data(cls.__name__, faults)


def _fault(rule: str, message: str, path: DocumentPath, document: Any) -> InitErrorDetails:
    from pydantic_core import InitErrorDetails, PydanticCustomError  # noqa: PLC0415 - as above

    # the message is an argument of its template, since it may have braces
    error = PydanticCustomError(rule, "{message}", {"message": message})  # pyright: ignore[reportArgumentType]
    return InitErrorDetails(type=error, loc=path, input=_at(document, path))


def _at(document: Any, path: Iterable[str | int]) -> Any:
    """Return the value at a place, or the innermost one on the way to it."""
    value = document
    for key in path:
        is_there = key in value if isinstance(value, Mapping) else _has_index(value, key)
        if not is_there:
            break
        value = value[key]
    return value


def _has_index(value: Any, key: str | int) -> bool:
    return isinstance(value, Sequence) and isinstance(key, int) and key < len(value)


def _ref(name: str, schema: dict[str, Any], definitions: dict[str, Any]) -> str:
    """Name a definition as pydantic does: path and name, from which the name is made, and what tells it from others."""
    told = "".join(sorted(repr(part) for part in _reached(schema, definitions).values()))
    return f"newsmodel.{name}:{hashlib.sha256(told.encode()).hexdigest()}"


def _reached(schema: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return a schema, and the definitions that it refers to, and those refer to."""
    found, left = {"": schema}, [schema]
    while left:
        part = left.pop()
        left += part if isinstance(part, list) else part.values() if isinstance(part, dict) else ()
        name = _referred(part)
        if name is not None and name not in found:
            found[name] = definitions[name]
            left.append(definitions[name])
    return found


def _referred(schema: Any) -> str | None:
    reference = schema.get("$ref") if isinstance(schema, dict) else None
    return None if reference is None else str(reference).rpartition("/")[2]


def _described(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Tell pydantic how a part of the schema is described: with its references turned into pydantic's own."""
    return {"pydantic_js_functions": [lambda _, handler: _referring(schema, definitions, handler)]}


def _referring(schema: Any, definitions: dict[str, Any], handler: Any) -> Any:
    """Copy a schema, and let pydantic put each definition that it refers to where its own are."""
    if isinstance(schema, list):
        return [_referring(member, definitions, handler) for member in schema]
    if not isinstance(schema, dict):
        return schema
    name = _referred(schema)
    if name is not None:
        from pydantic_core import core_schema  # noqa: PLC0415 - as above

        own = definitions[name]
        described = core_schema.any_schema(ref=_ref(name, own, definitions), metadata=_described(own, definitions))
        # a handler gives definitions their places only for what lies inside something else
        return {**schema, **handler(core_schema.list_schema(described))["items"]}
    return {name: _referring(value, definitions, handler) for name, value in schema.items()}
