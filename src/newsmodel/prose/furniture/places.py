"""Place names that datelines are recognised by where they carry neither date nor agency."""

from __future__ import annotations

from newsmodel.languages.tables import names

#: Cities that news is filed from, in lower case; several have more than one spelling.
CITIES: frozenset[str] = names("""
    aberdeen, abidjan, abu dhabi, abuja, acapulco, accra, addis ababa, adelaide, aden, ajaccio, albany,
    albuquerque, aleppo, alexandria, algiers, almaty, amman, amsterdam, anchorage, andorra la vella, ankara,
    annapolis, antananarivo, antwerp, apia, ashgabat, ashkhabad, asmara, astana, asuncion, asunción, athens,
    atlanta, atlantic city, auckland, austin, baghdad, baku, bali, baltimore, bamako, bangalore, bengaluru,
    bangkok, bangui, banjul, barcelona, basel, basra, basseterre, baton rouge, beijing, beirut, belfast,
    belgrade, belmopan, berkeley, berlin, bern, berne, bilbao, birmingham, bishkek, bissau, bloemfontein,
    bogota, bogotá, boise, bologna, bombay, bonn, bordeaux, boston, brasilia, brasília, bratislava, brazzaville,
    bremen, bridgetown, brisbane, bristol, brussels, bucharest, budapest, buenos aires, buffalo, bujumbura,
    busan, pusan, cairo, calcutta, kolkata, calgary, cali, cambridge, canberra, cancun, cannes, cape canaveral,
    cape town, caracas, cardiff, casablanca, castries, cayenne, chandigarh, charleston, charlotte, chengdu,
    chennai, madras, chicago, chisinau, christchurch, cincinnati, cleveland, cologne, colombo, columbus,
    conakry, copenhagen, cork, dakar, dallas, damascus, dar es salaam, darwin, davos, denver, des moines,
    detroit, dhaka, dili, djibouti, dodoma, doha, dortmund, douala, dresden, dubai, dublin, durban, dushanbe,
    düsseldorf, dusseldorf, edinburgh, edmonton, eindhoven, essen, florence, fort lauderdale, fort worth,
    frankfurt, freetown, fresno, fukuoka, fukushima, funafuti, gaborone, gaza, gaza city, gdansk, geneva, genoa,
    georgetown, ghent, gibraltar, glasgow, gothenburg, grozny, guadalajara, guangzhou, canton, guatemala city,
    guayaquil, gwangju, haifa, halifax, hamburg, hamilton, hanoi, hanover, harare, hargeisa, harrisburg,
    hartford, havana, hebron, helsinki, hiroshima, ho chi minh city, saigon, hobart, hong kong, honiara,
    honolulu, houston, hyderabad, incheon, indianapolis, islamabad, istanbul, izmir, jackson, jacksonville,
    jakarta, jalalabad, jeddah, jenin, jerusalem, johannesburg, juba, kabul, kampala, kandahar, kansas city,
    karachi, kathmandu, katmandu, kazan, kharkiv, khartoum, kherson, kiev, kyiv, kigali, kingston, kinshasa,
    kobe, krakow, kuala lumpur, kuwait city, kyoto, la paz, lagos, lahore, laramie, las vegas, lausanne,
    leipzig, libreville, lille, lilongwe, lima, lisbon, little rock, liverpool, ljubljana, lome, lomé, london,
    los angeles, louisville, luanda, lusaka, luxembourg, lviv, lyon, macau, madison, madrid, majuro, malabo,
    malaga, malé, managua, manama, manchester, manila, maputo, mariupol, marrakech, marseille, marseilles,
    maseru, mbabane, mecca, medellin, melbourne, memphis, mexico city, miami, miami beach, milan, milwaukee,
    minneapolis, minsk, mogadishu, monaco, monrovia, monterrey, montevideo, montgomery, montreal, montréal,
    moroni, moscow, mosul, mumbai, munich, muscat, nablus, nagasaki, nagoya, nairobi, nanjing, naples,
    nashville, nassau, naypyitaw, ndjamena, n'djamena, new delhi, delhi, new orleans, new york, new york city,
    newark, niamey, nice, nicosia, nouakchott, noumea, nuku'alofa, nuremberg, nuuk, oakland, odesa, odessa,
    oklahoma city, omaha, orlando, osaka, oslo, ottawa, ouagadougou, oxford, palermo, palm beach, palo alto,
    panama city, panmunjom, paramaribo, paris, peking, pearl harbor, perth, peshawar, philadelphia, phnom penh,
    phoenix, pittsburgh, podgorica, port louis, port moresby, port of spain, port vila, port-au-prince,
    portland, porto, porto alegre, porto-novo, prague, praia, pretoria, pristina, providence, pyongyang, quebec,
    quebec city, quito, rabat, raleigh, ramallah, rangoon, yangon, recife, reno, reykjavik, richmond, riga,
    rio de janeiro, riyadh, rome, roseau, rotterdam, sacramento, salt lake city, salvador, salzburg,
    san antonio, san diego, san francisco, san jose, san josé, san juan, san marino, san salvador, sanaa,
    sana'a, santa fe, santiago, santiago de cuba, santo domingo, sao paulo, são paulo, sao tome, sapporo,
    sarajevo, savannah, seattle, sejong, seoul, seville, shanghai, sharm el-sheikh, shenzhen, silicon valley,
    singapore, skopje, sofia, spokane, srebrenica, srinagar, st. louis, st. paul, st. petersburg, st petersburg,
    st louis, st. george's, st. john's, stanley, stockholm, strasbourg, stuttgart, sucre, suva, sydney, taipei,
    tallahassee, tallinn, tampa, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, the hague, thessaloniki,
    thimphu, tijuana, tirana, tokyo, toledo, topeka, toronto, toulouse, trenton, trieste, tripoli, tucson,
    tulsa, tunis, turin, ulan bator, ulaanbaatar, utrecht, vaduz, valencia, valletta, vancouver, vatican city,
    venice, victoria, vienna, vientiane, vilnius, vladivostok, volgograd, warsaw, washington, washington dc,
    wellington, wichita, windhoek, winnipeg, wuhan, xian, yalta, yamoussoukro, yaounde, yaoundé, yerevan,
    yokohama, zagreb, zaporizhzhia, zurich, zürich, genève, wien, münchen, köln, roma, milano, torino, napoli,
    lisboa, sevilla, bruxelles, den haag, praha, warszawa, moskau, brüssel, genf, londres, ginebra, moscú,
    nueva york, ciudad de méxico
    """)

#: Countries and territories, in lower case.
COUNTRIES: frozenset[str] = names("""
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas,
    bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bermuda, bhutan, bolivia, bosnia,
    bosnia-herzegovina, botswana, brazil, britain, brunei, bulgaria, burkina faso, burma, burundi, cambodia,
    cameroon, canada, cape verde, chad, chile, china, colombia, comoros, congo, costa rica, croatia, cuba,
    cyprus, czech republic, czechia, czechoslovakia, denmark, dominica, dominican republic, east germany,
    east timor, ecuador, egypt, el salvador, england, equatorial guinea, eritrea, estonia, eswatini, ethiopia,
    fiji, finland, france, gabon, gambia, georgia, germany, ghana, great britain, greece, greenland, grenada,
    guam, guatemala, guinea, guinea-bissau, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran,
    iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait,
    kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg,
    madagascar, malawi, malaysia, maldives, mali, malta, martinique, mauritania, mauritius, mexico, moldova,
    mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua,
    niger, nigeria, north korea, north macedonia, macedonia, northern ireland, norway, oman, pakistan,
    palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar,
    romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, slovakia,
    slovenia, solomon islands, somalia, south africa, south korea, south sudan, soviet union, spain, sri lanka,
    sudan, suriname, swaziland, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga,
    trinidad, trinidad and tobago, tunisia, turkey, türkiye, turkmenistan, uganda, ukraine,
    united arab emirates, u.a.e., uae, united kingdom, u.k., uk, united states, u.s., usa, u.s.s.r., ussr,
    uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam, wales, west bank, west germany, yemen,
    yugoslavia, zaire, zambia, zimbabwe, gaza strip, occupied west bank, united nations, u.n., european union
    """)

#: States, provinces and the like that follow a town, in lower case, with their usual abbreviations.
REGIONS: frozenset[str] = names("""
    alabama, ala., alaska, arizona, ariz., arkansas, ark., california, calif., cal., colorado, colo.,
    connecticut, conn., delaware, del., d.c., dc, florida, fla., georgia, ga., hawaii, idaho, illinois, ill.,
    indiana, ind., iowa, kansas, kan., kans., kentucky, ky., louisiana, la., maine, maryland, md.,
    massachusetts, mass., michigan, mich., minnesota, minn., mississippi, miss., missouri, mo., montana, mont.,
    nebraska, neb., nebr., nevada, nev., new hampshire, n.h., new jersey, n.j., new mexico, n.m., new york,
    n.y., north carolina, n.c., north dakota, n.d., ohio, oklahoma, okla., oregon, ore., pennsylvania, pa.,
    penn., rhode island, r.i., south carolina, s.c., south dakota, s.d., tennessee, tenn., texas, tex., utah,
    vermont, vt., virginia, va., washington, wash., west virginia, w.va., w. va., wisconsin, wis., wisc.,
    wyoming, wyo., ontario, ont., quebec, que., alberta, alta., british columbia, b.c., manitoba, man.,
    saskatchewan, sask., nova scotia, n.s., new brunswick, n.b., newfoundland, nfld., newfoundland and labrador,
    yukon, nunavut, new south wales, queensland, tasmania, western australia, south australia,
    northern territory, england, scotland, wales, bavaria, saxony, tuscany, sicily, sardinia, catalonia, crimea,
    kashmir, punjab, kerala, ind, ill, calif, conn, fla, mass, mich, minn, penn, tenn, tex, wis, wash, ont,
    alta, que, md, va, nj, n.j, n.y, ny, nc, sc, nev, ariz, colo, ore, okla, mo, ga, pa, ky, ala, miss, p.r.,
    v.i., dist. of columbia
    """)

#: Gives way to one look-up: any place that a dateline may end with.
KNOWN: frozenset[str] = CITIES | COUNTRIES | REGIONS
