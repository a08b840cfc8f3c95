"""Nouns: a line says all that a rule asks of one, and inflected forms are derived."""

from __future__ import annotations

import pytest

from newsmodel.claims.english.mentions.kinds import GROUPS, kind_of_noun, singular_of
from newsmodel.claims.english.mentions.mention import read_mention
from newsmodel.languages import tables
from newsmodel.languages.language import get
from newsmodel.languages.nouns import Nouns, read_nouns
from newsmodel.languages.shared_names import NAMES

NOUNS = get("en").nouns
NAMES_OF_ENGLISH = get("en").names
SINGULARS = NOUNS.persons | NOUNS.organizations | NOUNS.governments | NOUNS.documents | NOUNS.media


def read(text: str, monkeypatch: pytest.MonkeyPatch) -> Nouns:
    """The nouns of a file with this text."""
    monkeypatch.setattr(tables, "_text", lambda _folder, file: text if file == "nouns.tsv" else "")
    return read_nouns("xx")


def test_a_line_becomes_an_entry_of_each_kind_and_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kinds and marks are parted by spaces; a dash is no kind, and a noun may have no marks."""
    nouns = read("# comment\nmiller\tperson organization\ttitle male\nmill\t-\tends-body\nflour\tthing\n", monkeypatch)
    wanted = Nouns(
        persons=frozenset({"miller"}),
        organizations=frozenset({"miller"}),
        titles=frozenset({"miller"}),
        male=frozenset({"miller"}),
        body_endings=frozenset({"mill"}),
        things=frozenset({"flour"}),
    )
    assert nouns.values() == wanted.values()


def test_a_language_without_the_file_has_no_nouns() -> None:
    """Then every field is empty."""
    assert read_nouns("xx").values() == {section.name: frozenset() for section in Nouns.sections()}


@pytest.mark.parametrize("line", ["miller\tpersn", "miller\tperson\tmale tittle"])
def test_an_unknown_kind_or_mark_is_told(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip of the pen is no mark that nobody asks for."""
    with pytest.raises(ValueError, match=r"persn|tittle"):
        read(line, monkeypatch)


def test_no_plural_is_typed_beside_its_singular() -> None:
    """Whatever is derived has no line of its own in the same kind."""
    kinds = (NOUNS.persons, NOUNS.groups, NOUNS.organizations, NOUNS.governments, NOUNS.documents, NOUNS.media)
    doubled = {noun for kind in (*kinds, NOUNS.things) for noun in kind if noun[:-1] in kind and noun.endswith("s")}
    assert doubled == set()


def test_the_marks_of_people_agree() -> None:
    """Who holds an office, or is borne towards somebody, is a person; nobody is a man and a woman."""
    assert NOUNS.offices <= NOUNS.persons
    assert NOUNS.officials <= NOUNS.persons
    assert NOUNS.relations <= NOUNS.persons
    assert not NOUNS.male & NOUNS.female


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("mayors", "mayor"), ("ministries", "ministry"), ("thieves", "thief"), ("churches", "church"), ("wives", "wife"),
     ("policemen", "policeman"), ("housewives", "housewife"), ("alewives", "alewives")],
)  # fmt: skip
def test_plurals_are_derived(plural: str, singular: str) -> None:
    """By the rules of English, where the singular is a noun of the table."""
    assert singular_of(plural) == singular


def test_each_noun_is_known_with_its_plural() -> None:
    """A noun that is added to the table is known in the singular and in the plural."""
    unknown = {noun for noun in SINGULARS if kind_of_noun(noun) is None or (kind_of_noun(f"{noun}s") or (0, 0))[1] != 1}
    assert {noun for noun in unknown if not noun.endswith(("s", "y", "ch", "x", "sh", "man", "men", "data"))} == set()


def test_members_of_peoples_are_groups() -> None:
    """The plural of an adjective of a people is a group: "Nigerians said"."""
    assert {f"{people}s" for people in NAMES_OF_ENGLISH.peoples} <= GROUPS
    assert read_mention("Nigerians").kind == "group"


def test_given_names_are_of_men_or_women_or_both() -> None:
    """Each stands in one section."""
    men, women, both = NAMES_OF_ENGLISH.men, NAMES_OF_ENGLISH.women, NAMES_OF_ENGLISH.unisex
    assert not men & women
    assert not (men | women) & both


@pytest.mark.parametrize(("name", "kind"), [("Lusaka", "government"), ("Kingston", "person"), ("Hina", "person")])
def test_a_persons_name_is_no_place_or_agency(name: str, kind: str) -> None:
    """Capitals stand for governments; cities and agencies that people are called like do not stand for anything."""
    assert read_mention(name).kind == kind
    assert (name.lower() in NAMES.capitals) == (kind == "government")
