"""The labels of pages: each language that has some has all, and every value of the model has one."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from newsmodel import values
from newsmodel.issues import Severity
from newsmodel.languages.label_words import Labels
from newsmodel.languages.language import get, tags

LABELLED = [tag for tag in tags() if get(tag).labels.page]
SECTIONS = [section.name for section in Labels.sections()]
#: The values that a section has a label for, each.
VALUES: dict[str, Any] = {
    "source_kinds": values.SourceKind,
    "affirmed": values.CueKind,
    "negated": values.CueKind,
    "polarities": values.Polarity,
    "modalities": values.Modality,
    "statuses": values.ReviewStatus,
    "relations": values.RelationKind,
    "corrections": values.CorrectionKind,
    "media_kinds": values.MediaKind,
}


def test_the_languages_that_the_docs_promise_have_labels() -> None:
    """English is what all others fall back to."""
    assert {"de", "en", "es", "fr"} <= set(LABELLED)


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("tag", LABELLED)
def test_a_language_has_all_labels_or_none(tag: str, section: str) -> None:
    """The keys are those of English, in the same order, and none is without words."""
    own, english = getattr(get(tag).labels, section), getattr(get("en").labels, section)
    assert list(english) == list(own)
    assert [] == [key for key, label in own.items() if not label]


@pytest.mark.parametrize("tag", LABELLED)
def test_a_number_stands_where_english_has_one(tag: str) -> None:
    """A label with … gets a number or a name there in every language, as often as in English."""
    for section in SECTIONS:
        english = getattr(get("en").labels, section)
        own = getattr(get(tag).labels, section)
        assert [] == [key for key in english if english[key].count("…") != own[key].count("…")]


@pytest.mark.parametrize("section", VALUES)
def test_every_value_has_a_label(section: str) -> None:
    """A value that the model gets later needs its label."""
    assert set(get_args(VALUES[section])) == set(getattr(get("en").labels, section))


def test_forms_and_severities_have_labels() -> None:
    """The outlet's own words are told apart as a form, and severities are an enumeration."""
    assert {*get_args(values.SpeechForm), "outlet"} == set(get("en").labels.forms)
    assert set(Severity) == set(get("en").labels.severities)
