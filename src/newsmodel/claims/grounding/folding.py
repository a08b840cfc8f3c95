r"""Words of a text as grounding compares them: what may differ between two spellings of the same words is left out.

Quotation marks, dashes between words, white space and marks of format are no words. The characters of scripts that put
no spaces between words are a word each, and so are the syllables of Korean, whose spaces writers set differently.
Full stops, commas, brackets and signs are words of their own: "1.5" is not "15", and "safe?" is not "safe".
"""

# ruff: noqa: RUF001, RUF002  (typographic marks are meant)
from __future__ import annotations

import functools
import re
import unicodedata

import msgspec

from newsmodel.claims.grounding.clitics import APOSTROPHES, NO_CLITICS, Clitics

#: The emphasis that Markdown puts around words.
_EMPHASIS = "*_"
#: Characters of quotation, wherever they stand, and others that are no words either.
_QUOTES = frozenset('"“”„‟«»‹›「」『』〝〞〟＂｢｣《》〈〉' + _EMPHASIS)
#: A dash that may be a minus sign where a digit follows.
_MINUS = frozenset("-−–‐‑－")
_DASHES = frozenset("—―‒⸺⸻〜～﹘﹣")
#: Punctuation by its category, and a sign of an amount by what it means.
_SIGNS = frozenset("%‰§#&@°٪")
#: Scripts that put no space between words, by the beginning of the names of their characters.
_UNSPACED = ("CJK", "HIRAGANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "BOPOMOFO", "YI ", "IDEOGRAPHIC")
#: Vowel points of Arabic and Hebrew, which writers set or leave out, and the stroke that lengthens a line of Arabic.
POINTS = re.compile("[\u064b-\u0652\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_UNWRITTEN = re.compile(f"{POINTS.pattern}|\u0640")
_FORMAT = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
#: Decompositions of the same letter in another width or form.
_SAME_LETTER = frozenset({"<wide>", "<narrow>", "<isolated>", "<initial>", "<medial>", "<final>"})


class _Classes(dict[int, str]):
    """The class of each character, for `str.translate`; found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _class_of(chr(code))
        return found


def _class_of(character: str) -> str:
    """Tell the class of a character by one letter; `_TOKEN` is written in them."""
    for name, members in (("a", APOSTROPHES), ("q", _QUOTES), ("d", _MINUS), ("e", _DASHES), ("s", _SIGNS)):
        if character in members:
            return name
    if character in ".…":
        return "t" if character == "." else "o"
    category = unicodedata.category(character)
    if category[0] == "L":
        return _class_of_letter(character)
    named = {"Cf": "f", "Pi": "q", "Pf": "q", "Pd": "e", "Cc": "z"}
    return named.get(category) or {"M": "m", "N": "n", "P": "p", "Z": "z"}.get(category[0], "s")


def _class_of_letter(letter: str) -> str:
    name = unicodedata.name(letter, "")
    if "HANGUL" in name:
        return "m" if "JUNGSEONG" in name or "JONGSEONG" in name else "h"
    if "KATAKANA" in name:
        return "k"
    return "c" if name.startswith(_UNSPACED) else "w"


_CLASSES = _Classes()
#: A word, in classes of characters: a character of a script without spaces; letters and digits, with apostrophes
#: between letters and points between digits; an ellipsis; a minus sign; any other mark or sign.
_TOKEN = re.compile(
    r"[chk][mf]*|[wn](?:[wnmf]|a(?=w)|(?<=n)[pt](?=n))*|m+|o[ot]*|t(?:z?t)+|(?<![wcmhkn])d(?=n)|(?<=n)d(?=n)|[pst]"
)
#: An ellipsis, however it is written.
ELLIPSIS = "…"
#: Words that are marks of punctuation.
_MARK = re.compile(r"(?:(?![-−–‐‑－%‰§#&@°٪])[^\w\s])+")
_QUESTIONS = frozenset("?？؟⸮;")


class FoldedText(msgspec.Struct, frozen=True):
    """A text, and its words as they are compared.

    Attributes:
        text: The text.
        keys: The words, folded; the case of letters is kept.
        starts: Where each begins, in code points.
        ends: Where each ends.
    """

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]


def fold(text: str, clitics: Clitics = NO_CLITICS) -> FoldedText:
    """Part a text into words, and fold each.

    Args:
        text: The text.
        clitics: Those that are words of their own, whatever joins them to others.

    Example:
        >>> fold("“It isn’t  safe” – not at −5°!").keys
        ['It', "isn't", 'safe', 'not', 'at', '-', '5', '°', '!']
        >>> fold("댐은 安全だ").keys
        ['댐', '은', '安', '全', 'だ']
    """
    found = [match.span() for match in _TOKEN.finditer(text.translate(_CLASSES))]
    if clitics is not NO_CLITICS:
        found = [part for span in found for part in _parted(text, span, clitics)]
    keys = [folded_word(text[start:end]) for start, end in found]
    return FoldedText(text, keys, [start for start, _ in found], [end for _, end in found])


def _parted(text: str, span: tuple[int, int], clitics: Clitics) -> tuple[tuple[int, int], ...]:
    start, end = span
    at = clitics.place_in(text[start:end]) if end - start > 1 else None
    return (span,) if at is None else ((start, start + at), (start + at, end))


@functools.lru_cache(maxsize=1 << 15)
def folded_word(word: str) -> str:
    """Fold one word: its letters composed, apostrophes straight, widths and points of vowels as mostly written.

    Example:
        >>> folded_word("Việt") == folded_word("Việt"), folded_word("ＡＢ")
        (True, 'AB')
    """
    if word.isascii():
        return ELLIPSIS if word.startswith("..") or word[1:].startswith(" .") else word
    if word[0] == ELLIPSIS:
        return ELLIPSIS
    if word in _MINUS:
        return "-"
    word = "".join(_same_letter(character) for character in word)
    word = _FORMAT.sub("", unicodedata.normalize("NFC", word))
    word = "".join("'" if character in APOSTROPHES else character for character in word)
    return _UNWRITTEN.sub("", word) or word


def _same_letter(character: str) -> str:
    same = unicodedata.decomposition(character).partition(" ")[0] in _SAME_LETTER
    return unicodedata.normalize("NFKC", character) if same else character


def is_mark(key: str) -> bool:
    """Whether a folded word is a mark of punctuation.

    Example:
        >>> [is_mark(key) for key in (",", "…", "%", "-", "it")]
        [True, True, False, False, False]
    """
    return _MARK.fullmatch(key) is not None and not _is_sign(key)


def _is_sign(key: str) -> bool:
    return unicodedata.category(key[0])[0] == "S"


def is_amount_sign(character: str) -> bool:
    """Whether a character is a sign that belongs to a number: of a currency, of percent, of degrees."""
    return bool(character) and (character in _SIGNS or unicodedata.category(character) == "Sc")


def is_quote(character: str) -> bool:
    """Whether a character is a quotation mark, when it stands at the edge of a word."""
    return _CLASSES[ord(character)] in {"q", "a"} and character not in _EMPHASIS


def is_question(character: str) -> bool:
    """Whether a character is a question mark, in any script."""
    return character in _QUESTIONS and character != ";"


def class_of(character: str) -> str:
    """Tell the class of a character: `h` for Hangul, `k` for Katakana, `w` for letters of words with spaces."""
    return _CLASSES[ord(character)]


def agrees_in_points(word: str, other: str) -> bool:
    """Whether two words of one key have no different vowel points, where both have some.

    Example:
        >>> agrees_in_points("قُتل", "قتل"), agrees_in_points("قُتل", "قَتل")
        (True, False)
    """
    if not (POINTS.search(word) and POINTS.search(other)):
        return True
    mine, theirs = _by_letter(word), _by_letter(other)
    return all(not (one and two) or one == two for one, two in zip(mine, theirs, strict=False))


def _by_letter(word: str) -> list[str]:
    """List the points behind each letter of a word."""
    points: list[str] = []
    for character in unicodedata.normalize("NFC", word):
        if not POINTS.fullmatch(character):
            points.append("")
        elif points:
            points[-1] += character
    return points
