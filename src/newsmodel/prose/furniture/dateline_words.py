"""Words by which a dateline is told from the start of a sentence, in lower case."""

from __future__ import annotations

from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS

#: Words inside names of places that have no capital.
PARTICLES = words("""
    de del della di da do dos das du des la le les los las el al of the upon on sur am an der bei in im y en es
    ar au-prince van den ter a und and s l d los
    """)
#: A dateline starts with none of these, whatever stands behind it.
NO_START = (
    words("""
    a an and as at after although but before because both by during each even every few first for from he her
    here his how i if in it its just last many meanwhile more most my next not now of on one only or our over
    she since so some still such than that their then there these they this those though through to today
    tomorrow tonight two under until up we what when where whether which while who why with yes yesterday you
    your also according un una por para con sin según die das ein eine im am zum les une dans pour
    """)
    | frozenset(WEEKDAYS) - {"mar", "sat"}
    | frozenset(MONTHS) - {"mai", "gen", "set", "mar", "nisan"}
)
#: What may follow "The" in a place.
AFTER_THE = frozenset({"hague", "bronx", "dalles", "valley", "villages", "woodlands", "gambia", "vatican", "white"})
#: Words that no place has inside: what holds them is the start of a sentence.
NO_PLACE = words("""
    said says say will would could should may might must to for is was were are be been has have had with from
    by that this its his her their not told than but as it he she they who which what when where while after
    before into about against
    """)
#: Labels that stand where a place would.
LABELS = words("""
    advisory alert analysis bonus breaking brief briefing briefs bulletin caution chart clarification column
    comment commentary corrected correction death deaths developing diary dividend editorial editors essay
    exclusive explainer fact factbox feature flash focus gallery graphic health highlights history insight
    interview kill letter letters listen live look magazine market markets media more motto music news newsmaker
    note notice obituary opinion paid photo photos picture pictures podcast politics poll preview profile
    question quote quotes read recap refile related repeat report review roundup scene science score scores
    section special spoiler sports stocks story summary table tech timeline tip top transcript travel trending
    tuesday update updated urgent video videos viewpoint warning watch weather week wire withdrawal wrapup
    writethru watchlist answer editor's company profits sales results earnings revenue shares background context
    details text excerpts passage omitted
    """)
