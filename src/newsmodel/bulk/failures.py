"""Stories of which nothing could be made: each says why, and costs no other."""

from __future__ import annotations

import traceback
from collections.abc import Callable

import attrs

from newsmodel.bulk.rules import INTERNAL_ERROR, REFUSED_BY_STRICT, STORY_FAILED
from newsmodel.bulk.stories import Located, RawStory, Story
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.issues import InvalidDocument, Issue


def guarded(raw: RawStory, work: Callable[[], Story]) -> Story:
    """Do the work for a story; whatever it raises becomes an issue.

    Args:
        raw: The story.
        work: The work.
    """
    try:
        return work()
    except NewsModelError as error:
        return failed_story(raw, error)
    except Exception as error:  # noqa: BLE001 - the barrier between stories: a bug in one must not cost another
        return broken_story(raw, error)


def broken_story(raw: Located, error: Exception) -> Story:
    """Say of a story that we made a mistake with it.

    Args:
        raw: The story.
        error: What was raised.

    Example:
        >>> broken_story(RawStory(file="a.txt"), KeyError("b")).issues[0].message
        "KeyError: 'b'"
    """
    issue = INTERNAL_ERROR.issue(f"{type(error).__name__}: {error}")
    return attrs.evolve(without_article(raw, issue), traceback="".join(traceback.format_exception(error)))


def failed_story(raw: Located, error: NewsModelError) -> Story:
    """Say of a story why nothing could be made of it.

    Args:
        raw: The story.
        error: Why.

    Example:
        >>> failed_story(RawStory(file="a.txt"), UnreadableInput("the input is empty")).issues[0].message
        'the input is empty'
    """
    if isinstance(error, InvalidDocument):
        return without_article(raw, *error.report.issues)
    line, column = (error.line, error.column) if isinstance(error, UnreadableInput) else (None, None)
    told = error.told if isinstance(error, UnreadableInput) else str(error)
    issue = STORY_FAILED.issue(told, line=line, column=column)
    return attrs.evolve(without_article(raw, issue), unreadable=True)


def strictly(story: Story) -> Story:
    """Refuse a story that could be read, where there is anything to say of it.

    Args:
        story: The story.

    Example:
        >>> strictly(Story(file="a.txt")).failed
        False
    """
    if not story.issues:
        return story
    refused = REFUSED_BY_STRICT.issue(f"not written, for the {len(story.issues)} issues above")
    return attrs.evolve(story, article=None, issues=(*story.issues, refused), failed=True)


def unopened(file: str, error: OSError) -> Story:
    """Say of a file that it cannot be read.

    Example:
        >>> print(unopened("a.txt", FileNotFoundError(2, "No such file or directory")).issues[0].message)
        No such file or directory
    """
    issue = STORY_FAILED.issue(error.strerror or str(error))
    return Story(file=file, issues=(issue,), failed=True, unreadable=True)


def without_article(raw: Located, *issues: Issue) -> Story:
    """Say of a story that nothing was made of it.

    Args:
        raw: The story.
        issues: Why.

    Example:
        >>> without_article(RawStory(file="a.jsonl", line=3), STORY_FAILED.issue("no story")).issues[0].line
        3
    """
    before = raw.issues if isinstance(raw, RawStory) else ()
    record = raw if isinstance(raw, RawStory) and raw.data else None
    return Story(**raw.located, issues=placed((*before, *issues), raw), failed=True, record=record)


def placed(issues: tuple[Issue, ...], raw: Located) -> tuple[Issue, ...]:
    """Give issues the line of the file that their document is; that of one in a list is not known.

    Args:
        issues: The issues.
        raw: The place of the document.
    """
    if raw.line is not None:
        return tuple(attrs.evolve(issue, line=raw.line) for issue in issues)
    return issues if raw.entry is None else tuple(attrs.evolve(issue, line=None, column=None) for issue in issues)
