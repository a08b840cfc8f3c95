"""A user's own class, whose validator wants upper-case slugs, and a document that has another one."""

from __future__ import annotations

import attrs

from newsmodel import Article, checked, validate
from newsmodel.issues import Report
from newsmodel.values import Line


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class SluggedArticle(Article):
    """An article with a slug.

    Attributes:
        slug: Its slug, in capitals.
    """

    slug: Line = attrs.field()

    @slug.validator
    def _is_upper(self, _: attrs.Attribute[str], value: str) -> None:
        if not value.isupper():
            raise ValueError(f"{value!r} is not in capitals")


def report() -> Report:
    """The error that the validator gives."""
    document = {"newsmodel": "1.0", "id": "urn:example:1", "headline": "Ferry service resumes", "slug": "ferries"}
    return validate(document, cls=SluggedArticle)
