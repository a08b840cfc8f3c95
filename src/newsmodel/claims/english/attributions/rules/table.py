"""The rules, in the order in which they are tried, with the names that their findings carry.

To add a rule, write a function that takes a `Clause` (a cue of the lexicon), a `Trigger` (a word or a quotation) or a
`View` (a headline) and returns a `Hit` or None; add a row here, and a file of cases in `tests/claims/rules`.

An example has the content in braces, the source in brackets and the cue in angle brackets.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from newsmodel.claims.attribution import TURN
from newsmodel.claims.contract import RuleCard
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.extents import Complement
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.rules import (
    according_to,
    answered,
    as_clauses,
    asked,
    attitudes,
    citing,
    colons,
    emerging,
    headlines,
    hearings,
    inverted,
    labels,
    noun_cues,
    participles,
    passives,
    reportedly,
    signed,
    subject_verb,
    tail,
    unknown_verbs,
    views,
)
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import View

Target = TypeVar("Target", Clause, Trigger, View)

#: What the content at the right of a cue may be; the second part of the names of the rules that look for one there.
COMPLEMENTS: Mapping[Complement, str] = {
    "that": "a clause with “that”: he said *that it rained*",
    "quote": "a quotation: he said, *“It rained”*",
    "colon": "words after a colon that adverbials part from the cue: he said on Monday: *it rained*",
    "wh": "an indirect question: he asked *why it rained*",
    "infinitive": "an infinitive: he promised *to stay*",
    "gerund": "a verb in -ing: he denied *lying*",
    "extracted": "a predicate whose subject stands before: a storm, which he said *was bad*",
    "clause": "a clause without “that”: he said *it rained*",
    "object": "a noun phrase: he criticized *the plan*",
    "partquote": "words with a quotation among them: he said nearly *all “fools” agree*",
}


class AttributionRule(RuleCard, Generic[Target], frozen=True, kw_only=True):
    """A named rule.

    Attributes:
        find: The function.
        triggers: The words that it looks at, where it looks at words.
        complemented: Whether its methods are named after the complement too, so that examples are given for some only.
    """

    find: Callable[[Target], Hit | None]
    triggers: frozenset[str] = frozenset()
    complemented: bool = False

    @property
    def methods(self) -> tuple[str, ...]:
        """The names that its findings carry."""
        return tuple(f"{self.name}-{one}" for one in COMPLEMENTS) if self.complemented else tuple(self.examples)


#: For cues in the passive.
PASSIVE_RULES: tuple[AttributionRule[Clause], ...] = (
    AttributionRule(
        name="quoted-as-saying",
        description="Somebody is quoted by a third party.",
        examples={"quoted-as-saying": "[The mayor] <was quoted as saying> {“it rained.”}"},
        find=passives.quoted_as_saying,
    ),
    AttributionRule(
        name="impersonal",
        description="The subject of a passive is an “it” that stands for the content.",
        examples={"impersonal": "It <is believed> {that the dam broke}."},
        find=passives.impersonal,
    ),
    AttributionRule(
        name="raised",
        description="The subject of a passive is a part of the content, and the source unstated.",
        examples={"raised": "{Thirty people} <are believed> {to be missing}."},
        find=passives.raised,
    ),
    AttributionRule(
        name="told",
        description="Somebody is told something by nobody in particular.",
        examples={"told": "The jury <was told> {that the dam broke}."},
        find=passives.told,
    ),
    AttributionRule(
        name="passive",
        description="Somebody is asked a question or about something, or is told something by somebody.",
        examples={
            "passive-told": "The mayor <was told> by [an engineer] {that the dam broke}.",
            "passive-wh": "The mayor <was asked> by [reporters] {whether the dam broke}.",
            "passive-about": "The mayor <was asked> by [reporters] about {the dam}.",
        },
        find=passives.by_whom,
    ),
    AttributionRule(
        name="by",
        description="The source stands behind “by”, and the content before the passive.",
        examples={"by": "{The plan} <was criticized> by [the mayor]."},
        find=passives.by_agent,
    ),
)
#: For what is heard: the subject is no source.
HEARING_RULES: tuple[AttributionRule[Clause], ...] = (
    AttributionRule(
        name="heard",
        description="A court or a committee hears something from somebody unstated.",
        examples={"heard": "The jury <heard> {that the dam broke}."},
        find=hearings.heard,
    ),
)
#: For cues that can have a subject of their own.
FINITE_RULES: tuple[AttributionRule[Clause], ...] = (
    AttributionRule(
        name="answered",
        description="A relative clause or an apposition points back at what somebody denies or confirms.",
        examples={
            "answered-which": "Lee said {the dam broke}, which [Hart] <denied>.",
            "answered-noun": "Lee said {the dam broke}, a claim [Hart] <denied>.",
            "answered-by": "Lee said {the dam broke}, a claim <denied> by [Hart].",
        },
        find=answered.answered,
    ),
    AttributionRule(
        name="reduced",
        description="A participle belongs to a noun, and the source stands behind “by”, before what is said.",
        examples={"by-reduced": "The plan, <described> by [the mayor] {as “a waste”}, was dropped."},
        find=passives.reduced_by_agent,
    ),
    AttributionRule(
        name="as",
        description="Source and cue stand in an aside with “as”.",
        examples={
            "as-first": "As [Lee] <noted>, {the dam broke}.",
            "as-last": "{The dam broke}, as [Lee] <noted>.",
        },
        find=as_clauses.as_clause,
    ),
    AttributionRule(
        name="tail",
        description="The content stands before source and cue, or around them.",
        examples={
            "tail-quote": "{“The dam broke,”} [Lee] <said>.",
            "tail-clause": "{The dam broke}, [the mayor] <said>.",
        },
        find=tail.tail,
    ),
    AttributionRule(
        name="inverted",
        description="The content stands before cue and source, or a quotation behind them.",
        examples={
            "inverted-quote": "{“The dam broke,”} <said> [Lee, a farmer].",
            "inverted-clause": "{The dam broke}, <said> [Lee].",
            "inverted-first": "<Said> [Lee]: {“The dam broke.”}",
        },
        find=inverted.inverted,
    ),
    AttributionRule(
        name="subject",
        description="The source is the subject right before its verb, and the content stands behind.",
        examples={
            "subject-that": "[The mayor] <said> {that the dam broke}.",
            "subject-quote": "[The mayor] <said>, {“The dam broke.”}",
            "subject-colon": "[The mayor] <said> on Monday: {the dam broke}.",
            "subject-wh": "[The mayor] <asked> {why the dam broke}.",
            "subject-infinitive": "[The mayor] <vowed> {to mend the dam}.",
            "subject-gerund": "[The mayor] <denied> {breaking the dam}.",
            "subject-extracted": "It is a dam that [the mayor] <said> {was weak}.",
            "subject-clause": "[The mayor] <said> {the dam was weak}.",
            "subject-object": "[The mayor] <criticized> {the plan}.",
            "subject-partquote": "[The mayor] <remarked> {many “fools” agree}.",
        },
        find=subject_verb.subject,
        complemented=True,
    ),
    AttributionRule(
        name="shared",
        description="The source is the subject of the verb before, which another predicate is joined to.",
        examples={"shared-that": "[Lee] left the room and <said> {that the dam broke}."},
        find=subject_verb.shared,
        complemented=True,
    ),
)
#: For participles and infinitives.
NON_FINITE_RULES: tuple[AttributionRule[Clause], ...] = (
    AttributionRule(
        name="citing",
        description="The source is whom a report cites, and the content what it reports.",
        examples={"citing": "The paper reported, <citing> [two aides], {that the dam broke}."},
        find=citing.citing,
    ),
    AttributionRule(
        name="participle",
        description="The cue is a participle or a gerund, and the source the subject of the clause before.",
        examples={"participle-that": "[Lee] left the room, <saying> {that the dam broke}."},
        find=participles.participle,
        complemented=True,
    ),
    AttributionRule(
        name="infinitive",
        description="The cue is an infinitive, and the source the subject of the clause before.",
        examples={"infinitive-that": "[Lee] came <to say> {that the dam broke}."},
        find=participles.infinitive,
        complemented=True,
    ),
)
#: For words that attribute without being verbs of the lexicon.
WORD_RULES: tuple[AttributionRule[Trigger], ...] = (
    AttributionRule(
        name="according",
        description="The source stands after “according to”.",
        examples={
            "according-first": "<According to> [the mayor], {the dam broke}.",
            "according-last": "{The dam broke}, <according to> [the mayor].",
        },
        find=according_to.according_to,
        triggers=according_to.TRIGGERS,
    ),
    AttributionRule(
        name="asked",
        description="Somebody was asked, and the question is told.",
        examples={
            "asked-wh": "<Asked> {whether the dam broke}, the mayor left.",
            "asked-about": "<Asked> about {the dam}, the mayor left.",
        },
        find=asked.asked,
        triggers=asked.TRIGGERS,
    ),
    AttributionRule(
        name="reportedly",
        description="The cue is an adverb, its clause the content, and the source unstated.",
        examples={"reportedly": "{The dam} <reportedly> {broke on Monday}."},
        find=reportedly.reportedly,
        triggers=reportedly.TRIGGERS,
    ),
    AttributionRule(
        name="noun",
        description="The cue is a noun, and its owner the source.",
        examples={
            "noun-that": "The paper doubts [Lee’s] <claim> {that the dam broke}.",
            "noun-infinitive": "The paper doubts [his] <promise> {to mend the dam}.",
            "noun-is": "[Lee’s] <claim> is {that the dam broke}.",
            "noun-withdrawn": "[Lee] <withdrew his claim> {that the dam broke}.",
        },
        find=noun_cues.noun_cue,
        triggers=noun_cues.TRIGGERS,
    ),
    AttributionRule(
        name="attitude",
        description="The cue is an adjective behind “is”, and a clause follows it.",
        examples={
            "attitude-that": "[Lee] <was adamant> {that the dam was weak}.",
            "attitude-wh": "[Lee] <was unsure> {whether the dam would hold}.",
            "attitude-clause": "[Lee] <was sure> {the dam would hold}.",
        },
        find=attitudes.attitude,
        triggers=attitudes.TRIGGERS,
    ),
    AttributionRule(
        name="view",
        description="Words say in whose view something is so.",
        examples={
            "view-first": "In [Lee’s] <view>, {the dam is weak}.",
            "view-last": "{The dam is weak}, in the <view> of [the mayor].",
        },
        find=views.in_view,
        triggers=views.TRIGGERS,
    ),
    AttributionRule(
        name="emerged",
        description="Something comes to light, told by nobody in particular.",
        examples={"emerged": "It <emerged> {that the dam was weak}."},
        find=emerging.emerged,
        triggers=emerging.TRIGGERS,
    ),
)
#: For quotations in a statement in which nothing else attributes, whatever the verb.
QUOTATION_RULES: tuple[AttributionRule[Trigger], ...] = (
    AttributionRule(
        name="signed",
        description="A quotation is signed: a dash and a name stand behind it.",
        examples={"dash-quote": "{“The dam broke last night.”} <—> [Jo Lee, farmer]"},
        find=signed.signed,
    ),
    AttributionRule(
        name="colon",
        description="A colon leads from the source to a quotation.",
        examples={"colon-quote": "[The mayor] was clear<:> {“The dam broke last night.”}"},
        find=colons.colon,
    ),
    AttributionRule(
        name="before-quotation",
        description="An unknown verb leads from the source to a quotation.",
        examples={"other-quote": "[The mayor] <cackled>, {“The dam broke last night.”}"},
        find=unknown_verbs.before_quotation,
    ),
    AttributionRule(
        name="inverted-unknown",
        description="A quotation is followed by an unknown verb and a name.",
        examples={"other-inverted": "{“The dam broke last night,”} <cackled> [Lee]."},
        find=unknown_verbs.inverted_unknown,
    ),
    AttributionRule(
        name="tail-unknown",
        description="A quotation is followed by a source and an unknown verb.",
        examples={"other-tail": "{“The dam broke last night,”} [the mayor] <cackled>."},
        find=unknown_verbs.tail_unknown,
    ),
)
#: For passages whose words begin with capitals.
HEADLINE_RULE: AttributionRule[View] = AttributionRule(
    name="headline",
    description="The cue stands between source and content in a headline.",
    examples={"headline": "[Mayor Lee] <Says> {Dam Broke Last Night}"},
    find=headlines.headline,
)
DASH_RULE: AttributionRule[View] = AttributionRule(
    name="dash",
    description="A short line ends with a dash and who says it.",
    examples={"dash": "{Two held near the old bridge} <–> [police]"},
    find=headlines.dash,
)
LABEL_RULE: AttributionRule[View] = AttributionRule(
    name=str(TURN),
    description="A turn of a dialogue begins with the speaker and a colon.",
    examples={str(TURN): "[MAYOR LEE]<:> {The dam broke.} ¶ MR. DAY: It did not."},
    find=labels.label,
)
#: All rules, in the order in which they are tried.
RULES: tuple[AttributionRule[Any], ...] = (
    HEADLINE_RULE,
    DASH_RULE,
    LABEL_RULE,
    *PASSIVE_RULES,
    *HEARING_RULES,
    *FINITE_RULES,
    *NON_FINITE_RULES,
    *WORD_RULES,
    *QUOTATION_RULES,
)
