"""What languages without a grammar say of a story: nothing that they cannot know."""

from __future__ import annotations

from typing import cast

import pytest

from newsmodel.claims.contract import ClaimLanguage, StoryDetails
from newsmodel.claims.english.attributions.rules.labels import label
from newsmodel.claims.english.attributions.view import view_of
from newsmodel.claims.grounding.without_rules import WithoutRules
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.plain.language import PlainLanguage
from newsmodel.prose.sentences import split_sentences

TEXT = "Jo Lee: “El puente cerrará el lunes.”"
PASSAGE = Passage(target="p1", text=TEXT, place="prose")
STRETCH = Stretch(0, 0, 6)
LANGUAGES = [cast("ClaimLanguage", WithoutRules()), cast("ClaimLanguage", PlainLanguage("es"))]


@pytest.mark.parametrize("language", LANGUAGES, ids=["without rules", "Spanish"])
def test_what_needs_a_grammar_is_not_told(language: ClaimLanguage) -> None:
    """Times, quantities and the outlet's own sentences are read by rules of a language, and by nothing else."""
    sentence = next(iter(split_sentences(TEXT)))
    assert () == language.times(TEXT, None)
    assert () == language.amounts(TEXT)
    assert [] == list(language.outlet_stretches((PASSAGE,), cast("StoryDetails", None), ()))
    assert None is language.time_of_statement(TEXT, (), sentence, STRETCH, ())


def test_without_rules_nobody_is_read() -> None:
    """Words are one mention, which nothing reads; nothing is attributed, by no rule."""
    assert () == WithoutRules().find_attributions((PASSAGE,))
    assert [(0, 6)] == [(member.start, member.end) for member in WithoutRules().split_mentions("Jo Lee")]
    with pytest.raises(NotImplementedError, match="Jo Lee"):
        WithoutRules().read_mention("Jo Lee")


def test_a_name_behind_small_words_begins_with_its_capital() -> None:
    """Digits and marks between a description and a name are of the description."""
    mention = PlainLanguage("es").read_mention("la alcaldesa 2 Jo Lee")
    assert ("Jo Lee", "la alcaldesa 2") == (mention.name, mention.description)
    assert ["quotation"] == [rule.name for rule in PlainLanguage("es").RULES]


def test_a_passage_that_is_no_turn_has_no_label() -> None:
    """The rule for turns says nothing of other passages."""
    assert None is label(view_of("It rained.", ()))
