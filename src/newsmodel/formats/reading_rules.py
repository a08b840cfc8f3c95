"""Rules of the issues that readers of several formats raise: what they guessed or could not settle."""

from __future__ import annotations

from newsmodel.formats.restrictions import (
    ACCESS_INFERRED,
    END_UNRESOLVED,
    FOREIGN_RESTRICTION,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    RESTRICTION_UNREAD,
    STATUS_INFERRED,
    STATUS_UNKNOWN,
    TERMS_INFERRED,
)
from newsmodel.issues import Rule, Severity
from newsmodel.prose.dates.resolution import Doubt

HEADLINE_INFERRED = Rule(
    "headline-inferred",
    Severity.NOTE,
    """The story has no headline, so its first words were copied into one.

Wire messages often begin with their dateline, and many items of a CMS have a title or a slug alone. A document needs a
headline; the words also stay where they were.

Give the document a headline of its own if you have one.
""",
)
DATELINE_GUESSED = Rule(
    "dateline-guessed",
    Severity.NOTE,
    """Words before a dash were taken for a dateline, though they have neither a date nor a known agency.

The place is known, or it is printed in capitals before a text in mixed case.

If the words are a part of the sentence, put them back into the first paragraph.
""",
)
DATE_WITHOUT_YEAR = Rule(
    "date-without-year",
    Severity.NOTE,
    """A date has no year, and nothing in the text or the hints gives one, so that the field stayed absent.

A date is never completed from the clock: the same text must give the same document. The words are kept in
`provenance.originals`.

Say when the story was published: `Hints(published=…)`, or `--published` on the command line.
""",
)
DATE_RESOLVED = Rule(
    "date-resolved",
    Severity.NOTE,
    """A date without a year, or a weekday, was completed from the publication date.

The latest such day that is not later than the publication was taken, with two days' slack for time zones.

Check it where a story looks back further than a year.
""",
)
DATE_ORDER_INFERRED = Rule(
    "date-order-inferred",
    Severity.NOTE,
    """Day and month of a date could be the other way round, and were told from the rest of the page or the language.

The date in a page's address counts most, then its other dates, then the language that it says it is in; of plain text
the language alone. Only the United States write the month first. In English without a region nothing is told, and the
date stays absent.

Check the date.
""",
)
WEEKDAY_DIFFERS = Rule(
    "weekday-differs",
    Severity.WARNING,
    """A date is printed with a weekday that it was not in the year that is printed, or that the publication suggests.

A year that is printed stays. A date without a year is taken to be of the last year in which both fit, since a weekday
is seldom wrong and a story is often older than the hint says; where none fits, the publication decides.

Check which of the two is wrong, and say when the story was published: `Hints(published=…)`.
""",
)
TWO_DIGIT_YEAR = Rule(
    "two-digit-year",
    Severity.NOTE,
    """The century of a year with two digits was guessed.

Years from 69 on were taken for the 20th century, others for the 21st, as POSIX does.

Check the date where the archive is older.
""",
)
ZONE_UNKNOWN = Rule(
    "zone-unknown",
    Severity.NOTE,
    """A time has no zone, or one of several meanings, so that only its date was kept.

"IST" is Indian, Irish or Israel time. A time without a zone is no point in time. The words are kept in
`provenance.originals`.

Say which zone the source writes in: `Hints(timezone="Asia/Kolkata")`, or `--timezone` on the command line.
""",
)
ZONE_RESOLVED = Rule(
    "zone-resolved",
    Severity.NOTE,
    """A time without a zone was read in the zone that the caller gave.

The text gives a time of day and no zone; `Hints.timezone` was used.

Check it where the source writes in several zones.
""",
)
CLOCK_CHANGED = Rule(
    "clock-changed",
    Severity.WARNING,
    """A time fell into the hour in which the clocks of its zone were changed.

Such a time was twice, when the clocks were put back, or never, when they were put forward. It was read by the clock
that was in use before; the end of an embargo as the later of the two.

Write the offset beside it where it matters.
""",
)
DATE_UNREAD = Rule(
    "date-unread",
    Severity.NOTE,
    """A line says when the story was published or updated, but not as a date that can be settled.

"3 hours ago" depends on when it was read; in "3/4/2024" day and month cannot be told apart. The words are kept in
`provenance.originals`.

Give the date in the document.
""",
)
ENCODING_GUESSED = Rule(
    "encoding-guessed",
    Severity.WARNING,
    """The bytes are no UTF-8, and their encoding was guessed.

Without a byte-order mark, and without the name of an encoding in a web page, bytes that are no valid UTF-8 are read as
UTF-16 when every other one is zero, and as Windows-1252 otherwise; a page in the encoding that is usual for its
language, where that fits. A page that says that it is UTF-8, and nearly is, is
read as that; so is a page whose UTF-8 somebody has read as Latin-1, and XML from an agency that declares another
encoding.

Convert the file to UTF-8 if letters look wrong.
""",
)
CONTROLS_REMOVED = Rule(
    "control-characters-removed",
    Severity.NOTE,
    """Characters that are not printed were taken out.

Wire services frame messages with control characters; pasted text has zero-width spaces. None of them may stand in a
document.

Nothing needs to be done, unless the input is damaged.
""",
)
LANGUAGE_INFERRED = Rule(
    "language-inferred",
    Severity.NOTE,
    """The language was told from the script and the most common words.

Plain text does not say its language. Where the words did not settle it, the language is `und`.

Say which language it is: `Hints(language="en")`, or `--language` on the command line.
""",
)
BOILERPLATE_REMOVED = Rule(
    "boilerplate-removed",
    Severity.NOTE,
    """Words around the story were left out of the body.

Comment notices, calls to subscribe, advertisements and the like are no part of the story. Their words stand whole in
the message and in `provenance.left_out`.

If they are a part of the story, add a paragraph.
""",
)
PROVENANCE_IN_TEXT = Rule(
    "provenance-in-text",
    Severity.WARNING,
    """The text carried a manifest of its provenance (C2PA), which is none of its words and was taken out.

Such a manifest is a run of invisible signs, a block between two lines, or an element of a page. It speaks for the
words of the raw story, letter by letter, and is not passed on with others. It stands whole in `provenance.left_out`;
that of invisible signs as their bytes.

Nothing needs to be done. To check who signed the story, check the raw story.
""",
)
LEFT_OUT_OF_STORY = Rule(
    "left-out-of-story",
    Severity.NOTE,
    """Words that are told to be the story's are not in its body.

The extractor took them for the story's, or the page's JSON-LD has them in its body, and the page shows them where no
story stands, or not at all. They stand whole in `provenance.left_out`.

If they are a part of the story, add a paragraph.
""",
)
RELATED_MOVED = Rule(
    "related-moved",
    Severity.NOTE,
    """A line amid the story leads to another story, and became a link of the article.

"Read more: …" lines, and paragraphs that are a link and nothing else. They are in `links`, with the relation `related`,
and stand whole in `provenance.left_out`.

Nothing needs to be done.
""",
)
VALUE_UNREAD = Rule(
    "value-unread",
    Severity.WARNING,
    """A value of the input is not what its property should hold, so that no field has it.

It is of the wrong type, or no date, no URI and so on. The path leads to it in the input. It is kept in `extra`, under
the format's name, or in `provenance.originals`, and comes back when the same format is written.

Correct the input, or set the field by hand.
""",
)

PATH_READ_AS_TEXT = Rule(
    "path-read-as-text",
    Severity.NOTE,
    """The text that was read looks like the name of a file.

`parse` takes the content of a story; nothing is opened. The name was read as the story's words.

Give the file to `newsmodel.read`, or its content to `parse`.
""",
)

#: The rules of every reader that works by a mapping table.
MAPPING_RULES = (
    HEADLINE_INFERRED,
    PROVENANCE_IN_TEXT,
    DATE_WITHOUT_YEAR,
    DATE_RESOLVED,
    WEEKDAY_DIFFERS,
    TWO_DIGIT_YEAR,
    ZONE_UNKNOWN,
    ZONE_RESOLVED,
    CLOCK_CHANGED,
    DATE_UNREAD,
    VALUE_UNREAD,
    STATUS_UNKNOWN,
    END_UNRESOLVED,
    RESTRICTION_UNREAD,
    STATUS_INFERRED,
    TERMS_INFERRED,
    ACCESS_INFERRED,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    FOREIGN_RESTRICTION,
)

#: Which rule tells the user of a doubt about a date.
RULE_OF_DOUBT: dict[Doubt, Rule] = {
    Doubt.NO_YEAR: DATE_WITHOUT_YEAR,
    Doubt.WEEKDAY: DATE_WITHOUT_YEAR,
    Doubt.YEAR_RESOLVED: DATE_RESOLVED,
    Doubt.WEEKDAY_RESOLVED: DATE_RESOLVED,
    Doubt.ORDER_OF_LANGUAGE: DATE_ORDER_INFERRED,
    Doubt.YEAR_OF_WEEKDAY: WEEKDAY_DIFFERS,
    Doubt.WEEKDAY_DIFFERS: WEEKDAY_DIFFERS,
    Doubt.TWO_DIGIT_YEAR: TWO_DIGIT_YEAR,
    Doubt.NO_ZONE: ZONE_UNKNOWN,
    Doubt.UNKNOWN_ZONE: ZONE_UNKNOWN,
    Doubt.ZONE_RESOLVED: ZONE_RESOLVED,
    Doubt.CLOCK_CHANGED: CLOCK_CHANGED,
    Doubt.AMBIGUOUS: DATE_UNREAD,
}
