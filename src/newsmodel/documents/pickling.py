"""Pickles articles as their JSON, which takes less time than their objects, and which later versions read."""

from __future__ import annotations

import copyreg
from typing import Any

from newsmodel.documents.codec import from_json, to_json
from newsmodel.model import Article


def reduced(article: Article) -> tuple[Any, ...]:
    """Say how an article is made again: out of its JSON, by its own class.

    Args:
        article: The article, or an object of a user's own subclass.

    Example:
        >>> restore, arguments = reduced(Article(id="urn:x:1", headline="Rain"))
        >>> restore(*arguments).headline
        'Rain'
    """
    cls = type(article)
    try:
        return restored, (cls, to_json(article))
    except (ValueError, TypeError, RecursionError):  # of values that JSON does not hold
        return copyreg.__newobj__, (cls,), article.__getstate__()  # type: ignore[attr-defined]


def restored(cls: type[Any], document: bytes) -> Any:
    """Make an article of its JSON.

    Args:
        cls: Its class.
        document: The JSON.
    """
    return from_json(document, cls=cls)
