"""Which numbers count something, and which name it: "Boeing 737" does not, and "one of us" does not."""

from __future__ import annotations

from newsmodel.languages.tables import words

#: Nouns whose number comes after them: "Article 5", "page 12", "day one".
LABELS = words("""
    no no. nos. number numbers article articles section sections chapter chapters page pages highway route interstate
    room channel line flight gate act rule grade level phase part volume vol. episode season week day figure fig. table
    item items paragraph title proposition prop prop. amendment resolution bill unit block district ward precinct pier
    platform version type category class group stage round game step form appendix annex exhibit lot tier verse psalm
    car bus train tram track lane exit ring terminal hangar bay zone area sector square bldg building suite apt. apt
    apartment floor studio lab camp fort battalion brigade regiment division squadron company troop pack chapter lesson
    question answer option scenario study trial patient subject person player juror witness count seed ranked rank
    rated formula world windows agent catch model series generation mark mach web iphone galaxy playstation xbox wave
    i- a- b- m- u.s. us state route ps p. pp. ch. sec. § ref id mile-marker extension ext. box code zip
    """)
#: Nouns that "one" counts; before others it is a pronoun or means "some".
_ONE_COUNTS = words("""
    person man woman child boy girl baby student teacher soldier officer policeman policewoman victim suspect civilian
    passenger driver worker employee member lawmaker senator deputy judge juror official resident refugee migrant
    patient doctor nurse journalist prisoner inmate gunman attacker bomber hostage death fatality injury casualty
    case vote seat goal touchdown bullet shot bomb rocket missile aircraft plane helicopter ship boat vessel tank truck
    bus car vehicle house home building school hospital ton tonne pound kilogram kilometer kilometre mile meter metre
    foot inch acre hectare barrel gallon liter litre degree percent percentage dollar euro cent hour minute month year
    week decade century killed dead wounded injured missing other
    """)
_SMALL_WORDS = words("""
    a an the of in on at by for from to into onto with within without and or but nor so than that as is are was were be
    been has have had not no up down out off over about around some nearly almost only just exactly roughly
    approximately more less fewer under between per plus minus if when while where who which what these those this
    his her its their our my your all both each every another any after before until since during amid against among
    his whose did does do will would can could may might must should shall also even still then now i we they he she it
    you there here least most total additional estimated record some maybe perhaps another meanwhile last next first
    other remaining with via using including nearly
    """)


def is_label(preceding: tuple[str, ...], *, capital: bool, opening: bool, counts: bool) -> bool:
    """Whether the word before a plain number makes it a name.

    Args:
        preceding: The words before the number, in lower case, the nearest first.
        capital: Whether that word has a capital in a text that has not one on every word.
        opening: Whether that word opens a sentence.
        counts: Whether a plural or a measure follows the number.

    Example:
        >>> is_label(("boeing",), capital=True, opening=False, counts=False)
        True
        >>> is_label(("about",), capital=True, opening=True, counts=True)
        False
    """
    if not preceding:
        return False
    word = preceding[0]
    if word in LABELS:
        return (
            not (counts and word in {"us", "u.s.", "state", "world", "rated", "area", "group", "company", "unit"})
            or capital
        )
    if not capital or word in _SMALL_WORDS or word.endswith(("'s", "\u2019s", "ly")):
        return False
    return not (opening and counts)


def is_count_of_one(words_after: str, *, modified: bool) -> bool:
    """Whether "one" before these words is a number.

    Args:
        words_after: What stands right of it, in lower case.
        modified: Whether "at least", "only" or the like stands before it.

    Example:
        >>> is_count_of_one("person", modified=False), is_count_of_one("thing", modified=False)
        (True, False)
    """
    first, *rest = words_after.split(" ")
    if modified:
        return bool(first) and first not in ("thing", "way", "another", "side", "hand")
    return first in _ONE_COUNTS or (bool(rest) and rest[-1] in _ONE_COUNTS)
