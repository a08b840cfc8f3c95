r"""JSON Lines: one object a line, each of which is read for itself (jsonlines.org)."""

from __future__ import annotations

_BOM = b"\xef\xbb\xbf"


def lines_of_objects(data: bytes | str) -> list[tuple[str, bytes]]:
    r"""Take JSON Lines apart; nothing comes of any other input, one object on many lines among them.

    The first line is an object by its ends, and the others begin as such: one that is broken or cut off costs no other.

    Args:
        data: The input.

    Returns:
        The lines, each behind its place.

    Example:
        >>> [place for place, _ in lines_of_objects('{"uri": "urn:x:1"}\n\n{"uri": "urn:x:2"}\n')]
        ['line 1', 'line 3']
        >>> lines_of_objects('{\n"uri": "urn:x:1"}'), lines_of_objects('{"uri": "urn:x:1"}\n')
        ([], [])
    """
    raw = (data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data).removeprefix(_BOM)
    first, _, others = raw.lstrip().partition(b"\n")
    if not (first[:1] == b"{" and first.rstrip().endswith(b"}") and others.lstrip()[:1] == b"{"):
        return []
    lines = [(f"line {number}", line) for number, line in enumerate(raw.split(b"\n"), start=1) if line.strip()]
    return lines if all(line.lstrip()[:1] == b"{" for _, line in lines) else []
