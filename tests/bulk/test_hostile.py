"""Files that are damaged, or made to do harm: nothing is lost without a word, and nothing costs another story."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tarfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.bulk.packed import PAGE, TEXT, tar, warc, zipped
from tests.running import run_cli

from newsmodel import Article
from newsmodel.bulk import Converter, RecordSettings, RowFields, records
from newsmodel.bulk.sinks import opened_sink
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from newsmodel.issues import Issue

if TYPE_CHECKING:
    from click.testing import Result


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return run_cli


def taken(name: str, data: bytes, fields: RowFields | None = None) -> list[tuple[str, bytes | str]]:
    """Take a file apart: the place of each story, and its data, or why there is none."""
    stories = records(name, RecordSettings(fields=fields), stream=io.BytesIO(data))
    return [(each.place, each.issues[-1].message if isinstance(each, Story) else each.data) for each in stories]


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda data: data[:1024], "tar: it ends too early"),
        (lambda data: data[:1100], "tar: it ends too early"),
        (lambda data: data[:1024] + b"?" + data[1025:], "tar: it is damaged: bad checksum"),
    ],
)
def test_tar_that_goes_on_badly_says_so(damage: Callable[[bytes], bytes], told: str) -> None:
    """A header behind the first that is damaged, cut off or missing is no end."""
    archive = tar({"a.txt": TEXT, "b.txt": TEXT})
    assert taken("a.tar", damage(archive)) == [("a.tar/a.txt", TEXT), ("a.tar", told)]


def test_encrypted_file_costs_no_other() -> None:
    """A file of a zip archive that is encrypted is a story that failed."""
    archive = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    archive[archive.index(b"PK\x01\x02") + 8] |= 1  # the flags of the first one in the directory
    assert taken("a.zip", bytes(archive)) == [("a.zip/a.txt", "zip: it is encrypted"), ("a.zip/b.txt", TEXT)]


def test_links_and_devices_are_left_out_and_named() -> None:
    """A link in an archive is not followed; that it is there is told."""
    stream, told = io.BytesIO(), list[tuple[str, Issue]]()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("device.txt", tarfile.CHRTYPE), ("folder", tarfile.DIRTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd" if kind == tarfile.SYMTYPE else ""
            archive.addfile(member)
    given = io.BytesIO(stream.getvalue())
    stories = list(records("a.tar", RecordSettings(), stream=given, tell=lambda *each: told.append(each)))
    assert [(file, issue.message) for file, issue in told] == [
        ("a.tar", "2 files left out, for it is a link or a device: link.txt, device.txt")
    ]
    assert [each.place for each in stories if isinstance(each, Story)] == ["a.tar"]


@pytest.mark.parametrize("name", ["a.tar", "a.zip"])
def test_archive_without_a_story_says_so(name: str) -> None:
    """An archive that is empty, or has files of other kinds alone, is told as that."""
    pack = tar if name.endswith("tar") else zipped
    told = [(name, "no file in this archive has a suffix that is read here")]
    assert taken(name, pack({})) == told
    assert taken(name, pack({"a.xyz": b"?"})) == told


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.zip", zipped({"a.txt": TEXT})[:90], "zip: it is damaged: File is not a zip file"),
        ("a.tar", b"", "tar: it ends too early"),
        ("a.jsonl.gz", b"", "gzip: it ends too early"),
    ],
)
def test_archive_that_is_none_is_told_by_its_name(name: str, data: bytes, told: str) -> None:
    """What its name calls an archive is not taken for a story, nor for a file without stories."""
    assert taken(name, data) == [(name, told)]


class _Drops(io.RawIOBase):
    """A pipe that brings a byte at a time."""

    def __init__(self, data: bytes) -> None:
        self._left = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._left.read(1)
        buffer[: len(data)] = data
        return len(data)


@pytest.mark.parametrize(
    "pack", [gzip.compress, lambda text: tar({"a.txt": text}), lambda text: zipped({"a.txt": text})]
)
def test_slow_pipe_is_waited_for(pack: Callable[[bytes], bytes]) -> None:
    """What a pipe holds is told by its first bytes, however few of them come at once."""
    stories = list(records("-", RecordSettings(), stream=io.BufferedReader(_Drops(pack(TEXT)))))
    assert [story.data for story in stories] == [TEXT]


def test_crawl_that_is_cut_off_in_a_head_says_so() -> None:
    """A record whose head is not whole is no end of a crawl, whichever line is cut off."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    crawl = warc(PAGE, PAGE)
    begin = crawl.rindex(b"WARC/1.0")
    for end in range(begin + 1, crawl.rindex(b"HTTP/1.1"), 7):
        page, *others = taken("a.warc", crawl[:end])
        assert page == ("a.warc#1", PAGE)
        assert others[-1][0].startswith("a.warc")
        assert isinstance(others[-1][1], str)


def test_response_without_an_address_costs_no_other() -> None:
    """A record of a crawl that lacks a field is read, or passed over; the next one is whole."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    crawl = warc(PAGE, PAGE).replace(b"WARC-Target-URI: https://example.org/0\r\n", b"")
    assert taken("a.warc", crawl) == [("a.warc#1", PAGE), ("a.warc#2", PAGE)]


def test_record_that_is_longer_than_it_says_is_told() -> None:
    """What stands between two records belongs to one of them."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    crawl = warc(PAGE, PAGE).replace(b"</html>\r\n", b"</html>rest\r\n", 1)
    assert taken("a.warc", crawl)[-1] == ("a.warc", "warc: a record in it is longer than it says")


def test_text_of_parquet_that_is_no_utf8_costs_no_other(tmp_path: Path) -> None:
    """Others do not check what they write: raw bytes are read as such, and a document of ours failed."""
    pa = pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")

    def written(**columns: list[bytes]) -> bytes:
        arrays = {name: pa.array(values).view(pa.string()) for name, values in columns.items()}
        parquet.write_table(pa.table(arrays), tmp_path / "rows.parquet")
        return (tmp_path / "rows.parquet").read_bytes()

    raw = taken("a.parquet", written(text=[b"Caf\xe9", b"Rain"]), RowFields(content="text"))
    assert raw == [("a.parquet#1", b"Caf\xe9"), ("a.parquet#2", b"Rain")]
    ours = taken(
        "a.parquet", written(newsmodel=[b"1.0", b"1.0"], id=[b"urn:x:1", b"urn:x:2"], headline=[b"\xe9", b"R"])
    )
    assert ours == [
        ("a.parquet#1", "parquet: a text of the row is no UTF-8"),
        ("a.parquet#2", b'{"newsmodel":"1.0","id":"urn:x:2","headline":"R"}'),
    ]


def test_mistake_with_a_file_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader of files raises is a story that failed, with the traceback."""

    def broken(*_: object) -> bool:
        raise KeyError("b")

    monkeypatch.setattr(sys.modules["newsmodel.bulk.inputs.files"], "is_tar", broken)
    (story,) = records("a.txt", RecordSettings(), stream=io.BytesIO(TEXT))
    assert isinstance(story, Story)
    assert (story.issues[0].rule, story.issues[0].message) == ("internal-error", "KeyError: 'b'")
    assert "raise KeyError" in story.traceback


def test_files_of_one_name_cost_no_other(run: Callable[..., Result]) -> None:
    """The second file of a name in an archive, and one whose name is too long, failed; what comes after is written."""
    with zipfile.ZipFile("a.zip", "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two files of one name
        for name in ("a.txt", "a.txt", "n" * 300 + ".txt", "b.txt"):
            archive.writestr(name, TEXT)
    result = run("convert", "-q", "a.zip", "-o", "out/", "--errors", "bad.jsonl")
    assert result.exit_code == ISSUES
    assert sorted(path.name for path in Path("out/a").iterdir()) == ["a.newsmodel.json", "b.newsmodel.json"]
    rows = [json.loads(line) for line in Path("bad.jsonl").read_text().splitlines()]
    assert [(row["error"], row["message"]) for row in rows] == [
        ("not-written", "a.zip/a.txt and a.zip/a.txt would both become out/a/a.newsmodel.json"),
        ("not-written", "File name too long"),
    ]


@pytest.mark.parametrize(
    "options",
    [
        ("-o", "out/", "--errors", "a.txt"),
        ("-o", "out.jsonl", "--errors", "./a.txt"),
        ("--to", "jsonl", "-o", "out/", "--errors", "a.txt"),
        ("--to", "jsonl", "-o", "out/", "--report-file", "a.txt"),
        ("--to", "rss", "-o", "out.rss", "--errors", "a.txt"),
        ("--to", "rss", "-o", "out.rss", "--report-file", "a.txt"),
        ("-o", "out.jsonl", "--errors", "out.jsonl"),
        ("-o", "out.jsonl", "--errors", "x.jsonl", "--report-file", "x.jsonl"),
        ("--to", "jsonl", "-o", "out/", "--errors", "out/_progress.jsonl"),
    ],
)
def test_no_output_takes_the_place_of_another(options: tuple[str, ...], run: Callable[..., Result]) -> None:
    """The files of the report and of what failed are outputs: never over an input, a result, or into the parts."""
    Path("a.txt").write_bytes(TEXT)
    assert run("convert", "a.txt", *options).exit_code == UNUSABLE
    assert [(path.name, path.read_bytes()) for path in Path().iterdir()] == [("a.txt", TEXT)]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_name_that_is_no_utf8_is_a_key(tmp_path: Path) -> None:
    """The bytes of a file's name that no text has are spelled out in its key, which is text everywhere."""
    assert RawStory(file=os.fsdecode(b"a\xff.txt")).key == r"a\udcff.txt"
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    with opened_sink(tmp_path / "a.parquet", "parquet") as sink:
        data = b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}'
        sink.write(Story(file=os.fsdecode(b"a\xff.txt"), article=Article(id="urn:x:1", headline="Rain"), data=data))
    assert parquet.read_table(tmp_path / "a.parquet")["key"].to_pylist() == [r"a\udcff.txt"]


def test_row_with_a_headline_that_is_no_utf8_says_so() -> None:
    """Bytes have no encoding of their own where the headline stands apart; that is no mistake of ours."""
    raw = RawStory(file="a.parquet", entry=1, data=b"Caf\xe9", headline="Rain")
    assert [(issue.rule, issue.message) for issue in Converter()(raw).issues] == [
        ("story-failed", "a story whose headline stands apart is text in UTF-8, and this is none")
    ]


def test_run_that_could_not_write_its_settings_is_taken_up(run: Callable[..., Result]) -> None:
    """A full disk may leave a file of progress with nothing in it: that is a run that has not begun."""
    Path("a.txt").write_bytes(TEXT)
    Path("out").mkdir()
    Path("out/_progress.jsonl").touch()
    assert run("convert", "-q", "a.txt", "--to", "jsonl", "-o", "out/").exit_code == FINE
    assert len(Path("out/_progress.jsonl").read_text().splitlines()) == 2


def test_line_that_is_too_long_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line is not held in memory beyond a size; the one behind it is read."""
    monkeypatch.setattr(sys.modules["newsmodel.bulk.inputs.rows"], "LONGEST", 64)
    lines = [b'{"text": "Rain"}', b'{"text": "%s"}' % (b"a" * 200), b'{"text": "Sun"}']
    assert taken("a.jsonl", b"\n".join(lines), RowFields(content="text")) == [
        ("a.jsonl:1", b"Rain"),
        ("a.jsonl:2", "jsonl: a line is longer than 0 MB"),
        ("a.jsonl:3", b"Sun"),
    ]


@pytest.mark.parametrize("name", ["part-00000.newsmodel.jsonl.gz", "_part-00000.report.jsonl"])
def test_part_that_is_gone_is_told(name: str, run: Callable[..., Result]) -> None:
    """A run whose part has been taken away is not taken up as if it were whole."""
    Path("a.txt").write_bytes(TEXT)
    run("convert", "-q", "a.txt", "--to", "jsonl", "-o", "out/")
    Path("out", name).unlink()
    result = run("convert", "-q", "a.txt", "--to", "jsonl", "-o", "out/", "--resume")
    assert result.exit_code == UNUSABLE
    assert result.stderr.endswith(f"Error: out: {name} is not there any more: name another folder\n")


def test_progress_that_is_damaged_is_told(run: Callable[..., Result]) -> None:
    """What is no progress of a run says so."""
    Path("a.txt").write_bytes(TEXT)
    run("convert", "-q", "a.txt", "--to", "jsonl", "-o", "out/")
    Path("out/_progress.jsonl").write_text("?\n")
    result = run("convert", "-q", "a.txt", "--to", "jsonl", "-o", "out/", "--resume")
    assert result.exit_code == UNUSABLE
    assert result.stderr.endswith("Error: out: _progress.jsonl is damaged: name another folder\n")
