"""What the plain-text reader says about what it guessed, removed or could not settle."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity
from newsmodel.prose.resolution import Doubt

HEADLINE_INFERRED = Rule(
    "headline-inferred",
    Severity.NOTE,
    """The text has no headline, so its first sentence was copied into one.

Wire messages often begin with their dateline. A document needs a headline; the sentence also stays where it was, in
the body.

Give the document a headline of its own if you have one.
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
DATELINE_GUESSED = Rule(
    "dateline-guessed",
    Severity.NOTE,
    """Words before a dash were taken for a dateline, though they have neither a date nor a known agency.

The place is known, or it is printed in capitals before a text in mixed case.

If the words are a part of the sentence, put them back into the first paragraph.
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
DATE_UNREAD = Rule(
    "date-unread",
    Severity.NOTE,
    """A line says when the story was published or updated, but not as a date that can be settled.

"3 hours ago" depends on when it was read; in "3/4/2024" day and month cannot be told apart. The words are kept in
`provenance.originals`.

Give the date in the document.
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
BOILERPLATE_REMOVED = Rule(
    "boilerplate-removed",
    Severity.NOTE,
    """Words around the story were left out of the body.

Comment notices, calls to subscribe, advertisements and the like are no part of the story. The message has all of their
words.

If they are a part of the story, add a paragraph.
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
ENCODING_GUESSED = Rule(
    "encoding-guessed",
    Severity.NOTE,
    """The bytes are no UTF-8, and their encoding was guessed.

Without a byte-order mark, bytes that are no valid UTF-8 are read as UTF-16 when every other one is zero, and as
Windows-1252 otherwise.

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

RULES: tuple[Rule, ...] = (
    HEADLINE_INFERRED,
    DECK_GUESSED,
    KICKER_GUESSED,
    SUBHEAD_GUESSED,
    DATELINE_GUESSED,
    QUOTATION_GUESSED,
    TABLE_GUESSED,
    DATE_WITHOUT_YEAR,
    DATE_RESOLVED,
    TWO_DIGIT_YEAR,
    ZONE_UNKNOWN,
    ZONE_RESOLVED,
    DATE_UNREAD,
    DATE_REPEATED,
    NOTICE_GUESSED,
    BOILERPLATE_REMOVED,
    SIGN_OFF_REMOVED,
    ENCODING_GUESSED,
    CONTROLS_REMOVED,
    LANGUAGE_INFERRED,
)

#: Which rule tells the user of a doubt about a date.
RULE_OF_DOUBT: dict[Doubt, Rule] = {
    Doubt.NO_YEAR: DATE_WITHOUT_YEAR,
    Doubt.WEEKDAY: DATE_WITHOUT_YEAR,
    Doubt.YEAR_RESOLVED: DATE_RESOLVED,
    Doubt.WEEKDAY_RESOLVED: DATE_RESOLVED,
    Doubt.TWO_DIGIT_YEAR: TWO_DIGIT_YEAR,
    Doubt.NO_ZONE: ZONE_UNKNOWN,
    Doubt.UNKNOWN_ZONE: ZONE_UNKNOWN,
    Doubt.ZONE_RESOLVED: ZONE_RESOLVED,
    Doubt.AMBIGUOUS: DATE_UNREAD,
}
