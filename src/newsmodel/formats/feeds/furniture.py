"""Furniture at the end of an entry: the line that leads back to the site, the link to the rest, trackers.

Programs that make feeds put them there, in the language of the site. What gives them away is no word of theirs: they
name the story itself and its site, or are a link to the story and nothing else.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from newsmodel.formats.addresses import place_of
from newsmodel.formats.mapping import Object
from newsmodel.prose.characters import one_line

#: Letters that such a line has beside the names of the story and the site.
_MOST_LETTERS = 60
#: Characters beside the links of a line that links the story and the site.
_MOST_UNLINKED = 50
#: A headline with fewer letters may stand in a sentence by chance.
_LEAST_OF_HEADLINE = 4
#: A line with more is none that leads elsewhere.
_LONGEST_LINK = 160
#: Blocks at the end that are looked at.
_LAST = 4
_LETTER = re.compile(r"[^\W\d_]")
#: A place in the page to which nobody is led who has read the story: a note, a heading.
_WITHIN = re.compile(r"#(?!(?:more|respond|comments?|disqus)\b).+\Z", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"\A[a-z]+://(?:www\.)?|[?#].*\Z|(?<!/)/++\Z", re.IGNORECASE | re.DOTALL)
#: Addresses of those who count readers: parts that no other address has.
_TRACKERS = re.compile(
    r"://(?:feeds\d?\.feedburner\.com/~|feeds\.wordpress\.com/1\.0/|pixel\.wp\.com/|stats\.wordpress\.com/"
    r"|rss\.buysellads\.com/|da\.feedsportal\.com/|res\d?\.feedsportal\.com/|[^/]*\.feedsportal\.com/c/"
    r"|api\.flattr\.com/|feeds\.feedblitz\.com/_/|pheedo\.com/|ads\.pheedo\.com/)",
    re.IGNORECASE,
)


class Surroundings(msgspec.Struct, frozen=True):
    """Names and addresses of an entry and of its site.

    Attributes:
        headline: The headline.
        address: The address of the story.
        site: The name of the site.
    """

    headline: str
    address: str | None
    site: str | None

    def is_furniture(self, words: str, addresses: list[str], linked: int) -> bool:
        """Tell whether a paragraph is furniture.

        Args:
            words: Its words.
            addresses: Where its links lead.
            linked: How many of its characters are in links.

        Example:
            >>> around = Surroundings("Rain ends drought", "https://e.example/rain", "The Post")
            >>> around.is_furniture("Der Beitrag Rain ends drought erschien zuerst auf The Post.", [], 0)
            True
            >>> around.is_furniture("Read on", ["https://e.example/rain/?utm_source=rss"], 7)
            True
            >>> links = ["https://e.example/rain", "https://e.example"]
            >>> around.is_furniture("The post Rain ends it appeared first on The Post.", links, 20)
            True
        """
        text = one_line(words)
        if addresses and all(_TRACKERS.search(each) for each in addresses) and linked >= len(text.strip()):
            return True
        leads_home = any(self._is_own(each) for each in addresses)
        if len(text) <= _LONGEST_LINK and leads_home and len(addresses) == 1 and linked >= len(text.strip()) - 4:
            return True
        if leads_home and len(addresses) > 1 and self._names_site(text) and len(text) - linked <= _MOST_UNLINKED:
            return True  # whatever the headline was when the line was made
        return self._names_both(text, leads_home=leads_home)

    def _names_site(self, text: str) -> bool:
        site = one_line(self.site or "")
        return len(site) > 1 and site in text

    def _names_both(self, text: str, *, leads_home: bool) -> bool:
        headline = one_line(self.headline)
        if len(headline) < _LEAST_OF_HEADLINE or headline not in text or text == headline:
            return False
        rest = text.replace(headline, "", 1)
        names_site = self._names_site(rest)
        if names_site:
            rest = rest.replace(one_line(self.site or ""), "", 1)
        return (names_site or leads_home) and len(_LETTER.findall(rest)) <= _MOST_LETTERS

    def _is_own(self, address: str) -> bool:
        if self.address is None or (address != self.address and _WITHIN.search(address)):
            return False
        return _bare(address) == _bare(self.address)


def _bare(address: str) -> str:
    return _ADDRESS.sub("", _ADDRESS.sub("", address)).lower()


def is_tracker(address: str) -> bool:
    """Tell whether an address is one of those who count readers."""
    return _TRACKERS.search(address) is not None


def take_furniture(
    sections: list[Object], around: Surroundings, media: dict[Any, Object]
) -> list[tuple[str, str | None]]:
    """Take furniture from the end of a body.

    Args:
        sections: The body, which is changed.
        around: Names and addresses of the story and its site.
        media: The media that only the body has, by id.

    Returns:
        What was taken, with the id of the block that it stood behind.
    """
    taken: list[tuple[str, str | None]] = []
    for _ in range(_LAST):
        section = sections[-1] if sections else None
        if section is None or not section["blocks"]:
            break
        words = _furniture_in(section["blocks"][-1], around, media)
        if words is None:
            break
        section["blocks"].pop()
        if not section["blocks"] and "heading" not in section:
            sections.pop()
        before = next((block.get("id") for each in reversed(sections) for block in reversed(each["blocks"])), None)
        taken.append((words, before))
    return taken[::-1]


def _furniture_in(block: Object, around: Surroundings, media: dict[Any, Object]) -> str | None:
    """Give the words and addresses of a block that is furniture."""
    if block["type"] == "figure":
        shown = media.get(block.get("media"))
        addresses = [str(place_of(each)) for each in (shown or {}).get("renditions", ())]
        return " ".join(addresses) if addresses and all(map(is_tracker, addresses)) else None
    if block["type"] != "paragraph":
        return None
    links = [mark for mark in block.get("marks", ()) if mark["kind"] == "link" and "uri" in mark]
    addresses = [mark["uri"] for mark in links]
    linked = sum(mark["end"] - mark["start"] for mark in links)
    text = block["text"]
    return " ".join([text, *addresses]) if around.is_furniture(text, addresses, linked) else None
