"""Forms of fields by their types."""

from __future__ import annotations

import pytest

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
