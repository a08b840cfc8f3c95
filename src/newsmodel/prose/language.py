"""The language of a text, from its script and its most common words; `und` where they do not settle it."""

# ruff: noqa: RUF001  (other alphabets and typographic marks are meant)
from __future__ import annotations

import re
from collections import Counter

#: So many characters are looked at.
REACH = 1200
#: A language needs so many of its function words,
LEAST_WORDS = 6
#: which are so large a part of all words,
LEAST_SHARE = 0.12
#: and so many times as many as any other language has.
LEAST_MARGIN = 1.4

_FUNCTION_WORDS: dict[str, str] = {
    "en": "the of and to in that is was for on with as by at from it his has have be are not but they which an "
    "were been will would said this he",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden "
    "aus er hat dass sie nach wird bei",
    "fr": "le la les de des du et en un une que qui dans pour par sur au est il pas plus avec ce se sont ont "
    "aux son sa cette mais à été",
    "es": "el la los las de del y en un una que por con para su se es al lo como más no fue este ha sus pero "
    "según entre desde sobre",
    "pt": "o a os as de do da dos das e em um uma que por com para se não no na mais ao como foi é são pelo "
    "pela seu sua à ou",
    "it": "il la lo gli le di del della dei e in un una che per con su si non da al è sono nel nella ha anche "
    "più alla come dal",
    "nl": "de het een en van in op te dat is voor met zijn die niet aan er om ook als door bij naar uit hij "
    "heeft over wordt werd maar",
    "sv": "och i att det som en på är av för med till den har inte om ett de han från var vid efter men också kan",
    "da": "og i at det som en på er af for med til den har ikke om et de han fra var ved efter men også kan der",
    "nb": "og i å det som en på er av for med til den har ikke om et de han fra var ved etter men også kan seg",
    "fi": "ja on ei se että hän oli mutta myös kun ovat mukaan sekä joka hänen ole olla kuin tai vuoden",
    "pl": "w i na z się nie do to że jest o jak po od za co ale dla przez oraz są był który ma tym",
    "cs": "a v na se je že s o z do to jako by po pro ale za jsou od při jeho podle byl který také",
    "hu": "a az és hogy nem is egy van volt meg de csak mint már ezt azt szerint el kell lesz",
    "ro": "de în și a la cu pe că nu din care un o pentru mai este au fost sau prin după lui",
    "tr": "ve bir bu da de için ile olarak olan çok daha sonra kadar gibi en göre dedi ancak değil",
    "id": "yang dan di itu dengan untuk dari ini pada tidak dalam adalah akan juga kepada oleh telah mereka "
    "bahwa tersebut",
    "vi": "và của là các trong một có được cho không với những người đã này về khi đến",
    "ru": "и в не на что с по к как из о за от это его для был он но она они так же года также",
    "uk": "і в не на що з до та як із про за від це його для був він але також року є",
}
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _language)

#: Scripts that settle the language by themselves, by their code points.
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3041-\u30fe]")),
    ("el", re.compile("[\u0386-\u03ce]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("th", re.compile("[\u0e01-\u0e5b]")),
    ("ka", re.compile("[\u10d0-\u10f6]")),
    ("hy", re.compile("[\u0561-\u0587]")),
)
#: Letters of other scripts than Latin; general punctuation is common to all.
_NOT_LATIN = re.compile("[\u0370-\u1dff\u2e80-\ud7ff]")
_HAN = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str:
    """The language of a text as a BCP 47 tag, or `und`.

    Args:
        text: The words; their beginning is enough.

    Example:
        >>> guess_language("The rain ended on Monday, and the people of the valley said that it was not for them.")
        'en'
        >>> guess_language("Rain ends")
        'und'
    """
    text = text[:REACH]
    if len(_NOT_LATIN.findall(text)) * 4 > len(text) and (script := _by_script(text)):
        return script
    words = _WORD.findall(text.lower())
    hits = Counter(language for word in words if word in _LANGUAGES_OF for language in _LANGUAGES_OF[word])
    ranked = hits.most_common(2)
    if not ranked or ranked[0][1] < max(LEAST_WORDS, LEAST_SHARE * len(words)):
        return "und"
    runner_up = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= LEAST_MARGIN * runner_up else "und"


def _by_script(text: str) -> str | None:
    letters = sum(map(str.isalpha, text)) or 1
    for language, pattern in _SCRIPTS:
        # Japanese mixes its syllables with Han characters
        if len(pattern.findall(text)) * (10 if language == "ja" else 2) > letters:
            return language
    return "zh" if len(_HAN.findall(text)) * 2 > letters else None
