"""Lines that say that a machine has written a story, in all languages that have words for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.languages.language import get, tags
from newsmodel.prose.furniture.origins import read_origin

TAGS = [tag for tag in tags() if get(tag).origin.machines]

ROWS = [
    tuple(row.split("\t"))
    for row in (Path(__file__).parent / "origins.tsv").read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize(("origin", "line"), ROWS)
def test_a_line_says_of_the_story_what_has_written_it(origin: str, line: str) -> None:
    """A line on this story counts, or one that is set apart or bare; news, denials, questions and topics do not."""
    assert origin == (read_origin(line) or "-")


@given(st.data())
def test_a_word_that_negates_undoes_the_line(data: st.DataObject) -> None:
    """Whatever stands in such a line, in any language, one more word that negates makes it none."""
    tag = data.draw(st.sampled_from(TAGS))
    words = get(tag).origin
    parts = [words.this_story or words.kinds, words.made, words.beside, words.machines]
    line = [data.draw(st.sampled_from(sorted(part))) for part in parts]
    negations = sorted(get(tag).negation.all_words - words.beside)
    if negations:
        negation = data.draw(st.sampled_from(negations))
        line.insert(data.draw(st.integers(0, len(line))), data.draw(st.sampled_from([negation, negation.title()])))
        assert read_origin(" ".join(line)) is None


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_has_a_line_of_its_words(tag: str) -> None:
    """What the story is called, what was done and who did it are a line in each language that has a file."""
    words, furniture = get(tag).origin, get(tag).furniture
    stories = words.this_story | {f"{this} {story}" for this in furniture.this for story in furniture.story_words}
    space = "" if tag in ("ja", "zh") else " "
    for machine in words.machines:
        line = space.join((min(stories), min(words.made), machine))
        assert read_origin(line) in ("trained", "assisted"), line
