"""Title blocks above Markdown: what is one, and what is a paragraph with a colon."""

from __future__ import annotations

import pytest

from newsmodel.formats.markdown.title_blocks import split_title_block

TEXT = "\nIt rained.\n"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Title: Rain\n  ends drought\nDate: 2026-05-03\n", {"title": "Rain ends drought", "date": "2026-05-03"}),
        ("Title:\n", {"title": ""}),
        (
            "% Rain\n  ends drought\n% Jo Lee\n  Ana Poe\n",
            {"title": "Rain ends drought", "author": ["Jo Lee", "Ana Poe"]},
        ),
        ("% Rain\n%\n% 3 May 2026\n", {"title": "Rain", "date": "3 May 2026"}),
    ],
)
def test_a_title_block_is_keys_with_values(block: str, expected: dict[str, object]) -> None:
    """What is indented goes on with the line above; what has no value is none of Pandoc's."""
    assert (expected, TEXT) == split_title_block(block + TEXT)


@pytest.mark.parametrize(
    "block",
    [
        "Note: it rained.\n",
        "Title: Rain\nTitle: Snow\n",
        "Title: Rain\nand more words\n",
        "% of voters rose\n",
        "% Rain\n% Jo Lee\n% 2026\n% more\n",
        "% Rain\nwithout a mark\n",
    ],
)
def test_other_lines_are_paragraphs(block: str) -> None:
    """Without a title, with a key twice, with a line that is no key, or with one line or four behind the mark."""
    assert ({}, block + TEXT) == split_title_block(block + TEXT)
