"""What is read from a page, as an outline that people can check at a glance.

python -m tests.formats.html.outline second-story   # writes designs/second-story.txt anew
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from newsmodel import Hints, Reading, to_dict
from newsmodel.formats import html
from newsmodel.formats.mapping import Object

DESIGNS = Path(__file__).parent / "designs"
#: Fields of the head that an outline has.
_HEAD = ("headline", "subheadline", "byline", "published", "modified", "language", "tagline")
#: Rules whose issues every page has, or that the outline shows by themselves.
_SILENT = frozenset({"origin-chosen", "language-inferred", "dateline-guessed"})


def outline(reading: Reading) -> str:
    """The head, the blocks, what was left out and the issues of a reading, a line each."""
    return "\n".join(_lines(to_dict(reading.article), reading)) + "\n"


def _lines(doc: Object, reading: Reading) -> Iterator[str]:
    for name in _HEAD:
        if name in doc:
            yield f"{name}: {doc[name]}"
    for party in doc.get("contributors", ()):
        yield "contributor: " + " · ".join(str(value) for value in party.values())
    for correction in doc.get("corrections", ()):
        yield "correction: " + " · ".join(str(value) for name, value in correction.items() if name != "id")
    media = {each["id"]: each for each in doc.get("media", ())}
    for section in doc.get("sections", ()):
        yield f"\n{'#' * section.get('level', 1)} {section.get('heading', '')}{_told(section)}".rstrip()
        for block in section.get("blocks", ()):
            yield _block(block, media)
    yield ""
    for left in doc["provenance"].get("left_out", ()):
        yield f"- {left['reason']}: {left['text']!r}"
    for issue in reading.issues:
        if issue.rule not in _SILENT:
            yield f"! {issue.severity} {issue.rule} {issue.pointer}: {issue.message}"


def _told(section: Object) -> str:
    told = (str(section[name]) for name in ("kind", "published", "byline") if name in section)
    return "".join(f" [{each}]" for each in told)


def _block(block: Object, media: dict[str, Object]) -> str:
    words = block.get("text", "")
    if block["type"] == "table":
        words = " / ".join(" | ".join(cell["text"] for cell in row["cells"]) for row in block["rows"])
    shown = media.get(block.get("media", ""), {})
    told = [words, block.get("uri", ""), shown.get("caption", ""), shown.get("credit", "")]
    told += [each["uri"] for each in shown.get("renditions", ()) if "uri" in each]
    return f"{block['type']}: " + " · ".join(filter(None, told))


def read(page: Path) -> Reading:
    """What is read from a page of this folder."""
    address = page.with_suffix(".url")
    return html.parse(page.read_bytes(), hints=Hints(url=address.read_text().strip() if address.exists() else None))


def main() -> None:
    """Write the outlines of the pages that are named."""
    for name in sys.argv[1:]:
        page = DESIGNS / f"{name}.html"
        page.with_suffix(".txt").write_text(outline(read(page)), encoding="utf-8")


if __name__ == "__main__":
    main()
