"""The walk over a schema and a document that it refuses."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

from newsmodel.documents.explain.engines import Checker, checker_of
from newsmodel.documents.explain.foreign import Foreign, refuse_foreign
from newsmodel.documents.explain.messages import (
    SCALAR_KEYWORDS,
    Explained,
    Schema,
    meant_of,
    refused_moment,
    unknown_field,
    unknown_value,
    wrong_type,
)
from newsmodel.documents.explain.rules import MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE
from newsmodel.documents.schema import cached_schema
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.shapes.field_types import per_class
from newsmodel.shapes.shape import UNION_TAG


@per_class
def root_of(cls: type, engine: str) -> SchemaPart:
    """Return the part of a class's schema that is the whole."""
    schema = cached_schema(cls)
    return CompiledSchema(schema, engine).part(schema)


class CompiledSchema:
    """A schema whose parts are compiled when they are first met."""

    def __init__(self, schema: Schema, engine: str) -> None:
        self.dialect = schema["$schema"]
        self.definitions: dict[str, Schema] = schema["$defs"]
        self.names = {id(node): name for name, node in self.definitions.items()} | {id(schema): schema["title"]}
        self.engine = engine
        self.parts: dict[int, SchemaPart] = {}

    def part(self, node: Schema) -> SchemaPart:
        """Return the part of the schema that a node stands for; a reference stands for its target."""
        while "$ref" in node:
            node = self.definitions[node["$ref"].rpartition("/")[2]]
        if id(node) not in self.parts:
            self.parts[id(node)] = SchemaPart(self, node)
        return self.parts[id(node)]

    def compiled(self, node: Schema) -> Checker:
        """Make a schema of its own of a node."""
        return checker_of({**node, "$schema": self.dialect, "$defs": self.definitions}, self.engine)


def _refused(fits: Callable[[Any], bool], items: Iterable[Any]) -> list[tuple[int, Any]]:
    return [(at, item) for at, item in enumerate(items) if not fits(item)]


class SchemaPart:
    """A part of a schema."""

    def __init__(self, schema: CompiledSchema, node: Schema) -> None:
        self.schema = schema
        self.node = node

    @functools.cached_property
    def is_valid(self) -> Callable[[Any], bool]:
        """Whether a value fits; of a union, only the branch that the tag names is asked."""
        if "oneOf" not in self.node:
            return self.schema.compiled(self.node).is_valid

        def fits_branch(value: Any) -> bool:
            branch = self.branch_of(value)
            return branch is not None and branch.is_valid(value)

        return fits_branch

    def branch_of(self, value: Any) -> SchemaPart | None:
        """Return the branch of this union that a value's tag names."""
        tag = value.get(UNION_TAG) if isinstance(value, dict) else None
        return self.branches.get(tag) if isinstance(tag, str) else None

    @functools.cached_property
    def is_open(self) -> bool:
        """Whether any object fits; then only values that are no JSON can be wrong in it."""
        return self.node.get("type") == "object" and not self.node.keys() & {"properties", "additionalProperties"}

    @functools.cached_property
    def is_asked_inside(self) -> bool:
        """Whether there is nothing to gain from asking about the whole: its members are asked one by one anyway."""
        if self.node.get("type") == "array":
            return self.items.node.get("type") != "string"
        return self.is_open or any(part.holds_union for part in self.properties.values())

    @functools.cached_property
    def holds_union(self) -> bool:
        """Whether this is an array of members of a union."""
        return self.node.get("type") == "array" and "oneOf" in self.items.node

    @functools.cached_property
    def properties(self) -> dict[str, SchemaPart]:
        """The parts for the named properties of an object."""
        return {name: self.schema.part(node) for name, node in self.node.get("properties", {}).items()}

    @functools.cached_property
    def items(self) -> SchemaPart:
        """The part for the members of an array."""
        return self.schema.part(self.node["items"])

    @functools.cached_property
    def branches(self) -> dict[str, SchemaPart]:
        """The parts of a union by their tag."""
        parts = [self.schema.part(node) for node in self.node["oneOf"]]
        return {part.node["properties"][UNION_TAG]["const"]: part for part in parts}

    @functools.cached_property
    def others(self) -> tuple[SchemaPart, SchemaPart]:
        """The parts for the names and the values of an object's other properties."""
        return self.schema.part(self.node["propertyNames"]), self.schema.part(self.node["additionalProperties"])

    @functools.cached_property
    def keywords(self) -> list[tuple[Callable[[Any], bool], Explained, Any]]:
        """Each keyword of a scalar: whether a value fits, what to say if not, and the keyword's argument."""
        return [
            (self.schema.compiled({name: self.node[name]}).is_valid, explained, self.node[name])
            for name, explained in SCALAR_KEYWORDS.items()
            if name in self.node
        ]

    def issues(self, document: Any) -> tuple[Issue, ...]:
        """List the issues of a whole document; none where it fits."""
        found: list[Issue] = []
        self.find(document, (), found)
        return tuple(found)

    def find(self, value: Any, path: DocumentPath, found: list[Issue]) -> None:
        """Add what is wrong with a value that the schema refuses."""
        if "oneOf" in self.node:
            self.find_in_branch(value, path, found)
        elif "anyOf" in self.node:
            refuse_foreign(value)
            found.append(refused_moment(self.node, value, path))
        elif (issue := wrong_type(self.node, value, path)) is not None:
            refuse_foreign(value)
            found.append(issue)
        elif self.node.get("type") == "object":
            self.find_in_object(value, path, found)
        elif self.node.get("type") == "array":
            item_part, fits = self.items, self.items.is_valid
            wrong = enumerate(value) if item_part.is_asked_inside else _refused(fits, value)
            for at, item in wrong:
                item_part.find(item, (*path, at), found)
        else:
            self.find_in_scalar(value, path, found)

    def find_in_scalar(self, value: Any, path: DocumentPath, found: list[Issue]) -> None:
        """Add the first keyword that refuses a scalar of the right type."""
        refuse_foreign(value)
        for fits, told, given in self.keywords:
            if not fits(value):
                found.append(told(given, value, path))
                return

    def find_in_branch(self, value: Any, path: DocumentPath, found: list[Issue]) -> None:
        """Add what is wrong with a member of a union, by the branch that its tag names."""
        branch = self.branch_of(value)
        if branch is not None:
            branch.find(value, path, found)
            return
        refuse_foreign(value)
        if not isinstance(value, dict):
            found.append(WRONG_TYPE.issue(f"{shown(value)} is not an object", path))
        elif UNION_TAG not in value:
            found.append(self._without_tag(value, path))
        else:
            found.append(unknown_value(list(self.branches), value[UNION_TAG], (*path, UNION_TAG)))

    def _without_tag(self, value: dict[str, Any], path: DocumentPath) -> Issue:
        """Make the issue of a member of a union without a tag, which may be misspelt."""
        slip = next((name for name in value if isinstance(name, str) and meant_of(name, [UNION_TAG])), None)
        if slip is None:
            return MISSING_FIELD.issue(f"{UNION_TAG!r} is missing", path)
        return UNKNOWN_FIELD.issue(unknown_field(slip, UNION_TAG, self.name), (*path, slip))

    def find_in_object(self, value: dict[str, Any], path: DocumentPath, found: list[Issue]) -> None:
        """Add what is wrong with an object: what is missing, then each member in the order of the document."""
        if self.is_open:
            refuse_foreign(value)
            return
        properties = self.properties
        slips = {name: self._meant(name) for name in value.keys() - properties.keys()}
        missing = [name for name in self.node.get("required", ()) if name not in value and name not in slips.values()]
        found += [MISSING_FIELD.issue(f"{name!r} is missing", path) for name in missing]
        for name, member in value.items():
            part = properties.get(name)
            if part is None:
                self.find_in_other(name, member, (*path, name), found, slips[name])
            elif part.is_asked_inside or not part.is_valid(member):
                part.find(member, (*path, name), found)

    def _meant(self, name: Any) -> str | None:
        """Find the property that somebody meant; one that is misspelt is not missing besides."""
        is_closed = not isinstance(self.node.get("additionalProperties", True), dict)
        return meant_of(name, self.properties) if is_closed and isinstance(name, str) else None

    def find_in_other(self, name: str, value: Any, path: DocumentPath, found: list[Issue], meant: str | None) -> None:
        """Add what is wrong with a property that has no schema of its own."""
        refuse_foreign(name)
        refuse_foreign(value)
        if not isinstance(name, str):
            raise Foreign
        if not isinstance(self.node.get("additionalProperties", True), dict):
            found.append(UNKNOWN_FIELD.issue(unknown_field(name, meant, self.name), path))
            return
        for part, given in zip(self.others, (name, value), strict=True):
            if not part.is_valid(given):
                part.find(given, path, found)

    @property
    def name(self) -> str:
        """The name of the class that this part describes."""
        name: str = self.schema.names.get(id(self.node), "the object")
        return name
