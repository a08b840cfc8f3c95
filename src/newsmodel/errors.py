"""The errors that newsmodel raises, all below `NewsModelError`.

Each keeps its facts as attributes, writes its message from them, and survives pickling.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class NewsModelError(Exception):
    """Anything that newsmodel refuses.

    Example:
        >>> import newsmodel
        >>> try:
        ...     newsmodel.from_json(b"{}")
        ... except newsmodel.NewsModelError as error:
        ...     print(type(error).__name__)
        InvalidDocument
    """

    def __reduce__(self) -> tuple[Callable[..., NewsModelError], tuple[Any, ...], dict[str, Any] | None]:
        """Rebuild from the attributes, which are the constructor's arguments by name; notes are added again."""
        arguments = vars(self).copy()
        notes = {"__notes__": arguments.pop("__notes__")} if "__notes__" in arguments else None
        return _rebuild, (type(self), arguments), notes


def _rebuild(cls: type[NewsModelError], arguments: dict[str, Any]) -> NewsModelError:
    return cls(**arguments)


class UnreadableInput(NewsModelError, ValueError):
    """Input that is not well-formed in its format.

    Attributes:
        reason: What is wrong, one sentence.
        format: Name of the format that was tried, as `newsmodel list formats` gives it.
        line: 1-based line of the fault, where it is known.
        column: 1-based column of the fault in characters, where it is known.

    Example:
        >>> str(UnreadableInput("the element is not closed", format="nitf", line=3))
        'nitf: line 3: the element is not closed'
    """

    def __init__(
        self,
        reason: str,
        *,
        format: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        self.reason = reason
        self.format = format
        self.line = line
        self.column = column
        super().__init__(reason)

    @property
    def told(self) -> str:
        """The reason with the format's name, without the place."""
        return f"{self.format}: {self.reason}" if self.format else self.reason

    def __str__(self) -> str:
        kind = f"{self.format}: " if self.format else ""
        column = f", column {self.column}" if self.column is not None else ""
        place = f"line {self.line}{column}: " if self.line is not None else ""
        return f"{kind}{place}{self.reason}"


class UnsupportedItem(NewsModelError, ValueError):
    """A well-formed item that is not a story: a picture, an event, a planning item.

    Attributes:
        item: What the input says it is.
        format: Name of its format.

    Example:
        >>> str(UnsupportedItem("a picture", format="ninjs"))
        'ninjs: a picture is not a story'
    """

    def __init__(self, item: str, *, format: str | None = None) -> None:
        self.item = item
        self.format = format
        super().__init__(item)

    def __str__(self) -> str:
        return f"{self.format or 'input'}: {self.item} is not a story"


class SeveralStories(NewsModelError, ValueError):
    """Input with several stories, where one was asked for.

    Attributes:
        count: How many there are.
        format: Name of their format.

    Example:
        >>> str(SeveralStories(2, format="rss"))
        'rss: there are 2 stories in it: parse_all and read_all give each'
    """

    def __init__(self, count: int, *, format: str | None = None) -> None:
        self.count = count
        self.format = format
        super().__init__(count)

    def __str__(self) -> str:
        return f"{self.format or 'input'}: there are {self.count} stories in it: parse_all and read_all give each"


class UnwritableStory(NewsModelError, ValueError):
    """A story that a format cannot write: it writes none, or only those that were read from it.

    Attributes:
        reason: Why not, one sentence.
        format: Name of the format.

    Example:
        >>> str(UnwritableStory("it writes what was read from it", format="newsml-1.2"))
        'newsml-1.2: it writes what was read from it'
    """

    def __init__(self, reason: str, *, format: str) -> None:
        self.reason = reason
        self.format = format
        super().__init__(reason)

    def __str__(self) -> str:
        return f"{self.format}: {self.reason}"


class UnknownFormat(NewsModelError, LookupError):
    """A format that nobody has registered, or input that no format recognises.

    Attributes:
        name: The name that was asked for; None when the input was not recognised.
        known: The names that exist.
        meant: The name that was most likely meant.
        reason: Why the format cannot be had, where that is something else.

    Example:
        >>> str(UnknownFormat("ninj", known=("ninjs", "nitf")))
        "unknown format 'ninj'; did you mean 'ninjs'?"
    """

    def __init__(
        self, name: str | None, *, known: Iterable[str] = (), meant: str | None = None, reason: str | None = None
    ) -> None:
        self.name = name
        self.known = tuple(known)
        self.meant = meant
        self.reason = reason
        super().__init__(name)

    def __str__(self) -> str:
        if self.name is None:
            return self.reason or f"no format recognises the input; name one of {', '.join(self.known)}"
        if self.reason is not None:
            return f"the format {self.name!r} cannot be used: {self.reason}"
        meant = self.meant or meant_by(str(self.name), self.known)
        hint = f"did you mean {meant!r}?" if meant else f"known: {', '.join(self.known)}"
        return f"unknown format {self.name!r}; {hint}"


class UnknownFinder(NewsModelError, LookupError):
    """A finder of claims that is not installed, or cannot be loaded.

    Attributes:
        name: The name that was asked for.
        known: The names that exist.
        reason: Why the finder cannot be had, where that is something else.

    Example:
        >>> str(UnknownFinder("mine", known=("desk",)))
        "no finder 'mine' is installed; known: desk"
    """

    def __init__(self, name: str, *, known: Iterable[str] = (), reason: str | None = None) -> None:
        self.name = name
        self.known = tuple(known)
        self.reason = reason
        super().__init__(name)

    def __str__(self) -> str:
        if self.reason is not None:
            return f"the finder {self.name!r} cannot be used: {self.reason}"
        return f"no finder {self.name!r} is installed; known: {', '.join(self.known) or 'none'}"


class UnsupportedVersion(NewsModelError, ValueError):
    """A document of a version of the format that this library does not know.

    Attributes:
        version: What the document says.
        current: The newest version that this library knows.

    Example:
        >>> str(UnsupportedVersion("2.0", current="1.0"))
        "the document says version '2.0' of the format; this library reads version 1.0"
    """

    def __init__(self, version: str, *, current: str) -> None:
        self.version = version
        self.current = current
        super().__init__(version)

    def __str__(self) -> str:
        return (
            f"the document says version {self.version[:60]!r} of the format; this library reads version {self.current}"
        )


class MissingExtra(NewsModelError, ImportError):
    """A feature that needs an extra which is not installed.

    Attributes:
        extra: The extra's name.

    Example:
        >>> str(MissingExtra("html"))
        "this needs the extra newsmodel[html]: in a checkout, pip install '.[html]'"
    """

    def __init__(self, extra: str) -> None:
        self.extra = extra
        super().__init__(extra)

    def __str__(self) -> str:
        return f"this needs the extra newsmodel[{self.extra}]: in a checkout, pip install '.[{self.extra}]'"


def meant_by(name: str, known: Iterable[str]) -> str | None:
    """Find the name that somebody meant who wrote another one; nothing where none is like it.

    Example:
        >>> meant_by("titel", ["title", "text"])
        'title'
    """
    import difflib  # noqa: PLC0415 - needed only for messages

    return next(iter(difflib.get_close_matches(name, list(known), n=1)), None)
