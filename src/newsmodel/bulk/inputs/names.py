"""Names of files that say what is in them."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence

from newsmodel.bulk.jsonlines import is_lines_name
from newsmodel.bulk.rules import FILES_LEFT_OUT
from newsmodel.files import format_of_name, is_json_of_any, name_of, unpacked_name
from newsmodel.issues import Issue

#: Files that hold others end so; and so do those of several formats, which their root elements tell apart.
PARQUET_SUFFIX = ".parquet"
_HOLDERS, _XML = (".tar", ".tgz", ".zip", ".warc", PARQUET_SUFFIX), ".xml"
#: Parts of a run begin so. Its files that hold no stories; readers of such folders pass over names that begin so.
PART = "part-"
PROGRESS, SUCCESS, REPORTS = "_progress.jsonl", "_SUCCESS", "_part-*.report.jsonl"
#: So many names of files that are left out are told.
NAMED = 3


def is_known_name(name: str) -> bool:
    """Whether a file's suffix says what it is.

    Example:
        >>> is_known_name("story.txt.gz"), is_known_name("story.xml"), is_known_name("story.xyz")
        (True, True, False)
    """
    bare = unpacked_name(name_of(name).lower())
    return is_lines_name(name) or format_of_name(name) is not None or bare.endswith((_XML, *_HOLDERS))


def is_bookkeeping(name: str) -> bool:
    """Whether a file of a folder of parts holds no stories, but what became of them.

    Example:
        >>> is_bookkeeping("_part-00000.report.jsonl"), is_bookkeeping("part-00000.newsmodel.jsonl.gz")
        (True, False)
    """
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in (PROGRESS, SUCCESS, REPORTS))


def is_part(name: str) -> bool:
    """Whether a file is a part of the output of a run.

    Example:
        >>> is_part("part-00000.parquet"), is_part("claims.parquet")
        (True, False)
    """
    return fnmatch.fnmatchcase(name, f"{PART}*{PARQUET_SUFFIX}")


def holds_many(name: str) -> bool:
    """Whether a file's suffix says that it may hold many stories.

    Example:
        >>> holds_many("crawl.warc.gz"), holds_many("story.txt")
        (True, False)
    """
    return is_lines_name(name) or unpacked_name(name_of(name).lower()).endswith(_HOLDERS)


def may_hold_rows(name: str) -> bool:
    """Whether a file may be one of rows by its name: its suffix does not say that it is a story.

    Example:
        >>> [may_hold_rows(name) for name in ("rows.jsonl", "my.post.json", "rows", "item.ninjs.json", "story.txt")]
        [True, True, True, False, False]
    """
    return is_lines_name(name) or not is_known_name(name) or is_json_of_any(name)


def left_out(names: Sequence[str], why: str = "whose suffix no format has", *, count: int | None = None) -> Issue:
    """Say which files were left out, since their suffix says nothing.

    Args:
        names: Their names, or the first of them.
        why: Why.
        count: How many there are, where not all are named.

    Example:
        >>> left_out(["a.xyz"]).message
        '1 file left out, whose suffix no format has: a.xyz'
    """
    count = len(names) if count is None else count
    told = ", ".join([*names[:NAMED], *(["…"] if count > NAMED else [])])
    files = "1 file" if count == 1 else f"{count} files"
    return FILES_LEFT_OUT.issue(f"{files} left out, {why}: {told}")
