"""A place in a statement that a rule looks at where no verb of the lexicon attributes."""

from __future__ import annotations

import msgspec

from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.view import View


class Trigger(msgspec.Struct, frozen=True):
    """A word of a statement, or the first one of a quotation in it.

    Attributes:
        statement: The statement.
        word: The word.
    """

    statement: Statement
    word: int

    @property
    def view(self) -> View:
        """The passage."""
        return self.statement.view
