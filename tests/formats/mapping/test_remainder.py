"""What is left of a list of the document while it is written."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel.formats.mapping import Object, Remainder


@pytest.fixture
def doc() -> Object:
    """A document with three keywords."""
    return {"keywords": ["rain", "floods", "dams"]}


def test_members_are_taken_by_their_index(doc: Object) -> None:
    """The list leaves the document."""
    assert {0: "rain", 1: "floods", 2: "dams"} == Remainder.taken_from(doc, ("keywords",))
    assert {} == doc


def test_a_copy_leaves_the_document_as_it_is(doc: Object) -> None:
    """A row that may write nothing looks first."""
    Remainder.copied_from(doc, ("keywords",)).leave(0, None)
    assert {"keywords": ["rain", "floods", "dams"]} == doc


@pytest.mark.parametrize("look", [Remainder.taken_from, Remainder.copied_from])
def test_nothing_is_left_of_a_missing_list(look: Any) -> None:
    """A list that is not there has no members."""
    assert {} == look({}, ("keywords",))


def test_indices_are_those_of_the_document(doc: Object) -> None:
    """A row that follows finds the members under the indices that they had from the first."""
    first = Remainder.taken_from(doc, ("keywords",))
    first.leave(0, None)
    first.put_back(doc, ("keywords",))
    second = Remainder.taken_from(doc, ("keywords",))
    second.leave(2, None)
    second.put_back(doc, ("keywords",))
    assert {"keywords": {1: "floods"}} == doc


def test_nothing_is_put_back_of_a_list_that_is_written(doc: Object) -> None:
    """A list of which nothing is left is not reported as lost."""
    left = Remainder.taken_from(doc, ("keywords",))
    for index in range(3):
        left.leave(index, None)
    left.put_back(doc, ("keywords",))
    assert {} == doc


def test_rests_keep_their_places() -> None:
    """Members of which a part is left stand in the order of the document."""
    left = Remainder.of([{"name": "Ana Ruiz", "email": "ana@example.org"}, {"name": "Max Weber"}])
    left.leave(0, {"email": "ana@example.org"})
    assert [(0, {"email": "ana@example.org"}), (1, {"name": "Max Weber"})] == list(left.items())
