"""What newsmodel makes up never leaves as the item's own without a word: headlines that are copies, ids of bytes."""

from __future__ import annotations

import json

import pytest
from tests.formats.extras import is_installed

from newsmodel import from_dict, list_formats, parse, render, to_dict
from newsmodel.errors import UnwritableStory

#: Our own formats keep what is made up with its sign; a page and a mail are read back with it.
OWN = ("newsmodel", "markdown", "html")
OTHERS = tuple(
    card.name for card in list_formats() if card.writes_new and is_installed(card.extra) and card.name not in OWN
)
BODY = "The ferry stays for now.\n\nIt is old, the town said."
SOURCES = {
    "ninjs": json.dumps({"type": "text", "version": "1", "body_text": BODY}),
    "jsonld": json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": BODY}),
    "ans": json.dumps(
        {
            "type": "story",
            "version": "0.10.12",
            "content_elements": [{"type": "text", "content": text} for text in BODY.split("\n\n")],
        }
    ),
    "nitf": "<nitf><body><body.content><p>The ferry stays for now.</p><p>It is old.</p></body.content></body></nitf>",
    "text": f"{BODY}\n",
}


@pytest.mark.parametrize("target", OTHERS)
@pytest.mark.parametrize("source", SOURCES)
def test_what_is_made_up_is_no_words_of_the_source(source: str, target: str) -> None:
    """A headline that was a copy of a paragraph that has changed is not written, or said to be none of the source's."""
    document = to_dict(parse(SOURCES[source], format=source).article)
    document["sections"][0]["blocks"][0]["text"] = "The ferry has gone."
    try:
        rendering = render(from_dict(document), format=target)
    except UnwritableStory:
        pytest.skip("only written where it was read")
    told = {issue.path[0] for issue in rendering.issues if issue.path}
    assert b"ferry stays" not in rendering.data or "headline" in told
    assert b"ni:///" not in rendering.data or "id" in told
