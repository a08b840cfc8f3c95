"""JSON-LD after a change: what has not been changed is as it was in the input, whatever form it had there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from tests.formats.test_jsonld import read, written

from newsmodel.model import Article, Party

STORY = {"@context": "https://schema.org", "@type": "NewsArticle", "@id": "urn:x:1", "headline": "Ferry stays"}
_LEE = Party(name="Lee Park", kind="person", role="author")
_MARA = {"@type": "Person", "@id": "#mara", "name": "Mara Voss", "sameAs": ["urn:x:mara"]}


def _with_headline(article: Article) -> Article:
    return attrs.evolve(article, headline="Ferry sails")


def _with_another_author(article: Article) -> Article:
    return attrs.evolve(article, contributors=(*article.contributors, _LEE))


def _without_first_author(article: Article) -> Article:
    return attrs.evolve(article, contributors=article.contributors[1:])


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"author": {"@type": "Person", "name": "Mara Voss"}, "creator": ["Mara Voss"]}, id="repeats"),
        pytest.param({"articleSection": None, "keywords": "ferry, port"}, id="null"),
        pytest.param({"publisher": {"@id": "urn:x:nowhere"}}, id="reference to no node"),
        pytest.param({"image": {"@type": "ImageObject", "url": {"@type": "URL", "@id": "urn:x:a"}}}, id="address"),
        pytest.param({"schema:description": [{"@value": "It stays."}]}, id="name with a prefix"),
        pytest.param({"articleBody": {"@value": "It stays.", "@language": "en"}}, id="words with a language"),
        pytest.param({"copyrightHolder": [{"name": "Mara Voss"}, {"name": "Coast Press"}]}, id="several holders"),
    ],
)
def test_a_new_headline_changes_nothing_else(more: dict[str, Any]) -> None:
    """What is gone since another property says it, what says nothing, and what leads nowhere come back with it."""
    article = read(STORY | more).article
    assert STORY | more == written(article)
    assert STORY | more | {"headline": "Ferry sails"} == written(_with_headline(article))


@pytest.mark.parametrize(
    ("author", "change", "expected"),
    [
        (_MARA, _with_another_author, [_MARA, {"@type": "Person", "name": "Lee Park"}]),
        ("Mara Voss", _with_another_author, ["Mara Voss", {"@type": "Person", "name": "Lee Park"}]),
        (["Mara Voss", "Bo Lund"], _without_first_author, ["Bo Lund"]),
        ([{"name": "Bo Lund"}, _MARA], _without_first_author, [_MARA]),
    ],
)
def test_members_that_have_moved_keep_their_form(
    author: Any, change: Callable[[Article], Article], expected: list[Any]
) -> None:
    """A list with one member more or less has the others as they were."""
    assert expected == written(change(read(STORY | {"author": author}).article))["author"]


def test_a_member_that_has_changed_has_our_form() -> None:
    """The form of another one is not given to it, nor words that it says no more."""
    article = read(STORY | {"author": ["Mara Voss", "Bo Lund"]}).article
    changed = attrs.evolve(article, contributors=(_LEE, article.contributors[1]))
    assert [{"@type": "Person", "name": "Lee Park"}, "Bo Lund"] == written(changed)["author"]


def test_a_name_that_only_repeated_another_goes_with_it() -> None:
    """The creator that was the author is written no more once the author is another one."""
    article = read(STORY | {"author": {"name": "Mara Voss"}, "creator": "Mara Voss"}).article
    changed = written(attrs.evolve(article, contributors=(_LEE,)))
    assert [{"@type": "Person", "name": "Lee Park"}] == changed["author"]
    assert "creator" not in changed


def test_words_in_several_languages() -> None:
    """Of a language map the first words are read; it is written back."""
    node = STORY | {"headline": {"en": "Ferry stays", "de": "Die Fähre bleibt"}}
    assert read(node).article.headline == "Ferry stays"
    assert node == written(read(node).article)


def test_a_version_that_is_a_number() -> None:
    """A version is a number or a text in schema.org."""
    assert read(STORY | {"version": 2}).article.version == "2"
    assert json.dumps(STORY | {"version": 2}) == json.dumps(written(read(STORY | {"version": 2}).article))


def test_the_first_of_several_holders_of_the_copyright() -> None:
    """A story has one holder: the first that is named, whose name is not parted."""
    node = STORY | {"copyrightHolder": [{"@type": "Organization"}, "Voss, Park and Sons", "Coast Press"]}
    rights = read(node).article.rights
    assert rights is not None
    assert rights.holder is not None
    assert rights.holder.name == "Voss, Park and Sons"
