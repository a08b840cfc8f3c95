"""The rules for German, for the reference: each with what it looks for and an example of each of its methods."""

from __future__ import annotations

from newsmodel.claims.contract import RuleCard

RULES: tuple[RuleCard, ...] = (
    RuleCard(
        name="according",
        description="Words that name whose information it is, before a source or behind it.",
        examples={
            "according-laut": "<Laut> [dem Bericht] {ist die Brücke gesperrt}.",
            "according-nach": "<Nach> [Angaben der Polizei] {ist die Brücke gesperrt}.",
            "according-zufolge": "[Der Polizei] <zufolge> {ist die Brücke gesperrt}.",
            "according-wonach": "Es gab [einen Bericht], <wonach> {die Brücke gesperrt sei}.",
            "according-demnach": "[<Demnach>] {ist die Brücke gesperrt}.",
        },
    ),
    RuleCard(
        name="so",
        description="The word so and who said it, behind what was said.",
        examples={
            "so-clause": "{Die Brücke sei gesperrt}, <so> [der Minister].",
            "so-quote": "{„Die Brücke ist gesperrt“}, <so> [der Minister].",
        },
    ),
    RuleCard(
        name="impersonal",
        description="It says so, with where it says it.",
        examples={
            "impersonal-clause": "In [dem Bericht] <heißt es>, {die Brücke sei gesperrt}.",
            "impersonal-that": "In [dem Bericht] <heißt es>, {dass die Brücke gesperrt sei}.",
            "impersonal-before": "{„Die Brücke ist gesperrt“}, <heißt es> in [dem Bericht].",
            "impersonal-partquote": "In [dem Bericht] ist von {„großen Schäden“} <die Rede>.",
            "impersonal-topic": "In [dem Bericht] ist {von Schäden an der Brücke} <die Rede>.",
        },
    ),
    RuleCard(
        name="inverted",
        description="A cue behind its content, with the subject behind the verb.",
        examples={
            "inverted-clause": "{Die Brücke sei gesperrt}, <sagte> [Lee].",
            "inverted-quote": "{„Die Brücke ist gesperrt“}, <sagte> [Lee].",
        },
    ),
    RuleCard(
        name="subject",
        description="A subject, its cue and the content behind it.",
        examples={
            "subject-that": "[Lee] <sagte>, {dass die Brücke gesperrt sei}.",
            "subject-clause": "[Lee] <sagte>, {die Brücke sei gesperrt}.",
            "subject-whether": "[Lee] <fragte>, {ob die Brücke gesperrt sei}.",
            "subject-infinitive": "[Lee] <versprach>, {die Brücke zu öffnen}.",
            "subject-quote": "[Lee] <sagte>: {„Die Brücke ist gesperrt.“}",
            "subject-partquote": "[Lee] <nannte> den Plan {„einen großen Fehler“}.",
            "subject-object": "[Lee] <kritisierte> {den neuen Plan}.",
            "subject-judgement": "[Lee] <wies> {den Vorwurf als falsch} zurück.",
            "subject-topic": "[Lee] <klagte> {über den Lärm}.",
        },
    ),
    RuleCard(
        name="phrase",
        description="What somebody demands, promises, expects, speaks or warns of as a noun phrase; what it is called.",
        examples={
            "phrase-object": "[Die Partei] <forderte> {einen neuen Damm}.",
            "phrase-judgement": "[Lee] <hält> {den Plan für falsch}.",
            "phrase-topic": "[Die Polizei] <warnte> {vor glatten Straßen}.",
            "phrase-partquote": "Der Plan wurde von [der Partei] als {„großer Fehler“} <bezeichnet>.",
        },
    ),
    RuleCard(
        name="passive",
        description="A cue in the passive, with the content behind it.",
        examples={
            "passive-that": "Es <wurde berichtet>, {dass die Brücke gesperrt sei}.",
            "passive-infinitive": "Ihm <wird vorgeworfen>, {die Brücke beschädigt zu haben}.",
        },
    ),
    RuleCard(
        name="cited",
        description="Somebody who is cited, in the passive.",
        examples={
            "cited-quote": "[Lee] <wird zitiert>: {„Die Brücke ist sehr alt.“}",
            "cited-clause": "[Lee] wird mit den Worten <zitiert>, {die Brücke sei sehr alt}.",
        },
    ),
    RuleCard(
        name="wie",
        description="A clause with wie around which, before which or behind which the content stands.",
        examples={
            "wie-clause": "Wie [Lee] <sagte>, {ist die Brücke gesperrt}.",
            "wie-before": "{Die Brücke ist gesperrt}, wie [Lee] <sagte>.",
        },
    ),
    RuleCard(
        name="subordinate",
        description="A cue at the end of a subordinate clause, with the content behind it.",
        examples={"subordinate-that": "Es regnete, als [Lee] <sagte>, {dass die Brücke gesperrt sei}."},
    ),
    RuleCard(
        name="noun",
        description="A noun that attributes what follows it.",
        examples={"noun-that": "Es gab die <Behauptung> [der Partei], {dass die Brücke gesperrt sei}."},
    ),
    RuleCard(
        name="held",
        description="A noun that attributes what follows it, as the object of a verb of little meaning.",
        examples={"held-that": "[Die Partei] vertritt die <Ansicht>, {dass die Brücke gesperrt sei}."},
    ),
    RuleCard(
        name="attitude",
        description="What somebody is sure of, ready for, or of the opinion of.",
        examples={"attitude-that": "[Die Polizei] ist <überzeugt>, {dass die Brücke gesperrt sei}."},
    ),
    RuleCard(
        name="hearsay",
        description="The verb sollen with the perfect: so it is said.",
        examples={"hearsay-soll": "{Er <soll> dort gewesen sein}."},
    ),
    RuleCard(
        name="evidential",
        description="The verb wollen with the perfect: so somebody says of himself.",
        examples={"evidential-will": "[Lee] <will> {davon nichts gewusst haben}."},
    ),
    RuleCard(
        name="within",
        description="Words in quotation marks within what is told in other words.",
        examples={"within-subject": "[Lee] <sagte>, die Brücke sei {„ein großes Problem“} für alle."},
    ),
    RuleCard(
        name="back",
        description="A word that takes up the sentence or the clause before it.",
        examples={"back-clause": "{Die Brücke ist gesperrt}. Das <teilte> [die Polizei] mit."},
    ),
    RuleCard(
        name="beside",
        description="Words that no cue attributes: behind *mit den Worten*, before an unknown verb, in an opinion.",
        examples={
            "beside-inverted": "{„Was für ein schöner Tag“}, <keuchte> [Ana Ruiz].",
            "beside-view": "<Für> [die Ministerin] ist das {„eine sehr große Gefahr“}.",
            "beside-want": "[Die Ministerin] <will> {„die Brücke noch einmal prüfen“}.",
            "beside-clause": "[Lee] <lobte> die Brücke, weil {„sie noch sehr lange halten wird“}.",
            "beside-told": "[Lee] trat ihm <mit den Worten> entgegen, {die Brücke sei alt}.",
            "beside-words": "[Lee] verließ den Saal <mit den Worten>: {„Es reicht jetzt.“}",
        },
    ),
    RuleCard(
        name="colon",
        description="A quotation behind a colon, where no cue is known.",
        examples={
            "colon-quote": "[Lee] <kommentarlos>: {„Die Brücke ist sehr alt.“}",
            "colon-noun": "Die Reaktion [der Ministerin]: {„Die Brücke ist sehr alt.“}",
        },
    ),
    RuleCard(
        name="signed",
        description="A quotation with a dash or a bracket and a name behind it, or in brackets behind a name.",
        examples={"signed-quote": "{„Die Brücke ist alt.“} <-> [Eva Lee, Ministerin]"},
    ),
    RuleCard(
        name="behind",
        description="A quotation that *mit diesen Worten* or *so* takes up behind it.",
        examples={"behind-quote": "{„Die Brücke ist alt.“} <Mit diesen Worten> ging [Eva Lee]."},
    ),
    RuleCard(
        name="label",
        description="A name, a colon and what is said: a turn of a dialogue, or a headline.",
        examples={"label": "[LEE]<:> {Die Brücke ist alt.} ¶ ABC: Wie alt? ¶ LEE: Sehr alt."},
    ),
    RuleCard(
        name="floating",
        description="A sentence that is all quotation, behind somebody's words or a sentence that tells of somebody.",
        examples={
            "floating-quote": "Die Brücke sei alt, sagte [Lee]. {„Sie ist gefährlich.“}",
            "floating-before": "{„Die Brücke ist sehr alt.“} [Eva Lee] schüttelt den Kopf.",
            "floating-person": "[Eva Lee] schüttelt den Kopf. {„Die Brücke ist alt.“}",
        },
    ),
    RuleCard(
        name="free",
        description="A sentence in the subjunctive of reported speech, behind somebody's words or before them.",
        examples={
            "free-subjunctive": "Die Brücke sei alt, sagte [Lee]. {Sie sei gefährlich}.",
            "free-soll": "Die Brücke sei alt, sagte [Lee]. {Ein Arbeiter <soll> gestürzt sein}.",
            "free-person": "[Die Ärztin] hat eine klare Meinung. {Die Brücke sei alt}.",
            "free-before": "{Die Brücke sei alt}. Man müsse sie schließen, sagte [Lee].",
        },
    ),
)
