"""Schemas for editors, with the words that Visual Studio Code, and what shares its JSON language service, show.

The keywords are that service's own, and validators such as ajv refuse a schema with keywords that they do not know:
hence a flavour of its own. It accepts the documents that the schema of documents accepts, but for days that no month
has.
"""

from __future__ import annotations

from typing import Any

from newsmodel.documents.enumerations import meanings_of
from newsmodel.documents.schema_writing import SchemaWriter
from newsmodel.shapes.field_types import Choice, Limit, Union
from newsmodel.shapes.shape import UNION_TAG, shape_of
from newsmodel.values import DATE_TIME, FULL_DATE


class EditorSchemaWriter(SchemaWriter):
    """A writer of schemas for editors."""

    def described(self, text: str) -> dict[str, Any]:
        """Write the description of a property, whose names in backticks are Markdown."""
        return {"description": text} | ({"markdownDescription": text} if "`" in text else {})

    def choice(self, choice: Choice) -> dict[str, Any]:
        """Write the schema of one of some strings, each with its meaning."""
        meanings = meanings_of(choice.values)
        told = {"enumDescriptions": [meanings[value] for value in choice.values]} if meanings else {}
        return super().choice(choice) | told

    def union(self, union: Union) -> dict[str, Any]:
        """Write the schema of an object of the class that its tag names, so that its errors alone are told."""
        shapes = {shape.tag[1]: shape for cls in union.classes if (shape := shape_of(cls)).tag}
        tags = {"enum": list(shapes), "enumDescriptions": [shape.summary for shape in shapes.values()]}
        return {
            "type": "object",
            "required": [UNION_TAG],
            "properties": {UNION_TAG: {"type": "string"} | tags},
            "allOf": [
                {
                    "if": {"properties": {UNION_TAG: {"const": tag}}, "required": [UNION_TAG]},
                    "then": self.reference(shape.name),
                }
                for tag, shape in shapes.items()
            ],
        }

    def string(self, limit: Limit) -> dict[str, Any]:
        """Write the schema of a string; what breaks its pattern is told in words, and once."""
        schema = super().string(limit)
        if limit.pattern is None or not limit.noun:
            return schema
        schema.pop("format", None)
        given = "" if limit.example is None else f", such as {limit.example}"
        return schema | {"patternErrorMessage": f"Expected {limit.noun}{given}."}

    def timestamp(self) -> dict[str, Any]:
        """Write the schema of a timestamp; what is neither a date nor a date-time is told so in both alternatives."""
        schema = super().timestamp()
        told = " or ".join(f"{limit.noun}, such as {limit.example}" for limit in (FULL_DATE, DATE_TIME))
        return schema | {"anyOf": [each | {"patternErrorMessage": f"Expected {told}."} for each in schema["anyOf"]]}
