"""Rules of the issues that the reader of markup raises."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity

ADDRESS_UNREAD = Rule(
    "address-unread",
    Severity.WARNING,
    """An address in the markup is relative and there is nothing to complete it from, or it is no address to go to.

A link keeps its words and loses where it leads; a picture keeps its caption and loses its file. Nothing is guessed.

Say where the story stands: `Hints(url=…)`, or `--url` on the command line.
""",
)
HEADLINE_REPEATED = Rule(
    "headline-repeated",
    Severity.NOTE,
    """The body begins with the headline over again, which was not taken for a heading.

A body that is a whole page has its headline in it. The article has it in `headline`. When the headline is changed and
the markup is written back, its own copy stays as it was.

Nothing needs to be done, unless the headline changes.
""",
)
MARKUP_LEFT_OUT = Rule(
    "markup-left-out",
    Severity.NOTE,
    """Something in the markup is no part of the story and became no block.

Scripts of unknown origin, tracking pixels, addresses that run a program (`javascript:`, `vbscript:`, `data:`), what
lies in more than two thousand elements within each other. The message says what it was.

Nothing needs to be done, unless the words were the story's.
""",
)
RULES = (ADDRESS_UNREAD, HEADLINE_REPEATED, MARKUP_LEFT_OUT)
