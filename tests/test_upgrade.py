"""Documents of older versions, with steps that no release has yet."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import pytest

from newsmodel import UnsupportedVersion
from newsmodel.documents.upgrade import STEPS, Step, upgrade
from newsmodel.values import FORMAT_VERSION


def _rename_title(document: dict[str, Any]) -> dict[str, Any]:
    document["headline"] = document.pop("title")
    return document


def _split_byline(document: dict[str, Any]) -> dict[str, Any]:
    byline = document.pop("byline", "")
    return {**document, "bylines": [byline]}


CHAIN: Mapping[str, tuple[str, Step]] = {"0.8": ("0.9", _rename_title), "0.9": ("1.0", _split_byline)}
OLD = {"newsmodel": "0.8", "title": "Rain", "byline": "Jo Lind"}


def test_old_document_goes_step_by_step() -> None:
    """Every step is taken, in order; the document says the current version, and a note says where it came from."""
    document, (note,) = upgrade(OLD, steps=CHAIN)
    assert {"newsmodel": "1.0", "headline": "Rain", "bylines": ["Jo Lind"]} == document
    assert ("old-version", "note", "/newsmodel") == (note.rule, note.severity, note.pointer)
    assert "upgraded from version '0.8'" == note.message


def test_upgrade_begins_in_the_middle() -> None:
    """A document of a version in between takes only the steps that are left."""
    assert {"newsmodel": "1.0", "headline": "R", "bylines": [""]} == upgrade(
        {"newsmodel": "0.9", "headline": "R"}, steps=CHAIN
    )[0]


def test_argument_is_not_changed() -> None:
    """Steps may change what they are given; the caller's document stays as it was."""
    before = copy.deepcopy(OLD)
    upgrade(OLD, steps=CHAIN)
    assert before == OLD


def test_current_document_is_returned_as_it_is() -> None:
    """There is nothing to do, and nothing to say."""
    document = {"newsmodel": FORMAT_VERSION}
    assert (document, ()) == upgrade(document)
    assert document is upgrade(document)[0]


@pytest.mark.parametrize(
    "document",
    [
        None,
        1,
        "1.0",
        [],
        {},
        {"newsmodel": 1.0},
        {"newsmodel": None},
        {"newsmodel": ""},
        {"newsmodel": "one"},
        {"newsmodel": "1"},
        {"newsmodel": "1.0\n"},
        {"newsmodel": "1.0.0"},
        {"newsmodel": ["1.0"]},
    ],
)
def test_what_has_no_version_is_left_to_others(document: Any) -> None:
    """A wrong version property is a matter of structure."""
    assert (document, ()) == upgrade(document)


@pytest.mark.parametrize("version", ["0.7", "1.1", "2.0", "10.0", "9999.9999"])
def test_unknown_version_is_refused(version: str) -> None:
    """A version without a way to the current one is named, together with what the library knows."""
    with pytest.raises(UnsupportedVersion) as refusal:
        upgrade({"newsmodel": version}, steps=CHAIN)
    assert (version, "1.0") == (refusal.value.version, refusal.value.current)
    told = f"the document says version '{version}' of the format; this library reads version 1.0"
    assert told == str(refusal.value)


def test_released_versions_lead_to_the_current_one() -> None:
    """Every version that has a step arrives."""
    for version in STEPS:
        reached = version
        for _ in STEPS:
            reached = STEPS[reached][0] if reached in STEPS else reached
        assert FORMAT_VERSION == reached
