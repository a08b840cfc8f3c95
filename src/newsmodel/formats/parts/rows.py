"""Values of a row beside its story: its id, and when it was changed."""

from __future__ import annotations

import datetime

import attrs

from newsmodel.formats.completion import named_by_address
from newsmodel.model import AlternateId
from newsmodel.model.article import A
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line, as_uri

_is_line = limit_of(Line).admits


def as_its_row_says(article: A, *, id: str | None = None, modified: datetime.date | None = None) -> A:
    """Give an article the id of its row and the time of its change, unless it says otherwise itself.

    Args:
        article: The article.
        id: The id. One that is a URI is the document's where it has none, any other is one of its other ids.
        modified: When it was changed.

    Example:
        >>> from newsmodel.model import Article
        >>> as_its_row_says(Article(id="https://example.org/7", headline="Rain"), id="7").alternate_ids[0].value
        '7'
    """
    if modified is not None and article.modified is None:
        article = attrs.evolve(article, modified=modified)
    if not id:
        return article
    uri = as_uri(id)
    article = named_by_address(article, uri)
    known = {article.id, *(each.value for each in article.alternate_ids)}
    if {id, uri} & known or not _is_line(id):
        return article
    return attrs.evolve(article, alternate_ids=(*article.alternate_ids, AlternateId(value=id)))
