"""German words: forms of verbs, mentions, lists, quantities, times, modality."""

from __future__ import annotations

import datetime

import pytest

from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.german import amounts, modality, read_mention, split_mentions, times
from newsmodel.claims.german.conjugation import forms_of
from newsmodel.claims.german.lexicon import cue_forms, cues

PUBLISHED = datetime.date(2026, 3, 5)  # a Thursday


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sagen", "sagt sagen sagte sagten sage gesagt sagen"),
        ("rechnen", "rechnet rechnen rechnete rechneten rechne gerechnet rechnen"),
        ("bestätigen", "bestätigt bestätigen bestätigte bestätigten bestätige bestätigt bestätigen"),
        ("kritisieren", "kritisiert kritisieren kritisierte kritisierten kritisiere kritisiert kritisieren"),
        ("an|kündigen", "kündigt kündigen kündigte kündigten kündige angekündigt ankündigen anzukündigen"),
        (
            "versprechen",
            "verspricht versprechen versprach versprachen verspreche verspräche versprächen versprochen versprechen",
        ),
        ("vor|werfen", "wirft werfen warf warfen werfe würfe würfen vorgeworfen vorwerfen vorzuwerfen"),
    ],
)
def test_forms_follow_from_the_infinitive(lemma: str, forms: str) -> None:
    """Weak and strong verbs, with prefixes that part and that do not."""
    assert forms.split() == [form.word for form in forms_of(lemma)]


def test_every_cue_is_found_by_its_forms() -> None:
    """A verb that is added to the lexicon has its forms in the index, joined ones too."""
    for cue in cues():
        assert any(form.cue is cue for forms in cue_forms().values() for form in forms), cue.lemma


@pytest.mark.parametrize(
    ("words", "kind", "name", "description", "affiliation", "gender"),
    [
        ("Jo Lee", "person", "Jo Lee", None, None, None),
        ("Frau Lee", "person", "Lee", None, None, "f"),
        ("Bürgermeisterin Jo Lee", "person", "Jo Lee", "Bürgermeisterin", None, "f"),
        ("SPD-Chef Jo Lee", "person", "Jo Lee", "SPD-Chef", "SPD", "m"),
        ("Jo Lee (SPD)", "person", "Jo Lee", None, "SPD", None),
        ("Jo Lee, die Bürgermeisterin", "person", "Jo Lee", "die Bürgermeisterin", None, "f"),
        ("die Chefin der Firma, Jo Lee", "person", "Jo Lee", "die Chefin der Firma", "Firma", "f"),
        ("ein Sprecher des Ministeriums", "person", None, "ein Sprecher des Ministeriums", "Ministerium", "m"),
        ("Ursula von der Aue", "person", "Ursula von der Aue", None, None, "f"),
        ("die Polizei", "organization", None, "die Polizei", None, None),
        ("das Innenministerium", "government", None, "das Innenministerium", None, None),
        ("die Bundesregierung", "government", "Bundesregierung", None, None, None),
        ("die Acme AG", "organization", "Acme AG", None, None, None),
        ("die Zeitung „Die Post“", "media", "Die Post", "Zeitung", None, None),
        ("zwei Zeugen", "group", None, "zwei Zeugen", None, None),
        ("der Bericht", "document", None, "der Bericht", None, None),
        ("Angaben der Polizei", "organization", None, "der Polizei", None, None),
        ("er", "person", None, None, None, "m"),
        ("Rechnungshof", "organization", None, "Rechnungshof", None, None),
        ("des Bundesrechnungshofs", "organization", "Bundesrechnungshof", None, None, None),
        ("des Bundesfinanzamtes", "government", "Bundesfinanzamt", None, None, None),
        ("Finanzamt", "government", None, "Finanzamt", None, None),
        ("eine Sprecherin des Klinikums", "person", None, "eine Sprecherin des Klinikums", "Klinikum", "f"),
    ],
)
def test_mentions_are_read(
    words: str, kind: str, name: str | None, description: str | None, affiliation: str | None, gender: str | None
) -> None:
    """Names, titles, roles by their last part, affiliations, bodies, groups, documents and pronouns."""
    found = read_mention(words)
    assert (kind, name, description) == (found.kind, found.name, found.description)
    assert (affiliation, gender) == (found.affiliation, found.gender)


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("Lee und Hart", ["Lee", "Hart"]),
        ("Lee, Hart und die Polizei", ["Lee", "Hart", "die Polizei"]),
        ("Ärzte und Pfleger", ["Ärzte", "Pfleger"]),
        ("das Ministerium für Familie und Jugend", ["das Ministerium für Familie und Jugend"]),
        ("der Sprecher der Polizei", ["der Sprecher der Polizei"]),
    ],
)
def test_lists_are_split(words: str, members: list[str]) -> None:
    """A member names a source of its own."""
    assert members == [words[one.start : one.end] for one in split_mentions(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("300 Schafe", [("300", 300, None, None, "Schafe", None)]),
        ("rund 3,5 Millionen Euro", [("rund 3,5 Millionen", 3500000, None, None, "Euro", "rund")]),
        ("mehr als 20 Prozent", [("mehr als 20", 20, None, None, "Prozent", "mehr als")]),
        ("1,2 Mrd. Euro", [("1,2 Mrd.", 1200000000, None, None, "Euro", None)]),
        ("knapp 12.500 Menschen", [("knapp 12.500", 12500, None, None, "Menschen", "knapp")]),
        ("zwei von drei Ärzten", [("zwei von drei", 2, None, 3, "Ärzten", None)]),
        ("drei bis fünf Jahre", [("drei bis fünf", 3, 5, None, "Jahre", None)]),
        ("Dutzende Menschen", [("Dutzende", None, None, None, "Menschen", None)]),
        ("am 3. Mai 2025", []),
        ("im Jahr 2014", []),
        ("um 12 Uhr", []),
        ("eine Boeing 737", []),
    ],
)
def test_quantities_are_found(text: str, found: list[tuple[object, ...]]) -> None:
    """Figures and words with what qualifies them; no dates, years, clock times and names."""
    assert found == [
        (text[one.start : one.end], one.value, one.upper, one.whole, one.unit, one.qualifier) for one in amounts(text)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("am 3. Mai 2025", "2025-05-03"),
        ("am 24. Februar", "2026-02-24"),
        ("am Montag", "2026-03-02"),
        ("am Donnerstagabend", "2026-03-05"),
        ("gestern", "2026-03-04"),
        ("im vergangenen Jahr", "2025"),
        ("im kommenden Monat", "2026-04"),
        ("Ende März 2024", "2024-03"),
        ("im Januar", "2026-01"),
        ("seit 2014", "2014/.."),
        ("bis Ende März 2027", "../2027-03"),
        ("in der vergangenen Woche", "2026-02-23/2026-03-01"),
        ("am kommenden Montag", None),
        ("das Gerät werde bis Januar geliefert", None),
        ("dass das Gerät bis Ende Januar geliefert wird", None),
        ("bis 24. Februar soll die Brücke abgerissen sein", None),
        ("am Montag wird gewählt", None),
        ("die Firma will im Januar liefern", None),
        ("das Gerät werde bis Januar 2026 geliefert", "../2026-01"),
        ("er werde seit Januar vermisst", "2026-01/.."),
        ("bis Januar stieg der Preis, er werde sinken", "../2026-01"),
        ("er soll im Januar Geld gestohlen haben", "2026-01"),
        ("das Gerät wurde im Januar geliefert", "2026-01"),
    ],
)
def test_times_are_found(text: str, value: str | None) -> None:
    """What the words leave open is settled by the day of publication alone."""
    assert [value] == [one.value for one in times(text, PUBLISHED)]


@pytest.mark.parametrize(
    "word", ["Demnach", "Danach", "Dabei", "Daraus", "Hierzu", "Womit", "Trotzdem", "Aber", "Wenn", "Gestern"]
)
def test_what_joins_sentences_names_nobody(word: str) -> None:
    """The capital is that of the sentence."""
    assert read_mention(word).name is None


def test_without_a_day_of_publication_nothing_is_settled() -> None:
    """A weekday, a month and yesterday have no value then."""
    assert [None, None, None] == [one.value for one in times("Am Montag, im März und gestern")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("die Brücke könnte gesperrt sein", "possible"),
        ("die Brücke ist offenbar gesperrt", "possible"),
        ("die Brücke wird bald öffnen", "predicted"),
        ("die Brücke werde gesperrt", "certain"),
        ("die Brücke ist gesperrt", "certain"),
        ("uns wird seit Jahren ein Weg versprochen", "certain"),
        ("der Plan werde bald beschlossen", "certain"),
        ("der Verein werde gewinnen", "predicted"),
    ],
)
def test_modality_is_told(text: str, told: str) -> None:
    """By the modal, the adverb or the future of the content."""
    cue = FoundAttribution(method=Method("subject"), lemma="sagen", kind="state", cue=None, source=None, content=())
    assert told == modality(text, cue)
