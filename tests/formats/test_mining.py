"""Reservations of text and data mining: permissions as people give them, and words for robots."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel.formats.restrictions.mining import (
    MINING_PROHIBITED,
    TRAINING_PROHIBITED,
    permission_of,
    reserves_mining,
    says_no_training,
)

_PLUS = "http://ns.useplus.org/ldf/vocab/"


@pytest.mark.parametrize(
    ("raw", "permission"),
    [
        ({"@id": f"{_PLUS}DMI-PROHIBITED"}, MINING_PROHIBITED),
        ({"uri": "https://example.org/ask", "name": "allowed"}, "https://example.org/ask"),
        ({"qcode": "plus:DMI-PROHIBITED-AIMLTRAINING"}, TRAINING_PROHIBITED),
        ({"value": False}, MINING_PROHIBITED),
        ({"value": True}, None),
        ({"name": "Permitted"}, None),
        ({"label": "no"}, None),
        ({}, None),
    ],
)
def test_a_permission_that_is_an_object_is_read_by_what_names_it(raw: dict[str, Any], permission: str | None) -> None:
    """Of an object the first property that names the permission counts; one without any says nothing."""
    assert permission == permission_of(raw)


@pytest.mark.parametrize(
    ("raw", "permission"),
    [
        ("DMI-PROHIBITED", MINING_PROHIBITED),
        (" plus:DMI-PROHIBITED ", MINING_PROHIBITED),
        ("https://ns.useplus.org/LDF/vocab/DMI-ALLOWED", f"{_PLUS}DMI-ALLOWED"),
        ("dmi-UNSPECIFIED", f"{_PLUS}DMI-UNSPECIFIED"),
        ("https://example.org/mining terms", "https://example.org/mining%20terms"),
        ("ask the desk", MINING_PROHIBITED),
        ("no", MINING_PROHIBITED),
        (0, MINING_PROHIBITED),
        ("yes", None),
        (" Allow ", None),
        ("", None),
        (12, None),
        (None, None),
        (["no"], MINING_PROHIBITED),
    ],
)
def test_a_permission_is_a_term_an_address_or_a_truth_value(raw: Any, permission: str | None) -> None:
    """Terms of PLUS get their URI, addresses stay, other words prohibit; what allows mining, and no value, is none."""
    assert permission == permission_of(raw)


@pytest.mark.parametrize(
    ("permission", "reserves"),
    [
        (MINING_PROHIBITED, True),
        (TRAINING_PROHIBITED, True),
        ("https://example.org/ask", True),
        (f"{_PLUS}DMI-ALLOWED", False),
        (f"{_PLUS}dmi-unspecified", False),
    ],
)
def test_only_terms_that_allow_mining_reserve_nothing(permission: str, *, reserves: bool) -> None:
    """A permission reserves mining unless it is one of the terms that leave it open, in any case."""
    assert reserves is reserves_mining(permission)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("noai", True),
        ("noindex;NoImageAI", True),
        ("googlebot: noml", True),
        ("noindex, nofollow", False),
        ("noaid", False),
        ("", False),
    ],
)
def test_words_for_robots_that_reserve_training(words: str, *, says: bool) -> None:
    """A word of its own reserves the training of machines; a part of another word does not."""
    assert says is says_no_training(words)
