"""Classes of words that the rules put together from the closed classes of English."""

from __future__ import annotations

import pytest

from newsmodel.claims.english.attributions import grammar
from newsmodel.languages.language import get

CLOSED = get("en").grammar


def test_auxiliaries_hold_all_their_forms() -> None:
    """Plain, negated, and joined to a pronoun."""
    parts = (CLOSED.have, CLOSED.be, CLOSED.modals, CLOSED.negated, CLOSED.joined_have, CLOSED.joined_be)
    assert grammar.AUXILIARIES >= frozenset().union(*parts)
    assert {"does", "did", "do"} == CLOSED.do & grammar.AUXILIARIES
    assert grammar.NEGATIONS >= CLOSED.negated | {"not", "never", "cannot"}


@pytest.mark.parametrize("word", ["he", "they're", "it'd", "you'll", "that's", "there"])
def test_pronouns_begin_clauses_with_what_is_joined_to_them(word: str) -> None:
    """No contraction has to be typed."""
    assert word in grammar.PERSONAL


@pytest.mark.parametrize(
    ("word", "determines", "stands_alone"),
    [("many", True, True), ("every", True, False), ("others", False, True), ("more", False, False)],
)
def test_quantifiers_are_told_apart(word: str, *, determines: bool, stands_alone: bool) -> None:
    """Some stand before a noun, some for people, some do both."""
    assert (determines, stands_alone) == (word in grammar.DETERMINERS, word in grammar.SUBJECT_PRONOUNS)


def test_no_word_of_place_is_an_adverb_between_subject_and_verb() -> None:
    """ "There was" begins a clause."""
    assert not CLOSED.place_adverbs & grammar.ADVERBS
    assert grammar.LEADING >= CLOSED.place_adverbs


@pytest.mark.parametrize("word", ["mightn't", "needn't", "won't", "isn't"])
def test_every_negated_auxiliary_is_one_of_its_verb(word: str) -> None:
    """The sections of the negated forms are those of the verbs."""
    assert 1 == sum(
        word in negated
        for negated in (CLOSED.negated_have, CLOSED.negated_be, CLOSED.negated_do, CLOSED.negated_modals)
    )
