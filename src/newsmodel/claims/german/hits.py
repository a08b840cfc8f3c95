"""Hits: the attributions that rules for German return."""

from __future__ import annotations

import attrs

from newsmodel.claims.statements.hits import Hit as _Hit
from newsmodel.claims.statements.view import WordRange


@attrs.frozen(kw_only=True)
class Hit(_Hit):
    """An attribution in the words of a passage, with what German asks of it.

    Attributes:
        cue: The words that attribute; None where they stand in an earlier statement.
        asked: Whether the content is an indirect question.
        owner: The subject whose own words the source is said to be: "*Lee* war nach eigenen Angaben dort".
    """

    cue: WordRange | None
    asked: bool = False
    owner: WordRange | None = None
