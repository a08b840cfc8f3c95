"""Embeds: frames, posts and the scripts that show them. Nothing is fetched or run."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import POSTS, PROVIDERS
from newsmodel.formats.markup.frames import RAW_FORMS, set_fields, set_language
from newsmodel.formats.markup.parsing import Element, markup_of, words_in

#: Attributes that say where a post is, in the words of its provider.
_POST_ADDRESSES = ("data-instgrm-permalink", "data-bluesky-uri", "cite", "data-href", "data-telegram-post", "data-url")
#: Classes of posts whose own address is that of their first link; others end with it, as the time of the post.
_FIRST_LINKED = frozenset({"reddit-card", "reddit-embed-bq"})


def is_post(element: Element) -> bool:
    """Tell whether a block is a post that a provider's script shows."""
    return not POSTS.isdisjoint(element.get("class", "").split())


def read_post(body: Body, element: Element) -> None:
    """Read a post: its words, its address and its markup."""
    places = [value for name in _POST_ADDRESSES if (value := element.get(name))]
    links = [value for link in element.iter("a") if (value := link.get("href"))]
    words = words_in(element)
    block: dict[str, Any] = {"type": "embed", "markup": markup_of(element)}
    links = links if not _FIRST_LINKED.isdisjoint(element.get("class", "").split()) else links[::-1]
    uri = next((uri for told in (*places, *links) if (uri := body.address(told)) is not None), None)
    if uri is not None:
        block["uri"] = uri
    if words:
        block["text"] = words
    body.waiting_post = body.add(block, element.get("id"))


def read_frame(body: Body, element: Element) -> None:
    """Read a frame or a plug-in: its address, and its markup."""
    place = next((value for name in ("src", "data-src", "data") if (value := element.get(name))), None)
    block: dict[str, Any] = {"type": "embed"}
    uri = body.address(place)
    if uri is not None and uri != "about:blank":
        block["uri"] = uri
    block["markup"] = markup_of(element)
    body.add(block, element.get("id"))


def read_script(body: Body, element: Element) -> None:
    """Read a script: a provider's belongs to the post before it or is an embed itself; others are left out."""
    source = element.get("src")
    if source is None or not _is_providers(source):
        kind = element.get("type", "")
        body.leave_out(
            f"a script of the type {kind!r}" if kind else f"a script from {source!r}" if source else "a script"
        )
        return
    post, body.waiting_post = body.waiting_post, None
    if post is not None and post is body.last_block:
        post["markup"] = f"{post['markup']}\n{markup_of(element)}"
        return
    block: dict[str, Any] = {"type": "embed", "markup": markup_of(element)}
    uri = body.address(f"https:{source}" if source.startswith("//") else source)
    if uri is not None:
        block["uri"] = uri
    body.add(block)


def _is_providers(source: str) -> bool:
    try:
        host = urlsplit(source).hostname or ""
    except ValueError:
        return False
    return any(host == provider or host.endswith(f".{provider}") for provider in PROVIDERS)


def read_raw(body: Body, element: Element) -> None:
    """Read a block of an unknown kind that we wrote."""
    content = element.text
    if not content:
        return
    block: dict[str, Any] = {"type": "raw", "media_type": "text/html", "content": content}
    set_fields(block, {"media_type": element.get("data-media-type")}, RAW_FORMS)
    set_language(block, element)
    body.add(block, element.get("id"))
