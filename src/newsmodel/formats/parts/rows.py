"""Values of a row beside its story: its id, when it was changed, and what restricts it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.formats.addresses import named_by_address
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.model import AlternateId
from newsmodel.model.article import A
from newsmodel.readings import Hints, Reading
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


def restricted_by_row(reading: Reading[A], fields: Mapping[str, Any], hints: Hints | None) -> Reading[A]:
    """Restrict a story as other fields of its row say: that it is a draft, or embargoed. Nothing makes it freer.

    Args:
        reading: The story.
        fields: Those fields.
        hints: What is known of it.

    Example:
        >>> from newsmodel.model import Article
        >>> rain = Article(id="https://example.org/7", headline="Rain")
        >>> restricted_by_row(Reading(rain), {"state": "draft"}, None).article.status
        'withheld'
    """
    conversion = Conversion() if hints is None else Conversion(hints=hints)
    doc = to_dict(reading.article)
    settle_foreign(fields.items(), doc, conversion)
    if not conversion.issues:
        return reading
    return Reading(from_dict(doc, cls=type(reading.article)), (*reading.issues, *conversion.issues))
