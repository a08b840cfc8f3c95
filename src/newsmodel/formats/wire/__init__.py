"""Wire copy in the envelopes of ANPA 1312 and IPTC 7901 → Article.

To read this folder, begin with `format`, whose functions are the format's own. `messages` takes a message apart at its
control characters: the header, the text, the trailer. The text is read as plain text.
"""

from __future__ import annotations

from newsmodel.formats.wire.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
