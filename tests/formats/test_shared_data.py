"""The story that the project began with, where the shared data lies beside the checkout."""

from __future__ import annotations

import json

from tests.cases import SHARED, needs_shared_data

from newsmodel.documents.codec import to_dict
from newsmodel.files import read

STORIES = SHARED / "stories"


@needs_shared_data
def test_the_first_story_is_read_as_a_careful_person_would() -> None:
    """Head, body, link, id and origin are as in the document made by hand, and two lines are named as boilerplate."""
    expected = json.loads((STORIES / "example.newsmodel.json").read_bytes())
    for name in ("sources", "claims"):  # nothing finds them yet
        del expected[name]
    reading = read(STORIES / "example.txt")
    found = to_dict(reading.article)
    left = found["provenance"].pop("left_out")
    assert expected == found
    assert {"boilerplate-removed", "related-moved"} == {each["reason"] for each in left}
    assert 1 == sum(issue.rule == "boilerplate-removed" for issue in reading.issues)
