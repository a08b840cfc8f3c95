"""RSS as a format: its card, its reader and its writer."""

from __future__ import annotations

from typing import Final

from newsmodel.formats.contract import Format
from newsmodel.formats.feeds.kinds import Kind
from newsmodel.formats.feeds.loading import root_of
from newsmodel.formats.feeds.names import MODULES
from newsmodel.formats.feeds.rss.writing import write_feed
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.signatures import SUFFIXES

_NAME: Final = "rss"
_KIND = Kind(
    name=_NAME,
    media_type="application/rss+xml",
    entry="item",
    home="",
    modules=MODULES | {"atom"},
    writes=write_feed,
)
FORMAT = Format(
    name=_NAME,
    title="RSS",
    suffixes=SUFFIXES["rss"],
    media_types=("application/rss+xml", "application/rdf+xml"),
    rules=RULES,
    reads="RSS 0.9x, 1.0 and 2.0",
    writes="RSS 2.0",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like RSS.

    Example:
        >>> sniff(b"<rss><channel/></rss>"), sniff(b"<feed/>")
        (True, False)
        >>> sniff('<r:RDF xmlns:r="urn:r" xmlns="http://purl.org/rss/1.0/"/>'.encode("utf-16"))
        True
    """
    root = root_of(data)
    if root == "RDF":  # which others have, too
        letters = data.replace(b"\x00", b"")  # of UTF-16
        return any(sign in letters for sign in (b"purl.org/rss/", b"/rdf/simple/0.9/", b"purl.org/net/rss1.1"))
    return root in ("rss", "channel")


parse, entries, parse_each = _KIND.parse, _KIND.entries, _KIND.parse_each
render, render_all = _KIND.render, _KIND.render_all
