"""Rules of the issues that the plain-text reader raises: what it guessed, removed or could not settle."""

from __future__ import annotations

from newsmodel.formats.reading_rules import (
    BOILERPLATE_REMOVED,
    CLOCK_CHANGED,
    CONTROLS_REMOVED,
    DATE_ORDER_INFERRED,
    DATE_RESOLVED,
    DATE_UNREAD,
    DATE_WITHOUT_YEAR,
    DATELINE_GUESSED,
    ENCODING_GUESSED,
    HEADLINE_INFERRED,
    LANGUAGE_INFERRED,
    PROVENANCE_IN_TEXT,
    RELATED_MOVED,
    TWO_DIGIT_YEAR,
    ZONE_RESOLVED,
    ZONE_UNKNOWN,
)
from newsmodel.formats.restrictions import (
    ACCESS_INFERRED,
    END_UNRESOLVED,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    STATUS_INFERRED,
    TERMS_INFERRED,
)
from newsmodel.issues import Rule, Severity

BYLINE_GUESSED = Rule(
    "byline-guessed",
    Severity.NOTE,
    """A line with names alone was taken for the byline.

It stands between headline and story, above a date or a dateline or beside one, and has nothing but names. No "By",
title or agency proves that they are the authors.

If it is a deck, move it there.
""",
)
CAPTION_GUESSED = Rule(
    "caption-guessed",
    Severity.NOTE,
    """A line was taken for the caption of a picture, or for its credit.

What is copied from a page has the words below its pictures between the paragraphs. Who took the picture stands at
their end, "Photo: Ana Ruiz", or they have a label, "Image caption". They are a picture of the story, without a file.

If it is a paragraph of the story, move it there.
""",
)
DECK_GUESSED = Rule(
    "deck-guessed",
    Severity.NOTE,
    """A line below the headline was taken for the deck.

Plain text does not mark the deck (the standfirst). A short line between headline and story that is no byline and no
dateline is most likely one.

If it is the first paragraph, move it there.
""",
)
LETTERS_MENDED = Rule(
    "letters-mended",
    Severity.WARNING,
    """Letters that an earlier program had damaged were put right.

`â€™` is a UTF-8 apostrophe that was read as Windows-1252, `&#8217;` and `=E2=80=99` are codes for one. Only what no
writer can have meant is mended.

Read the story from its source, if these letters are what it says.
""",
)
QUOTE_MARKS_REMOVED = Rule(
    "quote-marks-removed",
    Severity.NOTE,
    """The marks of quotation before every line of the text were taken off.

A mail that forwards a story has `>` before each line of it. Where all lines have one, it is no part of the words.

Nothing needs to be done, unless the story is meant to be a quotation.
""",
)
ANOTHER_STORY = Rule(
    "another-story-below",
    Severity.WARNING,
    """Below the end of the story another one begins, which was read as a part of it.

Feeds of agencies and archives put stories below one another, each with a mark at its end: `-30-`, `###`, `ENDS`.

Split the file at these marks, and read each story by itself.
""",
)
KICKER_GUESSED = Rule(
    "kicker-guessed",
    Severity.NOTE,
    """A short label above the headline was taken for the kicker.

Labels such as "ANALYSIS" or "WORLD" stand above headlines and are no part of them.

If it is the headline, move it there.
""",
)
SUBHEAD_GUESSED = Rule(
    "subhead-guessed",
    Severity.NOTE,
    """A short line between paragraphs was taken for a heading, and opened a section.

Plain text does not mark headings. A short, capitalised line without a full stop between whole paragraphs is most
likely one.

If it is a paragraph, move it into the section before.
""",
)
QUOTATION_GUESSED = Rule(
    "quotation-guessed",
    Severity.NOTE,
    """A paragraph that is set apart was taken for a block quotation.

It is indented among paragraphs that are not, or stands in quotation marks above a line that names someone.

If it is a paragraph of the story, change its type.
""",
)
TABLE_GUESSED = Rule(
    "preformatted-guessed",
    Severity.NOTE,
    """Lines with columns were kept as preformatted text.

Their white space carries meaning, as in results and prices, so that they were not joined or trimmed inside.

If they are paragraphs, change their type.
""",
)
DATE_REPEATED = Rule(
    "date-repeated",
    Severity.NOTE,
    """A second line says when the story was published or updated; the first one was kept.

The article has one field for each; the words of the second line stand in the message.

Check which of them is right.
""",
)
NOTICE_GUESSED = Rule(
    "notice-guessed",
    Severity.NOTE,
    """A paragraph amid the story was taken for a credit, a copyright line, a correction or an embargo.

Such lines stand above or below a story; amid it, the form alone speaks for it. The words are in `tagline`, `rights`,
`corrections` or `embargo`, and not in the body.

If the paragraph is the story's own, put it back.
""",
)
SIGN_OFF_REMOVED = Rule(
    "sign-off-removed",
    Severity.NOTE,
    """A mark that the story is over was left out of the body.

"-30-", "ENDS" and "###" tell an editor that nothing follows; they are no words of the story.

Nothing needs to be done.
""",
)
DATA_AS_TEXT = Rule(
    "data-read-as-text",
    Severity.WARNING,
    """The input is data and no prose, an XML element or a table with the names of its columns, and was read as text.

No format knows the element, and a table has a story in each row. The words are kept as they stand.

Give the story that is in it: build an article of a row's headline and body (`newsmodel.build`), or name its column with
`newsmodel convert --content-field`, of CSV, JSON Lines or Parquet.
""",
)
RULES: tuple[Rule, ...] = (
    DATA_AS_TEXT,
    HEADLINE_INFERRED,
    BYLINE_GUESSED,
    CAPTION_GUESSED,
    DECK_GUESSED,
    KICKER_GUESSED,
    SUBHEAD_GUESSED,
    DATELINE_GUESSED,
    QUOTATION_GUESSED,
    TABLE_GUESSED,
    DATE_WITHOUT_YEAR,
    DATE_ORDER_INFERRED,
    DATE_RESOLVED,
    TWO_DIGIT_YEAR,
    ZONE_UNKNOWN,
    ZONE_RESOLVED,
    CLOCK_CHANGED,
    DATE_UNREAD,
    DATE_REPEATED,
    NOTICE_GUESSED,
    BOILERPLATE_REMOVED,
    SIGN_OFF_REMOVED,
    ENCODING_GUESSED,
    CONTROLS_REMOVED,
    LANGUAGE_INFERRED,
    END_UNRESOLVED,
    STATUS_INFERRED,
    TERMS_INFERRED,
    ACCESS_INFERRED,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    PROVENANCE_IN_TEXT,
    RELATED_MOVED,
    LETTERS_MENDED,
    QUOTE_MARKS_REMOVED,
    ANOTHER_STORY,
)
