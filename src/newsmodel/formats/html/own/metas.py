"""Reservations of data mining in the head of a page of ours: exactly, and as TDMRep has them for those who mine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.escaping import tag
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import reserves_mining
from newsmodel.values import is_uri

#: Fields of the rights that stand in the head, by the names of their `meta` elements.
META_FIELDS: Final[Mapping[str, str]] = {"data_mining": "data-mining", "data_mining_terms": "data-mining-terms"}


def write_metas(rights: Object) -> Iterator[str]:
    """Write the elements.

    Args:
        rights: The rights in our JSON form.

    Example:
        >>> list(write_metas({"data_mining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"}))[1]
        '<meta name="tdm-reservation" content="1">'
    """
    for field, name in META_FIELDS.items():
        if field in rights:
            yield tag("meta", {"name": name, "content": rights[field]})
    permission, terms = rights.get("data_mining"), rights.get("data_mining_terms")
    if (permission is not None and reserves_mining(permission)) or (permission is None and terms is not None):
        yield tag("meta", {"name": "tdm-reservation", "content": "1"})
        if terms is not None and is_uri(terms):
            yield tag("meta", {"name": "tdm-policy", "content": terms})


def read_metas(article: Element) -> Object:
    """Read the elements in the head of the page that an article stands in.

    Args:
        article: The article's element.
    """
    fields = {name: field for field, name in META_FIELDS.items()}
    metas = article.getroottree().getroot().iter("meta")
    told = ((fields.get(each.get("name") or ""), each.get("content")) for each in metas)
    return {field: content for field, content in told if field is not None and content}
