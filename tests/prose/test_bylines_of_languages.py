"""Bylines with words of several languages, and what belongs to their authors."""

from __future__ import annotations

import pytest

from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.bylines import read_authors, read_byline
from newsmodel.prose.furniture.credits import is_credit, is_sign_off


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Kolumne von Anna Muster", [Author(name="Anna Muster")]),
        ("Por José Ortega y Gasset", [Author(name="José Ortega y Gasset")]),
        ("Por Inés Ruiz y Tomás Gil", [Author(name="Inés Ruiz"), Author(name="Tomás Gil")]),
        ("By John E Smith", [Author(name="John E Smith")]),
        ("By Ana Ruiz with Tom Okafor", [Author(name="Ana Ruiz"), Author(name="Tom Okafor")]),
        (
            "Von Anna Muster und Tom Beispiel, Nairobi",
            [Author(name="Anna Muster", place="Nairobi"), Author(name="Tom Beispiel", place="Nairobi")],
        ),
        ("By Ana Ruiz, M.D.", [Author(name="Ana Ruiz M.D.")]),
        ("Napsal Jan Novák, Pobřežní noviny", [Author(name="Jan Novák", affiliation="Pobřežní noviny")]),
    ],
)
def test_authors(text: str, authors: list[Author]) -> None:
    """Who is named, and what else is said of them."""
    byline = read_byline(text)
    assert byline is not None
    assert authors == list(byline.authors)


@pytest.mark.parametrize("words", ["Federal Bureau of Investigation", "Drug Safety", "Ana", "Rain ends drought"])
def test_other_words_name_no_authors(words: str) -> None:
    """Names of bodies and other words in capitals are no authors, unless that is all they can be."""
    assert ("Drug Safety",) * (words == "Drug Safety") == tuple(author.name for author in read_authors(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kilde: Helsenorge.no", True),
        ("Source: Coast Times", True),
        ("Source: it is not known. He said so.", False),
        ("Additional reporting by Ana Ruiz", True),
        ("Photographer: Ana Ruiz", True),
        ("Mit Agenturmaterial von dpa", True),
        ("This story was first published in Coast Times", True),
        ("Reporting from the front is hard.", False),
        ("With reports of rain", False),
    ],
)
def test_credits(text: str, *, expected: bool) -> None:
    """What credits those who worked on a story, by its beginning."""
    assert expected == is_credit(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("KONEC", True), ("(ends)", True), ("ENDS", True), ("Ende", False), ("- more to come -", True), ("30", False)],
)
def test_end_marks(text: str, *, expected: bool) -> None:
    """A word that ends a story stands in capitals or between signs."""
    assert expected == is_sign_off(text)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Story by Ana Ruiz / Photos by Tom Okafor", [("Tom Okafor", "photographer", "person")]),
        ("By Ana Ruiz, edited by Tom Okafor", [("Tom Okafor", "editor", "person")]),
        ("By Ana Ruiz. Additional reporting by Jo Lee", [("Jo Lee", "contributor", "person")]),
        ("Text: Anna Roth, Fotos: Uwe Brandt", [("Uwe Brandt", "photographer", "person")]),
        ("By Ana Ruiz with AFP", [("AFP", "author", "organization")]),
        ("By AFP and Reuters", [("Reuters", "author", "organization")]),
        ("By Ana Ruiz | Photos: Reuters", [("Reuters", "photographer", "organization")]),
        ("文・山田太郎 写真・鈴木花子", [("鈴木花子", "photographer", "person")]),
    ],
)
def test_others(text: str, others: list[tuple[str, str, str]]) -> None:
    """Who had another part than to write, and agencies beside people, are told apart from the authors."""
    byline = read_byline(text)
    assert byline is not None
    assert others == [(other.name, other.role, other.kind) for other in byline.others]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Will Smith", ["Will Smith"]),
        ("By Mark Day", ["Mark Day"]),
        ("By Ellen You and Jun He", ["Ellen You", "Jun He"]),
        ("By Art Law and Sue Way", ["Art Law", "Sue Way"]),
        ("By Popular Demand", []),
        ("By Any Means", []),
        ("By New Zealand, Australia", []),
        ("By Winning Iowa, Costa Shows Strength", []),
    ],
)
def test_names_that_are_words(text: str, names: list[str]) -> None:
    """Where a byline is expected, one word of a name may be common; not all, and no place or clause is a name."""
    byline = read_byline(text, expected=True)
    assert names == [author.name for author in byline.authors] if byline else names == []
