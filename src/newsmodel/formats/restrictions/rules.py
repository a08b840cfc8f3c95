"""Rules of what is said where a restriction is not understood, or not carried."""

from __future__ import annotations

from newsmodel.formats.losses import MEANING_CHANGED, NOT_CARRIED
from newsmodel.issues import Rule, Severity

STATUS_UNKNOWN = Rule(
    "status-unknown",
    Severity.WARNING,
    """A publication status is none that is known, so that the story is withheld.

A status says who may use a story; one that nobody understands must not free it. The path leads to the field; the word
is kept in `provenance.originals` or `extra`, and comes back when the same format is written.

Set the status by hand: `usable`, `withheld` or `canceled`.
""",
)
END_UNRESOLVED = Rule(
    "end-unresolved",
    Severity.WARNING,
    """The end of an embargo, or the day on which a story expires, is not said exactly, and the latest one was taken.

A time without a zone ends in UTC-12, a day with its last second. An embargo whose end cannot be read stands until
further notice, with its words in `embargo.note`.

Say which zone the source writes in: `Hints(timezone="Asia/Kolkata")`, or `--timezone` on the command line; or set the
end by hand.
""",
)
RESTRICTION_UNREAD = Rule(
    "restriction-unread",
    Severity.ERROR,
    """A restriction of the input could not be read, so that the story is freer than it was.

The day on which it expires, what others may do with it, or where it was made by a machine is said in a form that is
not understood. The path leads to it in the input; it is kept in `extra` or in `provenance.originals`.

Set the field by hand before the story is passed on.
""",
)
STATUS_INFERRED = Rule(
    "status-inferred",
    Severity.WARNING,
    """The words of the story say that it must not be used, or not yet, and its status or embargo was set from them.

Agencies withdraw a story with another one: "MANDATORY KILL", "This story has been withdrawn". The words stay where they
were; those of an embargo are its note, too.

Set the status to `usable` if the story only speaks of one that was withdrawn.
""",
)
TERMS_INFERRED = Rule(
    "terms-inferred",
    Severity.WARNING,
    """The words of the story say what others may do with it, and its terms of usage were set from them.

Agencies say so above a story, or in a note: "RESTRICTIONS: No use in Germany". The words stay where they were.

Take the terms out of `rights.usage_terms` if the story only speaks of such.
""",
)
ACCESS_INFERRED = Rule(
    "access-inferred",
    Severity.WARNING,
    """A line of the story, or a note, says that it is for some readers only, and its access was set so.

Publishers say so in a line of its own: "This article is for subscribers only". The words stay where they were.

Take `rights.free_access` out if the line speaks of something else.
""",
)
ORIGIN_INFERRED = Rule(
    "origin-inferred",
    Severity.WARNING,
    """A line of a story, or a caption, says that a machine has made it or has helped: its digital source type is set.

Publishers say so in a line of its own: "This article was generated with AI and reviewed by an editor", "(Automated
journalism)"; of a picture in its caption or credit. The words stay where they were. The terms are IPTC's:
`trainedAlgorithmicMedia` for what an artificial intelligence has made, `algorithmicMedia` for what programs without one
have, and `compositeWithTrainedAlgorithmicMedia` where it has helped people.

Take `digital_source_type` out if the line speaks of another text.
""",
)
MINING_INFERRED = Rule(
    "mining-inferred",
    Severity.WARNING,
    """Words of the story, its notice of rights or its page reserve data mining, and its data mining was set so.

Publishers say so in prose: "This article may not be used to train AI", "Text and data mining is reserved under Article
4 of Directive (EU) 2019/790", "Opt-out, § 44b UrhG". The words stay where they were. The terms are those of PLUS:
`DMI-PROHIBITED` for mining, `DMI-PROHIBITED-AIMLTRAINING` where the training of machines alone is named.

Take `rights.data_mining` out if the words speak of another text.
""",
)
FOREIGN_RESTRICTION = Rule(
    "foreign-restriction",
    Severity.WARNING,
    """A property that the format has not got restricts the story, which was restricted so.

Systems have names of their own for an embargo, a hold, a kill, or the day on which a story expires. One that names such
a thing counts, in whatever spelling and language; the path leads to the field that was set. The property is kept.

Free the story by hand if it means something else.
""",
)
WRITTEN_AS_WITHHELD = Rule(
    "written-as-withheld",
    Severity.WARNING,
    """The format that was written has no place for an embargo without an end; the story was written as withheld.

Nobody may use a withheld story; it has to be freed by hand when the embargo is over.

Write a format that has embargoes without an end, or give the embargo one.
""",
)
RESTRICTION_NOT_CARRIED = Rule(
    "restriction-not-carried",
    Severity.ERROR,
    """The format that was written has no place for a restriction of the story, which is free there.

The story is withheld, canceled, retracted or embargoed, expires, or may only be used on terms that the file does not
say. The path names the restriction; the file was written without it.

Do not pass the file on without saying so beside it, or write a format that carries the restriction: `newsmodel list
formats` shows them.
""",
)
#: What every writer may have to say that has no place for everything.
WRITING_RULES = (NOT_CARRIED, MEANING_CHANGED, RESTRICTION_NOT_CARRIED)
