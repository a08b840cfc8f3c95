"""Words that are written onto others: each of the two is a whole word, which a record may begin or end with."""

# ruff: noqa: RUF001, RUF002  (typographic marks are meant)

from __future__ import annotations

import functools
import re

import msgspec

from newsmodel.languages.language import get

#: They are an apostrophe between letters, and a quotation mark elsewhere.
APOSTROPHES = frozenset("'’‘‚‛ʼ＇`´ʹ")
#: They join two words to one where no space stands beside them.
HYPHENS = frozenset("-‐‑－")
_PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-")})
#: What ends a text behind a word and its hyphen or apostrophe, and what begins one before it.
_BEFORE = re.compile(r"(?<!\w)\w+['-]\Z")
_BEHIND = re.compile(r"['-]\w+(?:-\w+)?")
_LONGEST = 24


class Clitics(msgspec.Struct, frozen=True):
    """The clitics of a language, each with the apostrophe or hyphen that joins it.

    Attributes:
        before: Those before a word: "l'", "mi-".
        behind: Those behind one: "-il", "'ll".
        onto: Those before a word that nothing joins to it: Arabic "and", Hebrew "that".
        hosts: Words that those with an apostrophe stand behind; any word where there are none.
    """

    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    onto: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()

    def place_in(self, word: str) -> int | None:
        """Find where a word of letters and apostrophes is two.

        Args:
            word: The word.

        Returns:
            The place; None where it is one word.

        Example:
            >>> clitics_of("fr").place_in("qu’il"), clitics_of("fr").place_in("aujourd’hui")
            (3, None)
            >>> [clitics_of("en").place_in(word) for word in ("She'd", "Lee's", "isn't")]
            [3, None, None]
        """
        bare = _plain(word)
        at = bare.find("'")
        if at <= 0 or len(bare) != len(word):
            return None
        if bare[: at + 1] in self.before and at + 1 < len(bare):
            return at + 1
        is_behind = bare[at:] in self.behind and (not self.hosts or bare[:at] in self.hosts)
        return at if is_behind else None

    def are_parted(self, text: str, at: int) -> bool:
        """Whether a hyphen beside a place of a text joins a clitic, so that two words meet there.

        Args:
            text: The text.
            at: The place.

        Example:
            >>> [clitics_of("fr").are_parted("a-t-il dit", at) for at in (1, 4)]
            [True, True]
            >>> clitics_of("fr").are_parted("ex-maire", 2)
            False
        """
        if not (self.before or self.behind):
            return False
        ahead = _plain(text[max(0, at - _LONGEST) : at])
        after = _plain(text[at : at + _LONGEST])
        if ahead.endswith("-"):
            left, right = _BEFORE.search(ahead), _BEHIND.match(f"-{after}")
        else:
            left, right = _BEFORE.search(f"{ahead}-"), _BEHIND.match(after)
        is_before = left is not None and left.group() in self.before
        return is_before or (right is not None and any(one in self.behind for one in _beginnings(right.group())))


def _plain(text: str) -> str:
    return text.translate(_PLAIN).casefold()


def _beginnings(words: str) -> tuple[str, ...]:
    """List a word behind its hyphen, and the two words that stand there."""
    first = words[0] + words[1:].partition("-")[0]
    return (first, words)


@functools.lru_cache(maxsize=64)
def clitics_of(language: str) -> Clitics:
    """Get the clitics of a language.

    Args:
        language: Its tag.
    """
    found = get(language)
    before = found.sentences.joined_before
    return Clitics(
        before=frozenset(word for word in before if word[-1] in "'-"),
        onto=frozenset(word for word in before if word[-1] not in "'-"),
        behind=found.sentences.joined_behind | found.grammar.joined_verbs,
        hosts=found.grammar.subject_pronouns if found.grammar.joined_verbs else frozenset(),
    )


#: Of a language that has none.
NO_CLITICS = Clitics()
