"""What failed is kept whole, to be run again; and each story of a run has a key of its own."""

from __future__ import annotations

import base64
import datetime
import json
import sys
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bulk.packed import TEXT, tar, warc
from tests.running import run_cli

from newsmodel import Hints
from newsmodel.bulk import Converter, RawStory, RecordSettings, Run, Story, convert, records
from newsmodel.bulk.digests import DigestSet
from newsmodel.bulk.inputs.kept import is_kept, kept_line, kept_record
from newsmodel.bulk.keys import told_apart
from newsmodel.bulk.rules import HINT_NOT_READ
from newsmodel.cli.reporting import FINE, ISSUES, UNUSABLE

if TYPE_CHECKING:
    from click.testing import Result


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return run_cli


def lines(path: str) -> list[dict[str, Any]]:
    """Read the lines of a file."""
    return [json.loads(line) for line in Path(path).read_bytes().splitlines()]


RAW = RawStory(
    file="wire/a.txt",
    line=7,
    entry=3,
    name="a7",
    format="html",
    data=b"Caf\xe9",
    headline="Rain",
    hints=Hints(published=datetime.date(2026, 3, 1), url="https://example.org/a", language="en"),
    issues=(HINT_NOT_READ.issue("timezone: no such zone"),),
)


@pytest.mark.parametrize("raw", [RAW, RawStory(file="a.txt", data=TEXT), RawStory(file="b.docx", data=bytes(range(9)))])
def test_record_is_kept_whole(raw: RawStory) -> None:
    """All that is known of a record comes back; its place is where it is kept."""
    line = kept_line(raw)
    assert (is_kept(line), line.count(b"\n")) == (True, 1)
    again = kept_record(RawStory(file="again.jsonl", line=1, data=line))
    assert (again.place, again.key, again.filename) == ("again.jsonl:1", raw.key, Path(raw.file).name)
    same = ("entry", "format", "headline", "hints", "issues", "data")
    assert {name: getattr(again, name) for name in same} == {name: getattr(raw, name) for name in same}


@given(st.binary(), st.none() | st.text(st.characters(codec="utf-8")))
def test_any_content_is_kept(data: bytes, headline: str | None) -> None:
    """Whatever a record holds, what is kept of it is the same, and is kept alike again."""
    again = kept_record(RawStory(file="x", data=kept_line(RawStory(file="a", data=data, headline=headline))))
    assert (again.data, again.headline) == (data, headline)


@pytest.mark.parametrize(
    "line",
    [
        b'{"newsmodel_record":"1.0","key":"a"}',
        b'{"newsmodel_record":"1.0","key":"a","name":"a","base64":"%"}',
        b'{"newsmodel_record":"1.0","key":"a","name":"a","file":"/etc/passwd"}',
        b'{"newsmodel_record":',
    ],
)
def test_damaged_record_says_so(line: bytes, tmp_path: Path) -> None:
    """A line that is no record any more costs no other, and nothing that it names is opened."""
    (tmp_path / "a.jsonl").write_bytes(line + b"\n" + kept_line(RAW))
    bad, good = records(str(tmp_path / "a.jsonl"), RecordSettings())
    assert isinstance(bad, Story)
    assert bad.issues[0].message.startswith("jsonl: a record that was kept is damaged: ")
    assert good.key == "a7"


def test_what_failed_is_run_again(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug that is mended later costs nothing: the records that it struck give what they would have given."""
    Path("wire").mkdir()
    for number in range(6):
        Path("wire", f"{number}.txt").write_bytes(TEXT.replace(b"Friday", f"day {number}".encode()))
    run("convert", "-q", "wire", "-o", "whole.jsonl")
    module = sys.modules["newsmodel.bulk.reading"]
    parse = module.parse_entry

    def broken(data: bytes, **options: Any) -> Any:
        if b"day 2" in data or b"day 4" in data:
            raise KeyError("day")
        return parse(data, **options)

    options = ("--errors", "bad.jsonl", "--rejected", "again.jsonl")
    with monkeypatch.context() as patched:
        patched.setattr(module, "parse_entry", broken)
        assert run("convert", "-q", "wire", "-o", "first.jsonl", *options).exit_code == ISSUES
    assert [row["key"] for row in lines("bad.jsonl")] == ["wire/2.txt", "wire/4.txt"]
    assert [row["key"] for row in lines("again.jsonl")] == ["wire/2.txt", "wire/4.txt"]
    run("convert", "-q", "again.jsonl", "-o", "second.jsonl")
    both = Path("first.jsonl").read_bytes() + Path("second.jsonl").read_bytes()
    assert sorted(both.splitlines()) == sorted(Path("whole.jsonl").read_bytes().splitlines())


@pytest.mark.parametrize("target", [("--to", "jsonl", "-o", "out/"), ("-o", "out.jsonl"), ("-o", "files/")])
def test_records_that_are_refused_by_strict_are_kept(target: tuple[str, ...], run: Callable[..., Result]) -> None:
    """Wherever the results go, a story that is refused for what there is to say of it is kept."""
    Path("a.txt").write_bytes(TEXT)
    assert run("convert", "a.txt", *target, "--strict", "--rejected", "again.jsonl").exit_code == ISSUES
    assert [(row["key"], row["text"].encode()) for row in lines("again.jsonl")] == [("a.txt", TEXT)]


def test_story_that_a_feed_refuses_is_kept(run: Callable[..., Result]) -> None:
    """So is it with a feed, and an empty file is a record, too."""
    Path("a.txt").write_bytes(b"")
    Path("b.txt").write_bytes(TEXT)
    run("convert", "-q", "a.txt", "b.txt", "--to", "rss", "-o", "out.rss", "--rejected", "again.jsonl")
    assert [(row["key"], row["text"]) for row in lines("again.jsonl")] == [("a.txt", "")]


def test_row_without_a_story_is_kept_as_it_was(run: Callable[..., Result]) -> None:
    """A line in which no story was found can be mended and run again with the same options."""
    Path("rows.jsonl").write_bytes(b'{"id": "a", "words": "Rain"}\n{"id": "b"\n{"id": "c", "text": ""}\n')
    fields = ("--content-field", "text", "--key-field", "id")
    run("convert", "-q", "rows.jsonl", *fields, "-o", "out.jsonl", "--rejected", "again.jsonl")
    kept = Path("again.jsonl").read_bytes().splitlines()
    assert kept[:2] == [b'{"id": "a", "words": "Rain"}', b'{"id": "b"']
    assert json.loads(kept[2]) == {"newsmodel_record": "1.0", "key": "c", "name": "rows.jsonl", "id": "c", "text": ""}


def test_file_that_is_no_record_is_told(run: Callable[..., Result]) -> None:
    """A file that cannot be opened, or ends too early, is none: it is counted, and its place is in the errors."""
    Path("a.tar").write_bytes(tar({"a.txt": b"", "b.txt": TEXT * 100})[:3000])
    result = run("convert", "a.tar", "missing.txt", "-o", "out.jsonl", "--rejected", "again.jsonl")
    assert [row["key"] for row in lines("again.jsonl")] == ["a.tar/a.txt"]
    assert "again.jsonl has 1 of 4 that failed: the others could not be taken out of their files\n" in result.stderr


def test_pages_of_a_crawl_are_kept_with_their_address(run: Callable[..., Result]) -> None:
    """What the crawl says of a page is kept beside it."""
    pytest.importorskip("warcio", reason="the extra `warc` is not installed")
    Path("a.warc").write_bytes(warc(b"\xe9"))
    run("convert", "-q", "a.warc", "-o", "out.jsonl", "--rejected", "again.jsonl")
    (row,) = lines("again.jsonl")
    assert (row["hints"], row["format"]) == ({"url": "https://example.org/0", "encoding": "utf-8"}, "html")
    assert base64.b64decode(row["base64"]) == b"\xe9"


@pytest.mark.parametrize("stop", range(8))
def test_what_failed_is_whole_wherever_a_run_stopped(tmp_path: Path, stop: int) -> None:
    """A run that is taken up keeps what failed in parts that were there, also where it was not asked for before."""
    wire = tmp_path / "wire"
    wire.mkdir()
    for number in range(7):
        (wire / f"{number}.txt").write_bytes(TEXT if number not in {1, 5} else b"")

    def stops(story: Story) -> None:
        if story.file.endswith(f"{stop}.txt"):
            raise KeyboardInterrupt

    errors, rejected = str(tmp_path / "bad.jsonl"), str(tmp_path / "again.jsonl")
    try:
        convert(wire, tmp_path / "out", run=Run(part_size=2), tell=stops)
    except KeyboardInterrupt:
        assert stop < 7
    asked = Run(part_size=2, resume=True, errors=errors, rejected=rejected)
    summary = convert(wire, tmp_path / "out", run=asked)
    failed = [str(wire / "1.txt"), str(wire / "5.txt")]
    assert [row["key"] for row in lines(errors)] == [row["key"] for row in lines(rejected)] == failed
    assert (summary.stories, summary.failed) == (7, 2)
    assert json.loads((tmp_path / "out" / "_SUCCESS").read_bytes()) == summary.as_json()


def test_rejected_needs_a_name_of_lines(run: Callable[..., Result]) -> None:
    """By another name the records would not be known again; and no output takes the place of an input."""
    Path("a.jsonl").write_bytes(TEXT)
    result = run("convert", "a.jsonl", "-o", "out.jsonl", "--rejected", "again.txt")
    assert (result.exit_code, "must end in .jsonl" in result.stderr) == (UNUSABLE, True)
    assert run("convert", "a.jsonl", "-o", "out.jsonl", "--rejected", "a.jsonl").exit_code == UNUSABLE
    assert run("convert", "a.jsonl", "-o", "out/", "--to", "jsonl", "--rejected", "out/x.jsonl").exit_code == UNUSABLE
    both = ("--errors", "x.jsonl", "--rejected", "x.jsonl")
    assert run("convert", "a.jsonl", "-o", "out.jsonl", *both).exit_code == UNUSABLE
    assert [path.name for path in Path().iterdir()] == ["a.jsonl"]


# --- keys


def test_equal_keys_are_told_apart(run: Callable[..., Result]) -> None:
    """Rows of one key, also such as look like one that was given, and a file that is named twice have a key each."""
    rows = [{"id": key, "text": "Rain\n\nIt rained."} for key in ("a", "a", "a (2)", "a", "b")]
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    fields = ("--content-field", "text", "--key-field", "id")
    result = run("convert", "rows.jsonl", *fields, "--to", "jsonl", "-o", "out/")
    assert result.exit_code == FINE
    assert [row["key"] for row in lines("out/_part-00000.report.jsonl")] == ["a", "a (2)", "a (2) (2)", "a (3)", "b"]
    assert "rows.jsonl:2: warning key-repeated: an earlier record has the key 'a': this one is 'a (2)'" in result.stderr


def test_identical_inputs_are_told_apart(tmp_path: Path) -> None:
    """A file that is named twice, and files of one name in an archive, have keys of their own, also when taken up."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of two files of one name
        for name in ("b.txt", "b.txt"):
            archive.writestr(name, TEXT)
    files = [tmp_path / name for name in ("a.txt", "a.zip", "a.txt")]
    summary = convert(files, tmp_path / "out")
    keys = [
        row["key"].removeprefix(f"{tmp_path}/") for row in lines(str(tmp_path / "out" / "_part-00000.report.jsonl"))
    ]
    assert keys == ["a.txt", "a.zip/b.txt", "a.zip/b.txt (2)", "a.txt (2)"]
    assert (summary.rules["key-repeated"], summary.repeated) == (2, 3)
    assert summary == convert(files, tmp_path / "out", run=Run(resume=True))


@given(st.lists(st.sampled_from(["a", "a (2)", "a (2) (2)", "b", "a (3)"]), max_size=12))
def test_keys_are_never_equal(names: list[str]) -> None:
    """Whatever keys are given, those that come out are different, and the first of each stays as it is."""
    keys = [story.key for story in told_apart(RawStory(file="x", name=name) for name in names)]
    assert len(set(keys)) == len(names)
    assert keys[:1] == names[:1]


@given(st.lists(st.integers(0, 3000)))
def test_set_of_digests_is_a_set(members: list[int]) -> None:
    """It says what is new as a set of Python does, however it grows."""
    ours, theirs = DigestSet(), set[int]()
    for member in members * 2 + list(range(2000)):
        assert ours.add(member.to_bytes(8)) == (max(member, 1) not in theirs)
        theirs.add(max(member, 1))  # nought stands for an empty slot, and so for one
    assert len(ours) == len(theirs)


# --- what is left out, and the counts


def test_files_that_are_left_out_are_told_in_python(tmp_path: Path) -> None:
    """Who converts in Python is told of files whose suffix says nothing, in folders and in archives."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(TEXT)
    (folder / "b.xyz").write_bytes(TEXT)
    (folder / "c.tar").write_bytes(tar({"c.txt": TEXT, "d.xyz": b""}))
    summary = convert(folder, tmp_path / "out")
    assert [(place, issue.rule, issue.message) for place, issue in summary.left_out] == [
        (str(folder), "files-left-out", "1 file left out, whose suffix no format has: b.xyz"),
        (str(folder / "c.tar"), "files-left-out", "1 file left out, whose suffix no format has: d.xyz"),
    ]


def test_counts_are_told(run: Callable[..., Result]) -> None:
    """After twenty stories and more it is said of which formats, languages and rules they were, and how many repeat."""
    Path("in").mkdir()
    for number in range(22):
        Path("in", f"{number:02}.txt").write_bytes(TEXT if number else b"")
    result = run("convert", "in", "-o", "out.jsonl")
    told = [line for line in result.stderr.splitlines() if not line.startswith("in/")]
    assert told == [
        "repeated: 20",
        "formats: text 21",
        "languages: en 21",
        "rules: language-inferred 21, story-failed 1",
        "failures: story-failed 1",
        "21 of 22 converted, 1 error, 21 notes",
    ]


def test_outcome_of_a_converter_has_no_record() -> None:
    """Processes do not send back what was sent to them; who sent it has it."""
    assert Converter()(RawStory(file="a.txt", data=TEXT)).record is None


def test_kept_stories_are_read_where_jsonl_is_asked_for(run: Callable[..., Result]) -> None:
    """`jsonl` says how a file is taken apart, and not in which format a story is that was kept in it."""
    Path("kept.jsonl").write_bytes(kept_line(RawStory(file="a.txt", data=TEXT)))
    again = run("claims", "kept.jsonl", "--from", "jsonl", "--to", "jsonl")
    assert (again.exit_code, lines("kept.jsonl")[0]["key"]) == (FINE, "a.txt")
    summary = convert("kept.jsonl", "parts", converter=Converter(source_format="jsonl"))
    assert (summary.stories, summary.failed, summary.formats) == (1, 0, {"text": 1})
