"""Plain sentences: the same source and content, whatever the frame, the cue and the noun."""

from __future__ import annotations

import pytest
from tests.claims.sentence_matrix import Sentence, is_said, sentences, subject_sentences, wrong

from newsmodel.claims.english.attributions.lexicon import cues

#: Of a hundred sentences of each part, so many are right at least.
FLOORS = {"subjects": 99, "cues": 98, "nouns": 99}
#: Every so-manieth sentence is in the default run.
_STEP = 10


def _share_of(part: str, step: int) -> tuple[float, list[str]]:
    """Count how many of a hundred are right; name those that are not."""
    some = [sentence for sentence in sentences() if sentence.part == part][::step]
    failing = wrong(some)
    return 100 * (1 - len(failing) / len(some)), [sentence.marked for sentence in failing]


@pytest.mark.parametrize("part", FLOORS)
def test_plain_sentences_are_right(part: str) -> None:
    """A fixed tenth of them."""
    share, failing = _share_of(part, _STEP)
    assert share >= FLOORS[part], failing


@pytest.mark.soak
@pytest.mark.parametrize("part", FLOORS)
def test_all_plain_sentences_are_right(part: str) -> None:
    """All of them."""
    share, failing = _share_of(part, 1)
    assert share >= FLOORS[part], failing


@pytest.mark.parametrize("dimension", ["kind", "frame"])
def test_no_kind_of_subject_and_no_frame_is_lost(dimension: str) -> None:
    """A rule that fails in one of them shows here, however few its sentences are."""
    by_value: dict[str, list[Sentence]] = {}
    for sentence in subject_sentences():
        by_value.setdefault(getattr(sentence, dimension), []).append(sentence)
    assert [] == [value for value, some in by_value.items() if len(wrong(some)) > len(some) // 10]


def test_every_cue_with_a_clause_is_in_the_matrix() -> None:
    """A verb that is added to the lexicon is said in every tense by itself."""
    said = {sentence.text for sentence in sentences() if sentence.part == "cues"}
    for cue in cues():
        if is_said(cue):
            assert any(f" {cue.lemma}" in text for text in said), cue.lemma
