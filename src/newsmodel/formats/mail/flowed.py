"""Flowed text: lines of a mail that were broken by a program, which says so (RFC 3676)."""

from __future__ import annotations

from collections.abc import Iterator

#: Above a signature; its space joins nothing.
_SEPARATOR = "-- "


def unflowed(words: str, *, without_spaces: bool) -> str:
    r"""Join the lines that a program broke: each but the last of a paragraph ends with a space.

    Args:
        words: The words of a part whose type is `text/plain; format=flowed`.
        without_spaces: Whether the space is none of the text (`delsp=yes`), as where words have none between them.

    Example:
        >>> unflowed("It rained \non Monday.\n-- \nAna", without_spaces=False)
        'It rained on Monday.\n-- \nAna'
        >>> unflowed("雨停 \n了。", without_spaces=True)
        '雨停了。'
    """
    return "\n".join(_joined(words.split("\n"), without_spaces=without_spaces))


def _joined(lines: list[str], *, without_spaces: bool) -> Iterator[str]:
    before, depth = "", 0
    for line in lines:
        quotes, text = _parted(line)
        goes_on = bool(before) and len(quotes) == depth and text != _SEPARATOR
        if before and not goes_on:
            yield before
        whole = before + text if goes_on else line
        is_broken = text.endswith(" ") and text != _SEPARATOR
        before, depth = (whole[:-1] if without_spaces else whole) if is_broken else "", len(quotes)
        if not is_broken:
            yield whole
    if before:
        yield before


def _parted(line: str) -> tuple[str, str]:
    """Part the marks of quotation from a line, and the space that keeps a line from looking like one that has some."""
    text = line.lstrip(">")
    return line[: len(line) - len(text)], text.removeprefix(" ")
