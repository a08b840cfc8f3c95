"""Says what is wrong with a rejected document, by its JSON Schema.

The schema is walked together with the document. Where an engine (`jsonschema-rs`, else `jsonschema`) says that a part
is fine, the walk stops; so it visits what is wrong and little else, picks the branch of a union by its tag, and the two
engines give the same report.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeAlias

import msgspec

from newsmodel.fieldtypes import Limit, compiled, per_class
from newsmodel.issues import Issue, Rule, Severity, shown
from newsmodel.schema import cached_schema
from newsmodel.shape import UNION_TAG
from newsmodel.values import DATE_TIME, FULL_DATE, read_timestamp

MISSING_FIELD = Rule(
    "missing-field",
    Severity.ERROR,
    """\
An object lacks a property that its class requires.

The path is that of the object; the message names the property. `newsmodel schema` prints which ones are required.
""",
)
UNKNOWN_FIELD = Rule(
    "unknown-field",
    Severity.ERROR,
    """\
An object has a property that its class does not know.

Often it is a typing error, and the message says which property was probably meant. What has no place in the model
belongs into the article's `extra`, below a namespace of your own.
""",
)
WRONG_TYPE = Rule(
    "wrong-type",
    Severity.ERROR,
    """\
A value is of another JSON type than its property has.

`null` is never right: leave the property out. A number in quotation marks is a string, and `true` is no number.
""",
)
UNKNOWN_VALUE = Rule(
    "unknown-value",
    Severity.ERROR,
    """\
A value is not among those that its property knows.

The message lists them. For a block it is the tag `type`, for a document the version of the format.
""",
)
OUT_OF_RANGE = Rule(
    "out-of-range",
    Severity.ERROR,
    """\
A number is smaller or larger than its property allows.

A heading's level goes from 1 to 6, a confidence from 0 to 1, an offset from 0; other integers stay below 2**53, beyond
which JSON parsers round.
""",
)
WRONG_LENGTH = Rule(
    "wrong-length",
    Severity.ERROR,
    """\
A string is shorter or longer than its property allows.

Most often it is empty: leave the property out instead.
""",
)
WRONG_FORM = Rule(
    "wrong-form",
    Severity.ERROR,
    """\
A string does not have the form that its property asks for.

Frequent ones: a date or time without an offset, or on a day that does not exist; a URI that is relative or has a space;
an id that does not begin with a letter; a headline of two lines; text with a control character.
""",
)
NOT_A_JSON_VALUE = Rule(
    "not-a-json-value",
    Severity.ERROR,
    """\
A Python value stands in the document that JSON cannot say.

Documents are made of dict with str keys, list, str, int, finite float, bool and None; a tuple counts as a list. A set,
a datetime or an object of another class has to be turned into one of them first.
""",
)
RULES = (
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
    WRONG_LENGTH,
    WRONG_FORM,
    NOT_A_JSON_VALUE,
)

Path: TypeAlias = tuple[str | int, ...]
Schema: TypeAlias = dict[str, Any]
#: Makes an issue of a keyword's argument, the value and its path.
Explained: TypeAlias = Callable[[Any, Any, Path], Issue]


def explain(document: Any, cls: type, *, engine: str | None = None) -> Iterator[Issue]:
    """Every structural problem of a document, by path.

    Args:
        document: what JSON text parsed to.
        cls: the class that it should be an object of.
        engine: "jsonschema-rs" or "jsonschema"; the former where it is installed, unless told.

    Example:
        >>> from newsmodel.model import Span
        >>> for issue in explain({"target": "p1", "start": -1, "end": 2, "txt": "It"}, Span):
        ...     print(issue)
        error missing-field: 'text' is missing
        /start: error out-of-range: -1 is less than 0
        /txt: error unknown-field: 'txt' is no property of Span; did you mean 'text'?
    """
    try:
        yield from list(_root_of(cls, engine or default_engine()).issues(document, ()))
    except (ValueError, TypeError, RecursionError):  # an engine met a value that is no JSON
        found = list(_foreign_values(document, ()))
        if not found:
            raise
        yield from found


# --- engines


class Checker(Protocol):
    """A compiled schema."""

    def is_valid(self, instance: Any) -> bool:
        """Whether a value fits."""
        ...


@functools.cache
def default_engine() -> str:
    """The engine that is used unless told otherwise."""
    try:
        import jsonschema_rs  # noqa: F401, PLC0415 - an extra
    except ImportError:
        return "jsonschema"
    return "jsonschema-rs"


def checker_of(schema: Schema, engine: str) -> Checker:
    """A schema compiled by an engine, with our formats asserted."""
    if engine == "jsonschema-rs":
        import jsonschema_rs  # noqa: PLC0415 - an extra

        checker: Checker = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        return checker
    python_checker: Checker = _python_validator()(schema, format_checker=_format_checker())
    return python_checker


def _is_moment(value: object) -> bool:
    try:
        read_timestamp(str(value))
    except ValueError:
        return False
    return True


@functools.cache
def _format_checker() -> Any:
    import jsonschema  # noqa: PLC0415 - heavy, and needed only for documents that are wrong

    # The patterns beside the formats say all but whether a day exists; `uri` has nothing to add.
    checker = jsonschema.FormatChecker(formats=())
    for limit in (DATE_TIME, FULL_DATE):
        checker.checks(str(limit.format))(_is_moment)
    return checker


@functools.cache
def _python_validator() -> Any:
    import jsonschema  # noqa: PLC0415

    def pattern(_validator: Any, regex: str, instance: Any, _schema: Any) -> Iterator[jsonschema.ValidationError]:
        # jsonschema's own lets `$` match before a final newline
        if isinstance(instance, str) and not compiled(regex).search(instance):
            yield jsonschema.ValidationError(f"{instance!r} does not match {regex!r}")

    draft = jsonschema.Draft202012Validator
    types = draft.TYPE_CHECKER.redefine("array", lambda _checker, value: isinstance(value, list | tuple))
    extend: Any = jsonschema.validators.extend
    return extend(draft, {"pattern": pattern}, type_checker=types)


# --- the walk


@per_class
def _root_of(cls: type, engine: str) -> _Part:
    schema = cached_schema(cls)
    return _Schema(schema, engine).part(schema)


class _Schema:
    """A schema whose parts are compiled when they are first met."""

    def __init__(self, schema: Schema, engine: str) -> None:
        self.dialect = schema["$schema"]
        self.definitions: dict[str, Schema] = schema["$defs"]
        self.names = {id(node): name for name, node in self.definitions.items()} | {id(schema): schema["title"]}
        self.engine = engine
        self.parts: dict[int, _Part] = {}

    def part(self, node: Schema) -> _Part:
        """The part of the schema that a node stands for; a reference stands for its target."""
        while "$ref" in node:
            node = self.definitions[node["$ref"].rpartition("/")[2]]
        if id(node) not in self.parts:
            self.parts[id(node)] = _Part(self, node)
        return self.parts[id(node)]

    def compiled(self, node: Schema) -> Checker:
        """A node as a schema of its own."""
        return checker_of({**node, "$schema": self.dialect, "$defs": self.definitions}, self.engine)


class _Part:
    """A part of a schema."""

    def __init__(self, schema: _Schema, node: Schema) -> None:
        self.schema = schema
        self.node = node

    @functools.cached_property
    def is_valid(self) -> Callable[[Any], bool]:
        """Whether a value fits."""
        return self.schema.compiled(self.node).is_valid

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
    def properties(self) -> dict[str, _Part]:
        """The parts for the named properties of an object."""
        return {name: self.schema.part(node) for name, node in self.node.get("properties", {}).items()}

    @functools.cached_property
    def items(self) -> _Part:
        """The part for the members of an array."""
        return self.schema.part(self.node["items"])

    @functools.cached_property
    def branches(self) -> dict[str, _Part]:
        """The parts of a union by their tag."""
        parts = [self.schema.part(node) for node in self.node["oneOf"]]
        return {part.node["properties"][UNION_TAG]["const"]: part for part in parts}

    @functools.cached_property
    def others(self) -> tuple[_Part, _Part]:
        """The parts for the names and the values of an object's other properties."""
        return self.schema.part(self.node["propertyNames"]), self.schema.part(self.node["additionalProperties"])

    @functools.cached_property
    def keywords(self) -> list[tuple[Callable[[Any], bool], Explained, Any]]:
        """Each keyword of a scalar: whether a value fits, what to say if not, and the keyword's argument."""
        return [
            (self.schema.compiled({name: self.node[name]}).is_valid, explained, self.node[name])
            for name, explained in _SCALAR_KEYWORDS.items()
            if name in self.node
        ]

    def issues(self, value: Any, path: Path) -> Iterator[Issue]:
        """What is wrong with a value that the schema refuses."""
        if "oneOf" in self.node:
            yield from self.branch(value, path)
        elif "anyOf" in self.node:
            yield _refused_moment(self.node, value, path)
        elif (issue := _wrong_type(self.node, value, path)) is not None:
            yield issue
        elif self.node.get("type") == "object":
            yield from self.members(value, path)
        elif self.node.get("type") == "array":
            for at, item in enumerate(value):
                if self.items.is_asked_inside or not self.items.is_valid(item):
                    yield from self.items.issues(item, (*path, at))
        else:
            yield from self.scalar(value, path)

    def scalar(self, value: Any, path: Path) -> Iterator[Issue]:
        """What is wrong with a scalar of the right type: the first keyword that refuses it."""
        for fits, told, given in self.keywords:
            if not fits(value):
                yield told(given, value, path)
                return
        yield from _foreign_values(value, path)

    def branch(self, value: Any, path: Path) -> Iterator[Issue]:
        """What is wrong with a member of a union, by the branch that its tag names."""
        if not isinstance(value, dict):
            yield WRONG_TYPE.issue(f"{shown(value)} is not an object", path)
        elif UNION_TAG not in value:
            yield MISSING_FIELD.issue(f"{UNION_TAG!r} is missing", path)
        elif not isinstance(value[UNION_TAG], str) or value[UNION_TAG] not in self.branches:
            yield _unknown_value(list(self.branches), value[UNION_TAG], (*path, UNION_TAG))
        else:
            yield from self.branches[value[UNION_TAG]].issues(value, path)

    def members(self, value: dict[str, Any], path: Path) -> Iterator[Issue]:
        """What is wrong with an object: what is missing, then each member in the order of the document."""
        if self.is_open:
            yield from () if _is_json(value) else _foreign_values(value, path)
            return
        for name in self.node.get("required", ()):
            if name not in value:
                yield MISSING_FIELD.issue(f"{name!r} is missing", path)
        properties = self.properties
        for name, member in value.items():
            part = properties.get(name)
            if part is None:
                yield from self.other(name, member, (*path, name))
            elif part.is_asked_inside or not part.is_valid(member):
                yield from part.issues(member, (*path, name))

    def other(self, name: str, value: Any, path: Path) -> Iterator[Issue]:
        """What is wrong with a property that has no schema of its own."""
        if not isinstance(name, str):
            raise TypeError(name)
        if not isinstance(self.node.get("additionalProperties", True), dict):
            yield UNKNOWN_FIELD.issue(_unknown_field(name, list(self.properties), self.name), path)
            return
        for part, given in zip(self.others, (name, value), strict=True):
            if not part.is_valid(given):
                yield from part.issues(given, path)

    @property
    def name(self) -> str:
        """The name of the class that this part describes."""
        name: str = self.schema.names.get(id(self.node), "the object")
        return name


# --- messages


def _unknown_field(name: str, known: list[str], where: str) -> str:
    return f"{shown(name)} is no property of {where}{_meant(name, known)}"


def _unknown_value(known: list[str], value: Any, path: Path) -> Issue:
    hint = _meant(value, known) if isinstance(value, str) else ""
    return UNKNOWN_VALUE.issue(f"{shown(value)} is not one of {', '.join(known)}{hint}", path)


#: So many letters may be wrong in a name that somebody meant.
_SLIP = 2


def _meant(word: str, known: list[str]) -> str:
    word = word.lower()
    lengths = range(max(len(word) - _SLIP, _SLIP + 1), len(word) + _SLIP + 1)
    near = [name for name in known if len(name) in lengths and _is_near(word, name)]
    return f"; did you mean {near[0]!r}?" if near else ""


def _is_near(word: str, name: str) -> bool:
    """Whether two words differ in one place, by few letters. difflib sees more slips, at forty times the time."""
    if word[:1] != name[0] and word[-1:] != name[-1]:
        return False
    head = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), len(word))
    rest, other_rest = word[head:][::-1], name[head:][::-1]
    tail = next((at for at, (one, other) in enumerate(zip(rest, other_rest, strict=False)) if one != other), len(rest))
    return max(len(rest), len(other_rest)) - min(tail, len(other_rest)) <= _SLIP


def _wrong_type(node: Schema, value: Any, path: Path) -> Issue | None:
    expected = node.get("type")
    if expected is None or _TYPES[expected](value):
        return None
    article = "an" if expected[0] in "aio" else "a"
    return WRONG_TYPE.issue(f"{shown(value)} is not {article} {expected}", path)


_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list | tuple),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: not isinstance(value, bool) and (isinstance(value, int) or _is_whole(value)),
}


def _is_whole(value: Any) -> bool:
    return isinstance(value, float) and value.is_integer()


def _refused_moment(node: Schema, value: Any, path: Path) -> Issue:
    if not isinstance(value, str):
        return WRONG_TYPE.issue(f"{shown(value)} is not a string", path)
    if any(compiled(branch["pattern"]).search(value) for branch in node["anyOf"]):
        return WRONG_FORM.issue(f"{shown(value)} is on a day that does not exist", path)
    return WRONG_FORM.issue(f"{shown(value)} is not {DATE_TIME.noun}, nor {FULL_DATE.noun}", path)


def _length(bound: str) -> Explained:
    def explained(limit: int, value: str, path: Path) -> Issue:
        told = "the string is empty" if not value else f"{shown(value)} has {len(value)} characters, {bound} {limit}"
        return WRONG_LENGTH.issue(told, path)

    return explained


_SCALAR_KEYWORDS: dict[str, Explained] = {
    "const": lambda const, value, path: _unknown_value([const], value, path),
    "enum": _unknown_value,
    "minimum": lambda limit, value, path: OUT_OF_RANGE.issue(f"{shown(value)} is less than {limit}", path),
    "maximum": lambda limit, value, path: OUT_OF_RANGE.issue(f"{shown(value)} is greater than {limit}", path),
    "minLength": _length("fewer than"),
    "maxLength": _length("more than"),
    "pattern": lambda pattern, value, path: WRONG_FORM.issue(f"{shown(value)} is not {_noun(pattern)}", path),
    "format": lambda name, value, path: WRONG_FORM.issue(f"{shown(value)} is not a valid {name}", path),
}


def _noun(pattern: str) -> str:
    return _nouns().get(pattern) or f"of the form {pattern}"


@functools.cache
def _nouns() -> dict[str, str]:
    """What the patterns of our own types describe."""
    from newsmodel import values  # noqa: PLC0415

    limits = [limit for value in vars(values).values() for limit in getattr(value, "__metadata__", ())]
    return {limit.pattern: limit.noun for limit in limits if isinstance(limit, Limit) and limit.pattern}


# --- values from Python that JSON cannot say


def _is_json(value: Any) -> bool:
    """Whether a value survives JSON unchanged, found out in C."""
    try:
        return bool(msgspec.json.decode(msgspec.json.encode(value)) == value)
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError, RecursionError):
        return False


def _foreign_values(value: Any, path: Path) -> Iterator[Issue]:
    if isinstance(value, dict):
        for name, member in value.items():
            if type(name) is not str:
                yield NOT_A_JSON_VALUE.issue(f"the key {shown(name)} is no string", path)
            else:
                yield from _foreign_values(member, (*path, name))
    elif isinstance(value, list | tuple):
        for at, member in enumerate(value):
            yield from _foreign_values(member, (*path, at))
    elif (reason := _foreign_scalar(value)) is not None:
        yield NOT_A_JSON_VALUE.issue(reason, path)


def _foreign_scalar(value: Any) -> str | None:
    """Why JSON cannot say a scalar; None where it can."""
    if isinstance(value, str):
        lone = not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value)
        return f"{shown(value)} has a lone surrogate" if lone else None
    if isinstance(value, float):
        return None if value - value == 0 else f"{value} is not finite"
    return None if value is None or isinstance(value, int) else f"{shown(value)} is a {type(value).__name__}"
