"""Rules of grounding: what there may be to say of other finders' records."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity

NOT_IN_THE_TEXT = Rule(
    "not-in-the-text",
    Severity.ERROR,
    """Words of a record do not stand in the story.

A claim, its source and its cue are words of the story. Quotation marks, dashes, white space and the case of the first
letter may differ, and an ellipsis may stand for words that were left out; nothing else may. The message has the words
of the story that come nearest.

Where the content or the source does not stand there, there is no claim: it is a paraphrase, or it was made up. Where
only the cue does not, the claim has no cue. Ask the finder for words that are copied from the story.
""",
)
NEGATION_LEFT_OUT = Rule(
    "negation-left-out",
    Severity.ERROR,
    """The words of a record stand in the story, but without the "not" that stands beside them.

"The bridge is" and "safe" stand in "the bridge is not safe"; a claim of these words would say the opposite of what was
said, and there is none. The same holds for a cue: "confirmed" in "has not confirmed", unless the record says that its
polarity is `negated`.

Ask the finder for words that have the negation too.
""",
)
NEGATION_BEFORE = Rule(
    "negation-before",
    Severity.WARNING,
    """A negation stands before the words of a record, in the same clause, and no cue says what it negates.

"The dam would hold" stands in "Lee did not say in the hall on Monday whether the dam would hold". No cue of the record
stands between the two, so that the claim may say what was not said. Where the negation stands right beside the words,
or our rules see that the attribution is negated and the words are at least half of what it attributes, there is no
claim (`negation-left-out`).

See whether the claim says what was meant; ask the finder for the cue with its negation, or for whole clauses.
""",
)
ATTRIBUTED_OTHERWISE = Rule(
    "attributed-otherwise",
    Severity.WARNING,
    """A record says that somebody says so, and the story, by our rules, or another claim has somebody else for it.

The words of the record stand in the story, and so does whom it names; but our own rules for the language find that
others say these words, or a claim that the document or another record has says so. The message has the story's words
for them, and whom our rules take a pronoun for, which may be wrong. The claim is kept as the record has it.

See which of the two is right, and reject the other claim.
""",
)
SOURCE_CONTRADICTED = Rule(
    "source-contradicted",
    Severity.ERROR,
    """A record says that one person says so, and the story names another one for these words.

The sentence names a person by name, our own rules for the language are sure that the words are his, and the record has
somebody of another name, whom the sentence does not have. Nobody says that in the story, and there is no claim.

Where the story has a pronoun or a description instead of a name, or where either of the two is a body, which speaks
through people, the claim is kept with a warning (`attributed-otherwise`). Ask the finder who is named for the words.
""",
)
RECORD_CONTRADICTED = Rule(
    "record-contradicted",
    Severity.WARNING,
    """A record says of its attribution what the words of the story do not say.

It has `affirmed` for "has not confirmed", `state` for "denied", no cue where a denial attributes its content, or
`certain` where the words leave open or foresee. What a cue does, and whether it is negated, is told by the lexicon and
the rules for the language. What negates or denies stays, whoever says it: a claim is never made to say more than the
story does. The modality is the record's.

See whether the claim says what was meant.
""",
)
ATTRIBUTION_UNSEEN = Rule(
    "attribution-unseen",
    Severity.WARNING,
    """Nothing in the story is seen to attribute the words of a record to whom it names.

Its cue or its source stands in another sentence than the words, and our own rules do not find that this source says so.
Only a quotation of whole sentences may be attributed in the sentence before or behind it; one with other words in its
sentence is attributed by these. The claim is kept as the record has it.

Reject the claim if the story does not say who says so; else ask the finder for the cue.
""",
)
GROUNDED_IN_PART = Rule(
    "grounded-in-part",
    Severity.WARNING,
    """Only a part of the words of a record stands in the story, or the record leaves out a part of the story's words.

The words that do not stand there are the source or the cue, which the finder has put into the content, what stands in
square brackets, or what describes a source ("parent", "Ms.", "anonymous"), whose words may also stand in another
order. The words that are left out stand where the record has an ellipsis, parts its content, or has as one what the
story parts by source and cue; a record that has its parts as two texts need not have these. They are named in the
message. Where anything else does not stand there, there is no claim (`not-in-the-text`); so it is where a part is the
end of a sentence whose beginning is left out, and the part before it is of another sentence.

See whether the claim still says what was meant.
""",
)
CLAIM_KNOWN = Rule(
    "claim-known",
    Severity.NOTE,
    """A record is a claim that the document has already, or that another record was before.

It has the same words, or some of them and the same cue, and the same source or none. It is not added a second time; the
claim that was there stays as it is, with what a person has said of it. Of another source it is kept, with a warning
(`attributed-otherwise`).
""",
)
SOURCE_GUESSED = Rule(
    "source-guessed",
    Severity.NOTE,
    """A record does not say what its source is, and there are no rules for the language that could tell.

The source is taken for a person whom the story does not name, and described by the words of the record.

Give `source_kind`, and `name` where the story names it.
""",
)
RECORD_UNREADABLE = Rule(
    "record-unreadable",
    Severity.ERROR,
    """Something in a file of records is no record of a claim.

A record is an object with `content`, the words that are claimed, and what else is known: `source`, `cue`, `cue_kind`,
`polarity` and so on. Other names, and values that their fields do not take, are refused; the records beside it are
read.

`newsmodel schema --class newsmodel.claims:ClaimRecord --flavour structured-output` prints the schema.
""",
)
ANNOTATION_LOST = Rule(
    "annotation-lost",
    Severity.WARNING,
    """A claim or a field of it has no place in a file of annotations.

Annotations have the words of content, source and cue with their places, and what a record of a claim has beside them.
What a person has said of a claim, how it relates to others, and fact checks are not among it; times and quantities are
found again, where there are rules for the language. A claim that a person has rejected is left out, and so is one that
it reports: annotations cannot say that it is none. Each loss is named once, with the number of claims that have it.

Keep the document, and read the annotations into it.
""",
)

#: All of them.
RULES: tuple[Rule, ...] = (
    NOT_IN_THE_TEXT,
    NEGATION_LEFT_OUT,
    NEGATION_BEFORE,
    ATTRIBUTED_OTHERWISE,
    SOURCE_CONTRADICTED,
    RECORD_CONTRADICTED,
    ATTRIBUTION_UNSEEN,
    GROUNDED_IN_PART,
    CLAIM_KNOWN,
    SOURCE_GUESSED,
    RECORD_UNREADABLE,
    ANNOTATION_LOST,
)
