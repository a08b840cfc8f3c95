"""The names of months and weekdays, as dates in news are printed in several languages."""

# ruff: noqa: RUF001  (other alphabets and typographic marks are meant)
from __future__ import annotations

# A name stands here only when it means one month in every language that has it: Portuguese "out" (October) is missing,
# since English has it too.
_MONTHS: tuple[str, ...] = (
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari janua styczeń stycznia ocak",
    "february feb februar februari février févr fév febrero fevereiro fev febbraio luty lutego şubat",
    "march mar märz mrz mars marzo março maart mrt marzec marca mart",
    "april apr avril avr abril abr aprile kwiecień kwietnia nisan",
    "may mai mayo maio maggio mag mei maj maja mayıs",
    "june jun juni juin junio junho giugno giu czerwiec czerwca haziran",
    "july jul juli juillet juil julio julho luglio lug lipiec lipca temmuz",
    "august aug août agosto ago augustus augusti sierpień sierpnia ağustos",
    "september sep sept septembre septiembre setiembre setembro settembre wrzesień września eylül",
    "october oct oktober okt octobre octubre outubro ottobre ott październik października ekim",
    "november nov novembre noviembre novembro listopad listopada kasım",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia aralık",
)

_WEEKDAYS: tuple[str, ...] = (
    "monday mon montag lundi lunes lunedì maandag",
    "tuesday tue tues dienstag mardi martes martedì dinsdag",
    "wednesday wed mittwoch mercredi miércoles mercoledì woensdag",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag",
    "friday fri freitag vendredi viernes venerdì vrijdag",
    "saturday sat samstag sonnabend samedi sábado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag",
)

#: The number of a month, 1 to 12, by its name in lower case without a full stop.
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

#: The number of a weekday, Monday 0, by its name in lower case without a full stop.
WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

#: The names of all days and months, in whatever language.
DAY_NAMES: frozenset[str] = frozenset(MONTHS) | frozenset(WEEKDAYS)

# English stands first in each row.
#: The English months in full, and as they are cut short.
ENGLISH_MONTHS: tuple[str, ...] = tuple(names.split()[0] for names in _MONTHS)
ENGLISH_SHORT_MONTHS: tuple[str, ...] = (*(name[:3] for name in ENGLISH_MONTHS if len(name) > 3), "sept")
#: The English weekdays.
ENGLISH_WEEKDAYS: tuple[str, ...] = tuple(names.split()[0] for names in _WEEKDAYS)
