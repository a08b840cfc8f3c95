"""The object that rows are given."""

from __future__ import annotations

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import ABSENT, Conversion, KeptKey, Step
from newsmodel.readings import Hints


def test_what_no_row_takes_is_kept() -> None:
    """While an object is read, what is kept of it is what is left of it."""
    step = Step.reading({"uri": "urn:x:1", "profile": "PUBL"}, {}, Conversion())
    assert "urn:x:1" == step.take(("uri",))
    assert {"profile": "PUBL"} == step.kept


def test_nested_properties() -> None:
    """Values are taken out of objects within the format's object, which are dropped when they are empty."""
    step = Step.reading({"rights": {"notice": "© Acme"}}, {}, Conversion())
    assert "© Acme" == step.look(("rights", "notice"))
    assert "© Acme" == step.take(("rights", "notice"))
    assert ABSENT is step.look(("rights", "notice"))
    step.put(("rights", "terms"), "None.")
    assert {"rights": {"terms": "None."}} == step.raw


def test_a_child_stands_below() -> None:
    """Issues about a member have the paths of the list and of the member."""
    step = Step.reading({}, {}, Conversion(hints=Hints(language="de")))
    child = step.child({"name": 1}, {}, theirs=("people", 2), ours=("entities", 0))
    child.say(NOT_CARRIED, "not carried", "name")
    child.unread(1, "name")
    assert [("entities", 0, "name"), ("people", 2, "name")] == [issue.path for issue in step.conversion.issues]
    assert child.raw is child.kept
    assert "de" == child.hints.language


def test_absent_properties_are_noted_while_reading_and_known_while_writing() -> None:
    """A property that the input lacks is not added to it when it is written again."""
    step = Step.reading({}, {}, Conversion())
    step.note_absent("type")
    step.note_absent("headlines", "basic")
    assert {KeptKey.ABSENT: ["type", "headlines/basic"]} == step.kept
    assert ["type", "headlines/basic"] == Step.writing({}, {}, step.kept, Conversion()).absent


def test_a_user_may_have_put_anything_into_what_is_kept() -> None:
    """Absent properties that are no list of strings are none."""
    assert [] == Step.writing({}, {}, {KeptKey.ABSENT: {"type": 1}}, Conversion()).absent


def test_restore() -> None:
    """What is kept comes back where nothing else has taken its place; what is said has the path in `extra`."""
    step = Step({"type": "text"}, {}, {"type": "story", "profile": "PUBL"}, Conversion(), ("extra", "ninjs"))
    step.restore()
    assert {"type": "text", "profile": "PUBL"} == step.raw
    assert [("extra", "ninjs", "type")] == [issue.path for issue in step.conversion.issues]
