"""Ids of parts that stand in a property."""

from __future__ import annotations

import pytest

from newsmodel.formats.mapping import Conversion, Object, PartId, Step

_CLAIM = PartId(theirs="@id", lead="#", prefix="C")


@pytest.mark.parametrize(
    ("raw", "doc", "kept"),
    [
        ({"@id": "#rain"}, {"id": "rain"}, {}),
        ({"@id": "rain"}, {"id": "C1"}, {"@id": "rain"}),
        ({"@id": "#headline"}, {"id": "C1"}, {"@id": "#headline"}),
        ({"@id": 7}, {"id": "C1"}, {"@id": 7}),
        ({}, {"id": "C1"}, {}),
    ],
    ids=["free", "no fragment", "taken", "no string", "missing"],
)
def test_an_id_is_taken_or_made_up(raw: Object, doc: Object, kept: Object) -> None:
    """A property that says no id that is free stays as it is."""
    step = Step.reading(raw, {}, Conversion())
    _CLAIM.read(step)
    assert (doc, kept) == (step.doc, step.kept)


def test_an_id_comes_back() -> None:
    """It is written as it was read."""
    step = Step.writing({"id": "rain"}, {}, {}, Conversion())
    _CLAIM.write(step)
    assert ({"@id": "#rain"}, {}) == (step.raw, step.doc)


def test_no_id_is_made_up_without_a_prefix() -> None:
    """Somebody else gives the part an id."""
    step = Step.reading({"identifier": "headline"}, {}, Conversion())
    PartId(theirs="identifier").read(step)
    assert {} == step.doc
