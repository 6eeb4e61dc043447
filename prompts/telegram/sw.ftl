# Yale ambayo boti ya Telegram pekee husema, kwa Kiswahili. Muundo wa Project Fluent (https://projectfluent.org).
# Maneno rahisi, sentensi fupi. { $name } hujazwa na programu; iache kama ilivyo. Maneno kama /help ni amri: yaache.

## Wasifu (maelezo yasizidi herufi 512, maelezo mafupi yasizidi 120)
tg-description = Mimi ni programu inayokusaidia kuutazama ushirikiano kati ya ofisi, kampuni, vikundi au jamii: nini ni imara, nini ni dhaifu, nini kifanyike sasa. Nieleze habari yenu au uniulize swali. Ushauri wangu unaonyesha vyanzo vyake.
tg-short-description = Ona yaliyo imara na dhaifu katika ushirikiano, na la kufanya sasa. Ni programu, yenye vyanzo.
tg-command-start = Anza, au endelea pale tulipoishia
tg-command-check = Pima ushirikiano wenu
tg-command-ask = Uliza swali
tg-command-report = Ripoti yako
tg-command-language = Lugha nyingine
tg-command-privacy = Nini kinahifadhiwa, na kwa muda gani
tg-command-export = Yote yaliyohifadhiwa kuhusu mazungumzo haya
tg-command-forget = Futa mazungumzo haya
tg-command-help = Ninachoweza kufanya

## Kuanza na kuendelea
tg-kept = Yanahifadhiwa kwa siku { $days } baada ya ujumbe wako wa mwisho. /privacy /forget
tg-kept-until-erased = Yanahifadhiwa hadi utakapoyafuta. /privacy /forget
tg-go-on = Tunaendelea pale tulipoishia. Ili kutazama ushirikiano mwingine: /new
tg-gone = Mazungumzo yetu ya awali hayapo tena hapa; yalifutwa. Tunaanza upya.
tg-many = Umeandika mengi kwa mara moja. Nimeyasoma yote; hapa ndipo tulipo.
tg-nothing-yet = Bado hakuna mazungumzo hapa. Anza kwa /start
tg-carried-over = Haya ni mazungumzo yako kutoka mahali pengine. Tunaendelea nayo.
tg-code-used = Kiungo hiki kimeshatumika au ni cha zamani mno. Tafadhali tengeneza kipya.
tg-web = Endelea kwenye kivinjari kwa kiungo hiki. Yeyote aliye nacho anaweza kusoma na kubadilisha mazungumzo yako, kwa hiyo kibaki kwako tu.
tg-web-none = Boti hii haina ukurasa wa wavuti. Unaweza kuendelea hapa hapa.
tg-open-web = Fungua kwenye kivinjari

## Amri
tg-ask-now = Ungependa kujua nini? Andika kwa ujumbe mmoja.
tg-report-none = Bado hakuna cha kuripoti. Kwanza jibu maswali machache: /check
tg-report-file = Ripoti yako. Unaweza kuifungua kwenye kifaa chochote, kuichapisha au kuwapa wengine.
tg-export-file = Yote yaliyohifadhiwa kuhusu mazungumzo haya.
tg-language = Lugha gani?
tg-language-set = Tunaendelea kwa Kiswahili.
tg-new = Uanze na ushirikiano mwingine? Mazungumzo ya hadi sasa yatafutwa. Unaweza kuyahifadhi kwanza: /report au /export
tg-new-yes = Futa na uanze upya
tg-forget = Uyafute mazungumzo haya, pamoja na majibu yote na ripoti? Hayawezi kurudishwa.
tg-forget-yes = Ndiyo, yafute
tg-keep = Hapana, yabaki
tg-kept-it = Nayaacha yabaki.
tg-forgotten = Yamefutwa. Ili kuanza tena: /start
tg-privacy =
    Mimi ni programu{ $operator ->
        [none] .
       *[other] , inayoendeshwa na { $operator }.
    }
    Ninahifadhi: namba ya mazungumzo haya, unachoandika au kugusa hapa, na nilichojibu. Sihifadhi jina lako, namba yako ya simu, picha, ujumbe wa sauti wala mahali.

    { $days ->
        [0] Yanabaki hadi utakapoyafuta.
       *[other] Yanafutwa siku { $days } baada ya ujumbe wako wa mwisho.
    }

    Kama uliomba vikumbusho, ninahifadhi pia tarehe zake mbili. /remind huvisimamisha.

    Katika kundi sihifadhi chochote. Telegram hupitisha ujumbe wote na inaweza kuuona pia.

    /export hukupa yote. /forget huyafuta mara moja.
tg-model = Unachoandika kinakwenda pia kwenye modeli ya lugha iliyopo { $where }.
tg-privacy-model = Unachoandika kinakwenda pia kwenye modeli ya lugha iliyopo { $where }, ili majibu yafae zaidi. Kabla ya hapo naondoa anwani za barua pepe, namba za simu na za akaunti, na mengine kama hayo. Situmi chochote unachoandika wakati ambapo huenda uko hatarini. Kinachorudi hukaguliwa.
tg-help =
    Nieleze kuhusu ushirikiano wenu kwa maneno yako, au uniulize jambo. Unaweza kugusa jibu au kuliandika.

    /check – pima ushirikiano wenu
    /ask – uliza swali
    /report – ripoti yako
    /back, /skip, /why – ninapouliza
    /correct – badilisha jibu
    /again – ona kilichobadilika tangu mara ya mwisho
    /remind – vikumbusho baada ya siku 30 na 90, au hakuna
    /pause – ishia hapa kwa sasa; /start huendeleza
    /web – endelea kwenye kivinjari
    /language – lugha nyingine
    /new – ushirikiano mwingine
    /privacy, /export, /forget – kinachohifadhiwa
tg-unknown-command = Siijui amri hii. /help huonyesha ninachoweza kufanya.

## Vitu ambavyo si maandishi
tg-voice = Siwezi kusikiliza ujumbe wa sauti. Tafadhali uandike kwa maneno machache.
tg-picture = Siwezi kutazama picha wala video, na sizihifadhi. Tafadhali andika kinachoonekana humo.
tg-sticker = Naona stika, lakini naweza kusoma maneno tu.
tg-file = Siwezi kusoma faili hapa, na sizihifadhi. Tafadhali andika jambo kuu kwa maneno machache.
tg-contact = Tafadhali usinitumie namba ya mtu yeyote. Sikuihifadhi.
tg-location = Sihitaji kujua mahali, na sikupahifadhi.
tg-other = Naweza kusoma maneno tu. Tafadhali andika kwa maneno machache.
tg-forwarded = Umenipitishia ujumbe ulioandikwa na mtu mwingine, kwa hiyo sikuuchukua kama wako. Kama unasema unachomaanisha, nieleze kwa maneno yako.
tg-edited = Umebadilisha ujumbe wa awali. Nilikuwa nimeusoma kama ulivyokuwa mwanzo. Kama unabadilisha jibu: /correct

## Maelezo madogo
tg-answered-already = Hilo limeshajibiwa. /correct hubadilisha jibu.
tg-too-long = Hiyo ni ndefu mno kwangu. Tafadhali itume kwa vipande visivyozidi herufi { $most }.
tg-not-taken = Sikuweza kupokea hilo. Tafadhali jaribu tena kwa maneno mengine.
tg-broken = Kuna hitilafu hapa. Ni kosa letu, si lako. Tafadhali tuma tena baada ya dakika moja.
tg-chosen = ✓ { $answer }
tg-skipped = – { $answer }
tg-sources = Vyanzo

## Vikumbusho
tg-remind = Nikumbushe baada ya siku 30 na 90
tg-remind-none = Hutapata vikumbusho. Ukitaka, nitakuandikia baada ya siku 30 na baada ya siku 90, basi.
tg-remind-set = Nitakuandikia siku hizi. Gusa mara moja ili kusimamisha.
tg-remind-never = Mazungumzo haya yatafutwa kabla ya kikumbusho kufika, kwa hiyo siwezi kukukumbusha.
tg-remind-stop = Simamisha vikumbusho
tg-remind-stopped = Sitakukumbusha tena.
tg-reminder = Siku { $days } zilizopita tuliutazama ushirikiano wenu. Je, tuone kilichobadilika? Inachukua kama dakika tatu.

## Makundi
tg-group-hello = Habari. Nasaidia kuutazama ushirikiano. Katika kundi hili najibu maswali tu: /ask na swali lako. Kwa kipimo, au kueleza habari yenu, tafadhali zungumza nami peke yako. Utakachoniambia huko kinabaki huko.
tg-group-private = Hilo nalifanya kati yako na mimi tu, ili majibu ya mtu yasije yakaishia kwenye kundi.
tg-group-ask = Andika swali lako baada ya amri, hivi: /ask Nani anapaswa kuamua?
tg-group-open = Zungumza faraghani
