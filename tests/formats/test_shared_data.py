"""The story that the project began with, where the shared data lies beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsmodel.codec import to_dict
from newsmodel.files import read

STORIES = Path(__file__).parents[3] / "shared" / "data" / "stories"


@pytest.mark.skipif(not STORIES.is_dir(), reason="the shared data does not lie beside this checkout")
def test_the_first_story_is_read_as_a_careful_person_would() -> None:
    """Head, body, link, id and origin are as in the document made by hand, and one line is named as boilerplate."""
    expected = json.loads((STORIES / "example.newsmodel.json").read_bytes())
    for name in ("sources", "claims"):  # nothing finds them yet
        del expected[name]
    reading = read(STORIES / "example.txt")
    assert expected == to_dict(reading.article)
    assert 1 == sum(issue.rule == "boilerplate-removed" for issue in reading.issues)
