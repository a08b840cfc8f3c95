"""Properties that are fields of the first member of a list."""

from __future__ import annotations

from newsmodel.formats.mapping import Conversion, Fields, First, Step
from newsmodel.model import Concept

_ROW = First(ours="located", row=Fields(Concept).value("located", "name"))


def test_the_others_stay() -> None:
    """Members that have no property are left under their indices."""
    step = Step.writing({"located": [{"name": "Seoul"}, {"name": "Busan"}]}, {}, {}, Conversion())
    _ROW.write(step)
    assert ({"located": "Seoul"}, {"located": {1: {"name": "Busan"}}}) == (step.raw, step.doc)


def test_the_rest_of_the_first_stays() -> None:
    """What the property cannot say of the first member is left of it."""
    step = Step.writing({"located": [{"name": "Seoul", "uri": "urn:x:1"}]}, {}, {}, Conversion())
    _ROW.write(step)
    assert ({"located": "Seoul"}, {"located": {0: {"uri": "urn:x:1"}}}) == (step.raw, step.doc)


def test_no_member_is_made_of_nothing() -> None:
    """A property without words is no member."""
    step = Step.reading({"located": " "}, {}, Conversion())
    _ROW.read(step)
    assert {} == step.doc
