"""Guessing the language of a text: by its script, by its most common words, or not at all."""

# ruff: noqa: RUF001  (other alphabets are meant)
from __future__ import annotations

import pytest

from newsmodel.languages.language import get, tags
from newsmodel.prose.language import guess_language


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The rain ended on Monday, and the people of the valley said that it was not for them."),
        ("de", "Der Regen endete am Montag, und die Leute aus dem Tal sind auch nicht mit dem Fluss in der Stadt."),
        ("fr", "La pluie a cessé lundi dans la vallée, et les habitants ne sont pas plus au sec que sur le pont."),
        ("es", "La lluvia cesó el lunes en el valle, y los vecinos no han vuelto a la plaza según el alcalde."),
        ("pt", "A chuva parou na segunda, e as pessoas do vale não foram ao rio como se não chovesse mais."),
        ("it", "La pioggia è finita lunedì nella valle, e gli abitanti non sono più nel fiume come si dice."),
        ("nl", "De regen is op maandag opgehouden, en het dal van de rivier is niet meer nat door het water."),
        ("fi", "Sade loppui ja joki oli vielä nyt kun he tulivat, mutta hän ei ole sekä märkä että kuiva kuin kivi."),
        ("pl", "Deszcz ustał w poniedziałek i nie jest to woda, która się od rana do wieczora lała na dom."),
        (
            "hu",
            "Az eső elállt, és a völgy lakói nem mentek el, mert ez egy olyan nap volt, hogy csak már este lett meg.",
        ),
        ("tr", "Yağmur bir gün sonra dindi ve bu vadi için çok iyi oldu, ancak nehir daha da yükseldi, dedi."),
        ("vi", "Mưa đã tạnh và người dân của làng không có nước trong những ngày này khi về đến nhà."),
        ("ru", "Дождь кончился в понедельник, и жители не были на реке, как это было в прошлом году, но он же шёл."),
        ("uk", "Дощ скінчився в понеділок, і жителі не були на річці, як це було за рік до того, але він також йшов."),
        ("el", "Η βροχή σταμάτησε τη Δευτέρα."),
        ("ja", "雨は月曜日に止みました。"),
        ("ko", "비는 월요일에 그쳤다."),
        ("zh", "雨在星期一停了，山谷里的人们回家了。"),
        ("he", "הגשם פסק ביום שני."),
        ("bn", "সোমবার বৃষ্টি থেমেছে।"),
        ("nb", "Regnet er over, og folk fra dalen sier at de ikke vet hva det kommer til å koste når elva stiger."),
        (
            "da",
            "Regnen er holdt op, og folk i dalen siger, at de ikke ved, hvad det kommer til at koste bagefter.",
        ),
        ("nn", "Regnet er over, og folk frå dalen seier at dei ikkje veit kva det kjem til å koste når elva stig."),
        ("sv", "Regnet är över, och folk från dalen säger att de inte vet vad det kommer att kosta när ån stiger."),
        ("ca", "La pluja va parar dilluns a la vall, i els veïns no saben quan tornaran a casa amb els seus fills."),
        ("gl", "A choiva parou o luns no val, e os veciños non saben cando volverán á casa cos seus fillos, dixo un."),
        ("ar", "توقف المطر يوم الاثنين في الوادي، وقال السكان إنهم لا يعرفون متى يعودون إلى بيوتهم بعد ذلك."),
        ("fa", "باران روز دوشنبه در دره بند آمد و مردم گفتند که نمی‌دانند چه زمانی به خانه خود باز می‌گردند."),
        ("ur", "وادی میں بارش پیر کو رک گئی اور لوگوں نے کہا کہ وہ نہیں جانتے کہ گھر کب لوٹیں گے۔"),
        ("hi", "घाटी में सोमवार को बारिश रुक गई और लोगों ने कहा कि वे नहीं जानते कि घर कब लौटेंगे।"),
        ("bg", "Дъждът спря в понеделник и хората от долината казаха, че не знаят кога ще се върнат в къщите си."),
        ("mk", "Дождот престана во понеделникот и луѓето од долината велат дека не знаат кога ќе се вратат."),
        ("sr", "Киша је престала у понедељак и људи из долине кажу да не знају када ће се вратити у своје куће."),
        (
            "pt",
            (
                "O museu dos relógios vai reabrir no outono, anunciaram os responsáveis após dois anos. "
                "Os visitantes poderão reservar a partir da próxima semana, mas o preço ainda não foi decidido."
            ),
        ),
        (
            "ru",
            (
                "Музей часов снова откроется осенью, сообщила в среду дирекция после двух лет ремонта. "
                "Посетители смогут бронировать билеты со следующей недели, но цена пока не определена."
            ),
        ),
        (
            "tr",
            (
                "Saat müzesi iki yıllık onarımın ardından sonbaharda yeniden açılacak, yönetim çarşamba günü açıkladı. "
                "Ziyaretçiler gelecek haftadan itibaren yer ayırtabilecek, bilet fiyatı ise henüz belli değil."
            ),
        ),
        (
            "da",
            (
                "Urmuseet åbner igen til efteråret efter to års ombygning, oplyste bestyrelsen onsdag. "
                "Gæster kan bestille billetter fra næste uge, men prisen er endnu ikke fastlagt."
            ),
        ),
        (
            "fi",
            (
                "Kellomuseo avautuu uudelleen syksyllä kahden vuoden remontin jälkeen, johto kertoi keskiviikkona. "
                "Kävijät voivat varata liput ensi viikosta alkaen, mutta hinta ei ole vielä tiedossa."
            ),
        ),
        (
            "nb",
            (
                "Klokkemuseet åpner igjen til høsten etter to år med reparasjoner, opplyste styret på onsdag. "
                "Besøkende kan bestille fra neste uke, men prisen på billettene er ikke bestemt ennå."
            ),
        ),
        (
            "cs",
            (
                "Muzeum hodin se po dvou letech oprav na podzim znovu otevře, oznámilo ve středu vedení. "
                "Návštěvníci si mohou vstupenky koupit od příštího týdne, ale cena ještě není známa."
            ),
        ),
    ],
)
def test_guessed(tag: str, text: str) -> None:
    """A text says its language by its script or its words."""
    assert guess_language(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain ends",
        "Regn og vind i dal og by til sent på en dag i mai, men det er fra vest og som i fjord.",
        "Кіша і вецер у даліне, і людзі кажуць, што на рацэ вада.",
        "1 2 3",
    ],
)
def test_undetermined(text: str) -> None:
    """Few words, and words that neighbours have in common, settle nothing."""
    assert guess_language(text) == "und"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Das Freibad öffnet erst im Juli, wie die Stadt am Dienstag mitteilte."),
        ("hr", "Bazen se otvara tek u srpnju, priopćila je u utorak gradska uprava."),
        ("fi", "Uimala avataan tänä vuonna vasta heinäkuussa, kaupunki kertoi tiistaina."),
        ("vi", "Bể bơi năm nay đến tháng bảy mới mở cửa, ủy ban thành phố cho biết hôm thứ Ba."),
        ("fa", "استخر شهر امسال زودتر از تیرماه باز نمی‌شود، شهرداری روز سه‌شنبه اعلام کرد."),
        ("und", "Miesto baseinas šiemet bus atidarytas tik liepą, antradienį pranešė savivaldybė."),
        ("und", "Det kommunale svømmebad åbner først i juli i år."),
        ("und", "Quarry at Hallow Moor closes."),
        ("und", "U U U U"),
    ],
)
def test_short(tag: str, text: str) -> None:
    """A sentence is enough where its words and letters leave one language, and settles nothing where they leave two."""
    assert guess_language(text) == tag


def test_function_words_tell_languages_apart() -> None:
    """Whoever adds a language sees here which other one it looks like: no two have nine of ten words in common."""
    words = {tag: get(tag).function.words for tag in tags() if get(tag).function.words}
    alike = {
        (one, other)
        for one in words
        for other in words
        if one < other and len(words[one] & words[other]) >= 0.9 * min(len(words[one]), len(words[other]))
    }
    assert alike == set()
