"""Quotations, sentences and statements: cases from files beside this one, and laws that hold for any text."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_growth

from newsmodel.prose.quotations.finding import Quoted, count_quoted, find_quotations, form_of
from newsmodel.prose.sentences import split_sentences, split_statements

HERE = Path(__file__).parent
PIECES = [
    *("\"'`“”„«»‘’‚「」"),
    *("''", "``", '"a', 'a"', "“a", "a”", "‘a", "a’", "6'2\"", "'90s", "dogs'", "don’t"),
    *(" ", ". ", ", ", ".", "...", ". . .", "!", "?", "(", ")", "—", "-", "\r\n", "\n", "\t", "\u00a0", "\u202b"),
    *("Lee", "said", "Mr. ", "U.S. ", "5", "1. ", "😀", "👩‍🌾", "שלום", "مرحبا", "雨。", "e\u0301", "\ufeff", "A."),
]
TEXT = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=40)
STORY = st.lists(TEXT, max_size=6)


def blocks(name: str) -> list[str]:
    """The blocks of a file that blank lines part, without comments."""
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").split("\n") if not line.startswith("#")]
    return [block for block in "\n".join(lines).split("\n\n") if block.strip()]


def marked(text: str, quotations: tuple[Quoted, ...]) -> str:
    """A paragraph as the file of cases writes it."""
    for one in reversed(quotations):
        words = text[one.start : one.end] + ("" if one.closed else "-")
        text = f"{text[: one.start]}⟦{'+' if one.continues else ''}{words}⟧{text[one.end :]}"
    return text


@pytest.mark.parametrize("block", blocks("quotations.txt"))
def test_quotations(block: str) -> None:
    """The quotations of a story are those that the file of cases marks."""
    story = re.sub(
        r"⟦\+?|-?⟧", lambda mark: "-" if mark[0] == "-⟧" and mark.string[mark.start() - 1] == "-" else "", block
    )
    paragraphs = story.strip("\n").split("\n")
    found = find_quotations(paragraphs)
    assert block.strip("\n") == "\n".join(marked(text, own) for text, own in zip(paragraphs, found, strict=True))


@pytest.mark.parametrize("line", [line for block in blocks("sentences.txt") for line in block.split("\n") if line])
def test_sentences(line: str) -> None:
    """The sentences of a text are those that the file of cases parts."""
    text = line.replace(" ¦ ", " ").replace("¦", "")
    expected = [part.strip() for part in line.split("¦")]
    assert expected == [text[one.start : one.end] for one in split_sentences(text)]


@pytest.mark.parametrize(
    "line",
    [
        '"It is bad. It was worse," he said. ¦ She left.',
        '"It rained. It poured." ¦ She left.',
        "Lee said: “It rained. It poured.” ¦ She left.",
        "“Why?” ¦ Lee asked.",
        "“Why?” he asked. ¦ She left.",
        "“It rained. It poured.”",
        "“It rained”. ¦ She left.",
        '"It rained. It poured. " ¦ She left.',
        "(“It rained. It poured.”) ¦ She left.",
        "“It rained. It poured,” he said. ¦ “We left. We ran.” ¦ She left.",
        "He said: “It rained. It poured. We left.",
        "「雨だ。晴れた。」と述べた。 ¦ 終わり。",
    ],
)
def test_statements(line: str) -> None:
    """What a statement quotes does not end it, unless the quotation ends with it."""
    text = line.replace(" ¦ ", " ")
    found = split_statements(text, find_quotations([text])[0])
    assert line.split(" ¦ ") == [text[one.start : one.end] for one in found]


@given(STORY)
def test_quotations_are_apart(paragraphs: list[str]) -> None:
    """Quotations lie within their paragraph, in order, apart from each other, and hold something."""
    found = find_quotations(paragraphs)
    assert len(paragraphs) == len(found)
    for text, own in zip(paragraphs, found, strict=True):
        end = 0
        for one in own:
            assert end <= one.start < one.end <= len(text)
            assert text[one.start : one.end].strip()
            end = one.end
        assert all(not one.continues for one in own[1:])


@given(STORY)
def test_marks_reach_no_further_than_the_neighbours(paragraphs: list[str]) -> None:
    """A paragraph's quotations depend on it and on the paragraphs next to it, so no stray mark costs the story."""
    paragraphs = [text for text in paragraphs if text.strip()]
    found = find_quotations(paragraphs)
    for index in range(len(paragraphs)):
        first = max(0, index - 1)
        assert found[index] == find_quotations(paragraphs[first : index + 2])[index - first]


@given(st.lists(st.sampled_from(["“It rained,” he said.", "It poured.", "‘Wet,’ she said."]), min_size=3), st.data())
def test_stray_mark_costs_nothing(paragraphs: list[str], data: st.DataObject) -> None:
    """A stray mark in one paragraph of sound ones leaves the quotations of all others where they were."""
    place = data.draw(st.integers(0, len(paragraphs) - 1))
    mark = data.draw(st.sampled_from(['"', "“", "”", "'", "‘", "''", "«"]))
    spoilt = [*paragraphs]
    spoilt[place] = data.draw(
        st.sampled_from([f"{mark}{spoilt[place]}", f"{spoilt[place]} {mark}", f"{spoilt[place]}{mark}"])
    )
    places = [[(one.start, one.end) for one in own] for own in find_quotations(paragraphs)]
    after = [[(one.start, one.end) for one in own] for own in find_quotations(spoilt)]
    assert places[:place] == after[:place]
    assert places[place + 1 :] == after[place + 1 :]


@given(TEXT)
def test_sentences_cover_the_text(text: str) -> None:
    """Every character but space stands in exactly one sentence, and in exactly one statement."""
    for found in (split_sentences(text), split_statements(text, find_quotations([text])[0])):
        assert "".join(text.split()) == "".join("".join(text[one.start : one.end].split()) for one in found)
        assert sorted((one.start, one.end) for one in found) == [(one.start, one.end) for one in found]


@given(TEXT, st.integers(0, 30), st.integers(0, 30))
def test_no_more_words_are_quoted_than_there_are(text: str, start: int, end: int) -> None:
    """The quoted words of a stretch are some of its words, wherever it lies."""
    quoted, words = count_quoted(text, start, end, find_quotations([text])[0])
    assert 0 <= quoted <= words


def test_form_follows_the_share() -> None:
    """Nearly all is direct, nothing is indirect, one word of many is mixed."""
    assert ["direct", "direct", "mixed", "mixed", "indirect"] == [form_of(share) for share in (1, 0.9, 0.89, 0.01, 0)]


@pytest.mark.soak
@pytest.mark.parametrize(
    "unit",
    ['"', "'", "“", "”", "‘", "''", "“ ", '"A ', ". ", ".", "A. ", "said ", "It rained. ", '"It rained," he said. '],
)
def test_time_is_linear(unit: str) -> None:
    """Twenty times the text takes about twenty times the time, not four hundred times."""

    def work(length: int) -> None:
        text = unit * (length // len(unit))
        split_statements(text, find_quotations([text])[0])

    assert_growth(work, 10_000, 200_000, most=60, least_seconds=0.02)
