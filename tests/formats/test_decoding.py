"""Encodings by the names that documents, messages and callers give them."""

from __future__ import annotations

import pytest
from tests.formats.extras import is_installed

from newsmodel import Hints, UnreadableInput, parse

#: Codecs of Python that turn no bytes into the letters of a text, or only such as Python itself writes.
OF_NO_TEXT = ["base64", "hex", "rot13", "zlib", "uu", "undefined", "idna", "punycode", "unicode_escape", "no-such"]


@pytest.mark.parametrize("name", OF_NO_TEXT)
def test_a_caller_cannot_name_an_encoding_of_no_text(name: str) -> None:
    """The hint is refused, with the name."""
    with pytest.raises(ValueError, match=rf"Hints.encoding: '{name}' is no known encoding"):
        Hints(encoding=name)


@pytest.mark.parametrize("name", OF_NO_TEXT)
def test_a_message_in_an_encoding_of_no_text_is_read(name: str) -> None:
    """It is guessed, as where a message names none."""
    head = f"From: a@example.org\nSubject: Rain\nContent-Type: text/plain; charset={name}\n\n"
    article = parse(head.encode() + "Das Café schließt.\n".encode("cp1252"), format="mail").article
    assert article.text == "Das Café schließt."


@pytest.mark.skipif(not is_installed("html"), reason="the extra html is not installed")
@pytest.mark.parametrize("name", OF_NO_TEXT)
def test_a_document_in_an_encoding_of_no_text_is_read_or_refused(name: str) -> None:
    """A page and a feed are guessed; XML of the wires is refused, with the name."""
    story = "<title>Café</title><main><h1>Café</h1><p>It rained on Monday.</p></main>"
    page = f"<!doctype html><meta charset='{name}'>{story}"
    assert parse(page.encode("cp1252"), format="html").article.headline == "Café"
    declared = f"<?xml version='1.0' encoding='{name}'?>"
    feed = f"{declared}<rss version='2.0'><channel><title>T</title><item><title>Café</title></item></channel></rss>"
    assert parse(feed.encode("cp1252"), format="rss").article.headline == "Café"
    item = f"{declared}<nitf><body><body.content><p>Rain</p></body.content></body></nitf>"
    with pytest.raises(UnreadableInput, match=f"an encoding that nobody knows: '{name}'"):
        parse(item.encode(), format="nitf")
