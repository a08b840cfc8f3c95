"""Tables of words and names, as people read and correct them."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """The words of a table, which white space parts.

    Example:
        >>> sorted(words("rain snow"))
        ['rain', 'snow']
    """
    return frozenset(table.split())


def names(table: str) -> frozenset[str]:
    r"""The names of a table, which commas part; a line break is a space.

    Example:
        >>> sorted(names("new\n york, rome"))
        ['new york', 'rome']
    """
    return frozenset(name for part in table.split(",") if (name := " ".join(part.split())))
