"""Flowed text: lines of a mail that were broken by a program, which says so (RFC 3676)."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.prose.furniture.bans import restricts_use

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
        >>> unflowed("HOLD FOR RELEASE \nIt rained \non Monday.", without_spaces=False)
        'HOLD FOR RELEASE \n\nIt rained on Monday.'
    """
    return "\n".join(_joined(words.split("\n"), without_spaces=without_spaces))


def _joined(lines: list[str], *, without_spaces: bool) -> Iterator[str]:
    parts: list[str] = []
    depth, order = 0, ""
    for line in lines:
        quotes, text = _parted(line)
        orders = text.strip() if _is_order(text) else ""
        is_apart = order != "" and not _goes_on(order, text)
        if parts and (len(quotes) != depth or text == _SEPARATOR or orders or is_apart):
            yield "".join(parts)
            parts.clear()
            if is_apart:
                yield ""
        is_broken = text.endswith(" ") and text != _SEPARATOR
        whole = text if parts else line
        parts.append(whole[:-1] if is_broken and without_spaces else whole)
        depth, order = len(quotes), orders if is_broken else ""
        if not is_broken:
            yield "".join(parts)
            parts.clear()
    if parts:
        yield "".join(parts)


def _is_order(text: str) -> bool:
    """Tell whether a line says how the story may be used: some programs end each line with a space, such a one too.

    Amid the words of a paragraph it would say nothing; a paragraph that was broken seldom has one on a line.
    """
    return text[:1].strip() != "" and not text[0].islower() and restricts_use(text.strip())


def _goes_on(order: str, text: str) -> bool:
    """Tell whether a line is more of the order above it: "EMBARGOED UNTIL", "6 a.m. Monday"."""
    return order[-1] == "," or text[:1].islower() or text[:1].isdecimal()


def _parted(line: str) -> tuple[str, str]:
    """Part the marks of quotation from a line, and the space that keeps a line from looking like one that has some."""
    text = line.lstrip(">")
    return line[: len(line) - len(text)], text.removeprefix(" ")
