"""The keys that begin with a star: what the formats note in `extra` beside the properties of the input.

A property of the input that begins with a star has another star before it while it is kept (`items.load_item`), so that
none can be taken for one of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from newsmodel.formats.completion import INFERRED


class KeptKey:
    """Names of the keys that no property of an input can have.

    Most stand in `extra`, from reading to writing. Those that are said to last for one pass are put into an object by
    one row and taken out by a later one; no document has them.
    """

    # --- all mapping tables

    #: Members of a list that no row has read; of a property that should be a list, or a text, its value. All formats.
    REST: Final = "*rest"
    #: Keys of the members of a list in the order of the input, where that is not the writer's; `*` stands for a member
    #: of `REST`. In a list of words of ANS: None for a word, and an object with the other member under `*`.
    ORDER: Final = "*order"
    #: Paths of the properties that the writer would add and the input lacks, with slashes between their steps.
    ABSENT: Final = "*absent"
    #: Properties that have one value in what we write, with the value that the input had.
    SAYS: Final = "*says"
    #: Fields that newsmodel has made up for an item, with their values.
    INFERRED: Final = INFERRED
    #: Index that a member of a list had when it was read, where original forms of its values are kept by that.
    PLACE: Final = "*at"

    #: A body as it was, among the records of which the digest tells whether it still says the same (`kept_bodies`).
    BODY: Final = "*body"
    #: Digest of what was read from something that is kept whole.
    DIGEST: Final = "*digest"
    #: Index of the body that was read, among several.
    READ: Final = "*read"
    #: Headline that a body repeats.
    HEADLINE: Final = "*headline"
    #: What is kept of media items: of a body, the ids of those that only it has; in ANS their records, by id; among its
    #: promo items, their ids by key.
    MEDIA: Final = "*media"
    #: The forms that the input had for what is written in another one (`as_was`).
    FORMS: Final = "*forms"

    #: Fields that a property which no row reads has made stricter, each with its values before and after (`foreign`).
    FOREIGN: Final = "*foreign"
    #: What other objects of the input say of the use of the story, which are kept elsewhere: its page, and parts of it.
    BESIDE: Final = "*beside"

    # --- JSON-LD

    #: Names of the properties that say the story's address; of a media item, True where `url` repeats `contentUrl`.
    SAME: Final = "*same"
    #: Name of the property that says a media item's own address.
    OWN: Final = "*own"
    #: Author of a claim's node, where another property says whose words they are.
    AUTHOR: Final = "*author"
    #: What stands around the story in its document (`documents`): the document without it, and the steps to it.
    DOCUMENT: Final = "*document"

    # --- formats in XML

    #: The item as it was, without its XML declaration (`xmltree`).
    SOURCE: Final = "*source"

    # --- ANS

    #: Elements that are no parts of the body, by the id of the part before them.
    AFTER: Final = "*after"
    #: Words of a correction among the elements.
    CORRECTION: Final = "*correction"
    #: Words of the dateline that an element is by itself.
    DATELINE: Final = "*dateline"
    #: An element that is kept whole.
    WAS: Final = "*was"
    #: Number of the parts that were read from it.
    PARTS: Final = "*parts"
    #: Name of the primary section, or of the primary site.
    NAME: Final = "*name"
    #: True where no list of sections has that name.
    ONLY: Final = "*only"

    # --- HTML that newsmodel has written

    #: The page around the JSON-LD: its element while it is read, a `Page` while it is written. For one pass.
    PAGE: Final = "*page"
    #: Copies of what is printed, until the body has been read. For one pass.
    COPIES: Final = "*copies"

    # --- Markdown

    #: The text below the front matter. For one pass.
    TEXT: Final = "*text"


#: Key of the paths of what no field has in an item in XML, which is kept whole beside them.
UNMAPPED: Final = "unmapped"
#: Stands in `ORDER` for a member of no case, and before the keys above.
STAR: Final = "*"


def is_kept_key(name: str) -> bool:
    """Whether a key is one of ours: it begins with one star; one of the input's that does has two while it is kept.

    Example:
        >>> is_kept_key("*rest"), is_kept_key("**rest"), is_kept_key("rest")
        (True, False, False)
    """
    return name.startswith(STAR) and not name.startswith(STAR * 2)


#: Records that only tell how to write again what the article says itself.
_BOOKKEEPING: Final = frozenset(
    {
        KeptKey.ORDER,
        KeptKey.FOREIGN,
        KeptKey.BESIDE,
        KeptKey.ABSENT,
        KeptKey.SAYS,
        KeptKey.INFERRED,
        KeptKey.PLACE,
        KeptKey.FORMS,
        KeptKey.SAME,
        KeptKey.OWN,
        KeptKey.BODY,
        KeptKey.DIGEST,
        KeptKey.READ,
        KeptKey.HEADLINE,
        KeptKey.PARTS,
        KeptKey.SOURCE,
    }
)


#: Keywords of JSON-LD that say what the other names mean.
_SYNTAX: Final = frozenset({"@context", "@type"})
#: Records stand in no deeper levels of what is kept.
_DEEPEST: Final = 10


def without_bookkeeping(kept: Any, levels: int = _DEEPEST) -> Any:
    """Leave out of what formats keep whatever is no loss, since the article says it.

    Args:
        kept: What is kept.
        levels: In so many levels of objects it is looked for.

    Example:
        >>> without_bookkeeping({"ninjs": {"*absent": ["uri"]}, "ans": {"owner": "Acme", "*order": []}})
        {'ans': {'owner': 'Acme'}}
    """
    if not isinstance(kept, Mapping) or not levels:
        return kept
    found = {
        name: without_bookkeeping(value, levels - 1)
        for name, value in kept.items()
        if name not in _BOOKKEEPING and name not in _SYNTAX
    }
    is_body = KeptKey.BODY in kept  # the media of which are the article's
    left = {
        name: value
        for name, value in found.items()
        if not (is_body and name == KeptKey.MEDIA) and not (_is_empty(value) and not _is_empty(kept[name]))
    }
    return kept if len(left) == len(kept) and all(left[name] is kept[name] for name in left) else left


def _is_empty(value: Any) -> bool:
    return isinstance(value, Mapping) and not value
