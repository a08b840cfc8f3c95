"""Documents of our own: JSON and dicts ⇄ model objects.

A document is tried on the fast path first. Only what that refuses is loaded strictly, upgraded, and looked at by the
JSON Schema, which has the last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, overload

import msgspec

from newsmodel.documents import fast
from newsmodel.documents.collector import paused_for
from newsmodel.documents.loader import PATH_GIVEN, Unloadable, as_text, load, looks_like_path
from newsmodel.documents.positions import placed
from newsmodel.documents.upgrade import upgrade
from newsmodel.errors import UnreadableInput
from newsmodel.issues import InvalidDocument, Issue, Report, Rule, Severity
from newsmodel.model import Article, Record
from newsmodel.shapes.checking import expect
from newsmodel.shapes.depths import nests
from newsmodel.shapes.field_types import FieldType, Many, ObjectType, Scalar, Union
from newsmodel.shapes.shape import UNION_TAG, shape_of

if TYPE_CHECKING:
    import cattrs

    from newsmodel.documents.json_form import ArticleDict

T = TypeVar("T")

REFUSED_BY_CLASS = Rule(
    "refused-by-class",
    Severity.ERROR,
    """\
The document fits the schema, but a class's own validator refuses it.

It comes from a class of the user's, whose validators, converters or `__attrs_post_init__` say more than a schema can.
""",
)
RULES = (REFUSED_BY_CLASS,)


@overload
def from_json(data: bytes | str) -> Article: ...
@overload
def from_json(data: bytes | str, *, cls: type[T]) -> T: ...
def from_json(data: bytes | str, *, cls: type[Any] = Article) -> Any:
    """Parse a JSON document.

    Only the structure is checked; `newsmodel.validate` looks at the cross-field rules too. Of a key that an object has
    twice, the last one counts here; `validate` on the text refuses it.

    Args:
        data: UTF-8 bytes or a str.
        cls: The class of the document: `Article`, another class of the model, or a user's own subclass.

    Raises:
        UnreadableInput: the data is not JSON.
        UnsupportedVersion: the document is of a version that this library does not know.
        InvalidDocument: it breaks the format; `.report` has every problem.

    Example:
        >>> from_json('{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain ends drought"}').headline
        'Rain ends drought'
    """
    expect(data, (bytes, bytearray, memoryview, str), "data")
    try:
        with paused_for(len(data)):
            return fast.loads(data.encode() if isinstance(data, str) else data, cls)
    except (fast.Refused, UnicodeEncodeError):
        return _decide(_load(data), cls, data)


def to_json(article: Any, *, indent: int | None = None) -> bytes:
    """Serialize an object of the model as JSON, UTF-8.

    Args:
        article: An Article or another object of the model.
        indent: Spaces a level; None for no white space at all.

    Example:
        >>> to_json(Article(id="urn:x:1", headline="Rain"))
        b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}'
    """
    try:
        data = fast.dumps(article)
    except TypeError:
        _refuse_others(article)
        raise
    return data if indent is None else msgspec.json.format(data, indent=indent)


@overload
def from_dict(document: ArticleDict | Mapping[str, Any]) -> Article: ...
@overload
def from_dict(document: Mapping[str, Any], *, cls: type[T]) -> T: ...
def from_dict(document: ArticleDict | Mapping[str, Any], *, cls: type[Any] = Article) -> Any:
    """Structure a document that is a dict, as JSON text parses to.

    Args:
        document: The dict; it is not changed.
        cls: The class of the document.

    Raises:
        UnsupportedVersion: the document is of a version that this library does not know.
        InvalidDocument: it breaks the format; `.report` has every problem.

    Example:
        >>> from_dict({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}).language
        'und'
    """
    return _decide(document, cls)


def to_dict(article: Any) -> dict[str, Any]:
    """Convert an object to the dict that its JSON parses to, new throughout.

    Args:
        article: An Article or another object of the model.

    Example:
        >>> to_dict(Article(id="urn:x:1", headline="Rain"))["newsmodel"]
        '1.0'
    """
    try:
        return fast.unstructure(article)
    except TypeError:
        _refuse_others(article)
        raise


def _refuse_others(article: object) -> None:
    """Say it where what holds an article is given for the article, or a plain value, which nobody can decorate."""
    if isinstance(getattr(article, "article", None), Article) or type(article).__module__ == "builtins":
        expect(article, (Article,), "article")


def configure_converter(converter: cattrs.Converter) -> None:
    """Teach a cattrs converter the classes of the model, so that they can stand inside a user's own.

    Args:
        converter: The user's converter; it is changed.

    Example:
        >>> import attrs, cattrs
        >>> @attrs.frozen
        ... class Desk:
        ...     lead: Article
        >>> converter = cattrs.Converter()
        >>> configure_converter(converter)
        >>> desk = Desk(Article(id="urn:x:1", headline="Rain"))
        >>> converter.structure(converter.unstructure(desk), Desk) == desk
        True
    """

    def is_ours(cls: Any) -> bool:
        return isinstance(cls, type) and issubclass(cls, Record)

    converter.register_structure_hook_func(is_ours, lambda document, cls: from_dict(document, cls=cls))
    converter.register_unstructure_hook_func(is_ours, to_dict)


def _load(data: bytes | str) -> Any:
    try:
        return load(data)
    except Unloadable as refusal:
        if isinstance(data, str) and looks_like_path(data):
            raise UnreadableInput(PATH_GIVEN, format="newsmodel") from None
        raise refusal.as_error() from None


def _decide(document: Any, cls: type[T], data: bytes | str | None = None) -> T:
    """Structure a parsed document, upgraded where it is old; `data` is the text that it was parsed from, if any."""
    current, _ = upgrade(document)
    issues, result = structured(current, cls)
    if result is None:
        raise InvalidDocument(Report(issues if data is None else placed(issues, as_text(data))))
    return result


def structured(document: Any, cls: type[T]) -> tuple[tuple[Issue, ...], T | None]:
    """Structure a document of the current version, or explain why it is none.

    Args:
        document: What JSON text parsed to.
        cls: The class of the document.

    Returns:
        No issues and the object; or the issues and None.
    """
    try:
        return (), fast.structure(document, cls)
    except fast.Refused:
        pass
    from newsmodel.documents.explain import as_plain, explain, explain_depth  # noqa: PLC0415 - only for what is refused

    if nests(document):
        return (explain_depth(),), None
    issues = explain(document, cls)
    if issues:
        return issues, None
    try:
        return (), fast.structure_checked(normalised(as_plain(document), ObjectType(cls)), cls)
    except fast.Refused as error:
        return (REFUSED_BY_CLASS.issue(str(error)),), None


def normalised(value: Any, field_type: FieldType) -> Any:
    """Write whole numbers of a valid document as integers where the model has integers: JSON leaves `3.0` open.

    Example:
        >>> from newsmodel.model import Mark
        >>> normalised({"kind": "strong", "start": 0.0, "end": 3}, ObjectType(Mark))["start"]
        0
    """
    match field_type:
        case Scalar() if field_type.types == (int,):
            return int(value)
        case ObjectType():
            return dict(_normalised_members(value, field_type.cls))
        case Union():
            cls = next(cls for cls in field_type.classes if getattr(cls, UNION_TAG) == value[UNION_TAG])
            return dict(_normalised_members(value, cls))
        case Many():
            return [normalised(item, field_type.item) for item in value]
        case _:
            return value


def _normalised_members(document: dict[str, Any], cls: type) -> Iterator[tuple[str, Any]]:
    types = {field.name: field.type for field in shape_of(cls).fields}
    for name, value in document.items():
        yield name, normalised(value, types[name]) if name in types else value
