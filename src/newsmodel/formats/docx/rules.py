"""Rules of the issues that the reader of Word documents raises."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity

PART_LEFT_OUT = Rule(
    "document-part-left-out",
    Severity.WARNING,
    """A part of the document is no part of the story's running text: a note, a comment, a header, hidden text.

The words stand whole in `provenance.left_out`, behind the block that they belong to. Embargoes and bans in them hold.

If readers are to see them, put them into the body.
""",
)
CHANGES_APPLIED = Rule(
    "tracked-changes-applied",
    Severity.WARNING,
    """The document has tracked changes, and was read as if all of them had been accepted.

What was inserted is read, what was deleted is not, and stands nowhere in the article. Where a deletion takes away words
that restrict the story, it is withheld until somebody has accepted that.

Accept or reject the changes in the document, and read it again.
""",
)
PICTURE_NOT_TAKEN = Rule(
    "picture-stays-in-file",
    Severity.WARNING,
    """A picture of the document was named, and stays in the file.

An article has addresses of pictures, not their bytes. The picture has the name of its bytes (RFC 6920), its media type
and its size; the message says which part of the file it is.

Unpack the document, which is a ZIP archive, and give the picture an address.
""",
)
OBJECT_LEFT_OUT = Rule(
    "object-left-out",
    Severity.WARNING,
    """An object of the document has no words and no picture that could be taken: a chart, a drawing, an embedded file.

It stays in the file.

If the story needs it, save it as a picture.
""",
)
AUTHOR_TAKEN = Rule(
    "author-of-file-taken",
    Severity.NOTE,
    """The story has no byline, so whom the file names as its author was taken for that.

Programs write the name of whoever made the file, who may have sent what others wrote.

If they are not the author, say who is.
""",
)
RULES = (PART_LEFT_OUT, CHANGES_APPLIED, PICTURE_NOT_TAKEN, OBJECT_LEFT_OUT, AUTHOR_TAKEN)
