"""Atom as a format: its card, its reader and its writer."""

from __future__ import annotations

from typing import Final

from newsmodel.formats.contract import Format
from newsmodel.formats.feeds.atom.writing import write_feed
from newsmodel.formats.feeds.kinds import Kind
from newsmodel.formats.feeds.loading import root_of
from newsmodel.formats.feeds.names import MODULES, is_space_of
from newsmodel.formats.feeds.rules import RULES
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping.coverage import lost_fields

_NAME: Final = "atom"
_KIND = Kind(
    name=_NAME,
    media_type="application/atom+xml",
    entry="entry",
    home="atom",
    modules=MODULES,
    writes=write_feed,
)
FORMAT = Format(
    name=_NAME,
    title="Atom",
    suffixes=(".atom", ".atom.xml"),
    media_types=("application/atom+xml",),
    rules=RULES,
    reads="Atom 0.3 and 1.0",
    writes="Atom 1.0",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like Atom.

    Example:
        >>> sniff(b"<feed/>"), sniff(b"<rss/>")
        (True, False)
    """
    root = root_of(data)
    return root == "feed" or (root == "entry" and is_space_of(glimpse_of(data).namespace, _NAME))


parse, entries, parse_each = _KIND.parse, _KIND.entries, _KIND.parse_each
render, render_all = _KIND.render, _KIND.render_all
