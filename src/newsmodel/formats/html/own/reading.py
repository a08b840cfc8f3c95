"""Reading of pages that newsmodel wrote: the printed parts from the HTML, everything else from the JSON-LD."""

from __future__ import annotations

from typing import Any

from newsmodel.errors import UnreadableInput
from newsmodel.formats.html.own.rows import KIND, NAME, body_of
from newsmodel.formats.html.own.writing import MARK
from newsmodel.formats.jsonld import story_in
from newsmodel.formats.mapping import Conversion, KeptKey
from newsmodel.formats.markup.parsing import Element
from newsmodel.readings import Hints, Reading
from newsmodel.values import FORMAT_VERSION

_LISTS = ("image", "video", "audio", "associatedMedia", "mentions")


def is_own(root: Element) -> bool:
    """Tell whether a page, or a part of it, is one that this version of newsmodel wrote.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> is_own(tree_of("<article><h1>Rain</h1></article>"))
        False
    """
    return _marked(root, "article") is not None and _marked(root, "script") is not None


def read(root: Element, data: bytes | str, hints: Hints) -> Reading:
    """Read a page of ours.

    Args:
        root: Its tree; `is_own` holds of it.
        data: What the tree was parsed from.
        hints: What the caller knows and the page does not say.

    Raises:
        UnreadableInput: the page is not ours, or its JSON-LD is not well-formed.
        UnsupportedItem: the JSON-LD has no story.

    Example:
        >>> from newsmodel.formats.html.own.writing import write
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> from newsmodel.model import Article
        >>> page = write(Article(id="https://example.org/rain", headline="Rain", kicker="Weather")).data
        >>> read(tree_of(page.decode()), page, Hints()).article.kicker
        'Weather'
    """
    article, script = _marked(root, "article"), _marked(root, "script")
    if article is None or script is None:
        raise UnreadableInput("no page that newsmodel wrote", format=NAME)
    node = story_in(script.text or "", hints.url)
    body = body_of(article)
    ids = frozenset(str(each.get("id")) for each in body.iter() if each.get("id")) if body is not None else frozenset()
    conversion = Conversion(hints=hints, reserved=ids | _identifiers(node))
    return KIND.read(node | {KeptKey.PAGE: article}, data, conversion)


def _marked(root: Element, name: str) -> Element | None:
    return next((each for each in root.iter(name) if each.get(MARK) == FORMAT_VERSION), None)


def _identifiers(node: dict[str, Any]) -> frozenset[str]:
    """Gather the ids of media and entities."""
    lists = (members for name in _LISTS if isinstance(members := node.get(name), list))
    told = (member.get("identifier") for members in lists for member in members if isinstance(member, dict))
    return frozenset(name for name in told if isinstance(name, str))
