"""Closed classes of English words: what a rule can know without a tagger.

A class that one rule alone asks for stands with that rule. All words are in lower case, with straight apostrophes.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import ENGLISH_MONTHS, ENGLISH_SHORT_MONTHS, ENGLISH_WEEKDAYS

# --- time

#: English ones alone: "Sabato" is a name here.
WEEKDAYS = frozenset(ENGLISH_WEEKDAYS) | frozenset(f"{name}s" for name in ENGLISH_WEEKDAYS)
MONTHS = frozenset((*ENGLISH_MONTHS, *ENGLISH_SHORT_MONTHS))
#: Months that are names or verbs as well: "June Carter said", "they may".
AMBIGUOUS_MONTHS = words("may march april june august")
#: Nouns that say when: "the mayor said last *week*".
TIME_NOUNS = words("""
    today yesterday tomorrow tonight morning afternoon evening night week month year day weekend decade century hour
    minute season spring summer autumn fall winter noon midnight dawn
    """)
#: Words that say when by themselves or before another: "he said *Tuesday*", "*late* *Friday*".
TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | words("""
        today yesterday tomorrow tonight early late last next this earlier later recently now then again afterward
        afterwards
        """)
)

# --- verbs

HAVE = words("has have had having hasn't haven't hadn't 've 'd")
BE = words("am is are was were be been being isn't aren't wasn't weren't ain't 's 're")
DO = words("do does did don't doesn't didn't")
MODALS = words("""
    will would can could may might must should shall ought won't wouldn't can't cannot couldn't shouldn't mustn't
    """)
AUXILIARIES = HAVE | BE | DO | MODALS
#: Common finite verbs beside auxiliaries and cues: irregular past forms and frequent others.
VERBS = words("""
    became began broke brought built bought caught chose came cut dealt did drew drove ate fell fought flew forgot
    gave went grew had heard held hit kept led left lent let lost made met paid put quit ran rose sold sent set shot
    sat slept spent stood stole stuck struck took taught threw was were won wore wrote comes goes gives gets takes
    makes wants needs seems appears looks remains lives works plays runs leads holds wins loses keeps lets puts
    means turns starts begins ends brings stands sits helps uses tries moves becomes got want need seem appear look
    remain live work stepped
    """)
#: What is a verb wherever it stands in lower case.
KNOWN_VERBS = AUXILIARIES | VERBS
NEGATIONS = words("""
    not never no n't hasn't haven't hadn't isn't aren't wasn't weren't ain't don't doesn't didn't won't wouldn't can't
    cannot couldn't shouldn't mustn't neither nor nobody none hardly
    """)

# --- adverbs

#: Adverbs that stand between a subject and its verb; those in -ly are known by their ending.
ADVERBS = words("""
    also then later now once often again even still just already first recently ever always sometimes instead too
    perhaps thus further only long not never longer soon since twice both all almost nearly rather quite well
    earlier next somehow otherwise indeed however therefore meanwhile nonetheless nevertheless thereby
    """)
#: Words in -ly that are no adverbs.
NO_ADVERBS = words("""
    family only early daily july italy reply supply apply ally rally assembly weekly monthly monopoly comply imply rely
    fly emily kelly molly sally billy bully jelly lily anomaly elderly likely
    """)
#: What may stand before the subject of a sentence: "*Meanwhile* the mayor said".
LEADING = WEEKDAYS | words("""
    but and or so yet still then later now meanwhile however moreover furthermore additionally indeed instead also
    yesterday today tonight tomorrow again once even thus therefore nonetheless nevertheless finally first second third
    next overall perhaps maybe sometimes recently earlier previously separately similarly likewise otherwise only
    besides afterward afterwards elsewhere here there just not
    """)

# --- nouns and pronouns

DETERMINERS = words("""
    the a an this that these those his her its their our my your some any each every another no all both several many
    most few much such what which whose either neither half
    """)
POSSESSIVES = words("his her their its my our")
#: Pronouns that speak by themselves: "*many* said".
SUBJECT_PRONOUNS = words("""
    he she it they we i you who one someone somebody everyone everybody anyone nobody this that these those there others
    many some most all both few several
    """)
#: Pronouns that begin a clause, with what may be joined to them: "*he's* ill".
PERSONAL = words("""
    he she it they we i you he's she's it's they're we're i'm you're he'd she'd they'd we'd i'd he'll she'll they'll
    we'll i'll it'll they've we've i've you've there's that's there
    """)
OBJECTS = words("him her them us me you it himself herself themselves")
#: Objects that are no subjects: not "it", not "you".
ONLY_OBJECTS = OBJECTS - {"it", "you"}
RELATIVES = words("who which that whom whose")
#: Relatives that are nothing else: "voters *who* have backed him".
SURE_RELATIVES = words("who which")

# --- joining words

PREPOSITIONS = words("""
    of in at on for from with to by about near under over between among during after before since including against
    into through without within toward towards upon across along amid around behind below beneath beside beyond despite
    except inside like off onto outside past per than throughout until till unlike up via out as following regarding
    concerning besides
    """)
SUBORDINATORS = words("""
    that because while when as if although though since where whereas than so whether how why what until unless once
    whenever wherever lest
    """)
COORDINATORS = words("and but or nor yet so")
WH = words("if whether why how what when where who which whom whose")

# --- marks

#: Dashes of whatever length, the hyphen with spaces around it too.
DASHES = words("-- — – -")
LONG_DASHES = words("-- — –")
#: What ends a statement.
FULL_STOPS = words(". ! ?")
#: Marks that no noun phrase reaches across.
PHRASE_STOPS = DASHES | words("""; : " “ ” '' `` [ ] ? ! … ... « » | • *""")
APOSTROPHES = words("' ’")


def is_adverb(word: str) -> bool:
    """Whether a word in lower case is taken for an adverb.

    Example:
        >>> is_adverb("officially"), is_adverb("also"), is_adverb("family")
        (True, True, False)
    """
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NO_ADVERBS)
