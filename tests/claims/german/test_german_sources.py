"""Which mentions of a German story are one source, and which must not be."""

from __future__ import annotations

import pytest
from tests.growth import assert_growth

from newsmodel.claims import extract_claims
from newsmodel.model import Article, Paragraph, Section


def named(*paragraphs: str) -> list[str | None]:
    """For each claim the first source: its name or its description."""
    body = Section(blocks=tuple(Paragraph(text=text) for text in paragraphs))
    article = extract_claims(Article(id="urn:x:1", language="de", headline="-", sections=(body,)))
    known = {source.id: source.name or source.description for source in article.sources}
    return [known[claim.sources[0].source] if claim.sources else None for claim in article.claims]


def count(*paragraphs: str) -> int:
    """How many sources there are."""
    body = Section(blocks=tuple(Paragraph(text=text) for text in paragraphs))
    return len(extract_claims(Article(id="urn:x:1", language="de", headline="-", sections=(body,))).sources)


def test_a_surname_is_the_only_one_who_bears_it() -> None:
    """ "Lee" is Jo Lee."""
    text = "Die Brücke sei alt, sagte Ministerin Jo Lee. Lee sagte, dass sie gesperrt werde."
    assert ["Jo Lee", "Jo Lee"] == named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Petra Nehring leitet die Klinik. Das Geld fehle, sagte Nehring.",
        "Petra Nehring leitet die Klinik. Laut Nehring fehlt das Geld.",
        "Für Petra Nehring ist es zu spät. Für Nehring und die Stadt zählt das Geld. Nehring sagte, es fehle.",
        "Klinikchefin Petra Nehring geht. Auch Frau Nehring kennt das. Nehring sagte, das Geld fehle.",
    ],
)
def test_a_surname_has_the_full_name_that_stands_elsewhere(text: str) -> None:
    """Whom the story named in full is called so, though only the surname is a source."""
    assert ["Petra Nehring"] == named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kämmerer Nehring geht. Das Geld fehle, sagte Nehring.",
        "Laut Nehring fehlt das Geld.",
        "Petra Nehring und Jo Nehring leiten die Klinik. Das Geld fehle, sagte Nehring.",
    ],
)
def test_what_is_no_given_name_joins_no_surname(text: str) -> None:
    """A title, a preposition, and two who are called so."""
    assert ["Nehring"] == named(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Der Damm halte, sagte Eva Lee. Die Mutter weinte. „Mir reicht es“, sagte sie.", "sie"),
        ("Der Damm halte, sagte Jo Lee. Der Sohn der Toten war da. „Mir reicht es“, sagte er.", "er"),
        ("Der Damm halte, sagte Ministerin Eva Lee. Die Ministerin nickte. „Mir reicht es“, sagte sie.", "Eva Lee"),
    ],
)
def test_a_pronoun_behind_somebody_else_stays_open(text: str, meant: str) -> None:
    """Whom a sentence tells of may be meant, unless it is what the speaker is."""
    assert named(text)[-1] == meant


def test_a_surname_of_two_is_nobody() -> None:
    """With a Jo and an Ann Lee in the story, "Lee" stays a source of its own."""
    text = (
        "Die Brücke sei alt, sagte Ministerin Jo Lee. Dass sie hält, sagte Sprecherin Ann Lee. "
        "Lee sagte, dass sie gesperrt werde."
    )
    assert ["Jo Lee", "Ann Lee", "Lee"] == named(text)


def test_a_pronoun_is_who_alone_was_named_before_it() -> None:
    """By its gender, in the same passage."""
    text = "Die Brücke sei alt, sagte Bürgermeisterin Jo Lee. Sie sagte, dass sie gesperrt werde."
    assert 1 == count(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke sei alt, sagte Bürgermeisterin Jo Lee. Er sagte, dass sie gesperrt werde.",
        "Die Brücke sei alt, sagte Minister Tom Hart nach dem Treffen mit Max Moe. Er sagte, dass sie halte.",
        "Die Brücke sei alt, sagte Bürgermeisterin Jo Lee. Am Abend sagten sie, dass sie gesperrt werde.",
    ],
)
def test_a_pronoun_that_may_mean_others_stays_open(text: str) -> None:
    """Another gender, somebody else between them, a plural."""
    assert 2 == count(text)


def test_a_body_is_known_by_its_words() -> None:
    """ "Die Polizei" is one in a story; a genitive is no other body."""
    assert 1 == count("Die Brücke sei alt, sagte die Polizei. Nach Angaben der Polizei ist sie gesperrt.")


def test_a_body_without_an_article_and_in_the_genitive_is_the_same() -> None:
    """ "Laut Rechnungshof", "des Rechnungshofs" and "der Rechnungshof" are one organization without a name."""
    text = (
        "Laut Rechnungshof ist das Geld weg. Nach Angaben des Rechnungshofs fehlen fünf Millionen Euro. "
        "Der Rechnungshof erklärte, die Stadt habe gezahlt."
    )
    assert ["Rechnungshof"] * 3 == named(text)
    assert 1 == count(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Die Polizei Leipzig teilte mit, dass niemand verletzt wurde. Die Universität Leipzig sagte, dass die "
                "Mensa schließt. Die Stadt Leipzig sagte, dass das Geld fehlt."
            ),
            ["Polizei Leipzig", "Universität Leipzig", "Leipzig"],
        ),
        (
            "Laut Landgericht Bonn ist das so. Laut Amtsgericht Bonn ist das falsch.",
            ["Landgericht Bonn", "Amtsgericht Bonn"],
        ),
        ("Die Firma Nimbus teilte mit, dass sie spart. Nimbus sagte, dass Geld fehlt.", ["Nimbus", "Nimbus"]),
        ("Die Stadt Leipzig teilte mit, dass sie spart. Leipzig sagte, dass Geld fehlt.", ["Leipzig", "Leipzig"]),
    ],
)
def test_bodies_of_one_place_are_several(text: str, names: list[str]) -> None:
    """What a place has several of is part of the name; a firm, and a town, are called by theirs alone."""
    assert names == named(text)
    assert len(set(names)) == count(text)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Die Kammer Bonn (KBN) sagte, dass Geld fehlt. Die KBN sagte, es werde schlimmer.", 1),
        ("Die KBN sagte, dass Geld fehlt. Die Kammer Bonn (KBN) sagte, es werde schlimmer.", 1),
        ("Die Kammer Bonn (KBN) und die KBZ sagten, dass Geld fehlt. Die KBZ sagte, es werde schlimmer.", 2),
        (
            (
                "Die Kammer Bonn (KBN) sagte, dass Geld fehlt. Die Kammer Brandis (KBN) sagte, dass Geld fehlt. "
                "Die KBN sagte, es werde schlimmer."
            ),
            3,
        ),
    ],
)
def test_an_acronym_is_the_only_body_that_has_it(text: str, sources: int) -> None:
    """Before and behind the brackets; of two who have it neither is meant."""
    assert sources == count(text)


def test_indefinite_nouns_are_others() -> None:
    """Two times "ein Sprecher" are two."""
    assert 2 == count("Die Brücke sei alt, sagte ein Sprecher. Sie sei gesperrt, sagte ein Sprecher.")


@pytest.mark.soak
def test_time_is_linear() -> None:
    """Eight times the story takes no more than some times eight times as long."""
    unit = "Die Brücke sei alt, sagte Ministerin Jo Lee am Montag. Sie fügte hinzu, dass 300 Menschen betroffen seien. "

    def work(size: int) -> None:
        count(*[unit * 5] * (size // (len(unit) * 5)))

    assert_growth(work, 20_000, 160_000, most=24)


@pytest.mark.parametrize(
    "text",
    [
        "Das BKA sagte, der Damm sei alt. Das Bundeskriminalamt (BKA) warnte, er breche.",
    ],
)
def test_an_acronym_has_the_name_that_the_story_gives_it(text: str) -> None:
    """Though the acronym stands before it."""
    assert ["Bundeskriminalamt"] * 2 == named(text)


def test_letters_in_brackets_behind_another_name_name_no_body() -> None:
    """ "SPD" stands for no word before it."""
    assert ["SPD", "SPD"] == named("Die SPD sagte, er sei alt. Die Ministerin (SPD) kam. Die SPD warnte, er breche.")


def test_a_body_is_not_the_one_that_it_belongs_to() -> None:
    """A service of a consumer centre is not the centre."""
    service = "Der Suchdienst der Verbraucherzentrale warnte, er breche."
    assert 2 == count(f"{service} Die Verbraucherzentrale sagte, er sei alt.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das Landeskriminalamt LKA sagte, es gebe mehr Fälle. Das LKA sagte, das sei neu.", ["Landeskriminalamt"] * 2),
        ("Das Robert Koch-Institut hat Zahlen. Das Institut sagte, die Lage sei gut.", ["Robert Koch-Institut"]),
        ("Ein Institut aus Kiel hat Zahlen. Das Institut sagte, die Lage sei gut.", ["Das Institut"]),
        ("Eva Lee kam am Montag. Lees Fazit: „Die Brücke ist sehr alt.“", ["Eva Lee"]),
        ("Uwe Brandt (FDP) kam am Montag. Der Plan sei teuer, sagte der Politiker.", ["Uwe Brandt"]),
        ("Uwe Brandt (ARD) kam am Montag. Der Plan sei teuer, sagte der Politiker.", ["der Politiker"]),
    ],
)
def test_what_the_story_only_told_of_is_who_is_meant(text: str, names: list[str]) -> None:
    """An acronym behind its name, a body that was no source so far, a genitive, a party behind a name."""
    assert names == named(text)


def test_a_pronoun_is_nobody_where_a_surname_stands_between() -> None:
    """He may be who was named by the surname alone."""
    text = (
        "Otto Weber kam. Der Plan sei gut, sagte Minister Gerd Sand. Weber bleibt hart. "
        "„Der Plan ist schlecht“, sagte er."
    )
    assert ["Gerd Sand", "er"] == named(text)


def test_words_that_begin_with_an_umlaut_are_no_names() -> None:
    """ "höhere Löhne" are nobody between a woman and "sie"."""
    text = "Mehr Geld sei nötig, sagte Ria Stolz. Die Partei will höhere Löhne. Sie sagte, das helfe allen."
    assert "Löhne" not in str(named(text))
    text = "Die Leute bräuchten höhere Löhne, sagte Ria Stolz. Sie sagte, das helfe allen."
    assert ["Ria Stolz", "Ria Stolz"] == named(text)


def test_an_attribute_may_stand_between_an_article_and_its_noun() -> None:
    """ "Des" begins a phrase, and is no part of a name such as "von der Leyen"."""
    text = "Laut Angaben des von der Partei kontrollierten Amtes starben 40 Menschen."
    assert ["des von der Partei kontrollierten Amtes"] == named(text)


def test_own_words_are_the_subjects_and_no_article_goes_on_a_name() -> None:
    """ "Nach eigenen Angaben hat Lee das Geld verloren" has no "Lee das Geld"."""
    for text in ("Nach eigenen Angaben hat Lee das Geld verloren.", "Lee hat nach eigenen Angaben das Geld verloren."):
        assert ["Lee"] == named(text)
    assert ["eigenen Angaben"] == named("Das Haus war nach eigenen Angaben leer.")


def test_own_words_mean_who_is_the_subject_in_the_story() -> None:
    """The subject may be a surname, a pronoun or several people; the words are the place where the source is named."""
    assert ["Eva Lee"] == named("Eva Lee öffnete die Tür. Lee war nach eigenen Angaben dort.")
    assert ["Eva Lee", "Eva Lee"] == named("Eva Lee sagte, es regne. Sie war nach eigenen Angaben dort.")
    assert ["Eva Lee"] == named("Eva Lee und Jan Moe waren nach eigenen Angaben dort.")
    assert ["Eva Lee"] == named("Eva Lee, die nach eigenen Angaben krank ist, ging.")
    assert ["eigenen Angaben"] == named("Die Feuerwehr fand Eva Lee, die nach eigenen Angaben krank ist.")
    assert ["eigenen Angaben"] == named("Die Feuerwehr fand Eva Lee, weil sie nach eigenen Angaben krank ist.")
    assert ["Die Feuerwehr"] == named("Die Feuerwehr hat nach eigenen Angaben die Halle geräumt.")


@pytest.mark.parametrize("trade", ["Winzer", "Zeidler"])
def test_people_of_two_places_are_two_groups(trade: str) -> None:
    """A trade before "aus" and a place is no name, and what both are called alone is neither of them."""
    text = (
        f"{trade} aus Brin sagten, der Frost sei schlimm. {trade} aus Sissach sagten, es gehe. "
        f"Die {trade} sagten, sie bräuchten Hilfe."
    )
    assert count(text) == 3


def test_a_suspended_hyphen_parts_no_name() -> None:
    """What "und" joins to half a word is part of one name."""
    text = "Die Deutsche Gesellschaft für Luft- und Raumfahrt (GLR) teilte mit, der Start sei verschoben."
    assert (count(text), named(text)) == (1, ["Deutsche Gesellschaft für Luft- und Raumfahrt"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Es reicht jetzt“, so das Fazit von Eva Lee.", "Eva Lee"),
        ("„Es reicht“, so die Reaktion der Stadt.", "der Stadt"),
    ],
)
def test_whose_words_a_noun_stands_for_says_them(text: str, name: str) -> None:
    """The source is who draws a conclusion, and not the conclusion."""
    assert named(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan Moor und Eva Rau kamen. Rau sagte, es eile. „Ich bin froh“, sagte er.", "Jan Moor"),
        ("Rektor Kai Moor kam. Moor sagte, es eile. „Ich bin froh“, sagte sie.", "sie"),
        ("Peter Moor und Eva Rau kamen. Moor sagte, es eile. „Ich bin froh“, sagte sie.", "Eva Rau"),
        ("Eva Rau kam. Die Polizei sagte, es sei ruhig. „Ich bin froh“, sagte sie.", "sie"),
    ],
)
def test_a_surname_is_of_its_bearers_gender(text: str, name: str) -> None:
    """ "Sie" is not the man whom a surname alone named before."""
    assert named(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Ein Anwohner sagte, er rechne mit Lärm. „Uns hat niemand gefragt.“",
        "Eine Zeugin berichtete, der Wagen sei „viel zu schnell“ gewesen. Er habe gehupt.",
    ],
)
def test_what_goes_on_has_one_source(text: str) -> None:
    """Whoever has no name is one source in all that the same words name the source of."""
    assert (count(text), len(set(named(text)))) == (1, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trainer Marco Lund rannte los. „So etwas kenne ich nicht“, sagte der 46-Jährige.", "Marco Lund"),
        ("Ministerpräsident Jan Moor dankte. „Das war gut“, sagte der CDU-Politiker.", "Jan Moor"),
        ("Die Ministerin Eva Rau war enttäuscht. Man warte, sagte die Grünen-Politikerin.", "Eva Rau"),
        ("Jan Moor und Peter Lund kamen. „Das war gut“, sagte der CDU-Politiker.", "der CDU-Politiker"),
        ("Jan Moor kam. „Das war gut“, sagte die 57-Jährige.", "die 57-Jährige"),
        ("Der Chef, Peter Moor, sprach von „Unrecht“. Auf Rügen sei es still, sagte er.", "Peter Moor"),
    ],
)
def test_an_age_or_a_party_means_the_only_one_of_its_passage(text: str, name: str) -> None:
    """As a pronoun does: nobody where two are named, or one of the other gender."""
    assert named(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Während Agrarminister Jan Moor (CSU) klagt, wartet das Land. Moor sagte, es eile.", "Agrarminister", "CSU"),
        ("Landesrätin Eva Rau (ÖVP) kam. „Es eilt jetzt sehr“, sagte sie.", "Landesrätin", "ÖVP"),
        ("Ministerin Dr. Eva Rau sagte, es eile.", "Ministerin", None),
        ("Dr. Jan Moor, Chef der Werke, sagte, es eile.", "Chef der Werke", None),
    ],
)
def test_what_somebody_is_stands_where_the_story_names_him(text: str, role: str, body: str | None) -> None:
    """A surname or a pronoun has the role and the party of its bearer; an academic title is no role."""
    passage = Section(blocks=(Paragraph(text=text),))
    (source,) = extract_claims(Article(id="urn:x:1", language="de", headline="-", sections=(passage,))).sources
    assert (source.description, source.affiliation) == (role, body)
