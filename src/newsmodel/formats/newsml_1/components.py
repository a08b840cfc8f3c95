"""The components of a `NewsItem`: which has the story, which lead to it, and what else there is."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree import Tree, local_name
from newsmodel.formats.xmltree.elements import text_in
from newsmodel.formats.xmltree.texts import decoded
from newsmodel.prose.characters import SPACED, lies_within

#: Formats and media types of what is no text for people.
_CODE = ("css", "javascript", "ecmascript", "stylesheet")
_NITF = "http://iptc.org/std/NITF/2006-10-18/"
#: Of two texts, one that has so much of the other's words may be another form of it.
_AS_LONG = 0.8

#: What a notation of base 64 has in its name: "urn:newsml:encoding:base64".
_BASE_64 = "base64"
#: What roles of pictures, and of words about them, say.
_PICTURES = ("caption", "legend", "photo", "picture")

#: Elements that hold a body, the surest first; what is around them is no part of it.
_CORES = ("body.content", "body")
#: Of two texts, one that shares so many of its words with the other is another form of it.
_ALIKE = 0.9


class Text(msgspec.Struct, frozen=True, eq=False):
    """A text of an item.

    Attributes:
        component: The component that has it.
        content: Its `ContentItem`.
        data: Its `DataContent`.
        size: How many words it has, about.
    """

    component: Element
    content: Element
    data: Element
    size: int


class Story(msgspec.Struct, frozen=True, eq=False):
    """The parts of an item that are the story.

    Attributes:
        components: The components that lead to the text, the outermost first.
        text: The text; None where the item has none.
        others: Its other texts.
    """

    components: tuple[Element, ...]
    text: Text | None
    others: tuple[Text, ...] = ()


class ItemTree(Tree, eq=False, dict=True):
    """A `NewsItem`, with what is known of its components."""

    def __post_init__(self) -> None:
        """Note the namespaces whose elements count: NITF's, too, which stands within."""
        super().__post_init__()
        self._spaces |= {_NITF}

    @functools.cached_property
    def story(self) -> Story:
        """The parts of the item that are the story."""
        return _story_of(self)

    def read_whole(self, names: Iterable[str]) -> Iterable[Element]:  # noqa: ARG002
        """List the element of which everything is read: the words of the story's text."""
        return [core_of(self.story.text.data)] if self.story.text is not None else []


def _story_of(tree: ItemTree) -> Story:
    texts = texts_of(tree)
    if not texts:
        return Story(tuple(_first_components(tree)), None)
    stories = [text for text in texts if not _is_of_picture(text, tree)]
    if not stories and _has_files(tree):  # the item is a picture, and its words a caption
        return Story(tuple(_first_components(tree)), None, tuple(texts))
    best = _best(stories or texts)
    path = [each for each in best.component.iterancestors() if local_name(each) == "NewsComponent"]
    inner = [each for each in path if tree.root in each.iterancestors()]
    return Story((*reversed(inner), best.component), best, tuple(text for text in texts if text is not best))


def texts_of(tree: Tree) -> list[Text]:
    """List the texts of an item, but not those of an item within it."""
    found = []
    for component in components_in(tree, tree.root):
        for content in tree.named(component, "ContentItem"):
            for data in data_in(content, tree):
                size = _size_of(_words_of(data))
                if size and not _is_code(content, tree):
                    found.append(Text(component, content, data, size))
    return found


def components_in(tree: Tree, holder: Element) -> Iterator[Element]:
    """Yield the components in an element, in the order of the document."""
    stack = list(reversed(tree.named(holder, "NewsComponent")))
    while stack:
        component = stack.pop()
        yield component
        stack += reversed(tree.named(component, "NewsComponent"))


def data_in(content: Element, tree: Tree) -> list[Element]:
    """List what a `ContentItem` contains, as it is or in base 64."""
    encodings = [each for each in tree.named(content, "Encoding") if _is_base_64(each)]
    return [data for holder in (content, *encodings) for data in tree.named(holder, "DataContent")]


def encoded_in(tree: Tree) -> Iterator[Element]:
    """Yield what is encoded so that nobody can read words off it."""
    for component in components_in(tree, tree.root):
        for content in tree.named(component, "ContentItem"):
            for encoding in tree.named(content, "Encoding"):
                for data in tree.named(encoding, "DataContent"):
                    if not _is_base_64(encoding) or not _words_of(data):
                        yield data


def is_encoded(data: Element) -> bool:
    """Tell whether a `DataContent` is written in base 64."""
    holder = data.getparent()
    return holder is not None and local_name(holder) == "Encoding"


def _is_base_64(encoding: Element) -> bool:
    return _BASE_64 in (encoding.get("Notation") or "").lower()


def _words_of(data: Element) -> list[str]:
    if is_encoded(data):
        return decoded(data.text or "").split()
    return text_in(data).split()


#: Letters of scripts that put no spaces between words.
_UNSPACED = re.compile("[\u2e80-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")


def _size_of(words: Sequence[str]) -> int:
    """Count words; in scripts that put no spaces between them two letters are about one.

    Example:
        >>> _size_of(["It", "rained."]), _size_of(["台風が近づいている。"])
        (2, 6)
    """
    text = "".join(words)
    return len(words) + (0 if lies_within(text, SPACED) else len(_UNSPACED.findall(text)) // 2)


def _is_code(content: Element, tree: Tree) -> bool:
    said = [
        (each.get("FormalName") or "").lower() for name in ("MimeType", "Format") for each in tree.named(content, name)
    ]
    return any(word in each for each in said for word in _CODE)


def _has_files(tree: ItemTree) -> bool:
    """Tell whether an item has files beside its texts."""
    contents = (each for component in components_in(tree, tree.root) for each in tree.named(component, "ContentItem"))
    return any((content.get("Href") or "").strip() for content in contents)


def _is_of_picture(text: Text, tree: ItemTree) -> bool:
    """Tell whether a role around a text says that it is about a picture; it may well be the longest."""
    around = [text.component, *text.component.iterancestors(text.component.tag)]
    roles = (role_of(each, tree).lower() for each in around)
    return any(word in role for role in roles for word in _PICTURES)


def _best(texts: list[Text]) -> Text:
    """Choose the text that is the story: the longest, or another form of it that has more structure."""
    longest = max(texts, key=lambda text: text.size)
    alike = [text for text in texts if text.size >= _AS_LONG * longest.size and text.component is longest.component]
    return next((text for text in alike if len(text.data)), longest)


def _first_components(tree: Tree) -> Iterator[Element]:
    """Yield the components of an item without a text that hold one another alone."""
    inner = tree.named(tree.root, "NewsComponent")
    while inner:
        yield inner[0]
        inner = tree.named(inner[0], "NewsComponent") if len(tree.named(inner[0], "NewsComponent")) == 1 else []


def role_of(component: Element, tree: Tree) -> str:
    """Give the role of a component; "" where it says none."""
    return next((role.get("FormalName", "").strip() for role in tree.named(component, "Role")), "")


def core_of(data: Element) -> Element:
    """Find the element of a `DataContent` that holds its words, and no head."""
    for name in _CORES:
        found = next(data.iter(f"{{*}}{name}"), None)
        if found is not None:
            return found
    return data


def is_form_of(one: Text, other: Text) -> bool:
    """Tell whether two texts say the same words."""
    if min(one.size, other.size) < _ALIKE * max(one.size, other.size):
        return False
    first, second = (Counter(_words_of(text.data)) for text in (one, other))
    return (first & second).total() >= _ALIKE * max(first.total(), second.total())
