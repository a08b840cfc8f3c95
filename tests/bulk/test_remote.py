"""Inputs and outputs by URL: only what somebody has typed is opened, and a run there loses nothing."""

from __future__ import annotations

import errno
import io
import json
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.bulk.packed import TEXT, tar, zipped
from tests.running import run_cli

import newsmodel
from newsmodel import Article
from newsmodel.bulk import Converter, OtherRun, Run, Story, StoryFailed, convert, read, write_jsonl, write_parquet
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE
from newsmodel.files import files_below, is_url, joined, place_of, read_bytes, replacing, write_bytes

if TYPE_CHECKING:
    from click.testing import Result

fsspec: Any = pytest.importorskip("fsspec", reason="the extra `remote` is not installed")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return run_cli


@pytest.fixture
def store() -> Iterator[str]:
    """A folder in memory, which nothing else uses."""
    url = f"memory://{uuid.uuid4()}"
    yield url
    system, path = fsspec.core.url_to_fs(url)
    if system.exists(path):
        system.rm(path, recursive=True)


@pytest.fixture
def wire(store: str) -> str:
    """Seven stories there, of which the fourth cannot be read."""
    for number in range(7):
        data = TEXT.replace(b"Friday", f"day {number}".encode()) if number != 3 else b""
        write_bytes(data, f"{store}/wire/{number}.txt")
    return f"{store}/wire"


def contents(folder: str) -> dict[str, bytes]:
    """Read the files of a folder, here or there, as they are."""
    found = {}
    for file, steps in files_below(folder):
        with place_of(file).open() as stream:
            found["/".join(steps)] = stream.read()
    return found


@pytest.mark.parametrize(("pack", "suffix"), [(bytes, ""), (None, ".gz"), (None, ".xz")])
def test_file_is_read_and_replaced(store: str, pack: object, suffix: str) -> None:
    """What is written there is read back, compressed where its suffix says so."""
    write_bytes(TEXT, f"{store}/a.txt{suffix}")
    assert read_bytes(f"{store}/a.txt{suffix}") == TEXT
    assert (contents(store)[f"a.txt{suffix}"] == TEXT) == (pack is bytes)
    assert newsmodel.read(f"{store}/a.txt{suffix}").article.headline == "Rain ends drought"


def test_file_stays_until_the_new_one_is_whole(store: str) -> None:
    """What is not written to its end is not sent."""
    write_bytes(b"old", f"{store}/a.txt")

    def stopped() -> None:
        with replacing(f"{store}/a.txt") as stream:
            stream.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert contents(store) == {"a.txt": b"old"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT),
        ("a.zip", zipped({"a.txt": TEXT})),
        ("a.tar", tar({"a.txt": TEXT})),
        ("a.jsonl", b'{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain ends drought"}\n'),
    ],
)
def test_files_of_all_kinds_are_read(store: str, name: str, data: bytes) -> None:
    """Archives, which are sought in, and lines are read from there as from here."""
    write_bytes(data, f"{store}/{name}")
    assert [article.headline for article in read(f"{store}/{name}")] == ["Rain ends drought"]


def test_parquet_is_read_and_written(store: str) -> None:
    """A table, which is sought in, is as well."""
    pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    write_parquet([Article(id="urn:x:1", headline="Rain")], f"{store}/a.parquet")
    assert [article.headline for article in read(f"{store}/a.parquet")] == ["Rain"]


def test_run_there_has_the_bytes_of_a_run_here(wire: str, store: str, tmp_path: Path) -> None:
    """From there to there, the parts and the reports are those of a run on this machine, but for the keys."""
    for file, steps in files_below(wire):
        tmp_path.joinpath("wire").mkdir(exist_ok=True)
        tmp_path.joinpath("wire", *steps).write_bytes(read_bytes(file))
    there = convert(wire, f"{store}/out", run=Run(part_size=3))
    here = convert(tmp_path / "wire", tmp_path / "out", run=Run(part_size=3))
    assert there == here
    ours, theirs = contents(str(tmp_path / "out")), contents(f"{store}/out")
    assert ours.keys() == theirs.keys()
    assert {name: ours[name] for name in ours if name.startswith("part-")} == {
        name: theirs[name] for name in theirs if name.startswith("part-")
    }


@pytest.mark.parametrize("stop", range(1, 8))
@pytest.mark.parametrize("target", ["jsonl", "parquet"])
def test_run_that_stopped_is_taken_up(wire: str, store: str, stop: int, target: str) -> None:
    """Wherever a run stops, what is taken up gives the bytes and the counts of one that did not."""
    if target == "parquet":
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    converter = Converter(target_format=target)
    expected = convert(wire, f"{store}/whole", converter=converter, run=Run(part_size=2))

    def stops(story: Story) -> None:
        if story.file.endswith(f"{stop - 1}.txt"):
            raise KeyboardInterrupt

    stopped, rejected = f"{store}/stopped", f"{store}/again.jsonl"
    with pytest.raises(KeyboardInterrupt):
        convert(wire, stopped, converter=converter, run=Run(part_size=2, rejected=rejected), tell=stops)
    assert {"_SUCCESS", "again.jsonl"}.isdisjoint(contents(stopped))
    again = Run(part_size=2, resume=True, rejected=rejected)
    assert expected == convert(wire, stopped, converter=converter, run=again)
    assert contents(f"{store}/whole") == contents(stopped)
    assert [json.loads(line)["key"] for line in read_bytes(rejected).splitlines()] == [f"{wire}/3.txt"]


def test_progress_that_was_cut_off_is_written_anew(wire: str, store: str) -> None:
    """A line of the progress that is not whole goes, and its part is made again."""
    convert(wire, f"{store}/out", run=Run(part_size=3))
    before = contents(f"{store}/out")
    write_bytes(before["_progress.jsonl"][:-9], f"{store}/out/_progress.jsonl")
    convert(wire, f"{store}/out", run=Run(part_size=3, resume=True))
    assert contents(f"{store}/out") == before


def test_other_runs_are_refused(wire: str, store: str) -> None:
    """A folder there with another run stays as it is."""
    convert(wire, f"{store}/out")
    with pytest.raises(OtherRun, match=r"^memory://.*/out: there is a run already"):
        convert(wire, f"{store}/out")


def test_input_there_that_changed_is_refused(wire: str, store: str) -> None:
    """A file that was stored anew since, if of the same size, does not give its old story."""
    convert(wire, f"{store}/out")
    assert convert(wire, f"{store}/out", run=Run(resume=True)).stories == 7
    write_bytes(read_bytes(f"{wire}/1.txt")[::-1], f"{wire}/1.txt")
    with pytest.raises(OtherRun, match="other inputs, or they have changed since"):
        convert(wire, f"{store}/out", run=Run(resume=True))


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ({"size": 7, "ETag": '"a"', "LastModified": "now"}, '7 etag "a"'),
        ({"size": 7, "blob_id": "a", "last_commit": None}, "7 blobid a"),
        ({"size": 7, "mtime": 5.5, "time": 9}, "7 mtime 5.5"),
        ({"size": 7, "ETag": "", "last_modified": "now"}, "7 lastmodified now"),
        ({"size": None}, "None "),
    ],
)
def test_state_is_what_a_file_system_says(monkeypatch: pytest.MonkeyPatch, told: dict[str, object], state: str) -> None:
    """A digest says more than a time, and when a file was read last says nothing of its content."""
    monkeypatch.setattr(fsspec.filesystem("memory"), "info", lambda _path: told, raising=False)
    assert place_of("memory://a.txt").state() == state


def test_files_beside_the_parts_take_no_place(wire: str, store: str) -> None:
    """In Python, too, what is written beside the parts is not among them, and replaces no input."""
    with pytest.raises(ValueError, match=r"is in the folder of the parts"):
        convert(wire, f"{store}/new", run=Run(errors=f"{store}/new/bad.jsonl"))
    with pytest.raises(ValueError, match=r"is an input, and would be overwritten"):
        convert(wire, f"{store}/new", run=Run(rejected=f"{wire}//1.txt"))
    with pytest.raises(ValueError, match=r"cannot hold both"):
        Run(errors="a.jsonl", rejected="a.jsonl")
    assert len(contents(store)) == 7


def test_commands_take_urls(wire: str, store: str, run: Callable[..., Result]) -> None:
    """convert, claims and validate read and write there, a folder, a file of all, and a file for each."""
    assert run("convert", "-q", wire, "-o", f"{store}/all.jsonl.gz").exit_code == ISSUES
    assert run("validate", f"{store}/all.jsonl.gz").stderr == "6 documents: no issues\n"
    assert run("claims", "-q", f"{store}/all.jsonl.gz", "-o", f"{store}/claims.csv").exit_code == FINE
    assert len(read_bytes(f"{store}/claims.csv").splitlines()) == 7
    assert run("convert", "-q", wire, "-o", f"{store}/each/").exit_code == ISSUES
    assert sorted(contents(f"{store}/each")) == [f"{number}.newsmodel.json" for number in range(7) if number != 3]
    options = ("--to", "jsonl", "-o", f"{store}/out/", "--errors", f"{store}/bad.jsonl")
    assert run("convert", "-q", wire, *options).exit_code == ISSUES
    assert [json.loads(line)["key"] for line in read_bytes(f"{store}/bad.jsonl").splitlines()] == [f"{wire}/3.txt"]


def test_what_is_missing_is_told(store: str, run: Callable[..., Result]) -> None:
    """A file that is not there is a story that failed, as on a disk."""
    url = f"{store}/none.txt"
    result = run("convert", url)
    assert (result.exit_code, result.stderr) == (UNUSABLE, f"{url}: error story-failed: No such file or directory\n")
    with pytest.raises(StoryFailed, match="No such file or directory"):
        list(read(url))
    with pytest.raises(FileNotFoundError) as caught:
        newsmodel.read(url)
    assert (caught.value.errno, caught.value.filename) == (errno.ENOENT, url)


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("wire/1.txt", "wire/1.txt"),
        ("wire/1.txt", "wire//1.txt"),
        ("wire/1.txt", "wire/x/../1.txt"),
        ("wire/1.txt", "WIRE/1.TXT"),
    ],
)
def test_output_never_replaces_an_input(
    wire: str, store: str, run: Callable[..., Result], source: str, output: str
) -> None:
    """However its URL is spelled, an input stays: refused is more than would be the same file."""
    before = contents(wire)
    result = run("convert", f"{store}/{source}", "--to", "text", "-o", f"{store}/{output}")
    assert (result.exit_code, "would be overwritten by" in result.stderr) == (UNUSABLE, True)
    assert run("convert", f"{store}/{source}", "-o", "a.jsonl", "--rejected", f"{store}/a.jsonl").exit_code == FINE
    assert contents(wire) == before


def test_file_url_is_a_path(tmp_path: Path, run: Callable[..., Result]) -> None:
    """A URL of this machine's own files needs no extra, and is compared as the path that it is."""
    (tmp_path / "a b.txt").write_bytes(TEXT)
    url = (tmp_path / "a b.txt").as_uri()
    assert not is_url(url)
    assert newsmodel.read(url).article.headline == "Rain ends drought"
    assert "would be overwritten" in run("convert", url, "--to", "text", "-o", "a b.txt").stderr


def test_store_cannot_name_places_outside(store: str, run: Callable[..., Result], tmp_path: Path) -> None:
    """A key of a store may have steps upwards: what is made of it stays below the output."""
    system, path = fsspec.core.url_to_fs(store)
    for key in ("a.txt", "../../up.txt", "c:/x.txt"):
        system.pipe_file(f"{path}/in/{key}", TEXT)
    run("convert", "-q", f"{store}/in", "-o", "out/")
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.json")} == {
        "out/a.newsmodel.json",
        "out/up.newsmodel.json",
        "out/c_/x.newsmodel.json",
    }


def test_protocol_that_nobody_knows_is_told(run: Callable[..., Result]) -> None:
    """Nothing is guessed about it."""
    result = run("convert", "none-such://bucket/a.txt")
    assert result.exit_code != FINE
    assert isinstance(result.exception, OSError)
    assert result.exception.strerror == "Protocol not known: none-such"


def test_nothing_is_written_to_the_web() -> None:
    """Where fsspec would post what is written, it is refused before."""
    with pytest.raises(OSError, match="nothing is written to an address of the web"), replacing("https://e.org/a.txt"):
        pass


@pytest.mark.parametrize("command", ["convert", "claims", "validate"])
def test_without_the_extra_it_is_named(
    command: str, run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A URL without the extra is wrong usage, and the way without it is told."""
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    result = run(command, "https://example.org/rain.html")
    told = "https://example.org/rain.html is an address, and this needs the extra newsmodel[remote]: "
    told += "in a checkout, pip install '.[remote]'"
    assert result.exit_code == UNUSABLE
    assert result.stderr.endswith(f"Error: {told}; or save the page, and give its --url\n")


class _Broken(io.BytesIO):
    """A file whose connection ends."""

    def read(self, size: int | None = -1) -> bytes:  # noqa: ARG002
        if self.tell():
            raise RuntimeError("connection reset")
        return bytes(super().read(3))


def test_connection_that_ends_is_a_story_that_failed(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the library of a protocol raises is told as an error of reading, and costs no other file."""
    for name in ("a.txt", "b.txt"):
        write_bytes(TEXT, f"{store}/{name}")
    system, _ = fsspec.core.url_to_fs(store)
    opened = type(system).open
    monkeypatch.setattr(
        type(system),
        "open",
        lambda self, path, *options, **others: (
            _Broken(TEXT) if path.endswith("a.txt") else opened(self, path, *options, **others)
        ),
    )
    told: list[Story] = []
    assert len(list(read(store, errors=told.append))) == 1
    assert [story.issues[0].message for story in told] == ["RuntimeError: connection reset"]


def test_nothing_that_a_file_names_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A URL in a story, a row, or a document is a value; no file system is asked for it."""
    url = "memory://never/opened.txt"
    monkeypatch.setattr("newsmodel.files.remote._filesystem", lambda _: pytest.fail("a URL was opened"))
    write_jsonl(
        [Article(id="urn:x:1", headline=url, links=(newsmodel.Link(rel="source", uri=url),))], tmp_path / "a.jsonl"
    )
    (tmp_path / "b.txt").write_text(f"{url}\n\nIt rained, says {url}.\n")
    (tmp_path / "c.tar").write_bytes(tar({url: TEXT}))
    assert convert(tmp_path, tmp_path / "out").failed == 0


def test_files_there_come_in_the_order_of_files_here(store: str, tmp_path: Path) -> None:
    """A folder is sorted step by step, so that a run there has the order of one on this machine."""
    for name in ("a/b.txt", "a.txt", "a-b.txt", "b.txt", "a/c/d.txt"):
        write_bytes(TEXT, f"{store}/{name}")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)
    assert [steps for _, steps in files_below(store)] == [steps for _, steps in files_below(tmp_path)]


def test_places_are_joined() -> None:
    """The root of a store is a folder, too."""
    assert joined("memory://", "a") == "memory://a"
    assert joined("s3://bucket/in/", "a", "b") == "s3://bucket/in/a/b"
