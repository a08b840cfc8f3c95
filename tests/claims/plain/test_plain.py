"""A language that has words and no grammar of its own: Spanish, of which `languages/es/cues.tsv` is all there is."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest

from newsmodel import claims
from newsmodel.claims.contract import PLAIN, language_module
from newsmodel.claims.plain.language import PlainLanguage, cues_of
from newsmodel.languages.tables import rows
from newsmodel.model import Article, Paragraph, Section
from newsmodel.values import CueKind

#: So many of a hundred plain sentences with a named speaker and a quotation are right at least.
FLOOR = 95
SUBJECTS = {
    "Lee": "Lee",
    "Jo Lee": "Jo Lee",
    "la alcaldesa Jo Lee": "Jo Lee",
    "Ana de la Cruz": "Ana de la Cruz",
    "el portavoz Jo Lee": "Jo Lee",
}
FRAMES = (
    "“{quotation}”, {verb} {subject}.",
    "«{quotation}», {verb} {subject} el lunes.",
    "{Subject} {verb}: “{quotation}.”",
    "{Subject} {verb}: «{quotation}».",
    "“{quotation}”, {subject} {verb}.",
)
QUOTATIONS = ("El puente no es seguro", "No vamos a cerrar la escuela este año")
VERBS = ("dijo", "afirmó", "explica", "aseguró", "añadió", "señala", "advirtió")


def story(text: str) -> Article:
    """A story of one paragraph."""
    body = Section(blocks=(Paragraph(text=text),))
    return claims.extract_claims(Article(id="urn:x:1", language="es", headline="-", sections=(body,)))


def plain_sentences() -> list[tuple[str, str, str, str]]:
    """Sentences with their subject, verb and quotation."""
    found = []
    for (subject, name), frame, quotation, verb in itertools.product(SUBJECTS.items(), FRAMES, QUOTATIONS, VERBS):
        capital = subject[0].upper() + subject[1:]
        text = frame.format(subject=subject, Subject=capital, verb=verb, quotation=quotation)
        found.append((text, name, verb, quotation))
    return found


def test_a_name_and_a_verb_beside_a_quotation_are_enough() -> None:
    """Source by its name, cue and content are right in plain sentences."""
    wrong = []
    for text, name, verb, quotation in plain_sentences():
        found = story(text)
        known = {source.id: source.name for source in found.sources}
        right = [
            one
            for one in found.claims
            if one.cue and one.cue.span.text == verb and quotation in one.text and known[one.sources[0].source] == name
        ]
        if len(found.claims) != 1 or not right:
            wrong.append(text)
    total = len(plain_sentences())
    assert 100 * (total - len(wrong)) >= FLOOR * total, wrong[:10]


def test_a_quotation_goes_on_behind_who_says_it() -> None:
    """Both parts are one claim."""
    [claim] = story("“El puente no es seguro”, dijo Jo Lee, “y lo sabemos todos ahora”.").claims
    assert ["“El puente no es seguro”", "“y lo sabemos todos ahora”"] == [span.text for span in claim.content]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Lee leyó “El puente no es seguro”.",
        "El “puente” cayó, dijo.",
        "Dijo que el puente no es seguro.",
        "“El puente no es seguro”, dijo ella.",
    ],
)
def test_what_needs_grammar_is_left_alone(text: str) -> None:
    """A title, a word under discussion, reported speech and a pronoun are no claims."""
    assert () == story(text).claims


def test_one_name_is_one_source() -> None:
    """A surname alone stays a source of its own: nothing is merged on a guess."""
    text = (
        "“El puente no es seguro”, dijo Jo Lee. “No vamos a cerrar la escuela”, añadió Jo Lee. "
        "“Es muy tarde ya”, dijo Lee."
    )
    assert ["Jo Lee", "Lee"] == [source.name for source in story(text).sources]


@pytest.mark.parametrize("tag", sorted(PLAIN))
def test_the_words_of_a_plain_language_are_whole(tag: str) -> None:
    """Every verb has a kind of the model and forms, and a form means one verb."""
    table = list(rows(tag, "cues"))
    assert isinstance(language_module(tag), PlainLanguage)
    assert set() == {kind for _, kind, _ in table} - set(get_args(CueKind))
    forms = [form for *_, forms in table for form in forms.split()]
    assert len(set(forms)) == len(forms) == len(cues_of(tag))


def test_a_story_is_told_once_that_quotations_alone_were_looked_for() -> None:
    """The note stands on stories of languages without a grammar, found or not, and on no others."""
    body = Section(blocks=(Paragraph(text="“El puente no es seguro”, dijo Jo Lee. Llovió."),))
    stories = [
        Article(id="urn:x:1", language=tag, headline="-", sections=(body,)) for tag in ("es", "es-MX", "de", "en")
    ]
    assert [["claims-partial"], ["claims-partial"], [], []] == [
        [issue.rule for issue in claims.read_claims(one).issues if issue.rule == "claims-partial"] for one in stories
    ]
