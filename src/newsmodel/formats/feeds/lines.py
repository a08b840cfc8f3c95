"""Words on one line, which most strings of a feed become."""

from __future__ import annotations

from newsmodel.prose.characters import clean, one_line


def line_of(text: str) -> str:
    r"""Bring a string on one line, without what is not printed.

    Example:
        >>> line_of(" Rain\x03\n ends ")
        'Rain ends'
    """
    # most strings have nothing that is not printed, which is told fast
    return " ".join(text.split()) if text.isprintable() else one_line(clean(text).text)
