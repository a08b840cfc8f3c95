"""Words that another finder takes for a cue: quotations part nothing where the cue itself is quoted."""

from __future__ import annotations

import pytest

from newsmodel.claims.statements.cue_words import verbs_around
from newsmodel.claims.statements.view import View, view_as


@pytest.mark.parametrize(("start", "quoted"), [(4, "quoted"), (15, "plain")])
def test_a_quoted_cue_is_looked_at_without_quotations(start: int, quoted: str) -> None:
    """The first "said" stands outside the quotation, the second within it."""
    text = 'Lee said "Hart said no".'
    view, _, told = verbs_around(text, start, start + 4, lambda words, quotes: (view_as(View, words, quotes), ()))
    assert ("quoted" if any(view.quoted) else "plain", view.lowered[told.start]) == (quoted, "said")
