"""Languages that have rules for claims, and what they bring."""

from __future__ import annotations

import importlib

import pytest

from newsmodel import claims
from newsmodel.claims import contract, english, german
from newsmodel.claims.attribution import Method
from newsmodel.claims.contract import ClaimLanguage, language_module, languages
from newsmodel.claims.languages import passages_in, rules_of
from newsmodel.claims.passages import Passage
from newsmodel.claims.plain import PlainLanguage
from newsmodel.model import Article, Paragraph, Section

#: They fit the protocol, by their types.
ENGLISH: ClaimLanguage = english
GERMAN: ClaimLanguage = german
PLAIN: ClaimLanguage = PlainLanguage("es")


@pytest.mark.parametrize("tag", contract.MODULES)
def test_a_language_brings_what_the_contract_asks_for(tag: str) -> None:
    """A package of a language re-exports the names of the protocol, and no others."""
    names = {name for name in vars(ClaimLanguage) if not name.startswith("_")}
    module = importlib.import_module(contract.MODULES[tag])
    assert names == set(module.__all__)
    assert module is language_module(tag)


@pytest.mark.parametrize("tag", sorted(contract.PLAIN))
def test_a_language_without_a_grammar_needs_words_alone(tag: str) -> None:
    """It has a folder with cues, no package, and is listed with the others."""
    assert tag not in contract.MODULES
    assert tag in languages()
    assert language_module(tag) == PlainLanguage(tag)


def test_a_language_is_one_line_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story is looked through by the rules of its own language as soon as the table has them."""
    story = Article(
        id="urn:x:1",
        language="gsw",
        headline="Lee",
        sections=(Section(blocks=(Paragraph(text="It rained all day, Lee said."),)),),
    )
    assert [] == list(claims.extract_claims(story).claims)
    monkeypatch.setitem(contract.MODULES, "gsw", "newsmodel.claims.english")
    assert ["It rained all day"] == [claim.text for claim in claims.extract_claims(story).claims]


def test_passages_in_other_languages_are_left_out() -> None:
    """Those of unknown language are taken to be in the story's own."""
    tags = (None, "en-GB", "und", "ko", "enm")
    passages = tuple(Passage(target=str(tag), text="x", place="prose", language=tag) for tag in tags)
    assert ["None", "en-GB", "und"] == [one.target for one in passages_in("en", passages)]
    assert ("en", "en", None) == (rules_of("en-US"), rules_of("UND"), rules_of("ko"))


@pytest.mark.parametrize("name", ["dash", "subject-that", "subject-that.nested", "quoted-as-saying", "label.nested"])
def test_methods_are_written_as_they_are_read(name: str) -> None:
    """The name in a document and in the counts is one thing."""
    assert name == str(Method.read(name))
