"""Names of places: what the script writes from CLDR."""

from __future__ import annotations

import pytest
from tests.scripts import script

from newsmodel.languages.language import get, tags
from newsmodel.prose.furniture.places import is_city, is_country


def test_places_are_those_of_cldr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody edits the files that the script writes; it says the same of them where it has the same CLDR."""
    babel = pytest.importorskip("babel.core")
    writer, folder = script(monkeypatch, "places"), script(monkeypatch, "language_files").LANGUAGES
    for tag in writer.LOCALES:
        text = (folder / tag / "places.txt").read_text(encoding="utf-8")
        if f"CLDR {babel.get_cldr_version()}." in text:
            assert text == writer.places(tag)


@pytest.mark.parametrize("tag", [tag for tag in tags() if get(tag).places.cities])
def test_a_language_names_towns_and_countries(tag: str) -> None:
    """What a language calls a town or a country is known, whatever language a story is in."""
    assert all(map(is_city, get(tag).places.cities))
    assert all(map(is_country, get(tag).places.countries))
