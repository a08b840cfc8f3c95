"""News agencies and the words by which an unknown one is recognised."""

from __future__ import annotations

import re

from newsmodel.languages.tables import names

#: Names and abbreviations, in lower case, without an article.
AGENCIES: frozenset[str] = names("""
    reuters, reuter, thomson reuters, ap, associated press, afp, agence france-presse, agence france presse,
    upi, united press international, dpa, deutsche presse-agentur, efe, agencia efe, ansa, adnkronos, agi,
    xinhua, xinhua news agency, yonhap, yonhap news, yonhap news agency, newsis, news1, kyodo, kyodo news, jiji,
    jiji press, tass, itar-tass, interfax, ria, ria novosti, sputnik, pti, press trust of india, ians, ani, uni,
    bernama, antara, cna, kcna, mti, pap, ctk, čtk, apa, sda, ats, keystone-sda, belga, anp, ntb, tt, ritzau,
    stt, lusa, cp, canadian press, cnw, aap, nzpa, sapa, mena, irna, isna, fars, mehr, petra, sana, wafa, kuna,
    spa, wam, qna, ina, bna, aa, anadolu, anadolu agency, dha, iha, cnn, bbc, bbc news, abc, cbs, nbc, npr, voa,
    bloomberg, bloomberg news, dow jones, dow jones newswires, marketwatch, pa, press association, pa media,
    ips, inter press service, prensa latina, pl, notimex, telam, télam, dyn, andina, agencia brasil,
    agência brasil, colprensa, prnewswire, pr newswire, business wire, businesswire, globe newswire,
    globenewswire, ukrinform, unian, agerpres, bta, tanjug, hina, sta, fena, bns, elta, leta, eta, vna, pna,
    app, bss, unb, acan-efe, acan, rfe/rl, rferl, radio free europe, dowjones, rnz, thomson financial,
    mcclatchy, tribune news service, tns, kuam, states newsroom, stacker, the center square, axios, politico,
    news agency of nigeria, nan, gna, kna, maghreb arab press, map, aps, tap, agence de presse, europa press,
    epd, dapd, ddp
    """)

_AGENCY_WORD = re.compile(
    r"(?i)\b(?:news|newswires?|agenc(?:y|ia|e)|press(?:e)?|prensa|radio|televis(?:ion|ora)|tv|network|service|"
    r"newspaper|domestic|"
    r"wire|broadcasting|times|post|herald|tribune|journal|gazette|magazine|daily|bulletin|publications?)\b"
)


def is_agency(name: str) -> bool:
    """Whether a name is that of a known agency.

    Example:
        >>> is_agency("the Associated Press"), is_agency("D-Ohio")
        (True, False)
    """
    return name.lower().removeprefix("the ").strip(" .") in AGENCIES


def agency_at_start(words: str) -> str | None:
    """The known agency that a line begins with, in its own letters.

    Example:
        >>> agency_at_start("Associated Press Writer")
        'Associated Press'
        >>> agency_at_start("Staff Writer") is None
        True
    """
    parts = words.split()[:5]
    start = 1 if parts and parts[0].lower() == "the" else 0
    for end in range(len(parts), start, -1):
        name = " ".join(parts[start:end])
        if is_agency(name):
            return name
    return None


def looks_like_agency(name: str) -> bool:
    """Whether a name in parentheses is a known agency or says that it is one.

    Example:
        >>> looks_like_agency("RADIO REBELDE"), looks_like_agency("R-Texas")
        (True, False)
    """
    return is_agency(name) or bool(_AGENCY_WORD.search(name))
