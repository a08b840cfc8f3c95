"""Rules of the issues that readers of feeds raise."""

from __future__ import annotations

from newsmodel.formats import markup, reading_rules
from newsmodel.formats.losses import ID_MADE_UP
from newsmodel.formats.restrictions import WRITING_RULES, WRITTEN_AS_WITHHELD
from newsmodel.issues import Rule, Severity

INHERITED = Rule(
    "inherited",
    Severity.NOTE,
    """An entry of a feed was given what its feed says: publisher, language, rights, authors.

The entry has none of its own. The message lists the fields, and behind them what the feed says of itself alone, which
is kept with no story.

Nothing needs to be done. Where a feed gathers stories of many publishers, set the publisher by hand.
""",
)
FEED_MENDED = Rule(
    "feed-mended",
    Severity.WARNING,
    """An entry of a feed is not well-formed, and was mended.

A bare `&` or `<`, tags in a description that nobody has escaped, a prefix that nobody has declared, an end tag that is
missing; in a JSON Feed, a line break in a string. The words were kept; what stood where may have been guessed.

Look at the entry, and tell whoever makes the feed: it breaks other readers.
""",
)
TIME_OF_CHANGE = Rule(
    "time-of-change",
    Severity.NOTE,
    """Atom requires the time of an entry's last change, which the article does not say.

The time of publication, or of making, was written in its place; readers take it for a change. An article without any
time is written without one, and some readers refuse such a feed.

Set `modified`.
""",
)
#: The rules of all formats of feeds.
RULES = (
    *reading_rules.MAPPING_RULES,
    reading_rules.DATELINE_GUESSED,
    reading_rules.BOILERPLATE_REMOVED,
    reading_rules.ENCODING_GUESSED,
    *markup.RULES,
    INHERITED,
    FEED_MENDED,
    TIME_OF_CHANGE,
    ID_MADE_UP,
    WRITTEN_AS_WITHHELD,
    *WRITING_RULES,
)
