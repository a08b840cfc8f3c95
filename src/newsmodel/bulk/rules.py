"""The rules of runs over many stories: what goes wrong with one of them, or with its file."""

from __future__ import annotations

from newsmodel.issues import Rule, Severity

STORY_FAILED = Rule(
    "story-failed",
    Severity.ERROR,
    """\
A story could not be read, and nothing was made of it.

The message says why: its file cannot be opened, no format recognises it, it is not well-formed in its format, it is a
picture or an event and no story, or it needs an extra that is not installed. Other stories of the same run go on.
""",
)
INTERNAL_ERROR = Rule(
    "internal-error",
    Severity.ERROR,
    """\
Newsmodel, or a plugin of it, made a mistake with a story, and nothing was made of it.

This is a bug, whatever the story holds: please report it, with the story if you may. `--traceback` prints where it
happened. Other stories of the same run go on.
""",
)
REFUSED_BY_STRICT = Rule(
    "refused-by-strict",
    Severity.ERROR,
    """\
A story was not written, since `--strict` was given and there is something to say of it.

With `--strict` whatever was guessed, lost or left out keeps a story from being written. The other issues of the story
say what it is.
""",
)
FILES_LEFT_OUT = Rule(
    "files-left-out",
    Severity.NOTE,
    """\
Files of a folder were left out for their names.

A folder stands for the files in it and below it whose suffix says what they are; for `validate`, for those whose names
say that they are documents of ours. Name the others by themselves to have them read, with `--from` where their content
does not tell their format.
""",
)
NOT_WRITTEN = Rule(
    "not-written",
    Severity.ERROR,
    """\
A result could not be written to its file.

The disk is full, the folder may not be written to, or the name is too long: the message is the system's. Or another
story has taken the place, as the second of two files of one name in an archive finds. What stood in the file before is
still there. The story was read, and other stories of the same run go on.
""",
)
HINT_NOT_READ = Rule(
    "hint-not-read",
    Severity.WARNING,
    """\
A field of a row has the name of a hint, and its value is none.

Rows of JSON Lines and Parquet bring what the caller knows of a story: `published`, `timezone`, `language`, `url`,
`publisher`, `encoding`. A value that the hint does not take is left out, and the story is read without it. Dates may be
written in words; of a time whose zone nobody knows the day is kept: `--timezone` says it for all rows.
""",
)
FIELD_NOT_READ = Rule(
    "field-not-read",
    Severity.WARNING,
    """\
Rows have fields that nobody asked for, and what is in them was left out.

Of a row that has a raw story the fields are read that `--content-field`, `--headline-field`, `--byline-field`,
`--published-field`, `--modified-field` and `--key-field` name, `modified`, those that have the name of a hint,
and those that restrict the story, as an embargo does. The others are told once a file, each with the number of rows
that have something in it.
""",
)
FIELD_NOT_FOUND = Rule(
    "field-not-found",
    Severity.WARNING,
    """\
A field was asked for that no row of the file has.

The name may be misspelt, or that of another file. The stories are read without it: without the headline, the byline or
the key that it was to give.
""",
)
KEY_REPEATED = Rule(
    "key-repeated",
    Severity.WARNING,
    """\
A record has the key of an earlier one, and got a number behind it.

The key of a row is what `--key-field` names, that of a file its path. Rows of one key, a file that is named twice and
two files of one name in an archive are told apart, so that reports and tables have a key of its own for each story.
""",
)
ID_REPEATED = Rule(
    "id-repeated",
    Severity.WARNING,
    """\
A document has the `id` of one that was written before it in the same run.

What reads them takes the second for another version of the first. Two pages may name one address as theirs, or `--url`
was given for several: it is the address of one. Versions of one item have one `id` by right.
""",
)
TOOK_TOO_LONG = Rule(
    "took-too-long",
    Severity.ERROR,
    """\
A story took more time than it was given, and nothing was made of it.

The process that read it was stopped, and the others went on. Give it more with `--timeout`; where a story of usual
length takes minutes, that is a bug: please report it, with the story if you may.
""",
)
WORKER_DIED = Rule(
    "worker-died",
    Severity.ERROR,
    """\
The process that read a story died, and nothing was made of it.

The system may have stopped it for want of memory, or a library that it uses crashed. Other stories of the same run go
on.
""",
)
STORY_RESTRICTED = Rule(
    "story-restricted",
    Severity.WARNING,
    """\
Something restricts the use of a story whose claims or sources are shown.

It is withheld, canceled, retracted or embargoed, expires, or may only be used on terms; a table of its claims and a
list of its sources do not say so. It is told once a story, whatever restricts it.

Ask whoever supplied it before you publish what it says.
""",
)
RULES = (
    STORY_FAILED,
    STORY_RESTRICTED,
    TOOK_TOO_LONG,
    WORKER_DIED,
    HINT_NOT_READ,
    FIELD_NOT_READ,
    FIELD_NOT_FOUND,
    KEY_REPEATED,
    ID_REPEATED,
    INTERNAL_ERROR,
    REFUSED_BY_STRICT,
    FILES_LEFT_OUT,
    NOT_WRITTEN,
)
