"""A source of a German story that comes back in other words is known again, and never taken for another one."""

from __future__ import annotations

import pytest
from tests.claims.german.returning_german_sources import LISTS, Teller
from tests.claims.test_returning_sources import assert_known_again

#: So many are known again of all, and of each way to come back: a pronoun far behind, and the noun of a body that was
#: no source, are left open.
LEAST, LEAST_OF_A_FORM = 0.8, 0.2
#: The default run tells every so manieth story.
EVERY = 24

#: Other names, nouns and contents, of which the rules know none by name.
OTHERS = LISTS | {
    "f": (("Svenja Holm",), ("Beate Kruschke",), ("Ingrid Amlinger",), ("Lena Vogt",)),
    "m": (("Timo Falk",), ("Udo Pankraz",), ("Stefan Oelke",), ("Georg Wittich",)),
    "towns": (("Barkow",), ("Olzheim",), ("Sissach",)),
    "roles": (
        ("Försterin", "Förster", "Försters"),
        ("Lehrerin", "Lehrer", "Lehrers"),
        ("Kuratorin", "Kurator", "Kurators"),
        ("Dirigentin", "Dirigent", "Dirigenten"),
        ("Hafenmeisterin", "Hafenmeister", "Hafenmeisters"),
    ),
    "titles": (("Ministerin", "Minister", "Ministers"), ("Direktorin", "Direktor", "Direktors")),
    "bodies": (
        ("die", "Partei für Tierschutz", "", "Partei", "Partei"),
        ("der", "Verband der Winzer", "VdW", "Verband", "Verbandes"),
        ("das", "Institut für Seenforschung", "IfS", "Institut", "Instituts"),
        ("die", "Universität Barkow", "", "Universität", "Universität"),
        ("das", "Landgericht Olzheim", "", "Gericht", "Gerichts"),
        ("der", "Deutsche Ruderbund", "", "Verband", "Verbandes"),
    ),
    "documents": (("der", "Brief", "Briefs"), ("die", "Umfrage", "Umfrage"), ("das", "Urteil", "Urteils")),
    "groups": (("Winzer",), ("Schüler",), ("Ärzte",)),
    "contents": (
        ("brannte der Stall", "der Stall habe gebrannt", "dass der Stall gebrannt habe", "Der Stall hat gebrannt"),
        ("fehlt Geld", "es fehle Geld", "dass Geld fehlt", "Uns fehlt dafür das Geld"),
        ("kommt der Bus zu spät", "der Bus komme zu spät", "dass der Bus spät komme", "Der Bus kommt immer zu spät"),
    ),
}


@pytest.mark.parametrize("lists", [LISTS, OTHERS], ids=["lists", "other lists"])
def test_sources_that_come_back_are_known_again(lists: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    """Some of the stories: whom a pronoun, a noun, a role, an age or initials mean is found, or left open."""
    assert_known_again(list(Teller(0, lists).stories())[::EVERY], 0, LEAST)


@pytest.mark.soak
@pytest.mark.parametrize("lists", [LISTS, OTHERS], ids=["lists", "other lists"])
@pytest.mark.parametrize("seed", range(3))
def test_all_sources_that_come_back_are_known_again(seed: int, lists: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    """All the stories, with other names in each round."""
    assert_known_again(Teller(seed, lists).stories(), LEAST_OF_A_FORM, LEAST)
