"""The claims of a story as a file of an annotation tool."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

import click

from newsmodel.bulk.stories import Story
from newsmodel.cli.outputs import Targets, result_stream
from newsmodel.cli.reporting import Reporter
from newsmodel.files import folder_of, joined, name_of

#: The forms of annotations.
ANNOTATIONS = ("brat", "web-annotation", "label-studio")
_BRAT = "brat"


def write_claims(stories: Iterable[Story], form: Any, output: str | None, targets: Targets, reporter: Reporter) -> None:
    """Write the claims of one story as annotations; brat gets the text that they belong to, too.

    Args:
        stories: The story.
        form: One of `ANNOTATIONS`.
        output: Path of the file; None for stdout.
        targets: The files that may be written.
        reporter: Whom it is told what annotations have no place for.

    Raises:
        click.UsageError: there are several stories, or another text has the place of brat's.
    """
    from newsmodel.claims.annotations import annotation_text, write_annotations  # noqa: PLC0415 - loads the rules

    found = [(story.place, story.article) for story in stories if story.article is not None]
    if len(found) > 1:
        raise click.UsageError(f"annotations belong to the text of one story, and here are {len(found)}")
    for place, article in found:
        rendering = write_annotations(article, form)
        files = {output: rendering.data}
        if form == _BRAT and output is not None:
            text = joined(folder_of(output), f"{PurePosixPath(name_of(output)).stem}.txt")
            files[text] = annotation_text(article).encode()
            targets.take_sibling(text, "the text of the annotations", files[text])
        reporter.tell(place, rendering.issues)
        for file, data in files.items():
            with result_stream(file) as stream:
                stream.write(data)
