"""Files of other kinds are refused with what takes the story out of them."""

from __future__ import annotations

import re

import pytest

from newsmodel import parse
from newsmodel.errors import UnreadableInput
from newsmodel.formats.signatures import kind_of

REFUSED: dict[str, bytes] = {
    "a PDF": b"%PDF-1.7\n1 0 obj\n",
    "a file in Rich Text Format": b"{\\rtf1\\ansi Rain ends.}",
    "a ZIP archive": b"PK\x03\x04\x14\x00",
    "a document of an old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
    "a compressed file": b"\x1f\x8b\x08\x00",
    "a picture": b"\x89PNG\r\n\x1a\n\x00",
    "a recording": b"\x00\x00\x00\x18ftypmp42",
    "a PostScript file": b"%!PS-Adobe-3.0\n",
    "a file of a database": b"SQLite format 3\x00",
    "a web archive": b"WARC/1.0\r\nWARC-Type: response\r\n",
    "a file of subtitles": b"1\n00:00:01,000 --> 00:00:04,000\nRain ends.\n",
    "a table (CSV)": b"id,title,body\n1,Rain ends,It rained.\n2,Snow,It snowed.\n",
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("format", [None, "text", "markdown"])
def test_other_files_are_refused(name: str, format: str | None) -> None:
    """The kind of the file is named, whether the format is or not."""
    with pytest.raises(UnreadableInput, match=re.escape(f"this is {name}")):
        parse(REFUSED[name], format=format)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"WEBVTT\n\n00:01.000 --> 00:04.000\nRain", "a file of subtitles"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a picture"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "a recording"),
        (b"\x00\x00\x00\x18ftypheic", "a picture"),
        ("\ufeffid;title;body\n1;Rain;It rained\n2;Snow;It snowed\n".encode(), "a table (CSV)"),
        (b"id\ttitle\tbody\n1\tRain\tIt rained, then\n2\tSnow\tIt snowed\n", "a table (CSV)"),
        (b'"id","title","body"\n1,"Rain, at last",x\n2,Snow,y\n', "a table (CSV)"),
        (b"PDF-1.4 turns twenty-five\n", None),
        (b"Rain, snow, hail\n\nIt rained, it snowed, it hailed.\n", None),
        (b"Ana Ruiz, Tom Okafor, Reuters\nRain ends, at last, today\nIt rained, it snowed, it hailed\n", None),
        (b"id,title,body\n1,Rain,It rained\n2,Snow\n", None),
        (b"", None),
    ],
)
def test_kinds(data: bytes, name: str | None) -> None:
    """Signatures, cues and rows tell a kind; prose with commas is prose."""
    kind = kind_of(data)
    assert name == (None if kind is None else kind.name)
