"""What the words of a German source say of it: its name, its kind, the body that somebody works for."""

from __future__ import annotations

import pytest

from newsmodel.claims.german.mentions import read_mention


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Geschäftsführer Frank Wiegelmann", "Frank Wiegelmann"),
        ("Sprecherin Petra Richter", "Petra Richter"),
        ("der Landwirt Peter Bauer", "Peter Bauer"),
        ("Hoffmann", "Hoffmann"),
        ("Fuhrmann", "Fuhrmann"),
        ("Frau Kaufmann", "Kaufmann"),
    ],
)
def test_a_surname_may_be_a_noun(words: str, name: str) -> None:
    """Behind a given name, and with the ending -mann that no noun of the lexicon has."""
    mention = read_mention(words)
    assert (mention.name, mention.kind) == (name, "person")


@pytest.mark.parametrize(
    "words",
    ["der Kameramann", "der Milchbauer", "eine Hamburgerin", "ein Kaufmann", "der Neurochirurg", "der 54-Jährige"],
)
def test_what_somebody_is_is_no_name(words: str) -> None:
    """Behind an article a noun for people names nobody."""
    mention = read_mention(words)
    assert (mention.name, mention.kind, mention.description) == (None, "person", words)


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("das Statistische Bundesamt", "Statistisches Bundesamt", "government"),
        ("dem Statistischen Bundesamt", "Statistisches Bundesamt", "government"),
        ("des Europäischen Gerichtshofs", "Europäischer Gerichtshof", "organization"),
        ("der Deutschen Bahn", "Deutsche Bahn", "organization"),
        ("dem Deutschen Roten Kreuz", "Deutsches Rotes Kreuz", "organization"),
        ("den Vereinten Nationen", "Vereinte Nationen", "organization"),
        ("dem Weißen Haus", "Weißes Haus", "government"),
        ("der Deutsche Städtetag", "Deutscher Städtetag", "organization"),
        ("des Bundesverbands der Deutschen Industrie", "Bundesverband der Deutschen Industrie", "organization"),
        ("das Robert-Koch-Institut", "Robert-Koch-Institut", "organization"),
        ("die SPD-Fraktion", "SPD-Fraktion", "organization"),
        ("eine SPD-Fraktion", None, "organization"),
        ("die Barmer", "Barmer", "organization"),
    ],
)
def test_a_body_has_one_name_in_every_case(words: str, name: str | None, kind: str) -> None:
    """Adjectives stand in the nominative, as without an article."""
    mention = read_mention(words)
    assert (mention.name, mention.kind) == (name, kind)


@pytest.mark.parametrize(
    ("words", "affiliation"),
    [
        ("Siemens-Chef Jo Lee", "Siemens"),
        ("die SPD-Expertin Ann Lee", "SPD"),
        ("Ex-Kanzler Jo Lee", None),
        ("Vize-Chefin Ann Lee", None),
        ("Klima-Forscherin Ann Lee", None),
        ("LKA - Lees", None),
    ],
)
def test_a_compound_names_a_body_where_its_role_is_borne_in_one(words: str, affiliation: str | None) -> None:
    """What somebody was, and what somebody knows of, is no body."""
    assert read_mention(words).affiliation == affiliation


def test_a_title_may_stand_before_the_name_behind_a_role() -> None:
    """ "der Sprecher der Bahn, Amtsrat Jens Hoffmann" is called Jens Hoffmann."""
    mention = read_mention("der Sprecher der Staatsanwaltschaft, Staatsanwalt Jens Hoffmann")
    assert (mention.name, mention.affiliation) == ("Jens Hoffmann", "Staatsanwaltschaft")


@pytest.mark.parametrize(
    ("words", "name", "pronoun"),
    [
        ("Lees Worten", "Lee", None),
        ("den Worten Eva Lees", "Eva Lee", None),
        ("Die Aussage von Lee", "Lee", None),
        ("ihrer Ansicht", None, "sie"),
        ("meiner Meinung", None, "ich"),
        ("Ansicht Behrens'", "Behrens", None),
        ("Ansicht", None, None),
    ],
)
def test_a_noun_stands_for_whose_words_it_means(words: str, name: str | None, pronoun: str | None) -> None:
    """Whether they stand behind it or before, in the genitive or as a possessive."""
    mention = read_mention(words)
    assert (mention.name, mention.pronoun) == (name, pronoun)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Angaben der Ermittler", "group"),
        ("Angaben der Ministerin", "person"),
        ("dem Vernehmen", "unstated"),
        ("Ersten Ermittlungen", "document"),
        ("60 Prozent der Befragten", "group"),
        ("einem Zeugen", "person"),
        ("den Zeugen", "group"),
        ("der Verdächtige", "person"),
        ("ein Fan", "person"),
        ("Moskau", "government"),
        ("Bundesrat Urs Frei", "person"),
        ("die dpa", "media"),
    ],
)
def test_case_and_article_tell_what_kind_of_source_it_is(words: str, kind: str) -> None:
    """The genitive plural is several people, the dative singular is one, and a plural of things is nobody."""
    assert read_mention(words).kind == kind


@pytest.mark.parametrize(
    ("words", "name"), [("Sowohl Lee", "Lee"), ("So Behrens", "Behrens"), ("Ersten Ermittlungen", None)]
)
def test_what_begins_a_sentence_before_a_name_is_no_part_of_it(words: str, name: str | None) -> None:
    """Nor is an adjective before a thing a given name."""
    assert read_mention(words).name == name


@pytest.mark.parametrize("sign", [":", "*", "_", "·", "/-", ""])
def test_signs_for_any_gender_part_no_word(sign: str) -> None:
    """Several are a group, one is a person of no known gender; a compound is what its last part is."""
    several = read_mention(f"die Anwohner{sign}innen")
    assert ("group", True, None) == (several.kind, several.plural, several.name)
    one = read_mention(f"die Sprecher{sign}in Ada Krol")
    assert ("person", "Ada Krol", f"Sprecher{sign}in") == (one.kind, one.name, one.description)
    assert "organization" == read_mention(f"die Lehrer{sign}innengewerkschaft").kind


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Der Forscher Prof. Dr. Christian Wendland", "person", "Christian Wendland"),
        ("Den Ermittlern", "group", None),
        ("Finanzkreisen", "group", None),
        ("der Leitstelle", "organization", None),
        ("des Netzbetreibers", "organization", None),
        ("der Internationale Rat für Meere", "organization", "Internationaler Rat für Meere"),
        ("Die Ergebnisse", "document", None),
        ("Die Verteidigung", "document", None),
    ],
)
def test_kinds_of_nouns_in_news(text: str, kind: str, name: str | None) -> None:
    """A surname may end as a country; a plural in the dative is several people; nouns of things are no names."""
    found = read_mention(text)
    assert (kind, name) == (found.kind, found.name)
