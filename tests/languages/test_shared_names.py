"""Names that belong to no language, and words that readers take from all languages at once."""

from __future__ import annotations

import pytest

from newsmodel.languages.language import get, tags
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.prose.furniture.datelines import read_dateline
from newsmodel.prose.furniture.naming import is_suffix
from newsmodel.prose.furniture.notices import CORRECTION_LABELS, read_notice


@pytest.mark.parametrize("city", sorted(NAMES.cities)[::40])
def test_a_city_makes_a_dateline(city: str) -> None:
    """A name in the file is known where a dateline has neither date nor agency."""
    found = read_dateline(f"{city.upper()} — The rain ended on Monday, the mayor said.")
    assert found is not None
    assert city.upper() == found.place


@pytest.mark.parametrize("tag", [tag for tag in tags() if get(tag).furniture.byline_leads])
def test_a_lead_begins_a_byline(tag: str) -> None:
    """A byline is read with the words of any language, whatever language the story is in."""
    for lead in get(tag).furniture.byline_leads:
        found = read_byline(f"{lead.capitalize()} Ana Ruiz, Reuters")
        assert found is not None
        assert [("Ana Ruiz", "Reuters")] == [(author.name, author.affiliation) for author in found.authors]


@pytest.mark.parametrize("tag", [tag for tag in tags() if get(tag).furniture.notices])
def test_a_label_begins_a_notice(tag: str) -> None:
    """A notice's kind is its section's name."""
    for kind, labels in get(tag).furniture.notices.items():
        assert kind in CORRECTION_LABELS
        for label in labels:
            found = read_notice(f"{label.capitalize()}: The rain ended on Monday.")
            assert found is not None
            assert (kind, "The rain ended on Monday.") == (found.kind, found.words)


def test_full_stops_of_suffixes_are_left_out() -> None:
    """A suffix is typed once, and printed in two ways."""
    assert [is_suffix(word) for word in ("PhD", "Ph.D.", "Jr.", "Roe")] == [True, True, True, False]
