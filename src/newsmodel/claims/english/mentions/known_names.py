"""Names that are known beforehand: given names, outlets, capitals, companies; in lower case."""

from __future__ import annotations

from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import names, words

#: Common given names of men; none that is as common a surname, a place or a word.
MEN: frozenset[str] = words("""
    aaron abdul abdullah abraham adam ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alfred ali
    allen andre andreas andrei andrew andy anthony antonio arnold arthur arturo barack barry bashar benigno benjamin
    benny bernard bernie bill binyamin björn bob bobby brad bradley brandon brendan brent brian bruce bryan carl
    carlos charles charlie chris christian christopher chuck claude colin corey craig cristiano curtis dan daniel
    darrell dave david dean dennis derek dick diego dieter dmitri dmitry dominic don donald doug douglas dwight ed
    eddie edgar eduardo edward edwin emmanuel eric erik ernest eugene evan felix fernando francisco frank franz fred
    frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard gianni giovanni glenn greg gregory
    guillermo gustavo guy hans harold harry hassan hector heinrich helmut henri henry herbert herman howard hugh
    hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jake james jamie jared jason javier jay jean jeb
    jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel johan john johnny jon jonathan
    jorge jose josef joseph josh joshua josé juan julian julio justin jörg jürgen karl keith ken kenneth kevin
    khalid klaus kurt kyle larry lars lawrence leo leon leonard leonid liam lindsey lloyd louis luca lucas luigi
    luis luke mahmoud mahmud manuel marc marco marcus mario mark martin marty marvin matt matthew maurice max maxim
    mehmet michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed moritz muhammad mustafa narendra
    nathan neil newt nicholas nick nicolas nigel nikolai norman nouri oleg oliver omar osama oscar otto pablo paolo
    patrick paul paulo pavel pedro pete peter petr phil philip phillip pierre rafael raj rajesh ralph ramon rand
    randy raul ray raymond raúl recep reince reinhard rex ricardo richard rick ricky rob robert roberto rodrigo
    rodrigue roger roland ron ronald rory ross roy rudy rupert russell ryan salman sam samuel scott sean sebastian
    sergei sergey seth shane shaun shinzo silvio simon stanley stefan stephen steve steven stewart stuart sven ted
    terry theodore thomas tim timothy tobias todd tom tommy tony travis trevor vicente victor vincent vladimir
    volodymyr walter warren wayne werner wilfried will william wolfgang xavier yasser yusuf zachary
    """)

#: Common given names of women; of the same kind.
WOMEN: frozenset[str] = words("""
    abigail agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela angelina
    anita ann anna anne annette annie audrey aung barbara beatrice becky benazir bernadette bertha beth betsy betty
    beverly birgit brenda bridget britta camilla carly carmen carol carole caroline carolyn catherine cathy cecilia
    charlotte cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie cristina
    cynthia daniela danielle dawn debbie deborah debra delia denise diana diane dolores donna doris dorothy edith
    eileen elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica erin esther eva evelyn fatima
    federica fiona florence frances francesca gabriela gail georgia gertrude gina ginny giulia gladys gloria greta
    gwen hannah heather heidi helen helena hillary holly huma ida inga ingrid irene irina iris isabel isabella
    ivanka jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill joan joanna joanne
    josephine joyce juanita judith judy julia juliana julie juliet karen karin kate katherine kathleen kathryn kathy
    katie katrina kayla kellyanne kerstin kim kimberly kirsten kristen kristin laura lauren leah leila lena leslie
    lillian lily linda lisa lois loretta lori lorraine louise lucia lucy luisa lydia lynn madeleine marcia margaret
    margarita maria mariana marianne marie marilyn marina marine marion marjorie marlene martha mary maureen megan
    melania melanie melinda melissa meredith michele michelle mildred miriam molly monica monika nadia nancy naomi
    natalia natalie natasha nicola nicole nina nora norma olga olivia pamela patricia patty paula pauline peggy
    penny phyllis priscilla priyanka rachel rebecca regina renata renee rita roberta robin rosa rosemary ruth sabine
    sabrina sally samantha sandra sara sarah shannon sharon sheila shelly shirley silvia simone sofia sonia sonja
    sophia sophie stacy stella stephanie sue susan susanna suzanne svetlana sylvia tamara tammy tanya tara tatiana
    teresa theresa tina tracy ursula valentina valerie vanessa vera veronica vicky victoria virginia vivian wanda
    wendy yolanda yvonne zoe
    """)

#: Given names that both have.
EITHER: frozenset[str] = MEN & WOMEN | words(
    "kim robin jean jan marion terry leslie tracy andrea simone nicola kelly "
    "jordan taylor casey jamie pat sam alex chris dana lee lindsey"
)
GIVEN: frozenset[str] = MEN | WOMEN

#: Outlets, beside the agencies, and what they are called for short.
OUTLETS: frozenset[str] = NAMES.agencies - names(
    "aa, sta, map, tt, pap, ina, app, pa, sapa, sana, agi, pl, ria, fars, hina"
) | names("""
    abc news, al arabiya, al jazeera, al-arabiya, al-jazeera, al-manar, ard, asahi shimbun, associated press, axios,
    barron's, bild, bloomberg, boston globe, breitbart, breitbart news, buzzfeed, buzzfeed news, c-span, cbs news,
    chicago tribune, cnbc, cnn, corriere della sera, daily beast, daily caller, daily mail, daily telegraph, dawn,
    der spiegel, deutsche welle, die welt, die zeit, economist, el mundo, el pais, el país, espn, euronews,
    facebook news, financial times, forbes, fortune, fox, fox business, fox business network, fox news,
    fox news channel, frankfurter allgemeine zeitung, gawker, global times, globe and mail, google news, guardian,
    haaretz, hill, hindu, hindustan times, huffington post, huffpost, independent, indian express, itar-tass,
    izvestia, jerusalem post, kommersant, korea herald, korea times, la repubblica, le figaro, le monde,
    los angeles times, miami herald, mother jones, ms nbc, msnbc, national review, nbc news, new republic,
    new york daily news, new york post, new york times, new yorker, newsday, newsmax, newsweek, nhk, nikkei, npr,
    observer, pbs, people's daily, politico, politifact, pravda, propublica, rai, reuters, rodong sinmun, rt,
    russia today, salon, semafor, sky news, slate, south china morning post, spectator, sputnik, state media,
    state television, state tv, straits times, sun, süddeutsche zeitung, talking points memo, telemundo, the onion,
    time, time magazine, times, times of india, times of london, tmz, univision, usa today, vanity fair, vice,
    vice news, vox, wall street journal, washington examiner, washington free beacon, washington post,
    washington times, weekly standard, wired, yahoo news, yle, zdf
    """)

#: Capitals that stand for their governments.
CAPITALS: frozenset[str] = NAMES.cities & names("""
    abuja, accra, addis ababa, algiers, amman, ankara, astana, athens, baghdad, baku, bamako, bangkok, beijing, beirut,
    belgrade, berlin, bern, bogota, bogotá, brasilia, bratislava, brussels, bucharest, budapest, buenos aires, cairo,
    canberra, caracas, colombo, copenhagen, damascus, delhi, dhaka, doha, dublin, hanoi, harare, havana, helsinki,
    islamabad, jakarta, jerusalem, kabul, kampala, kathmandu, khartoum, kiev, kigali, kinshasa, kuala lumpur, kyiv,
    lima, lisbon, ljubljana, london, luanda, lusaka, madrid, managua, manila, mexico city, minsk, mogadishu, moscow,
    nairobi, naypyitaw, new delhi, nicosia, oslo, ottawa, paris, phnom penh, prague, pretoria, pristina, pyongyang,
    quito, rabat, ramallah, reykjavik, riga, riyadh, rome, santiago, sarajevo, seoul, singapore, skopje, sofia,
    stockholm, taipei, tallinn, tashkent, tbilisi, tehran, the hague, tirana, tokyo, tripoli, tunis, ulaanbaatar,
    vienna, vientiane, vilnius, warsaw, washington, wellington, yangon, yerevan, zagreb
    """)

#: Buildings, streets and the like that stand for civil organs of a state, and organs with names of their own.
METONYMS: frozenset[str] = names("""
    beltway, blue house, bundesrat, bundesregierung, bundestag, cabinet office, capitol hill, congress, cortes, dhs,
    diet, dod, doj, downing street, duma, elysee, elysee palace, foggy bottom, folketing, foreign office, hhs,
    hm treasury, holy see, holyrood, home office, house, house of commons, house of lords, house of representatives,
    justice department, knesset, kremlin, lok sabha, majlis, no 10, no. 10, number 10, oval office, parliament,
    pentagon, politburo, quai d'orsay, rada, rajya sabha, riksdag, scotus, sejm, senate, senedd, state council,
    state department, state duma, stormont, storting, supreme court, treasury, u.s. congress, us, ussr, vatican,
    verkhovna rada, westminster, white house, whitehall, zhongnanhai, élysée, élysée palace
    """)

#: Bodies that no ending gives away.
ORGANIZATIONS: frozenset[str] = names("""
    aclu, airbus, al qaeda, al-qaeda, al-shabab, alibaba, alphabet, amazon, amnesty international, apple,
    astrazeneca, at&t, barclays, barnes & noble, barnes and noble, basf, bayer, big pharma, black and veatch,
    black lives matter, bmw, boeing, boko haram, bp, carnegie mellon, cia, citigroup, coca-cola, comcast, daimler,
    deloitte, deutsche bank, disney, dnc, doctors without borders, ecb, epa, ernst & young, ernst and young, eu,
    european union, exxon, exxon mobil, exxonmobil, facebook, fbi, fed, federal reserve, fedex, fiat, ford, gallup,
    gazprom, general electric, general motors, goldman sachs, google, gop, greenpeace, habitat for humanity, hamas,
    harley-davidson, hezbollah, hollywood, honda, hsbc, huawei, human rights watch, hyundai, ibm, ikea, imf,
    instagram, intel, interpol, ipsos, isis, islamic state, johnson & johnson, johnson and johnson, jpmorgan,
    jpmorgan chase, judicial watch, lockheed martin, lufthansa, marks & spencer, marks and spencer, mcdonald's,
    medecins sans frontieres, merrill lynch, meta, microsoft, moody's, morgan stanley, moveon,
    médecins sans frontières, naacp, nato, nestle, nestlé, netflix, nissan, nokia, novartis, nra, nsa, opec, openai,
    oxfam, panasonic, pepsico, pew, pfizer, planned parenthood, procter & gamble, procter and gamble, qantas,
    quinnipiac, red cross, renault, rnc, rosneft, ryanair, salvation army, samsung, samsung electronics,
    save the children, scotland yard, shell, siemens, silicon valley, simon & schuster, simon and schuster,
    smith & wesson, smith and wesson, sony, spacex, standard & poor's, standard and poor's, starbucks, taliban,
    target, tencent, tesla, tiktok, toyota, twitter, u.n., uber, un, unesco, unicef, unilever, united nations,
    verizon, volkswagen, vw, wal-mart, wall street, walmart, wikileaks, world bank, yahoo, yougov, youtube, zoom
    """)

#: Countries that are states; "Georgia" is more often the other one.
STATES: frozenset[str] = NAMES.countries.countries - {"georgia"}
PLACES: frozenset[str] = (
    NAMES.cities
    | NAMES.countries.countries
    | NAMES.countries.territories
    | NAMES.countries.bodies_of_states
    | NAMES.regions
)

#: Adjectives of nations, parties and the like, and other capitalised words that are no names of their own.
ADJECTIVES: frozenset[str] = words("""
    afghan african african-american african-americans albanian algerian american anglican arab argentine armenian
    asian australian austrian azerbaijani bahraini baltic bangladeshi bavarian belarusian belgian bolivian bosnian
    brazilian british bulgarian burmese californian cambodian canadian caribbean catalan catholic central chechen
    chilean chinese christian colombian communist confederate congressional conservative croatian cuban cypriot
    czech danish democrat democratic dutch east eastern ecuadorean egyptian english estonian ethiopian european
    evangelical federal filipino finnish flemish former french gazan georgian german ghanaian gop greek haitian
    hawaiian hindu hispanic hungarian icelandic indian indonesian iranian iranian-american iraqi irish islamic
    islamist israeli israeli-american italian jamaican japanese jewish jordanian kazakh kenyan korean kosovar
    kurdish kuwaiti labor labour lankan latin latino latvian lebanese liberal libertarian libyan lithuanian
    macedonian malaysian mexican mexican-american moldovan mongolian moroccan muslim national nepalese new nigerian
    nordic north northern norwegian ohioan old omani orthodox ottoman pakistani palestinian panamanian peruvian
    philippine polish portuguese presidential protestant qatari republican romanian russian rwandan saudi
    scandinavian scottish senegalese serbian shia shiite sikh singaporean slovak slovenian socialist somali south
    southern soviet spanish sri sudanese sunni swedish swiss syrian taiwanese tamil texan thai tibetan tory tunisian
    turkish u.k u.k. u.s u.s. ugandan uk ukrainian uruguayan us venezuelan vietnamese welsh west western yemeni
    zimbabwean
    """)
