"""Names in one string."""

from __future__ import annotations

import pytest

from newsmodel.prose.furniture.names import may_be_name, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("By Ana Ruiz", ["Ana Ruiz"]),
        ("Von Anna Muster", ["Anna Muster"]),
        ("Kommentar von Anna Muster", ["Anna Muster"]),
        ("Autor: Anna Muster und Jan Novák", ["Anna Muster", "Jan Novák"]),
        ("byAna Ruiz", ["Ana Ruiz"]),
        ("Written by Ana Ruiz", ["Ana Ruiz"]),
        ("Words by Ana Ruiz, photographs by Sam Lee", ["Ana Ruiz"]),
        ("Por: Juana Molina", ["Juana Molina"]),
        ("Автор: Анна Иванова", ["Анна Иванова"]),
        ("Robert von Lucius", ["Robert von Lucius"]),
        ("Luca di Montezemolo", ["Luca di Montezemolo"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Ana Ruiz y Tomás Okafor", ["Ana Ruiz", "Tomás Okafor"]),
        ("ANA RUIZ AND TOM OKAFOR", ["ANA RUIZ", "TOM OKAFOR"]),
        ("María José García-López & Jean-Luc d’Arcy", ["María José García-López", "Jean-Luc d’Arcy"]),  # noqa: RUF001
        ("Guest author Ana Ruiz", ["Ana Ruiz"]),
        ("Author Services", ["Author Services"]),
        ("Ana Ruiz, Tom Okafor and Lee Park for the Harbour Times", ["Ana Ruiz", "Tom Okafor", "Lee Park"]),
        ("Text: Ana Ruiz, Fotos: Sam Lee", ["Ana Ruiz"]),
        ("Ana Ruiz and Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
        ("Ana Ruiz, Tom Okafor and Lee Park", ["Ana Ruiz", "Tom Okafor", "Lee Park"]),
        ("Ana Ruiz; Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
        ("Ana Ruiz | Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
        ("Ana Ruiz & Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
        ("Trine Holm og Lars Berg", ["Trine Holm", "Lars Berg"]),
        ("Inés y Tomás", ["Inés", "Tomás"]),
        ("Ana Ruiz (aru)", ["Ana Ruiz"]),
        ("Ana Ruiz / Journalist", ["Ana Ruiz"]),
        ("Ana Ruiz, Staff Writer", ["Ana Ruiz"]),
        ("Ana Ruiz, The Harbour Times", ["Ana Ruiz"]),
        ("Martin Luther, Jr.", ["Martin Luther Jr."]),
        ("Roy, Aniruddha", ["Roy, Aniruddha"]),
        ("aru/tok;lep", ["aru/tok", "lep"]),
        ("Ana Ruiz ana@coastpost.example", ["Ana Ruiz"]),
        ("Ana Ruiz @anaruiz", ["Ana Ruiz"]),
        ("David Vonplon", ["David Vonplon"]),
        ("Dirk Knop", ["Dirk Knop"]),
        ("viktor hedlund", ["viktor hedlund"]),
        ("dpa", ["dpa"]),
        ("von", []),
        ("", []),
        ("https://coastpost.example/people/ana", []),
        ("is a reporter who writes about boats and the sea.", []),
    ],
)
def test_names_are_told_apart(text: str, names: list[str]) -> None:
    """What says who wrote a story gives the names in it, without what stands beside them."""
    assert names == list(split_names(text))


@pytest.mark.parametrize(
    "words", ["April 3, 2026", "3 min read", "…", "a very long line of words that is no name of anybody"]
)
def test_other_words_are_no_names(words: str) -> None:
    """Dates, signs and sentences have not the form of a name."""
    assert not may_be_name(words)
