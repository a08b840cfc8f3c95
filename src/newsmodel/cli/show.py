"""`newsmodel show`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import click

from newsmodel.claims.numbering import with_ids
from newsmodel.cli.completion import files
from newsmodel.cli.documents import read_document
from newsmodel.cli.options import FormatName, class_option, hint_options, hints_of
from newsmodel.documents.codec import to_dict
from newsmodel.issues import cut
from newsmodel.model import SPAN_FIELDS, Article, words_of
from newsmodel.view.printing import printable, printable_line


@click.command()
@click.argument("file", shell_complete=files)
@click.argument("parts", nargs=-1, metavar="[PART]...")
@class_option
@click.option("--from", "source_format", type=FormatName(), help="Format of the input; detected when not given.")
@click.option("--words", "words_only", is_flag=True, help="Print the words of the parts, and not their JSON.")
@hint_options
def show(file: str, parts: tuple[str, ...], *, source_format: str | None, words_only: bool, **options: Any) -> None:
    """Show parts of a story: by their ids, or by the JSON Pointers that issues have.

    Without a PART it lists the parts that have ids, each with its first words; headline, subheadline, kicker, byline
    and tagline are parts, too, as they are for spans. A FILE may be of any format that can be
    read, or - for stdin.
    """
    article = with_ids(read_document(file, source_format, hints_of(options), cls=options["cls"]).article)
    if not parts:
        for line in _outline(article):
            click.echo(line)
    for part in parts:
        found = _at(article, part) if part.startswith("/") or not part else _by_id(article, part)
        if words_only:
            click.echo(printable(_words(found, part)))
        else:
            click.echo(printable(json.dumps(found, ensure_ascii=False, indent=2)))


def _outline(article: Article) -> Iterator[str]:
    for part in article.parts():
        if part.id is not None:
            kind = type(part).__name__.lower()
            words = words_of(part) or getattr(part, "name", None) or getattr(part, "text", None) or ""
            yield printable_line(f"{part.id:8} {kind:12} {cut(words)}".rstrip())


def _by_id(article: Article, name: str) -> Any:
    if name in SPAN_FIELDS and (words := words_of(article, name)) is not None:
        return words
    try:
        return to_dict(article.find(name))
    except KeyError:
        raise click.UsageError(
            f"no part has the id {name!r}: `newsmodel show` without a part lists them; a JSON Pointer begins with /"
        ) from None


def _at(article: Article, pointer: str) -> Any:
    """Return the value at a JSON Pointer (RFC 6901)."""
    value: Any = to_dict(article)
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, Mapping) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            raise click.UsageError(f"nothing stands at {pointer}")
    return value


def _words(found: Any, part: str) -> str:
    if isinstance(found, Mapping):
        found = next((found[name] for name in ("text", "heading", "caption", "name") if name in found), None)
    if not isinstance(found, str):
        raise click.UsageError(f"{part} has no words")
    return found
