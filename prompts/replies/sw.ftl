# Sentensi zote zisizobadilika ambazo mtumiaji anaweza kuona, kwa Kiswahili. Muundo wa Project Fluent (https://projectfluent.org).
# Maneno rahisi, sentensi fupi. { $name } hujazwa na programu; iache kama ilivyo.
# Istilahi: partnership = ushirikiano; partner = mshirika; community = jamii; report = ripoti; check = kipimo; red flag = ishara ya tahadhari.

## Mwanzo
greeting =
    Mimi ni programu inayokusaidia kuutazama ushirikiano: nini ni imara, nini ni dhaifu, nini kifanyike sasa. Ushauri wangu unaonyesha vyanzo vyake. Mazungumzo haya yanahifadhiwa ili uweze kurudi; unaweza kuyafuta wakati wowote.
greeting-back = Habari!
story-invite =
    Nieleze kwa maneno yako: nani anafanya kazi na nani, na mambo yanaendaje? Unaweza pia kuniuliza swali.
story-invite-again =
    Asante kwa kusema hivyo. Nieleze tena jinsi mambo yalivyo, kwa maneno yako.
story-thanks =
    Asante kwa kunieleza. Sasa nitakuuliza maswali machache mafupi, moja baada ya jingine.
story-partners = Nimesikia kuhusu: { $partners }.
story-heard = { $count ->
    [one] Nimeona jambo moja:
   *[other] Nimeona mambo haya:
}
story-practice = { $practice }: { $level } ({ $quote })
story-mentioned = { $practice } ({ $quote })
story-flag = Huenda: { $flag } ({ $quote })
story-right = Je, nimekuelewa vizuri?
story-unplaced = Sikuweza kuelewa kutokana na hayo nibadilishe nini. Sema ni jambo gani si sahihi na hali ilivyo kweli, au endelea: nitauliza kulihusu.
ask-invite = Ungependa kujua nini?

## Maswali na majibu
question-told = Ulisema: “{ $quote }”. Kwa hiyo naomba kuuliza: { $question }
answer-noted = Naandika: “{ $answer }”.
answer-changed = Nimebadilisha. Naandika: “{ $answer }”.
answer-elsewhere = Hilo linanieleza kuhusu “{ $topic }”. Tuanze na hilo; swali langu lingine litafuata.
answer-elsewhere-noted = Hilo linanieleza kuhusu “{ $topic }”. Hapo naandika: “{ $answer }”. Sasa turudi kwenye swali langu.
answer-elsewhere-later = Naelewa kwamba hilo linahusu “{ $topic }”, na nalihifadhi kama nilivyosikia. Swali langu la hapa bado liko wazi.
answer-unsure = Nadhani unamaanisha “{ $answer }”, lakini sina uhakika. Jibu lipi linafaa zaidi?
answer-unclear = Sina uhakika nilichukue vipi hilo. Jibu lipi kati ya haya linafaa zaidi?
skip-noted = Tumeliruka. Unaweza kulirudia baadaye.
other-side = Swali moja kuhusu upande wa pili. { $question }
other-partner = mshirika mwingine
contradiction = Kuhusu “{ $topic }” ulijibu awali: “{ $before }” Sasa nasoma: “{ $words }”. Yote mawili yanaweza kuwa kweli kwa nyakati tofauti. Lipi linafaa zaidi leo?
first-finding-gap = Jambo la kwanza ninaloliona: { $finding }
first-finding-strength = Jambo la kwanza ninaloliona, na ni zuri: { $finding }
correct-which = Tubadilishe jibu lipi?
nothing-to-change = Bado hakuna jibu la awali la kubadilisha.
readings = Naweza kulielewa hilo kwa njia kadhaa. Ipi iko karibu zaidi?
what-next = Ungependa kufanya nini sasa?
welcome-back = Karibu tena. Tunaendelea pale ulipoishia.
off-topic = Katika hilo siwezi kukusaidia. Ninachokijua ni kufanya kazi kwa ushirikiano.
help =
    Nauliza maswali mafupi kuhusu ushirikiano wenu; jibu kwa kitufe au kwa maneno yako. Wakati wowote unaweza kuandika: ruka, kwa nini, rudi, badilisha jibu, ishia hapa, ripoti, au uniulize jambo.
erasing =
    Kila kitu cha mazungumzo haya kinaweza kufutwa wakati wowote: kwenye ukurasa, sehemu ya kuhifadhi na kufuta; kwenye Telegram na kwenye terminal kwa /forget. Hakibaki chochote.
privacy = Unachoandika kinahifadhiwa ili uweze kurudi. Anayeendesha huduma hii anaweza kukisoma; washirika wenu hawawezi, isipokuwa wakipata simu yako, kiungo chako au msimbo wako. Usiandike majina. Zaidi yako kwenye ukurasa wa “Faragha”.
questions-left = { $count ->
    [0] Hakuna swali lililobaki.
    [one] Limebaki swali moja tu. Unaweza kuacha wakati wowote.
   *[other] Yamebaki maswali { $count }, si zaidi. Unaweza kuacha wakati wowote.
}
question-explained =
    Kwa maneno mengine: je, mambo yako hivi, “{ $there }”, au zaidi hivi, “{ $missing }”?
farewell = Karibu. Haya yote yanabaki hapa kwa ajili yako; omba ripoti wakati wowote ukitaka.
not-understood = Sijaelewa hilo. Unaweza kugusa jibu, kuliandika kwa maneno mengine, au kuniuliza jambo.

## Majibu kutoka kwenye vyanzo
answer-do = La kufanya
answer-watch = La kuwa makini nalo:
passage-other-language = Vyanzo vyangu havina hili kwa Kiswahili, kwa hiyo nakupa kwa Kiingereza.
document-other-language = Hili linatoka kwenye waraka wa lugha nyingine. Nakupa kama lilivyoandikwa humo.
outside-other = Vyanzo vyangu havizungumzii hili.
outside-legal = Vyanzo vyangu havizungumzii maswali ya sheria. Wakili au ofisi ya msaada wa kisheria inaweza kujibu hilo.
outside-tax = Vyanzo vyangu havizungumzii kodi. Ofisi yenu ya fedha au mshauri wa kodi anaweza kujibu hilo.
outside-medical = Vyanzo vyangu havizungumzii maswali ya matibabu. Tafadhali muulize mhudumu wa afya.
outside-safety = Siwezi kusaidia katika hilo. Ikiwa kuna mtu anayeweza kuumizwa, tafadhali wageukie watu unaowaamini au huduma za dharura za mahali ulipo.
corpus-covers = Vyanzo vyangu vinaeleza jinsi washirika wanavyofanya kazi pamoja: nani anashiriki, ni kwa ajili gani, nani anafanya nini, nani anaamua, nani anawajibika kwa nani, kuaminiana, ushawishi, na ujuzi unaohitajika.

## Matokeo
summary-strengths = **Yaliyo imara:** { $practices }.
summary-weakest = **Panapoonekana dhaifu zaidi:** { $dimension } { $sentence } ({ $sureness })
dimension-in-part = Kati ya yaliyoulizwa hapa: { $told }.
summary-flag = **Huenda hii ni ishara ya tahadhari, kutokana na uliyoeleza:** { $flag }. Ni wewe wa kusema kama ni kweli.
summary-first-step = **Hatua ya kwanza wiki hii ({ $practice }):** { $step }
summary-next-step = **Baada ya hapo ({ $practice }):** { $step }
summary-no-gap = Sikuona udhaifu wowote katika uliyojibu.
summary-one-view = Haya ni maoni ya mtu mmoja kuhusu ushirikiano: yako. Wengine wanaweza kuuona tofauti.
paused = Tunaishia hapa kwa sasa. Haya ndiyo matokeo hadi sasa; unaweza kuendelea wakati wowote.
paused-nothing = Tunasimama hapa kwa sasa. Bado hakuna majibu; ulichoeleza kimehifadhiwa, na unaweza kuendelea wakati wowote.
closing = Asante. Hivi ndivyo hali ilivyo kwenu.
closing-settled = Asante. Majibu zaidi yasingebadilisha sana picha, kwa hiyo naacha kuuliza. Hivi ndivyo hali ilivyo kwenu.
report-nothing = Bado hakuna cha kuripoti: hakuna swali lililojibiwa hadi sasa.
report-short = Hii ni ripoti yako kwa ufupi.

## Usalama
safety-not-kept = Sijahifadhi ujumbe huu. Unaweza kueleza mengine bila sehemu hiyo.
safety-perhaps =
    Ikiwa jambo lolote hapa linakuweka wewe au mtu mwingine hatarini, usalama wako ni wa kwanza: tafadhali usiandike majina wala maelezo hapa, na wageukie watu ambao kazi yao ni kusaidia, kama vile kikundi cha msaada wa kisheria au cha haki za binadamu, ofisi ya kupokea malalamiko ya wananchi, mhudumu wa afya, au namba ya dharura ya mahali ulipo. Kama nimekuelewa vibaya, endelea tu. Maneno yako yanayosikika kama hatari siyahifadhi.
safety-perhaps-again = Ikiwa hili linahusu hatari: usalama wako kwanza; tafadhali usiandike majina hapa. Sihifadhi maneno hayo.
safety-threat =
    Usalama wako ni wa kwanza. Tafadhali usiandike majina wala maelezo hapa: mimi ni programu, siwezi kukulinda. Fikiria ni nani unayemwamini nje ya kazi hii, na ni watu gani ambao kazi yao ni kusaidia mtu anapotishiwa: kikundi cha haki za binadamu au cha msaada wa kisheria, chama cha wafanyakazi, ofisi ya kupokea malalamiko ya wananchi, polisi kama unaweza kuwaamini. Hakuna cha haraka katika kipimo hiki.
safety-violence =
    Usalama wako ni wa kwanza. Kama wewe au wengine mko hatarini sasa, nenda mahali salama na upige namba ya dharura ya mahali ulipo. Tafadhali usiandike maelezo hapa: mimi ni programu, siwezi kukulinda. Kituo cha afya, nyumba ya hifadhi kwa walio hatarini, kikundi cha haki za binadamu au mtu unayemwamini anaweza kukusaidia zaidi.
safety-reprisal =
    Usalama wako ni wa kwanza. Ikiwa kuna mtu anayeweza kulipiza kisasi kwa sababu ulisema ukweli, tafadhali usiandike majina wala maelezo hapa. Tafuta watu wanaowalinda wanaofichua maovu: ofisi ya kupokea malalamiko ya wananchi, taasisi au kikundi cha kupambana na rushwa, wakili au ofisi ya msaada wa kisheria, mtandao wa waandishi wa habari, chama cha wafanyakazi. Weka ushahidi wako mahali salama, na uzungumze na mmoja wao kabla ya kufanya zaidi.
safety-self-harm =
    Nasikitika kwamba mambo ni mazito hivyo kwako. Mimi ni programu, si msaada unaofaa kwa hili, lakini watu wanaweza kusaidia: tafadhali zungumza leo na mtu unayemwamini, na pia simu ya msaada kwa walio katika hali ngumu, mhudumu wa afya au namba ya dharura ya mahali ulipo. Huna haja ya kuyapitia haya peke yako. Kipimo kinaweza kusubiri.

## Maoni, na maneno ambayo ripoti inanukuu
note-kept = Nayaweka maneno yako kwa ajili ya ripoti, chini ya “{ $topic }”.
note-kept-general = Nayaweka maneno yako.
plan-kept = Naiandika: { $action }
plan-how = Mtafanya nini? Andika kwa maneno yako, na nani atafanya na kufikia lini kama mnajua, kwa mfano: Amina ataomba kanuni kabla ya Ijumaa.
plan-who = Nani atafanya, na kufikia lini? Kwa mfano: Amina, kabla ya Ijumaa. Kama bado haijulikani, ruka.
plan-list = Uliandika: { $actions }
plan-none = Bado hakuna hatua iliyoandikwa. Kuandika moja, andika: hatua
plan-past = Siku hiyo imeshapita. Andika hatua tena, na siku ambayo bado haijafika.
plan-full = Hatua tatu zimeshaandikwa, na zaidi ya hapo hutekelezwa mara chache. Unaweza kuzibadilisha kwenye ukurasa wa ripoti.
note-how = Andika hivi: maoni: kisha maneno yako.
quotes = Maneno haya yako yamo kwenye ripoti, au yameondolewa. Chagua ili kubadilisha.
quotes-none = Ripoti hainukuu maneno yako yoyote.

## Kipimo cha baadaye
again-begin = Majibu yako ya mwisho ni ya { $day }. { $questions ->
    [one] Nitauliza swali moja
   *[other] Nitauliza maswali mafupi { $questions }
}, kisha nitaonyesha kilichobadilika.
again-nothing = Bado hakuna cha kulinganisha. Tuanze na kipimo cha kwanza.
again-action = Mlipanga: { $action } Imeishia wapi?
action-by = { $action } ({ $owner })
change-since = Asante. Haya ndiyo yaliyobadilika tangu { $day }.
change-nothing = Asante. Katika mambo haya hakuna kilichobadilika tangu { $day }. Hilo ni kawaida; hatua moja ndogo inatosha.
change-better = Bora kuliko awali:
change-known = Sasa unaweza kusema:
change-worse = Mbaya kuliko awali:
change-unsure = Si wazi kama awali:
change-same = Kama awali:
change-left = Hayakujibiwa safari hii:
change-one = { $practice }: { $before } → { $now }
change-actions = Mliyokuwa mmepanga:
change-action = { $action }: { $done }
change-step = **Hatua ya wiki hii ({ $practice }):** { $step }
change-step-larger = **Kinachoweza kufuata ({ $practice }):** { $step }
change-no-gap = Sioni tena udhaifu katika uliyojibu.
done-done = imefanyika
done-partly = imefanyika kwa sehemu
done-not = haijafanyika
done-unsaid = haikusemwa

## Vikumbusho kwenye kalenda
calendar-title = Utazameni tena ushirikiano wenu
calendar-text = Dakika tatu: nauliza tena kuhusu yaliyokuwa dhaifu zaidi, na kuonyesha kilichobadilika. { $way }
calendar-way-link = Mazungumzo yako: { $link }
calendar-way-code = Fungua { $link } na utumie msimbo wako wa kurudi.
calendar-way-terminal = Kwenye terminal: { $link }

## Alama za lugha
list-separator = {", "}
topic-separator = {"; "}
# Words that a name begins with and that are written small within a sentence.
name-openings = wale yule hao hawa huyo huyu hiyo hizo ile zile kila wote watu wenyeji wananchi wanakijiji wanavijiji vijiji kijiji wakulima wavuvi wafugaji wanawake vijana wazee akina kina sisi
day-openings = kabla ya kufikia hadi mpaka ifikapo siku tarehe ijayo lijalo hii
quoted = “{ $words }”

## Vitufe
choice-story-yes = Ndiyo
choice-story-no = Si hivyo hasa
choice-mode-quick = Kipimo kifupi (maswali 13)
choice-mode-full = Kipimo kamili
choice-mode-ask = Uliza swali
choice-skip = Ruka
choice-why = Kwa nini unauliza?
choice-back = Rudi
choice-stop = Ishia hapa
choice-resume = Endelea
choice-report = Nionyeshe ripoti yangu
choice-correct = Badilisha jibu
choice-again = Pima tena: nini kimebadilika?
choice-repeat = Endelea
choice-plan = Andika hatua ya kufanya
choice-quotes = Maneno yangu kwenye ripoti
choice-leave-out = Ondoa: { $words }
choice-put-back = Rudisha: { $words }
choice-action-done = Imefanyika
choice-action-partly = Kwa sehemu
choice-action-not = Haijafanyika
