"""The seam to the extractor: which words of a page are its story.

`find_story` is all that the rest of newsmodel knows of it, so that another extractor can take its place. Today it is
trafilatura, in its default mode, without comments; of what it gives only the words of its blocks are used, in order.
Nothing is fetched.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.errors import MissingExtra
from newsmodel.formats.markup.parsing import Element, html_parser, html_tree

#: The extra that brings the extractor.
EXTRA = "html"
#: Blocks that hold others.
_HOLDERS = frozenset({"list", "quote", "table", "row"})
_HELD = ("item", "p", "cell", "head", "quote")


def find_story(source: bytes, url: str | None) -> list[str]:
    """The words of the story's blocks, in the order of the page.

    Args:
        source: The HTML of a page, in UTF-8.
        url: The address of the page.

    Raises:
        MissingExtra: the extractor is not installed.
    """
    trafilatura = _trafilatura()
    tree = _tree(source)
    if tree is None:
        return []
    found = trafilatura.bare_extraction(tree, url=url, with_metadata=False, include_comments=False)
    return [] if found is None else list(_blocks(found.body))


@attrs.frozen
class Guesses:
    """The extractor's guesses, for what a page does not say in any way that is understood.

    Attributes:
        source: The HTML of the page, in UTF-8.
        url: The address of the page.
    """

    source: bytes
    url: str | None

    def author(self) -> str | None:
        """Who wrote the story: names with semicolons between them.

        Raises:
            MissingExtra: the extractor is not installed.
        """
        _trafilatura()
        from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - an extra

        tree = _tree(self.source)
        found = extract_metadata(tree, default_url=self.url, extensive=False).author if tree is not None else None
        return found if isinstance(found, str) else None

    def date(self) -> datetime.date | None:
        """When the story was published.

        Raises:
            MissingExtra: the extractor is not installed.
        """
        _trafilatura()
        import htmldate  # noqa: PLC0415 - comes with the extra

        tree = _tree(self.source)
        told = htmldate.find_date(tree, url=self.url, original_date=True) if tree is not None else None
        return datetime.date.fromisoformat(told) if told else None


def _tree(source: bytes) -> Element | None:
    """The tree of a page in the elements that the extractor wants."""
    import lxml.html  # noqa: PLC0415 - the metadata of a page are read without it

    return html_tree(source, html_parser(lxml.html.HTMLParser))[0]


def _trafilatura() -> Any:
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise MissingExtra(EXTRA) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


def _blocks(body: Element) -> Iterator[str]:
    for block in body:
        parts = _parts(block) if block.tag in _HOLDERS else [block]
        for part in parts:
            words = " ".join("".join(map(str, part.itertext())).split())
            if words:
                yield words


def _parts(holder: Element) -> list[Element]:
    """The innermost blocks of one that holds others; itself where it holds none."""
    found = [
        each for each in holder.iter(*_HELD) if each is not holder and next(each.iterdescendants(*_HELD), None) is None
    ]
    return found or [holder]
