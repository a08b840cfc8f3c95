"""Sources that a German story does not name: whatever stands before the noun, a phrase gives no name."""

from __future__ import annotations

import itertools

import pytest

from newsmodel.claims.german import read_mention

ATTRIBUTES = (
    "",
    "hochrangige",
    "mit den Ermittlungen vertraute",
    "mit der geplanten Übernahme befasste",
    "der Regierung nahestehende",
    "in Berlin lebende",
    "seit Montag für den Fall zuständige",
)
#: Determiner, the ending that it asks of what follows, and the nouns that fit.
DETERMINERS = (
    ("ein", "r", "m"),
    ("der", "", "m"),
    ("eine", "", "f"),
    ("die", "", "f"),
    ("einer", "n", "f"),
    ("dieser", "n", "f"),
    ("zwei", "", "p"),
    ("12", "", "p"),
    ("mehrere", "", "p"),
    ("einige", "", "p"),
    ("die", "n", "p"),
)
NOUNS = {
    "m": ("Beamter", "Mitarbeiter", "Sprecher", "Insider", "Manager"),
    "f": ("Person", "Sprecherin", "Beamtin", "Expertin"),
    "p": ("Personen", "Ermittler", "Mitarbeiter", "Experten"),
}
BEHIND = ("", " des Konzerns", " aus dem Umfeld der Klinik", " in Ulm")
PHRASES = [
    (kind, " ".join(part for part in (determiner, attribute and attribute + ending, noun) if part) + behind)
    for determiner, ending, kind in DETERMINERS
    for attribute, noun, behind in itertools.product(ATTRIBUTES, NOUNS[kind], BEHIND)
]


def test_a_phrase_whose_head_is_a_noun_has_no_name() -> None:
    """Over determiners, attributes, nouns and what stands behind them; with a capital or without."""
    named = [
        phrase
        for _, words in PHRASES
        for phrase in (words, words[0].upper() + words[1:])
        if read_mention(phrase).name is not None or read_mention(phrase).description != phrase
    ]
    assert [] == named


def test_the_noun_tells_the_kind() -> None:
    """One is a person, several are a group."""
    wrong = [
        (words, read_mention(words).kind)
        for gender, words in PHRASES
        if not (words.startswith("der") and "Insider" in words)
        and read_mention(words).kind != ("group" if gender == "p" else "person")
    ]
    assert [] == wrong


@pytest.mark.parametrize(
    ("text", "kind", "affiliation"),
    [
        ("Eine", "person", None),
        ("Zwei", "group", None),
        ("Einer der Ermittler", "person", None),
        ("Eine der Anwältinnen", "person", None),
        ("Zwei der Ermittler", "group", None),
        ("Einer von ihnen", "person", None),
        ("Person", "person", None),
        ("eine Leserin", "person", None),
        ("ein mit der Sache vertrauter Insider", "person", None),
        ("zweier mit dem Vorgang vertrauter Personen", "group", None),
        ("Angaben zweier mit dem Vorgang vertrauter Personen", "group", None),
        ("die Staatsanwältin", "person", None),
        ("ein Drittel", "group", None),
        ("Eine mit dem Fall vertraute Sprecherin der Klinik", "person", "Klinik"),
    ],
)
def test_articles_and_numbers_are_no_names(text: str, kind: str, affiliation: str | None) -> None:
    """Alone, before those that they are some of, and before a noun."""
    found = read_mention(text)
    assert (None, kind, affiliation) == (found.name, found.kind, found.affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die in Berlin lebende Ärztin Jo Lee", "Jo Lee"),
        ("der seit Montag amtierende Minister Tom Hart", "Tom Hart"),
        ("Eine der Ministerin unterstellte Direktorin, Jo Lee", "Jo Lee"),
        ("Ursula von der Leyen", "Ursula von der Leyen"),
    ],
)
def test_a_name_behind_an_attribute_stays(text: str, name: str) -> None:
    """What a participle brings with it is left out, and the name is found."""
    assert name == read_mention(text).name


@pytest.mark.parametrize("title", ["Die mit dem Fall befasste Staatsanwältin", "Umweltschützer", "Die Tierschützerin"])
def test_who_has_a_name_is_one_person(title: str) -> None:
    """Also where the lexicon has the noun for several."""
    assert ("Jo Lee", "person") == (read_mention(f"{title} Jo Lee").name, read_mention(f"{title} Jo Lee").kind)
