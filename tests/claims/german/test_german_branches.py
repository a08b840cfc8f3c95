"""German sentences of every shape that the rules tell apart: one attribution each, with its words and its polarity.

The notation is that of the cases of the rules: {content}, [source], <cue>.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import datetime

import pytest
from tests.claims.test_rules import read_case

from newsmodel.claims import extract_claims
from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.german import modality, times
from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.passages import Passage
from newsmodel.model import Article, Paragraph, Section

PUBLISHED = datetime.date(2026, 3, 5)  # a Thursday

AFFIRMED = """
inverted-clause: {Der Deich sei gebrochen}, <sagte> [deren Sprecherin].
subject-clause: [Dessen Anwalt Kofi Okafor] <sagte>, {der Deich sei gebrochen}.
according-nach: <Nach> [Darstellung von Okafor] {ist der Deich gebrochen}.
according-nach: <Nach> [den Worten der Sprecherin] {ist der Deich gebrochen}.
according-nach: {Der Deich ist} <nach> [der Darstellung der Polizei] {gebrochen}.
according-nach: {Der Deich ist} <nach> [Angaben der „Neuen Presse“] {gebrochen}.
according-laut: <Laut> [„heute.de“] {ist der Deich gebrochen}.
according-laut: <Laut> [taz] {ist der Deich gebrochen}.
according-laut: {Der Deich ist} <laut> [dpa-Bericht] {gebrochen}.
according-nach: <Nach> [den Berechnungen der Stadt] {ist der Deich alt}.
according-nach: <Nach> [dem Bericht der Stadt] {soll der Deich alt sein}.
according-zufolge: [Dem Vernehmen] <nach> {ist der Deich alt}.
according-laut: <Laut> [ihm] {ist der Deich gebrochen}.
according-laut: {Der Deich ist} <laut> [ihr] {schon gebrochen}.
according-laut: {Der Deich ist gebrochen}, <laut> [Okafor].
according-laut: <Laut> [Okafor] {„ist der Deich gebrochen“}.
according-laut: Die Polizei sucht einen Mann, {der} <laut> [Okafor] {den Deich baute}.
according-zufolge: {Der Deich ist} [ihrer Einschätzung] <nach> {schon gebrochen}.
according-zufolge: [Der Aussage] <nach> {ist der Deich gebrochen}.
according-zufolge: {Der Deich ist} [ihm] <zufolge> {schon gebrochen}.
according-zufolge: {Der Deich ist} [der alten Studie] <zufolge> {schon gebrochen}.
according-zufolge: {Der Deich ist} [der Ministerin und dem Chef] <zufolge> {schon gebrochen}.
according-zufolge: {Der Deich ist} [einem Sprecher der „Neuen Presse“] <zufolge> {schon gebrochen}.
according-wonach: Es gibt [einen Bericht], <wonach> {der Deich gebrochen ist}.
so-clause: {Die Lage ist ernst, der Deich ist gebrochen}, <so> [der Minister].
so-quote: {„Der Deich ist gebrochen“} <so> [Okafor].
so-quote: {„Der Deich hält“} – <so> [Okafor].
so-quote: {„Der Deich ist gebrochen“}, <so> [Okafor], {„und das Dorf steht unter Wasser.“}
impersonal-before: {„Der Deich ist gebrochen“} <heißt es> in [dem Bericht].
impersonal-clause: <Es hieß>, {der Deich sei gebrochen}.
impersonal-clause: Im Januar <hieß es>, {der Deich sei gebrochen}.
impersonal-clause: In [dem Bericht] hatte es <geheißen>, {der Deich sei gebrochen}.
held-clause: Dabei vertrat [Okafor] die <Ansicht>, {der Deich sei gebrochen}.
held-that: Daraufhin gab [Okafor] die <Erklärung> ab, {dass der Deich gebrochen sei}.
noun-infinitive: Die <Forderung> von [Okafor], {den Deich zu bauen}, fand Gehör.
colon-quote: [Okafor] <winkt> ab: {„Der Deich ist gebrochen, und das Dorf ist leer.“}
inverted-clause: {Der Deich sei gebrochen}, <sagte> [er].
inverted-clause: {Der Deich sei gebrochen}, <sagte> [Okafor], {das Dorf sei leer}.
inverted-clause: {Der Deich ist gebrochen}, <sagte> [Okafor], aber das Dorf ist trocken.
inverted-clause: {Dass der Deich gebrochen ist}, <bestritt> [Okafor].
inverted-quote: {„Der Deich ist gebrochen“}, <sagte> [Okafor] und verließ den Saal.
inverted-quote: {„Der Deich ist gebrochen“}, <sagte> [Okafor], {„und das Dorf ist leer“}.
passive-that: Es wurde die Ansicht <geäußert>, {dass der Deich gebrochen ist}.
subject-quote: [Okafor] <sagte>: {„Der Deich ist gebrochen“} und verließ den Saal.
subject-quote: [Okafor] <vermutet>: {„Der Deich ist gebrochen“}, doch das Dorf ist trocken.
subject-clause: [Okafor] <warnte> vor der Flut: {Der Deich sei gebrochen}.
subject-infinitive: [Minister Jo Okafor] <warf> der Spitze der Liberalen vor, {gelogen zu haben}.
inverted-clause: {Der Deich sei gebrochen}, <sagte> [Okafor], {und müsse erneuert werden}.
inverted-quote: {„Der Deich“}, <sagt> [Okafor] und macht eine Pause, {„ist gebrochen.“}
inverted-quote: {„Der Deich ist gebrochen“}, <sagte> [der Minister] der Nachrichtenagentur dpa.
inverted-quote: {„Der Deich ist gebrochen“}, <sagte> [eine Sprecherin des Ministeriums] der Deutschen Presse-Agentur.
inverted-quote: {„Der Deich ist gebrochen“}, <sagte> [der Landeshauptmann] zur APA.
inverted-quote: {„Der Deich ist gebrochen“}, <sagte> [der Chefredakteur der Zeitung].
subject-clause: [Okafor] <sagte> auf die Frage, ob der Deich alt sei, {der Deich sei neu}.
subject-quote: Gefragt nach dem Deich, <sagt> [Okafor]: {„Er ist alt und brüchig.“}
subject-quote: Anders <sieht> das [Okafor]: {„Der Deich ist sehr stabil.“}
back-clause: {Der Deich ist alt} – das <sagt> jedenfalls [Okafor].
back-clause: {Der Deich ist alt}, zu diesem Schluss <kommt> [eine Studie].
attitude-clause: {Der Deich ist alt}, davon ist [Okafor] <überzeugt>.
impersonal-quote: In [dem Papier] ist <zu lesen>: {„Der Deich ist sehr alt.“}
impersonal-quote: Auf [den Plakaten] <stand> {„Der Deich muss jetzt weg“}.
impersonal-before: {„Der Deich“}, <heißt es> in [dem Papier] weiter, {„ist alt.“}
impersonal-before: {Der Deich sei}, so <heißt es> in [dem Gutachten], {mit Mängeln gebaut}.
beside-view: <Für> [die Ministerin] ist klar: {„Der Deich ist sehr alt.“}
beside-words: [Okafor] versuchte <mit den Worten> zu beruhigen: {„Der Deich ist neu.“}
beside-words: [Okafor] ging <mit folgenden Worten>: {„Der Deich ist sehr alt.“}
colon-noun: Das <Fazit> [der Ministerin]: {„Der Deich ist sehr alt.“}
colon-noun: [Behrens]’ Antwort: {„Der Deich ist sehr alt.“}
according-nach: <Nach> [Ansicht Behrens’] {ist der Deich gebrochen}.
colon-quote: Lob kommt von [Okafor]: {„Der Deich ist sehr gut.“}
subject-whether: [Okafor] <fragte>, {ob der Deich gebrochen ist}.
subject-infinitive: [Okafor] <behauptet>, {den Deich gebaut zu haben}.
subject-that: [Okafor] <sagte>, {dass der Deich gebrochen ist}, und Ruiz ging nach Hause.
subject-that: [Okafor] hatte am Montag, dem Tag der Flut, <gesagt>, {dass der Deich gebrochen ist}.
subject-that: Am Montag hatte [Okafor, die Bürgermeisterin], <gesagt>, {dass der Deich gebrochen ist}.
subject-that: [Okafor] <sagte> – am Montag – , {dass der Deich gebrochen sei}.
subject-clause: [Okafor] <sagte>, {der Deich sei gebrochen} und Ruiz ging nach Hause.
subject-clause: [Okafor] <sagte>, {der Deich sei gebrochen}, so die Zeitung.
subject-clause: [Okafor] <sagte>, {wenn der Deich breche, müsse das Dorf weichen}.
subject-clause: [Okafor, Ruiz und Brandt] <sagten>, {der Deich sei gebrochen}.
subject-clause: [Okafor], den der Sender zitiert, <sagte>, {der Deich sei gebrochen}.
subject-clause: Am Montag <sagte> (nach der Flut) [Okafor], {der Deich sei gebrochen}.
subject-clause: Gestern <sagte> dem Sender [die Ministerin], {der Deich sei gebrochen}.
subject-clause: [Ein 43-Jähriger] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Ursula von der Aue] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Omar al-Masri] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Jo B. Lee] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Müller & Söhne] <erklärten>, {der Deich sei gebrochen}.
subject-clause: [Die „Bild“-Zeitung] <berichtet>, {der Deich sei gebrochen}.
subject-clause: [Die Ober- und Unterhäuser] <erklärten>, {der Deich sei gebrochen}.
subject-clause: [Der Vertreter Berliner Firmen] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Der von Okafor gerufene Arzt] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Der Freund von ihm] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Mehr als 20 Zeugen] <sagten>, {der Deich sei gebrochen}.
subject-clause: [Alle diese Zeugen] <sagten>, {der Deich sei gebrochen}.
subject-clause: [Alle] <sagten>, {der Deich sei gebrochen}.
subject-clause: [Die Bürgerinitiative Dorf 21] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Der Chef der Firma „Radio Nord“] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Okafor] <sagte> zu der Zeitung „Neue Presse“, {der Deich sei gebrochen}.
subject-clause: [Okafor] kam und <sagte>, {der Deich sei gebrochen}.
subject-clause: Der Ministerin <sagte> [Okafor], {der Deich sei gebrochen}.
subject-clause: Ihm <sagte> [Okafor], {der Deich sei gebrochen}.
subordinate-that: Die Polizei hörte [einen Zeugen], der <behauptete>, {dass der Deich gebrochen ist}.
subordinate-that: Die Polizei hörte [den Mann aus Ulm], der <berichtete>, {dass der Deich gebrochen ist}.
subordinate-quote: Okafor ist [die Ministerin], die <sagte>: {„Der Deich ist gebrochen.“}
subordinate-clause: Es ist der Mann, dem [Okafor] <sagte>, {der Deich sei gebrochen}.
subordinate-clause: Okafor ging, als [Ruiz] <sagte>, {der Deich sei gebrochen}.
subject-clause: [Okafor] <sagte>, {damit solle ein Bruch vermieden werden}.
subject-clause: [Okafor] <sagte>, {sehr wahrscheinlich handele es sich um ein Loch}.
subject-clause: [Okafor] <sagte>, {das Dorf benötige Zeit um den Deich zu bauen}.
subject-infinitive: [Okafor] <hat angekündigt> {den Deich zu bauen}.
subject-that: [Die taz] <schreibt>, {dass der Deich gebrochen ist}.
subject-that: Aus [dem Bericht] <geht hervor>, {dass der Deich gebrochen ist}.
phrase-judgement: {Die Flut} <bezeichnete> [Okafor] {als Unglück}.
phrase-object: [Okafor] <kündigte> {einen Damm} an, {der das Dorf schützen soll}.
phrase-judgement: {Der Plan} wurde von [der Polizei] {als Erfolg} <gewertet>.
inverted-clause: Aber {der Deich sei gebrochen}, <sagte> [Okafor].
passive-that: Es wurde von [Okafor] <gesagt>, {dass der Deich gebrochen sei}.
passive-clause: Von [Okafor] <wurde behauptet>, {der Deich sei gebrochen}.
impersonal-wie: Wie <es hieß>, {ist der Deich gebrochen}.
back-clause: {Der Deich ist gebrochen}. Dies <bestätigte> [Okafor].
back-clause: {Der Deich ist gebrochen}. Das <berichteten> [Augenzeugen aus dem Dorf].
back-clause: {Der Deich ist gebrochen}. Dies <teilte> [die Bürgermeisterin, Jo Okafor], mit.
back-clause: {Der Deich ist gebrochen}. Dies <geht> aus [dem Bericht] hervor.
back-clause: {Der Deich ist gebrochen}, das <bestätigte> [Okafor].
wie-clause: {Der Deich ist}, wie [die Polizei] <mitteilte>, {gebrochen}.
hearsay-soll: {Okafor <soll> dort gewesen sein}.
impersonal-that: Nicht nur in [dem Bericht] <steht>, {dass der Deich gebrochen ist}.
impersonal-that: In [dem Bericht] <steht>, {dass der Deich nicht gebrochen ist}.
impersonal-before: {„Der Deich ist nicht gebrochen“}, <heißt es> in [dem Bericht].
subordinate-that: Nachdem [Okafor] <bestätigt hatte>, {dass der Deich nicht gebrochen ist}, ging er.
inverted-quote: {„Nein“}, <sagte> [Okafor].
impersonal-before: {Er sei tot}, <hiess es> aus [dem Amt].
impersonal-quote: Es kam [ein Brief des Amtes], in dem <es hieß>: {„Der Deich ist alt, und er bricht.“}
according-laut: <Gemäss> [der Polizei] {ist der Deich gebrochen}.
inverted-quote: {„Unsinn“}, <sagt> auch [seine Frau].
inverted-quote: {„Der Deich ist gebrochen“}, wird [Okafor] von der „Neuen Presse“ <zitiert>.
inverted-clause: {Diese Liste gebe es, werde aber nicht veröffentlicht}, <teilte> [ein Sprecher des Amtes] mit.
inverted-clause: {Der Deich sei gebrochen, als es regnete}, <sagte> [Khartum].
wie-clause: Wie [örtliche Sender] <berichten> {ist der Deich gebrochen}.
wie-clause: {[Das Werk] will}, wie es am Montag <mitteilte>, {den Deich bauen}.
wie-clause: {Der Deich}, wie [der Leiter des Amtes, Jo Okafor], <sagte>, {ist alt}.
wie-clause: Wie <bekannt wurde>, {ist der Deich gebrochen}.
subordinate-that: Es regnete, als [der Leiter des Amtes, Jo Okafor], <sagte>, {dass der Deich gebrochen ist}.
subject-infinitive: [Okafor] <behauptet> von sich, {den Deich gebaut zu haben}.
subject-infinitive: [Der Rat] <stellte> in Aussicht, {den Deich zu bauen}.
subject-that: [Okafor, 43, Lehrerin aus Ulm], <sagte>, {dass der Deich alt ist}.
inverted-clause: {Der Deich sei alt}, <sagte> [Okafor, 43, Lehrerin aus Ulm].
subject-that: [Er] ist zu dem Schluss <gekommen>, {dass der Deich alt ist}.
subject-that: [Okafor] <zeigte> sich überzeugt, {dass der Deich hält}.
phrase-partquote: [Okafor] <warf> der Regierung {„Untätigkeit“} vor.
phrase-judgement: [Okafor] <hält> {den Preis für zu hoch}.
phrase-judgement: [Der Rat] <kritisierte> {den Plan als voreilig}.
phrase-judgement: [Okafor] <bezeichnete> {den Plan als einen Versuch, das Dorf zu spalten}.
phrase-judgement: [Okafor] <machte> {die Stadt für die Flut verantwortlich}.
subject-object: [Die Bank] <erwartet> {ein Wachstum von zwei Prozent}.
subject-object: [Der Angeklagte] <gestand> {die Tat}.
phrase-topic: [Okafor] <wies> {auf die Gefahren für Kinder} hin.
passive-that: Zuvor <war bekannt geworden>, {dass der Deich alt ist}.
passive-that: In [einem Bericht] <wird vermutet>, {dass der Deich alt ist}.
held-infinitive: [Der Rat] fasste den <Beschluss>, {den Deich zu bauen}.
held-that.unsure: [Der Rat] hat die <Information>, {dass der Deich alt ist}.
"""
NEGATED = """
subject-that: Weder [Okafor noch Ruiz] <sagte>, {dass der Deich gebrochen ist}.
subject-that: Weder <sagte> [Okafor], {dass der Deich gebrochen ist}.
inverted-clause: {Wann der Deich bricht}, konnte [das Amt] nicht <sagen>.
subject-that: [Okafor] <sagte> nicht, {dass der Deich gebrochen ist}.
inverted-clause: {Ob der Deich gebrochen ist}, <sagte> [Okafor] nicht.
subject-that: [Kein Politiker] <sagte>, {dass der Deich gebrochen ist}.
subject-that: [Keiner der Zeugen] <sagte>, {dass der Deich gebrochen ist}.
phrase-object: [Kein Politiker] <forderte> {einen neuen Deich}.
subordinate-that: Nachdem [Okafor] nicht <gesagt hatte>, {dass der Deich gebrochen ist}, ging er.
impersonal-that: In [dem Bericht] <steht> nicht, {dass der Deich gebrochen ist}.
impersonal-that: In [dem Bericht] <heißt es> nirgends, {dass der Deich gebrochen ist}.
impersonal-that: In [keinem Bericht] <steht>, {dass der Deich gebrochen ist}.
"""


@pytest.mark.parametrize(
    ("polarity", "line"),
    [("affirmed", line) for line in AFFIRMED.strip().splitlines()]
    + [("negated", line) for line in NEGATED.strip().splitlines()],
)
def test_a_sentence_has_the_attribution_that_is_marked_and_no_other(polarity: str, line: str) -> None:
    """Method, source, cue, content and polarity are those of the line."""
    method, _, marked = line.partition(": ")
    case = read_case(marked)
    assert [(method, case.source, case.cue, case.content, polarity)] == [
        (str(one.method), one.source, one.cue, one.content, "negated" if one.negated else "affirmed")
        for one in find_attributions(case.passages)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Regen ist der Deich gebrochen.",
        "Die Helfer müssen mit langen Einsätzen rechnen.",
        "Nach dem Bericht der Feuerwehr fuhr sie heim.",
        "Der Deich ist gebrochen, so schnell ging es.",
        "Sie sei gegangen.",
        "Das sagte Okafor der Zeitung.",
        "Laut.",
        "Und „der Deich ist gebrochen“.",
        "„Der Deich ist endlich gebrochen“, keuchte niemand.",
        "Nicht mit den Worten „Der Deich ist gebrochen“ ging Okafor.",
        "Anders als laut Okafor ist der Deich gebrochen.",
        "Wer das glaubt, sagt nicht die Wahrheit.",
        "Für Okafor war nach 15 Kilometern Schluss.",
        "Okafor wurde bekannt, dann brach der Deich.",
    ],
)
def test_a_sentence_that_names_no_speaker_has_no_attribution(text: str) -> None:
    """What happened before is no source, and nobody spoke whose words could go on."""
    assert () == tuple(find_attributions([Passage(target="p1", text=text, place="prose")]))


@pytest.mark.parametrize(
    ("more", "methods"),
    [
        ("„Der Deich ist gebrochen.“", ["floating-quote"]),
        ("Und „der Deich ist gebrochen“.", ["floating-quote"]),
        ("Der Deich sei gebrochen.", ["free-subjunctive"]),
        ("„Gestern“ sei der Deich gebrochen.", ["within-free", "free-subjunctive"]),
        ("Als es regnete, war der Deich offen.", []),
        ("Der Deich musste brechen.", []),
    ],
)
def test_a_speaker_goes_on_in_quotation_marks_or_in_the_subjunctive(more: str, methods: list[str]) -> None:
    """A sentence in the indicative is the outlet's."""
    passage = Passage(target="p1", text=f"Okafor sagte, das Dorf sei leer. {more}", place="prose")
    assert ["subject-clause", *methods] == [str(one.method) for one in find_attributions([passage])]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Der Deich ist gebrochen.", ["Der Deich ist gebrochen."]),
        ("Die Feuerwehr rettete drei Schafe!", ["Die Feuerwehr rettete drei Schafe!"]),
        ("Okafor sagte, der Deich sei gebrochen. Das Dorf war leer.", ["Das Dorf war leer."]),
        ("Wer hat den Deich gebaut?", []),
        ("Okafor soll den Deich beschädigt haben.", []),
        ("Das Dorf war leer. Niemand habe den Deich gesehen.", ["Das Dorf war leer."]),
        ("Das Dorf war leer, als habe dort niemand gelebt.", ["Das Dorf war leer, als habe dort niemand gelebt."]),
        ("Die Brücke, die Okafor gebaut habe, fiel um.", ["Die Brücke, die Okafor gebaut habe, fiel um."]),
        ("Gott sei Dank kam niemand um.", ["Gott sei Dank kam niemand um."]),
        ("Er sei krank und müsse zu Hause bleiben.", []),
        ("Ein Deich aus Sand.", []),
        ("Okafor sagte, der Deich sei gebrochen.", []),
    ],
)
def test_the_outlet_says_what_nobody_else_does(text: str, own: list[str]) -> None:
    """A question, a sentence without a verb and one that is attributed are no claims of the outlet."""
    body = Section(blocks=(Paragraph(text=text),))
    claims = extract_claims(Article(id="urn:x:1", language="de", headline="-", sections=(body,)), which="all").claims
    assert own == [text[span.start : span.end] for claim in claims if claim.voice == "outlet" for span in claim.content]


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("am 24. Dezember", PUBLISHED, ["2025-12-24"]),
        ("am 10. Juni", PUBLISHED, [None]),
        ("am 31.2.2025", PUBLISHED, [None]),
        ("am 3. Mai", None, [None]),
        ("im Juni", PUBLISHED, [None]),
        ("in diesem Jahr", None, [None]),
        ("im vergangenen Jahrhundert", PUBLISHED, [None]),
        ("von 2014 bis 2016", PUBLISHED, ["2014/2016"]),
        ("die Boeing kostete 2014 Euro", PUBLISHED, []),
        ("er mag montag und mai klein schreiben", PUBLISHED, []),
        ("İzmir, am 3. Mai 2025", PUBLISHED, ["2025-05-03"]),
    ],
)
def test_times_have_the_value_that_their_words_settle(
    text: str, published: datetime.date | None, values: list[str | None]
) -> None:
    """No value for what is over half a year ago or no day at all; no time in a figure or in small letters."""
    assert values == [one.value for one in times(text, published)]


def test_a_content_that_begins_with_its_condition_is_conditional() -> None:
    """ "Wenn" before anything else."""
    cue = FoundAttribution(method=Method("subject"), lemma="sagen", kind="state", cue=None, source=None, content=())
    assert "conditional" == modality("wenn der Deich bricht, wird das Dorf weichen", cue)


def test_an_attribute_between_article_and_noun_ends_the_search_for_a_source() -> None:
    """Words without a noun of their own are read once, and not over and over."""
    text = "Im Dorf wurden laut Angaben des von der Hamas kontrollierten Ministeriums rund 300 Schafe verletzt."
    assert len(find_attributions([Passage(target="p1", text=text, place="prose")])) == 1


@pytest.mark.parametrize(
    ("text", "taken_up"),
    [
        ("Behrens sagte, der Deich sei alt. Das bestreitet Knall.", "der Deich sei alt"),
        ("„Der Deich ist alt“, sagte Behrens. Das bestätigt Knall.", "„Der Deich ist alt“"),
        (
            "Behrens bestreitet, dass der Deich alt ist. Das bestätigt Knall.",
            "Behrens bestreitet, dass der Deich alt ist",
        ),
        (
            "Behrens sagte nicht, dass der Deich alt ist. Das bestätigt Knall.",
            "Behrens sagte nicht, dass der Deich alt ist",
        ),
    ],
)
def test_what_somebody_says_is_taken_up_and_a_denial_whole(text: str, taken_up: str) -> None:
    """Who confirms a denial does not confirm what is denied."""
    found = find_attributions([Passage(target="p1", text=text, place="prose")])
    (one,) = [attribution for attribution in found if attribution.method.family == "back"]
    assert [text[part.start : part.end] for part in one.content] == [taken_up]
