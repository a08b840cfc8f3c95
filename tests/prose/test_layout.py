"""Paragraphs come out alike from every layout."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.prose.furniture.layout import split_passages

WORD = st.text("abcdefghijklmnop", min_size=1, max_size=11)
PARAGRAPH = st.lists(WORD, min_size=25, max_size=70).map(lambda words: " ".join(words).capitalize() + ".")
STORY = st.lists(PARAGRAPH, min_size=2, max_size=6)


def texts(story: str) -> list[str]:
    """The paragraphs of a story."""
    return [passage.text for passage in split_passages(story)]


@given(STORY, st.integers(min_value=55, max_value=90))
def test_layouts_agree(paragraphs: list[str], width: int) -> None:
    """One a line, blank lines, blank lines around wrapped paragraphs, indented wire copy: the same paragraphs."""
    head = "Rain ends"
    wrapped = [textwrap.fill(words, width) for words in paragraphs]
    indented = [textwrap.fill(words, width, initial_indent="    ") for words in paragraphs]
    assert [head, *paragraphs] == texts("\n".join([head, *paragraphs]))
    assert [head, *paragraphs] == texts("\n\n".join([head, *paragraphs]))
    assert [head, *paragraphs] == texts("\n\n".join([head, *wrapped]))
    assert [head, *paragraphs] == texts("\n".join([head, *indented]))


@given(st.text("ab .\n\t->", max_size=300))
def test_no_word_is_lost(story: str) -> None:
    """Whatever the layout, the words of the passages are the words of the text, in order."""
    assert story.split() == " ".join(texts(story)).split()


@pytest.mark.parametrize(
    ("story", "lines"),
    [("a\n\nb", [1, 3]), ("  a\n\n\n\n    b", [1, 5]), ("\n\na", [3])],
)
def test_passages_know_their_lines(story: str, lines: list[int]) -> None:
    """A passage names the line that it begins on."""
    assert lines == [passage.line for passage in split_passages(story)]


LONG = "The river fell below its banks on Sunday, and the first families went back to their houses in the valley. " * 2


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Valley towns dry out\nFamilies find mud in every room",
            ["Valley towns dry out", "Families find mud in every room"],
        ),
        (
            "Valley towns dry out at last, and the people of the\nvillages go home",
            ["Valley towns dry out at last, and the people of the villages go home"],
        ),
        (
            "Valley towns dry out\n\nBy Jane Roe, Rivers Correspondent\n3 March 2026",
            ["Valley towns dry out", "By Jane Roe, Rivers Correspondent", "3 March 2026"],
        ),
    ],
)
def test_lines_of_the_head_above_long_lines(head: str, expected: list[str]) -> None:
    """Where paragraphs are not wrapped the head is not either, unless a line goes on in lower case."""
    body = [LONG.strip()] * 3
    assert texts("\n\n".join([head, *body])) == [*expected, *body]
