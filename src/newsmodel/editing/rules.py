"""Rules of what an edit takes away or leaves in doubt."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity

CLAIM_DROPPED = Rule(
    "claim-dropped",
    Severity.WARNING,
    """\
A claim was taken out of the document, since its words no longer stand in the story.

The name of its source and the words that attribute it must stand unchanged: with others, somebody else would be made to
say it, or a denial would become a statement. Half the words of its content must stand. What was reported within
the claim goes with it. The path is that in the document before the edit. Look for the claims of the story again, or add
the claim by hand.
""",
)
REVIEWED_CLAIM_DROPPED = Rule(
    "reviewed-claim-dropped",
    Severity.WARNING,
    """\
A claim that a person had accepted or rejected was taken out, since its words no longer stand in the story.

It is as with `claim-dropped`, and what the person decided is lost with it; the message has the words. The path is that
in the document before the edit.
""",
)
CLAIM_REWORDED = Rule(
    "claim-reworded",
    Severity.WARNING,
    """\
The content of a claim was edited, and the claim has the new words.

Its source and its cue stand as before. Form and modality are those of the old words. Amounts and times that were read
of words that are gone are gone too, and named. What a person decided was about the old words, so that it is unreviewed
again.
""",
)
CLAIM_IN_DOUBT = Rule(
    "claim-in-doubt",
    Severity.WARNING,
    """\
The words of a claim stand as before, but other words of its sentence were edited, or a time or an amount of it is gone.

"Lee said" may have become "Lee never said". What a person decided was about the old sentence, so that the claim is
unreviewed again. Look at it, or look for the claims of the story again.
""",
)
MENTION_DROPPED = Rule(
    "mention-dropped",
    Severity.NOTE,
    """\
A place where the story named a source, an entity or a check of a claim has other words now, and was taken out.

The source or the entity stays. Where the path ends with `description`, the story no longer has the words that it
described the source with.
""",
)
MARK_DROPPED = Rule(
    "mark-dropped",
    Severity.NOTE,
    """\
Words that were set apart, as a link or by emphasis, no longer stand there, and the mark was taken out.

A mark of which some words are left lies on these.
""",
)
SOURCE_DROPPED = Rule(
    "source-dropped",
    Severity.NOTE,
    """\
A source that was found by a rule lost its last claim, and was taken out.

A source that a person has accepted, or that somebody else gave, stays without claims.
""",
)
SOURCE_MERGED = Rule(
    "source-merged",
    Severity.NOTE,
    """\
A source was made one with another, which says otherwise of itself, and the words of the one that went are gone.

The other one keeps its name, its description and the like where it has them. The message has what the source that went
had in their place; its mentions and its claims are the other one's. Put the words back with
`newsmodel.editing.with_source` where they are the better ones.
""",
)
REFERENCE_DROPPED = Rule(
    "reference-dropped",
    Severity.NOTE,
    """\
Something referred to a part that is no longer there, and no longer does.

A relation between claims, the target of a correction, or the figure that shows a picture: what it named was taken out.
""",
)
RULES: tuple[Rule, ...] = (
    CLAIM_DROPPED,
    REVIEWED_CLAIM_DROPPED,
    CLAIM_REWORDED,
    CLAIM_IN_DOUBT,
    MENTION_DROPPED,
    MARK_DROPPED,
    SOURCE_DROPPED,
    SOURCE_MERGED,
    REFERENCE_DROPPED,
)
