"""Lines below a pasted story: numbered links, contacts."""

from __future__ import annotations

from newsmodel import parse
from newsmodel.model import Article

BODY = "The bridge at Lorn will stay shut, the council said on Monday after a long debate on who pays for the work."


def with_end(*lines: str) -> Article:
    """A story with lines below it."""
    return parse(
        "\n\n".join(("Bridge at Lorn shut until June", BODY, BODY.replace("Lorn", "Brae"), *lines)), format="text"
    ).article


def test_numbers_of_links_are_no_links() -> None:
    """Between titles below a label, as lists of what is read most have them."""
    article = with_end("Related stories:", "1", "Road to Brae opens", "2", "Ferry sails again")
    assert [link.title for link in article.links] == ["Road to Brae opens", "Ferry sails again"]


def test_contacts_below_a_label_are_left_out() -> None:
    """A label without a colon, a name and a number; no more than a few lines, and no prose."""
    few = with_end("Media contact", "Ana Ruiz", "+44 20 7946 0000", "ana.ruiz@coast.example")
    assert "Ruiz" not in few.text
    many = with_end("Contact:", *(f"Desk {number}" for number in range(8)))
    assert "Desk 7" in many.text


def test_topics_below_a_label_are_left_out() -> None:
    """A label without a colon, and a topic a line."""
    assert "Bridges" not in with_end("Topics", "Bridges", "Lorn").text


def test_words_of_the_page_below_a_story_are_left_out() -> None:
    """Each on a line, with which the text ends."""
    assert "Back to top" not in with_end("Share this article", "Back to top").text
