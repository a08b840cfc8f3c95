"""The cards of methods that found claims, for `newsmodel explain`."""

from __future__ import annotations

from newsmodel.cli.methods import explain_method


def first_lines(name: str) -> list[str]:
    """The first line of the card of each language."""
    told = explain_method(name)
    return [] if told is None else [card.splitlines()[0][:3] for card in told.split("\n\n")]


def test_a_variant_has_the_examples_of_its_own() -> None:
    """Of the languages that have it."""
    told = explain_method("newsmodel:so-quote")
    assert told is not None
    assert told.startswith("so-quote (method)\n\nde: ")
    assert "so-clause" not in told


def test_a_family_has_the_examples_of_all_its_variants() -> None:
    """It is a name of documents, too."""
    told = explain_method("so")
    assert told is not None
    assert "so-clause" in told
    assert "so-quote" in told


def test_a_form_of_a_method_is_explained_by_its_family() -> None:
    """A method may say in which form its rule found something."""
    assert first_lines("newsmodel:subject-that.reported") == first_lines("newsmodel:subject-that")


def test_no_rule_has_an_unknown_method() -> None:
    """Then there is nothing to explain."""
    assert first_lines("newsmodel:rain") == []
