# Sentensi zote zisizobadilika za ripoti, kwa Kiswahili. Muundo wa Project Fluent (https://projectfluent.org).
# Maneno rahisi, sentensi fupi. { $name } hujazwa na programu; iache kama ilivyo.

## Kichwa
report-title = Tuutazame ushirikiano wenu
report-made-on = Imeandikwa tarehe { $date }
report-view-given = Haya ni maoni ya upande mmoja kuhusu ushirikiano; yametolewa na: { $side }. Wengine waliomo wanaweza kuuona tofauti.
report-view-unknown = Haya ni maoni ya upande mmoja kuhusu ushirikiano: ya mtu aliyejibu. Wengine waliomo wanaweza kuuona tofauti.
report-basis =
    { $put ->
        [0] Hakuna swali lililoulizwa.
        [one] Swali moja liliulizwa.
       *[other] Maswali { $put } yaliulizwa.
    } { $answered ->
        [0] Kati ya mada { $total }, hakuna iliyo na jibu.
        [one] Kati ya mada { $total }, moja ina jibu.
       *[other] Kati ya mada { $total }, { $answered } zina majibu.
    }

## Kwa ufupi
report-short-empty = Bado hakuna kilichojibiwa, kwa hiyo ripoti hii haiwezi kusema lolote kuhusu ushirikiano wenu. Majibu machache yanatosha kupata picha ya kwanza.
report-short-unknown = Hukuweza kusema hali ikoje katika yaliyoulizwa. Hilo nalo ni jambo la kujifunza: maswali yaliyo hapa chini ni mazuri kuwapelekea wengine.
report-short-strengths = Yaliyo imara: { $practices }.
report-short-weakest = Panapoonekana dhaifu zaidi: { $dimension } { $sentence }
report-short-step = Hatua ya kwanza wiki hii: { $step }
report-short-no-gap = Hakuna udhaifu uliojitokeza katika uliyojibu. Endeleeni na yanayofanya kazi, na mtazame tena jambo likibadilika.

## Sehemu za ushirikiano
report-answered = { $answered } kati ya { $total }
report-band-no-answer = Bado hakuna jibu
report-sentence-not-asked = Hili halikuulizwa, kwa hiyo hakuna kinachoweza kusemwa.
report-sentence-in-part = Kati ya yaliyoulizwa hapa: { $told }.
report-sentence-no-answer = Hili liliulizwa na bado halina jibu, kwa hiyo hakuna kinachoweza kusemwa.
report-chart-title = Hali ya kila sehemu ya ushirikiano
report-chart-description = Kila sehemu ina mstari wake: mstari ukiwa mrefu zaidi, yaliyo tayari ni mengi zaidi. Jedwali linalofuata linasema hayo hayo kwa maneno.

## Vyanzo
report-sources-share =
    { $extent ->
        [all] Sehemu zote { $total } zilizonukuliwa hapa zimo katika andiko moja la mwaka { $year }: “{ $title }”.
       *[some] Kati ya sehemu { $total } zilizonukuliwa hapa, { $count } zimo katika andiko moja la mwaka { $year }: “{ $title }”.
    } Upime ushauri huu ukikumbuka hilo.
report-sources-share-undated =
    { $extent ->
        [all] Sehemu zote { $total } zilizonukuliwa hapa zimo katika andiko moja lisilo na tarehe: “{ $title }”.
       *[some] Kati ya sehemu { $total } zilizonukuliwa hapa, { $count } zimo katika andiko moja lisilo na tarehe: “{ $title }”.
    } Upime ushauri huu ukikumbuka hilo.
report-source-undated = bila tarehe
report-kind-background-paper = andiko la msingi
report-kind-book-chapter = sura ya kitabu
report-kind-research-report = ripoti ya utafiti
report-kind-summary-of-a-review = muhtasari wa mapitio
report-kind-news-article-with-a-survey = habari ya gazeti yenye utafiti wa maoni

## Mtu alivyosema
report-why-said = Ulisema: “{ $words }”

## Kati ya maneno
report-source-about = { $kind }, { $year }
report-label-colon = :
report-label-comma = {", "}
report-label-semicolon = {"; "}
report-label-dash = –

## Tangu kipimo cha awali
report-comparison-note = Ikilinganishwa na majibu yako ya { $date }: yaliyoulizwa tena, na yaliyobadilika.
report-moved-better = bora zaidi
report-moved-worse = mbaya zaidi
report-moved-same = kama awali
report-moved-known-now = sasa inajulikana
report-moved-unsure-now = si wazi kama awali
report-moved-left = haikujibiwa safari hii
report-done-done = imefanyika
report-done-partly = imefanyika kwa sehemu
report-done-not = haijafanyika
report-done-unsaid = haikusemwa

## Vichwa na lebo
report-label-in-short = Kwa ufupi
report-label-dimensions = Hali ya kila sehemu
report-label-dimensions-note = Sentensi hizi zinasema kile ambacho majibu hadi sasa yanaashiria. Pale ambapo swali moja au mawili tu ya sehemu yamejibiwa, zichukue kama dokezo.
report-label-column-dimension = Sehemu
report-label-column-band = Hali ilivyo
report-label-column-answered = Yaliyojibiwa
report-label-column-sureness = Uhakika
report-label-strengths = Yaliyo imara
report-label-red-flags = Huenda ni ishara za tahadhari
report-label-red-flags-note = Haya ni mambo yanayowezekana, si hukumu juu ya mtu yeyote. Yametokana na maneno yaliyo hapa chini; swali kwa wengine linaweza kuyaweka wazi.
report-label-flag-words = Maneno yaliyoibua hili
report-label-flag-confirm = Kinachoweza kulithibitisha
report-label-flag-care = Jinsi ya kulizungumza kwa uangalifu
report-label-priorities = Ya kufanyia kazi kwanza
report-label-priorities-note = Lililo dhaifu zaidi linatangulia. Hatua moja kwa wakati mmoja inatosha.
report-label-answer = Jibu lako
report-label-why-here = Kwa nini ni muhimu hapa
report-label-you-said = Ulisema
report-label-week = Hatua ya kwanza wiki hii
report-label-quarter = Hatua ya miezi hii mitatu
report-label-sign = Mtakavyojua kwamba inafanya kazi
report-label-read-more = Muulize mshauri zaidi kuhusu hili
report-label-cited = Vyanzo
report-label-actions = Tutakachofanya
report-label-actions-note = Hatua zisizozidi tatu, kila moja ikiwa na jina na tarehe.
report-label-column-action = Hatua
report-label-column-owner = Nani
report-label-column-due = Kufikia lini
report-label-other-side = Upande wa pili unavyoweza kuliona
report-label-other-side-note = Hivi ndivyo unavyodhani wengine wangejibu. Hakuna mwingine aliyeulizwa.
report-label-column-topic = Mada
report-label-column-you = Wewe
report-label-column-other = Upande wa pili, unavyodhani
report-label-differs = mnaona tofauti
report-label-alike = mnaona sawa
report-label-comparison = Tangu mara ya mwisho
report-label-column-before = Awali
report-label-column-now = Sasa
report-label-column-moved = Kilichobadilika
report-label-planned = Mliyokuwa mmepanga
report-label-column-outcome = Yalivyoishia
report-in-english = kwa Kiingereza
report-label-told = Mengine uliyoeleza
report-label-told-note = Kwa maneno yako mwenyewe. Hayakuulizwa, kwa hiyo bado hakuna ushauri uliojengwa juu yake.
report-label-cannot-say = Mambo ambayo hukuweza kuyasema
report-label-cannot-say-note = Kutojua nako ni jambo la kujifunza. Haya ni maswali ya kuwauliza wengine.
report-label-not-asked = Mambo ambayo hayakuulizwa au yaliachwa wazi
report-label-not-asked-note = Ripoti hii haisemi lolote kuhusu haya.
report-label-sources = Vyanzo
report-label-footer = Imeandikwa na programu kutokana na majibu yako na vyanzo vilivyo hapo juu. Haitoi ushauri wa sheria, wa kodi wala wa matibabu.
report-label-missing-letters = Baadhi ya herufi au alama haziwezi kuchapishwa kwenye faili hili, kwa sababu seva iliyolitengeneza haina fonti yake. Zinaonyeshwa kama […]; ukurasa wa wavuti na faili la Word vinazo.
