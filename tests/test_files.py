"""Reading and writing files."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newsmodel.errors import UnknownFormat, UnreadableInput, UnsupportedItem
from newsmodel.files import files_below, read, replacing, write
from newsmodel.formats import detect, format_of_suffix, parse, render
from newsmodel.issues import InvalidDocument
from newsmodel.model import Article

ARTICLE = Article(id="urn:example:1", headline="Rain ends drought")


@pytest.mark.parametrize("name", ["story.newsmodel.json", "story.json", "story"])
def test_write_then_read_gives_the_article(tmp_path: Path, name: str) -> None:
    """A document that was written is read back, whatever the file is called."""
    write(ARTICLE, tmp_path / name)
    assert ARTICLE == read(tmp_path / name).article


def test_content_wins_over_a_wrong_suffix(tmp_path: Path) -> None:
    """A document in a .txt file is read as a document."""
    (tmp_path / "story.txt").write_bytes(render(ARTICLE, format="newsmodel").data)
    assert ARTICLE == read(tmp_path / "story.txt").article


def test_suffix_decides_who_says_what_is_wrong(tmp_path: Path) -> None:
    """The suffix's reader explains where no format recognises the content."""
    (tmp_path / "story.newsmodel.json").write_bytes(b"\x00")
    with pytest.raises(UnreadableInput, match="newsmodel: line 1, column 1"):
        read(tmp_path / "story.newsmodel.json")


@pytest.mark.parametrize("name", ["story.jsonld", "story.ninjs.json", "story.json"])
def test_a_truncated_file_is_no_text(tmp_path: Path, name: str) -> None:
    """A file of which only a bracket is left is broken JSON."""
    (tmp_path / name).write_text("{\n")
    with pytest.raises(UnreadableInput, match="line 2, column 1"):
        read(tmp_path / name)


def test_failed_write_leaves_the_file_alone(tmp_path: Path) -> None:
    """A file is replaced only when the new one is whole, and no litter stays behind."""
    path = tmp_path / "story.json"
    path.write_text("old")
    with pytest.raises(RuntimeError), replacing(path) as stream:  # noqa: PT012 - what is written before is the point
        stream.write(b"half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """A path that is no file cannot be replaced."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with replacing(path) as stream:
        stream.write(b"new")
    assert b"new" == os.read(reader, 10)
    os.close(reader)
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_folders_that_cannot_be_read_are_an_error(tmp_path: Path) -> None:
    """Nothing is passed over in silence."""
    with pytest.raises(FileNotFoundError):
        list(files_below(tmp_path / "missing"))


def test_files_are_sorted_by_their_steps(tmp_path: Path) -> None:
    """A folder stands where its name does among the files beside it; links to folders are passed over."""
    for name in ("a.txt", "a/b.txt", "a/a/z", "a b/c", "B"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = ["/".join(steps) for _, steps in files_below(tmp_path)]
    assert ["B", "a/a/z", "a/b.txt", "a b/c", "a.txt", "gone"] == found


def test_replacing_keeps_the_mode(tmp_path: Path) -> None:
    """A replaced file keeps its permissions."""
    path = tmp_path / "story.json"
    path.write_text("old")
    path.chmod(0o640)
    write(ARTICLE, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_invalid_document_names_every_problem(tmp_path: Path) -> None:
    """Reading an invalid document raises with the whole report, and the message shows the first three."""
    path = tmp_path / "a.newsmodel.json"
    path.write_text('{"newsmodel":"1.0","id":"x","headline":"","urgency":0,"language":"?","foo":1}')
    with pytest.raises(InvalidDocument, match="… and 2 more") as caught:
        read(path)
    assert len(caught.value.report) == 5


def test_detect_and_suffixes() -> None:
    """Formats are told by content and by suffix; what nobody knows is an error that lists the known ones."""
    assert detect(b'\xef\xbb\xbf{"$schema": "urn:x:y", "newsmodel": "1.0"}') == "newsmodel"
    assert detect("Rain ends drought\n") == "text"
    assert format_of_suffix("A.TXT") == "text"
    with pytest.raises(UnknownFormat, match="which is no text"):
        detect(b"\x00\x01\x02\x03")
    with pytest.raises(UnknownFormat, match="did you mean 'text'"):
        parse("Rain", format="txet")


def test_schema_hint_is_reported() -> None:
    """`$schema` is for editors: it is accepted, not kept, and an issue says so."""
    reading = parse('{"$schema":"urn:x:y","newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}')
    assert ["schema-hint-dropped"] == [issue.rule for issue in reading.issues]


@pytest.mark.parametrize("words", ["null", '"Rain"', "{'newsmodel': '1.0'}", "Rain ends drought\n\nIt rained.\n"])
@pytest.mark.parametrize("name", ["a.json", "a.newsmodel.json", "a.ninjs.json", "a.nitf.xml"])
def test_a_name_that_promises_data_is_no_plain_text(tmp_path: Path, name: str, words: str) -> None:
    """What is neither JSON nor XML under such a name is refused: its words are no story."""
    path = tmp_path / name
    path.write_text(words)
    with pytest.raises((UnreadableInput, InvalidDocument, UnsupportedItem)):
        read(path)
