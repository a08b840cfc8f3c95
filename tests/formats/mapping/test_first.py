"""Properties that are fields of the first member of a list."""

from __future__ import annotations

from newsmodel.formats.mapping import Conversion, Fields, First, Step
from newsmodel.model import Concept, RoleText

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


_NOTE = First(ours="notes", row=Fields(RoleText).value("note", "text"), fixed={"role": "desk"})


def test_a_member_that_has_more_than_is_fixed_is_another_rows() -> None:
    """It stays whole; one that has just that and the field is written."""
    for member, raw in (({"role": "desk", "text": "Hold"}, {"note": "Hold"}), ({"role": "legal", "text": "Hold"}, {})):
        step = Step.writing({"notes": [member]}, {}, {}, Conversion())
        _NOTE.write(step)
        assert (raw, {} if raw else {"notes": {0: member}}) == (step.raw, step.doc)


def test_a_member_has_what_is_fixed() -> None:
    """It is read with it, where there is a member at all."""
    for raw, notes in (({"note": "Hold"}, [{"role": "desk", "text": "Hold"}]), ({"note": " "}, None)):
        step = Step.reading(dict(raw), {}, Conversion())
        _NOTE.read(step)
        assert notes == step.doc.get("notes")
