"""Data that is no prose, though it is read as such where nothing else claims it: an XML element, a small table."""

from __future__ import annotations

from newsmodel.formats.glimpse import SNIFFED_BYTES
from newsmodel.formats.signatures import is_table
from newsmodel.prose.patterns import pattern

_ELEMENT = pattern(r"(?s)\A<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?(?:/>|>.*</\1\s*>)\Z")


def kind_of_data(text: str) -> str | None:
    r"""Name the kind of data that a text is from its beginning to its end; None where it may be a story.

    A larger table is refused as a file that no format reads; of a small one nobody can be so sure.

    Args:
        text: The text.

    Example:
        >>> kind_of_data("<foo/>"), kind_of_data("id,headline,body\n1,Rain,It rained.\n")
        ('an XML element', 'a table')
        >>> kind_of_data("Rain, snow\n\nIt rained, and it snowed.") is None
        True
    """
    bare = text.strip()
    if bare.startswith("<"):
        return "an XML element" if _ELEMENT.match(bare) else None
    return "a table" if is_table(bare[:SNIFFED_BYTES], fewest_rows=2, fewest_cells=2) else None
