"""Names of places: what the script writes from CLDR."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from newsmodel.languages.language import get, tags
from newsmodel.prose.furniture.places import is_city, is_country

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "places.py"


def test_places_are_those_of_cldr() -> None:
    """Nobody edits the files that the script writes; it says the same of them where it has the same CLDR."""
    babel = pytest.importorskip("babel.core")
    spec = importlib.util.spec_from_file_location("places", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for tag in script.LOCALES:
        text = (script.LANGUAGES / tag / "places.txt").read_text(encoding="utf-8")
        if f"CLDR {babel.get_cldr_version()}." in text:
            assert text == script.places(tag)
    sys.modules.pop("places", None)


@pytest.mark.parametrize("tag", [tag for tag in tags() if get(tag).places.cities])
def test_a_language_names_towns_and_countries(tag: str) -> None:
    """What a language calls a town or a country is known, whatever language a story is in."""
    assert all(map(is_city, get(tag).places.cities))
    assert all(map(is_country, get(tag).places.countries))
