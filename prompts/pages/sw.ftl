# Sentensi zote zisizobadilika za kurasa za wavuti na wijeti, kwa Kiswahili. Muundo wa Project Fluent (https://projectfluent.org).
# Maneno rahisi, sentensi fupi. { $name } hujazwa na programu; iache kama ilivyo.

## Kwenye kila ukurasa
page-name = Mshauri wa ushirikiano
page-skip = Ruka hadi kwenye maudhui
page-language = Lugha
page-about = Kuhusu huduma hii
page-go-on = Endelea na mazungumzo yako
page-sources = Vyanzo
page-privacy = Faragha
page-integrate = Kwa tovuti yako mwenyewe
page-no-script = Kila kitu kwenye ukurasa huu kinafanya kazi bila skripti.

## Ukurasa wa kwanza
page-landing-title = Ushirikiano wenu unaendeleaje?
page-landing-what = Mimi ni programu. Nauliza kuhusu ushirikiano wenu, naonyesha yaliyo imara na yaliyo dhaifu, na kupendekeza hatua zinazofuata, pamoja na vyanzo.
page-run = { $operator } huendesha huduma hii.
page-run-unknown = Aliyekupa anwani hii ndiye anayeendesha huduma hii.
page-stored = Unachoandika huhifadhiwa ili uweze kurudi, na hufutwa baada ya siku { $days }, au utakaposema.
page-stored-unlimited = Unachoandika huhifadhiwa ili uweze kurudi, hadi utakapokifuta.
page-model = Unachoandika kinakwenda pia kwenye modeli ya lugha iliyopo { $where }, ili majibu yafae zaidi – bila anwani na namba zinazomtambulisha mtu.
page-story-label = Nieleze kwa maneno yako
page-story-hint = Nani anafanya kazi na nani, na mambo yanaendaje? Mistari michache inatosha. Majina hayahitajiki.
page-story-send = Anza na haya
page-or-start = Au anza bila kueleza kwanza
page-quick-hint = Kama dakika kumi
page-full-hint = Maswali yote ambayo bado yanaweza kubadilisha picha
page-ask-hint = Jibu, na mahali linakotoka
page-back-label = Rudi kwenye mazungumzo ya awali

## Kurudi
page-back-title = Rudi kwenye mazungumzo yako
page-back-code = Msimbo wako au kiungo chako cha kurudi
page-back-hint = Utaupata kwenye ukurasa wa mazungumzo yako, chini ya “Hifadhi, chukua, futa”.
page-back-open = Fungua mazungumzo
page-back-wrong = Msimbo huo haufungui mazungumzo yoyote. Tafadhali hakikisha umekamilika. Mazungumzo yaliyofutwa hayawezi kufunguliwa tena.
page-back-opening = Tunafungua mazungumzo yako …

## Mazungumzo
page-talk-title = Mazungumzo yako
page-talk-log = Yaliyosemwa
page-you-said = Ulisema:
page-advisor-said = Mshauri alisema:
page-progress = { $answered } kati ya { $expected } yamejibiwa
page-progress-none = Bado hakuna kilichojibiwa
page-progress-label = Maendeleo
page-choose = Chagua jibu
page-ways-out = Au
page-own-words = Au kwa maneno yako (hata pamoja na jibu la hapo juu)
page-write = Ujumbe wako
page-send = Tuma
page-stop = Ishia hapa
page-see-panel = Ona matokeo hadi sasa
page-moved = Mazungumzo yaliendelea kwenye dirisha jingine. Hapa ndipo yalipo sasa.
page-problem-empty = Tafadhali andika kitu, au chagua jibu.
page-problem-too-long = Hiyo ni ndefu mno. Tafadhali ifupishe isizidi herufi { $most }.
page-problem-stale = Jibu hilo halipo tena kwenye orodha. Hili ndilo swali lilivyo sasa.
page-panel-title = Matokeo hadi sasa
page-panel-empty = Picha inajaa tunapozungumza. Baada ya majibu yako ya kwanza utaona hapa sehemu zinazoonekana imara na zinazohitaji uangalizi.
page-panel-report = Soma ripoti
page-keep-title = Hifadhi, chukua, futa
page-keep-link = Kiungo cha kurudi
page-keep-code = Msimbo wa kurudi
page-keep-note = Yeyote aliye na kiungo au msimbo anaweza kusoma mazungumzo haya. Vibaki kwako tu.
page-copy = Nakili
page-download = Pakua ripoti
page-format-html = Ukurasa wa wavuti
page-format-md = Maandishi (Markdown)
page-format-json = Data (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = Yote yaliyohifadhiwa (JSON)
page-erase = Futa mazungumzo haya
page-other-language = Endelea kwa lugha nyingine

## Kufuta
page-erase-title = Uyafute mazungumzo haya?
page-erase-what = Maelezo yako, majibu yote, ripoti na mpango vitapotea kabisa. Hakuna anayeweza kuvirudisha.
page-erase-yes = Ndiyo, yafute
page-erase-no = Hapana, rudi kwenye mazungumzo
page-erased-title = Mazungumzo yamefutwa
page-erased-what = Hakuna kilichobaki hapa. Faili ulizopakua zinabaki kwako.
page-start-new = Anza mazungumzo mapya

## Ripoti
page-report-back = Rudi kwenye mazungumzo
page-report-print = Chapisha
page-view-title = Haya ni maoni ya nani?
page-view-hint = Kwa mfano: kamati ya kijiji, ofisi ya mipango. Yanaonekana mwanzoni mwa ripoti.
page-save = Hifadhi
page-plan-hint = Andika hatua zisizozidi tatu. Zitakuwa sehemu ya ripoti.
page-plan-one = Hatua ya { $slot }
page-plan-what = Tutakachofanya
page-plan-owner = Nani
page-plan-due = Kufikia lini
page-plan-save = Hifadhi mpango
page-plan-wrong-what = Tafadhali andika pia kitakachofanyika, mbali na nani anakifanya au kufikia lini.
page-plan-wrong-day = Tafadhali andika siku kama mwaka-mwezi-siku, kwa mfano 2027-03-31.
page-answers-title = Majibu yako
page-answers-note = Kuna kisicho sawa, au kilichobadilika? Kila jibu linaweza kubadilishwa, na ripoti itafuata.
page-answers-none = Bado hakuna majibu.
page-change = Badilisha
page-change-about = Badilisha: { $topic }
page-change-title = Badilisha jibu
page-change-note = La kuongeza, kwa maneno yako (litaonyeshwa kwenye ripoti)
page-cancel = Rudi kwenye ripoti
page-quotes-title = Maneno yako kwenye ripoti
page-quotes-note = Ripoti inanukuu maneno haya yako. Ondoa yale ambayo wengine hawapaswi kuyasoma; ripoti itafuata.
page-quote-leave-out = Ondoa
page-quote-put-back = Rudisha
page-quote-left-out = (yameondolewa)
page-later-title = Tazama tena baadaye
page-later-note = Baada ya mwezi mmoja au miwili, dakika tatu zinaonyesha kilichobadilika: maswali yale yale machache, na mpango wenu ulivyoishia.
page-later-file = Vikumbusho viwili kwa kalenda yangu
page-later-link = Pamoja na kiungo kinachofungua mazungumzo haya. Yeyote anayeona kalenda yangu ataweza kuyafungua.
page-later-kept = Faili kwa ajili ya kalenda yako mwenyewe, yenye siku moja baada ya siku 30 na moja baada ya siku 90. Hakuna kinachohifadhiwa hapa kwa ajili yake.

## Vifungu na vyanzo
page-passage-do = La kufanya
page-passage-watch = La kuwa makini nalo
page-passage-from = Hili linatoka wapi
page-passage-other-language = Vyanzo vyangu havina hili kwa Kiswahili; hapa liko kwa Kiingereza.
page-undated = bila tarehe
page-source-kind = ({ $kind }, { $year })
page-sources-title = Vyanzo
page-sources-lead = Ushauri wote umetolewa kwenye maandiko haya na unaonyesha mahali ulipo ndani yake. Aina na mwaka vinakuambia andiko linaweza kubeba uzito kiasi gani.
page-sources-places = { $count ->
    [one] Sehemu moja iliyonukuliwa
   *[other] Sehemu { $count } zilizonukuliwa
}

## Faragha
page-privacy-title = Nini kinahifadhiwa kukuhusu
page-privacy-who = Nani anaendesha huduma hii
page-privacy-what = Nini kinahifadhiwa
page-privacy-what-talk = Unachoandika na kuchagua, mshauri anachojibu, matokeo, na ilikuwa lini. Huhitaji kutoa jina lako, na mshauri haliulizi.
page-privacy-what-danger = Unachoandika wakati ambapo huenda uko hatarini hujibiwa, lakini hakihifadhiwi.
page-privacy-what-log = Kumbukumbu za kiufundi za seva hazina maneno yako wala msimbo wako.
page-privacy-cookies = Kivinjari chako kinahifadhi kidakuzi kimoja kinachofungua tena mazungumzo yako, na kimoja cha lugha kama uliichagua. Hakuna ufuatiliaji, na hakuna kinachopakiwa kutoka tovuti nyingine.
page-privacy-model = Nini kinakwenda kwenye modeli ya lugha
page-privacy-model-what = Unachoandika kinakwenda kwenye modeli ya lugha iliyopo { $where }, pamoja na swali uliloulizwa, vifungu vinavyofaa na jibu lililotungwa kutokana navyo. Kabla ya hapo, anwani za barua pepe, namba za simu, za kadi na za akaunti na mengine kama hayo hubadilishwa na alama. Msimbo wako hautumwi, wala ulichoandika awali, wala chochote unachoandika wakati ambapo huenda uko hatarini. Kinachorudi hukaguliwa, na hakiamui jambo lolote.
page-privacy-long = Kwa muda gani
page-privacy-rights = Unachoweza kufanya
page-privacy-rights-all = Kwenye ukurasa wa mazungumzo yako unaweza kuchukua kila kitu kama faili, kurekebisha kila jibu, na kufuta yote mara moja.
page-privacy-code = Hakuna mwingine aliye na msimbo wa kurudi ila wewe, hata wanaoendesha huduma hii. Ukiupoteza, mazungumzo hayawezi kupatikana tena.

## Kwa tovuti
page-integrate-title = Mshauri kwenye tovuti yako
page-integrate-lead = Mstari mmoja unaweka mshauri kwenye ukurasa wowote. Haupakii kitu kutoka mahali pengine na hauhifadhi chochote kabla mgeni wako hajaanza.
page-integrate-tag = Mstari wenyewe
page-integrate-allow = Anayeendesha huduma hii kwanza anaongeza anwani ya tovuti yako kwenye ADVISOR_ALLOWED_ORIGINS.
page-integrate-csp = Ikiwa tovuti yako ina sera ya usalama wa maudhui (content security policy)
page-integrate-frame = Pale ambapo skripti za wengine haziruhusiwi
page-integrate-frame-title = Mshauri wa ushirikiano
page-integrate-attributes = Sifa
page-integrate-lang = lugha; bila hiyo, ile ya ukurasa wako
page-integrate-mode = open, ask, quick au full
page-integrate-server = anwani ya huduma; bila hiyo, skripti ilikotoka
page-integrate-theme = Rangi na herufi
page-integrate-theme-note = Weka sifa hizi kwenye elementi; mwanga na giza hufuata chaguo la mgeni isipokuwa ukiziweka.
page-integrate-plain = Ukurasa mzima
page-integrate-wordpress-block = Katika bloku ya “Custom HTML”, pale mshauri anapopaswa kuwa:
page-integrate-wordpress-footer = Ikiwa huruhusiwi kuweka skripti kwenye bloku, pakia skripti kwenye sehemu ya chini (footer) ya mandhari yako, na uandike hivi pale mshauri anapopaswa kuwa:
page-integrate-drupal-library = Mandhari inataja skripti kama maktaba na kuipakia:
page-integrate-drupal-block = Bloku, katika muundo wa maandishi unaoruhusu tagi hii, kama vile Full HTML:
page-integrate-csp-tag = Kwa mstari. Hakuna skripti wala mtindo wa ndani ya ukurasa, picha wala fonti inayohitajika.
page-integrate-csp-frame = Kwa fremu.
page-integrate-property = Sifa
page-integrate-light = Mwanga
page-integrate-dark = Giza
page-integrate-css-paper = mandharinyuma
page-integrate-css-ink = maandishi
page-integrate-css-soft = vidokezo na maandishi madogo
page-integrate-css-line = mistari myembamba
page-integrate-css-tint = mandharinyuma ya aliyoyasema mgeni
page-integrate-css-accent = viungo na kitufe kikuu
page-integrate-css-on-accent = maandishi kwenye kitufe kikuu
page-integrate-css-edge = kingo za vitufe na za kisanduku cha maandishi
page-integrate-css-radius = mviringo wa pembe
page-integrate-css-font = aina ya herufi
page-integrate-css-heading-font = aina ya herufi ya kichwa
page-integrate-css-size = ukubwa wa maandishi
page-integrate-css-height = urefu wa juu kabisa
page-integrate-events = Matukio
page-integrate-events-note = Yanatoka kwenye elementi kwenda kwenye ukurasa wako. Hakuna hata moja linalobeba alichosema mgeni wako.
page-integrate-event-ready = wijeti inaweza kutumika
page-integrate-event-message = kuna lililosemwa, na nani alilisema
page-integrate-event-done = kipimo kimekwisha
page-integrate-try = Ndiyo hii

## Hitilafu
page-problem-missing-title = Hakuna kitu kwenye anwani hii
page-problem-missing = Huenda ukurasa umehamishwa, au mazungumzo yalifutwa. Tafadhali angalia anwani, au anza tena.
page-problem-closed-title = Mazungumzo haya hayajafunguliwa kwenye kivinjari hiki
page-problem-closed = Tumia msimbo wako wa kurudi kuyafungua hapa.
page-problem-refused-title = Hiyo haikutoka kwenye ukurasa wetu
page-problem-refused = Ili kukulinda, fomu za tovuti hii tu ndizo hupokelewa. Tafadhali fungua ukurasa tena na urudie huko.
page-problem-invalid-title = Hiyo haikuweza kupokelewa kama ilivyo
page-problem-invalid = Tafadhali rudi nyuma, angalia ulichoandika, na utume tena. Maandishi marefu sana lazima yafupishwe.
page-problem-too-long-title = Hayo ni mengi mno kwa mara moja
page-problem-busy-title = Subiri kidogo, tafadhali
page-problem-busy = Kuna shughuli nyingi hapa sasa hivi. Tafadhali jaribu tena baada ya dakika moja. Uliyoeleza awali yako salama.
page-problem-other-title = Kuna hitilafu hapa
page-problem-other = Hili ni kosa letu, si lako. Uliyoeleza awali yako salama. Tafadhali jaribu tena baada ya muda mfupi.
page-problem-home = Nenda kwenye ukurasa wa mwanzo

## Kwa skripti
script-sending = Inatuma …
script-waiting = Hakuna mtandao. Ujumbe wako umehifadhiwa na utatumwa mtandao ukirudi.
script-back-online = Mtandao umerudi. Ujumbe wako umetumwa.
script-refused = Hilo halikuweza kupokelewa. Tafadhali chagua tena, au uliandike kwa namna nyingine.
script-gone = Mazungumzo haya hayapo tena hapa, au hayajafunguliwa kwenye kivinjari hiki.
script-updated = Mazungumzo yaliendelea kwenye dirisha jingine; hili sasa liko sawa na lile.
script-copied = Imenakiliwa
script-read-passage = Kifungu kizima
script-see-place = Mahali pake kwenye orodha ya vyanzo
script-loading = Inapakia …

## Wijeti
widget-label = Mshauri wa ushirikiano
widget-begin = Anza
widget-whole-page = Fungua kwenye ukurasa wake
widget-erase-sure = Ufute yote kabisa?
widget-erase-no = Hapana, yabaki
widget-erased = Mazungumzo yamefutwa.
widget-failed = Mshauri hapatikani kwa sasa.
widget-again = Jaribu tena

page-telegram = Endelea kwenye Telegram
page-telegram-title = Endelea kwenye Telegram
page-telegram-what = Fungua kiungo hiki kwenye programu ya Telegram. Mazungumzo yako yatakuwepo huko pia, na unaweza kuendelea mahali pote pawili. Kiungo kinafanya kazi mara moja, ndani ya dakika { $minutes }, kwa yeyote atakayekifungua kwanza.
page-telegram-open = Fungua Telegram
page-telegram-link = Au nakili kiungo
page-telegram-stay = Baki hapa
