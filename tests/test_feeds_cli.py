"""Many stories into one feed on the command line, and what ends a run: a reader that leaves, a disk that is full."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsmodel import Reading, parse_all
from newsmodel.bulk.feeds import gather
from newsmodel.bulk.reading import ReadingSettings
from newsmodel.bulk.stories import RawStory
from newsmodel.cli import main
from newsmodel.cli.reporting import FINE, INTERRUPTED, ISSUES, PIPE_CLOSED, UNUSABLE
from tests.running import run_cli

if TYPE_CHECKING:
    from click.testing import Result

SOUND = '{"newsmodel": "1.0", "id": "urn:example:%d", "headline": "Rain %d", "language": "en", "modified": "%s"}'
#: Feeds have no place for it.
URGENT = '{"newsmodel": "1.0", "id": "urn:example:9", "headline": "Snow", "modified": "2026-03-27", "urgency": 1}'
#: What Atom loses of it.
LOST = [
    "/modified: warning not-carried: not carried: '2026-03-27'",
    "/urgency: warning not-carried: not carried: 1",
    "/modified: note time-of-change: Atom wants a time of change, and the article has none",
]
FULL = Path("/dev/full")


def sound(number: int) -> str:
    """Write a document of which feeds lose nothing."""
    return SOUND % (number, number, "2026-03-27T10:00:00Z")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return run_cli


@pytest.fixture
def ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Run `main` in an empty folder, and tell its exit code."""
    monkeypatch.chdir(tmp_path)

    def end(*arguments: str) -> Any:
        monkeypatch.setattr(sys, "argv", ["newsmodel", *arguments])
        with pytest.raises(SystemExit) as exited:
            main()
        return exited.value.code

    return end


def headlines(path: str) -> list[str]:
    """List the headlines of a feed in a file."""
    found = []
    for each in parse_all(Path(path).read_bytes()):
        assert isinstance(each, Reading)
        found.append(each.article.headline)
    return found


@pytest.mark.parametrize("name", ["feed.xml", "new/feed.xml"])
@pytest.mark.parametrize("target", ["atom", "rss"])
def test_all_stories_become_one_feed(run: Callable[..., Result], name: str, target: str) -> None:
    """Files are one feed in their order, in a folder that need not be there."""
    for number in (1, 2, 3):
        Path(f"{number}.newsmodel.json").write_text(sound(number))
    paths = [f"{number}.newsmodel.json" for number in (3, 1, 2)]
    assert run("convert", *paths, "--to", target, "-o", name).exit_code == FINE
    assert headlines(name) == ["Rain 3", "Rain 1", "Rain 2"]


@pytest.mark.parametrize("strict", [False, True])
def test_story_that_cannot_be_read_costs_no_other(run: Callable[..., Result], *, strict: bool) -> None:
    """The others are in the feed; which one is not, and why, is told."""
    for number in (1, 2):
        Path(f"{number}.newsmodel.json").write_text(sound(number))
    Path("bad.newsmodel.json").write_text("{")
    paths = ["1.newsmodel.json", "bad.newsmodel.json", "2.newsmodel.json"]
    result = run("convert", *paths, "--to", "atom", "-o", "feed.xml", *(["--strict"] if strict else []))
    assert headlines("feed.xml") == ["Rain 1", "Rain 2"]
    assert result.exit_code == ISSUES
    first, last = result.stderr.splitlines()
    assert first.startswith("bad.newsmodel.json")
    assert last.startswith("2 of 3 converted")


def test_strict_leaves_out_what_loses_something(run: Callable[..., Result]) -> None:
    """With `--strict` a story of which something is lost is not in the feed; without it is."""
    for number in (1, 2):
        Path(f"{number}.newsmodel.json").write_text(sound(number))
    Path("9.newsmodel.json").write_text(URGENT)
    paths = ["1.newsmodel.json", "9.newsmodel.json", "2.newsmodel.json"]
    assert run("convert", *paths, "--to", "atom", "-o", "all.xml").exit_code == FINE
    assert headlines("all.xml") == ["Rain 1", "Snow", "Rain 2"]
    result = run("convert", *paths, "--to", "atom", "-o", "strict.xml", "--strict")
    assert headlines("strict.xml") == ["Rain 1", "Rain 2"]
    assert result.exit_code == ISSUES
    assert result.stderr.splitlines() == [
        "9.newsmodel.json: warning not-carried: /modified: not carried: '2026-03-27'",
        "9.newsmodel.json: warning not-carried: /urgency: not carried: 1",
        "9.newsmodel.json: note time-of-change: /modified: Atom wants a time of change, and the article has none",
        "9.newsmodel.json: error refused-by-strict: not written, for the 3 issues above",
        "2 of 3 converted, 1 error, 2 warnings, 1 note",
    ]


def test_old_feed_stays_where_nothing_is_converted(run: Callable[..., Result]) -> None:
    """Where no story can be read, the file is not touched."""
    Path("feed.xml").write_text("old")
    Path("bad.newsmodel.json").write_text("{")
    assert run("convert", "bad.newsmodel.json", "--to", "atom", "-o", "feed.xml").exit_code == UNUSABLE
    assert Path("feed.xml").read_text() == "old"


def test_feed_over_its_own_input_is_refused(run: Callable[..., Result]) -> None:
    """A file that is read is not written."""
    Path("feed.xml").write_text("old")
    result = run("convert", "feed.xml", "--to", "atom", "-o", "feed.xml")
    assert "feed.xml would be overwritten by the stories" in result.stderr
    assert Path("feed.xml").read_text() == "old"


def test_gathered_stories_keep_their_places() -> None:
    """Each story of a feed has its own issues, at paths of its own document, whatever failed before it."""
    raw = [RawStory(file=f"{n}.newsmodel.json", data=data.encode()) for n, data in enumerate(["{", sound(1), URGENT])]
    gathered = gather(raw, ReadingSettings(), "atom")
    assert [(story.file[0], story.failed) for story in gathered.stories] == [("0", True), ("1", False), ("2", False)]
    issues = [[str(issue) for issue in story.issues] for story in gathered.stories]
    unread = ["error story-failed: newsmodel: expecting property name enclosed in double quotes"]
    assert issues == [unread, [], LOST]


def test_strict_gathering_refuses_what_loses_something() -> None:
    """A refused story says what it would have lost; one that could not be read says that alone."""
    raw = [RawStory(file=f"{n}.newsmodel.json", data=data.encode()) for n, data in enumerate([URGENT, "{", sound(1)])]
    strict = gather(raw, ReadingSettings(), "atom", strict=True)
    assert [story.failed for story in strict.stories] == [True, True, False]
    assert [story.article is None for story in strict.stories] == [True, True, False]
    refused = "error refused-by-strict: not written, for the 3 issues above"
    assert [str(issue) for issue in strict.stories[0].issues] == [*LOST, refused]
    assert len(strict.stories[1].issues) == 1
    assert strict.stories[2].issues == ()
    assert strict.data == gather(raw[2:], ReadingSettings(), "atom").data


@pytest.mark.parametrize("data", [[], ["{"]])
def test_no_story_makes_no_feed(data: list[str]) -> None:
    """Where nothing could be read, there is nothing to write."""
    raw = [RawStory(file="a.newsmodel.json", data=each.encode()) for each in data]
    gathered = gather(raw, ReadingSettings(), "rss")
    assert gathered.data == b""
    assert [story.failed for story in gathered.stories] == [True] * len(data)


def test_no_command_prints_the_help(ended: Callable[..., Any], capsys: pytest.CaptureFixture[str]) -> None:
    """Without arguments there is the help, on stderr."""
    assert ended() == UNUSABLE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: newsmodel [OPTIONS] COMMAND [ARGS]...")


class _Stdin(io.RawIOBase):
    """A stdin that raises."""

    def __init__(self, error: BaseException) -> None:
        self.buffer = self
        self.error = error

    def readable(self) -> bool:
        return True

    def readinto(self, _: object) -> int:
        raise self.error


def test_interrupt_ends_quietly(ended: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while stdin is read ends with the code that shells have for it."""
    monkeypatch.setattr(sys, "stdin", _Stdin(KeyboardInterrupt()))
    assert ended("convert", "-", "--to", "atom") == INTERRUPTED


@pytest.mark.parametrize(
    ("error", "told", "code"),
    [
        (
            FileNotFoundError(2, "No such file or directory", "rules.tsv"),
            "rules.tsv: No such file or directory",
            UNUSABLE,
        ),
        (OSError(5, "Input/output error"), "the output cannot be written: Input/output error", ISSUES),
    ],
)
def test_files_and_streams_that_fail_are_told_in_a_line(
    ended: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    error: OSError,
    told: str,
    code: int,
) -> None:
    """An error of a file is told with its name; one without a name is of the output."""

    def fail() -> Iterator[Any]:
        raise error

    monkeypatch.setattr("newsmodel.cli.listing.list_formats", fail)
    monkeypatch.setattr("newsmodel.cli.commands._drop_what_is_left", lambda: None)  # the other tests need the stream
    assert ended("list", "formats") == code
    assert f"newsmodel: {told}\n" in capfd.readouterr().err


@pytest.fixture
def stdout_to(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Make a file descriptor the stdout."""
    opened: list[io.TextIOWrapper] = []

    def use(descriptor: int) -> None:
        opened.append(open(descriptor, "w"))  # noqa: SIM115 - closed at the end
        monkeypatch.setattr(sys, "stdout", opened[-1])

    yield use
    for each in opened:
        each.close()


def test_reader_that_has_left_ends_the_run(
    ended: Callable[..., Any], stdout_to: Callable[[int], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nobody reads on, nothing is said, and the exit code is that of SIGPIPE."""
    reading, writing = os.pipe()
    os.close(reading)
    stdout_to(writing)
    assert ended("list", "rules") == PIPE_CLOSED
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("arguments", [("list", "rules"), ("convert", "a.newsmodel.json", "--to", "atom")])
def test_full_disk_is_told(
    ended: Callable[..., Any],
    stdout_to: Callable[[int], None],
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    """An output that takes no more is told in one line."""
    Path("a.newsmodel.json").write_text(sound(1))
    stdout_to(os.open(FULL, os.O_WRONLY))
    assert ended(*arguments) == ISSUES
    assert capsys.readouterr().err == "newsmodel: the output cannot be written: No space left on device\n"
