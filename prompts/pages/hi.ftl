# Every fixed sentence of the web pages and the widget, in Hindi. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## On every page
page-name = साझेदारी सलाहकार
page-skip = सीधे मुख्य हिस्से पर जाएँ
page-language = भाषा
page-about = इस सेवा के बारे में
page-go-on = अपनी बातचीत आगे बढ़ाएँ
page-sources = स्रोत
page-privacy = निजता
page-integrate = आपकी अपनी वेबसाइट के लिए
page-no-script = इस पन्ने पर सब कुछ स्क्रिप्ट के बिना भी चलता है।

## Landing
page-landing-title = आपकी साझेदारी कैसी चल रही है?
page-landing-what = मैं एक प्रोग्राम हूँ। साझेदारी पर सवाल पूछता हूँ, दिखाता हूँ क्या मज़बूत है, क्या कमज़ोर, और स्रोतों के साथ अगले कदम सुझाता हूँ।
page-run = यह सेवा { $operator } की ओर से चलती है।
page-run-unknown = इसे वे चलाते हैं जिन्होंने आपको यह लिंक दिया।
page-stored = आपका लिखा { $days } दिन रखा जाता है ताकि आप लौट सकें; फिर, या आपके कहने पर, मिटा दिया जाता है।
page-stored-unlimited = आपका लिखा रखा जाता है ताकि आप लौट सकें; जब आप मिटाएँ, तभी मिटता है।
page-model = आप जो लिखें, वह { $where } पर चलने वाले भाषा मॉडल को भी जाता है, ताकि जवाब बेहतर बैठें – ऐसे पतों और नंबरों के बिना, जिनसे किसी की पहचान हो।
page-story-label = अपने शब्दों में बताएँ
page-story-hint = कौन किसके साथ काम करता है, और कैसा चल रहा है? दो-चार लाइनें काफ़ी हैं। नामों की ज़रूरत नहीं।
page-story-send = इससे शुरू करें
page-or-start = या सीधे सवालों से शुरू करें
page-quick-hint = करीब दस मिनट
page-full-hint = जब तक जवाबों से तस्वीर बदले, तब तक सवाल
page-ask-hint = एक जवाब, और वह कहाँ से आया
page-back-label = पहले की बातचीत पर लौटें

## Coming back
page-back-title = अपनी बातचीत पर लौटें
page-back-code = आपका लौटने का कोड या लिंक
page-back-hint = यह आपकी बातचीत के पन्ने पर “रखें, साथ ले जाएँ, मिटाएँ” के नीचे मिलेगा।
page-back-open = बातचीत खोलें
page-back-wrong = इस कोड से कोई बातचीत नहीं खुलती। कृपया देखें कि कोड पूरा है या नहीं। मिटाई गई बातचीत फिर नहीं खुल सकती।
page-back-opening = आपकी बातचीत खुल रही है …

## The talk
page-talk-title = आपकी बातचीत
page-talk-log = क्या-क्या कहा गया
page-you-said = आपने कहा:
page-advisor-said = सलाहकार ने कहा:
page-progress = { $expected } में से { $answered } के जवाब मिले
page-progress-none = अभी कोई जवाब नहीं
page-progress-label = कितना हुआ
page-choose = एक जवाब चुनें
page-ways-out = या
page-own-words = या अपने शब्दों में (ऊपर के किसी जवाब के साथ भी)
page-write = आपका संदेश
page-send = भेजें
page-stop = यहीं रुकें
page-see-panel = अब तक का नतीजा देखें
page-moved = बातचीत दूसरी विंडो में आगे बढ़ी। अब वह यहाँ पहुँची है।
page-problem-empty = कृपया कुछ लिखें, या एक जवाब चुनें।
page-problem-too-long = यह बहुत लंबा है। कृपया इसे { $most } अक्षरों तक छोटा करें।
page-problem-stale = वह जवाब अब नहीं चुना जा सकता। यह रहा सवाल, जैसा वह अभी है।
page-panel-title = अब तक का नतीजा
page-panel-empty = बातचीत के साथ-साथ तस्वीर बनती जाती है। आपके पहले जवाबों के बाद यहाँ दिखेगा कि कौन-से हिस्से मज़बूत लगते हैं और किन पर ध्यान देना है।
page-panel-report = रिपोर्ट पढ़ें
page-keep-title = रखें, साथ ले जाएँ, मिटाएँ
page-keep-link = लौटने का लिंक
page-keep-code = लौटने का कोड
page-keep-note = जिसके पास यह लिंक या कोड हो, वह यह बातचीत पढ़ सकता है। इसे अपने पास ही रखें।
page-copy = कॉपी करें
page-download = रिपोर्ट डाउनलोड करें
page-format-html = वेब पन्ना
page-format-md = टेक्स्ट (Markdown)
page-format-json = डेटा (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = जो कुछ रखा गया है, सब (JSON)
page-erase = यह बातचीत मिटाएँ
page-other-language = दूसरी भाषा में आगे बढ़ें

## Erasing
page-erase-title = यह बातचीत मिटाएँ?
page-erase-what = आपकी बात, सारे जवाब, रिपोर्ट और योजना हमेशा के लिए मिट जाएँगे। उन्हें कोई वापस नहीं ला सकता।
page-erase-yes = हाँ, मिटाएँ
page-erase-no = नहीं, बातचीत पर लौटें
page-erased-title = बातचीत मिटा दी गई
page-erased-what = इसका कुछ भी यहाँ नहीं बचा है। आपकी डाउनलोड की हुई फ़ाइलें आपके पास ही रहेंगी।
page-start-new = नई बातचीत शुरू करें

## The report
page-report-back = बातचीत पर लौटें
page-report-print = छापें
page-view-title = यह नज़रिया किसका है?
page-view-hint = जैसे: गाँव की समिति, योजना विभाग। यह रिपोर्ट में सबसे ऊपर लिखा जाता है।
page-save = सहेजें
page-plan-hint = ज़्यादा से ज़्यादा तीन काम लिखें। वे रिपोर्ट का हिस्सा बन जाते हैं।
page-plan-one = काम { $slot }
page-plan-what = हम क्या करेंगे
page-plan-owner = कौन
page-plan-due = कब तक
page-plan-save = योजना सहेजें
page-plan-wrong-what = “कौन” और “कब तक” के साथ कृपया यह भी लिखें कि करना क्या है।
page-plan-wrong-day = कृपया तारीख साल-महीना-दिन के रूप में लिखें, जैसे 2027-03-31।
page-answers-title = आपके जवाब
page-answers-note = कुछ ठीक नहीं है, या बदल गया है? हर जवाब बदला जा सकता है, और रिपोर्ट भी उसके साथ बदल जाती है।
page-answers-none = अभी कोई जवाब नहीं है।
page-change = बदलें
page-change-about = बदलें: { $topic }
page-change-title = कोई जवाब बदलें
page-change-note = कुछ और जोड़ना हो तो अपने शब्दों में लिखें (यह रिपोर्ट में दिखता है)
page-cancel = रिपोर्ट पर लौटें
page-quotes-title = रिपोर्ट में आपके शब्द
page-quotes-note = रिपोर्ट में आपके ये शब्द दिए गए हैं। जो दूसरों को नहीं पढ़ना चाहिए, उसे हटाएँ; रिपोर्ट भी उसके साथ बदल जाती है।
page-quote-leave-out = हटाएँ
page-quote-put-back = वापस लाएँ
page-quote-left-out = (हटाया गया)
page-later-title = बाद में फिर देखें
page-later-note = एक-दो महीने बाद, तीन मिनट में दिख जाता है कि क्या बदला है: वही गिने-चुने सवाल, और आपकी योजना का क्या हुआ।
page-later-file = मेरे कैलेंडर के लिए दो रिमाइंडर
page-later-link = उस लिंक के साथ, जिससे यह बातचीत खुलती है। तब मेरा कैलेंडर देखने वाला कोई भी इसे खोल सकता है।
page-later-kept = आपके अपने कैलेंडर के लिए एक फ़ाइल, जिसमें एक तारीख 30 दिन बाद की और एक 90 दिन बाद की है। इसके लिए यहाँ कुछ नहीं रखा जाता।

## Passages and sources
page-passage-do = क्या करें
page-passage-watch = किस बात का ध्यान रखें
page-passage-from = यह कहाँ से आया
page-passage-other-language = मेरे स्रोतों में यह सिर्फ़ अंग्रेज़ी में है।
page-undated = तारीख नहीं
page-source-kind = ({ $kind }, { $year })
page-sources-title = स्रोत
page-sources-lead = सारी सलाह इन्हीं लेखों से ली गई है, और हर सलाह बताती है कि वह लेख में कहाँ है। लेख किस तरह का है और किस साल का है, इससे पता चलता है कि उस पर कितना भरोसा किया जाए।
page-sources-places = { $count ->
    [one] वह एक जगह, जिसका हवाला दिया गया है
   *[other] वे { $count } जगहें, जिनका हवाला दिया गया है
}

## Privacy
page-privacy-title = आपके बारे में क्या रखा जाता है
page-privacy-who = यह सेवा कौन चलाता है
page-privacy-what = क्या रखा जाता है
page-privacy-what-talk = आप जो लिखें और चुनें, सलाहकार के जवाब, नतीजा, और यह कब हुआ। अपना नाम देना ज़रूरी नहीं है, और सलाहकार उसे पूछता भी नहीं।
page-privacy-what-danger = जिस संदेश से लगे कि आपको खतरा है, उसका जवाब दिया जाता है, पर उसे रखा नहीं जाता।
page-privacy-what-log = सर्वर के तकनीकी लॉग में न आपके शब्द होते हैं, न आपका कोड।
page-privacy-cookies = आपका ब्राउज़र एक कुकी रखता है जिससे आपकी बातचीत फिर खुलती है, और अगर आपने भाषा चुनी हो तो उसके लिए एक और। आप पर नज़र नहीं रखी जाती, और दूसरी वेबसाइटों से कुछ लोड नहीं होता।
page-privacy-model = भाषा मॉडल को क्या जाता है
page-privacy-model-what = आप जो लिखें, वह { $where } पर चलने वाले भाषा मॉडल को जाता है, साथ में आपसे पूछा गया सवाल, उससे जुड़े अंश और उनसे बना जवाब। उससे पहले ई-मेल पते, फ़ोन, कार्ड और खाते के नंबर जैसी चीज़ों की जगह कुछ और लिख दिया जाता है। आपका कोड नहीं भेजा जाता, न आपका पहले का लिखा, न वह संदेश जिससे लगे कि आपको खतरा है। जो वापस आता है, उसे परखा जाता है, और उससे कुछ तय नहीं होता।
page-privacy-long = कब तक
page-privacy-rights = आपके हाथ में क्या है
page-privacy-rights-all = अपनी बातचीत के पन्ने पर सब कुछ फ़ाइल के रूप में साथ ले जाएँ, कोई भी जवाब सुधारें, या सब कुछ एक बार में मिटा दें।
page-privacy-code = लौटने का कोड आपके सिवा किसी के पास नहीं है, सेवा चलाने वालों के पास भी नहीं। अगर यह खो जाए, तो बातचीत फिर नहीं मिल सकती।

## For web sites
page-integrate-title = आपकी अपनी वेबसाइट पर सलाहकार
page-integrate-lead = एक लाइन से सलाहकार किसी भी पन्ने पर आ जाता है। यह कहीं और से कुछ लोड नहीं करता, और जब तक देखने वाला शुरू न करे, कुछ नहीं रखता।
page-integrate-tag = वह लाइन
page-integrate-allow = इस सेवा को चलाने वाले पहले आपकी वेबसाइट का पता ADVISOR_ALLOWED_ORIGINS में जोड़ते हैं।
page-integrate-csp = अगर आपकी वेबसाइट में content security policy है
page-integrate-frame = जहाँ दूसरों की स्क्रिप्ट की इजाज़त नहीं है
page-integrate-frame-title = साझेदारी सलाहकार
page-integrate-attributes = एट्रिब्यूट
page-integrate-lang = भाषा; न दें तो आपके पन्ने की भाषा
page-integrate-mode = open, ask, quick या full
page-integrate-server = सेवा का पता; न दें तो वह, जहाँ से स्क्रिप्ट आई
page-integrate-theme = रंग और अक्षर
page-integrate-theme-note = ये प्रॉपर्टी एलिमेंट पर लगाएँ; हल्का और गहरा रंग देखने वाले की पसंद से चलता है, जब तक आप उन्हें तय न करें।
page-integrate-plain = पूरा पन्ना
page-integrate-wordpress-block = “Custom HTML” ब्लॉक में, जहाँ सलाहकार दिखना चाहिए:
page-integrate-wordpress-footer = अगर ब्लॉक में स्क्रिप्ट डालने की इजाज़त न हो, तो स्क्रिप्ट को अपनी थीम के फ़ुटर में लोड करें, और जहाँ सलाहकार दिखना चाहिए, वहाँ लिखें:
page-integrate-drupal-library = थीम स्क्रिप्ट को लाइब्रेरी के रूप में बताती है और उसे लोड करती है:
page-integrate-drupal-block = ब्लॉक, ऐसे टेक्स्ट फ़ॉर्मैट में जो इस टैग को आने दे, जैसे Full HTML:
page-integrate-csp-tag = उस लाइन के लिए। पन्ने के अंदर लिखी स्क्रिप्ट या स्टाइल, तस्वीर और फ़ॉन्ट की ज़रूरत नहीं है।
page-integrate-csp-frame = फ़्रेम के लिए।
page-integrate-property = प्रॉपर्टी
page-integrate-light = हल्का
page-integrate-dark = गहरा
page-integrate-css-paper = पृष्ठभूमि
page-integrate-css-ink = टेक्स्ट
page-integrate-css-soft = संकेत और छोटा टेक्स्ट
page-integrate-css-line = पतली लकीरें
page-integrate-css-tint = देखने वाले की कही बात की पृष्ठभूमि
page-integrate-css-accent = लिंक और मुख्य बटन
page-integrate-css-on-accent = मुख्य बटन पर टेक्स्ट
page-integrate-css-edge = बटनों और टेक्स्ट बॉक्स के किनारे
page-integrate-css-radius = कोनों की गोलाई
page-integrate-css-font = फ़ॉन्ट
page-integrate-css-heading-font = शीर्षक का फ़ॉन्ट
page-integrate-css-size = टेक्स्ट का आकार
page-integrate-css-height = ज़्यादा से ज़्यादा ऊँचाई
page-integrate-events = इवेंट
page-integrate-events-note = ये एलिमेंट से आपके पन्ने तक आते हैं। इनमें से किसी में देखने वाले की कही बात नहीं होती।
page-integrate-event-ready = विजेट तैयार है
page-integrate-event-message = कुछ कहा गया, और किसने कहा
page-integrate-event-done = जाँच पूरी हो गई
page-integrate-try = यह ऐसा दिखता है

## Problems
page-problem-missing-title = इस पते पर कुछ नहीं है
page-problem-missing = हो सकता है कि पन्ना कहीं और चला गया हो, या बातचीत मिटा दी गई हो। कृपया पता जाँचें, या फिर से शुरू करें।
page-problem-closed-title = यह बातचीत इस ब्राउज़र में खुली नहीं है
page-problem-closed = इसे यहाँ खोलने के लिए अपना लौटने का कोड डालें।
page-problem-refused-title = यह हमारे अपने पन्ने से नहीं आया
page-problem-refused = आपकी सुरक्षा के लिए सिर्फ़ इसी वेबसाइट के फ़ॉर्म लिए जाते हैं। कृपया पन्ना फिर से खोलें और वहीं दोहराएँ।
page-problem-invalid-title = यह इस रूप में नहीं लिया जा सका
page-problem-invalid = कृपया पीछे जाएँ, अपना लिखा देखें, और फिर से भेजें। बहुत लंबे टेक्स्ट को छोटा करना होगा।
page-problem-too-long-title = यह एक बार में बहुत ज़्यादा है
page-problem-busy-title = कृपया थोड़ा रुकें
page-problem-busy = अभी यहाँ बहुत काम चल रहा है। कृपया एक मिनट बाद फिर कोशिश करें। आपने पहले जो बताया, वह सुरक्षित है।
page-problem-other-title = यहाँ कुछ गड़बड़ हो गई
page-problem-other = गलती हमारी है, आपकी नहीं। आपने पहले जो बताया, वह सुरक्षित है। कृपया थोड़ी देर में फिर कोशिश करें।
page-problem-home = पहले पन्ने पर जाएँ

## For the scripts
script-sending = भेजा जा रहा है …
script-waiting = इंटरनेट नहीं है। आपका संदेश रखा हुआ है, और इंटरनेट आते ही भेज दिया जाएगा।
script-back-online = इंटरनेट आ गया। आपका संदेश भेज दिया गया।
script-refused = यह नहीं लिया जा सका। कृपया फिर से चुनें, या दूसरी तरह से लिखें।
script-gone = यह बातचीत अब यहाँ नहीं है, या इस ब्राउज़र में खुली नहीं है।
script-updated = बातचीत दूसरी विंडो में आगे बढ़ी; अब यहाँ भी सब ताज़ा है।
script-copied = कॉपी हो गया
script-read-passage = पूरा अंश
script-see-place = स्रोतों की सूची में यह जगह
script-loading = लोड हो रहा है …

## The widget
widget-label = साझेदारी सलाहकार
widget-begin = शुरू करें
widget-whole-page = अलग पन्ने पर खोलें
widget-erase-sure = सब कुछ हमेशा के लिए मिटाएँ?
widget-erase-no = नहीं, रहने दें
widget-erased = बातचीत मिटा दी गई।
widget-failed = अभी सलाहकार से संपर्क नहीं हो पा रहा है।
widget-again = फिर कोशिश करें

page-telegram = Telegram पर आगे बढ़ें
page-telegram-title = Telegram पर आगे बढ़ें
page-telegram-what = यह लिंक ऐप में खोलें। तब आपकी बातचीत वहाँ भी होगी, और वह दोनों जगह आगे बढ़ सकती है। लिंक एक ही बार चलता है, { $minutes } मिनट के अंदर, जो भी उसे सबसे पहले खोले।
page-telegram-open = Telegram खोलें
page-telegram-link = या लिंक कॉपी करें
page-telegram-stay = यहीं रहें
