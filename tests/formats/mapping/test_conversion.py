"""The state of one conversion."""

from __future__ import annotations

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey


def test_ids_are_taken_once() -> None:
    """An id that a part has is no other part's, nor is one that spans mean a field by."""
    conversion = Conversion()
    assert [True, False, False] == [conversion.claim_id(name) for name in ("e1", "e1", "headline")]
    assert "e2" == conversion.fresh_id("e")


def test_reserved_ids_are_not_made_up() -> None:
    """An id that a later part of the input has is left to it."""
    assert "e2" == Conversion(reserved=frozenset({"e1"})).fresh_id("e")


def test_original_forms_follow_their_member() -> None:
    """A member that has another place now still has the original forms of its values."""
    conversion = Conversion(originals={"/entities/1/uri": "HTTP://EXAMPLE.ORG"})
    kept = {KeptKey.PLACE: 1, "note": "x"}
    conversion.follow(kept, ("entities", 0))
    assert "HTTP://EXAMPLE.ORG" == conversion.original(("entities", 0, "uri"))
    assert {"note": "x"} == kept


def test_a_new_member_has_no_original_forms() -> None:
    """It does not get those of the member that stood in its place."""
    conversion = Conversion(originals={"/entities/0/uri": "HTTP://EXAMPLE.ORG"})
    conversion.follow({}, ("entities", 0))
    assert None is conversion.original(("entities", 0, "uri"))


def test_original_forms_of_no_member_are_forgotten() -> None:
    """What was tried and is none leaves nothing behind."""
    conversion = Conversion(originals={"/id": "X"})
    conversion.originals["/entities/0/uri"] = "HTTP://EXAMPLE.ORG"
    conversion.forget(1)
    assert {"/id": "X"} == conversion.originals


def test_paths_have_the_keys_of_the_input() -> None:
    """A key that begins with a star is told as the input has it, without the star that it gets while it is kept."""
    conversion = Conversion()
    conversion.say(NOT_CARRIED, "not carried", ("extra", "ninjs", "**rest"))
    assert [("extra", "ninjs", "*rest")] == [issue.path for issue in conversion.issues]
