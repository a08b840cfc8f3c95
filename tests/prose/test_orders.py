"""Orders about the story itself: lines of desks in many languages, and news that looks like them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsmodel.formats.restrictions import end_stated
from newsmodel.prose.furniture.bans import read_ban
from newsmodel.prose.furniture.notices import is_notice_of_embargo
from newsmodel.prose.furniture.orders import read_order

#: A file for each language: lines below what a story is behind them; `{T}` stands for a time, but at other times.
LANGUAGES = sorted((Path(__file__).parent / "orders").glob("*.txt"))
TIME, END = "2027-03-05 18:00 UTC", "2027-03-05 18:00:00+00:00"


def lines_of(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the lines of a file with what each gives a story."""
    given = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            given, _, _ = line.strip("[]").partition(",")
        elif line and not line.startswith("#"):
            yield line.replace("{T}", TIME), given


def given_by(line: str) -> str:
    """Tell what a line gives a story."""
    if is_notice_of_embargo(line):
        return "embargo"
    return read_ban(line) or "free"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_an_order_is_told_from_news(path: Path) -> None:
    """An order restricts the story, in any voice; a sentence on somebody else's ban does not."""
    told = [*lines_of(path)]
    assert [(line, given_by(line)) for line, _ in told] == told


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_an_order_to_wait_ends_when_it_says(path: Path) -> None:
    """The time in it is the end of the embargo, wherever the language puts it."""
    waiting = [line for line, given in lines_of(path) if given == "embargo" and TIME in line]
    ends = [str(end_stated(line, published=None, timezone=None).until) for line in waiting]
    assert ends == [END] * len(waiting)


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_an_order_in_capitals_is_one(path: Path) -> None:
    """Wires have no small letters; some labels kill a story in capitals alone."""
    told = [(line.upper(), given) for line, given in lines_of(path) if given != "free"]
    assert [line for line, given in told if given_by(line) not in {given, "canceled"}] == []


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("Do not publish this story. It has a mistake in the second paragraph.", "withheld"),  # a reason behind it
        ("Do not publish until the minister has spoken", "embargo"),  # a condition
        ("Editors: please do not share this text", "withheld"),
        ("\u201cDo not publish this story.\u201d", None),  # somebody says it
        ("Do not publish this story?", None),
        ("Publication is not prohibited", None),
        ("Posted on April 13, 2023", None),
        ("Not for online use", None),  # terms of usage
        ("No publication on Friday", None),  # what is not done on a day
        ("This story was published after 18:00", None),
        ("Do not use the lift before 18:00", None),
    ],
)
def test_what_makes_an_order(line: str, given: str | None) -> None:
    """Each word of it speaks of the story's use, and nobody tells of it."""
    assert read_order(line) == given


@pytest.mark.parametrize(("line", "given"), [("Do not use", None), ("Please do not use this story", "canceled")])
def test_a_headline_has_to_name_the_story(line: str, given: str | None) -> None:
    """News has headlines such as "Do not use"."""
    assert read_order(line, may_be_headline=True) == given
