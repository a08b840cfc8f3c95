"""Rules of the issues that the reader of web pages raises."""

from __future__ import annotations

from newsmodel.formats.reading_rules import DATE_ORDER_INFERRED, RELATED_MOVED
from newsmodel.issues import Rule, Severity

#: The step of a path that leads to the page's JSON-LD.
LINKED_DATA = "jsonld"

SCRIPT_UNREAD = Rule(
    "script-unread",
    Severity.WARNING,
    """A script of JSON-LD in the page is no JSON, so that nothing was taken from it.

Line breaks inside strings, commas too many and comments around the whole are let pass; what cannot be understood even
so is left out. The message says where it breaks.

Tell the publisher: search engines cannot read it either.
""",
)
ORIGIN_CHOSEN = Rule(
    "origin-chosen",
    Severity.NOTE,
    """A field was taken from one of the places of the page that may say it.

JSON-LD, meta elements, microdata and the visible page are asked in an order of trust; the message says which place was
taken, and what the others say where they differ.

Look at the page where the choice matters.
""",
)
OTHER_STORY = Rule(
    "other-story",
    Severity.NOTE,
    """The page's JSON-LD describes another story, so that it was not believed.

Its headline is none that the page has, and its address leads elsewhere, or it is a member of a list. Pages have such
JSON-LD for stories that they lead to.

Nothing needs to be done, unless it is the right one after all.
""",
)
OTHER_STORY_IN_PAGE = Rule(
    "other-story-in-page",
    Severity.NOTE,
    """The page has another story below its own, which was left out.

Pages that never end, and boxes with what to read next, have whole stories in them. What stands below another headline
than the page's, in an element of its own, is none of its story. The article's `provenance.left_out` has its words.

Read that story from its own page.
""",
)
STORY_NOT_FOUND = Rule(
    "story-not-found",
    Severity.WARNING,
    """No story was found in the page, so that the article has no body.

The page may be a list of stories, need scripts to show anything, or be behind a wall. What its metadata says was taken.

Look at the page; or take the body that its JSON-LD or an API of the publisher has.
""",
)
BODY_FROM_LINKED_DATA = Rule(
    "body-from-linked-data",
    Severity.NOTE,
    """The body was taken from the page's JSON-LD, since far less of the story was found in the page itself.

Such a body is text alone: it has no headings, links, lists or pictures.

Read the page as a browser shows it, if you can get that.
""",
)
STORY_BELOW_HEADING = Rule(
    "story-below-heading",
    Severity.NOTE,
    """The extractor found hardly any story, so that the sentences below the page's heading were taken for one.

Extractors look for long paragraphs, and a brief has none. Sentences in navigation, footers and forms do not count.

Check that it is the story.
""",
)
EXTRACTOR_TRUSTED = Rule(
    "extractor-trusted",
    Severity.NOTE,
    """The page says an author or a date nowhere that is understood, so that the extractor's guess was taken.

trafilatura looks for names and dates in the page's words. It is asked last.

Check the value.
""",
)
EXTRACTOR_FAILED = Rule(
    "extractor-failed",
    Severity.WARNING,
    """The extractor broke on the page, so that the story was looked for by our own rules alone.

trafilatura is written for pages that people make. One with hundreds of elements of a kind within each other is none,
and may be made to break programs. Our own rules looked for the sentences below the heading.

Look at the page.
""",
)
HEADING_GUESSED = Rule(
    "heading-guessed",
    Severity.NOTE,
    """A bold line, or one whose class says that it is a heading, was taken for one.

Many pages set the headings of a story as bold paragraphs. Such a line is short, ends as no sentence does and stands
above a paragraph, in a story that has no other headings; where most of them are questions, it is an interview.

Check that it is no paragraph.
""",
)
STORY_CUT_OFF = Rule(
    "story-cut-off",
    Severity.WARNING,
    """The page shows the beginning of its story alone: the rest is behind a gate.

Below the last paragraph stands a call to pay or to sign in, or a line that says how much is left to read; or the page
says that it is not free, and shows little. Such lines are no part of the story.

Read the page as a subscriber sees it, or take the story from an API of the publisher.
""",
)
BODY_FROM_SCRIPT = Rule(
    "body-from-script",
    Severity.NOTE,
    """The page shows no story, so that the body was taken from the JSON in one of its scripts.

Frameworks put what a page is made of into a script, for the browser to show. The texts beside the page's headline in it
were taken; the script was not run. Authors, times and section that the same object names were taken where nothing else
of the page says them.

Check that the body is whole.
""",
)
EXTRACTOR_MISSING = Rule(
    "extractor-missing",
    Severity.WARNING,
    """The extra `html` is not installed, so that the story was looked for by our own rules alone.

They take the sentences below the page's heading. On pages with much around the story trafilatura finds more of it, and
less of what is none.

Install it: in a checkout, `pip install '.[html]'`.
""",
)
RULES = (
    SCRIPT_UNREAD,
    ORIGIN_CHOSEN,
    STORY_CUT_OFF,
    OTHER_STORY,
    OTHER_STORY_IN_PAGE,
    RELATED_MOVED,
    STORY_NOT_FOUND,
    BODY_FROM_LINKED_DATA,
    BODY_FROM_SCRIPT,
    STORY_BELOW_HEADING,
    EXTRACTOR_TRUSTED,
    DATE_ORDER_INFERRED,
    EXTRACTOR_FAILED,
    EXTRACTOR_MISSING,
    HEADING_GUESSED,
)
