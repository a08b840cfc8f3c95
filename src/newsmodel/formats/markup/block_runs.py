"""Runs: neighbouring blocks that stand in one element; and what else a writer must know of blocks beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.mapping import Conversion

Block = dict[str, Any]


def runs(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the blocks by the element that they stand in: a list's items, the paragraphs of one quotation, else one."""
    start = 0
    while start < len(blocks):
        stop = start + _run_length(blocks, start)
        yield blocks[start:stop]
        start = stop


def _run_length(blocks: list[Block], start: int) -> int:
    first = blocks[start]
    if first["type"] not in ("list_item", "quotation") or (first["type"] == "quotation" and "group" not in first):
        return 1
    stop = start + 1
    while (
        stop < len(blocks)
        and blocks[stop]["type"] == first["type"]
        and blocks[stop].get("group") == first.get("group")
        and (_goes_on(first, blocks[stop]) if first["type"] == "list_item" else "attribution" not in blocks[stop - 1])
    ):
        stop += 1
    return stop - start


def list_name(item: Block) -> str:
    """Return the element of the list that an item stands in."""
    return "ol" if item.get("ordered") else "ul"


def _goes_on(first: Block, item: Block) -> bool:
    """Tell whether an item can stand in the list that another begins: the outermost list is of one kind."""
    outermost = list_name(first) if first.get("level", 1) == 1 else "ul"
    return item.get("level", 1) > 1 or list_name(item) == outermost


def all_blocks(sections: list[Block]) -> Iterator[Block]:
    """Yield the blocks of all sections."""
    return (block for section in sections for block in section.get("blocks", []))


def cell_ids(sections: list[Block]) -> frozenset[str]:
    """Return the ids of the cells of all tables."""
    rows = (row for block in all_blocks(sections) for row in block.get("rows", []))
    return frozenset(cell["id"] for row in rows for cell in row.get("cells", []) if "id" in cell)


def begins_with_paragraph(sections: list[Block]) -> bool:
    """Tell whether the words of the body begin with a paragraph, which a dateline can stand in."""
    lead = [block for section in sections[:1] for block in section.get("blocks", []) if block["type"] != "figure"]
    return bool(lead) and lead[0]["type"] == "paragraph" and "heading" not in sections[0]


def is_implied(sections: list[Block], conversion: Conversion) -> bool:
    """Tell whether the reader gives all ids and groups by itself."""
    for section in sections:
        if section.get("id") != conversion.fresh_id("s"):
            return False
        for run in runs(section.get("blocks", [])):
            prefix = {"list_item": "l", "quotation": "q"}.get(run[0]["type"])
            if prefix == "l" or (prefix == "q" and len(run) > 1):
                if run[0].get("group") != conversion.fresh_id(prefix):
                    return False
            elif prefix == "q" and "group" in run[0]:
                return False
            if any(block.get("id") != conversion.fresh_id("p") for block in run):
                return False
    return True
