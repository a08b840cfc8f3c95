"""Quotation marks inside of a source: titles and nicknames, told from what somebody says."""

from __future__ import annotations

import pytest

from newsmodel.claims.english.attributions.quoted_names import is_quoted_name
from newsmodel.claims.english.attributions.view import view_of
from newsmodel.prose.quotations.finding import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Harbour Talk" host Jo Lee left early.', True),
        ('"Harbour Talk" radio host Jo Lee left early.', True),
        ('Jo "Sandy" Lee left early.', True),
        ('"Harbour Talk" Jo Lee called it.', False),
        ('"Harbour Talk" by far outsold it.', False),
        ('"Rain is coming," said host Jo Lee.', False),
        ('"Harbour Talk"', False),
    ],
)
def test_titles_and_nicknames(text: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """A title stands before a noun for who bears it, a nickname within a name; all else is said by somebody."""
    view = view_of(text, *find_quotations([text]))
    assert is_quoted_name(view, view.quotations[0]) is expected
