"""Forms of fields by their types."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsmodel
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.forms import Number, Truth, Words
from newsmodel.model import Article, Quantity, Source


@pytest.mark.parametrize(
    ("cls", "name", "form"), [(Source, "named", Truth), (Quantity, "value", Number), (Article, "headline", Words)]
)
def test_a_single_value_has_the_form_of_its_type(cls: type, name: str, form: type) -> None:
    """Truth values, numbers and words."""
    assert type(form_of(field_at(cls, (name,)).type)) is form


def test_a_list_is_no_single_value() -> None:
    """It has no form of its own."""
    with pytest.raises(TypeError, match="is no single value"):
        form_of(field_at(Article, ("claims",)).type)


def test_words_have_no_fields() -> None:
    """A path leads on below objects alone."""
    with pytest.raises(TypeError, match="headline of Article has no fields"):
        field_at(Article, ("headline", "text"))


@pytest.mark.parametrize(
    ("format_", "item"),
    [
        ("jsonld", {"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana  Ruiz\n de Sol"}}),
        ("ninjs", {"uri": "urn:x:1", "infoSources": [{"role": "author", "name": "Ana  Ruiz\n de Sol"}]}),
        ("ans", {"type": "story", "credits": {"by": [{"type": "author", "name": "Ana  Ruiz\n de Sol"}]}}),
    ],
)
def test_a_name_is_read_on_one_line(format_: str, item: dict[str, Any]) -> None:
    """Two blanks in it are of a program that has put it together; the item comes back as it was."""
    article = newsmodel.parse(json.dumps(item), format=format_).article
    assert [each.name for each in article.contributors] == ["Ana Ruiz de Sol"]
    written = json.loads(newsmodel.render(article, format=format_).data)
    assert "Ana  Ruiz\n de Sol" in str(written).replace("\\n", "\n")
