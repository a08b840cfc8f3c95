"""`newsmodel show`: parts of a story by their ids and by the pointers that issues have."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsmodel.cli.reporting import FINE, UNUSABLE
from tests.running import run_cli

if TYPE_CHECKING:
    from click.testing import Result

DOCUMENT = {
    "newsmodel": "1.0",
    "id": "urn:x:1",
    "headline": "Rain",
    "sections": [
        {"heading": "In Brae", "blocks": [{"type": "paragraph", "id": "p7", "text": "It rained."}, {"type": "divider"}]}
    ],
    "sources": [{"id": "S1", "kind": "person", "named": True, "name": "Jo\u202e Lee"}],
    "extra": {"a/b~c": [1, None]},
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in a folder with a document."""
    monkeypatch.chdir(tmp_path)
    Path("a.newsmodel.json").write_text(json.dumps(DOCUMENT))
    return run_cli


def test_parts_are_listed(run: Callable[..., Result]) -> None:
    """Without a part there is a line for each that has an id, and what a terminal would obey is spelled out."""
    result = run("show", "a.newsmodel.json")
    assert FINE == result.exit_code
    assert [
        "s1       section      In Brae",
        "p7       paragraph    It rained.",
        "S1       source       Jo\\u202e Lee",
    ] == result.stdout.splitlines()


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("p7", {"type": "paragraph", "id": "p7", "text": "It rained."}),
        ("/sections/0/blocks/0/text", "It rained."),
        ("/extra/a~1b~0c", [1, None]),
        ("/extra/a~1b~0c/1", None),
    ],
)
def test_part_is_shown_as_json(run: Callable[..., Result], part: str, value: object) -> None:
    """A part is found by its id, or by its JSON Pointer."""
    assert value == json.loads(run("show", "a.newsmodel.json", part).stdout)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("p7", "It rained."),
        ("/sections/0", "In Brae"),
        ("/headline", "Rain"),
        ("headline", "Rain"),
        ("S1", "Jo\\u202e Lee"),
    ],
)
def test_words_of_a_part(run: Callable[..., Result], part: str, words: str) -> None:
    """`--words` prints the words of a part, its heading or its name, and nothing else."""
    assert f"{words}\n" == run("show", "a.newsmodel.json", part, "--words").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.newsmodel.json", "p9"], "no part has the id 'p9'"),
        (["a.newsmodel.json", "kicker"], "no part has the id 'kicker'"),
        (["a.newsmodel.json", "/sections/7"], "nothing stands at /sections/7"),
        (["a.newsmodel.json", "/headline/0"], "nothing stands at /headline/0"),
        (["a.newsmodel.json", "/sections/0/blocks/1", "--words"], "/sections/0/blocks/1 has no words"),
        (["none.json"], "none.json: No such file or directory"),
    ],
)
def test_what_is_not_there(run: Callable[..., Result], arguments: list[str], message: str) -> None:
    """What cannot be shown is an error that names it."""
    result = run("show", *arguments)
    assert 0 != result.exit_code
    assert message in result.stderr or message.partition(": ")[2] in str(result.exception)
    assert result.exit_code in {1, UNUSABLE}


def test_any_format_is_read(run: Callable[..., Result]) -> None:
    """A story that is no document is read first, from stdin too."""
    story = "Rain ends drought\n\nIt rained at last, the office said.\n"
    assert "It rained at last, the office said.\n" == run("show", "-", "p1", "--words", input=story).stdout
