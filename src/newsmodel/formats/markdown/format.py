"""Markdown as a format: its card, its reader and its writer."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from newsmodel.errors import UnreadableInput
from newsmodel.formats import markup, reading_rules, text
from newsmodel.formats.contract import Format
from newsmodel.formats.decoding import Decoded, decode
from newsmodel.formats.front_matter import Parts, split_front_matter
from newsmodel.formats.glimpse import Syntax, glimpse_of
from newsmodel.formats.left_out.manifests import Manifest, free_of_manifests
from newsmodel.formats.left_out.placing import keep_manifests
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Object, Rows
from newsmodel.formats.mapping.items import Kind
from newsmodel.formats.markdown.bodies import TextRow
from newsmodel.formats.markdown.documents import NAME, is_ours, read_document, write_document
from newsmodel.formats.markdown.tables import ROWS
from newsmodel.formats.markdown.title_blocks import split_title_block
from newsmodel.formats.markdown.toml_reading import load_toml
from newsmodel.formats.markdown.yaml_reading import load_yaml
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

_KIND = Kind(name=NAME, media_type="text/markdown", rows=Rows(*ROWS, TextRow()), written=Rows())

FORMAT = Format(
    name=NAME,
    title="Markdown",
    suffixes=SUFFIXES["markdown"],
    media_types=("text/markdown",),
    extra="markdown",
    rules=(
        *reading_rules.MAPPING_RULES,
        *text.FORMAT.rules,
        *markup.RULES,
        NOT_CARRIED,
    ),
    reads="CommonMark with tables and footnotes, with or without front matter in YAML or TOML, or a title block",
    writes="CommonMark with tables and YAML front matter that reads back",
    mapping=_KIND.lines,
)

_SURROGATES = re.compile("[\ud800-\udfff]")


def sniff(data: bytes) -> bool:
    r"""Tell whether the data begins with front matter, or with a headline after one `#`.

    Example:
        >>> sniff(b"# Rain ends drought\n"), sniff(b"Rain ends drought\n")
        (True, False)
    """
    return glimpse_of(data).syntax in (Syntax.FRONT_MATTER, Syntax.HEADING)


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    r"""Read a story.

    Args:
        data: The file.
        hints: What the caller knows and the file does not say.

    Raises:
        UnreadableInput: the input is binary, or has no words, or its front matter is not well-formed.
        InvalidDocument: it is a document of ours whose front matter breaks the format.
        MissingExtra: the extra `markdown` is not installed.

    Example:
        >>> article = parse("---\ntitle: Rain ends drought\n---\nIt *rained*.\n", hints=Hints()).article
        >>> article.headline, article.text
        ('Rain ends drought', 'It rained.')
    """
    decoded = _decoded(data, hints.encoding)
    parts, manifests = _split(decoded.text)
    front, words = _front_matter(parts)
    if parts.syntax is not None and is_ours(front):
        return keep_manifests(read_document(front, words, data), manifests)
    if not front and not words.strip():
        raise UnreadableInput("the input has no words", format=NAME)
    conversion = Conversion(hints=hints)
    if decoded.guessed:
        conversion.say(reading_rules.ENCODING_GUESSED, f"read as {decoded.encoding}", ())
    return keep_manifests(_KIND.read({**front, KeptKey.TEXT: words}, data, conversion), manifests)


def render(article: Article) -> Rendering:
    """Write a story.

    Raises:
        MissingExtra: the extra `markdown` is not installed.

    Example:
        >>> print(render(Article(id="urn:example:1", headline="Rain ends drought", urgency=3)).data.decode(), end="")
        ---
        newsmodel: '1.0'
        id: urn:example:1
        headline: Rain ends drought
        urgency: 3
        ---
        <BLANKLINE>
        # Rain ends drought
    """
    return write_document(article)


def _decoded(data: bytes | str, encoding: str | None) -> Decoded:
    try:
        decoded = decode(data, encoding)
    except UnreadableInput as refusal:
        raise UnreadableInput(refusal.reason, format=NAME) from None
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return replace(decoded, text=_SURROGATES.sub("\ufffd", text))


def _split(text: str) -> tuple[Parts, tuple[Manifest, ...]]:
    """Split a file, and take the manifests out of its text; those in front matter of ours are kept ones."""
    parts = split_front_matter(text)
    freed = free_of_manifests(parts.text, markup=True)
    if parts.syntax is None and freed.manifests:
        return split_front_matter(freed.text.lstrip("\n")), freed.manifests  # one stood before the front matter
    return replace(parts, text=freed.text), freed.manifests


def _front_matter(parts: Parts) -> tuple[Object, str]:
    """Load the front matter, or the title block that stands in its place; the text follows."""
    if parts.syntax is None:
        return split_title_block(parts.text)
    value: Any = load_yaml(parts.front, line=2) if parts.syntax == "yaml" else load_toml(parts.front, line=2)
    if value is not None and not isinstance(value, dict):
        raise UnreadableInput("front matter is a mapping of keys to values", format=NAME, line=2, column=1)
    return value or {}, parts.text
