"""Stories that somebody signed with OpenPGP: their armor is left out, and named."""

from __future__ import annotations

import pytest

import newsmodel
from newsmodel import UnreadableInput

LEAD = "The bridge over the harbour will close on Monday for repairs that are to last two years, the council said."
SIGNED = (
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nHarbour bridge closes\n\nBy Jo Hart\n\n"
    f"{LEAD}\n\n- -- No ferry runs on Sundays, the council said at the end of a long meeting.\n"
)
SIGNATURE = "-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCgAdFiEEabcd\n=AbCd\n-----END PGP SIGNATURE-----\n"
KEY = SIGNATURE.replace("SIGNATURE", "PUBLIC KEY BLOCK")
SECRET = SIGNATURE.replace("SIGNATURE", "MESSAGE")
FIELDS = "From: Jo Hart <jo@garth.example>\nSubject: Bridge\n\n"


@pytest.mark.parametrize(
    "story", [SIGNED + SIGNATURE, FIELDS + SIGNED + SIGNATURE, FIELDS + SIGNED + SIGNATURE + KEY], ids=len
)
def test_armor_is_left_out(story: str) -> None:
    """What stands around a signed story is no headline and no paragraph, and its escaped dashes are as they were."""
    article, issues = newsmodel.parse(story).article, newsmodel.parse(story).issues
    paragraphs = [getattr(block, "text", "") for block in article.blocks]
    assert ("Harbour bridge closes", LEAD) == (article.headline, paragraphs[0])
    assert paragraphs[1].startswith("-- No ferry")
    assert len(paragraphs) == 2
    assert story.count("-----BEGIN") == sum("armor" in issue.message for issue in issues)


@pytest.mark.parametrize("story", [SECRET, FIELDS + SECRET])
def test_what_is_encrypted_is_refused(story: str) -> None:
    """Nobody but its receiver can read it; the message says so."""
    with pytest.raises(UnreadableInput, match="encrypted"):
        newsmodel.parse(story)


def test_a_dash_before_a_dash_stays_where_nothing_is_signed() -> None:
    """Only a signed text has escapes; one that speaks of armor has none."""
    story = f"Bridge closes\n\n{LEAD}\n\n- - a dash, and “-----BEGIN PGP SIGNATURE-----”, the council wrote on Monday."
    assert "BEGIN PGP SIGNATURE" in newsmodel.parse(story, format="text").article.text
