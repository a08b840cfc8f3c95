"""Captions of pictures: what they show, and whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.prose.furniture.captions import read_caption

HERE = Path(__file__).parent
CAPTIONS = [line for line in (HERE / "captions.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
OTHERS = (HERE / "no-captions.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_caption_and_its_credit_are_parted(line: str) -> None:
    """What a picture shows stands before whose it is; one of them may be missing."""
    words, _, credit = line.partition("|")
    found = read_caption(f"{words} {credit}".strip())
    assert found is not None
    assert (words or None, credit or None) == (found.words, found.credit)


@pytest.mark.parametrize("line", OTHERS)
def test_sentences_are_no_captions(line: str) -> None:
    """Words for pictures, slashes and parentheses stand in sentences, too."""
    assert read_caption(line) is None


def test_a_label_tells_a_caption_without_a_credit() -> None:
    """What pages print before a caption is no part of it; a story about captions is longer."""
    found = read_caption("Image caption, The bridge is closed")
    assert found is not None
    assert (found.words, found.credit) == ("The bridge is closed", None)
    assert read_caption("Image caption, The bridge is closed. " * 30) is None


def test_a_mark_before_a_credit_is_no_caption() -> None:
    """A credit behind a mark alone has no words: a caption of none was an error of the model."""
    caption = read_caption("|Photo: Tom Okafor / Coast Post")
    assert (None, "Photo: Tom Okafor / Coast Post") == (caption and caption.words, caption and caption.credit)
