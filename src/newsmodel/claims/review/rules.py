"""Rules of what cannot be done with a person's decisions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import msgspec

from newsmodel.issues import DocumentPath, Issue, Rule, Severity, shown

DECISION_NOT_APPLIED = Rule(
    "decision-not-applied",
    Severity.ERROR,
    """\
A person's decision was not applied to the document.

The claim is not there, or says something else than when it was decided on; words that were chosen for it do not stand
in the story; or it is not known who a source is. The rest of the decisions is applied. Decide on the claim again, in
the document as it is.

So it is with all decisions of a file in which none is on a story that was given. The `id` of a text is a digest of its
bytes: where these change, so does the `id`. `newsmodel review apply --same-story` says that it is the same story.
""",
)
DECISION_OF_ANOTHER_STORY = Rule(
    "decision-of-another-story",
    Severity.WARNING,
    """\
Decisions on another story were passed over.

A file of decisions may be about several stories, and each has the URI of its own: the `id` of the document, the column
`article_id` of a table. They are told once for all of them. Where none is on a story that was given, it is
`decision-not-applied`.
""",
)
DECISION_REPLACED = Rule(
    "decision-replaced",
    Severity.WARNING,
    """\
One person's decision was replaced by another's, who decided otherwise, corrected the claim or wrote another comment.

Decisions are applied one after the other, and the last one holds: the document has room for one. The message says who
had decided what. `newsmodel review agreement` says beforehand how far two people agree. So it is where one file, or one
table, has two decisions of the same person on one claim: a row that was copied, and changed.
""",
)
REVIEWER_UNNAMED = Rule(
    "reviewer-unnamed",
    Severity.WARNING,
    """\
Decisions were applied of which nobody knows who made them.

A table of claims does not say who has changed it, and a file of decisions may leave it out. The document then says that
a claim was accepted or rejected, and not by whom, so that another person's decision takes its place without a word.
`newsmodel review apply --reviewer NAME` says who it was; so does `reviewer` in the file.
""",
)
CORRECTION_KEPT_APART = Rule(
    "correction-kept-apart",
    Severity.NOTE,
    """\
A correction moved a claim to other words, so that the claim as it was is rejected, and the corrected one is a new one.

Claims are looked for again by their places. Were the old one only replaced, it would be found there once more.
""",
)
CLAIM_ALREADY_THERE = Rule(
    "claim-already-there",
    Severity.NOTE,
    """\
A claim that a person added is in the document already, and was accepted there.

It has the same words as content and as cue; or it is the claim that the person corrected, found again by the rules.
Where the person gave it other words, another source, kind, polarity, modality or form, it has those now.
""",
)
STORY_NOT_COMPARED = Rule(
    "story-not-compared",
    Severity.WARNING,
    """\
A story was left out of the comparison of two people's decisions.

Only one of the two has it, or its words differ, so that claims cannot be told to be the same by their places. Stories
are paired by the `id` of the document.
""",
)
RULES: tuple[Rule, ...] = (
    DECISION_NOT_APPLIED,
    DECISION_OF_ANOTHER_STORY,
    DECISION_REPLACED,
    REVIEWER_UNNAMED,
    CORRECTION_KEPT_APART,
    CLAIM_ALREADY_THERE,
    STORY_NOT_COMPARED,
)


#: Why no decision on a claim can be applied to a raw story, which nobody has looked for claims in.
NO_CLAIMS = "the story has no claims: convert it first"


class NamedStory(msgspec.Struct, frozen=True):
    """A story that decisions are on.

    Attributes:
        path: Its first place in their file.
        headline: Its headline, where the file has it.
    """

    path: DocumentPath = ()
    headline: str | None = None


def on_other_stories(named: Mapping[str, NamedStory], known: Collection[str]) -> Iterator[Issue]:
    """Make the issue that decisions of a file are on other stories, once for all: an error, where all are.

    Args:
        named: The stories that they are on, by their ids.
        known: The ids of the stories that they were to be applied to.
    """
    others = [id_ for id_ in named if id_ not in known]
    if not others:
        return
    here = "".join(known) if len(known) == 1 else f"each of the {len(known)} stories"
    other, path = named[others[0]], named[others[0]].path
    first = others[0] if other.headline is None else f"{shown(other.headline)} ({others[0]})"
    told = f"{first} is another story than {here}"
    if len(others) > 1:
        told, path = f"{len(others)} stories are others than {here}: {first} and {len(others) - 1} more", ()
    if len(others) < len(named):
        yield DECISION_OF_ANOTHER_STORY.issue(told, path)
    else:
        yield DECISION_NOT_APPLIED.issue(f"{told}, on which there are no decisions", path)
