"""What a number counts: the words right of it, as far as they name one thing."""

from __future__ import annotations

import re

import attrs

from newsmodel.claims.english.numbers import CARDINALS
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import DAY_NAMES

#: A unit has at most so many words.
MOST_WORDS = 4

#: Measures that need nothing after them; what follows is another noun: "10 percent growth", "a five year plan".
MEASURES: frozenset[str] = words("""
    percent pct percentage-point percentage-points km kms kilometer kilometers kilometre kilometres mile miles meter
    meters metre metres m cm mm centimeter centimeters centimetre centimetres millimeter millimeters millimetre
    millimetres yard yards foot feet ft inch inches kg kgs kilogram kilograms kilo kilos gram grams g tonne tonnes ton
    tons pound pounds lb lbs ounce ounces oz liter liters litre litres gallon gallons barrel barrels acre acres hectare
    hectares mph kph km/h knots hz khz mhz ghz mw gw kw kwh mwh gwh twh megawatt megawatts gigawatt gigawatts kilowatt
    kilowatts volts watts second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks
    weekend weekends month months year years yr yrs decade decades century centuries fortnight fortnights dollar dollars
    euro euros yen won yuan rupee rupees ruble rubles rouble roubles peso pesos lira franc francs krona kronor shekels
    riyals dirhams rand baht ringgit rupiah cent cents pence penny usd eur gbp jpy cny krw inr kb mb gb tb pb megabytes
    gigabytes terabytes ppm
    """)
#: Units of time.
TIME_UNITS = words(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades"
)
#: Nouns that a number with the form of a year counts: "2000 troops".
COUNTED = TIME_UNITS | words("""
    people men women children troops soldiers fighters police officers workers jobs students voters votes refugees
    migrants homes houses buildings cars vehicles miles meters metres kilometers kilometres feet tons tonnes pounds
    dollars euros yen won calories watts words seats points cases deaths patients members residents families
    protesters demonstrators prisoners inmates victims civilians barrels acres hectares shares units copies
    employees delegates
    """)
_MEASURE_SUFFIXES = {
    "per": words("cent"),
    "degrees": words("celsius fahrenheit c f"),
    "degree": words("celsius fahrenheit"),
    "percentage": words("point points"),
    "years": words("old"),
    "year": words("old"),
    "months": words("old"),
    "weeks": words("old"),
    "days": words("old"),
}
#: Words that end a unit, and are never part of one.
_STOPS = words("""
    a an the this that these those some any each every either neither no all both half such another
    i you he she it we they me him us them who whom whose which what where when why how whether there here
    my your his her its our their mine yours hers ours theirs himself herself itself themselves
    of in on at by for from to into onto with without within about above below across after against along amid among
    amongst around as before behind beneath beside besides between beyond but despite down during except inside like
    near off out outside over past per since than through throughout till toward towards under underneath until unlike
    unto up upon via versus vs vs. worth plus minus ago apiece
    and or nor so yet if because while although though unless whereas then
    is are was were be been being am isn't aren't wasn't weren't do does did don't doesn't didn't have has had haven't
    hasn't hadn't having will would can could may might must shall should won't wouldn't can't cannot couldn't
    said says say saying told tells tell according reportedly allegedly
    not never n't also too still just only even now again already soon later earlier ever always often once twice
    almost nearly roughly approximately alone together instead otherwise therefore however meanwhile away ahead back
    abroad annually daily weekly monthly yearly overnight respectively each altogether overall so-called
    today yesterday tomorrow tonight
    went came got gave took made left lost sent spent kept held met sat stood ran rose fell grew drew flew knew
    threw broke spoke wrote drove rode began became brought bought caught taught thought fought found built felt heard
    led paid sold shot saw shown shown seen taken given gone done come known grown born begun broken chosen driven eaten
    forgotten hidden spoken stolen written drawn thrown worn hit hurt put cut set let quit shut spread cost beat
    bet split understood withdrew fled hung laid lay lied meant read said sought slept struck swept wound woke
    live lives want wants need needs think thinks believe believes feel feels go goes make makes take takes get gets
    give gives come comes keep keeps remain remains say show shows seem seems include includes including involving
    regarding concerning depending starting ending beginning following
    """) - words("dead born") | frozenset(CARDINALS)
#: Forms in -ed and the like that count people by what became of them.
_FATES = words("""
    killed dead wounded injured hurt missing displaced detained arrested deported infected hospitalized hospitalised
    homeless jobless unemployed disabled accused convicted charged imprisoned jailed executed married surveyed polled
    died unaccounted drowned trapped saved
    """)
#: Plurals that do not end in "s".
_PLURALS = words("""
    people men women children police troops personnel staff cattle sheep fish aircraft spacecraft feet teeth mice geese
    lives policemen policewomen servicemen servicewomen firemen firefighters gunmen congressmen congresswomen lawmen
    businessmen businesswomen fishermen spokesmen clergymen frenchmen englishmen irishmen salesmen crewmen media data
    criteria phenomena alumni cacti fungi refugees grandchildren schoolchildren crew youth infantry youths militia
    kinsfolk folk countrymen craftsmen horsemen airmen seamen marines workmen newsmen anchormen cameramen
    """)
#: Words in "s" that are no plurals.
_SINGULARS = words("""
    this is was has as its his us plus thus yes bus gas press boss loss class pass mass success access process congress
    business witness crisis basis analysis virus campus bonus status focus census series species always less across
    express illness fitness distress progress address christmas paris texas arkansas kansas illinois massachusetts
    homeless jobless iris tennis physics politics mathematics economics athletics
    religious serious various previous dangerous famous enormous indigenous numerous anonymous suspicious precious
    conscious continuous tremendous ambitious infectious luxurious prestigious hazardous poisonous controversial
    """)
#: Nouns in -ing.
_ING_NOUNS = words("""
    building buildings meeting hearing shooting killing bombing ruling painting king ring wedding filing finding evening
    morning opening ceiling spring string wing thing being offering landing listing ranking rating setting warning
    briefing gathering training spending housing saving earning recording crossing sibling drawing outing reading
    sitting swing sting nothing something anything everything inning crossing clothing funding
    """)
#: Nouns in -ed.
_ED_NOUNS = words("bed seed breed deed shed weed feed speed steed creed need hundred sled thoroughbred")

_WORD = re.compile(
    r"[ \u00a0\n](?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_](?:[^\W_]|['\u2019](?=\w)|[-\u2010\u2011/](?=\w)){0,40}+['\u2019]?"
    r"|[0-9]{1,4}(?:-[a-z]{1,12}){1,3})(?![^\W_])"
)
_PER_CENT = re.compile("per cent(?!\\w)", re.IGNORECASE)


@attrs.frozen
class Unit:
    """The words for what a number counts.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset after the last character.
        counts: Whether the last word is a plural, a measure or a fate, so that a number before it surely counts.
    """

    start: int
    end: int
    counts: bool


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun.

    Example:
        >>> is_plural("troops"), is_plural("women"), is_plural("crisis")
        (True, True, False)
    """
    word = word.lower()
    if word in _PLURALS:
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and not word.endswith(("ss", "us", "'s", "\u2019s"))
        and (word not in _SINGULARS)
    )


def read_unit(text: str, start: int, *, most_words: int = MOST_WORDS, one: bool = False) -> Unit | None:
    """The noun and what stands before it, right of a number, up to a word that does not belong to it.

    Args:
        text: The text.
        start: Where the number ends.
        most_words: How many words to read.
        one: Whether the number is one, whose noun no plural ends, so that a participle does.

    Example:
        >>> text = "11,000 North Korean soldiers sent earlier"
        >>> unit = read_unit(text, 6)
        >>> text[unit.start : unit.end]
        'North Korean soldiers'
    """
    read: list[re.Match[str]] = []
    position = start
    while len(read) < most_words and (match := _WORD.match(text, position)):
        if not _belongs(text, match, read, one=one):
            break
        read.append(match)
        position = match.end()
        if match["word"].endswith(("'", "\u2019")) and not is_plural(match["word"][:-1]):
            break
        if _is_complete(read) and not _goes_on(text, position, read):
            break
    while read and not _can_end(read):
        read.pop()
    if not read:
        return None
    last = read[-1]["word"]
    end = read[-1].end()
    return Unit(read[0].start("word"), end, _counts(last.lower()))


def _belongs(text: str, match: re.Match[str], read: list[re.Match[str]], *, one: bool) -> bool:
    word = match["word"].lower().replace("\u2019", "'")
    if word in _STOPS and not (word == "per" and _PER_CENT.match(text, match.start("word"))):
        return False
    if word.removesuffix("'s") in DAY_NAMES and match["word"][0].isupper():
        return False
    if match[0][0] == "\n" and match["word"][0].isupper():
        return False
    if word in _FATES:
        return not read
    if word.endswith("ed") and word not in _ED_NOUNS and len(word) > 4 and "-" not in word:
        return not read or not one
    if word.endswith("ing") and word not in _ING_NOUNS and len(word) > 4:
        return not read or (not one and _is_before_plural(text, match.end()))
    return not (
        word.endswith("ly")
        and len(word) > 4
        and word not in ("family", "elderly", "early", "supply", "assembly", "ally")
    )


def _is_before_plural(text: str, end: int) -> bool:
    following = _WORD.match(text, end)
    return following is not None and is_plural(following["word"]) and following["word"].lower() not in _STOPS


def _counts(word: str) -> bool:
    return word in MEASURES or word in _FATES or is_plural(word) or word == "old"


def _is_complete(read: list[re.Match[str]]) -> bool:
    """Whether the words read have reached a head: a measure or a plural."""
    word = read[-1]["word"].lower()
    return word in MEASURES or word in _FATES or is_plural(word) or word in _MEASURE_SUFFIXES


def _goes_on(text: str, position: int, read: list[re.Match[str]]) -> bool:
    """Whether the word after a head still belongs to it: "years old", "sports cars"."""
    following = _WORD.match(text, position)
    if not following:
        return False
    word, last = following["word"].lower(), read[-1]["word"].lower()
    if last in _MEASURE_SUFFIXES:
        return word in _MEASURE_SUFFIXES[last]
    if last in MEASURES or last in _PLURALS:
        return False
    if last in _FATES:
        return len(read) == 1 and (is_plural(word) or word in MEASURES) and word not in _STOPS
    return is_plural(word) and word not in _PLURALS and word not in _STOPS and following["word"][0].islower()


def _can_end(read: list[re.Match[str]]) -> bool:
    """Whether a unit can end here: not on an adjective or a participle that lost its noun."""
    word = read[-1]["word"].lower()
    if word in _FATES or word in MEASURES:
        return True
    if word in ("more", "other", "new", "different", "additional", "further", "extra", "fewer", "less"):
        return False
    if len(read) > 1 or word in _ED_NOUNS:
        return True
    return not (word.endswith("ed") and len(word) > 4)
