"""Articles of a user's own class ⇄ plain articles: what readers make, and what writers of other formats know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from newsmodel import model
from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.model import Article, Record
from newsmodel.model.article import A
from newsmodel.shapes.field_types import FieldType, Many, ObjectType
from newsmodel.shapes.shape import parts_of, shape_of

Path: TypeAlias = tuple[str | int, ...]


def own_fields(cls: type[Article]) -> tuple[str, ...]:
    """Name the fields that a user's own class adds to those of an article.

    Args:
        cls: The class.

    Example:
        >>> own_fields(Article)
        ()
    """
    of_article = {field.name for field in shape_of(Article).fields}
    return tuple(field.name for field in shape_of(cls).fields if field.name not in of_article)


def as_class(article: Article, cls: type[A], own: Mapping[str, Any] = MappingProxyType({})) -> A:
    """Build an article of a user's own class out of another article.

    Args:
        article: The article, as a reader made it.
        cls: The class.
        own: Values of its own fields, as in JSON; the others take their defaults.

    Raises:
        InvalidDocument: the class refuses it: a field of its own has no default, or a narrowed one takes less.

    Example:
        >>> story = Article(id="urn:x:1", headline="Rain")
        >>> as_class(story, Article) is story
        True
    """
    return article if type(article) is cls else from_dict({**to_dict(article), **own}, cls=cls)


def as_article(article: Article) -> tuple[Article, tuple[Path, ...]]:
    """Reduce an article of a user's own class to a plain one.

    Args:
        article: The article.

    Returns:
        The plain article, and the paths of what it has no field for.

    Example:
        >>> as_article(Article(id="urn:x:1", headline="Rain"))
        (Article(id='urn:x:1', headline='Rain'), ())
    """
    if type(article) is Article:
        return article, ()
    document = to_dict(article)
    left_out = tuple(_without_own_fields(document, type(article), ()))
    return from_dict(document), left_out


def _without_own_fields(document: dict[str, Any], cls: type, path: Path) -> Iterator[Path]:
    """Take out of an object what its class adds to that of the model; yield where it stood."""
    ours = _of_model(cls)
    known = {field.name for field in shape_of(ours).fields} if ours else set()
    for field in shape_of(cls).fields:
        if field.name not in document:
            continue
        if field.name in known and all(map(_of_model, parts_of(field.type))):
            yield from _within(document[field.name], field.type, (*path, field.name))
        else:
            del document[field.name]
            yield (*path, field.name)


def _within(value: Any, field_type: FieldType, path: Path) -> Iterator[Path]:
    """Look into the members of a field; the union of blocks is closed, and has no class of a user's."""
    match field_type:
        case Many():
            for index, member in enumerate(value):
                yield from _within(member, field_type.item, (*path, index))
        case ObjectType():
            yield from _without_own_fields(value, field_type.cls, path)


def _of_model(cls: type) -> type | None:
    """Find the class of the model that a class is, or is made from."""
    ours = (base for base in cls.__mro__ if getattr(model, base.__name__, None) is base and base is not Record)
    return next(ours, None)
