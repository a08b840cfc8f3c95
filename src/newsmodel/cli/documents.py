"""The one document that a command is about, read and written."""

from __future__ import annotations

import click

from newsmodel.cli.inputs import STDIN, stdin
from newsmodel.cli.outputs import result_stream
from newsmodel.errors import SeveralStories, UnreadableInput
from newsmodel.files import format_of, place_of, read_bytes
from newsmodel.formats import Hints, Reading, parse, render
from newsmodel.issues import InvalidDocument
from newsmodel.model import Article
from newsmodel.model.article import A


def read_document(
    path: str, source_format: str | None = None, hints: Hints | None = None, *, cls: type[A]
) -> Reading[A]:
    """Read a story of any format from a file.

    Args:
        path: The file, or `-` for stdin.
        source_format: Name of its format; else its suffix says it, else its content.
        hints: What the story does not say.
        cls: The class of the article.

    Raises:
        OSError: it cannot be read.
        NewsModelError: it is no story.
        click.UsageError: it is a folder, or has several stories.
    """
    if path != STDIN and place_of(path).is_folder():
        raise click.UsageError(f"{path} is a directory, and one story is asked for")
    data = read_input(path)
    try:
        return parse(data, format=source_format or format_of(data, path), hints=hints, cls=cls)
    except SeveralStories as error:
        raise click.UsageError(f"{path} has {error.count} stories, and one is asked for") from error
    except (UnreadableInput, InvalidDocument) as error:
        raise UnreadableInput(f"{path}: {error}") from error


def read_input(path: str) -> bytes:
    """Read the bytes of a file.

    Args:
        path: The file, or `-` for stdin.
    """
    return stdin().read() if path == STDIN else read_bytes(path)


def write_document(article: Article, output: str | None) -> None:
    """Write a document of ours, indented for people.

    Args:
        article: The document.
        output: The file; None for stdout.
    """
    with result_stream(output) as stream:
        stream.write(render(article, format="newsmodel").data)
