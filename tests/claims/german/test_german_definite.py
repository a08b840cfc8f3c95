"""Whom a German noun with the article, a surname that is a noun, an acronym and a lonely pronoun mean."""

from __future__ import annotations

import pytest
from tests.claims.german.test_german_sources import count, named
from tests.growth import assert_growth

from newsmodel.claims.german.people import people_of
from newsmodel.claims.passages import Passage


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Innenministerin Ann Lee kam. Die Ministerin sagte, es reiche.", "Ann Lee"),
        ("Ann Lee, die Leiterin der Klinik, kam. Das Geld fehle, sagte die Leiterin.", "Ann Lee"),
        ("Tom Lee (SPD) kam. Der SPD-Politiker sagte, es reiche.", "Tom Lee"),
        ("Tom Lee (34) und Ann Moe (32) kamen. „Es reicht“, sagte die 32-Jährige.", "Ann Moe"),
        ("Der 34-jährige Tom Lee kam. Der 34-Jährige sagte, es reiche.", "Tom Lee"),
        ("Petra Richter leitet die Klinik. Das Geld fehle, sagte Richter.", "Petra Richter"),
        ("Amtsleiter Frank Moe kam. Er sagte, es reiche.", "Frank Moe"),
    ],
)
def test_a_noun_means_who_alone_can_be_called_so(text: str, last: str) -> None:
    """By role, party, age, surname, or as the only man of the passage."""
    assert named(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Innenminister Tom Lee kam mit Finanzminister Jan Moe. Der Minister sagte, es reiche.", "der Minister"),
        ("Ministerin Ann Lee kam. Der Minister sagte, es reiche.", "der Minister"),
        ("Tom Lee (SPD) und Jan Moe (SPD) kamen. Der SPD-Politiker sagte, es reiche.", "der SPD-Politiker"),
        ("Jan Lee (34) und Tom Moe (34) kamen. Der 34-Jährige sagte, es reiche.", "der 34-Jährige"),
        ("Petra Richter kam mit Anna Richter. Das Geld fehle, sagte Richter.", "Richter"),
        ("Amtsleiter Frank Moe lobte Tom Lee. Er sagte, es reiche.", "Er"),
        ("Petra Richter leitet die Klinik. Das Geld fehle, sagten Richter am Dienstag.", "Richter"),
    ],
)
def test_of_two_who_can_be_meant_nobody_is(text: str, last: str) -> None:
    """What is unsure stays a source of its own."""
    assert (named(text)[-1] or "").lower() == last.lower()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Die Stadtwerke Ulm teilten mit, es brenne. Das Unternehmen teilte mit, es reiche.", "Stadtwerke Ulm"),
        ("Das BKA teilte mit, es brenne. Die Behörde teilte mit, es reiche.", "BKA"),
        ("Der ADAC warnte vor Staus. Der Verein teilte mit, es reiche.", "ADAC"),
    ],
)
def test_a_noun_means_the_only_body_of_its_kind(text: str, last: str) -> None:
    """As long as the story named no other that can be called so."""
    assert named(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Siemens teilte mit, es brenne. Bosch teilte mit, es reiche.",
        "Siemens teilte mit, es brenne. Ein Unternehmen aus Kassel sprang ein.",
        "Siemens teilte mit, es brenne. Auch VW ist betroffen.",
        "Die Gewerkschaft Verdi teilte mit, es werde gestreikt.",
        "Polen teilte mit, es werde gestreikt.",
    ],
)
def test_a_noun_means_no_body_among_two_and_of_another_kind(text: str) -> None:
    """Another firm, one with "ein", an acronym in between; a union and a state are no firms."""
    assert named(f"{text} Das Unternehmen teilte mit, es gehe weiter.")[-1] == "Das Unternehmen"


def test_what_one_body_is_is_said_of_no_other() -> None:
    """The police are neither the BBC nor an office, though all of them act or report."""
    text = "Es brenne, meldete die BBC. Das Gesundheitsamt Ulm sagte, es brenne. Die Polizei sagte, es reiche."
    assert named(text)[-1] == "Die Polizei"


@pytest.mark.parametrize(
    "text",
    [
        "Das BKA meldete, es brenne. Das Bundeskriminalamt (BKA) teilte mit, es reiche.",
        "Das Bundeskriminalamt (BKA) zählt die Fälle. Das BKA teilte mit, es reiche.",
    ],
)
def test_an_acronym_is_called_as_the_story_spells_it_out(text: str) -> None:
    """Before and behind, and where the full name is no source."""
    assert set(named(text)) == {"Bundeskriminalamt"}


def test_an_acronym_may_have_small_letters() -> None:
    """In Switzerland they often have; a place in brackets is none."""
    text = "Das Bundesamt für Umwelt (Bafu) misst. Das Bafu teilte mit, es reiche. Das Amt für Bau (Ulm) kam."
    assert named(text) == ["Bundesamt für Umwelt"]


def test_what_a_story_says_of_people() -> None:
    """Roles before and behind the name, ages and parties."""
    text = "Amtschefin Ann Lee (SPD), 54, und der 34-jährige Jan Moe, Sprecher der Polizei, fuhren nach New York."
    people = people_of([Passage(target="p1", text=text, place="prose")])
    assert [(one.name, one.roles, one.affiliation, one.age) for one in people] == [
        ("Ann Lee", ("amtschefin",), "SPD", "54"),
        ("Jan Moe", ("sprecher",), None, "34"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Firma sagte, es brenne. ",
        "Er sagte, es brenne. ",
        "Der Amtschef sagte, es brenne. ",
        "Amtschef Jan Moe kam. ",
    ],
)
def test_sources_are_found_in_linear_time(sentence: str) -> None:
    """Twice as many nouns, pronouns and names take twice as long."""

    def work(size: int) -> object:
        return count("Die Stadtwerke Ulm sagten, es brenne. Amtschef Jan Moe kam. ", sentence * (size // len(sentence)))

    assert_growth(work, 3000, 12000, most=8)
