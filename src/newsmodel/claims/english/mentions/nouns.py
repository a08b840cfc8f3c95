"""What nouns stand for as sources: tables for people to read and correct, in lower case and the singular."""

from __future__ import annotations

from newsmodel.languages.tables import words

#: What a person is called; their plurals are groups.
PERSON_NOUNS: frozenset[str] = words("""
    academic accountant accuser activist actor actress admiral adversary adviser advisor advocate agent aggressor
    agnostic aide ally ambassador analyst anchor anthropologist apologist apprentice archaeologist archbishop
    architect artist assemblyman assemblywoman assistant associate astronaut astronomer astrophysicist atheist
    athlete attacker attendee attorney aunt author autocrat aviator ayatollah babysitter backbencher backer bailiff
    baker banker baron barrister bassist batsman beekeeper believer billionaire biochemist biographer biologist
    bishop blogger bomber booster boss bowler boxer boy boyfriend brewer bricklayer brigadier broker brother builder
    bureaucrat burglar businessman businesswoman butcher buyer bystander cabdriver cadet caliph caller campaigner
    camper candidate captain captain-general cardinal cardiologist carer caretaker carpenter catholic caucusgoer
    celebrity centrist ceo cfo chair chairman chairman-elect chairperson chairwoman challenger champion chancellor
    chef chemist chief chieftain child christian citizen cleaner cleric clerk client climatologist climber co-author
    co-founder co-host co-owner coach colleague collector colonel columnist combatant comedian commandant commander
    commentator commenter commissioner committeeman committeewoman companion competitor composer comptroller
    conductor confidant congressman congressperson congresswoman conscript conservationist conservative constable
    constituent consul consultant consumer contender contestant contractor contributor cook coordinator coroner
    corporal correspondent cosmonaut councillor councilman councilmember councilor councilwoman counsel counsellor
    counselor counterpart countess courier cousin creator crewman criminologist critic curator customer cyclist
    dancer daughter dealer dean defendant defender delegate democrat demographer demonstrator dentist deputy
    designer detainee detective detractor developer dictator diplomat director dissident doctor donor dramatist
    driver drummer duchess duke earl ecologist economist editor educator elder eldest elector electrician emir
    emissary employee employer engineer entrepreneur envoy epidemiologist evangelical evangelist ex-employee
    ex-husband ex-official ex-president ex-soldier ex-wife executive executor exile expert explorer eyewitness
    farmer father fellow feminist ferryman fiancee fiancé fighter filmmaker financier firefighter fireman fisherman
    flier foe footballer forecaster foreman founder friend front-runner frontrunner fundraiser gambler gamer
    gangster gardener general geneticist geographer geologist girl girlfriend goalkeeper golfer gov governor
    governor-elect graduate grandfather grandmother grandson grocer guard guest guide guitarist gunman gunner guru
    guy gymnast hacker handler hardliner hawk head headmaster headteacher heir heiress hijacker hiker historian
    holder homeowner hopeful host hostage hotelier hunter husband hydrologist illustrator imam immigrant
    immunologist importer impostor incumbent independent individual infielder influencer informant inmate insider
    inspector instructor insurgent intermediary intern interpreter interviewee inventor investigator investor
    islamist janitor jew jeweller jihadist jockey jogger journalist judge juggler jurist juror justice keeper
    keynoter kid kidnapper killer king laborer labourer lady landlord landowner lawmaker lawyer leader lecturer
    legislator lender liaison liberal librarian lieutenant linguist litigator lobbyist local lord loyalist
    magistrate magnate major man manager manager-coach manufacturer marine marshal mason mastermind mathematician
    mayor mayor-elect mechanic mediator medic member mentor merchant meteorologist microbiologist midfielder midwife
    migrant militant milkman millionaire miner minister missionary moderate moderator mogul monk mother motorist
    mountaineer mufti mullah murderer musician muslim nanny narrator nationalist naturalist negotiator neighbor
    neighbour neocon neurologist neuropsychologist neuroscientist neurosurgeon newcomer newscaster nominee notary
    novelist nun nurse nutritionist observer occupant oceanographer officeholder officer official ombudsman
    oncologist onlooker operative operator opponent orator organiser organizer outsider owner paediatrician painter
    panelist panellist paralegal paramedic paratrooper parent participant partisan partner passenger passer-by
    pastor pathologist patient patriarch patrolman patron peacekeeper pedestrian pediatrician peer pensioner
    performer person personality pharmacist philanthropist philosopher photographer physician physicist pianist
    pilot pioneer pitcher plaintiff planner player playwright plumber poet police-chief policeman policewoman
    policymaker politician pollster pollwatcher pope postman practitioner preacher predecessor premier presenter
    president president-elect priest prime-minister prince princess principal prisoner producer professor programmer
    progressive prophet proponent prosecutor protagonist protester protestor protégé provost psychiatrist
    psychologist publicist publisher pundit pupil purist quarterback queen rabbi racer radical radiologist rancher
    ranger rapist rapper reader realtor rebel receptionist recipient recorder recruit recruiter referee refugee
    regulator relative rep reporter representative republican rescuer researcher resident respondent restaurateur
    retailer retiree reverend reviewer rider rioter rival robber roofer rower runner sailor salesman salesperson
    saleswoman sceptic scholar scientist scientist-turned-politician screenwriter sculptor seafarer seaman
    seamstress secretary secretary-general seismologist seller sen senator separatist sergeant settler shah sheikh
    shepherd sheriff shooter shopkeeper shopper sibling singer sister skater skeptic skier skipper smuggler sniper
    snowboarder socialist sociologist soldier solicitor son songwriter source speaker specialist spectator
    speechwriter spokesman spokesperson spokeswoman spouse sprinter staffer stakeholder star statesman statistician
    stepfather stepmother steward stockbroker stranger strategist striker strongman student subscriber successor
    sultan superdelegate superintendent supervisor supporter surfer surgeon surrogate survivor suspect swimmer
    sympathiser sympathizer tailor taxpayer teacher teammate technician technocrat technologist teen teenager tenant
    therapist thief tiler toddler tourist toxicologist trader trafficker trainee trainer translator traveler
    traveller treasurer trooper troublemaker trucker trustee tutor tweeter tycoon umpire uncle undersecretary user
    vendor veteran vicar vice-chairman vice-president victim viewer villager violinist virologist visitor
    volcanologist volunteer voter waiter waitress warden warlord watcher watchmaker watchman welder whistle-blower
    whistleblower wicketkeeper widow widower wife winemaker winner witness woman worker workman worshiper worshipper
    wrestler writer youngster youth zealot zoologist
    baritone contralto cfo coo defendant mep mp msp soprano tenor
    """)

#: Plurals and collectives of people that no rule makes from a singular.
GROUP_NOUNS: frozenset[str] = words("""
    afghans africans all allies americans anybody anyone arabs asians audience audiences australians authorities
    base blacks boomers both brass brethren britons canadians catholics celebrities children chinese chorus
    christians circles clergy communists community conservatives countrymen couple crew crowd crowds democrats
    dozens duo eight elderly electorate elite elites establishment europeans evangelicals everybody everyone
    ex-servicemen faction families family few five folk folks forces-that-be four french generation germans gop
    grassroots greeks greens gunmen half handful hindus hispanics hundreds independents indians insurgents internet
    iranians iraqis islamists israelis italians japanese jews jury kurds latinos leadership left liberals lives
    mainstream majority management many masses media-watchers membership men mexicans militants millennials millions
    minority minutemen mob most muslims nationalists nine nobody none number ones opposition others pair pakistanis
    palestinians pct people percent personnel plurality poor progressives protestants public quarter quartet rebels
    relatives republicans rich right russians scores separatists seven several shiites side sides six socialists
    some spaniards staff sunnis syrians taliban team ten tens third those thousands three three-quarters throng
    tories trio turks twitterverse two two-thirds ukrainians whites wing wives women womenfolk world yankees young
    youth youths
    prosecution
    """)

#: Single bodies that are no state organs.
ORGANIZATION_NOUNS: frozenset[str] = words("""
    academy agency airforce airline airport alliance arm army association automaker bank bid board brand brigade
    brotherhood bureau business camp campaign carmaker carrier caucus chain chamber charity chipmaker church clinic
    club coalition coast-guard collective college command commission committee company confederation conference
    conglomerate congregation consortium consulate consultancy contractor cooperative corporation corps delegation
    developer diocese division drugmaker employer enforcement enterprise exchange factions factory federation
    fire-department firm fleet force foundation franchise fund garrison giant group guerrillas guild gym
    headquarters hospital hotel inquiry institute institution insurer intelligence investigation junta lab label
    laboratory league lender lobby mafia maker manufacturer military militia mission mosque movement museum navy ngo
    non-profit nonprofit office operator orchestra organisation organization outfit pac panel parish partnership
    party planemaker platform police practice prison producer publisher regiment regulator restaurant
    retailer school secretariat seller seminary service shop society squad staff start-up startup store studio
    subsidiary super-pac supermarket supplier synagogue syndicate tank task-force temple theater theatre think-tank
    trade-union transition trust union unit university utility vendor venture watchdog workshop zoo
    directorate inspectorate
    """)

#: Nouns that are organizations only as the last word of a name: "Acme Industries".
ORGANIZATION_ENDINGS: frozenset[str] = words("""
    action ag airlines airways americans analytics archives associates athletic bancorp bancshares bank bros bros.
    brothers capital center centre chamber chiefs citizens city co co. coalition command commerce communications
    conservatives consulting corp corp. corps council democrats electric electronics energy entertainment farmers
    fathers fc fighters financial foods force forces foundations freedom fund gallery gas global gmbh group guard
    holdings house inc inc. industries initiative institute institutes institution insurance international
    investigation investigations investments justice-project laboratories labs library llc llp logistics ltd ltd.
    matters mothers motors museum n.v. network nurses oil operations pac partners patriots patrol petroleum
    pharmaceuticals pictures plc police progress project records reform reporters-without-borders republicans
    research resources rights rovers s.a. securities services society solutions sons squad steel stores strategies
    studios systems teachers teamsters technologies technology trust union unions united ventures veterans victory
    wanderers watch workers worldwide
    breweries brewery buses cement chemicals cruises ferries lines metals minerals mines mining railway
    railways shipping trams zinc directorate inspectorate
    """)

#: States and their civil organs.
GOVERNMENT_NOUNS: frozenset[str] = words("""
    administration assembly authority borough bundestag cabinet chancellery city congress council country county
    court courts department diet duma embassy exchequer executive-branch government governor's-office governorate
    judiciary kingdom knesset legislature mayoralty ministry monarchy municipality nation palace parliament
    prefecture presidency province regime republic senate state states town township treasury tribunal village
    """)

#: What is written, filmed, counted or handed down.
DOCUMENT_NOUNS: frozenset[str] = words("""
    account act ad advert advertisement advisory affidavit agenda agreement amendment analysis announcement app
    appeal application argument arithmetic article assessment audit average backgrounder ballot barometer bible bill
    biography blog blogpost book booklet brief briefing broadcast brochure budget bulletin cable cables calculation
    candidacy caption catalog catalogue census certificate charge chart charter check circular clip code comment
    commentary communication communique communiqué complaint constitution contract conversation copy correspondence
    count coverage data database debate decision declaration decree deposition diary directive disclosure discussion
    document documentary documentation dossier draft e-mail editorial email essay estimate evaluation evidence exam
    excerpt exchange experience experiment fact figure file filing film finding flier flyer footage forecast form
    gauge gospel guidance guideline hadith handbook headline history image images index indictment infographic
    inquest interview inventory investigation invitation invoice joke journal judgement judgment jurisprudence koran
    law lawsuit leaflet leak leaks ledger legislation letter list listing log logic lyrics mail manifesto manual map
    mark material math measure measurement memo memoir memorandum message minute model motion move movie narrative
    newsletter note notice notification novel numbers obituary observation op-ed opinion order outline page pamphlet
    paper paragraph passage patent performance petition photo photograph phrase picture plan platform play pleading
    podcast poem policy poll polling portrait post poster posting postings precedent prediction presentation
    press-release probe profile program projection proposal prospectus proverb psalm publication question
    questionnaire quotation quote quran ranking rankings rating ratings reading readout receipt reckoning
    recommendation record recording regulation release remark reply report reporting request research resolution
    response result return returns review rhetoric rule ruling rumor rumour rundown saying schedule scorecard
    screenshot script scripture section sentence series sermon sign signage signature simulation slogan song speech
    spot spreadsheet statement statistic stats statute story study submission subpoena suit summary survey syllabus
    table tally tape telegram term test testimony text thesis timeline tip title tracker trailer transcript
    transcription translation treaty trial tweet verdict verse version victory video video-clip voicemail vote
    warrant webpage website white-paper will witness-statement word wording writing writings
    """) - {"move", "will"}

#: What publishes news.
MEDIA_NOUNS: frozenset[str] = words("""
    affiliate blog-network broadcaster broadsheet channel daily gazette magazine media media-outlet network news
    newspaper newspapers newsroom newswire outlet paper periodical press press-agency publication radio station
    tabloid television tv website-of-record weekly wire
    """)

#: Last words of the names of outlets, where the name has more than one word or an article.
MEDIA_ENDINGS: frozenset[str] = words("""
    advertiser argus banner beast bee blade broadcasting bulletin caller chronicle citizen-times courier daily
    dealer dispatch enquirer examiner express figaro gazette globe guardian herald hill independent inquirer
    intelligencer journal magazine mail mirror monde monitor monthly network news newspaper newswire newswires
    observer pais picayune post press radio record register report reporter republic review rundschau sentinel
    spiegel standard star statesman sun telegraph television times today tribune tv week weekly zeitung
    """)

#: Titles before a name; with a full stop or without.
TITLES: frozenset[str] = words("""
    acting activist actor actress adm admiral adviser advisor agriculture aide alderman ambassador analyst anchor
    archbishop assemblyman assemblywoman assistant associate attorney auditor author ayatollah billionaire bishop
    blogger brig brigadier brother businessman campaign candidate capt captain cardinal ceo cfo chair chairman
    chairwoman chancellor chief chief-justice cmdr co-chairman co-founder coach col colonel columnist comedian
    commander commissioner committee communications comptroller congress congressman congresswoman conservative
    constable consultant coo coordinator corporal correspondent councillor councilman councilwoman counsel cpl crown
    dame dean defence defense delegate democrat democratic deputy deputy-director detective director dr economist
    editor education emcee emperor energy environment ex-president ex-senator executive father field field-marshal
    finance first foreign former founder fr front-runner frontrunner gen general gop gov governor health historian
    hopeful host house imam independent inspector interim interior journalist judge justice king labor labour lady
    lawyer leader liberal libertarian lieutenant longtime lord lt maj major majority manager managing marshal mayor
    member minister minority miss mogul mr mrs ms mx national neurosurgeon nominee officer operative party pastor
    pfc policy political pollster pope premier president president-elect presidential press presumptive prime
    prime-minister prince princess principal private prof professor provost pvt queen rabbi ranking rapper rector
    rep reporter representative reps republican rev reverend rival saint secretary sen sen-elect senate senator
    senior sens sergeant sgt sgt. sheik sheikh sheriff singer sir sister socialist solicitor speaker speaker-elect
    spokesman spokesperson spokeswoman staff state strategist superintendent then then-president trade transport
    treasurer treasury tycoon undersecretary veteran vice vice-president vice-presidential whip
    mep mp msp
    """)

#: Titles that say whether a man or a woman follows.
MALE_TITLES: frozenset[str] = words(
    "mr sir lord father brother king prince congressman councilman chairman spokesman imam "
    "businessman alderman pope fr rabbi sheikh ayatollah"
)
FEMALE_TITLES: frozenset[str] = words(
    "mrs ms miss dame lady sister queen princess congresswoman councilwoman chairwoman assemblywoman "
    "spokeswoman actress businesswoman"
)

#: Nouns that say whether they mean a man or a woman.
MALE_NOUNS: frozenset[str] = words("""
    actor baron boy boyfriend brother businessman cameraman chairman congressman councilman duke emir ex-husband
    father fiancé fisherman foreman grandfather grandson gunman guy husband imam king lord man monk nephew patrolman
    policeman pope priest prince salesman son spokesman statesman stepfather stepson sultan uncle waiter widower
    """)
FEMALE_NOUNS: frozenset[str] = words("""
    actress aunt businesswoman chairwoman congresswoman councilwoman countess daughter duchess ex-wife fiancee girl
    girlfriend granddaughter grandmother heiress lady midwife mother niece nun policewoman princess queen saleswoman
    sister spokeswoman stepmother waitress widow wife woman
    """)

#: Words that describe people and tell that an unknown noun after them means a person.
HUMAN_ADJECTIVES: frozenset[str] = words("""
    anonymous disgraced elderly ex ex-military fellow female former incoming junior late leading long-time longtime
    male married old outgoing pregnant prominent retired self-described senior top unidentified unnamed veteran
    young
    """)

#: Nouns that head the names of bodies with "of": "Department of Justice", "Bank of America".
NAME_HEADS: frozenset[str] = words("""
    academy administration agency alliance army association bank bishops board brotherhood bureau cathedral center
    centre chamber chiefs church city club coalition college commission commissioner committee commons commonwealth
    conference congress corps council court courts daughters department directorate district division duchy faculty
    federation forum foundation friends front fund government governors guild high house institute institutes
    institution international islamic joint kingdom knights league library lords ministry mothers movement museum
    network observatory office order organisation organization parliament party people's port presidency press
    representatives republic royal school secretariat senate society sons state states supreme survey syndicate team
    times trust union university voice women youth
    directorate inspectorate journal proceedings
    """)

#: What stands behind a name and is no part of it: degrees, orders, offices.
POST_NOMINALS: frozenset[str] = frozenset(
    [
        "KC",
        "QC",
        "SC",
        "MP",
        "MEP",
        "MSP",
        "MD",
        "M.D",
        "M.D.",
        "PhD",
        "Ph.D",
        "Ph.D.",
        "MBE",
        "OBE",
        "CBE",
        "KBE",
        "DBE",
        "FRS",
        "Esq",
        "Esq.",
        "RN",
        "CPA",
        "JD",
    ]
)

#: Nouns of offices that are no surnames: without an article, as in a headline, they still mean their holder.
OFFICES: frozenset[str] = words("""
    ambassador attorney ceo cfo chairman chairwoman chancellor commissioner coo councillor expert governor lawmaker
    lawyer mayor mep minister mp msp official premier president prosecutor secretary senator spokesman spokesperson
    spokeswoman superintendent
    """)

#: Nouns that people and bodies are called by alike: "the owner, Acme Steel".
EITHER_NOUNS: frozenset[str] = words("""
    backer builder buyer contractor developer distributor employer insurer investor landlord lender maker member
    operator organiser organizer owner partner producer promoter provider publisher regulator retailer rival seller
    shareholder sponsor supplier
    """)
