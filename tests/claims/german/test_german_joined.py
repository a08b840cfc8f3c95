"""German sentences in which words stand between a subject, its verb and its content, or two clauses are joined."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import pytest
from tests.claims.test_rules import read_case

from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.passages import Passage

LINES = """
subject-that: Der Rat tagt und [die Bürger] <befürchten>, {dass der Deich bricht}.
subject-clause: Der Rat tagte am Montag, und [die Bürgermeisterin] <sagte>, {der Deich sei alt}.
subject-that: Okafor hat gewonnen und [die Stadt] <erklärt>, {dass der Deich hält}.
subject-clause: [Okafor] <sagte>, {der Deich sei alt und die Stadt müsse zahlen}.
subject-clause: [Okafor] <sagte>, {der Deich sei gebrochen}, und ging.
subject-infinitive: Am Montag <warf> [die Bank] der Stadt vor, {seit Mai Schulden gemacht zu haben}.
subject-clause: [Die Bank] <gab an>, {dem Chef des Hauses, Jan Ruiz, sei das Amt angeboten worden}.
subject-infinitive: [Die 64-jährige frühere Ministerin] hat gestern <angekündigt>, {zurückzutreten}.
subject-clause: [Der den Deich tragende Verein] <sagte>, {das Geld fehle}.
subject-clause: [Die der Partei nahestehende Zeitung] <schreibt>, {das Geld fehle}.
subject-clause: [Das den Deich betreibende Amt] <teilte mit>, {er halte}.
behind-quote: {„Guten Tag, ich schon wieder“}, <mit diesen Worten> kam [Okafor] zurück.
phrase-object: [Okafor, Chef des Amtes], <warf> {der Partei gestern mangelnde Ehrlichkeit} vor.
phrase-judgement: [Okafor] <nannte> {den Plan einen guten Anfang}.
phrase-judgement: [Okafor] <nannte> ihn {einen Helden}.
phrase-judgement: {Den Plan} <nannte> [Okafor] {klug}.
phrase-judgement: [Okafor] <hält> {den Plan für falsch}.
phrase-object: [Die Gewerkschaft] <forderte> am Montag erneut {mehr Geld}.
phrase-object: [Die Gewerkschaft] <fordert> {Neuwahlen}.
phrase-topic: {Vor einer neuen Flut} <warnte> [Okafor].
phrase-topic: [Okafor] <sprach> sich {gegen den Deich} aus.
subject-clause: [Zu Ruiz] hatte zwar Fehler <eingeräumt>, aber gesagt, {der Deich halte}.
passive-that: Von [Okafor, der Chefin des Amtes], <wurde mitgeteilt>, {dass der Deich hält}.
passive-that: Von [ihm] <wurde mitgeteilt>, {dass der Deich hält}.
passive-that: Von Seiten [der Stadt] <wurde mitgeteilt>, {dass der Deich hält}.
inverted-clause: {Der Deich sei alt}, hat [Mia Okafor, die Ministerin], <gesagt>.
subject-clause: Am Montag <erklärte> [es], {der Deich sei alt}.
subject-that: [Das Amt] <ließ verlauten>, {dass der Deich hält}.
according-laut: Die Lage am Fluss: {Der Deich ist} <laut> [Okafor] {alt}.
according-laut: Im Mai begann der Bau, {im Juni war er} <laut> [Okafor] {fertig}.
inverted-clause: Der Rat übte Kritik: {Der Deich sei alt}, <rügte> [Okafor].
wie-clause: Wie aus [einem Brief] <hervorgeht>, der dem Amt vorliegt, {ist der Deich alt}.
according-laut: Die Frau fuhr – <laut> [Okafor] {mit hohem Tempo} – nach Hause.
according-nach: {Der Deich ist} <nach> [einer Meldung der Stadt] vom 11. Mai 2020 {gebrochen}.
according-laut: {Der Deich ist} <laut> [Bericht] vom Montag {gebrochen}.
colon-quote: Hilfe kommt von [Okafor]: {„Wir zahlen alles, was nötig ist.“}
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_words_between_a_subject_and_its_verb_part_nothing(line: str) -> None:
    """Method, source, cue and content are those of the line, and nothing else is attributed."""
    method, _, marked = line.partition(": ")
    case = read_case(marked)
    assert [(method, case.source, case.cue, case.content)] == [
        (str(one.method), one.source, one.cue, one.content) for one in find_attributions(case.passages)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mit dem neu formulierten Recht soll es besser werden, „um neuen Fluten zu begegnen“.",
        "Nach Ansicht keiner Partei ist der Deich alt.",
        "Über den Deich wollte Okafor nicht sprechen.",
        "Okafor sah die erste Chance für die Mannschaft.",
        "Klar ist für Okafor: „Der Deich hält noch viele Jahre.“",
        "Der Wagen – nach Zeugenaussagen der Täter – fuhr davon.",
        "Okafor half dem Opfer, aus dem Wagen zu kommen, in dem es saß.",
    ],
)
def test_what_nobody_says_has_no_speaker(text: str) -> None:
    """An attribute is no verb, no party's view is no view, and a chance for somebody is no judgement."""
    assert () == tuple(find_attributions([Passage(target="p1", text=text, place="prose")]))


def test_two_cues_behind_a_quotation_have_one_each() -> None:
    """What stands behind "und fügte hinzu" is no part of the quotation before."""
    text = "„Der Deich hält“, sagte Okafor und fügte hinzu: „Noch ist er stark.“"
    found = find_attributions([Passage(target="p1", text=text, place="prose")])
    assert ["„Der Deich hält“", "„Noch ist er stark.“"] == [
        text[part.start : part.end] for one in found for part in one.content
    ]


def test_what_wie_attributes_is_taken_up() -> None:
    """Who confirms "das" confirms what somebody says before, and not who says it."""
    text = "Wie aus einem Brief hervorgeht, ist der Deich alt. Okafor bestätigte das am Montag."
    found = find_attributions([Passage(target="p1", text=text, place="prose")])
    assert ["ist der Deich alt"] == [
        text[part.start : part.end] for one in found if str(one.method) == "back-clause" for part in one.content
    ]


@pytest.mark.parametrize(
    ("sentence", "method"),
    [("Dem widerspricht Knall.", "back-clause"), ("Dem stimmt Knall zu.", "back-clause")],
)
def test_dem_takes_up_the_statement_before(sentence: str, method: str) -> None:
    """Who contradicts or agrees does so to the sentence before."""
    text = f"Die Brücke ist sicher. {sentence}"
    [found] = find_attributions([Passage(target="p1", text=text, place="prose")])
    assert (method, "Die Brücke ist sicher", "Knall") == (
        str(found.method),
        text[found.content[0].start : found.content[0].end],
        text[found.source.start : found.source.end] if found.source else None,
    )


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Okafor nannte den Plan „gut“, aber „teuer“.", ["„gut“", "„teuer“"]),
        ("Okafor nannte den Plan „gut“, die Folgen aber „schlimm“.", ["„gut“", "„schlimm“"]),
        ("Okafor bezeichnete den Rat als „müde“, die Partei als „tot“.", ["„müde“", "„tot“"]),
        ("Okafor forderte mehr Geld, der Deich sei alt.", ["mehr Geld", "der Deich sei alt"]),
        ("Okafor lobte den Plan und sagte, er sei mutig.", ["er sei mutig"]),
    ],
)
def test_a_cue_has_all_its_contents(text: str, contents: list[str]) -> None:
    """Two judgements are two contents, and so are an object and the clause behind it, each of the same source."""
    found = find_attributions([Passage(target="p1", text=text, place="prose")])
    sure = [one for one in found if one.method.variant != "object" or one.method.family == "phrase"]
    assert sorted(text[part.start : part.end] for one in sure for part in one.content) == sorted(contents)
    assert {text[one.source.start : one.source.end] for one in sure if one.source} == {"Okafor"}
