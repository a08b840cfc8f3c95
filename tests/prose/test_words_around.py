"""Boilerplate, notices, credits and publication lines; and the story's own words that look like them."""
# ruff: noqa: RUF001  (typographic marks are meant)

from __future__ import annotations

import pytest

from newsmodel.languages.language import get, tags
from newsmodel.prose.furniture.addresses import find_address
from newsmodel.prose.furniture.boilerplate import read_boilerplate
from newsmodel.prose.furniture.columns import are_rows
from newsmodel.prose.furniture.credits import is_credit, is_sign_off
from newsmodel.prose.furniture.lists import ListMarker, read_marker
from newsmodel.prose.furniture.notices import Notice, read_notice
from newsmodel.prose.furniture.publication import read_publication
from newsmodel.prose.furniture.slugs import is_slug_line
from newsmodel.prose.quotations.block import strip_quote_marks
from newsmodel.prose.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Read more: Rain ends", "related"),
        ("SEE ALSO: Rain ends", "related"),
        ("Also read | Rain ends", "related"),
        ("Lesen Sie auch: Der Regen endet", "related"),
        ("Comments are closed.", "comments"),
        ("Sign up for our newsletter here", "newsletter"),
        ("Follow Ana Prado on Twitter @ana", "follow"),
        ("ADVERTISEMENT", "advertisement"),
        ("© 2026 Valley Post", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Share this:", "share"),
    ],
)
def test_boilerplate(text: str, kind: str) -> None:
    """Boilerplate is told by its first words."""
    found = read_boilerplate(text)
    assert found is not None
    assert kind == found.kind.value


@pytest.mark.parametrize(
    "text",
    [
        "Read more books, the minister said.",
        "Related costs rose to 3 mln dlrs.",
        "Share prices fell in Seoul.",
        "Copyright law is hard to read.",
        "Comments by the mayor are closed to doubt.",
        "Watch what happens in the valley.",
        "Follow the money, he said.",
        "Read Moreland: a town in the valley",
        "Read morello: cherries are ripe",
        "All rights reserved for the town were given up in 1950, when the museum was sold to the county.",
        "Copyright law of 1911 was changed after the case of the clock maker of Garth and his son.",
    ],
)
def test_story_is_no_boilerplate(text: str) -> None:
    """A sentence that begins like boilerplate stays."""
    assert read_boilerplate(text) is None


@pytest.mark.parametrize("tag", tags())
def test_phrases_are_clean(tag: str) -> None:
    """No language has a phrase twice, and each is in lower case."""
    table = get(tag).boilerplate.values()
    for shape in ("label", "start", "clause", "whole"):
        phrases = [phrase for name, found in table.items() if name.endswith(shape) for phrase in found]
        assert sorted(set(phrases)) == sorted(phrases)
        assert all(phrase == phrase.lower() for phrase in phrases)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EMBARGOED UNTIL 10:00 GMT, 5 March 2026", "embargo"),
        ("NOT FOR RELEASE BEFORE 6 a.m. EST", "embargo"),
        ("Correction: The river fell on Sunday.", "correction"),
        ("(This story has been corrected to fix a name)", "correction"),
        ("This article was amended on 3 March 2024 to add a name.", "correction"),
        ("An earlier version of this article misstated the day.", "correction"),
        ("Artikeln har rättats: motorn byggs i Uddevalla.", "correction"),
        ("Artikkelen er oppdatert.", "update"),
        ("Artikeln har dragits tillbaka av tidskriften.", None),
        ("Artikeln är bra.", None),
        ("Clarification: The bridge is open.", "clarification"),
        ("Editor’s Note: The writer lives in the valley.", "editors_note"),
        ("(Updates with quotes)", "update"),
        ("This story has been updated.", "update"),
        ("Embargoes hurt trade, he said.", None),
        ("This article of faith was corrected.", None),
        ("The story was corrected by its author.", None),
        ("(The rain has ended.)", None),
        ("[Editor’s note: The writer lives in the valley.]", "editors_note"),
        ("This article was written on 3 March 2024.", None),
        ("update: the river fell", None),
        ("Correction: The river fell. " * 100, None),
    ],
)
def test_notice(text: str, kind: str | None) -> None:
    """A notice speaks of the story, not of the news."""
    found = read_notice(text)
    assert kind == (found.kind if found else None)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Published: Nov 22, 2026 | Updated: Nov 23, 2026", ["published", "modified"]),
        ("First published on Mon 5 Jan 2026 09.30 EST", ["published"]),
        ("Last updated on 3 March 2024 at 10:15 am", ["modified"]),
        ("Updated 3 hours ago", ["modified"]),
        ("Publié le 5 mars 2024 à 10h30", ["published"]),
        ("March 3, 2024", ["published"]),
        ("MARCH 3", []),
        ("Published reports say that it rained on 5 March 2024", []),
        ("Sales rose in March 2024", []),
    ],
)
def test_publication_line(text: str, events: list[str]) -> None:
    """A line that is nothing but a label and a date says when the story was published or changed."""
    assert events == [found.event for found in read_publication(text)]


def test_the_brackets_around_a_notice_are_none_of_its_words() -> None:
    """The label stands inside of them too."""
    assert read_notice("(Correction: The river fell.)") == Notice("correction", "The river fell.", "Correction")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Rain ends (https://example.org/rain).", "https://example.org/rain"),
        ("See https://example.org/rain_(2026).", "https://example.org/rain_(2026)"),
        ("See https://example.org/100%rain", None),
        ("See example.org", None),
        ("See https://example.org/gr\u00f6\u00dfe/1, and go", "https://example.org/gr\u00f6\u00dfe/1"),
        ("See https://example.org/1\u3002 And go", "https://example.org/1"),
    ],
)
def test_address(text: str, address: str | None) -> None:
    """A bracket at the end belongs to an address that opens it."""
    assert address == find_address(text)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("> It rained", "> and poured."), "It rained and poured."),
        ((">> It rained",), "It rained"),
        (("> It rained", "and poured."), None),
        ((">",), None),
    ],
)
def test_quoted_mail(lines: tuple[str, ...], words: str | None) -> None:
    """Every line of a quoted mail begins with its mark."""
    assert words == strip_quote_marks(lines)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("- Rain", ListMarker("-", None, 2)),
        ("2. Rain", ListMarker("1", 2, 3)),
        ("b) Rain", ListMarker("a", 2, 3)),
        ("b. Rain", ListMarker("a", 2, 3)),
        ("iv) Rain", ListMarker("i", 4, 4)),
        ("③ Rain", ListMarker("1", 3, 2)),
        ("３．Rain", ListMarker("1", 3, 2)),
        ("→ Rain", ListMarker("→", None, 2)),
        ("o  Rain", ListMarker("o", None, 3)),
        ("o Rain", None),
        ("Rain", None),
    ],
)
def test_list_marker(text: str, marker: ListMarker | None) -> None:
    """Items are marked by a bullet, a number or a letter with a bracket."""
    assert marker == read_marker(text)


def test_credits_and_sign_offs() -> None:
    """Credits and sign-offs are told from sentences."""
    assert all(
        map(
            is_credit,
            ["(Reporting by A; Editing by B)", "Additional reporting by X", "Ana Prado contributed to this report."],
        )
    )
    assert not any(
        map(is_credit, ["Reporting by the panel showed rain.", "Editing is hard.", "He contributed to the fund."])
    )
    assert all(map(is_sign_off, ["Reuter", "REUTERS", "-30-", "ENDS", "###", "(END)", "AP-WX-01-02-90 1225EST"]))
    assert not any(map(is_sign_off, ["The end", "More rain", "Reuters said so", "30"]))


def test_sentences() -> None:
    """Initials, titles and abbreviations end no sentence; quotation marks belong to theirs."""
    text = 'Gov. J. P. Lee of St. Paul, Minn., paid $3.5 mln. "It rained." He left at 5 p.m. Monday. 雨だ。晴れた。'
    expected = [
        "Gov. J. P. Lee of St. Paul, Minn., paid $3.5 mln.",
        '"It rained."',
        "He left at 5 p.m. Monday.",
        "雨だ。",
        "晴れた。",
    ]
    assert expected == [text[one.start : one.end] for one in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "(Reporting by Jane Doe in London, John Roe in Paris and the Tokyo newsroom; editing by Ana Ruiz)",
        "Photography by Ana Ruiz",
        "Additional reporting by Tom Okafor in Port Ellen.",
        "With files from Jane Doe and staff reports",
        "Con informaci\u00f3n de agencias.",
        "Mit Material von dpa",
        "Traduit par Marie Dupont",
        "Editado por Juan P\u00e9rez en Madrid.",
        "Translation by Ana de la Cruz",
    ],
)
def test_names_behind_a_credits_beginning_are_a_credit(text: str) -> None:
    """A credit has names, places and desks behind its first words."""
    assert is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Production by Saudi Arabia fell to 9 million barrels a day in June.",
        "Production by Saudi Arabia fell.",
        "Research by Leeds University shows that the piers have moved.",
        "Written by Shakespeare in 1599, the play was read on the bridge.",
        "Reporting by Jane Doe won the prize.",
        "Contributions by China to the fund grew last year.",
        "With reports from Ukraine mounting, ministers met on Monday.",
        "Bearbeitet von Arbeitern in Polen, kam der Stahl nach Emden.",
        "Traduit par Baudelaire, le livre fut lu dans toute la France.",
        "Editado por Planeta, el libro sali\u00f3 en marzo.",
        "Photography by Ansel Adams hangs in the hall.",
    ],
)
def test_a_sentence_that_begins_as_a_credit_is_none(text: str) -> None:
    """A sentence goes on behind the name."""
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Team          Place", "Brae Rovers   first"),
        ("Upper bridge   4.20 m", "Old mill          3 m"),
        ("Team\tPlace", "Brae\tfirst"),
        ("| Team | Place |", "|------|-------|"),
        ("+------+-------+", "| Team | Place |"),
    ],
)
def test_rows_of_a_table(line: str, following: str) -> None:
    """Gaps one above the other, figures behind gaps, and bars make rows."""
    assert are_rows(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("| Team | Place |", "It rained."),
        ("It rained.   It poured.", "And then it snowed on   all of it."),
        ("-   A torch", "-   A coat"),
    ],
)
def test_lines_that_are_no_rows(line: str, following: str) -> None:
    """Prose has gaps anywhere, and the gap behind the marker of an item is none."""
    assert not are_rows(line, following)


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("(2) A coat", ListMarker("1", 2, 4)),
        ("(b) A coat", ListMarker("a", 2, 4)),
        ("\uf0b7\tA coat", ListMarker("\uf0b7", None, 2)),
        ("o\tA coat", ListMarker("o", None, 2)),
        ("\u27a4 A coat", ListMarker("\u27a4", None, 2)),
        ("o A coat", None),
        ("(2026) A coat", None),
    ],
)
def test_markers_of_word_processors(line: str, marker: ListMarker | None) -> None:
    """Marks in parentheses, ticks, arrows and characters of private use stand before items."""
    assert marker == read_marker(line)


@pytest.mark.parametrize(
    "text",
    [
        "BC-BridgeShut",
        "BC-BridgeShut, 1st Ld-Writethru,416",
        "BC-US--Bridge Shut,0416",
        "PM-Storm, Bjt",
        "AM-Bridge Shut, 2nd Ld-Writethru, 416",
        "BRIDGE-LORN/ (UPDATE 2)",
        "USA-BRIDGE/LORN",
    ],
)
def test_slug_lines(text: str) -> None:
    """Cycle, name, version and number of words are a slug line, and so are capitals with a stroke."""
    assert is_slug_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "BC-Alberta talks end without a deal",
        "BRIDGE SHUT",
        "Bridge/ferry: what next",
        "AM radio returns",
        "BC-led group, 12",
    ],
)
def test_headlines_are_no_slug_lines(text: str) -> None:
    """A headline may begin with the name of a province, or have a stroke."""
    assert not is_slug_line(text)


@pytest.mark.parametrize(
    "text", ["mit dpa", "(mit dpa und AFP)", "with AP, Reuters", "avec AFP", "COAST (Ana Ruiz, Tom Okafor)"]
)
def test_agencies_and_names_below_a_story_are_credits(text: str) -> None:
    """A line that says nothing but who helped, or an outlet with names, credits them."""
    assert is_credit(text)


@pytest.mark.parametrize("text", ["mit den Bauern", "with Ana Ruiz", "NATO (founded in 1949)", "mit dpa kam der Regen"])
def test_other_lines_are_no_credits(text: str) -> None:
    """What goes on, or names nobody, is a line of the story."""
    assert not is_credit(text)
